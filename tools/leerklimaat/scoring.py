"""What an item is worth, and what guessing earns.

From: items. To: pages/do/items.py, which puts both on the page; pages/mine/check.py. What an answer
earns is decided in client/src/quiz/score.ts; a test there compares. Never: knows an answer of a
learner.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import comb
from typing import Literal, assert_never

from leerklimaat.model.items import (
    Cloze,
    Gap,
    Item,
    Judged,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)

RATINGS = range(1, 5)


def worth(item: Item) -> Literal[0, 1]:
    """Points for a good answer; none for what learners compare by themselves."""
    match item:
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering() | Cloze():
            return 1
        case SituationalJudgement():
            return 1
        case ShortAnswer():
            return 0
        case _:
            assert_never(item)


def is_closed(item: Item) -> bool:
    """Whether its key alone decides: nothing is written, and nothing left to who answers."""
    match item:
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering():
            return True
        case SituationalJudgement():
            return True
        case Cloze():
            return all(gap.entry == "choose" for gap in item.gaps)
        case ShortAnswer():
            return False
        case _:
            assert_never(item)


def chance(item: Item) -> float:
    """The share of the points that someone earns on average who answers without looking."""
    return float(_guessed(item))


def groups(steps: Iterable[Step]) -> list[list[str]]:
    """The ids of steps in order; those that may also come together stand in one group."""
    found: list[list[str]] = []
    for step in steps:
        if step.tied and found:
            found[-1].append(step.id)
        else:
            found.append([step.id])
    return found


def _guessed(item: Item) -> Fraction:
    match item:
        case SingleChoice():
            return Fraction(1, len(item.options))
        case MultipleResponse():
            return _plus_minus(len(item.keys), len(item.options) - len(item.keys))
        case TrueFalse():
            return Fraction(1, 2)
        case Matching():
            return Fraction(1, len(item.pairs) + len(item.lures))
        case Ordering():
            return Fraction(1, 2) if len(groups(item.steps)) > 1 else Fraction(1)
        case Cloze():
            return _mean(_filled(gap) for gap in item.gaps)
        case ShortAnswer():
            return Fraction(0)
        case SituationalJudgement():
            return _rated(item.options) if item.mode == "rate" else _extremes(item.options)
        case _:
            assert_never(item)


def _plus_minus(keys: int, others: int) -> Fraction:
    """Over all patterns of crosses, also none: one up, one down, never below nothing."""
    earned = sum(
        comb(keys, good) * comb(others, wrong) * max(0, good - wrong)
        for good in range(keys + 1)
        for wrong in range(others + 1)
    )
    patterns: int = 2 ** (keys + others)
    return Fraction(earned, keys * patterns)


def _filled(gap: Gap) -> Fraction:
    """Nobody guesses a word that is typed."""
    return Fraction(len(gap.keys), len(gap.answers)) if gap.entry == "choose" else Fraction(0)


def _rated(options: tuple[Judged, ...]) -> Fraction:
    return _mean(
        1 - Fraction(abs(given - option.rating), len(RATINGS) - 1)
        for option in options
        for given in RATINGS
    )


def _extremes(options: tuple[Judged, ...]) -> Fraction:
    ratings = [option.rating for option in options]
    shares = (Fraction(ratings.count(one), len(ratings)) for one in (max(ratings), min(ratings)))
    return _mean(shares)


def _mean(parts: Iterable[Fraction]) -> Fraction:
    found = list(parts)
    return sum(found, Fraction(0)) / len(found)
