"""Programmes: meetings, or days of self-study, of lessons, scenes, pages and parts of their own.

From: model/record, model/learning. To: pages, rules, exports. Never: counts hours or coverage; a
programme says what happens and in which order, study_load.py and coverage.py reckon.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, assert_never

from pydantic import Field

from leerklimaat.model.competence import LevelId
from leerklimaat.model.learning import Criterion, LessonRef, SceneRef
from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import AnyRef, Decimal, Id, Line, Names, RefTo, Text, Whole

BlockRef = Annotated[str, RefTo(("lesson",), inside="blocks")]
Minutes = Annotated[Whole, Field(ge=5, le=480)]
PlanName = Literal["plan_45", "plan_90"]
Hours = Annotated[Decimal, Field(gt=0)]


class ProgrammeForm(StrEnum):
    """How people go through a programme."""

    SELF_STUDY = "self-study"
    COURSE = "course"
    TEAM = "team"
    TRANSFER = "transfer"


class GivenLesson(Part):
    """Een les: in een bijeenkomst volgens een draaiboek, of alleen, zoals een student leest."""

    id: Id
    """De vaste naam van dit onderdeel."""

    type: Literal["lesson"]
    """Altijd `lesson`."""

    lesson: LessonRef
    """De les."""

    plan: PlanName | None = None
    """Het draaiboek dat je in de bijeenkomst volgt: `plan_45` of `plan_90`. Laat het weg als iemand
    de les alleen doet."""

    text: Text | None = None
    """Waar je op let als je deze les hier geeft of doet."""


class GivenBlocks(Part):
    """Een paar blokken uit lessen, als een hele les te veel is."""

    id: Id
    """De vaste naam van dit onderdeel."""

    type: Literal["blocks"]
    """Altijd `blocks`."""

    blocks: Annotated[tuple[BlockRef, ...], Field(min_length=1)]
    """De blokken, elk als `les/blok`. In een bijeenkomst duren ze wat de les erbij zegt."""

    text: Text | None = None
    """Waarom juist deze blokken."""


class PlayedScene(Part):
    """Een scène: met de groep, of alleen op een telefoon."""

    id: Id
    """De vaste naam van dit onderdeel."""

    type: Literal["scene"]
    """Altijd `scene`."""

    scene: SceneRef
    """De scène."""

    minutes: Minutes | None = None
    """Hoelang je er met de groep over doet, met nabespreken. Laat het weg als iemand alleen speelt:
    dan rekenen we tien minuten."""

    text: Text | None = None
    """Waar je op let."""


class ReadPage(Part):
    """Een bladzijde van de site: om te lezen, of om samen iets mee te doen."""

    id: Id
    """De vaste naam van dit onderdeel."""

    type: Literal["page"]
    """Altijd `page`."""

    page: AnyRef
    """De bladzijde, als `soort:id`."""

    minutes: Minutes | None = None
    """Hoelang je er in een bijeenkomst over doet. Laat het weg als iemand alleen leest: dan rekenen
    we met de lengte van de tekst."""

    text: Text | None = None
    """Wat je ermee doet."""


class OwnPart(Part):
    """Iets wat geen les, scène of bladzijde is: kennismaken, pauze, een opdracht op de afdeling."""

    id: Id
    """De vaste naam van dit onderdeel."""

    type: Literal["own"]
    """Altijd `own`."""

    title: Line
    """Wat het is, in een paar woorden."""

    minutes: Minutes
    """Hoelang het duurt."""

    text: Text | None = None
    """Wat je doet, en waarom."""


Activity = Annotated[
    GivenLesson | GivenBlocks | PlayedScene | ReadPage | OwnPart, Field(discriminator="type")
]


class Aim(Part):
    """Een doel van het programma: wat iemand na afloop kan."""

    id: Id
    """De vaste naam van het doel."""

    text: Line
    """Het hele doel, met één actief werkwoord."""

    competence: Annotated[str, RefTo(("competence",))]
    """De competentie waar het doel aan bijdraagt."""

    level: LevelId
    """Het niveau van steun, als id uit het kader."""


class Meeting(Part):
    """Een bijeenkomst, of een dag van een zelfstudie."""

    id: Id
    """De vaste naam; wordt het anker op de pagina."""

    title: Line
    """Waar het over gaat."""

    text: Text
    """Wat er gebeurt en waarom het hier komt."""

    minutes: Minutes | None = None
    """De duur van de bijeenkomst, even lang als wat bij `during` staat. Laat het weg bij
    zelfstudie."""

    before: tuple[Activity, ...] = ()
    """De voorbereiding: wat ieder vooraf alleen doet."""

    during: tuple[Activity, ...]
    """Wat er in de bijeenkomst of op deze dag gebeurt, in volgorde."""


class Assignment(Part):
    """Een opdracht bij het programma, met een rubric van één kolom."""

    id: Id
    """De vaste naam; wordt het anker op de pagina."""

    title: Line
    """Hoe de opdracht heet."""

    text: Text
    """Wat iemand doet, maakt en inlevert."""

    minutes: Annotated[Whole, Field(ge=5, le=6000)]
    """Hoeveel minuten de opdracht kost; telt mee in de studielast."""

    after: Annotated[Id, Names("meetings")]
    """Na welke bijeenkomst of dag iemand eraan begint."""

    competence: Annotated[str, RefTo(("competence",))]
    """De competentie waar de opdracht iets van laat zien."""

    level: LevelId
    """Het niveau waar je naar kijkt, als id uit het kader."""

    criteria: tuple[Criterion, ...]
    """Waar je op let: net goed genoeg, als gedrag dat je ziet of leest."""


class Curriculum(Record):
    """Een programma: bijeenkomsten of dagen van lessen, scènes, bladzijden en eigen onderdelen."""

    kind: Literal["curriculum"]
    """Altijd `curriculum`."""

    summary: Line
    """Eén zin over het programma; ook de omschrijving voor zoekmachines."""

    form: ProgrammeForm
    """De vorm: `self-study` (alleen, per dag), `course` (een opleiding), `team` (een team van een
    instelling) of `transfer` (wie uit een ander beroep komt)."""

    place: Line
    """Waar het programma gegeven of gedaan wordt."""

    group_size: Line | None = None
    """Voor hoeveel mensen, en wat je doet bij meer. Laat het weg bij zelfstudie."""

    audience: Text
    """Voor wie het is en wat die al moet kunnen."""

    introduction: Text
    """Hoe het programma loopt, en waarom in deze volgorde."""

    aims: Annotated[tuple[Aim, ...], Field(min_length=1)]
    """De doelen: wat iemand na afloop kan."""

    known: tuple[LessonRef, ...] = ()
    """Lessen die deelnemers al gedaan hebben voor ze beginnen."""

    stated_hours: Hours
    """De opgegeven studielast in uren. Wijkt die meer dan een vijfde af van wat we uitrekenen, dan
    is dat een fout."""

    ec: Hours | None = None
    """Studiepunten (EC), als een opleiding die eraan verbindt: 28 uur per punt."""

    meetings: Annotated[tuple[Meeting, ...], Field(min_length=1)]
    """De bijeenkomsten of dagen, in volgorde."""

    assignments: tuple[Assignment, ...] = ()
    """De opdrachten."""


def activities(curriculum: Curriculum) -> Iterator[Activity]:
    """All that happens, in the order in which people meet it."""
    for meeting in curriculum.meetings:
        yield from (*meeting.before, *meeting.during)


def lessons_in(activity: Activity) -> tuple[str, ...]:
    """The ids of the lessons that it takes from, each once."""
    match activity:
        case GivenLesson():
            return (activity.lesson,)
        case GivenBlocks():
            return tuple(dict.fromkeys(name.partition("/")[0] for name in activity.blocks))
        case PlayedScene() | ReadPage() | OwnPart():
            return ()
        case _:
            assert_never(activity)


def whole_lessons(curriculum: Curriculum) -> tuple[str, ...]:
    """The ids of the lessons that people do as a whole, in order: of these the objectives are
    reached and the questions asked."""
    found = (one.lesson for one in activities(curriculum) if isinstance(one, GivenLesson))
    return tuple(dict.fromkeys(found))


def scenes_in(curriculum: Curriculum) -> tuple[str, ...]:
    """The ids of the scenes that are played, in order."""
    found = (one.scene for one in activities(curriculum) if isinstance(one, PlayedScene))
    return tuple(dict.fromkeys(found))
