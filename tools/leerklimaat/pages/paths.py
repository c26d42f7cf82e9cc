"""What comes before and after a page: it lies on a path, or on none. Never along the menu.

From: Site and Doors. To: plan (previous and next at the foot of a page).
"""

from collections.abc import Iterator
from typing import assert_never

from leerklimaat.model.addresses import lesson_page, quiz_path
from leerklimaat.model.bank import Bank
from leerklimaat.pages.doors import Door, Doors
from leerklimaat.pages.sheet import MINE, Sheet
from leerklimaat.pages.site import Site


def paths(site: Site, doors: Doors) -> Iterator[list[Sheet]]:
    """Every path, as its pages in order. A page lies on at most one.

    A path leads on as long as someone who reads on would: through a folder in reading order, then
    through the next folder behind the same door. A lesson leads to its questions and those to the
    next lesson, though they stand behind another door: that is how one learns. Pages of one's own
    follow the order in which they serve. Where nothing follows from what is read there is no path:
    at doors, forms, pages for trainers, overviews made by a program, and pages about the site.
    """
    quizzes = _quizzes_of_lessons(site)
    for door in doors.all:
        match door.name:
            case "do" | "learn" | "look-up":
                yield list(_through(door, doors, quizzes))
            case "team":
                for shelf in door.shelves:
                    if shelf.name == "talks":
                        yield [sheet for sheet in shelf.sheets if sheet.kind != "five-minutes"]
            case "mine":
                sheets = (shelf.sheet for shelf in door.shelves)
                yield [sheet for sheet in sheets if sheet is not None and sheet.kind in MINE]
            case _:
                assert_never(door.name)


def _through(door: Door, doors: Doors, quizzes: dict[str, Sheet]) -> Iterator[Sheet]:
    def visit(sheet: Sheet) -> Iterator[Sheet]:
        if not sheet.listed or sheet in quizzes.values():
            return
        yield sheet
        if (quiz := quizzes.get(sheet.path)) is not None:
            yield quiz
        for below in doors.below(sheet):
            yield from visit(below)

    for shelf in door.shelves:
        if shelf.sheet is not None and shelf.sheet.kind != "today":
            yield from visit(shelf.sheet)


def _quizzes_of_lessons(site: Site) -> dict[str, Sheet]:
    """The questions of a lesson, by the path of the lesson."""
    found: dict[str, Sheet] = {}
    for entry, bank in site.base.all(Bank):
        if (lesson := lesson_page(site.base, bank)) is not None:
            found[lesson] = site.sheets[quiz_path(site.base, entry, bank)]
    return found
