"""Every place that can have a bookmark: pages, and passages below a heading, by names that stay.

From: Site, and each page as its template made it. To: the plan (the button of a page), and a script
that the list of bookmarks takes in (client/src/marks). A script, not JSON: a page that was opened
from disk may not fetch. Never: an address as a name; a bookmark knows a record by its id.
"""

import html
import json
import re
from collections.abc import Callable

from leerklimaat.ids import ref
from leerklimaat.model.addresses import NOT_FOUND
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.sheet import WORKED_IN, Sheet, SheetKind
from leerklimaat.pages.site import Site
from leerklimaat.prose import told

PLACES_SCRIPT = "assets/plaatsen.js"

_UNMARKED: frozenset[SheetKind] = frozenset({"home", "today", "answer"})
"""Where every visit begins, where they are listed, and the page that keeps nothing."""
_CONTENTS = re.compile(r"^contents: (.*)$", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")


def place_name(site: Site, sheet: Sheet) -> str:
    """What a bookmark calls a page; "" where there can be none.

    It is the name of the record that the page shows; of what is made from records, its path, as one
    part: what stands behind a slash is a passage.
    """
    if sheet.kind in _UNMARKED or sheet.path == NOT_FOUND:
        return ""
    if sheet.entry is not None and site.sheet_of(sheet.entry.ref) is sheet:
        return sheet.entry.ref
    return ref("sheet", sheet.path.replace("/", "--"))


def has_passages(sheet: Sheet) -> bool:
    """Whether a bookmark can be at a passage; not where one chooses or writes."""
    return sheet.kind not in WORKED_IN


def places_script(site: Site, page: Callable[[Sheet], str]) -> bytes:
    """The script. `page`: a page as its template made it."""
    places = {
        name: [f"{sheet.path}.html", told(sheet.title), _passages(sheet, page(sheet))]
        for sheet in site.sheets.values()
        if (name := place_name(site, sheet))
    }
    return f"globalThis.leerklimaatPlaces={embedded(places)};\n".encode()


def _passages(sheet: Sheet, page: str) -> dict[str, str]:
    """What its headings say, by their anchors."""
    found = _CONTENTS.search(page)
    if found is None or not has_passages(sheet):
        return {}
    contents: list[tuple[int, str, str]] = json.loads(found[1])
    return {anchor: html.unescape(_TAG.sub("", words)) for _, anchor, words in contents}
