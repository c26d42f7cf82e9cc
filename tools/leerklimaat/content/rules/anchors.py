"""An authored id that becomes an anchor is not one that the page itself has.

From: the reading of the source language. To: rules/__init__. `TAKEN` says which ids a page has
of its own; tests/content/rules/test_anchors.py compares it with the templates.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from leerklimaat.content.rules.headings import headings
from leerklimaat.content.rules.reading import Reading
from leerklimaat.model.bank import Bank, Contrast
from leerklimaat.model.competence import (
    Attitude,
    Cluster,
    Competence,
    CriticalSituation,
    Descriptor,
    Duty,
    Framework,
    Indicator,
    SupportLevel,
)
from leerklimaat.model.curriculum import Assignment, Curriculum, Meeting
from leerklimaat.model.items import ItemBase
from leerklimaat.model.knowledge import Principle, Theory, Topic
from leerklimaat.model.learning import Block, Lesson, Objective
from leerklimaat.model.practice import Checklist, CheckQuestion
from leerklimaat.model.scene import Node, Scene
from leerklimaat.model.section import Section
from leerklimaat.model.site import Door, Folder, Home, Page, PageGroup
from leerklimaat.problems import Problem

_RULE = "id"
EVERYWHERE = frozenset({"top", "verantwoording"})


class Taken(NamedTuple):
    """The pages of a kind of record: ids they have themselves, and parts that give theirs."""

    record: type[BaseModel]
    templates: tuple[str, ...]
    parts: tuple[type[BaseModel], ...]
    ids: frozenset[str]


def _taken(
    record: type[BaseModel], templates: str, parts: tuple[type[BaseModel], ...], ids: str
) -> Taken:
    return Taken(record, tuple(templates.split()), parts, frozenset(ids.split()))


TAKEN = (
    _taken(
        Principle, "look_up/principle", (Section,), "uitgangspunt betekenis lastig vraag verwant"
    ),
    _taken(
        Theory,
        "look_up/theory",
        (Section,),
        "signalen gezond minder-gezond praktijk vragen verwant",
    ),
    _taken(Topic, "look_up/topic", (Section,), "voorbeeld wat-het-vraagt bewijs verwant"),
    _taken(Page, "handwritten", (), "als-zip"),
    _taken(Folder, "folder", (PageGroup,), "onderdelen tekening"),
    _taken(Home, "home", (Door,), "inhoud"),
    _taken(
        Framework, "learn/framework", (Cluster, SupportLevel), "groepen niveaus herkomst grenzen"
    ),
    _taken(
        Competence,
        "learn/competence",
        (Duty, CriticalSituation, Indicator),
        "wat waarom taken situaties niveaus houding kennis weten kunnen herkomst",
    ),
    _taken(Attitude, "learn/attitude", (Descriptor,), "leren zien herkomst"),
    _taken(
        Checklist,
        "team/checklist",
        (CheckQuestion,),
        "vragen lezen verwant uitkomst wie verschil sinds punten agenda"
        " scan-datum scan-eerder scan-wie scan-inlezen scan-bestanden",
    ),
    _taken(
        Lesson,
        "learn/lesson team/trainer",
        (Objective, Block),
        "doelen kern eenvoudig gegevens voorbereiding plan-45 plan-90 blokken veiligheid"
        " nabespreken valkuilen grote-groep kijkblad kijkblad-blad op-tafel meenemen",
    ),
    _taken(
        Bank, "do/quiz do/review", (ItemBase, Contrast), "met-sleutel de-vragen waarover meenemen"
    ),
    _taken(
        Curriculum,
        "learn/programme",
        (Meeting, Assignment),
        "voor-wie doelen verloop bijeenkomsten opdrachten studielast dekking gaten",
    ),
    _taken(Scene, "do/scene", (Node,), "spelen nabespreken notities zinnen wet oefent hulp"),
)
_ANYWHERE = EVERYWHERE.union(*(taken.ids for taken in TAKEN))
_BY_HAND = EVERYWHERE.union(*(taken.ids for taken in TAKEN if taken.record is Page))


def check(source: Reading) -> Iterator[Problem]:
    """Everything about ids that a page has already."""
    yield from no_part_has_an_id_of_its_page(source)
    yield from no_heading_has_an_id_of_its_page(source)


def no_part_has_an_id_of_its_page(source: Reading) -> Iterator[Problem]:
    """A link to it would lead elsewhere on the page."""
    for where, part in source.parts:
        identifier = str(getattr(part, "id", ""))
        if identifier not in _ANYWHERE:
            continue
        for taken in TAKEN:
            if (
                isinstance(where.entry.record, taken.record)
                and isinstance(part, taken.parts)
                and identifier in taken.ids | EVERYWHERE
            ):
                place = source.place(where, "id")
                yield Problem(place, _what(identifier), "Kies een andere id.", _RULE)


def no_heading_has_an_id_of_its_page(source: Reading) -> Iterator[Problem]:
    """The same in pages written by hand."""
    for passage in source.passages:
        if passage.where.path != ("body",) or not isinstance(passage.where.entry.record, Page):
            continue
        for heading in headings(passage.text):
            if heading.id in _BY_HAND:
                place = source.text_place(passage, heading.start, heading.end)
                yield Problem(place, _what(heading.id), "Kies een andere id.", _RULE)


def _what(identifier: str) -> str:
    return f"de id `{identifier}` heeft de pagina zelf al."
