"""IT-16 and IT-17: no item is asked twice, and none tells the answer to another.

From: the banks of a language, by way of linting. What an item asks is its situation, its stem and
what is to be rewritten or filled in. Members of a contrast set are alike on purpose, and rules/sets
looks at those. Never: compares every item with every other; that would take too long.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, combinations
from math import ceil
from typing import NamedTuple, assert_never

from leerklimaat.content.rules.answers import choices
from leerklimaat.content.rules.codes import DUPLICATE, TOLD
from leerklimaat.content.rules.offers import Asked, Offer, Shelf
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.items import (
    Cloze,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.thresholds import CueLimits
from leerklimaat.problems import Problem, Severity

_WORD = re.compile(r"\w+")
_TELLING = 3
"""From how many words an answer tells something."""

_COMPARED = 0.7
"""From which share of equal words two texts are compared in full."""

_SHARED = 3
"""How many of their rarest words such texts share; one with fewer words asks nothing."""


class Said(NamedTuple):
    """What an item asks, in small words; `group` names the first of its set."""

    asked: Asked
    group: str
    words: frozenset[str]
    text: str


class Twins(NamedTuple):
    """Two items that ask about the same, and how much of it."""

    one: Asked
    other: Asked
    share: float

    @property
    def names(self) -> tuple[str, str]:
        """Which two, in any language."""
        return self.one.where.unit, self.other.where.unit


def said_in(banks: list[Shelf]) -> list[list[Said]]:
    """What the items of each bank ask."""
    return [[_said(one, group[0]) for group in shelf.groups for one in group] for shelf in banks]


def twins(said: list[list[Said]], limits: CueLimits) -> list[Twins]:
    """Every two that are nearly the same."""
    found: list[Twins] = []
    for one, other in _alike(list(chain.from_iterable(said))):
        from rapidfuzz import fuzz  # noqa: PLC0415 - hardly ever are two so alike

        share = fuzz.token_set_ratio(one.text, other.text) / 100
        if share >= limits.near_stem:
            found.append(Twins(one.asked, other.asked, share))
    return found


def no_item_is_asked_twice(
    reading: Reading, found: list[Twins], limits: CueLimits
) -> Iterator[Problem]:
    """IT-16. Who has seen it before remembers the answer instead of finding it."""
    for one, other, share in found:
        if DUPLICATE not in other.where.waived:
            yield Problem(
                reading.place(other.where, "stem"),
                f"deze vraag lijkt voor {share:.0%} op `{one.where.entry.id}/{one.item.id}`.",
                "Laat iets anders gebeuren of vraag iets anders, of haal er een weg.",
                DUPLICATE,
                Severity.ERROR if share >= limits.same_stem else Severity.WARNING,
            )


def no_bank_tells_its_own_answers(
    reading: Reading, banks: list[Shelf], said: list[list[Said]], limits: CueLimits
) -> Iterator[Problem]:
    """IT-17, bank by bank."""
    for shelf, of_bank in zip(banks, said, strict=True):
        yield from no_item_tells_the_answer_to_another(reading, of_bank, shelf.offers, limits)


def no_item_tells_the_answer_to_another(
    reading: Reading, said: list[Said], offers: tuple[Offer, ...], limits: CueLimits
) -> Iterator[Problem]:
    """IT-17. What one item takes for granted, another cannot ask."""
    whole = "".join(f" {one.text} " for one in said)
    for offer in offers:
        own = {one.item.id for one in offer.asked}
        for _, key in offer.key:
            runs = [run for run in _runs(key, limits.told_words) if run in whole]
            for one in said if runs else ():
                told = next((run for run in runs if run in f" {one.text} "), None)
                if told and one.asked.item.id not in own and TOLD not in one.asked.where.waived:
                    spot = "situation" if one.asked.item.situation else "stem"
                    yield warning(
                        reading.place(one.asked.where, spot),
                        f"`{told.strip()}` is het goede antwoord op `{offer.asked[0].item.id}`.",
                        "Zeg het hier anders, of vraag daar iets anders.",
                        TOLD,
                    )


def _runs(text: str, length: int) -> list[str]:
    """The words of an answer in rows of that length; one of a word or two is said everywhere."""
    words = _WORD.findall(text.casefold())
    size = min(length, len(words))
    if size < _TELLING:
        return []
    return [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]


def _alike(said: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Every two that share most of their words.

    If they do, some of the rarest words of the one are among the rarest of the other too: as many
    as one looks further than the words that may differ. Only such items are compared.
    """
    uses = Counter(chain.from_iterable(one.words for one in said))
    order = {word: at for at, word in enumerate(sorted(uses, key=lambda word: (uses[word], word)))}
    holding: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(said):
        rarest = sorted(one.words, key=order.__getitem__)
        for word in rarest[: len(rarest) - ceil(_COMPARED * len(rarest)) + _SHARED]:
            if uses[word] > 1:
                holding[word].append(at)
    common = Counter(chain.from_iterable(combinations(items, 2) for items in holding.values()))
    for first, second in sorted(pair for pair, count in common.items() if count >= _SHARED):
        one, other = said[first], said[second]
        most = max(len(one.words), len(other.words))
        if one.group != other.group and len(one.words & other.words) >= _COMPARED * most:
            yield one, other


def _said(asked: Asked, first: Asked) -> Said:
    words = _WORD.findall(_text(asked.item).casefold())
    return Said(asked, first.where.unit, frozenset(words), " ".join(words))


def _text(item: Item) -> str:
    return " ".join(filter(None, (item.situation, item.stem, _given(item))))


def _given(item: Item) -> str | None:
    """What an item puts before someone besides its stem; without a situation, its answers too."""
    match item:
        case ShortAnswer():
            return item.given
        case Cloze():
            return item.text
        case Matching():
            return " ".join(pair.premise for pair in item.pairs)
        case Ordering():
            return _offered(item)
        case SingleChoice() | MultipleResponse() | SituationalJudgement():
            return None if item.situation else _offered(item)
        case TrueFalse():
            return None
        case _:
            assert_never(item)


def _offered(item: Item) -> str:
    return " ".join(text for _, text in choices(item))
