"""The rules: what has to hold in content, beyond what its records can hold at all.

From: content/load. To: the command line and every build. One file per family of rules; a rule
reads as a sentence. Never: reads a file, or stops at the first problem.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import (
    accountability,
    alignment,
    anchors,
    crosswalk,
    decks,
    files,
    framework,
    groups,
    headings,
    identity,
    inside,
    interface,
    items,
    lessons,
    links,
    linting,
    marks,
    pages,
    parity,
    programmes,
    recheck,
    references,
    scenes,
    schemes,
    sets,
    short,
    standing,
    translation,
    wording,
)
from leerklimaat.content.rules.known import Known
from leerklimaat.content.rules.reading import Readings, read_all, unchanged, without
from leerklimaat.problems import Problem, in_order

__all__ = ["Judged", "check", "judge"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Every problem in what was loaded, in all languages, in order of place.

    The rest is for a later time. `own`: what a file has by itself, whatever others hold. `links`:
    what is wrong with links in texts, which hangs on what is `known` too.
    """

    problems: list[Problem]
    own: list[Problem]
    links: list[Problem]
    known: Known
    readings: Readings


def check(loaded: Loaded) -> list[Problem]:
    """Every problem in what was loaded, in all languages, in order of place."""
    return judge(loaded).problems


def judge(loaded: Loaded, earlier: Judged | None = None) -> Judged:
    """The same, with what it takes to do it again.

    What was found `earlier` in files that did not change since is not looked for again.
    """
    readings = read_all(loaded, earlier.readings if earlier is not None else None)
    source = readings[languages.SOURCE]
    known = Known(source)
    own: list[Problem] = []
    linked: list[Problem] = []
    new = new_links = readings
    if earlier is not None:
        same = unchanged(readings, earlier.readings)
        own = _of(same, earlier.own)
        new = without(readings, same)
        if known.agrees_with(earlier.known):
            linked = _of(same, earlier.links)
            new_links = new
    own += _own(new)
    linked += links.check(new_links, known)
    problems = in_order(
        [
            *loaded.problems,
            *own,
            *linked,
            *references.check(source, known),
            *inside.check(source),
            *headings.check(readings),
            *identity.check(source),
            *anchors.check(source),
            *pages.check(source),
            *groups.check(source),
            *decks.check(source),
            *short.check(source),
            *accountability.check(source),
            *recheck.check(source),
            *items.check_with_lessons(source),
            *linting.check_together(readings),
            *framework.check(source),
            *crosswalk.check(source),
            *alignment.check(source),
            *scenes.check(source),
            *programmes.check(readings),
            *schemes.check(source),
            *files.check(loaded),
            *interface.check(loaded),
            *translation.check(readings),
        ]
    )
    return Judged(problems, own, linked, known, readings)


def _own(readings: Readings) -> Iterator[Problem]:
    """The families that look at one file at a time, with its translation: each problem of theirs
    stands in one of the two, and comes from nothing else but the rules to judge by, and for a bank
    from its lesson."""
    yield from marks.check(readings)
    yield from wording.check(readings)
    yield from parity.check(readings)
    yield from lessons.check(readings)
    yield from items.check(readings)
    yield from sets.check(readings[languages.SOURCE])
    yield from standing.check(readings[languages.SOURCE])
    yield from identity.check_parts(readings[languages.SOURCE])
    yield from linting.check_banks(readings)


def _of(files: frozenset[str], problems: list[Problem]) -> list[Problem]:
    return [one for one in problems if languages.original(one.place.file) in files]
