"""Banks as a learner meets them: items one by one, and each list of answers to choose from.

From: a reading. To: the rules that look at stems, options and whole banks. The members of a
contrast set offer one list, and count as one wherever options or stems are compared. Never: judges.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from leerklimaat.content.rules.answers import Spot, best, choices, items
from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.ids import full_id
from leerklimaat.model.bank import Bank
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


class Asked(NamedTuple):
    """An item, and where it stands."""

    where: Where
    item: Item


class Offer(NamedTuple):
    """A list of answers, and which of them are right: in a set, in any of its members.

    `waived`: the rules that have a waiver at one of the items that offer it.
    """

    asked: tuple[Asked, ...]
    spots: tuple[Spot, ...]
    right: frozenset[int]
    waived: frozenset[str]

    @property
    def where(self) -> Where:
        """Where the list stands."""
        return self.asked[0].where

    @property
    def key(self) -> list[Spot]:
        """The right answers."""
        return [spot for index, spot in enumerate(self.spots) if index in self.right]

    @property
    def distractors(self) -> list[Spot]:
        """The answers that are not right; none in a set, where each is right somewhere."""
        return [spot for index, spot in enumerate(self.spots) if index not in self.right]


class Shelf(NamedTuple):
    """A bank as it is there in one language.

    `groups`: its items in order, those of a set together; `asked`: the same, one by one;
    `offers`: every list of answers from which some are picked.
    """

    where: Where
    bank: Bank
    groups: tuple[tuple[Asked, ...], ...]
    asked: tuple[Asked, ...]
    offers: tuple[Offer, ...]


def shelves(reading: Reading) -> list[Shelf]:
    """Every bank of a language."""
    there = {where.unit: where for where, _ in items(reading)}
    found: list[Shelf] = []
    for where, part in reading.parts:
        if isinstance(part, Bank):
            together = (
                tuple(
                    Asked(there[unit], item)
                    for item in group
                    if (unit := full_id(where.unit, item.id)) in there
                )
                for group in part.together()
            )
            groups = tuple(group for group in together if group)
            asked = tuple(one for group in groups for one in group)
            offers = tuple(offer for group in groups for offer in _offers(group))
            found.append(Shelf(where, part, groups, asked, offers))
    return found


def _offers(group: tuple[Asked, ...]) -> Iterator[Offer]:
    waived = frozenset[str]().union(*(one.where.waived for one in group))
    spots: tuple[Spot, ...] = ()
    right: set[int] = set()
    for _, item in group:
        match item:
            case SingleChoice() | MultipleResponse() | SituationalJudgement():
                spots, good = tuple(choices(item)), best(item)
                ids = [option.id for option in item.options]
                right |= {at for at, identifier in enumerate(ids) if identifier in good}
            case Cloze():
                yield from _gaps(group, item, waived)
            case TrueFalse() | Matching() | Ordering() | ShortAnswer():
                pass
            case _:
                assert_never(item)
    if spots:
        yield Offer(group, spots, frozenset(right), waived)


def _gaps(group: tuple[Asked, ...], item: Cloze, waived: frozenset[str]) -> Iterator[Offer]:
    for at, gap in enumerate(item.gaps):
        if gap.entry == "choose":
            spots = tuple(
                (("gaps", at, "answers", index, "text"), one.text)
                for index, one in enumerate(gap.answers)
            )
            right = {index for index, one in enumerate(gap.answers) if one.id in gap.keys}
            yield Offer(group, spots, frozenset(right), waived)
