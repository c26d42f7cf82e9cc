"""The five doors of the site, and what is behind each: where every page stands in the menu.

From: Site. To: plan (header, menu, breadcrumb), the opening pages of the doors, and home. What a
page is for says behind which door it is, whatever folder its file is in. Pages about the site
itself are behind none, they are at the foot; nor are pages for writers, to which only the foot of
the page they are about leads (writers.py). Never: changes an address.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, assert_never

from leerklimaat.model.addresses import BANKS, DOORS, FOR_TRAINERS, DoorName, quiz_path
from leerklimaat.model.bank import Bank
from leerklimaat.pages.sheet import FOR_WRITERS, MINE, Sheet
from leerklimaat.pages.site import Site

ShelfName = Literal["sheets", "talks", "observation", "rubric"]
"""What is behind a door and has no page of its own to open it."""

_BESIDE = ("team", "trainer", "observation", "rubric")
"""They go with another page and are called after it, so that their own name has to say which of
the two it is."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands together behind a door. `sheet`: the page that opens it; `name`: without one."""

    sheet: Sheet | None
    name: ShelfName | None
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """One of the five. `sheet`: its opening page."""

    name: DoorName
    sheet: Sheet
    shelves: tuple[Shelf, ...]


class Doors:
    """Answers of the kind `behind which door` and `below what` for the pages of one language."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def all(self) -> list[Door]:
        """The doors, in order."""
        return [
            Door(name, self._site.sheets[path], tuple(self._shelves(name)))
            for name, path in DOORS.items()
        ]

    def of(self, sheet: Sheet) -> Door | None:
        """The door that a page is behind; None for home and for pages about the site."""
        name = self._names.get(sheet.path)
        return next((door for door in self.all if door.name == name), None)

    def above(self, sheet: Sheet) -> Sheet | None:
        """The page below which one stands behind its door; None if that is a shelf, or the door."""
        if sheet.kind in ("door", *MINE, "answer"):
            return None
        path = sheet.parent
        if isinstance(record := sheet.entry.record if sheet.entry else None, Bank):
            # Questions stand together, and not each at its lesson.
            path = self._quiz(sheet, record) if sheet.kind == "group" else BANKS
        found, name = self._site.sheets.get(path or ""), self._names[sheet.path]
        is_near = found is not None and name is not None and self._names[found.path] == name
        return found if is_near and found is not sheet else None

    def written_about(self, sheet: Sheet) -> Sheet | None:
        """The page that a page for writers is about, the one place that leads there."""
        if sheet.kind not in FOR_WRITERS:
            return None
        record = sheet.entry.record if sheet.entry else None
        path = self._quiz(sheet, record) if isinstance(record, Bank) else sheet.parent
        return self._site.sheets.get(path or "")

    def _quiz(self, sheet: Sheet, bank: Bank) -> str | None:
        return quiz_path(self._site.base, sheet.entry, bank) if sheet.entry else None

    def below(self, sheet: Sheet) -> list[Sheet]:
        """What stands below a page behind the same door, in reading order."""
        return self._below.get(sheet.path, [])

    def shelf_of(self, sheet: Sheet) -> Shelf | None:
        """The shelf that a page stands on, or opens; that of a page deeper down too."""
        door = self.of(sheet)
        while (above := self.above(sheet)) is not None:
            sheet = above
        if door is None:
            return None
        return next(
            (shelf for shelf in door.shelves if sheet is shelf.sheet or sheet in shelf.sheets), None
        )

    def title(self, sheet: Sheet) -> str:
        """What a page is called below a heading that says what kind it is, as prose."""
        record = sheet.entry.record if sheet.entry is not None else None
        return str(getattr(record, "title", "")) if sheet.kind in _BESIDE else sheet.title

    def name(self, sheet: Sheet) -> str:
        """What a page is called anywhere else, in short, as prose: no two pages share a name."""
        title = self.title(sheet)
        if sheet.kind not in _BESIDE:
            return title
        return self._site.ui[f"door.name.{sheet.kind}"].format(title=title)

    @cached_property
    def _names(self) -> dict[str, DoorName | None]:
        return {path: self._name(sheet) for path, sheet in self._site.sheets.items()}

    def _name(self, sheet: Sheet) -> DoorName | None:
        match sheet.kind:
            case "door":
                return next(name for name, path in DOORS.items() if path == sheet.path)
            case "scene" | "quiz" | "banks" | "group" | "today":
                return "do"
            case "module" | "lesson" | "framework" | "competence":
                return "learn"
            case "attitudes" | "attitude" | "profiles" | "programme" | "compose":
                return "learn"
            case "explanation" | "glossary":
                return "look-up"
            case "team" | "checklist" | "talks" | "trainers" | "trainer" | "coverage":
                return "team"
            case "leaving" | "look-back" | "blueprint" | "crosswalk":
                return "team"
            case "handwritten" if sheet.path in FOR_TRAINERS:
                return "team"
            case "observation" | "rubric" | "five-minutes":
                return "team"
            case "self-assessment" | "check" | "picture" | "plan" | "evidence":
                return "mine"
            case "ask" | "answer" | "data":
                return "mine"
            case "folder":
                return self._name_of_folder(sheet)
            case "home" | "handwritten" | "sources" | "statements" | "doubts" | "licences":
                return None
            case "scene-graph" | "review":
                return None
            case _:
                assert_never(sheet.kind)

    def _name_of_folder(self, sheet: Sheet) -> DoorName:
        """That of the first of its pages that is there to be read, wherever its folder is."""
        names = (self._name(child) for child in self._site.children(sheet))
        return next((name for name in names if name in ("do", "learn", "look-up")), "look-up")

    @cached_property
    def order(self) -> list[Sheet]:
        """All pages, as the folders order them."""
        ordered: list[Sheet] = []

        def visit(sheet: Sheet) -> None:
            ordered.append(sheet)
            for child in self._site.children(sheet):
                visit(child)

        if self._site.home is not None:
            visit(self._site.home)
        return ordered

    @cached_property
    def _below(self) -> dict[str, list[Sheet]]:
        found: dict[str, list[Sheet]] = {}
        for sheet in self.order:
            if (above := self.above(sheet)) is not None:
                found.setdefault(above.path, []).append(sheet)
        return found

    def _shelves(self, name: DoorName) -> Iterator[Shelf]:
        tops = [
            sheet
            for sheet in self.order
            if self._names[sheet.path] == name and sheet.kind != "door" and not self.above(sheet)
        ]
        match name:
            case "team":
                yield from _of_team(tops)
            case "mine":
                order = (*MINE, "answer", "data")
                for sheet in sorted(tops, key=lambda one: order.index(one.kind)):
                    yield Shelf(sheet, None, ())
            case "do" | "learn" | "look-up":
                for sheet in tops:
                    yield Shelf(sheet, None, tuple(self.below(sheet)))
            case _:
                assert_never(name)


def _of_team(tops: list[Sheet]) -> Iterator[Shelf]:
    """What a team has for a meeting first, then for two people at work, then for a group."""

    def those(*kinds: str) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet in tops if sheet.kind in kinds)

    yield from _filled(Shelf(None, "sheets", those("team")))
    yield from _filled(Shelf(None, "talks", those("checklist", "talks", "five-minutes")))
    yield from _filled(Shelf(None, "observation", those("observation")))
    yield from _filled(Shelf(None, "rubric", those("rubric")))
    made = ("handwritten", "leaving", "look-back", "coverage", "blueprint", "crosswalk", "trainer")
    for sheet in those("trainers"):
        yield Shelf(sheet, None, those(*made))


def _filled(shelf: Shelf) -> Iterator[Shelf]:
    if shelf.sheets:
        yield shelf
