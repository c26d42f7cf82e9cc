"""Loading: one knowledge base per language, and no problem told twice."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.editions import page_of
from leerklimaat.content.folders import authored_files
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.problems import Place
from tests.content.authored import root_with, task
from tests.content.spoiling import spoiled
from tests.sampling import copy_sample, read_sample

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=25)

ENGLISH = "title: A task\nsummary: A task to show something.\nmoment: Something happens.\n"


def said(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in loaded.problems]


def test_each_language_has_its_own_texts_and_the_same_records(tmp_path: Path) -> None:
    files = {"docs/a.yml": task("a"), "docs/a.en.yml": ENGLISH}
    loaded = load(root_with(tmp_path, files))
    assert said(loaded) == []
    titles = {language: base.entries["task:a"].record for language, base in loaded.bases.items()}
    said_as = {language: getattr(record, "title", "") for language, record in titles.items()}
    assert (said_as["nl"], said_as["en"]) == ("Een taak", "A task")
    assert loaded.bases["en"].fallbacks == frozenset()


def test_a_text_has_its_place_in_the_file_of_its_language(tmp_path: Path) -> None:
    files = {"docs/a.yml": task("a"), "docs/a.en.yml": ENGLISH}
    loaded = load(root_with(tmp_path, files))
    assert loaded.place("nl", "task:a", ("title",)) == Place("docs/a.yml", 3, 8)
    assert loaded.place("en", "task:a", ("title",)) == Place("docs/a.en.yml", 1, 8)
    assert loaded.place("en", "task:a", ("number",)) == Place("docs/a.yml", 1, 1)
    assert loaded.place("en", "task:weg") == Place("task:weg")


def test_without_a_translation_a_record_is_dutch_in_english_too(tmp_path: Path) -> None:
    loaded = load(root_with(tmp_path, {"docs/a.yml": task("a")}))
    assert loaded.bases["en"].fallbacks == {"task:a"}


def test_a_translation_that_cannot_be_used_is_dutch(tmp_path: Path) -> None:
    files = {"docs/a.yml": task("a"), "docs/a.en.yml": ENGLISH.replace("A task", "[A]", 1)}
    loaded = load(root_with(tmp_path, files))
    assert len(loaded.problems) == 1
    assert loaded.bases["en"].fallbacks == {"task:a"}


def test_ids_of_a_file_without_a_record_are_known_to_be_unread(tmp_path: Path) -> None:
    files = {
        "docs/a.yml": "kind: task\nid: een\ntitle: Fout: twee\n",
        "docs/map/index.yml": "kind: folder\nid: ander\n",
        "docs/b.yml": task("b"),
    }
    assert load(root_with(tmp_path, files)).unread == {"a", "een", "map", "ander"}


def test_a_translation_is_stale_when_only_the_dutch_changed(tmp_path: Path) -> None:
    root = root_with(tmp_path, {"docs/a.yml": task("a"), "docs/a.en.yml": ENGLISH})
    before = load(root).hashes
    lock = f"task:a {before['nl']['task:a']} {before['en']['task:a']}\n"
    root_with(tmp_path, {"translations.en.lock": lock})
    assert load(root).bases["en"].stale == frozenset()
    root_with(tmp_path, {"docs/a.yml": task("a", "Er gebeurt meer.")})
    assert load(root).bases["en"].stale == {"task:a"}
    root_with(tmp_path, {"docs/a.en.yml": ENGLISH.replace("happens", "else happens")})
    assert load(root).bases["en"].stale == frozenset()


def test_an_empty_root_has_nothing_but_its_interface_to_miss(tmp_path: Path) -> None:
    problems = load(tmp_path).problems
    assert [problem.place.file for problem in problems] == ["docs/ui.en.yml", "docs/ui.yml"]
    assert {problem.what for problem in problems} == {"dit bestand ontbreekt."}


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("docs/index.yml", "index"),
        ("docs/over.md", "over"),
        ("docs/a/b/index.yml", "a/b/index"),
        ("docs/lessen/m/module.yml", "lessen/m/index"),
        ("docs/lessen/m/les.yml", "lessen/m/les"),
        ("quizzes/bank.yml", "quizzen/bank"),
    ],
)
def test_a_file_has_its_page_here(file: str, page: str) -> None:
    assert page_of(file) == page


@pytest.fixture(scope="module")
def root(sample: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample."""
    return copy_sample(tmp_path_factory.mktemp("load") / "sample")


@FIXED
@given(st.randoms(use_true_random=False))
def test_whatever_slips_there_is_no_traceback_and_every_place_exists(
    root: Path, chance: random.Random
) -> None:
    path = chance.choice(sorted(authored_files(root)))
    before = path.read_text("utf-8")
    path.write_text(spoiled(before, chance), "utf-8")
    try:
        for problem in check(load(root, read_sample())):
            lines = (root / problem.place.file).read_text("utf-8").split("\n")
            assert 1 <= problem.place.line <= len(lines)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
            assert problem.what.endswith(".")
            assert problem.hint
    finally:
        path.write_text(before, "utf-8")
