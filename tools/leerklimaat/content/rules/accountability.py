"""Every text says where it comes from, who wrote it and who looked at it.

From: the reading of the source language. To: rules/__init__. Never: judges whether a source is
good, or whether a reviewer is.
"""

from collections.abc import Iterator
from datetime import date

from leerklimaat.content.rules.codes import WAIVABLE
from leerklimaat.content.rules.reading import Located, Reading
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.model.record import Accountable, Stamped, Status
from leerklimaat.problems import Problem

BEGIN = date(2026, 1, 1)
"""The year in which the first text of this project was written."""

_SHORTEST_REASON = 10
_RULE = "verantwoording"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about sources, status, dates, names and waivers."""
    for located in source.parts:
        if isinstance(located.part, Accountable):
            yield from every_record_names_a_source_or_says_it_is_our_own(source, located)
        if isinstance(located.part, Stamped):
            yield from nobody_reviews_their_own_text(source, located, located.part)
            yield from what_is_checked_was_checked_by_someone(source, located, located.part)
            yield from nothing_is_older_than_the_project(source, located, located.part)
            yield from every_waiver_has_a_known_rule_and_a_reason(source, located, located.part)


def every_record_names_a_source_or_says_it_is_our_own(
    source: Reading, located: Located
) -> Iterator[Problem]:
    """A claim has a source, or the reader sees that we worked it out ourselves."""
    where, part = located
    if isinstance(part, Accountable) and not part.sources and part.basis is None:
        yield Problem(
            source.place(where),
            "hier staat niet waar dit op rust.",
            "Noem bronnen bij `sources:`, of schrijf `basis: redactie` als het van ons is.",
            _RULE,
        )


def nobody_reviews_their_own_text(
    source: Reading, located: Located, part: Stamped
) -> Iterator[Problem]:
    """A second pair of eyes is a second person."""
    if part.reviewer is not None and part.reviewer.casefold() == part.author.casefold():
        yield Problem(
            source.place(located.where, "reviewer"),
            "wie het schreef, kan het niet ook nakijken.",
            "Laat `reviewer` leeg tot een ander ernaar keek.",
            _RULE,
        )


def what_is_checked_was_checked_by_someone(
    source: Reading, located: Located, part: Stamped
) -> Iterator[Problem]:
    """A status above concept names the person who looked."""
    if part.status is not Status.CONCEPT and part.reviewer is None:
        yield Problem(
            source.place(located.where, "status"),
            f"de status is `{part.status}`, maar er staat niet wie het nakeek.",
            "Zet de naam bij `reviewer:`, of maak er `status: concept` van.",
            _RULE,
        )


def nothing_is_older_than_the_project(
    source: Reading, located: Located, part: Stamped
) -> Iterator[Problem]:
    """`changed` is the day our own text last changed, not that of its source."""
    if part.changed < BEGIN:
        yield Problem(
            source.place(located.where, "changed"),
            f"`changed` ligt voor het begin van dit project ({BEGIN.year}).",
            "Zet er de dag waarop onze tekst voor het laatst veranderde.",
            _RULE,
        )


def every_waiver_has_a_known_rule_and_a_reason(
    source: Reading, located: Located, part: Stamped
) -> Iterator[Problem]:
    """Who departs from a rule says from which one, and why."""
    for index, waiver in enumerate(part.waivers):
        if waiver.rule not in WAIVABLE:
            yield Problem(
                source.place(located.where, "waivers", index, "rule"),
                f"voor `{waiver.rule}` bestaat geen uitzondering.",
                did_you_mean(waiver.rule, WAIVABLE),
                _RULE,
            )
        if len(waiver.reason) < _SHORTEST_REASON:
            yield Problem(
                source.place(located.where, "waivers", index, "reason"),
                "deze reden is te kort om te begrijpen.",
                "Schrijf in een zin waarom de regel hier niet geldt.",
                _RULE,
            )
