"""What changed last, as an Atom feed, for who follows the site.

From: the records of one language and their `changed`. To: build. Source: RFC 4287. Links need the
address of the site; without it the feed has none, and each entry its text instead, as the RFC
asks. Never: the clock, or an entry that changes its id.
"""

from collections.abc import Iterator

from lxml import etree

from leerklimaat.exports.markup import Element, root_of
from leerklimaat.exports.package import LICENCE
from leerklimaat.exports.uuids import urn_of
from leerklimaat.model.addresses import FEED
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.record import Stamped
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.tree import Tree

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50
_SAYING = ("summary", "definition", "seed_wording")
"""Where a record says in one sentence what it is about; the first that it has."""


def feed_file(site: Site) -> Tree:
    """`atom.xml`, with the newest first; nothing where nothing has a page."""
    newest = sorted(_changed(site), key=lambda one: (-one[1].changed.toordinal(), one[0].ref))
    return {FEED: _feed(site, newest[:NEWEST])} if newest else {}


def _changed(site: Site) -> Iterator[tuple[Entry, Stamped]]:
    """Every record that a reader can open in the list of pages."""
    for entry, record in site.base.all(Stamped):
        sheet = site.sheet_of(entry.ref)
        if sheet is not None and sheet.listed:
            yield entry, record


def _feed(site: Site, newest: list[tuple[Entry, Stamped]]) -> bytes:
    root, ui = root_of(site), site.ui
    namespaces: dict[str | None, str] = {None: ATOM}
    # The stubs of lxml know no namespace without a prefix.
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap=namespaces)  # type: ignore[arg-type]
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", site.language)
    _add(feed, "id", urn_of(site.language, "feed"))
    _add(feed, "title", f"{ui['site.name']} · {ui['feed.title']}", type="text")
    _add(feed, "subtitle", ui["feed.subtitle"], type="text")
    _add(feed, "updated", _moment(newest[0][1]))
    _add(_add(feed, "author"), "name", ui["site.name"])
    _add(feed, "rights", ui["leave.licence"].format(address=LICENCE), type="text")
    if root:
        _add(feed, "link", rel="self", type="application/atom+xml", href=f"{root}{FEED}")
        _add(feed, "link", rel="alternate", type="text/html", hreflang=site.language, href=root)
    for entry, record in newest:
        _entry(_add(feed, "entry"), site, entry, record)
    etree.indent(feed)
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(element: Element, site: Site, entry: Entry, record: Stamped) -> None:
    root, address = root_of(site), site.address(entry.ref)
    said = next((told(str(getattr(record, name))) for name in _SAYING if hasattr(record, name)), "")
    title = told(str(getattr(record, "title", entry.id)))
    _add(element, "id", urn_of(site.language, entry.ref))
    _add(element, "title", title, type="text")
    _add(element, "updated", _moment(record))
    _add(element, "category", term=entry.kind)
    if root:
        _add(element, "link", rel="alternate", type="text/html", href=f"{root}{address}")
        _add(element, "summary", said or title, type="text")
    else:
        _add(element, "content", said or title, type="text")


def _add(parent: Element, tag: str, words: str | None = None, **attributes: str) -> Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    child.text = words
    return child


def _moment(record: Stamped) -> str:
    """The beginning of the day: that is all an author tells."""
    return f"{record.changed.isoformat()}T00:00:00Z"
