"""What an item offers to choose from, and what it explains, whatever its type.

From: an item. To: the rules about items. A text comes with its path in the item.
"""

from collections.abc import Iterator
from typing import assert_never, cast

from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.model.items import (
    Cloze,
    Gap,
    Item,
    ItemBase,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.shape import Path

Spot = tuple[Path, str]
"""A text and where it stands in its item."""


def items(reading: Reading) -> Iterator[tuple[Where, Item]]:
    """Every item that is there in this language."""
    for where, part in reading.parts:
        if isinstance(part, ItemBase) and where.unit not in reading.base.fallbacks:
            yield where, cast(Item, part)


def rationales(item: Item) -> Iterator[Spot]:
    """The explanation of each answer, pair, step after the first, or model answer."""
    match item:
        case SingleChoice() | MultipleResponse():
            for index, option in enumerate(item.options):
                yield ("options", index, "rationale"), option.rationale
        case SituationalJudgement():
            for index, judged in enumerate(item.options):
                yield ("options", index, "rationale"), judged.rationale
        case TrueFalse():
            yield ("rationale_true",), item.rationale_true
            yield ("rationale_false",), item.rationale_false
        case Matching():
            for index, pair in enumerate(item.pairs):
                yield ("pairs", index, "rationale"), pair.rationale
            for index, lure in enumerate(item.lures):
                yield ("lures", index, "rationale"), lure.rationale
        case Ordering():
            for index, step in enumerate(item.steps):
                if step.rationale is not None:
                    yield ("steps", index, "rationale"), step.rationale
        case Cloze():
            for at, gap in enumerate(item.gaps):
                for index, answer in enumerate(gap.answers):
                    yield ("gaps", at, "answers", index, "rationale"), answer.rationale
        case ShortAnswer():
            for index, model in enumerate(item.models):
                yield ("models", index, "rationale"), model.rationale
        case _:
            assert_never(item)


def choices(item: Item) -> Iterator[Spot]:
    """The texts someone chooses between."""
    match item:
        case SingleChoice() | MultipleResponse():
            for index, option in enumerate(item.options):
                yield ("options", index, "text"), option.text
        case SituationalJudgement():
            for index, judged in enumerate(item.options):
                yield ("options", index, "text"), judged.text
        case Matching():
            for index, pair in enumerate(item.pairs):
                yield ("pairs", index, "response"), pair.response
            for index, lure in enumerate(item.lures):
                yield ("lures", index, "text"), lure.text
        case Ordering():
            for index, step in enumerate(item.steps):
                yield ("steps", index, "text"), step.text
        case Cloze():
            for at, gap in enumerate(item.gaps):
                for index, answer in enumerate(gap.answers):
                    yield ("gaps", at, "answers", index, "text"), answer.text
        case TrueFalse() | ShortAnswer():
            return
        case _:
            assert_never(item)


def best(item: Item) -> frozenset[str]:
    """The ids of the options that are right, or rated highest; of other items than those none."""
    match item:
        case SingleChoice():
            return frozenset({item.key})
        case MultipleResponse():
            return frozenset(item.keys)
        case SituationalJudgement():
            highest = max((option.rating for option in item.options), default=0)
            return frozenset(option.id for option in item.options if option.rating == highest)
        case TrueFalse() | Matching() | Ordering() | Cloze() | ShortAnswer():
            return frozenset()
        case _:
            assert_never(item)


def claim(item: Item) -> bool | None:
    """Whether what a statement says is true; None for any other item."""
    match item:
        case TrueFalse():
            return item.answer
        case SingleChoice() | MultipleResponse() | Matching() | Ordering() | Cloze():
            return None
        case ShortAnswer() | SituationalJudgement():
            return None
        case _:
            assert_never(item)


def has_one_key(item: Item) -> bool:
    """True where one of the options is right, and the others are not."""
    match item:
        case SingleChoice():
            return True
        case MultipleResponse() | TrueFalse() | Matching() | Ordering() | Cloze():
            return False
        case ShortAnswer() | SituationalJudgement():
            return False
        case _:
            assert_never(item)


def gaps(item: Item) -> tuple[str, tuple[Gap, ...]]:
    """The text and the gaps of an item that has them."""
    match item:
        case Cloze():
            return item.text, item.gaps
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering():
            return "", ()
        case ShortAnswer() | SituationalJudgement():
            return "", ()
        case _:
            assert_never(item)
