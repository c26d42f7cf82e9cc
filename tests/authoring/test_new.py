"""`leerklimaat new`: for every kind a template that `check` has nothing against.

A template shows every key that a record may have, and each is explained by the model.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from leerklimaat.authoring import docstrings
from leerklimaat.authoring import new as module
from leerklimaat.authoring.new import kinds, new
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.read import read_page, read_yaml
from leerklimaat.content.rules import check
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import ITEM_TYPES, ContrastSet
from leerklimaat.model.kinds import MEMBERS, RECORD_CLASSES, WRITTEN_KINDS
from leerklimaat.model.knowledge import Topic
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.model.shape import fields_of
from leerklimaat.problems import Problem, Severity
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError

DAY = date(2026, 11, 22)
LATER = ("sjabloon", "vertaling", "bladzijde")
ONE_OF_ITS_KIND = {"home": "index", "framework": "kader", "writing-rules": "schrijfregels"}
"""Kinds of which there can be only one; the template takes its place."""
CLASSES: dict[str, type[BaseModel]] = {
    **RECORD_CLASSES,
    **WRITTEN_KINDS,
    **ITEM_TYPES,
    "contrast-set": ContrastSet,
}
TEMPLATES = Path(module.__file__).parent / "templates"


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
    """All but what comes afterwards: own texts, a translation, an index of a folder."""
    return [
        problem
        for problem in check(load(root))
        if problem.severity is Severity.ERROR or problem.rule not in LATER
    ]


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


@pytest.mark.parametrize("kind", [kind for kind in WRITTEN_KINDS if kind != "page"])
def test_line_1_names_the_schema_that_is_there(loaded: Loaded, kind: str) -> None:
    made = new(loaded.source, kind, "nieuw-iets", None, DAY)
    [(path, data)] = made.tree.items()
    named = data.decode().splitlines()[0].partition("$schema=")[2]
    schema = (Path("/project") / path).parent / named
    assert schema.resolve() == Path(f"/project/tools/leerklimaat/schemas/{kind}.json")


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind not in ONE_OF_ITS_KIND])
def test_without_its_hashes_a_template_still_loads(loaded: Loaded, root: Path, kind: str) -> None:
    """What stands behind a hash is right too, so that uncommenting never breaks a file."""
    made = new(loaded.source, kind, "nieuw-iets", None, DAY)
    if made.snippet:
        _paste(loaded, root, kind, turned_on(made.snippet))
    write({path: turned_on(data.decode()).encode() for path, data in made.tree.items()}, root)
    assert [p for p in load(root).problems if p.severity is Severity.ERROR] == []


def turned_on(text: str) -> str:
    return re.sub(r"^( *)#(?! \S)", r"\1", text, flags=re.MULTILINE)


def text_of(loaded: Loaded, kind: str) -> str:
    made = new(loaded.source, kind, "nieuw-iets", None, DAY)
    return made.snippet or b"".join(made.tree.values()).decode()


def written(cls: type[BaseModel], node: Node | None) -> Iterator[tuple[type[BaseModel], str]]:
    """Every key below a node, with the class of the part it is in."""
    match node:
        case Sequence():
            for member in node.items:
                yield from written(cls, member)
        case Mapping():
            for name, value in node.items.items():
                yield cls, name
                for child in value.items if isinstance(value, Sequence) else [value]:
                    word = child.items.get("type") if isinstance(child, Mapping) else None
                    part = fields_of(cls)[name].part_for(
                        word.text if isinstance(word, Scalar) else None
                    )
                    if part is not None:
                        yield from written(part, child)


@pytest.mark.parametrize("kind", kinds())
def test_a_template_shows_every_key_there_is(loaded: Loaded, kind: str) -> None:
    """Each record has its own; what it shares with a list around it may stand there alone."""
    read = read_page if kind == "page" else read_yaml
    node, problems = read(turned_on(text_of(loaded, kind)), kind)
    assert problems == []
    shown = set(written(CLASSES[kind], node))
    classes = {cls for cls, _ in shown if cls is CLASSES[kind] or cls not in CLASSES.values()}
    seen = {(docstrings.owner_of(cls, name), name) for cls, name in shown}
    missed = {
        f"{cls.__name__}.{name}"
        for cls in classes
        for name in fields_of(cls)
        if (docstrings.owner_of(cls, name), name) not in seen
    }
    assert missed - {"Page.kind"} == set()


@pytest.mark.parametrize("kind", kinds())
def test_every_key_is_explained_where_it_first_stands(loaded: Loaded, kind: str) -> None:
    """The comment above a key ends in what the model says of a field of that name."""
    said: dict[str, set[str]] = {}
    for cls in all_classes():
        for name in fields_of(cls):
            said.setdefault(name, set()).add(docstrings.of_field(cls, name))
    told: dict[str, list[str]] = {}
    block: list[str] = []
    for line in text_of(loaded, kind).splitlines():
        if found := re.fullmatch(r" *# (\S.*)", line):
            block.append(found[1])
        elif (found := re.match(r" *#?(?:- )?([a-z_0-9]+):(?: |$)", line)) and found[1] in said:
            told.setdefault(found[1], []).extend([" ".join(block)] if block else [])
            block = []
        else:
            block = []
    assert told
    assert "" not in set().union(*said.values())
    for name, comments in told.items():
        assert comments, f"{name} is not explained"
        assert [one for one in comments if not one.endswith(tuple(said[name]))] == []


def all_classes() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting = list(CLASSES.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting.extend(part for shape in fields_of(cls).values() for part in shape.parts)
    return found


def test_every_template_is_that_of_a_kind() -> None:
    known = {"topic" if CLASSES[kind] is Topic else kind for kind in kinds()}
    parts = {path.name for path in TEMPLATES.glob("_*")}
    named = {path.name.partition(".")[0] for path in TEMPLATES.iterdir() if path.name not in parts}
    assert named == known
    text = "".join(path.read_text("utf-8") for path in TEMPLATES.iterdir())
    assert [name for name in parts if f'{{% include "{name}" %}}' not in text] == []


@pytest.mark.parametrize("order", [("lesson", "bank"), ("bank", "lesson")])
def test_a_lesson_and_a_bank_of_one_id_belong_together(root: Path, order: tuple[str, str]) -> None:
    for kind in order:
        write(new(load(root).source, kind, "nieuw-iets", None, DAY).tree, root)
    assert mistakes(root) == []
    base = load(root).source
    lesson, bank = (base.entries[f"{kind}:nieuw-iets"].record for kind in ("lesson", "bank"))
    assert isinstance(lesson, Lesson)
    assert isinstance(bank, Bank)
    if order[0] == "lesson":
        assert bank_of(base, lesson) is bank
        asked = {item.objective for item in bank.items}
        assert asked == {"nieuw-iets/kiezen", "nieuw-iets/beschrijven"}
        assert {item.repairs for item in bank.items} == {"nieuw-iets/uitleg"}
    else:
        # This bank asks about a lesson that there was, so it waits until its author joins the two.
        assert bank.lesson is None
        assert [block.bank for block in lesson.blocks if block.bank] == []


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
