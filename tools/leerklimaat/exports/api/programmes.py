"""Programmes as records for other programs: what happens when, and how long it takes.

From: the records of one language, programme_load.py. To: exports/api, which writes them.
"""

from typing import assert_never

from leerklimaat.exports.api.promised import Head, Html, Maker, Named, Promised
from leerklimaat.ids import ref
from leerklimaat.model.curriculum import (
    Activity,
    Assignment,
    Curriculum,
    GivenBlocks,
    GivenLesson,
    OwnPart,
    PlayedScene,
    ReadPage,
)
from leerklimaat.programme_load import MeetingLoad, Spent, programme_load
from leerklimaat.prose import told


class ProgrammeAim(Promised):
    """What one can do after a programme."""

    id: str
    """Its id, its own within the programme."""
    text: str
    """The whole of it."""
    competence: str
    """The id of the competence."""
    level: str
    """The id of the level of support."""


class ProgrammePart(Promised):
    """Something that happens before, in or after a meeting, or on a day of self-study."""

    id: str
    """Its id, its own within the meeting. A lesson comes back after a meeting with what its plan
    left to do alone."""
    type: str
    """`lesson`, `blocks` (of a lesson), `scene`, `page` or `own`."""
    when: str
    """`before`, `during` or `after`."""
    together: bool
    """True if it happens in the meeting itself."""
    minutes: int
    """How long it takes: as stated, or computed and rounded up to five."""
    names: tuple[str, ...]
    """The whole names of what is done: `lesson:…`, `lesson:…/…` for a block, `scene:…`."""
    plan: str | None = None
    """The plan of the lesson that is followed: `plan_45` or `plan_90`."""
    title: str | None = None
    """What it is called, if it is no record."""
    html: Html | None = None
    """What to look out for."""


class ProgrammeMeeting(Promised):
    """A meeting, or a day of self-study."""

    id: str
    """Its id, its own within the programme."""
    title: str
    """What it is about."""
    html: Html
    """What happens, and why here."""
    minutes_together: int
    """How long it lasts; 0 for a day of self-study."""
    minutes_alone: int
    """What people do outside it."""
    parts: tuple[ProgrammePart, ...]
    """What happens, in order."""


class ProgrammeCriterion(Promised):
    """What there is to see when an assignment is just good enough."""

    id: str
    """Its id, its own within the assignment."""
    text: str
    """Behaviour that one sees, hears or reads."""


class ProgrammeAssignment(Promised):
    """An assignment with a single-point rubric."""

    id: str
    """Its id, its own within the programme."""
    title: str
    """What it is called."""
    html: Html
    """What one does and hands in."""
    minutes: int
    """How long it takes."""
    after: str
    """The id of the meeting after which it begins."""
    competence: str
    """The id of the competence that it shows something of."""
    level: str
    """The id of the level of support that one looks at."""
    criteria: tuple[ProgrammeCriterion, ...]
    """The rubric."""


class ProgrammeRecord(Named):
    """A row of meetings or days."""

    summary: str
    """What it is, in one sentence."""
    form: str
    """`self-study`, `course`, `team` or `transfer` (from another profession)."""
    place: str
    """Where it is given."""
    group_size: str | None = None
    """For how many people."""
    audience_html: Html
    """For whom."""
    html: Html
    """How it goes, and why in this order."""
    aims: tuple[ProgrammeAim, ...]
    """What one can do afterwards."""
    known: tuple[str, ...]
    """The ids of lessons that participants have done already."""
    stated_hours: float
    """The study load that is stated."""
    computed_minutes: int
    """The study load that follows from what it consists of."""
    ec: float | None = None
    """Credits (ECTS), if a degree gives them."""
    meetings: tuple[ProgrammeMeeting, ...]
    """The meetings or days, in order."""
    assignments: tuple[ProgrammeAssignment, ...]
    """The assignments."""


class ProgrammesFile(Head):
    """All programmes."""

    programmes: tuple[ProgrammeRecord, ...]
    """The programmes."""


def programmes_file(make: Maker, schema: str) -> ProgrammesFile:
    """Every programme, with the time that its parts take."""
    found = (programme for _, programme in make.site.base.all(Curriculum))
    return ProgrammesFile(
        **make.head(schema), programmes=tuple(_programme(make, one) for one in found)
    )


def _programme(make: Maker, one: Curriculum) -> ProgrammeRecord:
    load = programme_load(make.site.base, one)
    return ProgrammeRecord(
        **make.named(ref("curriculum", one.id), one),
        summary=told(one.summary),
        form=one.form.value,
        place=told(one.place),
        group_size=make.line(one.group_size),
        audience_html=make.html(one.audience),
        html=make.html(one.introduction),
        aims=tuple(
            ProgrammeAim(
                id=each.id, text=told(each.text), competence=each.competence, level=each.level
            )
            for each in one.aims
        ),
        known=one.known,
        stated_hours=one.stated_hours,
        computed_minutes=load.total,
        ec=one.ec,
        meetings=tuple(_meeting(make, each) for each in load.meetings),
        assignments=tuple(_assignment(make, each) for each in one.assignments),
    )


def _meeting(make: Maker, load: MeetingLoad) -> ProgrammeMeeting:
    return ProgrammeMeeting(
        id=load.meeting.id,
        title=told(load.meeting.title),
        html=make.html(load.meeting.text),
        minutes_together=load.together,
        minutes_alone=load.alone,
        parts=tuple(_part(make, spent) for spent in load.spent),
    )


def _part(make: Maker, spent: Spent) -> ProgrammePart:
    activity = spent.activity
    return ProgrammePart(
        id=activity.id,
        type=activity.type,
        when=spent.when,
        together=spent.together,
        minutes=spent.minutes,
        names=_names(activity),
        plan=activity.plan if isinstance(activity, GivenLesson) else None,
        title=told(activity.title) if isinstance(activity, OwnPart) else None,
        html=make.html(activity.text) if activity.text and spent.when != "after" else None,
    )


def _names(activity: Activity) -> tuple[str, ...]:
    match activity:
        case GivenLesson():
            return (ref("lesson", activity.lesson),)
        case GivenBlocks():
            return tuple(ref("lesson", name) for name in activity.blocks)
        case PlayedScene():
            return (ref("scene", activity.scene),)
        case ReadPage():
            return (activity.page,)
        case OwnPart():
            return ()
        case _:
            assert_never(activity)


def _assignment(make: Maker, one: Assignment) -> ProgrammeAssignment:
    return ProgrammeAssignment(
        id=one.id,
        title=told(one.title),
        html=make.html(one.text),
        minutes=one.minutes,
        after=one.after,
        competence=one.competence,
        level=one.level,
        criteria=tuple(
            ProgrammeCriterion(id=each.id, text=told(each.text)) for each in one.criteria
        ),
    )
