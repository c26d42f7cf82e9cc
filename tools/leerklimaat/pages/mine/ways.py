"""What there is to learn each competence with: lessons, questions, scenes, talks.

From: lessons, banks, scenes, talks. To: the picture, which names some with each difference, and the
plan, which offers all of them with a goal; as JSON in the block `lk-ways`, of which the shape is
that of client/src/standing/ways.ts. Never: judges which is best; lessons come after those they
build on, and what goes with a lesson in the same order.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from leerklimaat.ids import ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Talks
from leerklimaat.model.coverage import scenes_per_competence
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import (
    bank_of,
    competences,
    in_order,
    objectives,
    support_levels,
)
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.view import View


def ways_of(view: View) -> Markup:
    """Per `competence:…` the ways to it: lessons, banks, scenes, talks, in that order."""
    base = view.site.base
    lessons = in_order(base)
    scenes = scenes_per_competence(base)
    talks = [talk for _, found in base.all(Talks) for talk in found.talks]
    return embedded(
        {
            ref("competence", one.id): [
                *_lessons(view, lessons, one.id),
                *_banks(view, lessons, one.id),
                *(_way(view, ref("scene", scene)) for scene in scenes[one.id]),
                *(_way(view, ref("talk", talk.id)) for talk in talks if talk.competence == one.id),
            ]
            for one in competences(base)
        }
    )


def _lessons(view: View, lessons: list[Lesson], competence: str) -> Iterator[dict[str, Any]]:
    """`levels`: those that its objectives for the competence aim at, in the framework's order."""
    for lesson in lessons:
        aims = {one.level for one in lesson.objectives if one.competence == competence}
        if aims:
            levels = [level for level in support_levels(view.site.base) if level in aims]
            yield _way(view, ref("lesson", lesson.id)) | {"levels": levels}


def _banks(view: View, lessons: list[Lesson], competence: str) -> Iterator[dict[str, Any]]:
    """`items`: how many of its questions ask for the competence."""
    base = view.site.base
    aims = {name: one.competence for name, one in objectives(base).items()}
    with_lesson = [bank for bank in (bank_of(base, one) for one in lessons) if bank is not None]
    without = [bank for _, bank in base.all(Bank) if bank.lesson is None]
    for bank in (*with_lesson, *without):
        asked = Counter(aims.get(item.objective) for item in bank.items)[competence]
        if asked:
            yield _way(view, ref("bank", bank.id)) | {"items": asked}


def _way(view: View, name: str) -> dict[str, Any]:
    """`lang`: only of a title that is not in the language of the page."""
    way = {
        "id": name,
        "title": view.plain(view.title(name)),
        "page": view.url(name),
    }
    return way | ({"lang": SOURCE} if view.is_fallback(name) else {})
