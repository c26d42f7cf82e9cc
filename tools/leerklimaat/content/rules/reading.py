"""All there is in one language, so that rules look instead of walk.

From: content/load, and chapter, which walks over each record. To: every family of rules. Holds each
part, text and name with its full id, the waivers that hold there, and its place; of what was read
before, chapters that stay are used again. Never: judges.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.node import scalar_at
from leerklimaat.content.rules.chapter import (
    Chapter,
    Located,
    Naming,
    Passage,
    Reference,
    Where,
    chapter_of,
    children,
    waived,
)
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.site import Wording
from leerklimaat.problems import Place, Problem, Severity

__all__ = [
    "Located",
    "Naming",
    "Passage",
    "Reading",
    "Readings",
    "Reference",
    "Where",
    "children",
    "read",
    "read_all",
    "unchanged",
    "warning",
    "without",
]

_SEPARATOR = "\0"
_SMALL = "".join(map(chr, range(256))).lower().replace("\n", " ").encode("latin-1")


@dataclass
class Reading:
    """What there is in one language, or some of it."""

    loaded: Loaded
    base: KnowledgeBase
    chapters: list[Chapter]

    @cached_property
    def parts(self) -> list[Located]:
        """Every record and every part of one."""
        return [found for chapter in self.chapters for found in chapter.parts]

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text, but those that fell back to the source language."""
        fallbacks = self.base.fallbacks
        return [
            found
            for chapter in self.chapters
            for found in chapter.passages
            if found.where.unit not in fallbacks
        ]

    @cached_property
    def references(self) -> list[Reference]:
        """Every reference in a field; none but in the source language."""
        return [found for chapter in self.chapters for found in chapter.references]

    @cached_property
    def namings(self) -> list[Naming]:
        """Every id in a field that is not a thing's own; none but in the source language."""
        return [found for chapter in self.chapters for found in chapter.namings]

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


def read_all(loaded: Loaded, earlier: Readings | None = None) -> Readings:
    """The reading of every language; chapters of an `earlier` one stay where they can."""
    before = earlier or {}
    return {
        language: read(loaded, base, before.get(language))
        for language, base in loaded.bases.items()
    }


def read(loaded: Loaded, base: KnowledgeBase, earlier: Reading | None = None) -> Reading:
    """The reading of one language."""
    return Reading(loaded, base, list(_chapters(base, earlier)))


def _chapters(base: KnowledgeBase, earlier: Reading | None) -> Iterator[Chapter]:
    known = {chapter.entry.ref: chapter for chapter in earlier.chapters} if earlier else {}
    shared: dict[str, frozenset[str]] = {}
    for entry in base.entries.values():
        # A collection comes before its members, whose waivers include its own.
        around = shared.get(entry.file, frozenset()) if entry.anchor else frozenset[str]()
        before = known.get(entry.ref)
        is_same = before is not None and before.entry is entry and before.around == around
        yield before if before is not None and is_same else chapter_of(base.language, entry, around)
        if not entry.anchor:
            shared[entry.file] = waived(entry.record)


def unchanged(readings: Readings, earlier: Readings) -> frozenset[str]:
    """The Dutch files of which everything is what it was, as are the rules to judge it by."""
    files: set[str] = set()
    changed: set[str] = set()
    for language, now in readings.items():
        before = earlier[language]
        if now.base.rules is not before.base.rules:
            return frozenset()
        files.update(chapter.entry.file for chapter in now.chapters)
        both = {id(one) for one in now.chapters} & {id(one) for one in before.chapters}
        changed.update(
            chapter.entry.file
            for chapter in (*now.chapters, *before.chapters)
            if id(chapter) not in both
        )
        for unit in now.base.fallbacks ^ before.base.fallbacks:
            if (entry := now.base.entries.get(unit.partition("/")[0])) is not None:
                changed.add(entry.file)
        for entry, bank in now.base.all(Bank):
            # Items are about what their lesson is about, or was.
            lesson = ref("lesson", bank.lesson or "")
            beside = (now.base.entries.get(lesson), before.base.entries.get(lesson))
            if any(one is not None and one.file in changed for one in beside):
                changed.add(entry.file)
    return frozenset(files - changed)


def without(readings: Readings, files: Set[str]) -> Readings:
    """The same, but for what stands in some Dutch files and their translations."""
    if not files:
        return readings
    return {
        language: Reading(
            reading.loaded,
            reading.base,
            [chapter for chapter in reading.chapters if chapter.entry.file not in files],
        )
        for language, reading in readings.items()
    }


def warning(place: Place, what: str, hint: str, rule: str) -> Problem:
    """A problem that asks for a look, not necessarily for a change."""
    return Problem(place, what, hint, rule, Severity.WARNING)


def _narrow(text: str) -> str:
    """The same length in small letters of one byte, which Python searches many times faster."""
    return text.encode("latin-1", "replace").translate(_SMALL).decode("latin-1")


def _offset_of(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1
