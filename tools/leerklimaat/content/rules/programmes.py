"""A programme can be given as it stands: in an order that builds up, in the time it says.

From: the reading of the source language; names that lead nowhere are found by rules/references and
rules/inside. To: rules/__init__. AL-09 is the stated load beside the computed one, AL-08 the
rubrics. Never: calls a hole in the coverage a mistake.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from leerklimaat.content.rules import estimate
from leerklimaat.content.rules.codes import LOAD, PROGRAMME, RUBRIC
from leerklimaat.content.rules.reading import Reading, Readings, Where
from leerklimaat.content.rules.references import circles
from leerklimaat.ids import full_id, ref
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
    lessons_in,
)
from leerklimaat.model.learning import Lesson
from leerklimaat.model.shape import Path
from leerklimaat.model.thresholds import ProgrammeLimits
from leerklimaat.problems import Problem
from leerklimaat.programme_load import HOURS_PER_EC, programme_load, together
from leerklimaat.prose import plain, words


class _Placed(NamedTuple):
    """A part of a meeting. `at`: the way to it in the programme."""

    at: Path
    meeting: Meeting
    activity: Activity
    is_before: bool

    @property
    def is_together(self) -> bool:
        """Whether it happens in a meeting."""
        return self.meeting.minutes is not None and not self.is_before


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about programmes; how long criteria are in every language, the rest once."""
    for reading in readings.values():
        limits = reading.base.rules.programmes if reading.base.rules is not None else None
        for where, part in reading.parts:
            match part:
                case Curriculum() if reading.is_source:
                    yield from _of_programme(reading, where, part, limits)
                case Assignment() if limits is not None:
                    yield from a_rubric_fits_on_a_sheet(reading, where, part, limits)
                case _:
                    pass


def _of_programme(
    source: Reading, where: Where, programme: Curriculum, limits: ProgrammeLimits | None
) -> Iterator[Problem]:
    placed = list(_placed(programme))
    yield from nothing_is_taught_twice(source, where, placed)
    yield from what_a_group_does_takes_time(source, where, placed)
    if _dangles(source, programme, placed):
        return  # that has its own problem, and no order or sum is right
    yield from every_lesson_comes_after_what_it_builds_on(source, where, programme, placed)
    yield from every_meeting_adds_up(source, where, programme, placed)
    if limits is not None and all(_has_time(one) for one in placed):
        yield from the_stated_load_is_near_the_computed(source, where, programme, limits)


def every_lesson_comes_after_what_it_builds_on(
    source: Reading, where: Where, programme: Curriculum, placed: list[_Placed]
) -> Iterator[Problem]:
    """A lesson that leans on another is of no use before it. What misses is told once."""
    # In a circle there is no order; that has its own problem.
    priors = {lesson.id: lesson.prior for _, lesson in source.base.all(Lesson)}
    seen = {*programme.known, *(name for circle in circles(priors) for name in circle)}
    coming = {name for one in placed for name in lessons_in(one.activity)}
    for one in placed:
        for name in lessons_in(one.activity):
            for prior in priors[name]:
                if prior in seen:
                    continue
                if prior in coming:
                    why, hint = "die komt hier pas later", f"Zet `{prior}` ervoor."
                else:
                    why = "die staat er niet bij"
                    hint = f"Zet `{prior}` ervoor, of bij `known` als iedereen die les al deed."
                yield Problem(
                    source.place(where, *one.at),
                    f"de les `{name}` bouwt op `{prior}`, en {why}.",
                    hint,
                    PROGRAMME,
                )
                seen.add(prior)
        seen.update(lessons_in(one.activity))


def nothing_is_taught_twice(
    source: Reading, where: Where, placed: list[_Placed]
) -> Iterator[Problem]:
    """What stands twice counts twice in the load. A scene may be played again, another way."""
    first: dict[str, str] = {}
    for one in placed:
        for name in _taught(one.activity):
            # A block was taught with its lesson too.
            if known := next((n for n in (name, name.partition("/")[0]) if n in first), None):
                yield Problem(
                    source.place(where, *one.at),
                    f"`{name}` komt al voor bij `{first[known]}`.",
                    "Haal er één weg. Herhaal je iets met opzet, maak daar dan een eigen "
                    "onderdeel van (`own`), met een link.",
                    PROGRAMME,
                )
            first.setdefault(name, one.meeting.id)


def what_a_group_does_takes_time(
    source: Reading, where: Where, placed: list[_Placed]
) -> Iterator[Problem]:
    """In a meeting a lesson has a plan, a scene or page has minutes; alone they have neither."""
    for one in placed:
        match one.activity:
            case GivenLesson():
                what, key, given = "deze les", "plan", one.activity.plan is not None
                hint = "Kies `plan_45` of `plan_90`, of zet haar bij `before`."
            case PlayedScene() | ReadPage():
                is_scene = isinstance(one.activity, PlayedScene)
                what, key = "deze scène" if is_scene else "deze bladzijde", "minutes"
                given = one.activity.minutes is not None
                hint = "Schrijf hoelang de groep ermee bezig is, of zet dit bij `before`."
            case GivenBlocks() | OwnPart():
                continue
            case _:
                assert_never(one.activity)
        if not _has_time(one):
            yield Problem(
                source.place(where, *one.at),
                f"{what} staat in een bijeenkomst, zonder `{key}`.",
                hint,
                PROGRAMME,
            )
        elif given and not one.is_together:
            yield Problem(
                source.place(where, *one.at, key),
                f"{what} doet iemand alleen, dus `{key}` geldt hier niet.",
                f"Haal `{key}` weg; de tijd rekenen we zelf uit.",
                PROGRAMME,
            )


def every_meeting_adds_up(
    source: Reading, where: Where, programme: Curriculum, placed: list[_Placed]
) -> Iterator[Problem]:
    """The minutes of a meeting are those of what happens in it."""
    timeless = {one.meeting.id for one in placed if not _has_time(one)}
    for at, meeting in enumerate(programme.meetings):
        total = sum(together(source.base, one) for one in meeting.during)
        if meeting.minutes not in (None, total) and meeting.id not in timeless:
            yield Problem(
                source.place(where, "meetings", at, "minutes"),
                f"deze bijeenkomst duurt {meeting.minutes} minuten, "
                f"wat erin staat is samen {total}.",
                "Maak een eigen onderdeel langer of korter, of verander de duur.",
                PROGRAMME,
            )


def the_stated_load_is_near_the_computed(
    source: Reading, where: Where, programme: Curriculum, limits: ProgrammeLimits
) -> Iterator[Problem]:
    """AL-09. Who signs up for hours should not find others."""
    total = programme_load(source.base, programme).total / 60
    stated = [("stated_hours", programme.stated_hours, "uur")]
    if programme.ec is not None:
        stated.append(("ec", programme.ec * HOURS_PER_EC, f"uur ({programme.ec:g} EC)"))
    for field, hours, said in stated:
        if abs(hours - total) > limits.load_off * total:
            yield Problem(
                source.place(where, field),
                f"opgegeven is {_said(hours)} {said}, berekend is {_said(total)} uur: "
                f"meer dan {limits.load_off:.0%} verschil.",
                "Verander het getal, of wat er in het programma staat.",
                LOAD,
            )


def a_rubric_fits_on_a_sheet(
    reading: Reading, where: Where, assignment: Assignment, limits: ProgrammeLimits
) -> Iterator[Problem]:
    """AL-08. Few enough criteria to look at, short enough to read while looking."""
    count = len(assignment.criteria)
    if reading.is_source and not limits.criteria.hold(count):
        yield Problem(
            reading.place(where, "criteria"),
            f"`criteria` telt {count}, het horen er {limits.criteria} te zijn.",
            "Voeg samen wat op hetzelfde neerkomt, of vul aan.",
            RUBRIC,
        )
    most = limits.criterion_words
    for at, criterion in enumerate(assignment.criteria):
        if estimate.most_words(criterion.text) <= most:
            continue
        if (number := len(words(plain(criterion.text)))) > most:
            yield Problem(
                reading.place(where, "criteria", at, "text"),
                f"dit criterium telt {number} woorden, hoogstens {most} past in de rubric.",
                "Noem één ding dat je ziet of hoort.",
                RUBRIC,
            )


def _placed(programme: Curriculum) -> Iterator[_Placed]:
    for at, meeting in enumerate(programme.meetings):
        for field, some in (("before", meeting.before), ("during", meeting.during)):
            for index, activity in enumerate(some):
                way = ("meetings", at, field, index)
                yield _Placed(way, meeting, activity, field == "before")


def _taught(activity: Activity) -> tuple[str, ...]:
    """What it teaches, by names that should not come back."""
    match activity:
        case GivenLesson():
            return (activity.lesson,)
        case GivenBlocks():
            return activity.blocks
        case ReadPage():
            return (activity.page,)
        case PlayedScene() | OwnPart():
            return ()
        case _:
            assert_never(activity)


def _has_time(one: _Placed) -> bool:
    """False for what a group does and nobody said how long."""
    match one.activity:
        case GivenLesson():
            return one.activity.plan is not None or not one.is_together
        case PlayedScene() | ReadPage():
            return one.activity.minutes is not None or not one.is_together
        case GivenBlocks() | OwnPart():
            return True
        case _:
            assert_never(one.activity)


def _dangles(source: Reading, programme: Curriculum, placed: list[_Placed]) -> bool:
    """True where a lesson, or a block of one, is not there."""
    named = {*programme.known, *(name for one in placed for name in lessons_in(one.activity))}
    lessons = [source.base.find(ref("lesson", name), Lesson) for name in named]
    there = {
        full_id(one.id, block.id) for one in lessons if one is not None for block in one.blocks
    }
    asked = {
        name
        for one in placed
        if isinstance(one.activity, GivenBlocks)
        for name in one.activity.blocks
    }
    return None in lessons or not asked <= there


def _said(hours: float) -> str:
    """A number of hours as one says it in Dutch."""
    return f"{hours:.1f}".replace(".", ",").removesuffix(",0")
