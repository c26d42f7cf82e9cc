"""Everything there is to say, in one language.

From: content/load. To: rules, pages, exports. Never: holds a second language (law 4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from leerklimaat.model.site import WritingRules

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and where it lives.

    `ref`: `kind:id`. `file`: path from the project's root, as an author knows it.
    `page`: path of its page below the language's root, without suffix; "" for none.
    `anchor`: where on that page, for records of a collection.
    """

    ref: str
    record: BaseModel
    file: str
    page: str
    anchor: str = ""

    @property
    def kind(self) -> str:
        """The word before the colon."""
        return self.ref.partition(":")[0]

    @property
    def id(self) -> str:
        """The word after the colon."""
        return self.ref.partition(":")[2]


@dataclass(frozen=True)
class KnowledgeBase:
    """All records of one language, the words of the interface, the state of translation.

    `fallbacks` and `stale` hold the names of units (`lesson:les/blok`) that are shown in
    Dutch because their translation is missing, or whose translation is older than the Dutch.
    """

    language: str
    entries: dict[str, Entry]
    ui: dict[str, str]
    rules: WritingRules | None = None
    fallbacks: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()

    def all(self, cls: type[R]) -> Iterator[tuple[Entry, R]]:
        """Every record of a class, in file order."""
        for entry in self.entries.values():
            if isinstance(entry.record, cls):
                yield entry, entry.record

    def find(self, name: str, cls: type[R]) -> R | None:
        """The record of that name (`term:grens`), if it is there and of that class."""
        entry = self.entries.get(name)
        return entry.record if entry is not None and isinstance(entry.record, cls) else None
