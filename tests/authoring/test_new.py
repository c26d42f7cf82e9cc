"""`leerklimaat new`: for every kind a template that `check` has nothing against."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from leerklimaat.authoring.new import kinds, new
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.model.kinds import FILE_KINDS, MEMBERS
from leerklimaat.problems import Problem, Severity
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError

DAY = date(2026, 11, 22)
ONE_OF_ITS_KIND = {"home": "index", "framework": "kader", "writing-rules": "schrijfregels"}
"""Kinds of which there can be only one; the template takes its place."""


@pytest.fixture
def root(sample_root: Path) -> Path:
    return sample_root


@pytest.fixture
def loaded(sample: Loaded) -> Loaded:
    """The sample as it is before a test adds to it."""
    return sample


def make(loaded: Loaded, root: Path, kind: str, identifier: str = "nieuw-iets") -> list[str]:
    """Write what `new` makes, pasting a snippet at the end of the list it belongs to."""
    made = new(loaded.source, kind, identifier, None, DAY)
    assert not made.needs
    if made.snippet:
        _paste(loaded, root, kind, made.snippet)
    return write(made.tree, root)


def _paste(loaded: Loaded, root: Path, kind: str, snippet: str) -> None:
    lists = {member: list_kind for list_kind, (_, member) in MEMBERS.items()}
    wanted = lists.get(kind, "bank")
    path = root / next(file for file, found in loaded.kinds.items() if found == wanted)
    text = path.read_text("utf-8")
    at = text.rindex("\nbasis:") + 1 if wanted == "bank" else len(text)
    path.write_text(text[:at] + snippet + text[at:], "utf-8")


def mistakes(root: Path) -> list[Problem]:
    """Everything but a wanting translation, which the author makes afterwards."""
    return [p for p in check(load(root)) if p.severity is Severity.ERROR or p.rule != "vertaling"]


def without_the_only_one(root: Path, kind: str) -> None:
    for path in root.rglob(f"{ONE_OF_ITS_KIND[kind]}.*"):
        if path.parent.name in ("docs", "competenties"):
            path.unlink()


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind not in ONE_OF_ITS_KIND])
def test_a_template_has_no_problems(loaded: Loaded, root: Path, kind: str) -> None:
    make(loaded, root, kind)
    assert mistakes(root) == []


@pytest.mark.parametrize("kind", ONE_OF_ITS_KIND)
def test_a_template_of_a_kind_with_one_record_has_no_problems_of_its_own(
    loaded: Loaded, root: Path, kind: str
) -> None:
    without_the_only_one(root, kind)
    made = new(load(root).source, kind, ONE_OF_ITS_KIND[kind], None, DAY)
    written = write(made.tree, root)
    assert [
        p for p in load(root).problems if p.place.file in written and p.rule != "vertaling"
    ] == []


def test_the_template_is_found_as_a_record(loaded: Loaded, root: Path) -> None:
    make(loaded, root, "principle")
    assert "principle:nieuw-iets" in load(root).source.entries


def test_the_same_question_gives_the_same_bytes(loaded: Loaded) -> None:
    base = loaded.source
    assert new(base, "scene", "x", None, DAY) == new(base, "scene", "x", None, DAY)


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS if kind != "page"])
def test_line_1_names_the_schema_that_is_there(loaded: Loaded, kind: str) -> None:
    made = new(loaded.source, kind, "nieuw-iets", None, DAY)
    [(path, data)] = made.tree.items()
    named = data.decode().splitlines()[0].partition("$schema=")[2]
    schema = (Path("/project") / path).parent / named
    assert schema.resolve() == Path(f"/project/tools/leerklimaat/schemas/{kind}.json")


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS if kind not in ONE_OF_ITS_KIND])
def test_without_its_hashes_a_template_still_loads(loaded: Loaded, root: Path, kind: str) -> None:
    """What stands behind a hash is right too, so that uncommenting never breaks a file."""
    made = new(loaded.source, kind, "nieuw-iets", None, DAY)
    [(path, data)] = made.tree.items()
    shown = re.sub(rb"^( *)#(?! \S)", rb"\1", data, flags=re.MULTILINE)
    assert b"\nwaivers:" in shown
    write({path: shown}, root)
    assert [p for p in load(root).problems if p.severity is Severity.ERROR] == []


def test_a_lesson_goes_in_the_only_module_there_is(loaded: Loaded) -> None:
    made = new(loaded.source, "lesson", "nieuw-iets", None, DAY)
    assert list(made.tree) == ["docs/lessen/eerste-dienst/nieuw-iets.yml"]


def test_of_more_modules_a_lesson_asks_which(loaded: Loaded, root: Path) -> None:
    make(loaded, root, "module", "tweede-dienst")
    with pytest.raises(WrongUseError, match="--in docs/lessen/tweede-dienst"):
        new(load(root).source, "lesson", "nieuw-iets", None, DAY)
    made = new(load(root).source, "lesson", "x", "docs/lessen/tweede-dienst", DAY)
    assert b"module: tweede-dienst" in made.tree["docs/lessen/tweede-dienst/x.yml"]


def test_in_a_bare_project_it_says_what_is_wanting(root: Path) -> None:
    for folder in ("competenties", "lessen", "scenes", "programmas"):
        shutil.rmtree(root / "docs" / folder)
    made = new(load(root).source, "bank", "nieuw-iets", None, DAY)
    assert made.needs == ("competence", "lesson")


@pytest.mark.parametrize(
    ("kind", "identifier", "folder", "said"),
    [
        ("princple", "x", None, "Bedoel je `principle`?"),
        ("principle", "Grens stellen", None, "kan geen id zijn"),
        ("principle", "samen-eten", None, "bestaat al, in docs/beroepsprofiel/samen-eten.yml"),
        ("term", "grens", None, "bestaat al"),
        ("terms", "begrippen", None, "bestaat al"),
        ("principle", "x", "../elders", "geen map voor teksten"),
        ("principle", "x", "docs/../..", "geen map voor teksten"),
        ("principle", "x", "tools", "geen map voor teksten"),
        ("term", "x", "docs", "krijgt geen eigen bestand"),
    ],
)
def test_wrong_use_is_refused_in_words(
    loaded: Loaded, kind: str, identifier: str, folder: str | None, said: str
) -> None:
    with pytest.raises(WrongUseError) as refused:
        new(loaded.source, kind, identifier, folder, DAY)
    assert said in str(refused.value)
