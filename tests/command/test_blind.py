"""`blind make` and `blind score`: from a bank to figures, and what is said of mistakes."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from leerklimaat.command.cli import app

MAKE = ("blind", "make", "aan-tafel", "--in", "blind")


@pytest.fixture
def root(sample_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, and we stand in it."""
    monkeypatch.chdir(sample_root)
    return sample_root


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def answers(root: Path, shown: bool) -> dict[str, object]:
    """Every question answered by the key."""
    key = json.loads((root / "blind/key.json").read_text("utf-8"))
    found: dict[str, object] = {}
    for one in key["questions"]:
        right: list[str] = []
        for place in one["places"]:
            free = [sign for sign in place["right"] if sign not in right]
            right.append((place["right"] if one["form"] == "marks" else free)[0])
        if one["shown"] or not shown:
            found[str(one["number"])] = right if one["form"] == "gaps" else "".join(right)
    return found


def test_a_form_is_made_and_who_knows_the_key_has_all_of_it_right(root: Path) -> None:
    made = run(*MAKE, "--seed", "5", "--language", "en")
    assert made.exit_code == 0
    assert made.stdout.splitlines() == [
        "Gemaakt: blind/full.md",
        "Gemaakt: blind/key.json",
        "Gemaakt: blind/only.md",
        "12 vragen. 1 vraag staat er niet in: een kort antwoord, of een vraag zonder vertaling.",
    ]
    (root / "een.json").write_text(json.dumps(answers(root, shown=False)), "utf-8")
    found = run("blind", "score", "blind", "--full", "een.json")
    assert found.exit_code == 0, found.output
    assert "aan-tafel      12" in found.stdout
    assert "100%" in found.stdout
    assert "Niet goed" not in found.stdout


def test_answers_beyond_the_measure_are_told_and_end_so(root: Path) -> None:
    run(*MAKE)
    (root / "een.json").write_text(json.dumps(answers(root, shown=True)), "utf-8")
    found = run("blind", "score", "blind", "--only", "een.json")
    assert found.exit_code == 1
    assert "aan-tafel: 100%, boven de maat van" in found.stdout
    assert "aan-tafel/eerste-stap: de sleutel is" in found.stdout


def test_answers_with_a_mistake_are_not_scored(root: Path) -> None:
    run(*MAKE)
    (root / "een.json").write_text('{"99": "A"}', "utf-8")
    found = run("blind", "score", "blind", "--full", "een.json")
    assert found.exit_code == 1
    assert found.stdout.startswith("een.json:1:2: fout: `99` is geen nummer van een vraag")
    assert "De maat" not in found.stdout


def test_a_form_is_never_written_over(root: Path) -> None:
    run(*MAKE)
    before = (root / "blind/key.json").read_bytes()
    found = run(*MAKE, "--seed", "2")
    assert found.exit_code == 2
    assert "staat al een formulier" in found.stderr
    assert (root / "blind/key.json").read_bytes() == before


def test_a_bank_that_cannot_be_read_is_told_as_check_does(root: Path) -> None:
    quiz = root / "quizzes/aan-tafel.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("kind: bank", "soort: bank"), "utf-8")
    found = run(*MAKE)
    assert found.exit_code == 1
    assert found.stdout.startswith("quizzes/aan-tafel.yml:")
    assert not (root / "blind").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("blind", "make", "aan-tafl", "--in", "x"), "Bedoel je `aan-tafel`?"),
        ((*MAKE, "--language", "fr"), "`fr` is geen taal van de site. Kies uit: nl, en."),
        ((*MAKE, "--seed", "-1"), "`--seed`"),
        (("blind", "make", "aan-tafel"), "er ontbreekt iets: `--in`."),
        (("blind", "score", "nergens", "--full", "x.json"), "`nergens/key.json` is er niet"),
        (("blind", "score", "blind"), "geef antwoorden van minstens één lezer"),
        (("blind", "mak"), "Bedoel je `make`?"),
    ],
)
def test_wrong_use_is_answered_in_dutch(root: Path, words: Sequence[str], said: str) -> None:
    found = run(*words)
    assert found.exit_code == 2
    assert said in found.stderr


def test_without_writing_rules_there_is_no_measure(root: Path) -> None:
    (root / "docs/schrijfregels.yml").unlink()
    found = run(*MAKE)
    assert found.exit_code == 2
    assert "geen maat" in found.stderr
