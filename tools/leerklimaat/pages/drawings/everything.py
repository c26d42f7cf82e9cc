"""The map of the profession: everything there is, folder by folder.

From: the tree of pages. To: folder.html.j2, which draws it as lists of links. Never: cuts a title.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site


@dataclass(frozen=True, slots=True)
class Mapped:
    """A folder and the pages in it, without what is in folders below it."""

    folder: Sheet
    pages: tuple[Sheet, ...]


def map_of(site: Site) -> list[Mapped]:
    """Every folder that holds pages, in reading order, those below another after it."""
    return list(_below(site, site.home)) if site.home is not None else []


def _below(site: Site, sheet: Sheet) -> Iterator[Mapped]:
    for child in site.children(sheet):
        if child.kind in ("folder", "module"):
            pages = [one for one in site.children(child) if one.kind not in ("folder", "module")]
            if listed := tuple(one for one in pages if one.listed):
                yield Mapped(child, listed)
            yield from _below(site, child)
