"""The site of one language as pages see it: addresses, order, parents, back links.

From: the knowledge base. To: every page file. Never: renders.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from leerklimaat import prose
from leerklimaat.ids import ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import INDEX, MADE
from leerklimaat.model.collection import Collection, Statements, Talks
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import in_order, status
from leerklimaat.model.record import Stamped, Status
from leerklimaat.model.reference import Doubt, Source, Statement, Term
from leerklimaat.model.shape import references, texts
from leerklimaat.model.site import Folder, Home
from leerklimaat.pages.sheet import ABOUT, Sheet, SheetKind, sheets_of
from leerklimaat.quotes import curly
from leerklimaat.settings import DEFAULT_SITE_URL, Settings


class Site:
    """Answers of the kind `where is`, `what comes after`, `what refers to` for one language."""

    def __init__(
        self, base: KnowledgeBase, settings: Settings, before: "Site | None" = None
    ) -> None:
        """`before`: the site of an earlier base; what it found in a record is used again."""
        self._found: dict[str, tuple[BaseModel, tuple[str, ...]]] = (
            dict(before._found) if before is not None else {}
        )
        self.base = base
        self.settings = settings
        self.sheets = {sheet.path: sheet for sheet in sheets_of(base)}
        self._by_ref: dict[str, Sheet] = {}
        for sheet in self.sheets.values():
            if sheet.entry is not None:
                self._by_ref.setdefault(sheet.entry.ref, sheet)

    @property
    def language(self) -> str:
        """The language of this site."""
        return self.base.language

    @cached_property
    def ui(self) -> dict[str, str]:
        """The words of the interface as readers see them."""
        return {key: curly(text) for key, text in self.base.ui.items()}

    def words_from(self, prefixes: Sequence[str]) -> dict[str, str]:
        """Those of them that begin so, in the order of their keys."""
        starts = tuple(prefixes)
        return {key: text for key, text in sorted(self.ui.items()) if key.startswith(starts)}

    @property
    def home(self) -> Sheet | None:
        """The home page."""
        return self.sheets.get(INDEX)

    def sheet_of(self, name: str) -> Sheet | None:
        """The page a record is shown on: its own, or that of the list it is in."""
        if name in self._by_ref:
            return self._by_ref[name]
        entry = self.base.entries.get(name)
        return self.sheets.get(entry.page) if entry is not None and entry.anchor else None

    def address(self, name: str) -> str | None:
        """Where a reference points, as `page.html` or `page.html#anchor`; None without a page.

        `name` may reach inside a record: `lesson:les/blok`.
        """
        kind, _, path = name.partition(":")
        if kind == MADE:
            return f"{path}.html" if path in self.sheets else None
        whole, _, inside = name.partition("/")
        sheet = self.sheet_of(whole)
        if sheet is None:
            return None
        in_list = whole not in self._by_ref
        anchor = inside.replace("/", "-") or (self.base.entries[whole].anchor if in_list else "")
        return f"{sheet.path}.html" + (f"#{anchor}" if anchor else "")

    @property
    def is_placed(self) -> bool:
        """Whether someone said where the site will stand in the world."""
        return self.settings.site_url != DEFAULT_SITE_URL

    def whole_address(self, sheet: Sheet) -> str:
        """Where a page stands in the world, for who has it on paper."""
        folder = "" if self.language == SOURCE else f"{self.language}/"
        return f"{self.settings.site_url}{folder}{sheet.path}.html"

    def children(self, sheet: Sheet) -> list[Sheet]:
        """What stands below a page: pages in the order it gives, then its sub-folders."""
        return self._children.get(sheet.path, [])

    @cached_property
    def _children(self) -> dict[str, list[Sheet]]:
        found: dict[str, list[Sheet]] = defaultdict(list)
        for sheet in self.sheets.values():
            if sheet.parent in self.sheets and sheet.path != sheet.parent and sheet.parent:
                found[sheet.parent].append(sheet)
        for path, children in found.items():
            children.sort(key=self._ranker(self.sheets[path]))
        return found

    def _ranker(self, parent: Sheet) -> "_Ranker":
        record = parent.entry.record if parent.entry is not None else None
        return _Ranker(record.in_order() if isinstance(record, Folder) else ())

    @cached_property
    def _back_links(self) -> dict[str, list[Entry]]:
        found: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in self.base.entries.values():
            if isinstance(entry.record, Collection):
                continue
            for target in self._targets_of(entry):
                if target != entry.ref:
                    found[target].setdefault(entry.ref, entry)
        return {target: list(sources.values()) for target, sources in found.items()}

    def targets(self, name: str) -> tuple[str, ...]:
        """What a record refers to, in its fields and then in its texts, each time it does."""
        entry = self.base.entries.get(name)
        return self._targets_of(entry) if entry is not None else ()

    def _targets_of(self, entry: Entry) -> tuple[str, ...]:
        """What a record refers to. A record never changes; its name may get another one."""
        record, targets = self._found.get(entry.ref, (None, ()))
        if record is not entry.record:
            targets = tuple(_targets(entry.record))
            self._found[entry.ref] = entry.record, targets
        return targets

    def back_links(self, name: str) -> list[Entry]:
        """Records with a page that refer to one, each once; home, sources and doubts left out.

        Statements have no name; the page that accounts for them stands for all of them.
        """
        found = {
            entry.ref: entry
            for entry in map(self._named, self._back_links.get(name, []))
            if not isinstance(entry.record, Source | Home | Doubt)
            and self.sheet_of(entry.ref) is not None
        }
        return list(found.values())

    def _named(self, entry: Entry) -> Entry:
        return self._accounts[entry.file] if isinstance(entry.record, Statement) else entry

    @cached_property
    def _accounts(self) -> dict[str, Entry]:
        return {entry.file: entry for entry, _ in self.base.all(Statements)}

    @cached_property
    def lessons(self) -> list[Lesson]:
        """All lessons, each after those it builds on."""
        return in_order(self.base)

    def terms_about(self, name: str) -> list[str]:
        """The terms that a page explains, by name."""
        return self._terms_about.get(name, [])

    @cached_property
    def _terms_about(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entry, term in self.base.all(Term):
            if term.about is not None:
                found[term.about].append(entry.ref)
        return found

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of sources that something rests on."""
        return frozenset(
            name.partition(":")[2]
            for name in self._back_links
            if name.startswith("source:") and name in self.base.entries
        )

    @cached_property
    def status(self) -> Status:
        """How far the whole has been checked."""
        return status(self.base)

    @cached_property
    def changed(self) -> date:
        """When the last text changed."""
        return max(record.changed for _, record in self.base.all(Stamped))

    def name_of(self, name: str) -> str:
        """What readers call a record, an objective or block (`lesson:les/blok`) of a lesson, or a
        talk."""
        whole, _, inside = name.partition("/")
        record = self.base.entries[whole].record
        title = str(getattr(record, "title", whole))
        if inside and isinstance(record, Lesson):
            objectives = {objective.id: objective.text for objective in record.objectives}
            blocks = {block.id: f"{title}: {block.title}" for block in record.blocks}
            return (objectives | blocks)[inside]
        if inside and isinstance(record, Talks):
            return next((talk.title for talk in record.talks if talk.id == inside), title)
        return title

    def term(self, identifier: str) -> Term | None:
        """A term by id."""
        return self.base.find(ref("term", identifier), Term)


class _Ranker:
    """Sorts the pages below one: first what it orders itself, then by group, number and path."""

    def __init__(self, order: tuple[str, ...]) -> None:
        self._place = {name: index for index, name in enumerate(order)}

    def __call__(self, sheet: Sheet) -> tuple[int, int, float, str]:
        record = sheet.entry.record if sheet.entry is not None else None
        name = sheet.entry.id if sheet.entry is not None else sheet.path.rpartition("/")[2]
        number = getattr(record, "number", None)
        return (
            0 if name in self._place else _group(sheet.kind, record),
            self._place.get(name, len(self._place)),
            number if number is not None else float("inf"),
            sheet.path,
        )


def _group(kind: SheetKind, record: BaseModel | None) -> int:
    """Pages on the subject first, then sub-folders, then lists, then pages about the site."""
    if kind in ABOUT:
        return 3
    if kind == "blueprint":
        return 2
    match record:
        case Folder():
            return 1
        case Collection() | None:
            return 2
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
            yield href if href.startswith("http") else href.partition("/")[0]
