"""The test blueprint of a list of lessons: what each item asks, and what no item asks yet.

From: one knowledge base and lessons in order, of a module or of a programme.
To: the page of such a blueprint and its CSV. Never: says which answer is right.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from leerklimaat.ids import full_id, ref
from leerklimaat.model.bank import Bank, Contrast
from leerklimaat.model.curriculum import Curriculum, whole_lessons
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.learning import Bloom, Lesson, Module, Objective
from leerklimaat.model.overview import bank_of, competences, in_order


@dataclass(frozen=True, slots=True)
class Asked:
    """An item in its bank. `number`: its place there; `contrast`: the set it stands in."""

    bank: Bank
    number: int
    item: Item
    contrast: Contrast | None = None

    @property
    def unit(self) -> str:
        """The name that its texts have as a unit of translation."""
        return full_id(f"bank:{self.bank.id}", self.item.id)


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective of a lesson, and the items that ask for it, in the order of their banks."""

    lesson: Lesson
    objective: Objective
    asked: tuple[Asked, ...]

    @property
    def bloom(self) -> Counter[Bloom]:
        """How many of its items are at each level of Bloom."""
        return Counter(one.item.bloom for one in self.asked)

    @property
    def is_reached(self) -> bool:
        """True when some item asks as much as the objective promises."""
        return any(one.item.bloom.rank >= self.objective.bloom.rank for one in self.asked)


@dataclass(frozen=True)
class Blueprint:
    """The objectives of some lessons, in order, each with its items.

    `weights`: how many items each competence has, in the order of the framework; 0 for one that
    an objective names and no item does.
    """

    lessons: tuple[Lesson, ...]
    aims: tuple[Aim, ...]
    weights: dict[str, int]

    @cached_property
    def asked(self) -> list[Asked]:
        """Every item, in the order of the objectives."""
        return [one for aim in self.aims for one in aim.asked]

    @cached_property
    def bloom(self) -> dict[Bloom, int]:
        """How many items are at each level of Bloom that one of them has, from low to high."""
        found = Counter(one.item.bloom for one in self.asked)
        return {level: found[level] for level in Bloom if found[level]}

    @cached_property
    def types(self) -> dict[str, int]:
        """How many items there are of each type, the most frequent first."""
        return dict(Counter(one.item.type for one in self.asked).most_common())

    @property
    def unasked(self) -> list[Aim]:
        """Objectives without an item."""
        return [aim for aim in self.aims if not aim.asked]

    @property
    def unreached(self) -> list[Aim]:
        """Objectives with items that all ask less than the objective promises."""
        return [aim for aim in self.aims if aim.asked and not aim.is_reached]

    def of_lesson(self, lesson: Lesson) -> list[Aim]:
        """The objectives of one of its lessons."""
        return [aim for aim in self.aims if aim.lesson.id == lesson.id]


def made_of_lessons(base: KnowledgeBase) -> Iterator[tuple[Entry, Module | Curriculum]]:
    """Every module, then every programme."""
    yield from base.all(Module)
    yield from base.all(Curriculum)


def lessons_of(base: KnowledgeBase, record: Module | Curriculum) -> list[Lesson]:
    """The lessons of a module, each after those it builds on; the whole lessons of a programme."""
    match record:
        case Module():
            return [lesson for lesson in in_order(base) if lesson.module == record.id]
        case Curriculum():
            found = (base.find(ref("lesson", name), Lesson) for name in whole_lessons(record))
            return [lesson for lesson in found if lesson is not None]
        case _:
            assert_never(record)


def blueprint(base: KnowledgeBase, lessons: Sequence[Lesson]) -> Blueprint:
    """What the banks of some lessons ask. A lesson that comes twice counts once."""
    once = tuple({lesson.id: lesson for lesson in lessons}.values())
    aims = tuple(aim for lesson in once for aim in _aims(base, lesson))
    counts = Counter(one.item.competence for aim in aims for one in aim.asked)
    named = counts.keys() | {aim.objective.competence for aim in aims}
    weights = {one.id: counts[one.id] for one in competences(base) if one.id in named}
    return Blueprint(once, aims, weights)


def _aims(base: KnowledgeBase, lesson: Lesson) -> list[Aim]:
    bank = bank_of(base, lesson)
    asked = _asked(bank) if bank is not None else []
    return [
        Aim(lesson, objective, tuple(one for one in asked if one.item.objective == name))
        for objective in lesson.objectives
        if (name := full_id(lesson.id, objective.id))
    ]


def _asked(bank: Bank) -> list[Asked]:
    set_of = bank.set_of
    return [
        Asked(bank, number, item, set_of.get(item.id))
        for number, item in enumerate(bank.items, start=1)
    ]
