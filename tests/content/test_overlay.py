"""Laying a translation over the Dutch: whole units, never half of one."""

from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, scalar_at
from leerklimaat.content.overlay import lay
from leerklimaat.content.sets import open_sets
from leerklimaat.content.trees import read_all
from leerklimaat.content.validate import validate
from leerklimaat.model.kinds import FILE_KINDS, UNITS
from leerklimaat.model.shape import Path, texts
from leerklimaat.problems import Severity
from tests.content.translating import MARK, SIDECAR, translation_of
from tests.sampling import SAMPLE

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=60)


@cache
def dutch() -> dict[str, tuple[type[BaseModel], Mapping]]:
    """Every Dutch file of the sample that has texts to translate."""
    found: dict[str, tuple[type[BaseModel], Mapping]] = {}
    for file, node in read_all(SAMPLE).nodes.items():
        kind = scalar_at(node, ("kind",))
        is_source = languages.language_of_file(file) == languages.SOURCE
        if is_source and kind is not None and isinstance(node, Mapping):
            opened = open_sets(node).node if kind.text == "bank" else node
            found[file] = FILE_KINDS[kind.text], opened
    return {file: (cls, node) for file, (cls, node) in found.items() if leaves(cls, node)}


def leaves(cls: type[BaseModel], node: Mapping) -> list[Path]:
    """Every text of the complete translation of a file; spellings are not required."""
    return [path for path in paths(translation_of(cls, node)) if "variants" not in path]


def paths(node: Node, path: Path = ()) -> list[Path]:
    match node:
        case Scalar():
            return [path]
        case Sequence():
            return [path]
        case Mapping():
            return [p for key, value in node.items.items() for p in paths(value, (*path, key))]


def without(node: Mapping, path: Path) -> Mapping:
    items = dict(node.items)
    first = str(path[0])
    inner = items[first]
    if len(path) == 1:
        del items[first]
    elif isinstance(inner, Mapping):
        items[first] = without(inner, path[1:])
    places = {key: place for key, place in node.key_places.items() if key in items}
    return Mapping(items, places, node.place)


@cache
def names() -> list[str]:
    return sorted(dutch())


@FIXED
@given(st.data())
def test_a_complete_translation_leaves_nothing_in_dutch(data: st.DataObject) -> None:
    cls, node = dutch()[data.draw(st.sampled_from(names()))]
    laid = lay(cls, node, translation_of(cls, node), SIDECAR, "en")
    record, problems = validate(cls, laid.node)
    assert (laid.problems, laid.fallen, problems) == ((), (), [])
    assert record is not None
    assert all(text.startswith(MARK.strip()) for _, text, _ in texts(record))


@FIXED
@given(st.data())
def test_one_missing_text_makes_one_unit_dutch_and_says_which(data: st.DataObject) -> None:
    cls, node = dutch()[data.draw(st.sampled_from(names()))]
    dropped = data.draw(st.sampled_from(leaves(cls, node)))
    laid = lay(cls, node, without(translation_of(cls, node), dropped), SIDECAR, "en")
    assert len(laid.fallen) == 1
    assert [problem.severity for problem in laid.problems] == [Severity.WARNING]
    assert any(str(step) in laid.problems[0].what for step in dropped)
    record, problems = validate(cls, laid.node)
    assert problems == []
    assert record is not None
    in_dutch = [path for path, text, _ in texts(record) if not text.startswith(MARK.strip())]
    assert in_dutch


@FIXED
@given(st.data())
def test_without_a_translation_everything_is_dutch_and_nothing_is_said(data: st.DataObject) -> None:
    cls, node = dutch()[data.draw(st.sampled_from(names()))]
    laid = lay(cls, node, None, SIDECAR, "en")
    record, problems = validate(cls, laid.node)
    assert (laid.problems, problems) == ((), [])
    assert record == validate(cls, node)[0]
    assert laid.fallen


@FIXED
@given(st.data())
def test_no_unit_is_in_two_languages(data: st.DataObject) -> None:
    """Whatever is missing: a unit's texts are all marked or all Dutch."""
    cls, node = dutch()[data.draw(st.sampled_from(names()))]
    translated = translation_of(cls, node)
    for path in data.draw(st.lists(st.sampled_from(leaves(cls, node)), max_size=4, unique=True)):
        translated = without(translated, path)
    laid = lay(cls, node, translated, SIDECAR, "en")
    record, _ = validate(cls, laid.node)
    assert record is not None
    by_unit: dict[tuple[str, ...], set[bool]] = {}
    for path, text, _ in texts(record):
        if "variants" not in path:
            by_unit.setdefault(unit_of(record, path), set()).add(text.startswith(MARK.strip()))
    for unit, marked in by_unit.items():
        assert marked == {unit not in laid.fallen}


def unit_of(record: BaseModel, path: Path) -> tuple[str, ...]:
    """The id of the unit around a text, if it is in one."""
    value: Any = record
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        if isinstance(value, UNITS):
            return (str(value.id),)  # type: ignore[attr-defined]
    return ()
