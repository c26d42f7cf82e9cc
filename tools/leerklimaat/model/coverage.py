"""What the lessons and questions cover of the framework, and where the holes are.

From: one knowledge base. To: the coverage page and its CSV; of one programme, to its
page. A hole is not a mistake: it shows where work remains.
"""

from collections import Counter
from dataclasses import dataclass

from leerklimaat.model.curriculum import Assignment, Curriculum, scenes_in, whole_lessons
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Bloom, Objective
from leerklimaat.model.overview import competences, items, objectives, support_levels
from leerklimaat.model.scene import Scene


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
    levels = support_levels(base)
    found: dict[tuple[str, str], list[Row]] = {}
    asked = _asked(base)
    for name, objective in objectives(base).items():
        row = _row(name, objective, asked)
        found.setdefault((row.competence, row.level), []).append(row)
    return [
        row
        for competence in competences(base)
        for level in levels
        for row in found.get((competence.id, level), [Row(competence.id, level)])
    ]


@dataclass(frozen=True, slots=True)
class Aimed:
    """What a programme has for one competence: its objectives per level, scenes, assignments.

    Only lessons that people do as a whole count; some blocks of one do not reach an objective.
    """

    competence: str
    rows: dict[str, list[Row]]
    scenes: tuple[str, ...]
    assignments: tuple[Assignment, ...]

    @property
    def is_taught(self) -> bool:
        """Whether a lesson aims at it."""
        return any(self.rows.values())

    def shows(self, level: str) -> bool:
        """Whether anything is learned or shown at a level."""
        return bool(self.rows[level]) or any(one.level == level for one in self.assignments)


def coverage_of(base: KnowledgeBase, programme: Curriculum) -> list[Aimed]:
    """Every competence in the framework's order, with every level in its order."""
    lessons, scenes = set(whole_lessons(programme)), scenes_in(programme)
    found = {
        one.id: {level: list[Row]() for level in support_levels(base)} for one in competences(base)
    }
    for row in coverage(base):
        if row.lesson in lessons:
            found[row.competence][row.level].append(row)
    played = scenes_per_competence(base)
    return [
        Aimed(
            competence,
            rows,
            tuple(name for name in scenes if name in played[competence]),
            tuple(one for one in programme.assignments if one.competence == competence),
        )
        for competence, rows in found.items()
    ]


def _row(name: str, objective: Objective, asked: dict[str, Counter[str]]) -> Row:
    return Row(
        objective.competence,
        objective.level,
        name.partition("/")[0],
        objective.id,
        objective.bloom,
        tuple(sorted(asked.get(name, Counter()).items())),
    )


def _asked(base: KnowledgeBase) -> dict[str, Counter[str]]:
    """Per objective (`les/doel`) how many items of each type ask for it."""
    found: dict[str, Counter[str]] = {}
    for item in items(base):
        found.setdefault(item.objective, Counter())[item.type] += 1
    return found


def items_per_objective(base: KnowledgeBase) -> dict[str, int]:
    """How many items ask for each objective (`les/doel`), in the order of lessons; 0 for a hole."""
    asked = _asked(base)
    return {name: asked.get(name, Counter()).total() for name in objectives(base)}


def scenes_per_competence(base: KnowledgeBase) -> dict[str, list[str]]:
    """Per competence, in the framework's order, the ids of the scenes in which it is played."""
    found: dict[str, list[str]] = {competence.id: [] for competence in competences(base)}
    for _, scene in base.all(Scene):
        for name in scene.competences:
            found.setdefault(name, []).append(scene.id)
    return found


def bloom_share(base: KnowledgeBase) -> dict[Bloom, int]:
    """How many items are at each Bloom level, all levels named."""
    counts = Counter(item.bloom for item in items(base))
    return {level: counts[level] for level in Bloom}
