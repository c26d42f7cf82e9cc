"""What guessing earns, against every answer that can be given.

The rule of each type is written down here again, as the client applies it (quiz/score.ts): an
answer is scored, and all answers are as likely.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations, permutations, product
from math import factorial
from typing import assert_never

import pytest
from hypothesis import assume, given, settings

from leerklimaat.model.items import (
    Cloze,
    Gap,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)
from leerklimaat.scoring import chance, groups, is_closed, worth
from tests.items import ITEMS

MANY = 1_500
"""Answers; a larger item would only take longer."""


def scores(item: Item) -> Iterator[Fraction]:
    """The score of every answer."""
    match item:
        case SingleChoice():
            yield from (Fraction(option.id == item.key) for option in item.options)
        case MultipleResponse():
            ids = [option.id for option in item.options]
            patterns = chain.from_iterable(combinations(ids, n) for n in range(len(ids) + 1))
            for chosen in patterns:
                good = len(set(chosen) & set(item.keys))
                yield max(Fraction(0), Fraction(2 * good - len(chosen), len(item.keys)))
        case TrueFalse():
            yield from (Fraction(given is item.answer) for given in (True, False))
        case Matching():
            pairs = [pair.id for pair in item.pairs]
            responses = [*pairs, *(lure.id for lure in item.lures)]
            for answer in product(responses, repeat=len(pairs)):
                right = sum(given == pair for given, pair in zip(answer, pairs, strict=True))
                yield Fraction(right, len(pairs))
        case Ordering():
            yield from _orders(item.steps)
        case Cloze():
            for answers in product(*(_gap_scores(gap) for gap in item.gaps)):
                yield sum(answers, Fraction(0)) / len(item.gaps)
        case ShortAnswer():
            yield Fraction(0)
        case SituationalJudgement():
            ratings = [option.rating for option in item.options]
            if item.mode == "rate":
                for rated in product(range(1, 5), repeat=len(ratings)):
                    off = sum(abs(given - key) for given, key in zip(rated, ratings, strict=True))
                    yield 1 - Fraction(off, 3 * len(ratings))
            else:
                for best, worst in product(ratings, repeat=2):
                    yield Fraction((best == max(ratings)) + (worst == min(ratings)), 2)
        case _:
            assert_never(item)


def _orders(steps: tuple[Step, ...]) -> Iterator[Fraction]:
    places: list[int] = []
    for index, step in enumerate(steps):
        places.append(places[-1] if index and step.tied else index)
    for order in permutations(places):
        pairs = [(one, other) for one, other in combinations(order, 2) if one != other]
        good = sum(one < other for one, other in pairs)
        yield Fraction(good, len(pairs)) if pairs else Fraction(1)


def _gap_scores(gap: Gap) -> list[Fraction]:
    if gap.entry == "type":
        return [Fraction(0)]
    return [Fraction(answer.id in gap.keys) for answer in gap.answers]


def _is_small(item: Item) -> bool:
    match item:
        case Matching():
            return bool((len(item.pairs) + len(item.lures)) ** len(item.pairs) <= MANY)
        case Ordering():
            return factorial(len(item.steps)) <= MANY
        case SituationalJudgement():
            return bool(4 ** len(item.options) <= MANY)
        case SingleChoice() | MultipleResponse() | TrueFalse() | Cloze() | ShortAnswer():
            return True
        case _:
            assert_never(item)


@given(ITEMS)
@settings(max_examples=100, derandomize=True, deadline=None)
def test_guessing_earns_the_mean_of_all_answers(item: Item) -> None:
    assume(_is_small(item))
    found = list(scores(item))
    assert all(0 <= score <= 1 for score in found)
    assert chance(item) == pytest.approx(float(sum(found, Fraction(0)) / len(found)), abs=1e-12)


@given(ITEMS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_what_learners_compare_themselves_is_worth_nothing(item: Item) -> None:
    assert worth(item) == (0 if item.type == "short-answer" else 1)
    assert 0 <= chance(item) < 1 or item.type == "ordering"


@given(ITEMS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_groups_hold_every_step_once_in_order(item: Item) -> None:
    if isinstance(item, Ordering):
        assert [step for group in groups(item.steps) for step in group] == [
            step.id for step in item.steps
        ]


def test_a_key_of_two_among_four_earns_three_sixteenths() -> None:
    """By hand: of sixteen patterns one earns 1, and four earn a half."""
    item = MultipleResponse.model_validate(
        {
            "id": "v",
            "type": "multiple-response",
            "stem": "Wat helpt?",
            "options": [{"id": one, "text": one, "rationale": one} for one in "abcd"],
            "keys": ["a", "b"],
            "explanation": "Uitleg.",
            "repairs": "aan-tafel/kijken",
            "objective": "aan-tafel/kiezen",
            "competence": "maaltijd-dragen",
            "bloom": "apply",
            "miller": "knows",
            "difficulty": "easy",
            "basis": "redactie",
            "changed": "2026-11-21",
        }
    )
    assert chance(item) == (1 + 4 * 0.5) / 16


@given(ITEMS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_in_what_is_closed_nothing_that_counts_is_written(item: Item) -> None:
    is_written = item.type == "short-answer" or any(
        gap.entry == "type" for gap in getattr(item, "gaps", ())
    )
    assert is_closed(item) == (not is_written)
    assert not is_closed(item) or worth(item) == 1
