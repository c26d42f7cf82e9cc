"""How much time a programme asks of who takes part, part by part.

From: records of one language, study_load.py. To: the rule on stated load, the page of a programme,
its CSV. Never: a number that a reader cannot add up: what is computed is rounded per part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from leerklimaat.ids import ref
from leerklimaat.model.curriculum import (
    Activity,
    Curriculum,
    GivenBlocks,
    GivenLesson,
    Meeting,
    OwnPart,
    PlanName,
    PlayedScene,
    ReadPage,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Block, Lesson, PlanStep
from leerklimaat.model.overview import bank_of
from leerklimaat.model.shape import texts
from leerklimaat.study_load import (
    SCENE_MINUTES,
    blocks_minutes,
    reading_minutes,
    rounded,
    study_minutes,
    task_minutes,
)

HOURS_PER_EC = 28

When = Literal["before", "during", "after"]


@dataclass(frozen=True, slots=True)
class Spent:
    """Time for one part of a meeting or day. `together`: it is time of the meeting itself.

    After a meeting: what the plan of a lesson leaves to do alone.
    """

    when: When
    activity: Activity
    minutes: int
    together: bool


@dataclass(frozen=True, slots=True)
class MeetingLoad:
    """The time that a meeting, or a day of self-study, asks."""

    meeting: Meeting
    spent: tuple[Spent, ...]

    @property
    def together(self) -> int:
        """Minutes of the meeting."""
        return sum(one.minutes for one in self.spent if one.together)

    @property
    def alone(self) -> int:
        """Minutes outside it."""
        return sum(one.minutes for one in self.spent if not one.together)

    def at(self, when: When) -> tuple[Spent, ...]:
        """What happens before, in or after it."""
        return tuple(one for one in self.spent if one.when == when)

    def minutes(self, when: When) -> int:
        """How long that takes."""
        return sum(one.minutes for one in self.at(when))


@dataclass(frozen=True, slots=True)
class ProgrammeLoad:
    """The time that a programme asks, in minutes. `assignments`: what those are said to take."""

    meetings: tuple[MeetingLoad, ...]
    assignments: int

    @property
    def together(self) -> int:
        """In meetings."""
        return sum(one.together for one in self.meetings)

    @property
    def alone(self) -> int:
        """Outside meetings, assignments apart."""
        return sum(one.alone for one in self.meetings)

    @property
    def total(self) -> int:
        """All of it."""
        return self.together + self.alone + self.assignments


def programme_load(base: KnowledgeBase, curriculum: Curriculum) -> ProgrammeLoad:
    """What a programme asks, meeting by meeting."""
    return ProgrammeLoad(
        tuple(MeetingLoad(one, tuple(_spent(base, one))) for one in curriculum.meetings),
        sum(one.minutes for one in curriculum.assignments),
    )


def _spent(base: KnowledgeBase, meeting: Meeting) -> Iterator[Spent]:
    meets = meeting.minutes is not None
    for activity in meeting.before:
        yield Spent("before", activity, alone(base, activity), together=False)
    for activity in meeting.during:
        minutes = together(base, activity) if meets else alone(base, activity)
        yield Spent("during", activity, minutes, together=meets)
    for activity in meeting.during if meets else ():
        if (minutes := _left(base, activity)) > 0:
            yield Spent("after", activity, minutes, together=False)


def together(base: KnowledgeBase, activity: Activity) -> int:
    """Minutes of a meeting that a part of it takes; 0 where nobody said so."""
    match activity:
        case GivenLesson():
            return minutes_of(activity.plan) if activity.plan is not None else 0
        case GivenBlocks():
            return sum(block.minutes for _, some in blocks_of(base, activity) for block in some)
        case PlayedScene() | ReadPage() | OwnPart():
            return activity.minutes or 0
        case _:
            assert_never(activity)


def alone(base: KnowledgeBase, activity: Activity) -> int:
    """Minutes that a part takes who does it alone."""
    match activity:
        case GivenLesson():
            lesson = _lesson(base, activity.lesson)
            if lesson is None:
                return 0
            return study_minutes(lesson, bank_of(base, lesson), base.language)
        case GivenBlocks():
            return sum(
                blocks_minutes(lesson, bank_of(base, lesson), base.language, some)
                for lesson, some in blocks_of(base, activity)
            )
        case PlayedScene():
            return SCENE_MINUTES
        case ReadPage():
            return page_minutes(base, activity.page)
        case OwnPart():
            return activity.minutes
        case _:
            assert_never(activity)


def page_minutes(base: KnowledgeBase, page: str) -> int:
    """Minutes to read a page; a part of one is read with the whole."""
    entry = base.entries.get(page.partition("/")[0])
    read = (text for _, text, _ in texts(entry.record)) if entry is not None else ()
    return rounded(reading_minutes(read, base.language))


def _left(base: KnowledgeBase, activity: Activity) -> int:
    """Minutes that a part of a meeting leaves to do alone: what its plan passes over, the
    questions if they were not asked there, and the task for practice."""
    match activity:
        case GivenLesson():
            lesson = _lesson(base, activity.lesson)
            if lesson is None:
                return 0
            done = [step.block for step in _plan(base, activity) if step.block is not None]
            return study_minutes(lesson, bank_of(base, lesson), base.language, done)
        case GivenBlocks():
            found = blocks_of(base, activity)
            return rounded(sum(task_minutes(lesson, some) for lesson, some in found))
        case PlayedScene() | ReadPage() | OwnPart():
            return 0
        case _:
            assert_never(activity)


def minutes_of(plan: PlanName) -> int:
    """What a plan is named after; a rule sees to it that its steps come to that."""
    match plan:
        case "plan_45":
            return 45
        case "plan_90":
            return 90
        case _:
            assert_never(plan)


def plan_of(lesson: Lesson, plan: PlanName) -> tuple[PlanStep, ...]:
    """The steps of one of the plans of a lesson."""
    match plan:
        case "plan_45":
            return lesson.trainer.plan_45
        case "plan_90":
            return lesson.trainer.plan_90
        case _:
            assert_never(plan)


def _plan(base: KnowledgeBase, given: GivenLesson) -> tuple[PlanStep, ...]:
    lesson = _lesson(base, given.lesson)
    return plan_of(lesson, given.plan) if lesson is not None and given.plan is not None else ()


def blocks_of(base: KnowledgeBase, given: GivenBlocks) -> list[tuple[Lesson, list[Block]]]:
    """Per lesson the blocks of it that are done."""
    named: dict[str, list[str]] = {}
    for name in given.blocks:
        owner, _, block = name.partition("/")
        named.setdefault(owner, []).append(block)
    return [
        (lesson, [block for block in lesson.blocks if block.id in some])
        for name, some in named.items()
        if (lesson := _lesson(base, name)) is not None
    ]


def _lesson(base: KnowledgeBase, identifier: str) -> Lesson | None:
    return base.find(ref("lesson", identifier), Lesson)
