"""IT-01, IT-02, IT-06 and the gaps of IT-22: an item explains itself, and stands on its own.

From: readings of every language. To: rules/__init__. What an item must have at all is for the
model, its sources and reviewer for accountability.py. Never: judges whether a key is right.
"""

import re
from collections.abc import Iterator
from typing import assert_never

from leerklimaat import prose
from leerklimaat.content.rules import keys
from leerklimaat.content.rules.answers import choices, items, rationales
from leerklimaat.content.rules.codes import ALL_OF_THE_ABOVE, DESCRIBED, GAPS, RATIONALE
from leerklimaat.content.rules.phrases import any_of
from leerklimaat.content.rules.reading import Reading, Readings, Where, warning
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.ids import ref
from leerklimaat.model.items import (
    Cloze,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.learning import Lesson
from leerklimaat.model.thresholds import ItemLimits
from leerklimaat.problems import Problem

_GAP = re.compile(r"\[\[([^\]\n]*)\]\]")


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about items that shows in one language, and in their bank alone."""
    for reading in readings.values():
        limits = reading.base.rules.items if reading.base.rules is not None else None
        for where, item in items(reading):
            yield from every_answer_has_its_own_rationale(reading, where, item, limits)
            yield from nothing_refers_to_all_of_the_above(reading, where, item)
            yield from _of_its_type(reading, where, item)
            if reading.is_source:
                yield from keys.check(reading, where, item, limits)


def check_with_lessons(source: Reading) -> Iterator[Problem]:
    """What an item and its lesson must agree on, which is the same in every language."""
    for where, item in items(source):
        yield from an_item_has_the_competence_of_its_objective(source, where, item)


def _of_its_type(reading: Reading, where: Where, item: Item) -> Iterator[Problem]:
    """What only items of one type can get wrong."""
    match item:
        case Cloze():
            yield from every_gap_stands_in_the_text_once(reading, where, item)
        case Ordering():
            if reading.is_source:
                yield from every_step_says_why_it_comes_after_the_one_before(reading, where, item)
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching():
            return
        case ShortAnswer() | SituationalJudgement():
            return
        case _:
            assert_never(item)


def an_item_has_the_competence_of_its_objective(
    reading: Reading, where: Where, item: Item
) -> Iterator[Problem]:
    """IT-01. Coverage counts both ways, and would count this item twice."""
    lesson, _, objective = item.objective.partition("/")
    found = reading.base.find(ref("lesson", lesson), Lesson)
    if found is None or DESCRIBED in where.waived:
        return
    for candidate in found.objectives:
        if candidate.id == objective and candidate.competence != item.competence:
            yield warning(
                reading.place(where, "competence"),
                f"het leerdoel `{item.objective}` hoort bij competentie `{candidate.competence}`.",
                "Kies bij de vraag dezelfde competentie, of een ander leerdoel.",
                DESCRIBED,
            )


def every_answer_has_its_own_rationale(
    reading: Reading, where: Where, item: Item, limits: ItemLimits | None
) -> Iterator[Problem]:
    """IT-02. The explanation is what teaches, also at the right answer."""
    verdicts = reading.wording.verdicts if reading.wording is not None else ()
    seen: set[str] = set()
    for path, text in rationales(item):
        said = prose.words(text.casefold())
        count, bare = len(said), " ".join(said)
        what, hint = "", ""
        if said and set(said).issubset(verdicts):
            what = "deze uitleg zegt alleen of het klopt."
            hint = "Schrijf waarom: welke gedachte zit erachter, en wat gebeurt er?"
        elif bare in seen:
            what = "deze uitleg staat al bij een ander antwoord."
            hint = "Geef elk antwoord een eigen uitleg."
        elif limits is not None and not limits.rationale_words.hold(count):
            what = f"deze uitleg telt {count} woorden; het moeten er {limits.rationale_words} zijn."
            hint = "Leg uit waarom iemand dit kiest, en wat er dan gebeurt."
        seen.add(bare)
        if what:
            yield Problem(reading.place(where, *path), what, hint, RATIONALE)


def every_step_says_why_it_comes_after_the_one_before(
    reading: Reading, where: Where, item: Ordering
) -> Iterator[Problem]:
    """IT-02. The first step comes after none."""
    for index, step in enumerate(item.steps):
        if index > 0 and step.rationale is None:
            yield Problem(
                reading.place(where, "steps", index),
                f"bij stap `{step.id}` staat niet waarom ze na de vorige komt.",
                "Voeg `rationale:` toe.",
                RATIONALE,
            )
        if index == 0 and step.rationale is not None:
            yield Problem(
                reading.place(where, "steps", index, "rationale"),
                "de eerste stap komt na geen andere.",
                "Haal deze `rationale` weg; wat je wilt zeggen past bij `order_reason`.",
                RATIONALE,
            )


def nothing_refers_to_all_of_the_above(
    reading: Reading, where: Where, item: Item
) -> Iterator[Problem]:
    """IT-06. Answers are shuffled, and "all of these" gives itself away."""
    others = any_of(reading.wording.other_answers if reading.wording is not None else ())
    for path, text in choices(item):
        if found := others.search(text):
            yield Problem(
                reading.place(where, *path),
                f"`{found.group()}` verwijst naar andere antwoorden.",
                "Schrijf een antwoord dat op zichzelf staat, of kies `multiple-response`.",
                ALL_OF_THE_ABOVE,
            )


def every_gap_stands_in_the_text_once(
    reading: Reading, where: Where, item: Cloze
) -> Iterator[Problem]:
    """IT-22. `[[id]]` marks a gap; text and list name the same gaps, in each language."""
    written = _GAP.findall(item.text)
    known = [gap.id for gap in item.gaps]
    for name in dict.fromkeys(written):
        if name not in known:
            yield Problem(
                reading.place(where, "text"),
                f"het gat `[[{name}]]` staat niet bij `gaps`.",
                did_you_mean(name, known),
                GAPS,
            )
        elif written.count(name) > 1:
            yield Problem(
                reading.place(where, "text"),
                f"het gat `[[{name}]]` staat twee keer in de tekst.",
                "Laat er één staan, of maak een tweede gat.",
                GAPS,
            )
    for name in known:
        if name not in written:
            yield Problem(
                reading.place(where, "text"),
                f"het gat `{name}` komt niet in de tekst voor.",
                f"Zet [[{name}]] op de plaats waar iets ingevuld wordt.",
                GAPS,
            )
