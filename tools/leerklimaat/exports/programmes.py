"""Every programme as CSV: a row per part of a meeting, and per assignment.

From: the records of one language, programme_load.py. To: build, beside the page of the programme.
The same columns in every language, in its words. Never: a cell that a spreadsheet would run.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from leerklimaat.exports.table import csv_of
from leerklimaat.ids import ref
from leerklimaat.model.curriculum import (
    Activity,
    Assignment,
    Curriculum,
    GivenBlocks,
    GivenLesson,
    Meeting,
    OwnPart,
    PlayedScene,
    ReadPage,
)
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import support_levels
from leerklimaat.model.scene import Scene
from leerklimaat.pages.site import Site
from leerklimaat.programme_load import programme_load
from leerklimaat.prose import told
from leerklimaat.tree import Tree

COLUMNS = (
    "number",
    "meeting",
    "when",
    "kind",
    "what",
    "minutes",
    "how",
    "address",
    "competences",
    "levels",
)
Row = tuple[str | int, ...]


def programme_files(site: Site) -> Tree:
    """`programmas/x.csv` for every programme."""
    columns = [site.ui[f"programme.column.{name}"] for name in COLUMNS]
    found: Tree = {}
    for entry, programme in site.base.all(Curriculum):
        sheet = site.sheet_of(entry.ref)
        if sheet is not None:
            found[f"{sheet.path}.csv"] = csv_of(columns, _rows(site, programme), site.language)
    return found


def _rows(site: Site, programme: Curriculum) -> Iterator[Row]:
    for number, load in enumerate(programme_load(site.base, programme).meetings, start=1):
        meeting = told(load.meeting.title)
        for spent in load.spent:
            what, address = _what(site, spent.activity)
            yield (
                number,
                meeting,
                _cell(site, spent.when),
                _cell(site, spent.activity.type),
                what,
                spent.minutes,
                _cell(site, "together" if spent.together else "alone"),
                address,
                *_aims(site, spent.activity),
            )
    numbers = {one.id: (at, one) for at, one in enumerate(programme.meetings, start=1)}
    for assignment in programme.assignments:
        yield _of_assignment(site, assignment, *numbers[assignment.after])


def _of_assignment(site: Site, assignment: Assignment, number: int, meeting: Meeting) -> Row:
    return (
        number,
        told(meeting.title),
        _cell(site, "after"),
        _cell(site, "assignment"),
        told(assignment.title),
        assignment.minutes,
        _cell(site, "alone"),
        "",
        _name(site, ref("competence", assignment.competence)),
        told(support_levels(site.base)[assignment.level].title),
    )


def _what(site: Site, activity: Activity) -> tuple[str, str]:
    """What it is called, and where it stands below the root of the language."""
    match activity:
        case GivenLesson():
            return _named(site, [ref("lesson", activity.lesson)])
        case GivenBlocks():
            return _named(site, [ref("lesson", name) for name in activity.blocks])
        case PlayedScene():
            return _named(site, [ref("scene", activity.scene)])
        case ReadPage():
            return _named(site, [activity.page])
        case OwnPart():
            return told(activity.title), ""
        case _:
            assert_never(activity)


def _named(site: Site, names: Sequence[str]) -> tuple[str, str]:
    titles = "; ".join(_name(site, name) for name in names)
    return titles, " ".join(site.address(name) or "" for name in names)


def _aims(site: Site, activity: Activity) -> tuple[str, str]:
    """The competences and levels it is about; some blocks of a lesson reach none of its aims."""
    levels = support_levels(site.base)
    match activity:
        case GivenLesson():
            lesson = site.base.find(ref("lesson", activity.lesson), Lesson)
            aims = lesson.objectives if lesson is not None else ()
            found = {one.level for one in aims}
            reached = [told(level.title) for name, level in levels.items() if name in found]
            return _competences(site, [one.competence for one in aims]), "; ".join(reached)
        case PlayedScene():
            scene = site.base.find(ref("scene", activity.scene), Scene)
            return _competences(site, scene.competences if scene is not None else ()), ""
        case GivenBlocks() | ReadPage() | OwnPart():
            return "", ""
        case _:
            assert_never(activity)


def _competences(site: Site, names: Sequence[str]) -> str:
    return "; ".join(_name(site, ref("competence", name)) for name in dict.fromkeys(names))


def _name(site: Site, name: str) -> str:
    return told(site.name_of(name))


def _cell(site: Site, word: str) -> str:
    return site.ui[f"programme.cell.{word}"]
