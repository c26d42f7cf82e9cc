"""Lessons hold what the didactics ask: objectives, blocks in order, plans that add up.

From: the readings of all languages. To: rules/__init__. Codes: AL-02 (what an objective says),
LE-01 (the rest). Never: calls a hole in the coverage a mistake.
"""

import re
from collections.abc import Iterator

from leerklimaat.content.rules.codes import LESSON, OBJECTIVE
from leerklimaat.content.rules.reading import Reading, Readings, Where, warning
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Block, BlockType, Bloom, Lesson, Objective
from leerklimaat.problems import Problem
from leerklimaat.prose import plain, words

ORDER = (
    BlockType.RECALL,
    BlockType.EXPLAIN,
    BlockType.WORKED_EXAMPLE,
    BlockType.EXERCISE,
    BlockType.REFLECT,
    BlockType.QUIZ,
)
"""Blocks every lesson has, first occurrences in this order; others may stand between."""

EXPLAIN_WORDS = 250
PLAIN_WORDS = 150
QUIZ_ITEMS = 5
_VAGUE = re.compile(
    r"^[*_]*(?:weet|weten|ken|kent|kennen|begrijp\w*|snap\w*|know\w*|understand\w*|learn\w*)\b",
    re.IGNORECASE,
)


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about lessons; texts in every language, structure in the source."""
    for reading in readings.values():
        for where, part in reading.parts:
            match part:
                case Objective():
                    yield from every_objective_says_what_one_does(reading, where, part)
                case Block():
                    yield from explanation_comes_in_portions(reading, where, part)
                case Lesson():
                    yield from the_plain_summary_is_short(reading, where, part)
                    if reading.is_source:
                        yield from every_lesson_is_whole(reading, where, part)
                        yield from every_plan_adds_up(reading, where, part)
                case Bank(lesson=str()) if reading.is_source:
                    yield from half_of_the_items_apply(reading, where, part)


def every_objective_says_what_one_does(
    reading: Reading, where: Where, objective: Objective
) -> Iterator[Problem]:
    """One active verb, that stands in the text."""
    if _VAGUE.search(objective.verb):
        verb = plain(objective.verb)
        yield Problem(
            reading.place(where, "verb"),
            f"aan `{verb}` kun je niet zien of iemand het kan.",
            "Kies een werkwoord dat je ziet of hoort: noemen, kiezen, verwoorden, afwegen.",
            OBJECTIVE,
        )


def explanation_comes_in_portions(
    reading: Reading, where: Where, block: Block
) -> Iterator[Problem]:
    """At most 250 words of explanation at a time; two to four questions to begin with."""
    count = _count(block.text, EXPLAIN_WORDS) if block.type is BlockType.EXPLAIN else 0
    if count > EXPLAIN_WORDS:
        yield Problem(
            reading.place(where, "text"),
            f"deze uitleg telt {count} woorden, hoogstens {EXPLAIN_WORDS} past in één blok.",
            "Splits het blok, met iets te doen ertussen.",
            LESSON,
        )
    if reading.is_source and block.type is BlockType.RECALL and not 2 <= len(block.prompts) <= 4:
        yield Problem(
            reading.place(where),
            f"hier staan {len(block.prompts)} vragen vooraf, het horen er twee tot vier te zijn.",
            "Zet ze onder `prompts`, elk met een antwoord.",
            LESSON,
        )


def the_plain_summary_is_short(reading: Reading, where: Where, lesson: Lesson) -> Iterator[Problem]:
    """The lesson in at most 150 simple words."""
    count = _count(lesson.plain_summary, PLAIN_WORDS)
    if count > PLAIN_WORDS:
        yield Problem(
            reading.place(where, "plain_summary"),
            f"de korte versie telt {count} woorden, hoogstens {PLAIN_WORDS} mag.",
            "Laat weg wat ook bij de punten om te onthouden staat.",
            LESSON,
        )


def every_lesson_is_whole(source: Reading, where: Where, lesson: Lesson) -> Iterator[Problem]:
    """The blocks a lesson cannot do without, in order, and the right numbers."""
    types = [block.type for block in lesson.blocks]
    missing = [word for word in ORDER if word not in types]
    if missing:
        yield Problem(
            source.place(where, "blocks"),
            "in deze les ontbreekt: " + ", ".join(f"`{word}`" for word in missing) + ".",
            "Voeg het blok toe; de volgorde staat in CONTRIBUTING.md.",
            LESSON,
        )
    firsts = [types.index(word) for word in ORDER if word in types]
    if firsts != sorted(firsts):
        yield Problem(
            source.place(where, "blocks"),
            "de blokken staan niet in de volgorde " + ", ".join(ORDER) + ".",
            "Haal eerst op, leg dan uit, doe voor, laat oefenen, kijk terug en stel vragen.",
            LESSON,
        )
    for field, low, high in (("objectives", 2, 4), ("key_points", 3, 5)):
        count = len(getattr(lesson, field))
        if not low <= count <= high:
            yield Problem(
                source.place(where, field),
                f"`{field}` telt {count}, het horen er {low} tot {high} te zijn.",
                "Voeg samen of vul aan.",
                LESSON,
            )


def every_plan_adds_up(source: Reading, where: Where, lesson: Lesson) -> Iterator[Problem]:
    """The minutes of a plan are those it is named after."""
    for field, plan, whole in (
        ("plan_45", lesson.trainer.plan_45, 45),
        ("plan_90", lesson.trainer.plan_90, 90),
    ):
        total = sum(step.minutes for step in plan)
        if total != whole:
            yield Problem(
                source.place(where, "trainer", field),
                f"de minuten van `{field}` zijn samen {total}, het moet {whole} zijn.",
                "Maak een stap korter of langer.",
                LESSON,
            )


def half_of_the_items_apply(source: Reading, where: Where, bank: Bank) -> Iterator[Problem]:
    """Half at apply or above, one in five at most to remember; five items or more."""
    total = len(bank.items)
    if total < QUIZ_ITEMS:
        yield Problem(
            source.place(where, "items"),
            f"deze bank telt {total} vragen, minstens {QUIZ_ITEMS} hoort.",
            "Schrijf er vragen bij.",
            LESSON,
        )
        return
    applying = sum(item.bloom.rank >= Bloom.APPLY.rank for item in bank.items)
    remembering = sum(item.bloom is Bloom.REMEMBER for item in bank.items)
    if applying * 2 < total or remembering * 5 > total:
        yield warning(
            source.place(where, "items"),
            f"{applying} van de {total} vragen vragen om toepassen of hoger, "
            f"{remembering} om onthouden.",
            "Maak van een vraag naar kennis een korte situatie: wat doe je eerst, en waarom?",
            LESSON,
        )


def _count(text: str, most: int) -> int:
    """How many words a text has; exact only where that may be too many, as marks cost time."""
    count = len(text.split())
    return len(words(plain(text))) if count > 0.8 * most else count
