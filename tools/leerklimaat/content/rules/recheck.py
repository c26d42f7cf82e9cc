"""What grows old says when it was read, and when it is to be read again.

From: the reading of the source language; for what is overdue, the loaded files and a day. To:
rules/__init__, and the command `check`, which knows what day it is. Never: asks a clock, or
judges whether a source still holds.
"""

from collections.abc import Iterator
from datetime import date

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.reading import Located, Reading
from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.reference import Source, later
from leerklimaat.problems import Problem, Severity

_RULE = "opnieuw-lezen"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about when sources were read, but what is late: that hangs on the day."""
    ageing = _ageing(source)
    for located in source.parts:
        if isinstance(located.part, Source):
            yield from what_grows_old_says_when_it_was_read(source, located, located.part, ageing)
            yield from a_source_is_read_again_in_time(source, located, located.part)


def what_grows_old_says_when_it_was_read(
    source: Reading, located: Located, part: Source, ageing: dict[str, str]
) -> Iterator[Problem]:
    """A law, a guideline, and whatever a text rests on that says it grows old.

    `ageing`: per source that such a text names, one of those texts.
    """
    if part.binds:
        what = "dit is een wet, richtlijn of standaard"
    elif part.id in ageing:
        what = f"`{ageing[part.id]}` noemt deze bron, en heeft `ages: true`"
    else:
        return
    if part.checked is None:
        yield Problem(
            source.place(located.where),
            f"{what}, maar er staat niet wanneer wij haar lazen.",
            "Zet de dag bij `checked: {on: jjjj-mm-dd}`.",
            _RULE,
        )
    if part.review_by is None:
        yield Problem(
            source.place(located.where),
            f"{what}, maar er staat niet wanneer zij opnieuw gelezen wordt.",
            "Zet de dag bij `review_by:`.",
            _RULE,
        )


def a_source_is_read_again_in_time(
    source: Reading, located: Located, part: Source
) -> Iterator[Problem]:
    """The day to read it again comes after the day it was read, and not years later."""
    rules = source.base.rules
    if part.review_by is None or part.checked is None or rules is None:
        return
    place = source.place(located.where, "review_by")
    if part.review_by <= part.checked.on:
        yield Problem(
            place,
            "deze dag ligt niet na de dag waarop wij de bron lazen.",
            "Kijk `checked` en `review_by` na.",
            _RULE,
        )
    elif part.review_by > later(part.checked.on, rules.recheck_months):
        yield Problem(
            place,
            f"tussen lezen en opnieuw lezen zitten meer dan {rules.recheck_months} maanden.",
            "Kies een eerdere dag.",
            _RULE,
        )


def overdue(loaded: Loaded, today: date) -> list[Problem]:
    """A note for each source that should have been read again before this day."""
    base = loaded.source
    return [
        Problem(
            loaded.place(languages.SOURCE, entry.ref, ("review_by",)),
            f"deze bron had voor {one.review_by.isoformat()} opnieuw gelezen moeten zijn.",
            "Lees haar opnieuw, kijk na wat erop rust, en zet bij `checked` en `review_by` "
            "nieuwe dagen.",
            _RULE,
            Severity.NOTE,
        )
        for entry, one in base.all(Source)
        if one.review_by is not None and one.review_by < today
    ]


def _ageing(source: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    for located in source.parts:
        if isinstance(located.part, Explanation) and located.part.ages:
            for citation in located.part.sources:
                found.setdefault(citation.id, located.where.entry.ref)
    return found
