"""What is asked of the whole: the framework in order, its status, a lesson's bank, every item.

From: one knowledge base. To: rules, pages, exports, commands. Each question has its answer here
once. Never: renders or judges; what lessons cover of the framework is for coverage.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.ids import full_id
from leerklimaat.model.bank import Bank
from leerklimaat.model.competence import (
    Attitude,
    Cluster,
    Competence,
    Descriptor,
    Framework,
    SupportLevel,
)
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson, Module, Objective
from leerklimaat.model.record import Stamped, Status


@dataclass(frozen=True, slots=True)
class Aspect:
    """A descriptor of an attitude aspect, with the aspect it belongs to."""

    attitude: Attitude
    descriptor: Descriptor


def framework(base: KnowledgeBase) -> Framework | None:
    """The framework, if there is one."""
    return next((record for _, record in base.all(Framework)), None)


def clusters(base: KnowledgeBase) -> dict[str, Cluster]:
    """The clusters of competences by id, in the order of the framework."""
    found = framework(base)
    return {cluster.id: cluster for cluster in found.clusters} if found is not None else {}


def support_levels(base: KnowledgeBase) -> dict[str, SupportLevel]:
    """The support levels by id, from little to much independence."""
    found = framework(base)
    return {level.id: level for level in found.levels} if found is not None else {}


def ids_listed(base: KnowledgeBase, kind: str, field: str) -> list[str]:
    """The ids in a list of the records of one kind, such as the `levels` of the framework."""
    records = (entry.record for entry in base.entries.values() if entry.kind == kind)
    return [str(part.id) for record in records for part in getattr(record, field)]


def competences(base: KnowledgeBase) -> list[Competence]:
    """All competences, in the order of the framework."""
    return sorted((record for _, record in base.all(Competence)), key=lambda one: one.number)


def attitudes(base: KnowledgeBase) -> list[Attitude]:
    """All attitude aspects, in order."""
    return sorted((record for _, record in base.all(Attitude)), key=lambda one: one.number)


def aspects_in(base: KnowledgeBase, competence: str) -> list[Aspect]:
    """The descriptors of attitude that show in one competence."""
    return [
        Aspect(attitude, descriptor)
        for attitude in attitudes(base)
        for descriptor in attitude.descriptors
        if descriptor.competence == competence
    ]


def status(base: KnowledgeBase) -> Status:
    """How far the whole has been checked: the least that any text has."""
    found = {record.status for _, record in base.all(Stamped)}
    return next((one for one in Status if one in found), Status.CONCEPT)


def bank_of(base: KnowledgeBase, lesson: Lesson) -> Bank | None:
    """The question bank that belongs to a lesson."""
    return next((bank for _, bank in base.all(Bank) if bank.lesson == lesson.id), None)


def items(base: KnowledgeBase) -> Iterator[Item]:
    """Every item of every bank."""
    return (item for _, bank in base.all(Bank) for item in bank.items)


def asked_from(base: KnowledgeBase, competence: str) -> dict[str, list[tuple[Bank, int]]]:
    """Per critical situation of a competence, the items that come from it: bank and place in it."""
    found: dict[str, list[tuple[Bank, int]]] = {}
    for _, bank in base.all(Bank):
        for at, item in enumerate(bank.items):
            whose, _, situation = (item.critical_situation or "").partition("/")
            if whose == competence:
                found.setdefault(situation, []).append((bank, at))
    return found


def objectives(base: KnowledgeBase) -> dict[str, Objective]:
    """Every objective by the name that items have for it: `les/doel`."""
    return {
        full_id(lesson.id, objective.id): objective
        for _, lesson in base.all(Lesson)
        for objective in lesson.objectives
    }


def in_order(base: KnowledgeBase) -> list[Lesson]:
    """All lessons, each after those it builds on; else in the order of their modules."""
    modules = {module.id: module.number for _, module in base.all(Module)}
    waiting = {
        lesson.id: lesson
        for lesson in sorted(
            (lesson for _, lesson in base.all(Lesson)),
            key=lambda one: (modules.get(one.module, 0), one.number, one.id),
        )
    }
    ordered: list[Lesson] = []
    while waiting:
        ready = (one for one in waiting.values() if not waiting.keys() & set(one.prior))
        # Lessons never wait for each other in a circle; rules have seen to that.
        ordered.append(waiting.pop(next(ready, next(iter(waiting.values()))).id))
    return ordered
