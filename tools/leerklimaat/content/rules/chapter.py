"""What stands in one record, found in one walk: its parts, texts, references and names.

From: an entry of a knowledge base. To: reading, which puts the chapters of a language together. The
same entry always gives the same chapter, so that a later reading can use it again. Never: judges.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.ids import full_id
from leerklimaat.model.collection import Collection
from leerklimaat.model.kinds import MEMBERS, UNITS
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.record import Stamped
from leerklimaat.model.shape import FieldShape, Holds, Path, fields_of
from leerklimaat.model.text import Names, NamesHeld, Prose, RefTo

_MEMBER_FIELDS = frozenset(list_field for list_field, _ in MEMBERS.values())


class Where(NamedTuple):
    """A spot in a record, and what holds there.

    `name`: the full id of the nearest part with an authored id. `unit`: the unit of
    translation. `waived`: codes of the rules that have a waiver here or around here.
    """

    entry: Entry
    path: Path
    name: str
    unit: str
    waived: frozenset[str]


class Located(NamedTuple):
    """A record, or a part of one."""

    where: Where
    part: BaseModel


class Passage(NamedTuple):
    """A text that readers see."""

    where: Where
    text: str
    prose: Prose


class Reference(NamedTuple):
    """A reference in a field."""

    where: Where
    name: str
    mark: RefTo


class Naming(NamedTuple):
    """An id in a field that names something nearby, in the framework or in the same folder."""

    where: Where
    name: str
    mark: Names | NamesHeld


@dataclass(frozen=True, slots=True)
class Chapter:
    """All that stands in one record, in one language, whether or not it was translated.

    `around`: codes of the rules that have a waiver in the collection the record is in. Only in the
    source language there are references and names.
    """

    entry: Entry
    around: frozenset[str]
    parts: list[Located] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)


def chapter_of(language: str, entry: Entry, around: frozenset[str]) -> Chapter:
    """Walk over one record."""
    chapter = Chapter(entry, around)
    where = Where(entry, (), entry.ref, entry.ref, around)
    _visit(chapter, entry.record, where, language == languages.SOURCE)
    return chapter


def waived(part: BaseModel) -> frozenset[str]:
    """Codes of the rules that have a waiver at a part."""
    waivers = part.waivers if isinstance(part, Stamped) else ()
    return frozenset(waiver.rule for waiver in waivers)


def children(part: BaseModel) -> Iterator[tuple[Path, BaseModel]]:
    """The parts directly inside a part; members of a collection are records of their own."""
    for shape in _plan(type(part)).parts:
        yield from _each(part, shape, ())


class _Plan(NamedTuple):
    """What to look at in a part of one class."""

    texts: tuple[FieldShape, ...]
    references: tuple[FieldShape, ...]
    namings: tuple[FieldShape, ...]
    parts: tuple[FieldShape, ...]
    has_own_id: bool
    is_unit: bool
    is_stamped: bool


@cache
def _plan(cls: type[BaseModel]) -> _Plan:
    shapes = fields_of(cls)
    # Members of a collection are entries of their own; waivers are read with their part.
    skipped = {"waivers", *(_MEMBER_FIELDS if issubclass(cls, Collection) else ())}

    def holding(what: Holds) -> tuple[FieldShape, ...]:
        return tuple(shape for shape in shapes.values() if shape.holds is what)

    return _Plan(
        tuple(one for one in holding(Holds.TEXT) if one.prose is None or one.prose.shown),
        holding(Holds.REF),
        tuple(shape for shape in shapes.values() if shape.names is not None),
        tuple(shape for shape in holding(Holds.PART) if shape.name not in skipped),
        "id" in shapes and shapes["id"].holds is Holds.VALUE,
        issubclass(cls, UNITS),
        issubclass(cls, Stamped),
    )


def _visit(chapter: Chapter, part: BaseModel, where: Where, is_source: bool) -> None:
    plan = _plan(type(part))
    if plan.is_stamped and (own := waived(part)):
        where = where._replace(waived=where.waived | own)
    entry, path, name, unit, codes = where
    chapter.parts.append(Located(where, part))
    for shape in plan.texts:
        for at, text in _each(part, shape, path):
            spot = Where(entry, at, name, unit, codes)
            chapter.passages.append(Passage(spot, text, shape.prose or Prose(block=True)))
    if is_source:
        for shape in plan.references:
            for at, target in _each(part, shape, path):
                spot = Where(entry, at, name, unit, codes)
                chapter.references.append(Reference(spot, target, shape.ref or RefTo()))
        for shape in plan.namings:
            for at, target in _each(part, shape, path):
                if shape.names is not None:
                    spot = Where(entry, at, name, unit, codes)
                    chapter.namings.append(Naming(spot, target, shape.names))
    for shape in plan.parts:
        for at, child in _each(part, shape, path):
            cls: type[BaseModel] = type(child)
            inner = _plan(cls)
            child_name = full_id(name, child.id) if inner.has_own_id else name
            child_unit = full_id(unit, child.id) if inner.is_unit else unit
            _visit(chapter, child, Where(entry, at, child_name, child_unit, codes), is_source)


def _each(part: BaseModel, shape: FieldShape, path: Path) -> Sequence[tuple[Path, Any]]:
    """What a field holds, one by one, each with its path."""
    value = part.__dict__[shape.name]
    if value is None:
        return ()
    if not shape.many:
        return (((*path, shape.name), value),)
    return [((*path, shape.name, index), single) for index, single in enumerate(value)]
