"""The opening page of a door: what is behind it, in groups. From: Doors. To: a page."""

from leerklimaat.model.site import Folder, PageGroup
from leerklimaat.pages.doors import Door, Doors, Shelf
from leerklimaat.pages.folder import grouped
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.scenes import practised_in
from leerklimaat.pages.view import View


def door_page(site: Site, sheet: Sheet) -> str:
    """What leads to one page only comes first, as cards; then a list per shelf."""
    doors = Doors(site)
    door = next(one for one in doors.all if one.sheet is sheet)
    return View(site, sheet).render(
        "opening",
        doors=doors,
        door=door,
        singles=[shelf.sheet for shelf in door.shelves if not shelf.sheets],
        shelves=[(shelf, *_grouped(shelf)) for shelf in door.shelves if shelf.sheets],
        deeper={one.path: _deeper(doors, one) for one in _shelved(door)},
        practised={one.path: practised_in(site, one) for one in _shelved(door)},
    )


def _grouped(shelf: Shelf) -> tuple[list[tuple[PageGroup, list[Sheet]]], list[Sheet]]:
    """The groups that the folder of a shelf makes, and what is in none of them."""
    record = shelf.sheet.entry.record if shelf.sheet and shelf.sheet.entry else None
    groups = grouped(record, shelf.sheets) if isinstance(record, Folder) else []
    taken = {sheet.path for _, sheets in groups for sheet in sheets}
    return groups, [sheet for sheet in shelf.sheets if sheet.path not in taken]


def _shelved(door: Door) -> list[Sheet]:
    return [sheet for shelf in door.shelves for sheet in shelf.sheets]


def _deeper(doors: Doors, sheet: Sheet) -> list[Sheet]:
    """What is too far down else is named beside a page: its folders, the lessons of a module."""
    return [below for below in doors.below(sheet) if below.kind in ("folder", "lesson")]
