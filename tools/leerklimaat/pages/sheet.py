"""Which pages there are: one sheet per page, from the records of a knowledge base.

From: the knowledge base. To: Site. A new kind of page is one word in `SheetKind`, one line in
`sheets_of`; what else it takes is in tools/README.md. Never: renders.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from leerklimaat.model.addresses import (
    ANSWER,
    ASK,
    BANKS,
    CHECK,
    COMPOSE,
    COVERAGE,
    DATA,
    DOORS,
    EVIDENCE,
    FIVE_MINUTES,
    INDEX,
    LEAVING,
    LICENCES,
    LOOK_BACK,
    NOT_FOUND,
    PICTURE,
    PLAN,
    SELF_ASSESSMENT,
    TODAY,
    TRAINERS,
    attitude_path,
    blueprint_path,
    graph_path,
    group_path,
    lesson_page,
    observation_path,
    quiz_path,
    review_path,
    rubric_path,
    team_path,
    trainer_path,
)
from leerklimaat.model.bank import Bank
from leerklimaat.model.blueprint import lessons_of
from leerklimaat.model.collection import (
    Attitudes,
    Bibliography,
    Doubts,
    Glossary,
    Profiles,
    Statements,
    Talks,
)
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.practice import Checklist
from leerklimaat.model.record import Findable
from leerklimaat.model.scene import Scene
from leerklimaat.model.site import Folder, Home, Page

SheetKind = Literal[
    "home",
    "door",
    "trainers",
    "leaving",
    "look-back",
    "folder",
    "explanation",
    "glossary",
    "sources",
    "handwritten",
    "framework",
    "self-assessment",
    "check",
    "picture",
    "plan",
    "evidence",
    "ask",
    "answer",
    "competence",
    "attitudes",
    "attitude",
    "profiles",
    "statements",
    "doubts",
    "module",
    "lesson",
    "trainer",
    "quiz",
    "banks",
    "coverage",
    "blueprint",
    "programme",
    "compose",
    "crosswalk",
    "review",
    "scene",
    "team",
    "scene-graph",
    "group",
    "data",
    "today",
    "licences",
    "checklist",
    "talks",
    "observation",
    "rubric",
    "five-minutes",
]

MINE: tuple[SheetKind, ...] = ("self-assessment", "picture", "check", "plan", "evidence", "ask")
"""Pages of a reader's own, which lead to each other, in the order in which they serve."""

WORKED_IN: frozenset[SheetKind] = frozenset(
    {
        *MINE,
        *("quiz", "scene", "today", "data", "answer", "checklist", "compose", "look-back"),
        *("observation", "rubric", "five-minutes"),
    }
)
"""Pages on which one chooses or writes: a way back to the top would lie over what is asked."""

FOR_WRITERS: frozenset[SheetKind] = frozenset({"scene-graph", "review"})
"""Pages that only writers and translators need: behind no door, in no list of pages."""

ABOUT: frozenset[SheetKind] = frozenset(
    {"handwritten", "sources", "statements", "doubts", "licences"}
)
"""Pages about the site itself and what it rests on, linked at the foot of every page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. `path`: below the language's root, without suffix. `title` and `summary`: prose.

    `entry`: the record it shows, None for pages made from many. `parent`: the path of the page
    above it. `listed`: in reading order and sitemap; `searched`: in search, where `also` holds
    other words for it.
    """

    kind: SheetKind
    path: str
    title: str
    summary: str
    entry: Entry | None = None
    parent: str | None = None
    listed: bool = True
    searched: bool = True
    also: tuple[str, ...] = ()


def sheets_of(base: KnowledgeBase) -> Iterator[Sheet]:
    """Every page of a language, in file order, pages made from many records last."""
    for entry in base.entries.values():
        yield from _of_record(base, entry)
    yield from _of_many(base)


def _of_record(base: KnowledgeBase, entry: Entry) -> Iterator[Sheet]:
    match entry.record:
        case Home() as home:
            yield Sheet("home", INDEX, home.title, home.summary, entry)
        case Page() as page:
            known = entry.page != NOT_FOUND
            parent = INDEX if known else None
            yield Sheet(
                "handwritten",
                entry.page,
                page.title,
                page.summary,
                entry,
                parent,
                known,
                known,
                page.also,
            )
        case Folder():
            yield _plain("folder", entry)
        case Explanation():
            yield _plain("explanation", entry)
        case Glossary():
            yield _plain("glossary", entry)
        case Bibliography():
            yield _plain("sources", entry)
        case Framework():
            yield _plain("framework", entry)
        case Competence() as competence:
            yield _plain("competence", entry)
            yield from _of_competence(base, entry, competence)
        case Crosswalk():
            yield _plain("crosswalk", entry)
        case Checklist():
            yield _plain("checklist", entry)
        case Talks():
            yield _plain("talks", entry)
        case Attitudes():
            yield _plain("attitudes", entry)
        case Attitude() as attitude:
            path = attitude_path(entry.page, attitude)
            yield Sheet(
                "attitude",
                path,
                attitude.title,
                attitude.seed_wording,
                entry,
                entry.page,
                also=attitude.also,
            )
        case Profiles():
            yield _plain("profiles", entry)
        case Statements():
            yield _plain("statements", entry)
        case Doubts():
            yield _plain("doubts", entry)
        case Module() as module:
            yield from _with_blueprint(base, entry, "module", module)
        case Lesson() as lesson:
            yield from _of_lesson(base, entry, lesson)
        case Bank() as bank:
            yield from _of_bank(base, entry, bank)
        case Curriculum() as programme:
            yield from _with_blueprint(base, entry, "programme", programme)
        case Scene() as scene:
            yield from _of_scene(base, entry, scene)


def _of_bank(base: KnowledgeBase, entry: Entry, bank: Bank) -> Iterator[Sheet]:
    quiz = quiz_path(base, entry, bank)
    parent = lesson_page(base, bank) or BANKS
    yield Sheet("quiz", quiz, bank.title, bank.summary, entry, parent, also=bank.also)
    title = base.ui["review.title"].format(title=bank.title)
    yield Sheet("review", review_path(bank), title, bank.summary, entry, BANKS, False, False)
    yield _for_group(base, entry, quiz, bank)


def _of_lesson(base: KnowledgeBase, entry: Entry, lesson: Lesson) -> Iterator[Sheet]:
    yield _plain("lesson", entry)
    title = base.ui["lesson.trainer_title"].format(title=lesson.title)
    path = trainer_path(entry.page)
    yield Sheet("trainer", path, title, lesson.summary, entry, entry.page)


def _of_competence(base: KnowledgeBase, entry: Entry, competence: Competence) -> Iterator[Sheet]:
    def beside(kind: SheetKind, path: str, words: str) -> Sheet:
        title = base.ui[words].format(title=competence.title)
        return Sheet(kind, path, title, competence.summary, entry, entry.page)

    yield beside("observation", observation_path(entry.page), "observation.title")
    yield beside("rubric", rubric_path(entry.page), "rubric.title")


def _with_blueprint(
    base: KnowledgeBase, entry: Entry, kind: SheetKind, record: Module | Curriculum
) -> Iterator[Sheet]:
    """A blueprint has no other words: there are many, and each says what it is about."""
    yield _plain(kind, entry)
    if not lessons_of(base, record):
        return
    title = base.ui["blueprint.title"].format(title=record.title)
    path, summary = blueprint_path(entry.page), base.ui["blueprint.summary"]
    yield Sheet("blueprint", path, title, summary, entry, entry.page)


def _of_scene(base: KnowledgeBase, entry: Entry, scene: Scene) -> Iterator[Sheet]:
    def beside(kind: SheetKind, path: str, words: str, listed: bool) -> Sheet:
        title = base.ui[words].format(title=scene.title)
        return Sheet(kind, path, title, scene.summary, entry, entry.page, listed, searched=listed)

    yield _plain("scene", entry)
    yield beside("team", team_path(entry.page), "scene.team_title", listed=True)
    yield beside("scene-graph", graph_path(entry.page), "scene.graph_title", listed=False)
    yield _for_group(base, entry, entry.page, scene)


def _for_group(base: KnowledgeBase, entry: Entry, page: str, record: Scene | Bank) -> Sheet:
    """It says again what the page itself says, so no search finds it."""
    title = base.ui["group.title"].format(title=record.title)
    return Sheet("group", group_path(page), title, record.summary, entry, page, False, False)


def _plain(kind: SheetKind, entry: Entry) -> Sheet:
    record = entry.record
    title, summary = str(getattr(record, "title", "")), str(getattr(record, "summary", ""))
    also = record.also if isinstance(record, Findable) else ()
    return Sheet(kind, entry.page, title, summary, entry, _folder_above(entry.page), also=also)


def _of_many(base: KnowledgeBase) -> Iterator[Sheet]:
    def made(kind: SheetKind, path: str, words: str, parent: str) -> Sheet:
        title, summary = base.ui[f"{words}.title"], base.ui[f"{words}.summary"]
        also = tuple(base.ui[f"{words}.also"].split(", "))
        return Sheet(
            kind, path, title, summary, None, parent, searched=kind != "licences", also=also
        )

    if any(base.all(Bank)):
        yield made("banks", BANKS, "banks", INDEX)
    if any(base.all(Lesson)):
        yield made("coverage", COVERAGE, "coverage", _folder_above(COVERAGE))
    if any(base.all(Curriculum)):
        yield made("compose", COMPOSE, "compose", _folder_above(COMPOSE))
    if any(base.all(Framework)) and any(base.all(Competence)):
        folder = _folder_above(SELF_ASSESSMENT)
        yield made("self-assessment", SELF_ASSESSMENT, "assessment", folder)
        yield made("check", CHECK, "check", SELF_ASSESSMENT)
        yield made("picture", PICTURE, "picture", SELF_ASSESSMENT)
        yield made("plan", PLAN, "plan", SELF_ASSESSMENT)
        yield made("evidence", EVIDENCE, "evidence", SELF_ASSESSMENT)
        yield made("ask", ASK, "ask", SELF_ASSESSMENT)
        yield made("answer", ANSWER, "answer", SELF_ASSESSMENT)
        yield made("five-minutes", FIVE_MINUTES, "feedbackform", SELF_ASSESSMENT)
    if any(base.all(Bank)) or any(base.all(Glossary)):
        yield made("today", TODAY, "today", INDEX)
    if any(base.all(Bank)) or any(base.all(Glossary)) or any(base.all(Scene)):
        yield made("data", DATA, "data", INDEX)
    yield made("trainers", TRAINERS, "trainers", INDEX)
    if any(base.all(Bank)):
        yield made("leaving", LEAVING, "leaving", INDEX)
        yield made("look-back", LOOK_BACK, "lookback", INDEX)
    for name, path in DOORS.items():
        title, summary = base.ui[f"door.{name}.title"], base.ui[f"door.{name}.summary"]
        yield Sheet("door", path, title, summary, None, INDEX)
    yield made("licences", LICENCES, "licences", INDEX)


def _folder_above(page: str) -> str:
    """The opening page of the folder a page stands in."""
    folder = posixpath.dirname(page)
    if posixpath.basename(page) == INDEX:
        folder = posixpath.dirname(folder)
    return posixpath.join(folder, INDEX)
