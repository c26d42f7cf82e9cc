"""Looking back at a quiz: which questions work, from files that a trainer picks.

From: the banks, for the names and places of our own questions. To: a page, which the client
(client/src/lookback) brings to life; it reads and computes there, and keeps nothing. Never: holds
an answer of anyone.
"""

from collections.abc import Iterator
from typing import Any

from leerklimaat.model.addresses import PLATFORMS
from leerklimaat.model.bank import Bank
from leerklimaat.pages.do.bank_scripts import script_path
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.prose import told

SOURCES = ("learners", "moodle", "canvas", "brightspace")
"""Where files come from, in the order in which the page tells how to get them."""
TERMS = (
    *("share", "corrected", "rir", "rit", "difference", "sure"),
    *("alpha", "without", "kr21", "interval", "time"),
)
"""What the page explains, in that order; the words stand below `lookback.terms`."""


def look_back_page(site: Site, sheet: Sheet) -> str:
    """The page; without a script it says where the numbers are found and what they mean."""
    view = View(site, sheet)
    return view.render(
        "team/look_back",
        sources=SOURCES,
        terms=TERMS,
        banks=embedded(list(_banks(view))),
        platforms=site.sheets.get(PLATFORMS),
    )


def _banks(view: View) -> Iterator[dict[str, Any]]:
    """Of the shape in client/src/lookback/ours.ts."""
    for entry, bank in view.site.base.all(Bank):
        yield {
            "id": entry.ref,
            "title": told(bank.title),
            "script": view.relative(script_path(bank)),
            "page": view.url(entry.ref),
            "items": [item.id for item in bank.items],
        }
