"""Lessons hold what the didactics ask: objectives, blocks in order, plans that add up.

From: the readings of all languages. To: rules/__init__. Codes: AL-02 (what an objective says),
LE-01 (the rest). Never: calls a hole in the coverage a mistake.
"""

from collections.abc import Iterator

from leerklimaat.content.rules import estimate
from leerklimaat.content.rules.codes import LESSON, OBJECTIVE
from leerklimaat.content.rules.phrases import any_of
from leerklimaat.content.rules.reading import Reading, Readings, Where, warning
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Block, BlockType, Bloom, Lesson, Objective
from leerklimaat.model.site import WritingRules
from leerklimaat.model.thresholds import LessonLimits
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


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about lessons; texts in every language, structure in the source."""
    for reading in readings.values():
        if reading.is_source:
            yield from _structure(reading)
        if reading.base.rules is not None:
            yield from _thresholds(reading, reading.base.rules)


def _structure(source: Reading) -> Iterator[Problem]:
    for where, part in source.parts:
        if isinstance(part, Lesson):
            yield from every_lesson_is_whole(source, where, part)
            yield from every_plan_adds_up(source, where, part)


def _thresholds(reading: Reading, rules: WritingRules) -> Iterator[Problem]:
    limits = rules.lessons
    vague = reading.wording.vague if reading.wording is not None else ()
    for where, part in reading.parts:
        match part:
            case Objective():
                yield from every_objective_says_what_one_does(reading, where, part, vague)
            case Block():
                yield from explanation_comes_in_portions(reading, where, part, limits)
                if reading.is_source:
                    yield from a_few_questions_open_a_lesson(reading, where, part, limits)
            case Lesson():
                yield from the_plain_summary_is_short(reading, where, part, limits)
                if reading.is_source:
                    yield from a_lesson_is_about_a_few_things(reading, where, part, limits)
            case Bank(lesson=str()) if reading.is_source:
                yield from a_quiz_has_enough_items(reading, where, part, limits)
                yield from enough_of_the_items_apply(reading, where, part, limits)


def every_objective_says_what_one_does(
    reading: Reading, where: Where, objective: Objective, vague: tuple[str, ...]
) -> Iterator[Problem]:
    """One active verb, that stands in the text."""
    verb = plain(objective.verb)
    if any_of(vague).match(verb):
        yield Problem(
            reading.place(where, "verb"),
            f"aan `{verb}` kun je niet zien of iemand het kan.",
            "Kies een werkwoord dat je ziet of hoort: noemen, kiezen, verwoorden, afwegen.",
            OBJECTIVE,
        )


def explanation_comes_in_portions(
    reading: Reading, where: Where, block: Block, limits: LessonLimits
) -> Iterator[Problem]:
    """As many words at a time as one remembers, and then something to do."""
    most = limits.explanation_words
    count = _count(block.text, most) if block.type is BlockType.EXPLAIN else 0
    if count > most:
        yield Problem(
            reading.place(where, "text"),
            f"deze uitleg telt {count} woorden, hoogstens {most} past in één blok.",
            "Splits het blok, met iets te doen ertussen.",
            LESSON,
        )


def a_few_questions_open_a_lesson(
    source: Reading, where: Where, block: Block, limits: LessonLimits
) -> Iterator[Problem]:
    """What someone knows already is asked before it is built on."""
    count = len(block.prompts)
    if block.type is BlockType.RECALL and not limits.prompts.hold(count):
        yield Problem(
            source.place(where),
            f"hier staan {count} vragen vooraf, het horen er {limits.prompts} te zijn.",
            "Zet ze onder `prompts`, elk met een antwoord.",
            LESSON,
        )


def the_plain_summary_is_short(
    reading: Reading, where: Where, lesson: Lesson, limits: LessonLimits
) -> Iterator[Problem]:
    """The lesson in a few simple words."""
    most = limits.summary_words
    count = _count(lesson.plain_summary, most)
    if count > most:
        yield Problem(
            reading.place(where, "plain_summary"),
            f"de korte versie telt {count} woorden, hoogstens {most} mag.",
            "Laat weg wat ook bij de punten om te onthouden staat.",
            LESSON,
        )


def every_lesson_is_whole(source: Reading, where: Where, lesson: Lesson) -> Iterator[Problem]:
    """The blocks a lesson cannot do without, in order."""
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


def a_lesson_is_about_a_few_things(
    source: Reading, where: Where, lesson: Lesson, limits: LessonLimits
) -> Iterator[Problem]:
    """Few enough objectives to reach, few enough points to remember."""
    for field, count, bounds in (
        ("objectives", len(lesson.objectives), limits.objectives),
        ("key_points", len(lesson.key_points), limits.key_points),
    ):
        if not bounds.hold(count):
            yield Problem(
                source.place(where, field),
                f"`{field}` telt {count}, het horen er {bounds} te zijn.",
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


def a_quiz_has_enough_items(
    source: Reading, where: Where, bank: Bank, limits: LessonLimits
) -> Iterator[Problem]:
    """With fewer, the outcome says little."""
    total = len(bank.items)
    if total < limits.items:
        yield Problem(
            source.place(where, "items"),
            f"deze bank telt {total} vragen, minstens {limits.items} hoort.",
            "Schrijf er vragen bij.",
            LESSON,
        )


def enough_of_the_items_apply(
    source: Reading, where: Where, bank: Bank, limits: LessonLimits
) -> Iterator[Problem]:
    """Most of the work is on the ward, so most items ask what one does there."""
    total = len(bank.items)
    if total < limits.items:
        return
    applying = sum(item.bloom.rank >= Bloom.APPLY.rank for item in bank.items)
    remembering = sum(item.bloom is Bloom.REMEMBER for item in bank.items)
    if applying / total < limits.applying or remembering / total > limits.remembering:
        yield warning(
            source.place(where, "items"),
            f"{applying} van de {total} vragen vragen om toepassen of hoger, "
            f"{remembering} om onthouden.",
            "Maak van een vraag naar kennis een korte situatie: wat doe je eerst, en waarom?",
            LESSON,
        )


def _count(text: str, most: int) -> int:
    """How many words a text has; exact only where that may be too many, as marks cost time."""
    count = estimate.most_words(text)
    return len(words(plain(text))) if count > most else count
