"""The address of every page: of records that have a file, and of what is made from them.

From: the knowledge base. To: pages/sheet (which says what such a page is) and content/rules (no
two pages at one address). Addresses are promises: links of others hang on them. Never: knows
what stands on a page.
"""

import posixpath
from collections.abc import Iterator
from typing import Literal, NamedTuple

from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.blueprint import lessons_of
from leerklimaat.model.collection import Glossary
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.scene import Scene

INDEX = "index"
OPENINGS = (INDEX, "module")
"""The names of files of which the page opens their folder."""

NOT_FOUND = "404"
DoorName = Literal["do", "learn", "look-up", "team", "mine"]
DOORS: dict[DoorName, str] = {
    "do": "doen",
    "learn": "leren",
    "look-up": "opzoeken",
    "team": "met-het-team",
    "mine": "van-mij",
}
"""The opening page of each door, in the order in which they stand."""
TRAINERS = "voor-docenten-en-trainers"
PLATFORMS = "in-je-leeromgeving"
FOR_TRAINERS = (PLATFORMS, "api")
"""Hand-written pages behind the door of the team, which else would be about the site itself."""
LEAVING = "wat-meegaat"
LOOK_BACK = "terugkijken"
HELP, PRIVACY = "hulp", "privacy"
"""The pages on what to do in danger and on what is kept, if someone wrote them."""
OFFLINE = "zonder-netwerk"
"""The page for who finds no network, if someone wrote it; client/worker knows it by this name."""
ABOUT, WHOLE = "over", "leerklimaat.zip"
"""The page about the site, and the site as one file at the root, which that page names."""
BANKS = "quizzen/index"
COVERAGE = "lessen/dekking"
COMPOSE = "programmas/samenstellen"
"""Where a trainer puts a programme together."""
SELF_ASSESSMENT = "competenties/zelfbeoordeling"
PICTURE = "competenties/mijn-beeld"
PLAN = "competenties/mijn-plan"
EVIDENCE = "competenties/mijn-bewijs"
CHECK = "competenties/mijn-check"
ASK, ANSWER = "competenties/feedback-vragen", "competenties/feedback-geven"
"""Where someone asks for feedback, and where a colleague gives it."""
FIVE_MINUTES = "competenties/feedbackformulier"
"""A form on paper, for a talk of five minutes at work."""
DATA = "gegevens"
TODAY = "vandaag"
ACCESSIBILITY, BARRIER = "toegankelijkheid", "melden"
"""The page on accessibility, and its heading about saying where it fails."""
FAULT = "fout-melden"
"""The heading of the page about the site below which it says how to report a mistake."""
LICENCES = "licentieteksten"
API = "api/v1/"
"""Where the files for other programs stand, below the root of a language."""
CASE = f"{API}case/framework.json"
WEB_MANIFEST = "site.webmanifest"
"""What a home screen must know of the site; theme/main.html names it."""
FEED = "atom.xml"
"""What changed last; no page, but every page names it."""


def cards_path(page: str, deck: str = "") -> str:
    """Where the terms of a page stand as cards for Anki: all, or one deck of them."""
    return f"{page}-{deck}.apkg" if deck else f"{page}.apkg"


MADE = "made"
"""In a text, a link to a page that is made from many records: `made:gegevens`."""


class Address(NamedTuple):
    """Where a page stands, below the language's root and without suffix.

    `entry`: the record it is about, None if it is about many. `is_own`: the page of the file.
    """

    path: str
    entry: Entry | None
    is_own: bool = False


def addresses_of(base: KnowledgeBase) -> Iterator[Address]:
    """Every address of a language, those of files first."""
    for entry in base.entries.values():
        # A bank has its page where its lesson is.
        if not entry.anchor and not isinstance(entry.record, Bank):
            yield Address(entry.page, entry, is_own=True)
    for entry in base.entries.values():
        yield from _beside(base, entry)
    yield from (Address(path, None) for path in _of_many(base))


def made_of(base: KnowledgeBase) -> frozenset[str]:
    """Such pages, as a link names them."""
    return frozenset(ref(MADE, path) for path in _of_many(base))


def _beside(base: KnowledgeBase, entry: Entry) -> Iterator[Address]:
    """What is made from one record beside its own page."""
    page = entry.page
    match entry.record:
        case Competence():
            yield Address(observation_path(page), entry)
            yield Address(rubric_path(page), entry)
        case Attitude() as attitude:
            yield Address(attitude_path(page, attitude), entry)
        case Lesson():
            yield Address(trainer_path(page), entry)
        case (Module() | Curriculum()) as record:
            if lessons_of(base, record):
                yield Address(blueprint_path(page), entry)
        case Bank() as bank:
            is_own = lesson_page(base, bank) is None
            yield Address(quiz_path(base, entry, bank), entry, is_own)
            yield Address(review_path(bank), entry)
            yield Address(group_path(quiz_path(base, entry, bank)), entry)
        case Scene():
            yield Address(team_path(page), entry)
            yield Address(graph_path(page), entry)
            yield Address(group_path(page), entry)


def _of_many(base: KnowledgeBase) -> Iterator[str]:
    has_banks = any(base.all(Bank))
    has_cards = has_banks or any(base.all(Glossary))
    if has_banks:
        yield BANKS
        yield LEAVING
        yield LOOK_BACK
    if any(base.all(Lesson)):
        yield COVERAGE
    if any(base.all(Curriculum)):
        yield COMPOSE
    if any(base.all(Framework)) and any(base.all(Competence)):
        yield from (SELF_ASSESSMENT, CHECK, PICTURE, PLAN, EVIDENCE, ASK, ANSWER, FIVE_MINUTES)
    if has_cards:
        yield TODAY
    if has_cards or any(base.all(Scene)):
        yield DATA
    yield TRAINERS
    yield from DOORS.values()
    yield LICENCES


def observation_path(page: str) -> str:
    """Where the observation form of a competence stands."""
    return f"{page}-observatie"


def rubric_path(page: str) -> str:
    """Where the single-point rubric of a competence stands, one sheet per level."""
    return f"{page}-rubric"


def trainer_path(page: str) -> str:
    """Where what a trainer needs of a lesson stands."""
    return f"{page}-trainer"


def kit_path(page: str) -> str:
    """Where the zip stands with all that a trainer takes along of a lesson."""
    return f"{page}-meenemen.zip"


def blueprint_path(page: str) -> str:
    """Where a test blueprint stands: in the folder of a module, beside a programme."""
    folder, name = posixpath.split(page)
    return posixpath.join(folder, "toetsmatrijs") if name == INDEX else f"{page}-toetsmatrijs"


def team_path(page: str) -> str:
    """Where a scene's version for a team stands."""
    return f"{page}-team"


def graph_path(page: str) -> str:
    """Where a scene's drawing for writers stands."""
    return f"{page}-graaf"


def group_path(page: str) -> str:
    """Where a scene, or the questions of a quiz, stand for a group: on a big screen or on paper."""
    return f"{page}-groep"


def attitude_path(page: str, attitude: Attitude) -> str:
    """Where one aspect of the attitude stands, below the page of them all."""
    return posixpath.join(page, attitude.id)


def quiz_path(base: KnowledgeBase, entry: Entry, bank: Bank) -> str:
    """A lesson's bank stands beside its lesson; a bank without a lesson under `quizzen/`."""
    lesson = lesson_page(base, bank)
    return f"{lesson}-quiz" if lesson is not None else entry.page


def review_path(bank: Bank) -> str:
    """Where the page stands on which a bank is compared between languages."""
    return f"quizzen/{bank.id}-nakijken"


def lesson_page(base: KnowledgeBase, bank: Bank) -> str | None:
    """The page of the lesson that a bank belongs to."""
    entry = base.entries.get(f"lesson:{bank.lesson}") if bank.lesson else None
    return entry.page if entry is not None else None
