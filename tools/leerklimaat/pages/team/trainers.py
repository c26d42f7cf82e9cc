"""All that a teacher or trainer finds here, on one page.

From: lessons, scenes, competences, and what is made from them. To: a page, by what someone comes
for: to give a lesson, to sit with a team, to coach at work, to account for it.
"""

from dataclasses import dataclass

from leerklimaat.ids import ref
from leerklimaat.model.addresses import (
    API,
    CASE,
    COMPOSE,
    COVERAGE,
    FEED,
    FIVE_MINUTES,
    LEAVING,
    LOOK_BACK,
    PLATFORMS,
    blueprint_path,
    kit_path,
    observation_path,
    rubric_path,
    trainer_path,
)
from leerklimaat.model.collection import Talks
from leerklimaat.model.competence import Framework
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of, competences
from leerklimaat.model.practice import Checklist
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.scenes import practised_in
from leerklimaat.pages.view import View


@dataclass(frozen=True, slots=True)
class Given:
    """A lesson as a trainer meets it. `quiz`: None for one without questions. `kit`: the address of
    all that is taken along of it.
    """

    lesson: Sheet
    trainer: Sheet
    quiz: Sheet | None
    kit: str


@dataclass(frozen=True, slots=True)
class Watched:
    """A competence with its two forms for the work place."""

    competence: Sheet
    observation: Sheet
    rubric: Sheet


def trainers_page(site: Site, sheet: Sheet) -> str:
    """Everything for who gives a lesson, leads a team or coaches someone."""
    doors = Doors(site)
    door = doors.of(sheet)
    shelves = {shelf.name: shelf.sheets for shelf in door.shelves} if door is not None else {}
    modules = [one for one in doors.order if one.kind == "module"]
    return View(site, sheet).render(
        "team/trainers",
        doors=doors,
        api=f"{API}index.json",
        case=CASE,
        feed=FEED,
        programmes=[one for one in doors.order if one.kind == "programme"],
        compose=site.sheets.get(COMPOSE),
        modules=[(module, _given(site, doors, module)) for module in modules],
        blueprints=[
            (one, found)
            for one in doors.order
            if one.kind in ("module", "programme")
            if (found := site.sheets.get(blueprint_path(one.path))) is not None
        ],
        teams=shelves.get("sheets", ()),
        practised={one.path: practised_in(site, one) for one in shelves.get("sheets", ())},
        talks=[
            found
            for record in (Talks, Checklist)
            for entry, _ in site.base.all(record)
            if (found := site.sheet_of(entry.ref)) is not None
        ],
        watched=_watched(site),
        platforms=[site.sheets[path] for path in (PLATFORMS, LEAVING) if path in site.sheets],
        five_minutes=site.sheets.get(FIVE_MINUTES),
        coverage=site.sheets.get(COVERAGE),
        look_back=site.sheets.get(LOOK_BACK),
        crosswalk=next((site.sheet_of(entry.ref) for entry, _ in site.base.all(Crosswalk)), None),
        framework=next((site.sheet_of(entry.ref) for entry, _ in site.base.all(Framework)), None),
    )


def _given(site: Site, doors: Doors, module: Sheet) -> list[Given]:
    found: list[Given] = []
    for sheet in doors.below(module):
        lesson = sheet.entry.record if sheet.entry is not None else None
        if sheet.kind == "lesson" and isinstance(lesson, Lesson):
            bank = bank_of(site.base, lesson)
            quiz = site.sheet_of(ref("bank", bank.id)) if bank is not None else None
            found.append(
                Given(sheet, site.sheets[trainer_path(sheet.path)], quiz, kit_path(sheet.path))
            )
    return found


def _watched(site: Site) -> list[Watched]:
    found: list[Watched] = []
    for competence in competences(site.base):
        sheet = site.sheet_of(f"competence:{competence.id}")
        if sheet is not None:
            forms = observation_path(sheet.path), rubric_path(sheet.path)
            found.append(Watched(sheet, *(site.sheets[form] for form in forms)))
    return found
