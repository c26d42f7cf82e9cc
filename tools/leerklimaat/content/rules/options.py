"""IT-07, IT-09, IT-13, IT-14 and IT-15: no answer is known by its looks.

From: a list of answers, by way of linting; of a contrast set once, as each of its answers is right
somewhere. Never: reads what the item asks.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from leerklimaat import prose
from leerklimaat.content.rules.answers import Spot
from leerklimaat.content.rules.codes import CONVERGENCE, GRAMMAR, KEY_LENGTH, OVERLAP, SPREAD
from leerklimaat.content.rules.offers import Offer
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.site import Wording
from leerklimaat.model.thresholds import CueLimits
from leerklimaat.problems import Problem, Severity

_ENDS = (".", "!", "?", "…", ";")
_CLOSING = "\"'”’»)*_ "
_RANGE = re.compile(r"(\d+)\s*(?:-|–|tot(?: en met)?|t/m|to)\s*(\d+)")
_MORE = 1.1
"""How many times as long as the longest other answer a key is before anyone sees it."""

_SHARED = 3
"""How many words a key has in common with other answers before that is a pattern."""

_MUCH = 1.25
"""How many times as much as any other answer has in common with the rest."""


def check(reading: Reading, offer: Offer, wording: Wording, limits: CueLimits) -> Iterator[Problem]:
    """Everything about how answers look beside each other."""
    yield from the_key_is_not_the_long_one(reading, offer, limits)
    yield from answers_are_about_as_long(reading, offer, limits)
    yield from answers_are_written_alike(reading, offer)
    yield from no_answer_holds_another(reading, offer, wording, limits)
    yield from no_two_answers_are_opposites(reading, offer, wording)
    yield from the_key_is_not_put_together(reading, offer)


def the_key_is_not_the_long_one(
    reading: Reading, offer: Offer, limits: CueLimits
) -> Iterator[Problem]:
    """IT-07. Writers make the right answer complete, and learners know."""
    key, distractors = offer.key, offer.distractors
    if not key or not distractors:
        return
    path, text = max(key, key=lambda spot: length(spot[1]))
    longest = max(length(other) for _, other in distractors)
    usual = _mean(distractors)
    of_key = _mean(key)
    if of_key > limits.key_far_longer * usual and length(text) > longest + limits.key_extra:
        severity = Severity.ERROR
    elif (
        of_key > limits.key_longer * usual
        and length(text) > max(_MORE * longest, limits.spread_from)
        and KEY_LENGTH not in offer.waived
    ):
        severity = Severity.WARNING
    else:
        return
    yield Problem(
        reading.place(offer.where, *path),
        f"het goede antwoord is {_times(of_key / usual)} keer zo lang als de andere.",
        "Kort het in, of maak een ander antwoord even precies.",
        KEY_LENGTH,
        severity,
    )


def answers_are_about_as_long(
    reading: Reading, offer: Offer, limits: CueLimits
) -> Iterator[Problem]:
    """IT-09. What is much shorter or longer draws the eye; in a set each of them is right once."""
    if len(offer.asked) > 1:
        return
    lengths = [length(text) for _, text in offer.spots]
    longest, shortest = max(lengths), max(min(lengths), 1)
    if longest <= max(limits.spread_from, limits.spread * shortest) or SPREAD in offer.waived:
        return
    path, _ = offer.spots[lengths.index(longest)]
    yield warning(
        reading.place(offer.where, *path),
        f"dit antwoord is {_times(longest / shortest)} keer zo lang als het kortste.",
        f"Maak de antwoorden even lang; tot {_times(limits.spread)} keer valt niet op.",
        SPREAD,
    )


def answers_are_written_alike(reading: Reading, offer: Offer) -> Iterator[Problem]:
    """IT-13. Capitals and full stops in one answer only make it stand out."""
    texts = [text.strip(_CLOSING + "“‘„«(") for _, text in offer.spots]
    starts = [text[:1].isupper() for text in texts if text[:1].isalpha()]
    ends = [text.rstrip(_CLOSING).endswith(_ENDS) for _, text in offer.spots]
    for marks, what, hint in (
        (starts, "een hoofdletter", "Begin ze allemaal met een hoofdletter, of geen."),
        (ends, "een punt aan het eind", "Zet achter elk antwoord een punt, of achter geen."),
    ):
        if 0 < sum(marks) < len(marks):
            yield Problem(
                reading.place(offer.where, *offer.spots[0][0][:-2]),
                f"{sum(marks)} van de {len(marks)} antwoorden hebben {what}.",
                hint,
                GRAMMAR,
            )


def no_answer_holds_another(
    reading: Reading, offer: Offer, wording: Wording, limits: CueLimits
) -> Iterator[Problem]:
    """IT-14. If one is right, so is the other; then neither can be the key."""
    negations = frozenset(wording.negations)
    for (_, first), (path, second) in combinations(offer.spots, 2):
        words, others = _words(first), _words(second)
        if _are_opposites(words, others, negations):
            continue  # which IT-15 tells
        if _overlap(words, others, limits.overlap) or _ranges_meet(first, second):
            yield Problem(
                reading.place(offer.where, *path),
                f"dit antwoord valt samen met `{prose.plain(first)}`.",
                "Laat elk antwoord iets anders zeggen, zonder overlap.",
                OVERLAP,
            )


def no_two_answers_are_opposites(
    reading: Reading, offer: Offer, wording: Wording
) -> Iterator[Problem]:
    """IT-15. One of two opposites must be right, so the others are not read."""
    negations = frozenset(wording.negations)
    if not offer.distractors or CONVERGENCE in offer.waived:
        return
    for _, key in offer.key:
        for path, distractor in offer.distractors:
            if _are_opposites(_words(key), _words(distractor), negations):
                yield warning(
                    reading.place(offer.where, *path),
                    "dit antwoord is het tegendeel van een goed antwoord.",
                    "Vervang het door iets wat op zichzelf staat.",
                    CONVERGENCE,
                )


def the_key_is_not_put_together(reading: Reading, offer: Offer) -> Iterator[Problem]:
    """IT-15. Where answers mix the same parts, the one with the most usual parts is right."""
    if len(offer.right) != 1 or len(offer.spots) < 4 or CONVERGENCE in offer.waived:
        return
    held = [frozenset(word for word in _words(text) if len(word) > 3) for _, text in offer.spots]
    counts = Counter(word for words in held for word in words)
    parts = {word for word, count in counts.items() if 1 < count < len(held)}
    scores = [sum(counts[word] - 1 for word in words & parts) for words in held]
    [right] = offer.right
    others = [score for index, score in enumerate(scores) if index != right]
    shared = len(held[right] & parts)
    most = scores[right] >= _MUCH * max(others)
    if most and shared >= _SHARED and 2 * shared >= len(held[right]):
        path, _ = offer.spots[right]
        yield warning(
            reading.place(offer.where, *path),
            "het goede antwoord heeft het meest gemeen met de andere.",
            "Geef elk deel dat terugkomt ook aan een ander antwoord.",
            CONVERGENCE,
        )


@cache
def length(text: str) -> int:
    """How many characters of a text are read."""
    return len(prose.plain(text))


def within(words: list[str], others: list[str]) -> bool:
    """True if these words stand among the others, in a row."""
    return f" {' '.join(words)} " in f" {' '.join(others)} "


@cache
def _words(text: str) -> list[str]:
    return prose.words(text.casefold())


def _are_opposites(words: list[str], others: list[str], negations: frozenset[str]) -> bool:
    """True if the two differ in a negation only."""
    if negations.isdisjoint(words) and negations.isdisjoint(others):
        return False
    bare, other = ([word for word in one if word not in negations] for one in (words, others))
    return bare == other and words != others


def _overlap(words: list[str], others: list[str], least: float) -> bool:
    """True if one of the two holds the other, or most of their words are the same."""
    total = len(words) + len(others)
    if min(len(words), len(others)) > 1 and (within(words, others) or within(others, words)):
        return True  # one word in another answer may be a scale: met, half met
    if 2 * len(set(words) & set(others)) < least * total / 2:
        return False  # few words are written twice, and counting them all takes longer
    return 2 * (Counter(words) & Counter(others)).total() >= least * total


def _ranges_meet(one: str, other: str) -> bool:
    """True for two ranges with a number in common, as *2 tot 5* and *5 tot 8*."""
    first, second = _RANGE.fullmatch(_bare(one)), _RANGE.fullmatch(_bare(other))
    if first is None or second is None:
        return False
    low, high, least, most = map(int, (*first.groups(), *second.groups()))
    return low <= most and least <= high


def _bare(text: str) -> str:
    return re.sub(r"^\D+|\D+$", "", text)


def _mean(spots: list[Spot]) -> float:
    return sum(length(text) for _, text in spots) / len(spots)


def _times(ratio: float) -> str:
    return str(round(ratio, 1)).replace(".", ",")
