"""The five doors: a page is behind one, stands once in its own menu, and shows few neighbours."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.model.addresses import DOORS, FOR_TRAINERS
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.menu import MOST, Line, menu_of, near, path_to
from leerklimaat.pages.plan import plan_of
from leerklimaat.pages.sheet import ABOUT, FOR_WRITERS, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.writers import for_writers
from leerklimaat.settings import Settings

Found = tuple[Site, Doors]


@pytest.fixture(params=["real", "sample"], scope="module")
def found(request: pytest.FixtureRequest) -> Found:
    loaded: Loaded = request.getfixturevalue(request.param)
    site = Site(loaded.source, Settings())
    return site, Doors(site)


def _flat(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.below)


def _behind(found: Found) -> list[Sheet]:
    without = {*ABOUT, *FOR_WRITERS, "home"}
    return [sheet for sheet in found[0].sheets.values() if sheet.kind not in without]


def test_every_page_is_behind_a_door_and_those_about_the_site_behind_none(found: Found) -> None:
    site, doors = found
    assert [door.sheet.path for door in doors.all] == list(DOORS.values())
    assert [sheet.path for sheet in _behind(found) if doors.of(sheet) is None] == []
    assert [
        sheet.path
        for sheet in site.sheets.values()
        if sheet.kind in ABOUT and sheet.path not in FOR_TRAINERS and doors.of(sheet)
    ] == []


def test_pages_for_who_gives_lessons_stand_together_and_not_at_the_foot(real: Loaded) -> None:
    site = Site(real.source, Settings())
    doors = Doors(site)
    (shelf,) = (
        shelf
        for door in doors.all
        for shelf in door.shelves
        if shelf.sheet is not None and shelf.sheet.kind == "trainers"
    )
    assert set(FOR_TRAINERS) <= {sheet.path for sheet in shelf.sheets}
    about = {one["page"] for one in json.loads(plan_of(site))["about"]}
    assert about
    assert not about & set(FOR_TRAINERS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_lines_of_a_menu_bear_the_same_name(real: Loaded, language: str) -> None:
    """A reader who opens the menu tells a lesson from the page for who gives it."""
    site = Site(real.bases[language], Settings())
    pages = json.loads(plan_of(site))["pages"]
    for path, page in pages.items():
        names = [line.get("title", pages[line["page"]]["name"]) for line in _written(page["menu"])]
        assert len(names) == len(set(names)), path
    doors, kinds = Doors(site), ("lesson", "trainer", "scene", "team", "competence", "rubric")
    those = [sheet for sheet in site.sheets.values() if sheet.kind in (*kinds, "observation")]
    for named in (doors.name, lambda sheet: sheet.title):
        names = [named(sheet) for sheet in those]
        assert [name for name in names if names.count(name) > 1] == []


def _written(lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for line in lines:
        yield line
        yield from _written(line.get("below", []))


def test_what_is_for_writers_stands_in_nobodys_menu(found: Found) -> None:
    site, doors = found
    theirs = [sheet for sheet in site.sheets.values() if sheet.kind in FOR_WRITERS]
    assert {sheet.kind for sheet in theirs} == FOR_WRITERS
    for sheet in theirs:
        assert doors.of(sheet) is None, sheet.path
        [line] = path_to(doors, sheet)
        assert sheet in for_writers(site, line.sheet), sheet.path
    shown = {line.sheet for one in site.sheets.values() for line in _flat(menu_of(doors, one))}
    assert not shown.intersection(theirs)


def test_every_page_stands_once_in_its_own_menu(found: Found) -> None:
    _, doors = found
    for sheet in _behind(found):
        if sheet.kind != "door":
            lines = [line for line in _flat(menu_of(doors, sheet)) if not line.more]
            assert [line.sheet.path for line in lines].count(sheet.path) == 1, sheet.path


def test_a_page_stands_among_all_that_stand_below_the_same(found: Found) -> None:
    _, doors = found
    for sheet in _behind(found):
        above = doors.above(sheet)
        if above is not None:
            shown = {line.sheet.path for line in _flat(menu_of(doors, sheet))}
            beside = [one.path for one in doors.below(above) if one.listed]
            assert len(beside) > MOST or shown.issuperset(beside), sheet.path


def test_no_line_of_a_menu_leads_to_the_page_it_is_on(found: Found) -> None:
    """*All 31* is for the pages beside the opening page of a row; that page shows them itself."""
    _, doors = found
    for sheet in _behind(found):
        lines = [line for line in _flat(menu_of(doors, sheet)) if line.more]
        assert [line for line in lines if line.sheet is sheet] == [], sheet.path


def test_the_way_down_to_a_page_is_that_of_the_menu(found: Found) -> None:
    _, doors = found
    for sheet in _behind(found):
        lines = menu_of(doors, sheet)
        for above in path_to(doors, sheet)[1:]:
            [lines] = [
                line.below
                for line in lines
                if (line.sheet, line.shelf) == (above.sheet, above.shelf)
            ]
        assert sheet.kind == "door" or sheet in [line.sheet for line in lines], sheet.path


def test_every_shelf_of_every_door_is_on_the_menu_of_what_is_behind_it(found: Found) -> None:
    _, doors = found
    for sheet in _behind(found):
        door = doors.of(sheet)
        assert door is not None
        assert len(menu_of(doors, sheet)) == len(door.shelves), sheet.path


def test_above_the_row_of_the_open_page_only_the_way_down_is_shown(found: Found) -> None:
    _, doors = found
    for sheet in _behind(found):
        above = doors.above(sheet)
        if above is not None and doors.above(above) is not None:
            [line] = [line for line in _flat(menu_of(doors, sheet)) if above in _sheets(line.below)]
            assert _sheets(line.below) == [above], sheet.path


def _sheets(lines: tuple[Line, ...]) -> list[Sheet]:
    return [line.sheet for line in lines]


@pytest.mark.parametrize("at", [0, 1, 12, 30, 58, 59])
def test_of_a_long_row_a_page_carries_the_part_near_it(at: int) -> None:
    row = list(range(60))
    shown = near(row, at)
    assert len(shown) == MOST
    assert at in shown
    assert shown == list(range(shown[0], shown[0] + MOST))


@pytest.mark.parametrize("length", [0, 1, MOST])
def test_of_a_short_row_a_page_carries_all(length: int) -> None:
    row = list(range(length))
    assert all(near(row, at) == row for at in range(max(1, length)))


def test_what_is_for_a_team_is_behind_that_door_wherever_its_file_is(real: Loaded) -> None:
    site = Site(real.source, Settings())
    doors = Doors(site)
    behind = {
        "praktijk/gehalte": "team",
        "praktijk/coachen": "team",
        "praktijk/mijn-eerste-dienst": "look-up",
        "competenties/begrenzen": "learn",
        "competenties/begrenzen-observatie": "team",
        "competenties/zelfbeoordeling": "mine",
        "lessen/het-vak/mens-en-uitgangspunten": "learn",
        "lessen/het-vak/mens-en-uitgangspunten-quiz": "do",
        "lessen/het-vak/mens-en-uitgangspunten-trainer": "team",
        "lessen/dekking": "team",
        "scenes/de-gemiste-sigaret": "do",
        "scenes/de-gemiste-sigaret-team": "team",
        "gegevens": "mine",
        "vandaag": "do",
    }
    for path, name in behind.items():
        door = doors.of(site.sheets[path])
        assert door is not None
        assert door.name == name, path
