"""The opening page of a door: what is behind it, in groups. From: Doors. To: a page."""

from leerklimaat.pages.doors import Door, Doors
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
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
        shelves=[shelf for shelf in door.shelves if shelf.sheets],
        deeper={one.path: _deeper(doors, one) for one in _shelved(door)},
    )


def _shelved(door: Door) -> list[Sheet]:
    return [sheet for shelf in door.shelves for sheet in shelf.sheets]


def _deeper(doors: Doors, sheet: Sheet) -> list[Sheet]:
    """What is too far down else is named beside a page: its folders, the lessons of a module."""
    return [below for below in doors.below(sheet) if below.kind in ("folder", "lesson")]
