"""A ready programme as a trainer begins with it: whole, as scripts see it.

From: a curriculum. To: the page on which a trainer makes one, as JSON of the shape of
client/src/compose/programme.ts. Never: reckons anything.
"""

from collections.abc import Callable
from itertools import count
from typing import Any, assert_never

from leerklimaat.model.curriculum import (
    Activity,
    Aim,
    Assignment,
    Curriculum,
    GivenBlocks,
    GivenLesson,
    Meeting,
    OwnPart,
    PlayedScene,
    ReadPage,
)
from leerklimaat.prose import told

Name = Callable[[str], str]
"""An id of the record, as the one that the whole programme has for it."""

SCENE_TOGETHER, PAGE_TOGETHER = 45, 20
"""Minutes to begin with where a group does what someone so far did alone."""


def planned(programme: Curriculum) -> dict[str, Any]:
    """All that its record says, but for who made it and when. Lines are as readers see them.

    In a record an id is one of its kind in its meeting; here of everything, for parts are moved.
    """
    meetings = {one.id for one in programme.meetings}
    name = _names(meetings)
    return {
        "base": programme.id,
        "title": told(programme.title),
        "summary": told(programme.summary),
        "form": programme.form.value,
        "place": told(programme.place),
        "group": told(programme.group_size or ""),
        "audience": programme.audience,
        "introduction": programme.introduction,
        "known": list(programme.known),
        "aims": [_aim(one, name) for one in programme.aims],
        "meetings": [_meeting(one, name) for one in programme.meetings],
        "assignments": [_assignment(one, name) for one in programme.assignments],
    }


def _names(taken: set[str]) -> Name:
    def name(identifier: str) -> str:
        tries = (f"{identifier}-{number}" if number > 1 else identifier for number in count(1))
        found = next(one for one in tries if one not in taken)
        taken.add(found)
        return found

    return name


def _aim(aim: Aim, name: Name) -> dict[str, Any]:
    text = told(aim.text)
    return {"id": name(aim.id), "text": text, "competence": aim.competence, "level": aim.level}


def _meeting(meeting: Meeting, name: Name) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "title": told(meeting.title),
        "text": meeting.text,
        "isAlone": meeting.minutes is None,
        "day": "",
        "time": "",
        "before": [_part(one, name) for one in meeting.before],
        "during": [_part(one, name) for one in meeting.during],
    }


def _part(activity: Activity, name: Name) -> dict[str, Any]:
    whole = {"id": name(activity.id), "type": activity.type, "text": activity.text or ""}
    match activity:
        case GivenLesson():
            return whole | {"lesson": activity.lesson, "plan": activity.plan or "plan_90"}
        case GivenBlocks():
            return whole | {"blocks": list(activity.blocks)}
        case PlayedScene():
            return whole | {"scene": activity.scene, "minutes": activity.minutes or SCENE_TOGETHER}
        case ReadPage():
            return whole | {"page": activity.page, "minutes": activity.minutes or PAGE_TOGETHER}
        case OwnPart():
            return whole | {"title": told(activity.title), "minutes": activity.minutes}
        case _:
            assert_never(activity)


def _assignment(assignment: Assignment, name: Name) -> dict[str, Any]:
    return {
        "id": name(assignment.id),
        "title": told(assignment.title),
        "text": assignment.text,
        "minutes": assignment.minutes,
        "after": assignment.after,
        "competence": assignment.competence,
        "level": assignment.level,
        "criteria": [{"id": name(one.id), "text": told(one.text)} for one in assignment.criteria],
    }
