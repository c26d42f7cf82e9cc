"""Runs of words that the site shares with source texts: our own words, or somebody else's?

From: a knowledge base and a folder of texts. To: the command `overlap`. Titles and marked
quotations are left out, since those are meant to be the same. Never: decides; it shows places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.shape import texts
from leerklimaat.prose import plain, words

LENGTH = 8
_QUOTED = re.compile(r"„[^“”]*[“”]|“[^”]*”|‘[^’]*’|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_TITLES = ("title", "term_en")


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of words that stands in a record and in a source text."""

    ref: str
    source: str
    run: str


def shared_runs(base: KnowledgeBase, sources: dict[str, str], length: int = LENGTH) -> list[Shared]:
    """Every longest run of at least `length` words, once per record and source."""
    grams = {
        name: {tuple(run) for run in _windows(_normal(text), length)}
        for name, text in sources.items()
    }
    found: set[Shared] = set()
    for entry in base.entries.values():
        for path, text, _ in texts(entry.record):
            if path[-1] in _TITLES:
                continue
            spoken = _normal(_QUOTED.sub(" | ", plain(text)))
            for name, known in grams.items():
                found |= {
                    Shared(entry.ref, name, " ".join(run))
                    for run in _longest(spoken, known, length)
                }
    return sorted(found, key=lambda one: (one.ref, one.source, one.run))


def read_sources(folder: Path) -> dict[str, str]:
    """The text files of a folder, by name."""
    return {
        path.name: path.read_text("utf-8", errors="replace")
        for path in sorted(folder.iterdir())
        if path.is_file() and path.suffix in (".txt", ".md")
    }


def _normal(text: str) -> list[str]:
    return [word.casefold() for word in words(text)]


def _windows(spoken: list[str], length: int) -> Iterator[list[str]]:
    for start in range(len(spoken) - length + 1):
        yield spoken[start : start + length]


def _longest(spoken: list[str], known: set[tuple[str, ...]], length: int) -> Iterator[list[str]]:
    """Windows that touch each other joined into one run."""
    begin: int | None = None
    for start in range(len(spoken) - length + 2):
        hit = tuple(spoken[start : start + length]) in known and start + length <= len(spoken)
        if hit and begin is None:
            begin = start
        if not hit and begin is not None:
            yield spoken[begin : start + length - 1]
            begin = None
