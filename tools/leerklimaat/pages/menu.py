"""The menu of one page: the open door, the way down to the page, and what stands beside it.

From: Doors. To: plan, and so to the theme's sidebar and breadcrumb. A page carries its own branch
of the menu and of a long row only the part near it, so that its weight does not grow with the
number of pages; the page above shows the whole row. Never: names a page; the theme does, by the
titles in the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from leerklimaat.pages.doors import Doors, Shelf
from leerklimaat.pages.sheet import Sheet

One = TypeVar("One")
NEAR = 12
"""How many pages of a longer row are shown on either side of the open one."""
MOST = 2 * NEAR + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the menu. `sheet`: where it leads; `shelf`: to that part of it, under its name.

    `more`: it stands for all of a row that is too long, with their number.
    """

    sheet: Sheet
    shelf: str = ""
    more: int = 0
    below: "tuple[Line, ...]" = ()


def menu_of(doors: Doors, sheet: Sheet) -> tuple[Line, ...]:
    """What stands below the open door on the menu of a page."""
    door = doors.of(sheet)
    if door is None:
        return ()
    open_shelf, way = doors.shelf_of(sheet), _way(doors, sheet)
    lines: list[Line] = []
    for shelf in door.shelves:
        line = _shelf_line(door.sheet, shelf)
        is_open = shelf is open_shelf
        lines.append(replace(line, below=_row(doors, line, shelf, way)) if is_open else line)
    return tuple(lines)


def path_to(doors: Doors, sheet: Sheet) -> tuple[Line, ...]:
    """From the door down to the page above this one; for writers, the page that theirs is about."""
    door, about = doors.of(sheet), doors.written_about(sheet)
    if about is not None:
        return (Line(about),)
    if door is None or door.sheet is sheet:
        return ()
    shelf, way = doors.shelf_of(sheet), _way(doors, sheet)
    lines = [Line(door.sheet)]
    if shelf is not None and shelf.sheet is not way[0]:
        lines.append(_shelf_line(door.sheet, shelf))
    return (*lines, *(Line(above) for above in way[:-1]))


def _way(doors: Doors, sheet: Sheet) -> list[Sheet]:
    """From the page just below the door down to this one."""
    way = [sheet]
    while (above := doors.above(way[0])) is not None:
        way.insert(0, above)
    return way


def _shelf_line(opening: Sheet, shelf: Shelf) -> Line:
    return Line(shelf.sheet) if shelf.sheet is not None else Line(opening, shelf.name or "")


def _row(doors: Doors, top: Line, shelf: Shelf, way: list[Sheet]) -> tuple[Line, ...]:
    """What stands on the open shelf."""
    inside = way[1:] if shelf.sheet is way[0] else way
    return _lines(doors, top, shelf.sheets, inside)


def _lines(doors: Doors, above: Line, row: Sequence[Sheet], way: list[Sheet]) -> tuple[Line, ...]:
    """A row of pages; `way`: the one of them that is open, and what is open below it.

    Above the row in which the open page stands only the way down is shown.
    """
    here = way[0] if way else None
    listed = [sheet for sheet in row if sheet.listed or sheet is here]
    at = listed.index(here) if here is not None else 0
    shown = near(listed, at) if len(way) < 2 else way[:1]
    lines = [
        Line(sheet, below=_lines(doors, Line(sheet), doors.below(sheet), way[1:]))
        if sheet is here
        else Line(sheet)
        for sheet in shown
    ]
    # The page above shows the whole row itself.
    if len(way) == 1 and len(shown) < len(listed):
        lines.append(replace(above, more=len(listed), below=()))
    return tuple(lines)


def near(row: Sequence[One], at: int) -> list[One]:
    """The part of a long row around that place; the whole of a short one."""
    start = max(0, min(at - NEAR, len(row) - MOST))
    return list(row[start : start + MOST])
