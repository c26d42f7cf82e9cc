"""What a package of QTI says about itself and about each item: LOM, and QTI's own metadata.

From: a bank that is ready to leave. To: qti_package.py. What teachers search by is here:
competence, objective, Bloom, difficulty, language, how far it was checked, and what may be done
with it. Never: what a learner sees.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple, assert_never

from lxml import etree

from leerklimaat.exports.markup import Element, appended
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.exports.qti import LOM, Dialect
from leerklimaat.ids import ref
from leerklimaat.model.items.item import Difficulty
from leerklimaat.model.record import Status

OURS = "Leerklimaat"
_LOM_WORDS = "LOMv1.0"
_STATUS = {Status.CONCEPT: "draft", Status.CHECKED: "revised", Status.ADOPTED: "final"}
_DIFFICULTY = {Difficulty.EASY: "easy", Difficulty.MEDIUM: "medium", Difficulty.HARD: "difficult"}


class _Place(NamedTuple):
    """Where something stands in some order. `purpose`: a word of LOM. `source`: whose order."""

    purpose: str
    source: str
    name: str


def of_bank(bank: Exported) -> Element:
    """What is said of a package as a whole."""
    record = bank.bank
    return _lom(
        "lom",
        _general(bank, ref("bank", record.id), bank.title, bank.site.language, record.summary),
        _life(record.status, record.changed.isoformat()),
        _lom("educational", _word("learningResourceType", "self assessment")),
        _rights(bank),
    )


def of_items(bank: Exported) -> Iterator[Element]:
    """What is said of each item. What many items share is made once, and copied."""
    rights = _rights(bank)
    made: dict[_Place, Element] = {}
    for posed in bank.items:
        item = posed.item
        title = f"{bank.title}, {bank.words('quiz.number', number=posed.number)}"
        places = list(_places(posed))
        for place in places:
            if place not in made:
                made[place] = _class(bank, place)
        yield _lom(
            "lom",
            _general(bank, posed.unit, title, posed.language),
            _life(item.status, item.changed.isoformat()),
            _lom(
                "educational",
                _word("learningResourceType", "self assessment"),
                _word("difficulty", _DIFFICULTY[item.difficulty]),
                _lom("language", posed.language),
            ),
            deepcopy(rights),
            *(deepcopy(made[place]) for place in places),
        )


def _places(posed: Posed) -> Iterator[_Place]:
    """Where an item stands in the framework, in its lesson, and in the orders of others."""
    item = posed.item
    yield _Place("competency", OURS, ref("competence", item.competence))
    yield _Place("educational objective", OURS, ref("lesson", item.objective))
    yield _Place("educational level", "Bloom", item.bloom)
    yield _Place("educational level", "Miller", item.miller)


def about_item(qti: Dialect, posed: Posed) -> Element:
    """What only questions have: how they are answered, and that something is said of it."""
    kinds = dict.fromkeys(map(_interaction, posed.parts))
    fields = [("timeDependent", "false"), ("composite", str(len(posed.parts) > 1).lower())]
    fields += [("interactionType", kind) for kind in kinds]
    fields += [("feedbackType", "nonadaptive"), ("solutionAvailable", "true"), ("toolName", OURS)]
    made = etree.Element(f"{{{qti.metadata}}}qtiMetadata")
    for name, text in fields:
        appended(etree.SubElement(made, f"{{{qti.metadata}}}{name}"), text)
    return made


def _interaction(part: Part) -> str:
    match part:
        case Pick():
            return "inlineChoiceInteraction" if part.gap else "choiceInteraction"
        case PickMany():
            return "choiceInteraction"
        case Match():
            return "matchInteraction"
        case Arrange():
            return "orderInteraction"
        case Fill():
            return "textEntryInteraction"
        case Write():
            return "extendedTextInteraction"
        case _:
            assert_never(part)


def _general(bank: Exported, name: str, title: str, language: str, summary: str = "") -> Element:
    """What it is called. `name`: our whole name of it, which stays."""
    made = _lom("general", _identifier(OURS, name))
    if address := bank.marked.address(name):
        made.append(_identifier("URI", address))
    made.append(_lom("title", _string(title, bank.site.language)))
    made.append(_lom("language", language))
    if summary:
        made.append(_lom("description", _string(bank.marked.plain(summary), language)))
    return made


def _identifier(catalogue: str, entry: str) -> Element:
    return _lom("identifier", _lom("catalog", catalogue), _lom("entry", entry))


def _life(status: Status, changed: str) -> Element:
    """How far it was checked, and when it last changed."""
    return _lom("lifeCycle", _lom("version", _string(changed)), _word("status", _STATUS[status]))


def _rights(bank: Exported) -> Element:
    licence = bank.words("leave.licence", address=LICENCE)
    said = f"{licence} {bank.words('leave.public')}"
    return _lom(
        "rights",
        _word("cost", "no"),
        _word("copyrightAndOtherRestrictions", "yes"),
        _lom("description", _string(said, bank.site.language)),
    )


def _class(bank: Exported, place: _Place) -> Element:
    """A place in some order of the world."""
    entry = _lom("entry", _string(_called(bank, place), bank.site.language))
    taxon = _lom("taxon", _lom("id", place.name), entry)
    path = _lom("taxonPath", _lom("source", _string(place.source)), taxon)
    return _lom("classification", _word("purpose", place.purpose), path)


def _called(bank: Exported, place: _Place) -> str:
    match place.source:
        case "Bloom":
            return bank.words(f"bloom.{place.name}")
        case "Miller":
            return place.name
        case _:
            return bank.marked.plain(bank.site.name_of(place.name))


def _word(name: str, value: str) -> Element:
    """A word that LOM knows."""
    return _lom(name, _lom("source", _LOM_WORDS), _lom("value", value))


def _string(text: str, language: str = "") -> Element:
    made = _lom("string", text)
    if language:
        made.set("language", language)
    return made


def _lom(name: str, *children: Element | str) -> Element:
    return appended(etree.Element(f"{{{LOM}}}{name}"), *children)
