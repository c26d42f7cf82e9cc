"""Answers to items, each with what it earns by the rules of client/src/quiz/score.ts, written down
here again: for who plays our items in the program of another.

Of every item there is a key, a wrong answer, one that is partly right where that can be, and none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import assert_never

from leerklimaat.exports.posed import ANSWER, BEST, FALSE, REASON, TRUE, WORST
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
    TrueFalse,
)
from leerklimaat.scoring import RATINGS, groups

Given = str | tuple[str, ...]
"""What is given to a part: an id, a text, or several ids. Of a pair: `premise=response`."""
STRANGE = "een woord dat niemand voorzag"


@dataclass(frozen=True, slots=True)
class Tried:
    """An answer: what was given to each part, by the id of the part; and what it earns."""

    given: Mapping[str, Given]
    score: Fraction


def tried(item: Item) -> Iterator[Tried]:
    """Answers to try, the key first."""
    for given in _answers(item):
        yield Tried(given, _score(item, given))


def _answers(item: Item) -> Iterator[Mapping[str, Given]]:
    match item:
        case SingleChoice():
            others = [one.id for one in item.options if one.id != item.key]
            yield from ({ANSWER: one} for one in (item.key, *others))
        case MultipleResponse():
            wrong = tuple(one.id for one in item.options if one.id not in item.keys)
            yield {ANSWER: item.keys}
            yield {ANSWER: wrong}
            yield {ANSWER: item.keys[:1]}
            yield {ANSWER: (*item.keys, wrong[0])}
            yield {ANSWER: (*item.keys, *wrong)}
        case TrueFalse():
            right, wrong_one = (TRUE, FALSE) if item.answer else (FALSE, TRUE)
            yield {ANSWER: right, REASON: "Daarom."}
            yield {ANSWER: wrong_one}
            yield {REASON: "Daarom."}
        case Matching():
            premises = [pair.id for pair in item.pairs]
            turned = [*premises[1:], item.lures[0].id]
            yield {ANSWER: tuple(f"{one}={one}" for one in premises)}
            yield {ANSWER: tuple(f"{a}={b}" for a, b in zip(premises, turned, strict=True))}
            yield {ANSWER: tuple(f"{one}={premises[0]}" for one in premises)}
            yield {ANSWER: (f"{premises[0]}={premises[0]}",)}
        case Ordering():
            steps = tuple(step.id for step in item.steps)
            yield {ANSWER: steps}
            yield {ANSWER: steps[::-1]}
            yield {ANSWER: (steps[1], steps[0], *steps[2:])}
            yield {ANSWER: (*steps[1:], steps[0])}
        case Cloze():
            yield {gap.id: _typed(gap, gap.keys[0]) for gap in item.gaps}
            yield {gap.id: _typed(gap, _other(gap)) for gap in item.gaps}
            first = item.gaps[0]
            yield {first.id: _typed(first, first.keys[0])}
            for gap in item.gaps:
                if gap.entry == "type":
                    yield {gap.id: STRANGE}
                    yield from ({gap.id: way.upper()} for way in _good(gap))
        case ShortAnswer():
            yield {ANSWER: "Iets <b>eigens</b>."}
        case SituationalJudgement():
            yield from _rates(item) if item.mode == "rate" else _extremes(item)
        case _:
            assert_never(item)
    yield {}


def _other(gap: Gap) -> str:
    return next(one.id for one in gap.answers if one.id not in gap.keys)


def _typed(gap: Gap, answer: str) -> str:
    """What stands in a gap: the id of a choice, or a word."""
    texts = {one.id: one.text for one in gap.answers}
    return texts[answer] if gap.entry == "type" else answer


def _good(gap: Gap) -> set[str]:
    """Every word that is right."""
    right = [one for one in gap.answers if one.id in gap.keys]
    return {way for one in right for way in (one.text, *one.variants)}


def _rates(item: SituationalJudgement) -> Iterator[Mapping[str, Given]]:
    yield {one.id: f"r{one.rating}" for one in item.options}
    yield {one.id: f"r{RATINGS[-1] if one.rating < 3 else RATINGS[0]}" for one in item.options}
    yield from ({one.id: f"r{rating}" for one in item.options} for rating in RATINGS)
    first = item.options[0]
    yield {first.id: f"r{first.rating}"}


def _extremes(item: SituationalJudgement) -> Iterator[Mapping[str, Given]]:
    ranked = sorted(item.options, key=lambda one: one.rating)
    worst, best = ranked[0].id, ranked[-1].id
    yield {BEST: best, WORST: worst}
    yield {BEST: worst, WORST: best}
    yield {BEST: best, WORST: best}
    yield {WORST: worst}


def _score(item: Item, given: Mapping[str, Given]) -> Fraction:
    match item:
        case SingleChoice():
            return Fraction(given.get(ANSWER) == item.key)
        case MultipleResponse():
            chosen = given.get(ANSWER, ())
            good = sum(one in item.keys for one in chosen)
            return max(Fraction(0), Fraction(2 * good - len(chosen), len(item.keys)))
        case TrueFalse():
            return Fraction(given.get(ANSWER) == (TRUE if item.answer else FALSE))
        case Matching():
            right = sum(f"{pair.id}={pair.id}" in given.get(ANSWER, ()) for pair in item.pairs)
            return Fraction(right, len(item.pairs))
        case Ordering():
            return _kendall(groups(item.steps), given.get(ANSWER, ()))
        case Cloze():
            good = sum(
                str(given.get(gap.id, "")).lower() in {way.lower() for way in _good(gap)}
                if gap.entry == "type"
                else given.get(gap.id) in gap.keys
                for gap in item.gaps
            )
            return Fraction(good, len(item.gaps))
        case ShortAnswer():
            return Fraction(0)
        case SituationalJudgement():
            return _judged(item, given)
        case _:
            assert_never(item)


def _kendall(order: list[list[str]], given: Given) -> Fraction:
    group = {step: number for number, steps in enumerate(order) for step in steps}
    if len(given) != len(group):
        return Fraction(0)
    pairs = [(group[one], group[other]) for one, other in combinations(given, 2)]
    ranked = [(one, other) for one, other in pairs if one != other]
    return (
        Fraction(sum(one < other for one, other in ranked), len(ranked)) if ranked else Fraction(1)
    )


def _judged(item: SituationalJudgement, given: Mapping[str, Given]) -> Fraction:
    ratings = {one.id: one.rating for one in item.options}
    if item.mode == "rate":
        near = [
            1 - Fraction(abs(int(str(given[one])[1:]) - rating), len(RATINGS) - 1)
            for one, rating in ratings.items()
            if one in given
        ]
        return sum(near, Fraction(0)) / len(ratings)
    extremes = ((BEST, max(ratings.values())), (WORST, min(ratings.values())))
    return Fraction(sum(ratings.get(str(given.get(name))) == one for name, one in extremes), 2)
