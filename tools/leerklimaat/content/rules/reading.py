"""One walk over a knowledge base, so that rules look instead of walk.

From: content/load. To: every family of rules. Holds each part, text and name with its full
id, the waivers that hold there, and its place. Never: judges.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.node import scalar_at
from leerklimaat.ids import full_id
from leerklimaat.model.collection import Collection
from leerklimaat.model.kinds import MEMBERS, UNITS
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.record import Stamped
from leerklimaat.model.shape import FieldShape, Holds, Path, fields_of
from leerklimaat.model.site import Wording
from leerklimaat.model.text import Names, NamesHeld, Prose, RefTo
from leerklimaat.problems import Place, Problem, Severity

_SEPARATOR = "\0"
_SMALL = "".join(map(chr, range(256))).lower().replace("\n", " ").encode("latin-1")
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


@dataclass
class Reading:
    """All there is in one language. Texts that fell back to the source language are left out."""

    loaded: Loaded
    base: KnowledgeBase
    parts: list[Located] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language of the knowledge base."""
        return self.base.language

    @property
    def is_source(self) -> bool:
        """True for the language in which structure and references are written."""
        return self.language == languages.SOURCE

    @property
    def wording(self) -> Wording | None:
        """The writing rules for its language, if someone wrote them."""
        return self.base.rules.of(self.language) if self.base.rules is not None else None

    def place(self, where: Where, *path: str | int) -> Place:
        """Where a value stands, in the file that gave it in this language."""
        return self.loaded.place(self.language, where.entry.ref, (*where.path, *path))

    def text_place(self, passage: Passage, start: int, end: int) -> Place:
        """The line and column of a stretch of a text, in the file as the author wrote it."""
        found = self.loaded.nodes.get((self.language, passage.where.entry.ref))
        scalar = scalar_at(found[0], (*found[1], *passage.where.path)) if found else None
        if scalar is None:
            return self.place(passage.where)
        source = self.loaded.texts.get(scalar.place.file, "")
        pattern = re.compile(r"\s+".join(map(re.escape, passage.text[start:end].split())))
        nth = sum(1 for _ in pattern.finditer(passage.text, 0, start))
        in_block = scalar.first_line > scalar.place.line
        begin = _offset_of(source, scalar.first_line, 1 if in_block else scalar.place.column)
        # Indentation and folding make the source longer than the text, but not three times.
        for index, hit in enumerate(pattern.finditer(source, begin, begin + 3 * len(scalar.text))):
            if index == nth:
                line_start = source.rfind("\n", 0, hit.start()) + 1
                line = source.count("\n", 0, hit.start()) + 1
                return Place(scalar.place.file, line, hit.start() - line_start + 1)
        return scalar.place

    def find(self, word: str) -> Iterator[tuple[Passage, int]]:
        """Every place where a lower-case string occurs in the texts, whatever their case.

        A space finds a line end too, and signs outside latin-1 find each other: who looks for
        a word with one, looks whether it is really there.
        """
        word = _narrow(word)
        at = self._joined.find(word)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            yield self.passages[index], at - self._starts[index]
            at = self._joined.find(word, at + 1)

    @cached_property
    def _joined(self) -> str:
        # One long string: looking for a word then costs one search, not one per text.
        return _narrow(_SEPARATOR.join(passage.text for passage in self.passages))

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(passage.text) + 1 for passage in self.passages)
        return list(accumulate(lengths, initial=0))


Readings = dict[str, Reading]


def read_all(loaded: Loaded) -> Readings:
    """The reading of every language."""
    return {language: read(loaded, base) for language, base in loaded.bases.items()}


def read(loaded: Loaded, base: KnowledgeBase) -> Reading:
    """Walk over one knowledge base."""
    reading = Reading(loaded, base)
    shared: dict[str, frozenset[str]] = {}
    for entry in base.entries.values():
        # A collection comes before its members, whose waivers include its own.
        around = shared.get(entry.file, frozenset()) if entry.anchor else frozenset[str]()
        _visit(reading, entry.record, Where(entry, (), entry.ref, entry.ref, around))
        if not entry.anchor:
            shared[entry.file] = _waived(entry.record)
    return reading


def warning(place: Place, what: str, hint: str, rule: str) -> Problem:
    """A problem that asks for a look, not necessarily for a change."""
    return Problem(place, what, hint, rule, Severity.WARNING)


def children(part: BaseModel) -> Iterator[tuple[Path, BaseModel]]:
    """The parts directly inside a part; members of a collection are records of their own."""
    for shape in _plan(type(part)).parts:
        yield from _each(part, shape, ())


def _narrow(text: str) -> str:
    """The same length in small letters of one byte, which Python searches many times faster."""
    return text.encode("latin-1", "replace").translate(_SMALL).decode("latin-1")


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
        holding(Holds.TEXT),
        holding(Holds.REF),
        tuple(shape for shape in shapes.values() if shape.names is not None),
        tuple(shape for shape in holding(Holds.PART) if shape.name not in skipped),
        "id" in shapes and shapes["id"].holds is Holds.VALUE,
        issubclass(cls, UNITS),
        issubclass(cls, Stamped),
    )


def _waived(part: BaseModel) -> frozenset[str]:
    waivers = part.waivers if isinstance(part, Stamped) else ()
    return frozenset(waiver.rule for waiver in waivers)


def _visit(reading: Reading, part: BaseModel, where: Where) -> None:
    plan = _plan(type(part))
    if plan.is_stamped and (waived := _waived(part)):
        where = where._replace(waived=where.waived | waived)
    entry, path, name, unit, waived = where
    reading.parts.append(Located(where, part))
    if unit not in reading.base.fallbacks:
        for shape in plan.texts:
            for at, text in _each(part, shape, path):
                spot = Where(entry, at, name, unit, waived)
                reading.passages.append(Passage(spot, text, shape.prose or Prose(block=True)))
    if reading.is_source:
        for shape in plan.references:
            for at, target in _each(part, shape, path):
                spot = Where(entry, at, name, unit, waived)
                reading.references.append(Reference(spot, target, shape.ref or RefTo()))
        for shape in plan.namings:
            for at, target in _each(part, shape, path):
                if shape.names is not None:
                    spot = Where(entry, at, name, unit, waived)
                    reading.namings.append(Naming(spot, target, shape.names))
    for shape in plan.parts:
        for at, child in _each(part, shape, path):
            cls: type[BaseModel] = type(child)
            inner = _plan(cls)
            child_name = full_id(name, child.id) if inner.has_own_id else name
            child_unit = full_id(unit, child.id) if inner.is_unit else unit
            _visit(reading, child, Where(entry, at, child_name, child_unit, waived))


def _each(part: BaseModel, shape: FieldShape, path: Path) -> Sequence[tuple[Path, Any]]:
    """What a field holds, one by one, each with its path."""
    value = part.__dict__[shape.name]
    if value is None:
        return ()
    if not shape.many:
        return (((*path, shape.name), value),)
    return [((*path, shape.name, index), single) for index, single in enumerate(value)]


def _offset_of(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1
