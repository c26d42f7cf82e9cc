"""What the site generator must know of each page beyond the page itself.

From: Site. To: the site generator and build, as JSON, so that neither needs our records.
"""

import json
from itertools import pairwise

from leerklimaat.model.addresses import (
    ACCESSIBILITY,
    BARRIER,
    DATA,
    FOR_TRAINERS,
    HELP,
    PRIVACY,
    TODAY,
)
from leerklimaat.model.record import Stamped
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.drawings.shared import NAMES, picture_of
from leerklimaat.pages.menu import Line, menu_of, path_to
from leerklimaat.pages.paths import paths
from leerklimaat.pages.places import has_passages, place_name
from leerklimaat.pages.sheet import ABOUT
from leerklimaat.pages.site import Site
from leerklimaat.prose import told


def plan_of(site: Site) -> bytes:
    """`doors`, `about` and `today`: what every page leads to; `pages`: what differs per page.

    Of a page: its `title`, and its `name` among its neighbours; the pages before and after it on
    its path (`paths.py`); its `door`, the `menu` below that and the `path` down to it (`menu.py`);
    its date, and whether it is listed; its `place`, which is what a bookmark calls it, and whether
    its passages can have one (`places.py`); its `picture` where someone shares it, of which
    `pictures` has the title.
    """
    doors = Doors(site)
    data = {
        "language": site.language,
        "languages": site.settings.languages,
        "site_url": site.settings.site_url,
        "name": site.ui["site.name"],
        "description": site.ui["site.description"],
        "feed": site.ui["feed.title"],
        "words": {
            key.removeprefix("theme."): text
            for key, text in sorted(site.ui.items())
            if key.startswith("theme.")
        },
        "home": site.home.path if site.home is not None else None,
        "doors": [
            {"id": door.name, "page": door.sheet.path, "title": told(door.sheet.title)}
            for door in doors.all
        ],
        "about": _about(site),
        "pictures": {name: site.ui[f"share.{name}"] for name in NAMES},
        "help": HELP if HELP in site.sheets else None,
        "barrier": _barrier(site),
        "today": TODAY if TODAY in site.sheets else None,
        "pages": _pages(site, doors),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _pages(site: Site, doors: Doors) -> dict[str, object]:
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for path in paths(site, doors):
        for sheet, following in pairwise(path):
            after[sheet.path], before[following.path] = following.path, sheet.path
    pages: dict[str, object] = {}
    for sheet in site.sheets.values():
        record = sheet.entry.record if sheet.entry is not None else None
        door = doors.of(sheet)
        pages[sheet.path] = {
            "title": told(sheet.title),
            "name": told(doors.name(sheet)),
            "previous": before.get(sheet.path),
            "next": after.get(sheet.path),
            "door": door.sheet.path if door is not None else None,
            "menu": [_line(site, line) for line in menu_of(doors, sheet)],
            "path": [_line(site, line) for line in path_to(doors, sheet)],
            "changed": record.changed.isoformat() if isinstance(record, Stamped) else None,
            "listed": sheet.listed,
            "place": place_name(site, sheet),
            "passages": has_passages(sheet),
            "picture": picture_of(sheet, door.name if door is not None else None),
        }
    return pages


def _line(site: Site, line: Line) -> dict[str, object]:
    """A line of the menu; its title is that of its page, unless it has one of its own."""
    found: dict[str, object] = {"page": line.sheet.path}
    if line.shelf:
        found |= {"anchor": line.shelf, "title": site.ui[f"door.shelf.{line.shelf}"]}
    if line.more:
        found["title"] = site.ui["door.all"].format(number=line.more)
    if line.below:
        found["below"] = [_line(site, below) for below in line.below]
    return found


def _about(site: Site) -> list[dict[str, str]]:
    """The pages at the foot: first what to do in danger; what is kept of a reader by privacy."""
    if site.home is None:
        return []
    sheets = [
        sheet
        for sheet in site.children(site.home)
        if sheet.kind in ABOUT and sheet.path not in FOR_TRAINERS  # behind a door
    ]
    sheets.sort(key=lambda sheet: sheet.path != HELP)
    if (data := site.sheets.get(DATA)) is not None:
        paths = [sheet.path for sheet in sheets]
        sheets.insert(paths.index(PRIVACY) + 1 if PRIVACY in paths else len(paths), data)
    return [{"page": sheet.path, "title": told(sheet.title)} for sheet in sheets]


def _barrier(site: Site) -> dict[str, str]:
    """Where someone who meets a barrier can say so; without an address, the page that says how.

    `address`: whole; `page` and `anchor`: on the site. Neither when there is no such page.
    """
    if site.settings.contact:
        return {"address": site.settings.contact}
    return {"page": ACCESSIBILITY, "anchor": BARRIER} if ACCESSIBILITY in site.sheets else {}
