"""Icons in the line of the logo: one per door, folder and kind of page.

From: names. To: templates, as `icon("scenes")`, and whoever shows a page by its title. They only
decorate: whoever uses one puts its name in words beside it. Never: colours (`currentColor`, and
`.lk-icon__dot` in the style sheet for people, who are the dots of the logo).
"""

from functools import cache
from typing import Final

from markupsafe import Markup

from leerklimaat.model.addresses import DOORS
from leerklimaat.model.knowledge import Concept, Principle, SystemFunction, Topic, TopicKind
from leerklimaat.model.site import Folder
from leerklimaat.pages.drawings.icon_lines import DRAWN
from leerklimaat.pages.sheet import Sheet, SheetKind

_OF_KIND: Final[dict[SheetKind, str]] = {
    "home": "home",
    "door": "do",
    "trainers": "trainer",
    "leaving": "trainer",
    "folder": "folder",
    "explanation": "page",
    "glossary": "terms",
    "sources": "sources",
    "handwritten": "page",
    "framework": "framework",
    "self-assessment": "assessment",
    "check": "check",
    "picture": "picture",
    "plan": "plan",
    "evidence": "evidence",
    "ask": "feedback",
    "answer": "answer",
    "competence": "competences",
    "attitudes": "attitude",
    "attitude": "attitude",
    "profiles": "profiles",
    "statements": "statements",
    "doubts": "feedback",
    "module": "modules",
    "lesson": "lessons",
    "trainer": "trainer",
    "quiz": "quiz",
    "banks": "quizzes",
    "coverage": "coverage",
    "blueprint": "coverage",
    "look-back": "coverage",
    "programme": "plan",
    "compose": "plan",
    "crosswalk": "framework",
    "review": "languages",
    "scene": "scenes",
    "team": "team-sheet",
    "scene-graph": "graph",
    "group": "groups",
    "data": "data",
    "today": "today",
    "licences": "page",
    "checklist": "checklist",
    "talks": "talks",
    "observation": "observation",
    "rubric": "rubric",
    "five-minutes": "five-minutes",
}

_OF_TOPIC: Final[dict[TopicKind, str]] = {
    "strategy": "strategies",
    "group-type": "groups",
    "intervention": "interventions",
    "task": "tasks",
    "setting": "settings",
    "partner": "colleagues",
    "indication": "indications",
    "topic": "page",
}


@cache
def icon(name: str) -> Markup:
    """The icon of that name, for beside its words: no reader hears or finds it."""
    lines, dots = DRAWN[name]
    dotted = Markup('<path class="lk-icon__dot" d="{}"/>').format(dots) if dots else ""
    return Markup(
        '<svg class="lk-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">'
        '<path d="{}"/>{}</svg>'
    ).format(lines, dotted)


def icon_of(sheet: Sheet) -> str:
    """The name of a page's icon: a folder says its own, other pages go by their kind."""
    record = sheet.entry.record if sheet.entry is not None else None
    match sheet.kind, record:
        case "door", _:
            return next(name for name, path in DOORS.items() if path == sheet.path)
        case "folder", Folder() as folder:
            return folder.icon or "folder"
        case "explanation", Topic() as topic:
            return _OF_TOPIC[topic.kind]
        case "explanation", Principle():
            return "principles"
        case "explanation", Concept():
            return "theory"
        case "explanation", SystemFunction():
            return "systems"
        case _:
            return _OF_KIND[sheet.kind]
