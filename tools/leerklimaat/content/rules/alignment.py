"""AL-01 and AL-04: objectives, items, blocks and plans of a lesson fit each other.

From: the reading of the source language. To: rules/__init__. What teaches an objective is known
from its items: the blocks that repair a wrong answer. Never: asks for items of a lesson that has
no bank yet.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from leerklimaat.content.rules.codes import ALIGNED, TOO_HIGH
from leerklimaat.content.rules.reading import Reading, Where, warning
from leerklimaat.ids import full_id, ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Item
from leerklimaat.model.learning import BlockType, Lesson, PlanStep
from leerklimaat.problems import Problem

Plans = tuple[tuple[str, tuple[PlanStep, ...]], ...]


class _Banked(NamedTuple):
    """An item, the bank it stands in, and its place there."""

    where: Where
    at: int
    item: Item


def check(source: Reading) -> Iterator[Problem]:
    """Everything about what belongs together in a lesson."""
    banked: dict[str, list[_Banked]] = defaultdict(list)
    for where, part in source.parts:
        if isinstance(part, Bank) and part.lesson is not None:
            for at, item in enumerate(part.items):
                banked[part.lesson].append(_Banked(where, at, item))
    for where, part in source.parts:
        if isinstance(part, Lesson):
            of_lesson = banked.get(part.id, [])
            yield from a_quiz_asks_about_its_own_lesson(source, where, part)
            yield from every_item_is_about_its_own_lesson(source, part, of_lesson)
            yield from no_item_asks_more_than_its_objective(source, part, of_lesson)
            yield from every_plan_hands_out_the_task(source, where, part)
            if of_lesson and ALIGNED not in where.waived:
                yield from every_objective_has_items(source, where, part, of_lesson)
                yield from every_plan_teaches_every_objective(source, where, part, of_lesson)
        elif isinstance(part, Bank):
            yield from a_critical_situation_is_of_its_competence(source, where, part)


def a_quiz_asks_about_its_own_lesson(
    source: Reading, where: Where, lesson: Lesson
) -> Iterator[Problem]:
    """AL-01. Else the score tells about something that was not taught."""
    for at, block in enumerate(lesson.blocks):
        bank = source.base.find(ref("bank", block.bank or ""), Bank)
        if bank is not None and bank.lesson != lesson.id:
            whose = f"van les `{bank.lesson}`" if bank.lesson else "van geen les"
            yield Problem(
                source.place(where, "blocks", at, "bank"),
                f"de bank `{bank.id}` is {whose}.",
                f"Kies de bank van deze les, of zet in die bank `lesson: {lesson.id}`.",
                ALIGNED,
            )


def every_item_is_about_its_own_lesson(
    source: Reading, lesson: Lesson, banked: list[_Banked]
) -> Iterator[Problem]:
    """AL-01. An objective and a block of another lesson are not what was taught here."""
    for where, at, item in banked:
        for field, name, what in (
            ("objective", item.objective, "het leerdoel"),
            ("repairs", item.repairs, "het blok"),
        ):
            other = name.partition("/")[0]
            if other != lesson.id and source.base.find(ref("lesson", other), Lesson):
                yield Problem(
                    source.place(where, "items", at, field),
                    f"{what} `{name}` hoort bij een andere les dan deze bank.",
                    f"Kies er een van les `{lesson.id}`, of zet de vraag in de bank van `{other}`.",
                    ALIGNED,
                )


def a_critical_situation_is_of_its_competence(
    source: Reading, where: Where, bank: Bank
) -> Iterator[Problem]:
    """AL-01. What counts for a competence comes from a moment in which that competence shows."""
    for at, item in enumerate(bank.items):
        if item.critical_situation is None:
            continue
        other = item.critical_situation.partition("/")[0]
        if other != item.competence:
            yield Problem(
                source.place(where, "items", at, "critical_situation"),
                f"de kritische situatie `{item.critical_situation}` hoort bij `{other}`, en deze "
                f"vraag bij `{item.competence}`.",
                f"Kies een situatie van `{item.competence}`, of zet er `competence: {other}`.",
                ALIGNED,
            )


def no_item_asks_more_than_its_objective(
    source: Reading, lesson: Lesson, banked: list[_Banked]
) -> Iterator[Problem]:
    """AL-04. What was not promised is not asked."""
    objectives = {full_id(lesson.id, one.id): one for one in lesson.objectives}
    for where, at, item in banked:
        objective = objectives.get(item.objective)
        if objective is not None and item.bloom.rank > objective.bloom.rank:
            yield Problem(
                source.place(where, "items", at, "bloom"),
                f"deze vraag vraagt `{item.bloom}`, het leerdoel gaat tot `{objective.bloom}`.",
                "Vraag minder, kies een ander leerdoel, of verhoog het doel en de les.",
                TOO_HIGH,
            )


def every_objective_has_items(
    source: Reading, where: Where, lesson: Lesson, banked: list[_Banked]
) -> Iterator[Problem]:
    """AL-01. Without, nobody finds out if they can do it."""
    asked = {item.objective for _, _, item in banked}
    for at, objective in enumerate(lesson.objectives):
        if full_id(lesson.id, objective.id) not in asked:
            yield warning(
                source.place(where, "objectives", at),
                f"over het leerdoel `{objective.id}` gaat geen vraag.",
                "Schrijf er vragen bij, of haal het doel weg.",
                ALIGNED,
            )


def every_plan_teaches_every_objective(
    source: Reading, where: Where, lesson: Lesson, banked: list[_Banked]
) -> Iterator[Problem]:
    """AL-01. A short meeting does less of each; it leaves none out."""
    teaching: dict[str, list[str]] = defaultdict(list)
    for _, _, item in banked:
        block = item.repairs.partition("/")[2]
        if block not in teaching[item.objective]:
            teaching[item.objective].append(block)
    for field, plan in _plans(lesson):
        done = {step.block for step in plan}
        for objective in lesson.objectives:
            blocks = teaching.get(full_id(lesson.id, objective.id), [])
            if blocks and done.isdisjoint(blocks):
                named = " of ".join(f"`{block}`" for block in blocks)
                yield warning(
                    source.place(where, "trainer", field),
                    f"`{field}` laat het leerdoel `{objective.id}` liggen.",
                    f"Zet bij een stap `block:` {named}; naar die blokken verwijzen zijn vragen.",
                    ALIGNED,
                )


def every_plan_hands_out_the_task(
    source: Reading, where: Where, lesson: Lesson
) -> Iterator[Problem]:
    """AL-01. Its minutes count in the study load, so nobody should miss it."""
    tasks = [block.id for block in lesson.blocks if block.type is BlockType.EXERCISE]
    if not lesson.trainer.task_minutes or not tasks or ALIGNED in where.waived:
        return
    for field, plan in _plans(lesson):
        if tasks[-1] not in {step.block for step in plan}:
            yield warning(
                source.place(where, "trainer", field),
                f"`{field}` slaat het blok `{tasks[-1]}` over, de opdracht voor de praktijk.",
                f"Deel de opdracht uit in een stap met `block: {tasks[-1]}`, "
                "of haal `task_minutes` weg.",
                ALIGNED,
            )


def _plans(lesson: Lesson) -> Plans:
    return ("plan_45", lesson.trainer.plan_45), ("plan_90", lesson.trainer.plan_90)
