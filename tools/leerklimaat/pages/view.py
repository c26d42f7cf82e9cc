"""One page in the making: what its template may ask for.

From: Site. To: the page files and their templates. Remembers the terms and sources that were
used, so that each is told in place at its first use; after that it is a link.
"""

import json
import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from markupsafe import Markup, escape
from pydantic import BaseModel

from leerklimaat import prose
from leerklimaat.ids import ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import TODAY
from leerklimaat.model.collection import Collection
from leerklimaat.model.overview import framework
from leerklimaat.model.record import Accountable, Stamped, Status
from leerklimaat.model.reference import Source, Statement, Term
from leerklimaat.pages.contents import in_contents
from leerklimaat.pages.dates import long_date
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.paper import Paper, paper_of
from leerklimaat.pages.reading import read_between
from leerklimaat.pages.sheet import MINE, WORKED_IN, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.styles import styles_of
from leerklimaat.pages.tables import laid_out
from leerklimaat.pages.templates import environment

_IN_CONTENTS = (2, 3)
_GAP = re.compile(r"\[\[[a-z0-9-]+\]\]")


class View:
    """The page of one sheet. Every address it gives is relative to that page."""

    def __init__(self, site: Site, sheet: Sheet, *, explains: bool = True, root: str = "") -> None:
        """`explains`: whether terms open their definition in place; otherwise they are links.

        `root`: the way to the root of this language, where a page of another one shows this.
        """
        self.site = site
        self.sheet = sheet
        self._told: set[str] = set()
        self._contents: list[tuple[int, str, str]] = []
        self._explains = explains
        self._root = root

    def render(self, template: str, hide: Sequence[str] = (), **values: object) -> str:
        """The page, from the template of that name: a head in YAML, then its HTML.

        `hide`: the parts of the theme's layout that this page goes without.
        """
        html = self.piece(f"{template}.html.j2", **values)
        head: dict[str, object] = {
            "title": self.plain(self.sheet.title),
            "description": self.plain(self.sheet.summary),
        }
        if self.sheet.kind in WORKED_IN:
            hide = (*hide, "top")
        if hide:
            head["hide"] = list(hide)
        if styles := styles_of(self.sheet.kind):
            head["styles"] = styles
        # Last, for the headings are known when the page is there.
        head["contents"] = self._contents
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
        return "\n".join(["---", *lines, "---", "", html])

    def piece(self, template: str, **values: object) -> str:
        """What one template makes; it may ask for whatever a page may ask for."""
        entry = self.sheet.entry
        known = {
            "view": self,
            "t": self.words,
            "sheet": self.sheet,
            "entry": entry,
            "record": entry.record if entry is not None else None,
        }
        return environment().get_template(template).render(known | values)

    @property
    def paper(self) -> Paper | None:
        """How much paper this page promises to take."""
        return paper_of(self.sheet)

    @property
    def ways(self) -> list[Sheet]:
        """Between the pages of a reader's own; none on other pages."""
        if self.sheet.kind not in MINE:
            return []
        found = [one for one in self.site.sheets.values() if one.kind in MINE]
        return sorted(found, key=lambda one: MINE.index(one.kind))

    @property
    def repeats(self) -> bool:
        """Whether a term can be put in one's repetition here: there is a page of today."""
        return TODAY in self.site.sheets

    def words(self, key: str, **values: object) -> str:
        """Words of the interface, with `{name}` filled in."""
        text = self.site.ui[key]
        return text.format(**values) if values else text

    def counted(self, key: str, number: int, **values: object) -> str:
        """Words with `{number}` in them; those of the key with `_one` where it is one."""
        return self.words(f"{key}_one" if number == 1 else key, number=number, **values)

    def client_words(self, prefixes: Sequence[str]) -> Markup:
        """The words a script shows on this page, by the start of their keys, as JSON for HTML."""
        return embedded(self.site.words_from(prefixes))

    @property
    def _unit(self) -> str:
        """The unit of translation this page shows; "" for pages made from many records."""
        entry = self.sheet.entry
        if entry is None:
            return ""
        return ref("collection", entry.id) if isinstance(entry.record, Collection) else entry.ref

    # Text

    def text(self, text: str | None, unit: str = "") -> Markup:
        """A block of text, marked with its language where that is not the page's."""
        if not text:
            return Markup("")
        html = prose.block_html(text, self._resolve)
        return Markup(f'<div class="lk-text"{self.lang(unit)}>\n{html}\n</div>')

    def line(self, text: str | None, *, is_name: bool = True) -> Markup:
        """A text of one paragraph, without a paragraph around it.

        `is_name`: it may be part of what is pressed, and so holds no number to call.
        """
        html = prose.inline_html(text, self._resolve, is_name=is_name) if text else ""
        return Markup(html)

    def called(self, text: str) -> Markup:
        """A text without marks, in which the numbers for help can be called."""
        return Markup(prose.called(self.plain(text)))

    def label(self, text: str | None) -> Markup:
        """Such a text in what is pressed, or names something: its terms are links, not told."""
        return Markup(prose.inline_html(text, self._linked)) if text else Markup("")

    def cloze(self, text: str, unit: str) -> Markup:
        """A text with `[[gap]]` as a text with numbered blanks."""
        html = prose.block_html(text, self._resolve)
        numbers = iter(range(1, html.count("[[") + 1))
        blank = self.words("item.blank")
        filled = _GAP.sub(lambda _: f'<b class="lk-blank">{blank} ({next(numbers)})</b>', html)
        return Markup(f'<div class="lk-text"{self.lang(unit)}>\n{filled}\n</div>')

    def plain(self, text: str) -> str:
        """A text without marks."""
        return prose.told(text)

    def page_parts(self, body: str) -> list[prose.Heading | Markup]:
        """A hand-written page: its headings, and the HTML between them."""
        parts = prose.page_parts(body, self._resolve, self.plain(self.sheet.title))
        return [
            replace(part, title=Markup(part.title))
            if isinstance(part, prose.Heading)
            else laid_out(part)
            for part in parts
        ]

    def table(self, html: str, *, labels: bool = True) -> Markup:
        """A table, ready for a screen that is narrower than it is."""
        return laid_out(html, labels=labels)

    def heading(self, level: int, anchor: str, words: str, *, searched: bool = True) -> Markup:
        """A heading, which the contents beside the page lead to as well."""
        html = Markup.escape(words)
        if level in _IN_CONTENTS:
            self._contents.append((level, anchor, in_contents(html)))
        apart = "" if searched else Markup(' data-search-exclude=""')
        return Markup('<h{0}{1} id="{2}">{3}</h{0}>').format(level, apart, anchor, html)

    def phrase(self, text: str, unit: str = "") -> Markup:
        """A text of one paragraph, marked with its language where that is not the page's."""
        html, lang = self.label(text), self.lang(unit)
        return Markup("<span{}>{}</span>").format(lang, html) if lang else html

    def lang(self, unit: str = "") -> Markup:
        """` lang="nl"` where a unit is shown in another language than the page's, else nothing."""
        return Markup(f' lang="{SOURCE}"' if self.is_fallback(unit) else "")

    def is_fallback(self, unit: str = "") -> bool:
        """True where a unit is shown in Dutch because its translation is missing."""
        return (unit or self._unit) in self.site.base.fallbacks

    def is_stale(self, unit: str = "") -> bool:
        """True where the Dutch changed after the translation."""
        return (unit or self._unit) in self.site.base.stale

    # Addresses

    def url(self, name: str) -> str:
        """The address of a record, relative to this page; "" without a page."""
        address = self.site.address(name)
        return self.relative(address) if address is not None else ""

    def relative(self, address: str) -> str:
        """An address below the language's root, as seen from this page."""
        path, mark, anchor = address.partition("#")
        if path == f"{self.sheet.path}.html" and anchor:
            return f"#{anchor}"
        return self._root + _way(posixpath.dirname(self.sheet.path), path) + mark + anchor

    def title(self, name: str) -> str:
        """The title of a record that is there; rules have seen to that."""
        return self.site.name_of(name)

    @property
    def framework(self) -> str:
        """The name of the framework, whose words stand on many pages; "" without one."""
        found = framework(self.site.base)
        return ref("framework", found.id) if found is not None else ""

    def statement(self, identifier: str) -> str:
        """The text of a statement of a starting document, without marks."""
        found = self.site.base.find(ref("statement", identifier), Statement)
        return self.plain(found.text) if found is not None else identifier

    def link(self, name: str) -> Markup:
        """A link to a record with its title; the title alone without a page."""
        title = self.label(self.title(name))
        url = self.url(name)
        source = self.site.base.find(name, Source)
        lang = self.source_lang(source) if source is not None else self.lang(name)
        return Markup('<a href="{}"{}>{}</a>').format(url, lang, title) if url else title

    def sheet_link(self, sheet: Sheet) -> Markup:
        """A link to a page with its title."""
        lang = self.lang(sheet.entry.ref) if sheet.entry is not None else ""
        url = self.relative(f"{sheet.path}.html")
        return Markup('<a href="{}"{}>{}</a>').format(url, lang, self.plain(sheet.title))

    def _resolve(self, href: str) -> prose.Link:
        """A term and a source are told in place at their first use on a page, else linked."""
        link = self._linked(href)
        on_its_own_page = link.href.startswith("#")
        if href in self._told or on_its_own_page or not self._explains:
            return link
        match self._record(href):
            case Term() as term:
                sheet, opener = f"begrip-{term.id}", link.opener
                made = partial(self.piece, "term.j2", term=term)
            case Source() as source:
                sheet, opener = f"bronblad-{source.id}", f"{link.opener} lk-term--source"
                made = partial(self.piece, "source.j2", source=source)
            case _:
                return link

        def tell() -> str:
            self._told.add(href)
            return made().strip()

        return replace(link, sheet=sheet, opener=opener, tell=tell)

    def _record(self, href: str) -> BaseModel | None:
        entry = self.site.base.entries.get(href)
        return entry.record if entry is not None else None

    def _linked(self, href: str) -> prose.Link:
        kind = href.partition(":")[0]
        if kind in ("http", "https", "mailto"):
            return prose.Link(href, rel="noopener" if kind != "mailto" else "")
        return prose.Link(self.url(href) or "#")

    # Accountability

    def sources(self, record: object = None) -> list[tuple[Source, str]]:
        """The sources of a record, by default this page's, each with where in it."""
        if record is None and self.sheet.entry is not None:
            record = self.sheet.entry.record
        if not isinstance(record, Accountable):
            return []
        found: list[tuple[Source, str]] = []
        for citation in record.sources:
            source = self.site.base.find(ref("source", citation.id), Source)
            if source is not None:
                found.append((source, citation.where or ""))
        return found

    def source_lang(self, source: Source) -> Markup:
        """The language of a source's title, wherever it is named: titles stay as given."""
        return Markup(' lang="{}"').format(source.title_language or source.language)

    def day(self, day: date) -> str:
        """A day as readers write it."""
        return long_date(day, self.site.language)

    def reading(self, source: Source) -> Markup:
        """Sentences: how far we read a source and when, or, where somebody said so, which part."""
        if source.checked is None:
            return escape(self.words(f"source.read.{source.read}")) + "."
        when = escape(self.words("source.checked", date=self.day(source.checked.on)))
        if source.checked.part is None:
            return Markup("{}. {}.").format(self.words(f"source.read.{source.read}"), when)
        lang = self.lang(f"source:{source.id}")
        return Markup("{}: <span{}>{}</span>.").format(when, lang, self.line(source.checked.part))

    def used_here(self, source: Source) -> str:
        """The place in a source that this page rests on, if it says more than the part we read."""
        part = source.checked.part if source.checked is not None else None
        places = [where for one, where in self.sources() if one.id == source.id and where != part]
        return places[0] if places else ""

    def holds(self) -> str:
        """A sentence: from which to which day its sources were read; "" where nothing grows old."""
        record = self.sheet.entry.record if self.sheet.entry is not None else None
        days = read_between(record, (source for source, _ in self.sources()))
        if days is None:
            return ""
        first, last = map(self.day, days)
        if first == last:
            return self.words("foot.valid", date=first)
        return self.words("foot.valid_between", first=first, last=last)

    def changed(self) -> str:
        """The date of the last change, as readers write it; of many records the last of all."""
        record = self.sheet.entry.record if self.sheet.entry is not None else None
        day = record.changed if isinstance(record, Stamped) else self.site.changed
        return long_date(day, self.site.language)

    @property
    def status(self) -> Status:
        """How far this page has been checked: its own record, or the least of all."""
        record = self.sheet.entry.record if self.sheet.entry is not None else None
        return record.status if isinstance(record, Stamped) else self.site.status

    def edit_link(self) -> str:
        """The address where this page's file can be edited, or "" when there is no forge."""
        base = self.site.settings.edit_url
        entry = self.sheet.entry
        return f"{base}{entry.file}" if base and entry is not None else ""


@lru_cache(maxsize=2**16)
def _way(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder or ".")
