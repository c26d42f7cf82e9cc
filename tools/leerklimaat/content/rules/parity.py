"""IT-24: an item asks the same in every language.

From: the readings of source and translation. Keys, ids and scores are the same by
construction; this looks at what was written. Warnings, because a translation may be right.
"""

import re
from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

from leerklimaat.content.rules.codes import PARITY
from leerklimaat.content.rules.reading import Passage, Reading, Readings, warning
from leerklimaat.model.bank import Bank
from leerklimaat.model.thresholds import TranslationLimits
from leerklimaat.problems import Problem

RUN = 4
"""From how many words an equal run of words was forgotten rather than alike."""

_LINK = re.compile(r"\[[^\]\[]*\]\([^()\s]*\)")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


class Pair(NamedTuple):
    """A text of an item in two languages."""

    source: str
    translated: Passage


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about items that shows when two languages are compared."""
    source = next(reading for reading in readings.values() if reading.is_source)
    rules = source.base.rules
    for reading in readings.values():
        if not reading.is_source:
            for pairs in _items(source, reading):
                if rules is not None:
                    yield from an_item_is_about_as_long(reading, pairs, rules.translations)
                yield from numbers_are_the_same(reading, pairs)
                yield from nothing_is_left_untranslated(reading, pairs)


def an_item_is_about_as_long(
    reading: Reading, pairs: list[Pair], limits: TranslationLimits
) -> Iterator[Problem]:
    """Much shorter or longer means that something was left out or added."""
    ratio = sum(len(pair.translated.text) for pair in pairs) / sum(
        len(pair.source) for pair in pairs
    )
    if not limits.shortest <= ratio <= limits.longest:
        yield warning(
            reading.place(pairs[0].translated.where),
            f"deze vertaling is {ratio:.0%} van de lengte van het Nederlands.",
            f"Kijk of er iets ontbreekt of te veel staat ({limits.shortest:.0%} tot "
            f"{limits.longest:.0%} is gewoon).",
            PARITY,
        )


def numbers_are_the_same(reading: Reading, pairs: list[Pair]) -> Iterator[Problem]:
    """A time, a dose or a telephone number does not change with the language."""
    asked_in = [_numbers(pair.source) for pair in pairs]
    given_in = [_numbers(pair.translated.text) for pair in pairs]
    asked, given = set(chain(*asked_in)), set(chain(*given_in))
    told: set[str] = set()
    for pair, numbers in zip(pairs, asked_in, strict=True):
        for number, written in numbers.items():
            if number not in given and number not in told:
                told.add(number)
                yield warning(
                    reading.place(pair.translated.where),
                    f"in het Nederlands staat `{written}`, in deze vraag nergens.",
                    "Neem het getal over, in cijfers.",
                    PARITY,
                )
    for pair, numbers in zip(pairs, given_in, strict=True):
        for number, written in numbers.items():
            if number not in asked and number not in told:
                told.add(number)
                yield warning(
                    reading.place(pair.translated.where),
                    f"`{written}` staat in het Nederlands nergens in deze vraag.",
                    "Maak de getallen in beide talen gelijk.",
                    PARITY,
                )


def nothing_is_left_untranslated(reading: Reading, pairs: list[Pair]) -> Iterator[Problem]:
    """The same run of words in both languages was forgotten; names and links do not count."""
    for pair in pairs:
        if (words := _shared_run(pair.source, pair.translated.text)) is not None:
            yield warning(
                reading.place(pair.translated.where),
                f"`{words}` lijkt niet vertaald.",
                "Vertaal het, of zet IT-24 met de reden bij `waivers`.",
                PARITY,
            )


def _items(source: Reading, reading: Reading) -> Iterator[list[Pair]]:
    """The texts of each item that both languages have; what differs per language is left out."""
    dutch = {
        (passage.where.entry.ref, passage.where.path): passage.text
        for passage in source.passages
        if isinstance(passage.where.entry.record, Bank)
    }
    passages = (
        passage
        for passage in reading.passages
        if isinstance(passage.where.entry.record, Bank)
        and passage.where.unit != passage.where.entry.ref
        and PARITY not in passage.where.waived
    )
    for _, group in groupby(passages, key=lambda passage: passage.where.unit):
        pairs = [
            Pair(dutch[key], passage)
            for passage in group
            if (key := (passage.where.entry.ref, passage.where.path)) in dutch
            and not passage.prose.own
        ]
        if pairs:
            yield pairs


def _numbers(text: str) -> dict[str, str]:
    """Numbers without their marks, as `3,5` and `3.5` are the same, with how they are written."""
    if not _DIGIT.search(text):
        return {}
    found = _NUMBER.findall(_LINK.sub(" ", text))
    return {re.sub(r"\D", "", number): number for number in found}


def _shared_run(source: str, translated: str) -> str | None:
    """The first run of words, none of them a name, that stands in both texts."""
    shared = set(source.split()) & set(translated.split())
    if len(shared) < RUN - 1:  # one word of a run may be written against a mark
        return None
    dutch, words = _words(source), _words(translated)
    known = {word for word in dutch if word.islower()}
    in_a_row = 0
    for end, word in enumerate(words, start=1):
        in_a_row = in_a_row + 1 if word in known else 0
        # Hardly ever are so many in a row known, and only then it matters where they stand.
        if in_a_row >= RUN and _is_within(words[end - RUN : end], dutch):
            return " ".join(words[end - RUN : end])
    return None


def _words(text: str) -> list[str]:
    return _WORD.findall(_LINK.sub(" LINK ", text))


def _is_within(run: list[str], words: list[str]) -> bool:
    return any(words[at : at + RUN] == run for at in range(len(words) - RUN + 1))
