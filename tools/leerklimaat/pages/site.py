"""The site of one language as pages see it: addresses, order, parents, back links.

From: the knowledge base. To: every page file. Never: renders.
"""

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from pydantic import BaseModel

from leerklimaat import prose
from leerklimaat.ids import ref
from leerklimaat.model.collection import Bibliography, Collection, Glossary
from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.reference import Source, Term
from leerklimaat.model.shape import references, texts
from leerklimaat.model.site import Folder, Home, Page
from leerklimaat.settings import Settings

PAGE_CLASSES = (Home, Folder, Explanation, Glossary, Bibliography, Page)
"""Records that have a page of their own."""

UNLISTED = ("404",)
"""Pages that no reader reaches by going on: outside previous and next, search and sitemap."""


class Site:
    """Answers of the kind `where is`, `what comes after`, `what refers to` for one language."""

    def __init__(self, base: KnowledgeBase, settings: Settings) -> None:
        self.base = base
        self.settings = settings
        self._pages = {
            entry.page: entry
            for entry in base.entries.values()
            if isinstance(entry.record, PAGE_CLASSES)
        }

    @property
    def language(self) -> str:
        """The language of this site."""
        return self.base.language

    def pages(self) -> Iterator[Entry]:
        """Every record with a page, in file order."""
        yield from self._pages.values()

    def at(self, page: str) -> Entry | None:
        """The record whose page stands at a path."""
        return self._pages.get(page)

    def address(self, name: str) -> str | None:
        """Where a reference points, as `page.html` or `page.html#anchor`; None without a page.

        `name` may reach inside a record: `lesson:les/blok`.
        """
        whole, _, inside = name.partition("/")
        entry = self.base.entries.get(whole)
        if entry is None or entry.page not in self._pages:
            return None
        anchor = inside.replace("/", "-") or entry.anchor
        return f"{entry.page}.html" + (f"#{anchor}" if anchor else "")

    def parent(self, entry: Entry) -> Entry | None:
        """The opening page of the folder a page stands in; the home page above the first."""
        if entry.page == "index":
            return None
        folder = posixpath.dirname(entry.page)
        if posixpath.basename(entry.page) == "index":
            folder = posixpath.dirname(folder)
        found = self._pages.get(posixpath.join(folder, "index"))
        return found if found is not entry else None

    def children(self, entry: Entry) -> list[Entry]:
        """What stands in a folder: its pages in the order it gives, then its sub-folders."""
        return self._children.get(entry.page, [])

    @cached_property
    def _children(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._pages.values():
            parent = self.parent(entry)
            if parent is not None and entry.id not in UNLISTED:
                found[parent.page].append(entry)
        for page, children in found.items():
            children.sort(key=lambda child, page=page: self._rank(page, child))  # type: ignore[misc]
        return found

    def _rank(self, page: str, child: Entry) -> tuple[int, int, float, str]:
        parent = self._pages[page].record
        order = parent.order if isinstance(parent, Folder) else ()
        place = order.index(child.id) if child.id in order else len(order)
        number = getattr(child.record, "number", None)
        return (
            0 if child.id in order else _group(child.record),
            place,
            number if number is not None else float("inf"),
            child.page,
        )

    @cached_property
    def reading_order(self) -> list[Entry]:
        """All pages as one would read them from front to back."""
        ordered: list[Entry] = []

        def visit(entry: Entry) -> None:
            ordered.append(entry)
            for child in self.children(entry):
                visit(child)

        home = self._pages.get("index")
        if home is not None:
            visit(home)
        return ordered

    @cached_property
    def _back_links(self) -> dict[str, list[Entry]]:
        found: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in self.base.entries.values():
            if isinstance(entry.record, Collection):
                continue
            for target in _targets(entry.record):
                if target != entry.ref:
                    found[target].setdefault(entry.ref, entry)
        return {target: list(sources.values()) for target, sources in found.items()}

    def back_links(self, name: str) -> list[Entry]:
        """Records that refer to one, each once, those without a page left out."""
        return [
            entry
            for entry in self._back_links.get(name, [])
            if entry.page in self._pages and not isinstance(entry.record, Source | Home)
        ]

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of sources that something rests on."""
        return frozenset(
            name.partition(":")[2]
            for name in self._back_links
            if name.startswith("source:") and name in self.base.entries
        )

    def term(self, identifier: str) -> Term | None:
        """A term by id."""
        entry = self.base.entries.get(ref("term", identifier))
        return entry.record if entry is not None and isinstance(entry.record, Term) else None


def _group(record: BaseModel) -> int:
    """Pages on the subject first, then sub-folders, then lists, then pages about the site."""
    match record:
        case Folder():
            return 1
        case Collection():
            return 2
        case Page():
            return 3
        case _:
            return 0


def _targets(record: BaseModel) -> Iterator[str]:
    """The names a record refers to, in fields and in texts, without what lies inside them."""
    for _, name, target in references(record):
        if ":" in name:
            yield name.partition("/")[0]
        elif len(target.kinds) == 1:
            yield ref(target.kinds[0], name.partition("/")[0])
    for _, text, _ in texts(record):
        for href in prose.links(text):
            yield href.partition("/")[0] if not href.startswith("http") else href
