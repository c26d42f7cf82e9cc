"""Items as they are asked: numbered, with parts in another order, those of a set together.

From: bank records. To: banks.py and bank_scripts.py, for the templates in item/. Never: a mixed
order that differs between builds.
"""

import hashlib
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import assert_never

from leerklimaat.ids import full_id
from leerklimaat.model.bank import Bank, Contrast
from leerklimaat.model.items import (
    Cloze,
    Item,
    Judged,
    Lure,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)
from leerklimaat.model.knowledge_base import KnowledgeBase

LETTERS = ascii_uppercase


@dataclass(frozen=True, slots=True)
class Asked:
    """An item as it is asked. `mixed`: what is shown in another order than authored.

    `shares`: the id of its set, where the options stand once for the whole set; else empty.
    """

    number: int
    item: Item
    unit: str
    template: str
    mixed: tuple[Pair | Lure | Step, ...]
    shares: str = ""

    def letter(self, identifier: str) -> str:
        """The letter of something that is shown in mixed order."""
        return LETTERS[[one.id for one in self.mixed].index(identifier)]


@dataclass(frozen=True, slots=True)
class Group:
    """A contrast set as it is asked, or a single item. `options`: what the set chooses from.

    `unit`: of whose texts the options are, as those of a set belong to each of its members.
    """

    asked: tuple[Asked, ...]
    contrast: Contrast | None = None
    options: tuple[Option | Judged, ...] = ()
    unit: str = ""


def asked(bank: Bank) -> list[Asked]:
    """The items of a bank as they are asked, in the order of the author."""
    return [_asked(bank, item, number) for number, item in enumerate(bank.items, start=1)]


def groups(base: KnowledgeBase, bank: Bank) -> list[Group]:
    """The same, with the members of a set together and their options once."""
    every = {one.item.id: one for one in asked(bank)}
    set_of = bank.set_of
    return [
        _group(base, tuple(every[item.id] for item in items), set_of.get(items[0].id))
        for items in bank.together()
    ]


def _group(base: KnowledgeBase, members: tuple[Asked, ...], contrast: Contrast | None) -> Group:
    if contrast is None:
        return Group(members)
    # A member that stays Dutch keeps its Dutch options; those of the set are as the others are.
    translated = [one for one in members if one.unit not in base.fallbacks]
    shown = (translated or members)[0]
    shared = tuple(replace(one, shares=contrast.id) for one in members)
    return Group(shared, contrast, _options(shown.item), shown.unit)


def _options(item: Item) -> tuple[Option | Judged, ...]:
    match item:
        case SingleChoice() | MultipleResponse() | SituationalJudgement():
            return item.options
        case TrueFalse() | Matching() | Ordering() | Cloze() | ShortAnswer():
            return ()
        case _:
            assert_never(item)


def _asked(bank: Bank, item: Item, number: int) -> Asked:
    unit = full_id(f"bank:{bank.id}", item.id)
    return Asked(number, item, unit, _template(item), _mixed(unit, item))


def _template(item: Item) -> str:
    match item:
        case SingleChoice() | MultipleResponse():
            return "choice"
        case TrueFalse():
            return "true-false"
        case Matching():
            return "matching"
        case Ordering():
            return "ordering"
        case Cloze():
            return "cloze"
        case ShortAnswer():
            return "short-answer"
        case SituationalJudgement():
            return "judgement"
        case _:
            assert_never(item)


def _mixed(unit: str, item: Item) -> tuple[Pair | Lure | Step, ...]:
    match item:
        case Matching():
            return _by_hash(unit, (*item.pairs, *item.lures))
        case Ordering():
            return _by_hash(unit, item.steps)
        case SingleChoice() | MultipleResponse() | TrueFalse() | Cloze() | ShortAnswer():
            return ()
        case SituationalJudgement():
            return ()
        case _:
            assert_never(item)


def _by_hash(unit: str, parts: tuple[Pair | Lure | Step, ...]) -> tuple[Pair | Lure | Step, ...]:
    """A fixed order that follows from the ids alone, and is never the authored one."""
    mixed = tuple(
        sorted(parts, key=lambda part: hashlib.sha256(f"{unit}/{part.id}".encode()).digest())
    )
    return (*mixed[1:], mixed[0]) if mixed == parts else mixed
