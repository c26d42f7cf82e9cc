"""What a template may name: ids that exist, so that a new record refers to real ones.

From: the Dutch knowledge base. To: template.py. Never: invents an id that looks real; where
there is nothing to name yet, it says `nog-te-maken` and remembers which kind is wanting.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel

from leerklimaat.model.items import ItemBase
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import ids_listed
from leerklimaat.model.text import Names, NamesHeld, RefTo

_PAGES = ("principle", "concept", "lesson", "scene", "folder", "page")
_TO_BE_MADE = "nog-te-maken"


@dataclass(slots=True)
class Existing:
    """The records there are. `beside`: the id of the module whose folder the file goes in."""

    base: KnowledgeBase
    beside: str = ""
    needs: set[str] = field(default_factory=set)
    _used: Counter[str] = field(default_factory=Counter)

    def next_number(self, kind: str) -> int:
        """The number after the highest of a kind."""
        entries = (entry.record for entry in self.base.entries.values() if entry.kind == kind)
        return 1 + max((getattr(record, "number", 0) for record in entries), default=0)

    def named(self, mark: Names | NamesHeld | None) -> tuple[str, ...]:
        """The ids in another record that a field may name, such as levels of the framework."""
        if not isinstance(mark, Names) or not mark.of:
            return ()
        return tuple(ids_listed(self.base, mark.of, mark.field))

    def reference(self, cls: type[BaseModel], name: str, mark: RefTo, shown: bool) -> str:
        """A reference for this field; `shown` is false in a line that stands behind a hash."""
        if issubclass(cls, ItemBase) and (found := self._of_lesson(name)):
            return found
        if name == "module" and self.beside:
            return self.beside
        if len(mark.kinds) == 1:
            identifier = self._next([mark.kinds[0]], shown).partition(":")[2]
            return f"{identifier}/{_TO_BE_MADE}" if mark.inside else identifier
        return self._next(mark.kinds or _PAGES, shown)

    def _of_lesson(self, name: str) -> str:
        """An item's objective, competence and block belong together: those of one lesson."""
        for entry, lesson in self.base.all(Lesson):
            # The examples ask to apply, so the objective that asks most fits them.
            objective = max(lesson.objectives, key=lambda one: one.bloom.rank)
            match name:
                case "objective":
                    return f"{entry.id}/{objective.id}"
                case "competence":
                    return objective.competence
                case "repairs":
                    return f"{entry.id}/{lesson.blocks[0].id}"
        return ""

    def _next(self, kinds: Sequence[str], shown: bool) -> str:
        for kind in kinds:
            refs = [entry.ref for entry in self.base.entries.values() if entry.kind == kind]
            if refs:
                at = self._used[kind] % len(refs)
                self._used[kind] += shown
                return refs[at]
        if shown:
            self.needs.add(kinds[0])
        return f"{kinds[0]}:{_TO_BE_MADE}"
