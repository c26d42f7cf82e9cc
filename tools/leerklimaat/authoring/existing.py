"""What a template may name: ids that exist, so that a new record refers to real ones.

From: the Dutch knowledge base. To: the templates, by way of new.py. Never: invents an id that
looks real; where there is nothing to name yet, it says `nog-te-maken` and which kind is wanting.
"""

import re
from dataclasses import dataclass, replace

from leerklimaat.ids import full_id, ref
from leerklimaat.model import overview
from leerklimaat.model.bank import Bank
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import BlockType, Bloom, Lesson

_PAGES = ("principle", "concept", "lesson", "scene", "folder", "page")
_LEVELS = ("kijkt-mee", "doet-het-samen", "doet-het-zelf", "zelfstandig", "begeleidt-anderen")
_WANTING = re.compile(r"^ *[^ #\n].*nog-te-maken-([a-z-]+)", re.MULTILINE)


def wanting(text: str) -> tuple[str, ...]:
    """The kinds that a record needs and that there is no record of yet."""
    return tuple(sorted(set(_WANTING.findall(text))))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item asks about: parts of one lesson, which belong together.

    `others`: the same lesson with each of its other objectives.
    """

    id: str
    block: str
    objective: str
    competence: str
    situation: str
    bloom: Bloom
    others: tuple["Asked", ...] = ()

    def turn(self, number: int) -> "Asked":
        """Another objective of the lesson, so that each has an item; below 0 this one."""
        return self.others[number % len(self.others)] if self.others and number >= 0 else self


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

    def situation(self, competence: str) -> str:
        """A critical situation of that competence, as `competence/situation`."""
        found = self.base.find(ref("competence", competence), Competence)
        situations = [one.id for one in found.situations] if found is not None else []
        return full_id(competence, next(iter(situations), "situatie"))

    def has_bank(self, identifier: str) -> bool:
        """True if there is a bank of that id, and it is of the lesson of that id."""
        bank = self.base.find(ref("bank", identifier), Bank)
        return bank is not None and bank.lesson == identifier

    def lesson(self, identifier: str) -> Asked:
        """What to ask about: the lesson of that id, or else any lesson."""
        lessons = {lesson.id: lesson for _, lesson in self.base.all(Lesson)}
        lesson = lessons.get(identifier) or next(iter(lessons.values()), None)
        if lesson is None:
            name = self.name("lesson")
            competence = self.name("competence")
            situation = self.situation(competence)
            return Asked(name, f"{name}/blok", f"{name}/doel", competence, situation, Bloom.APPLY)
        explained = [block.id for block in lesson.blocks if block.type is BlockType.EXPLAIN]
        block = full_id(lesson.id, (*explained, lesson.blocks[0].id)[0])
        # The examples ask to apply, so the objective that asks most fits most of them.
        best, *others = (
            Asked(
                lesson.id,
                block,
                full_id(lesson.id, one.id),
                one.competence,
                self.situation(one.competence),
                one.bloom,
            )
            for one in sorted(lesson.objectives, key=lambda one: -one.bloom.rank)
        )
        return replace(best, others=tuple(others))
