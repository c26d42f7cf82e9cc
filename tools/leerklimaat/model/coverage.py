"""What the lessons and questions cover of the framework, and where the holes are.

From: one knowledge base. To: the coverage page and its CSV. A hole is not a mistake (design
§3): it shows where work remains. Source: criteria AL-01, AL-03.
"""

from collections import Counter
from dataclasses import dataclass

from leerklimaat.model.bank import Bank, Item
from leerklimaat.model.competence import Competence, Framework
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Bloom, Lesson, Objective


@dataclass(frozen=True, slots=True)
class Row:
    """A competence at one level of support; with an objective and its items, or a hole.

    `items`: number of items per type, sorted by type.
    """

    competence: str
    level: str
    lesson: str = ""
    objective: str = ""
    bloom: Bloom | None = None
    items: tuple[tuple[str, int], ...] = ()

    @property
    def count(self) -> int:
        """How many items ask for the objective."""
        return sum(number for _, number in self.items)

    @property
    def is_hole(self) -> bool:
        """True without an objective, or with one that no item asks for."""
        return not self.objective or not self.items


def coverage(base: KnowledgeBase) -> list[Row]:
    """Every competence at every level, in the framework's order."""
    framework = next((record for _, record in base.all(Framework)), None)
    levels = [level.id for level in framework.levels] if framework is not None else []
    objectives = [
        (entry.id, objective)
        for entry, lesson in base.all(Lesson)
        for objective in lesson.objectives
    ]
    asked = _asked(base)
    rows: list[Row] = []
    for competence in sorted((one for _, one in base.all(Competence)), key=lambda one: one.number):
        for level in levels:
            found = [
                _row(lesson, objective, asked)
                for lesson, objective in objectives
                if (objective.competence, objective.level) == (competence.id, level)
            ]
            rows.extend(found or [Row(competence.id, level)])
    return rows


def _row(lesson: str, objective: Objective, asked: dict[str, Counter[str]]) -> Row:
    counts = asked.get(f"{lesson}/{objective.id}", Counter())
    return Row(
        objective.competence,
        objective.level,
        lesson,
        objective.id,
        objective.bloom,
        tuple(sorted(counts.items())),
    )


def _asked(base: KnowledgeBase) -> dict[str, Counter[str]]:
    """Per objective (`les/doel`) how many items of each type ask for it."""
    found: dict[str, Counter[str]] = {}
    for _, bank in base.all(Bank):
        for item in bank.items:
            found.setdefault(item.objective, Counter())[item.type] += 1
    return found


def bloom_share(items: list[Item]) -> dict[Bloom, int]:
    """How many items are at each Bloom level, all levels named."""
    counts = Counter(item.bloom for item in items)
    return {level: counts.get(level, 0) for level in Bloom}
