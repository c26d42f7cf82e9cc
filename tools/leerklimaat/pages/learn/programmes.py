"""A programme as a page that someone can give or follow: meetings, load, coverage, assignments.

From: curriculum records, programme_load.py, model/coverage.py. To: pages. Never: hides what a
programme leaves out; holes are told in words.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import get_args

from leerklimaat.ids import ref
from leerklimaat.model.addresses import (
    COMPOSE,
    EVIDENCE,
    blueprint_path,
    observation_path,
    rubric_path,
    team_path,
    trainer_path,
)
from leerklimaat.model.coverage import Aimed, coverage_of
from leerklimaat.model.curriculum import (
    Aim,
    Assignment,
    Curriculum,
    Meeting,
    scenes_in,
    whole_lessons,
)
from leerklimaat.model.overview import support_levels
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.programme_load import HOURS_PER_EC, When, blocks_of, programme_load

WHENS: tuple[When, ...] = get_args(When)


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment with its meeting and the forms that go with it."""

    assignment: Assignment
    after: Meeting
    observation: Sheet | None
    rubric: Sheet | None


@dataclass(frozen=True, slots=True)
class Holes:
    """What a programme leaves to others. `untouched`: no lesson, scene or assignment at all.

    `played`: competences that are played or shown, without a lesson that teaches them; `levels`:
    levels at which nothing is learned or shown; `aims`: promised, with nothing at that level.
    """

    untouched: tuple[str, ...]
    played: tuple[str, ...]
    levels: tuple[str, ...]
    aims: tuple[Aim, ...]


def programme_page(site: Site, sheet: Sheet, record: Curriculum) -> str:
    """For whom, what for, meeting by meeting, and what that comes to."""
    aimed = coverage_of(site.base, record)
    load = programme_load(site.base, record)
    return View(site, sheet).render(
        "learn/programme",
        programme=record,
        load=load,
        is_alone=load.together == 0,
        whens=[when for when in WHENS if any(one.at(when) for one in load.meetings)],
        hours_per_ec=HOURS_PER_EC,
        levels=support_levels(site.base),
        aimed=aimed,
        holes=holes_of(record, aimed),
        given=list(_given(site, record)),
        evidence=site.sheets.get(EVIDENCE),
        csv=f"{sheet.path}.csv",
        blueprint=site.sheets.get(blueprint_path(sheet.path)),
        compose=f"{COMPOSE}.html#van={record.id}",
        trainers=dict(_beside(site, "lesson", whole_lessons(record), trainer_path)),
        blocks_of=partial(blocks_of, site.base),
        teams=dict(_beside(site, "scene", scenes_in(record), team_path)),
    )


def holes_of(programme: Curriculum, aimed: list[Aimed]) -> Holes:
    """What is not there, by competence, by level and by what was promised."""
    by_competence = {one.competence: one for one in aimed}
    levels = list(aimed[0].rows) if aimed else []
    return Holes(
        untouched=tuple(
            one.competence for one in aimed if not (one.is_taught or one.scenes or one.assignments)
        ),
        played=tuple(
            one.competence for one in aimed if not one.is_taught and (one.scenes or one.assignments)
        ),
        levels=tuple(level for level in levels if not any(one.shows(level) for one in aimed)),
        aims=tuple(
            aim for aim in programme.aims if not by_competence[aim.competence].shows(aim.level)
        ),
    )


def _beside(
    site: Site, kind: str, names: Iterable[str], way: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Per record of a kind the path of what is made of it beside its page."""
    for name in names:
        found = site.sheet_of(ref(kind, name))
        if found is not None:
            yield name, way(found.path)


def _given(site: Site, programme: Curriculum) -> Iterator[Given]:
    meetings = {meeting.id: meeting for meeting in programme.meetings}
    for one in programme.assignments:
        found = site.sheet_of(ref("competence", one.competence))
        path = found.path if found is not None else ""
        yield Given(
            one,
            meetings[one.after],
            site.sheets.get(observation_path(path)),
            site.sheets.get(rubric_path(path)),
        )
