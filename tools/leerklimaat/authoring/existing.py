"""What a template may name: ids that exist, so that a new record refers to real ones.

From: the Dutch knowledge base. To: the templates, by way of new.py. Never: invents an id that
looks real; where there is nothing to name yet, it says `nog-te-maken` and which kind is wanting.
"""

import re
from dataclasses import dataclass

from leerklimaat.ids import ref
from leerklimaat.model import overview
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson

_PAGES = ("principle", "concept", "lesson", "scene", "folder", "page")
_LEVELS = ("kijkt-mee", "doet-het-samen", "doet-het-zelf", "zelfstandig", "begeleidt-anderen")
_WANTING = re.compile(r"^ *[^ #\n].*nog-te-maken-([a-z-]+)", re.MULTILINE)


def wanting(text: str) -> tuple[str, ...]:
    """The kinds that a record needs and that there is no record of yet."""
    return tuple(sorted(set(_WANTING.findall(text))))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item asks about: parts of one lesson, which belong together."""

    id: str
    block: str
    objective: str
    competence: str


@dataclass(frozen=True, slots=True)
class Existing:
    """The records there are."""

    base: KnowledgeBase

    def ref(self, *kinds: str) -> str:
        """A record of the first of these kinds that has one, as `kind:id`."""
        entries = self.base.entries.values()
        for kind in kinds or _PAGES:
            found = next((entry.ref for entry in entries if entry.kind == kind), None)
            if found is not None:
                return found
        kind = (kinds or _PAGES)[0]
        return ref(kind, f"nog-te-maken-{kind}")

    def name(self, kind: str) -> str:
        """The id of a record of this kind."""
        return self.ref(kind).partition(":")[2]

    def next_number(self, kind: str) -> int:
        """The number after the highest of a kind."""
        entries = (entry.record for entry in self.base.entries.values() if entry.kind == kind)
        return 1 + max((getattr(record, "number", None) or 0 for record in entries), default=0)

    def levels(self) -> tuple[str, ...]:
        """The support levels of the framework, or those of a framework to begin with."""
        return tuple(overview.support_levels(self.base)) or _LEVELS

    def cluster(self) -> str:
        """A cluster of the framework."""
        return next(iter(overview.clusters(self.base)), "samen-leven")

    def lesson(self, identifier: str) -> Asked:
        """What to ask about: the lesson of that id, or else any lesson."""
        lessons = {lesson.id: lesson for _, lesson in self.base.all(Lesson)}
        lesson = lessons.get(identifier) or next(iter(lessons.values()), None)
        if lesson is None:
            name = self.name("lesson")
            return Asked(name, f"{name}/blok", f"{name}/doel", self.name("competence"))
        # The examples ask to apply, so the objective that asks most fits them.
        objective = max(lesson.objectives, key=lambda one: one.bloom.rank)
        return Asked(
            lesson.id,
            f"{lesson.id}/{lesson.blocks[0].id}",
            f"{lesson.id}/{objective.id}",
            objective.competence,
        )
