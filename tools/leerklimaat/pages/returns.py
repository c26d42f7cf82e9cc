"""Where a record comes back, by kind of what names it: what to do first, then what to read.

From: Site. To: the foot of pages, the glossary and the sources, as the macro `returns` in parts.j2.
Never: judges, or leaves out what names a record in passing.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import BaseModel

from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Attitudes, Profiles, Talks
from leerklimaat.model.competence import Attitude, Competence, Framework, Profile
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge import Concept, Principle, SystemFunction
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.practice import Checklist, Talk
from leerklimaat.model.reference import Term
from leerklimaat.model.scene import Scene
from leerklimaat.pages.site import Site

Returning = Literal[
    "scenes",
    "banks",
    "lessons",
    "programmes",
    "team",
    "competences",
    "principles",
    "theory",
    "pages",
    "terms",
]

HANDFUL = 5
"""More links than these stand folded."""


@dataclass(frozen=True, slots=True)
class Group:
    """What names a record, of one kind, in the order of their files."""

    kind: Returning
    entries: tuple[Entry, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.entries)

    @property
    def is_many(self) -> bool:
        """True for more than one takes in at a glance."""
        return self.number > HANDFUL


def returns_of(site: Site, name: str) -> list[Group]:
    """Groups in a fixed order, without the empty ones."""
    found: dict[Returning, list[Entry]] = {kind: [] for kind in get_args(Returning)}
    for entry in site.back_links(name):
        found[_kind(entry.record)].append(entry)
    return [Group(kind, tuple(entries)) for kind, entries in found.items() if entries]


def _kind(record: BaseModel) -> Returning:
    match record:
        case Scene():
            return "scenes"
        case Bank():
            return "banks"
        case Lesson() | Module():
            return "lessons"
        case Curriculum():
            return "programmes"
        case Talk() | Talks() | Checklist():
            return "team"
        case Crosswalk():
            return "competences"
        case Competence() | Framework() | Attitude() | Attitudes() | Profile() | Profiles():
            return "competences"
        case Principle():
            return "principles"
        case Concept() | SystemFunction():
            return "theory"
        case Term():
            return "terms"
        case _:
            return "pages"
