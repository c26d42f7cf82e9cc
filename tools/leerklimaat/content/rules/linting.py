"""The rules about how items are written, one after the other; brings the next five together.

From: the readings of every language. To: rules/__init__. Holds IT-26: an item may have one weak
spot that someone looks at, not two.
"""

from collections.abc import Iterator

from leerklimaat.content.rules import balance, cues, likeness, options, stems
from leerklimaat.content.rules.codes import FLAWS
from leerklimaat.content.rules.offers import Asked, Shelf, shelves
from leerklimaat.content.rules.reading import Reading, Readings
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson
from leerklimaat.model.site import Wording, WritingRules
from leerklimaat.problems import Problem, Severity


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about how items are written, in every language."""
    yield from check_banks(readings)
    yield from check_together(readings)


def check_banks(readings: Readings) -> Iterator[Problem]:
    """How items are written, of each bank by itself and its lesson, in every language."""
    for reading in readings.values():
        rules, wording = reading.base.rules, reading.wording
        if rules is not None and wording is not None:
            for shelf in shelves(reading):
                yield from _items(reading, shelf, rules, wording)
                yield from cues.wrong_answers_are_no_more_absolute(
                    reading, shelf, wording, rules.banks
                )


def check_together(readings: Readings) -> Iterator[Problem]:
    """How items are written, of all banks together, in every language.

    Which items are twins in a language before is not said again in the next.
    """
    told: set[tuple[str, str]] = set()
    for reading in readings.values():
        rules, wording = reading.base.rules, reading.wording
        if rules is not None and wording is not None:
            banks = shelves(reading)
            yield from balance.check(reading, banks, wording, rules.banks)
            said = likeness.said_in(banks)
            found = [one for one in likeness.twins(said, rules.cues) if one.names not in told]
            told.update(one.names for one in found)
            yield from likeness.no_item_is_asked_twice(reading, found, rules.cues)
            yield from likeness.no_bank_tells_its_own_answers(reading, banks, said, rules.cues)


def _items(
    reading: Reading, shelf: Shelf, rules: WritingRules, wording: Wording
) -> Iterator[Problem]:
    topic = _topic(reading, shelf, rules, wording)
    found: dict[str, list[Problem]] = {}
    for one in shelf.asked:
        found[one.item.id] = [
            *stems.check(reading, one, wording, rules.stems),
            *cues.a_false_statement_is_not_absolute(reading, one, wording),
        ]
    for offer in shelf.offers:
        of_first = found[offer.asked[0].item.id]
        of_first.extend(options.check(reading, offer, wording, rules.cues))
        of_first.extend(cues.check(reading, offer, wording, rules.cues, topic))
    for one in shelf.asked:
        yield from found[one.item.id]
        yield from an_item_has_one_weak_spot_at_most(reading, one, found[one.item.id])


def an_item_has_one_weak_spot_at_most(
    reading: Reading, asked: Asked, problems: list[Problem]
) -> Iterator[Problem]:
    """IT-26. Each may be looked at and left; two together are no accident."""
    codes = {problem.rule for problem in problems if problem.severity is Severity.WARNING}
    if len(codes) > 1:
        yield Problem(
            reading.place(asked.where),
            f"bij deze vraag vallen {len(codes)} dingen op: {', '.join(sorted(codes))}.",
            "Herschrijf haar, zodat er hoogstens één overblijft.",
            FLAWS,
        )


def _topic(reading: Reading, shelf: Shelf, rules: WritingRules, wording: Wording) -> frozenset[str]:
    lesson = reading.base.find(ref("lesson", shelf.bank.lesson or ""), Lesson)
    if lesson is None:
        return frozenset()
    texts = (lesson.title, *(one.text for one in lesson.objectives), *lesson.key_points)
    return cues.topic_words(texts, wording, rules.cues.clang_letters)
