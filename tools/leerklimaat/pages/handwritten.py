"""Pages that people write in Markdown themselves: about, privacy, how to cite; and the page for
addresses that are not there, which many hosts have one of for all languages."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from leerklimaat import prose
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import (
    ABOUT,
    ACCESSIBILITY,
    BARRIER,
    DOORS,
    FAULT,
    NOT_FOUND,
    PLATFORMS,
    WHOLE,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.site import Page
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


@dataclass(frozen=True, slots=True)
class Said:
    """The page for wrong addresses in another language, and the doors there."""

    view: View
    pieces: list[prose.Heading | Markup]
    doors: list[Sheet]


def handwritten_page(
    site: Site, sheet: Sheet, record: Page, bases: Mapping[str, KnowledgeBase]
) -> str:
    """A hand-written page, its links resolved and its text escaped."""
    view = View(site, sheet)
    is_lost = sheet.path == NOT_FOUND
    return view.render(
        "handwritten",
        pieces=view.page_parts(record.body),
        reported={ABOUT: FAULT, ACCESSIBILITY: BARRIER}.get(sheet.path, ""),
        contact=site.settings.contact,
        edits=bool(site.settings.edit_url),
        doors=_doors(site) if is_lost else [],
        others=list(_others(site, bases)) if is_lost else [],
        added=_added(site) if sheet.path == PLATFORMS else {},
        whole=_whole(site) if sheet.path == ABOUT and site.settings.zipped else "",
    )


def _added(site: Site) -> dict[str, list[str]]:
    """What stands at the end of a part of the page on learning platforms, by its heading: what the
    files say of themselves too, and what is only so where the site has an address.
    """
    updates = [text for key, text in site.ui.items() if key.startswith("update.")]
    framed = "leaving.framed" if site.is_placed else "leaving.unframed"
    return {"bijwerken": updates, "link-of-kader": [site.ui[framed]]}


def _doors(site: Site) -> list[Sheet]:
    return [site.sheets[path] for path in DOORS.values()]


def _others(site: Site, bases: Mapping[str, KnowledgeBase]) -> Iterator[Said]:
    """What someone reads who came from another language."""
    for language, base in bases.items():
        other = Site(base, site.settings)
        sheet = other.sheets.get(NOT_FOUND)
        record = sheet.entry.record if sheet is not None and sheet.entry is not None else None
        if language != site.language and sheet is not None and isinstance(record, Page):
            root = posixpath.relpath(_folder(language), _folder(site.language))
            view = View(other, sheet, explains=False, root=f"{root}/")
            yield Said(view, view.page_parts(record.body), _doors(other))


def _whole(site: Site) -> str:
    """The way to the site as one file, which stands at its root."""
    return posixpath.join(posixpath.relpath("/", _folder(site.language)), WHOLE)


def _folder(language: str) -> str:
    return "/" if language == SOURCE else f"/{language}"
