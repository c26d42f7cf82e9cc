"""What the site generator must know of each page beyond the page itself.

From: Site. To: the site generator and build, as JSON, so that neither needs our records.
"""

import json

from leerklimaat.model.addresses import ACCESSIBILITY, BARRIER
from leerklimaat.model.record import Stamped
from leerklimaat.pages.sheet import ABOUT, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain


def plan_of(site: Site) -> bytes:
    """`nav`: the sidebar; `pages`: per page its parent, neighbours, date and whether listed."""
    order = site.reading_order
    near = {sheet.path: index for index, sheet in enumerate(order)}
    pages = {}
    for sheet in site.sheets.values():
        index = near.get(sheet.path)
        record = sheet.entry.record if sheet.entry is not None else None
        pages[sheet.path] = {
            "title": plain(sheet.title),
            "parent": sheet.parent,
            "previous": order[index - 1].path if index else None,
            "next": order[index + 1].path if index is not None and index + 1 < len(order) else None,
            "changed": record.changed.isoformat() if isinstance(record, Stamped) else None,
            "listed": sheet.listed,
        }
    nav: list[object] = []
    about: list[object] = []
    if site.home is not None:
        first = {"title": site.base.ui["theme.home"], "page": site.home.path}
        nav = [first, *_nav(site, site.home)]
        about = [
            {"page": sheet.path, "title": plain(sheet.title)}
            for sheet in site.children(site.home)
            if sheet.kind in ABOUT
        ]
    data = {
        "language": site.language,
        "languages": site.settings.languages,
        "site_url": site.settings.site_url,
        "name": site.base.ui["site.name"],
        "description": site.base.ui["site.description"],
        "words": {
            key.removeprefix("theme."): text
            for key, text in sorted(site.base.ui.items())
            if key.startswith("theme.")
        },
        "nav": nav,
        "about": about,
        "barrier": _barrier(site),
        "pages": pages,
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _barrier(site: Site) -> dict[str, str]:
    """Where someone who meets a barrier can say so; without an address, the page that says how.

    `address`: whole; `page` and `anchor`: on the site. Neither when there is no such page.
    """
    if site.settings.contact:
        return {"address": site.settings.contact}
    return {"page": ACCESSIBILITY, "anchor": BARRIER} if ACCESSIBILITY in site.sheets else {}


def _nav(site: Site, parent: Sheet) -> list[object]:
    """The folders and modules below a page, and the lists at the top; leaf pages stay out."""
    found: list[object] = []
    for sheet in site.children(parent):
        if sheet.kind in ("folder", "module", "banks"):
            found.append({"title": plain(sheet.title), "pages": [sheet.path, *_nav(site, sheet)]})
        elif sheet.kind in ("glossary", "sources", "statements"):
            found.append(sheet.path)
    return found
