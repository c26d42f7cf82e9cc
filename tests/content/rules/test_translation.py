"""What the lock knows about translations, told to the author in the right place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leerklimaat.authoring.translate import update
from leerklimaat.content.load import load
from leerklimaat.content.lock import HEADER
from tests.content.authored import root_with, task
from tests.sampling import judged

ENGLISH = "title: A task\nsummary: A task to show something.\nmoment: Something happens.\n"


def authored(root: Path, lock: str | None = None, moment: str = "Er gebeurt iets.") -> Path:
    files = {"docs/a.yml": task("a", moment), "docs/a.en.yml": ENGLISH}
    return root_with(root, files | ({} if lock is None else {"translations.en.lock": lock}))


def lock_of(root: Path) -> str:
    hashes = load(root).hashes
    return "".join(f"{unit} {hashes['nl'][unit]} {hashes['en'][unit]}\n" for unit in hashes["nl"])


def said(root: Path) -> list[str]:
    """About what should be there; how far a language in the making is, is another matter."""
    return [str(problem) for problem in judged(load(root)) if problem.rule == "vertaling"]


def test_a_recorded_translation_is_fine(tmp_path: Path) -> None:
    authored(tmp_path, lock_of(authored(tmp_path)))
    assert said(tmp_path) == []


def test_when_the_dutch_changed_the_translation_is_to_be_looked_at(tmp_path: Path) -> None:
    authored(tmp_path, lock_of(authored(tmp_path)), "Er gebeurt iets anders.")
    assert said(tmp_path) == [
        "docs/a.en.yml:1:8: let op: het Nederlands van `task:a` is veranderd, deze vertaling niet. "
        "Werk haar bij of kijk haar na, en draai `leerklimaat translate update task:a`. [vertaling]"
    ]


def test_a_new_translation_is_to_be_recorded(tmp_path: Path) -> None:
    authored(tmp_path, "task:weg 000000000000 000000000000\n")
    assert said(tmp_path) == [
        "docs/a.en.yml:1:8: let op: de vertaling van `task:a` is nieuw of veranderd en nog niet "
        "vastgelegd. Lees haar na en draai `leerklimaat translate update task:a`. [vertaling]"
    ]


def test_without_any_record_that_is_said_once(tmp_path: Path) -> None:
    authored(tmp_path)
    assert said(tmp_path) == [
        "translations.en.lock:1:1: let op: van geen enkele vertaling is vastgelegd bij welk "
        "Nederlands ze hoort. Draai `leerklimaat translate update`. [vertaling]"
    ]


def test_a_damaged_line_is_a_problem_of_the_lock(tmp_path: Path) -> None:
    authored(tmp_path, lock_of(authored(tmp_path)) + "task:half\n")
    lines = [str(problem) for problem in judged(load(tmp_path)) if "lock" in problem.place.file]
    assert lines == [
        "translations.en.lock:2:1: fout: deze regel is beschadigd. "
        "Draai `leerklimaat translate update`. [slot]"
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda lock: f"<<<<<<< HEAD\n{lock}=======\n{lock}>>>>>>> tak\n".encode(),
        lambda lock: b"\xef\xbb\xbf" + lock.encode(),
        lambda lock: lock.encode() + b"\xff\n",
        lambda lock: lock.encode("utf-16"),
        lambda lock: (lock + lock.replace(" ", " 0")).encode(),
        lambda _: b"\x00\xff",
    ],
    ids=["samenvoeging", "bom", "andere-bytes", "utf-16", "twee-keer", "niets"],
)
def test_a_spoiled_lock_is_told_and_written_anew(
    tmp_path: Path, spoil: Callable[[str], bytes]
) -> None:
    sound = lock_of(authored(tmp_path))
    (tmp_path / "translations.en.lock").write_bytes(spoil(sound))
    loaded = load(tmp_path)
    assert {problem.rule for problem in loaded.problems} <= {"slot"}
    assert update(loaded, ())["translations.en.lock"].decode() == HEADER + sound


def test_new_units_of_one_record_are_one_warning(tmp_path: Path) -> None:
    item = (
        "  - {{id: {0}, type: true-false, stem: S., answer: true, rationale_true: R., "
        "rationale_false: Q., reason_prompt: P., reason_model: M., explanation: E., "
        "repairs: a/b, objective: a/c, competence: d, bloom: apply, miller: knows, "
        "difficulty: easy, basis: redactie, changed: 2026-11-21}}\n"
    )
    english = (
        "  {0}: {{stem: S., rationale_true: R., rationale_false: Q., reason_prompt: P., "
        "reason_model: M., explanation: E.}}\n"
    )
    head = "kind: bank\nid: l\nbasis: redactie\nchanged: 2026-11-21\n"
    texts = "title: L\nsummary: S.\nitems:\n"
    files = {
        "quizzes/l.yml": head + texts + item.format("een") + item.format("twee"),
        "quizzes/l.en.yml": texts + english.format("een") + english.format("twee"),
        "translations.en.lock": "term:weg 0 0\n",
    }
    lines = said(root_with(tmp_path, files))
    assert [line.rpartition("update ")[2] for line in lines] == ["bank:l`. [vertaling]"]
