"""Records to Markdown pages, one file per kind of page; templates stand beside them.

From: one `KnowledgeBase`. To: build (a Tree). Never: reads or writes files, knows a second
language, or turns text into HTML by itself (prose.py does).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.pages.explanation import explanation_page
from leerklimaat.pages.folder import folder_page
from leerklimaat.pages.glossary import glossary_page
from leerklimaat.pages.handwritten import handwritten_page
from leerklimaat.pages.home import home_page
from leerklimaat.pages.plan import plan_of
from leerklimaat.pages.site import Site
from leerklimaat.pages.sources import sources_page
from leerklimaat.model.collection import Bibliography, Glossary
from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.site import Folder, Home, Page
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree


@dataclass(frozen=True, slots=True)
class Rendered:
    """`pages`: Markdown below the stage. `plan`: what the site generator must know of each."""

    pages: Tree
    plan: bytes


def render(base: KnowledgeBase, settings: Settings) -> Rendered:
    """Every page of one language, and the plan that ties them together."""
    site = Site(base, settings)
    pages = {f"{page}.md": text.encode() for page, text in _pages(site)}
    return Rendered(pages, plan_of(site))


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    for entry in site.pages():
        text = _page(site, entry)
        if text is not None:
            yield entry.page, text


def _page(site: Site, entry: Entry) -> str | None:
    match entry.record:
        case Home() as record:
            return home_page(site, entry, record)
        case Folder() as record:
            return folder_page(site, entry, record)
        case Explanation() as record:
            return explanation_page(site, entry, record)
        case Glossary() as record:
            return glossary_page(site, entry, record)
        case Bibliography() as record:
            return sources_page(site, entry, record)
        case Page() as record:
            return handwritten_page(site, entry, record)
        case _:
            return None
