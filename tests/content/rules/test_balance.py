"""What holds for whole banks: counted at the edge of what is allowed, and past it."""

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import linting
from leerklimaat.content.rules.balance import at_least
from leerklimaat.model.items import Item
from tests.content.rules.banks import bank_of, item_of, reading_with

WORDS = "abcdefghijklmnopqrstuvwxyz"


def text(number: int, at: int, length: int = 9) -> str:
    """An answer with nothing in common with another, of about that many letters."""
    return f"{WORDS[number % 26]}{WORDS[number // 26]}{WORDS[at]}".ljust(length, "x")


def choices(number: int, key: int, longest: int | None, options: int) -> Item:
    """An item of which one answer is a bit longer, and one is right."""
    told = [
        ("*" if at == key else "") + text(number, at, 10 if at == longest else 9)
        for at in range(options)
    ]
    return item_of(
        f"Hier vraagt {text(number, 9)} {text(number, 8)} iets? | {' | '.join(told)}", f"v{number}"
    )


def rules_of(real: Loaded, banks: list[list[Item]]) -> set[str]:
    made = [bank_of(items, f"bank-{at}") for at, items in enumerate(banks)]
    return {problem.rule for problem in linting.check({"nl": reading_with(real, "nl", made)})}


@pytest.mark.parametrize(
    ("options", "total", "most"), [(3, 50, 22), (3, 100, 41), (4, 50, 18), (4, 100, 32)]
)
def test_the_longest_is_right_as_often_as_by_chance(options: int, total: int, most: int) -> None:
    """The numbers of a table of the binomial distribution."""
    chances = [1 / options] * total
    assert at_least(most, chances) >= 0.05
    assert at_least(most + 1, chances) < 0.05


def test_chances_may_differ() -> None:
    assert at_least(2, [1 / 3, 1 / 4]) == pytest.approx(1 / 12)
    assert at_least(1, [1 / 3, 1 / 4]) == pytest.approx(1 / 2)
    assert at_least(0, []) == 1.0


@pytest.mark.parametrize(("hits", "found"), [(4, False), (5, True)])
def test_a_bank_where_the_longest_is_mostly_right(real: Loaded, hits: int, found: bool) -> None:
    """Of six items with three answers, four come out right by chance one time in ten."""
    items = [choices(at, at % 3, at % 3 if at < hits else (at + 1) % 3, 3) for at in range(6)]
    assert ("IT-08" in rules_of(real, [items])) == found


def test_a_pattern_over_banks_is_told_once(real: Loaded) -> None:
    """Two of two is no pattern in any bank, and eight of eight is."""
    banks = [[choices(2 * bank + at, at % 3, at % 3, 3) for at in range(2)] for bank in range(4)]
    made = [bank_of(items, f"bank-{at}") for at, items in enumerate(banks)]
    found = [
        problem
        for problem in linting.check({"nl": reading_with(real, "nl", made)})
        if problem.rule == "IT-08"
    ]
    assert [problem.what for problem in found] == [
        "bij 8 van de 8 vragen is het langste antwoord het goede, over alle banken samen; "
        "dat is geen toeval."
    ]


def test_equally_long_answers_tell_nothing(real: Loaded) -> None:
    items = [choices(at, at % 3, None, 3) for at in range(9)]
    assert "IT-08" not in rules_of(real, [items])


@pytest.mark.parametrize(("run", "found"), [(4, False), (5, True)])
def test_the_key_stands_elsewhere_after_a_while(real: Loaded, run: int, found: bool) -> None:
    items = [choices(at, 0 if at < run else 1, None, 3) for at in range(run + 1)]
    assert ("IT-20" in rules_of(real, [items])) == found


@pytest.mark.parametrize(
    ("counts", "found"),
    [((14, 13, 13), False), ((17, 12, 11), False), ((18, 11, 11), True), ((20, 19, 1), True)],
)
def test_every_place_is_right_about_as_often(
    real: Loaded, counts: tuple[int, ...], found: bool
) -> None:
    """More than ten hundredths too often, or places that differ too much together."""
    keys = [place for place, count in enumerate(counts) for _ in range(count)]
    order = sorted(range(len(keys)), key=lambda at: (at * 7) % len(keys))
    banks = [[choices(at, keys[at], None, 3)] for at in order]
    assert ("IT-20" in rules_of(real, banks)) == found


def test_few_items_say_nothing_about_places(real: Loaded) -> None:
    assert "IT-20" not in rules_of(real, [[choices(at, 0, None, 3)] for at in range(39)])


def statements(true: int, false: int) -> list[Item]:
    answers = ["waar"] * true + ["niet waar"] * false
    return [
        item_of(f"Zo gaat {text(at, 1)} met {text(at, 2)} naar buiten. = {answer}", f"v{at}")
        for at, answer in enumerate(answers)
    ]


@pytest.mark.parametrize(
    ("true", "false", "found"), [(6, 4, False), (4, 6, False), (7, 3, True), (9, 0, False)]
)
def test_about_half_of_all_statements_is_true(
    real: Loaded, true: int, false: int, found: bool
) -> None:
    banks = [[item] for item in statements(true, false)]
    assert ("IT-21" in rules_of(real, banks)) == found


@pytest.mark.parametrize(("number", "found"), [(1, False), (2, False), (3, True)])
def test_few_items_are_statements(real: Loaded, number: int, found: bool) -> None:
    others = [choices(at, at % 3, None, 3) for at in range(20, 34 - number)]
    assert ("IT-21" in rules_of(real, [[*statements(number, 0), *others]])) == found


@pytest.mark.parametrize(("number", "found"), [(1, False), (2, True)])
def test_few_questions_have_a_negation(real: Loaded, number: int, found: bool) -> None:
    items = [choices(at, at % 3, None, 3) for at in range(14)]
    for at in range(number):
        stem = f"Wat doet {text(at, 9)} {text(at, 8)} hier **niet**?"
        items[at] = items[at].model_copy(update={"stem": stem})
    assert ("IT-05" in rules_of(real, [items])) == found


@pytest.mark.parametrize(
    ("waived", "found"),
    [([("IT-19",)], False), ([("IT-19",)] * 2, True), ([("IT-19", "IT-11")], True)],
)
def test_few_items_have_a_waiver_and_none_has_two(
    real: Loaded, waived: list[tuple[str, ...]], found: bool
) -> None:
    items = [choices(at, at % 3, None, 3) for at in range(14)]
    for at, codes in enumerate(waived):
        stem = f"Hier vraagt {text(at, 9)} {text(at, 8)} iets? | *ja hoor | nee hoor | ach hoor"
        items[at] = item_of(stem, f"v{at}", codes)
    assert ("IT-26" in rules_of(real, [items])) == found


def absolute(real: Loaded, keys: int, distractors: int, items: int = 12) -> list[str]:
    """What is said of a bank with so many absolute keys and distractors, of 12 and 24."""
    made = []
    for at in range(items):
        told = [text(at, place) for place in range(3)]
        if at < keys:
            told[0] = f"altijd {told[0]}"
        for place in (1, 2):
            told[place] = ("nooit " if at < distractors - (place - 1) * items else "") + told[place]
        made.append(f"Hier vraagt {text(at, 9)} {text(at, 8)} iets? | *{' | '.join(told)}")
    banks = [bank_of([item_of(line, f"v{at}") for at, line in enumerate(made)])]
    return [
        problem.what
        for problem in linting.check({"nl": reading_with(real, "nl", banks)})
        if problem.rule == "IT-10" and "een absoluut woord" in problem.what
    ]


@pytest.mark.parametrize(
    ("keys", "distractors", "found"),
    [
        (4, 8, False),  # as often as there are such answers
        (3, 9, False),  # a ratio of 1.4
        (3, 10, True),  # of 1.55
        (0, 7, False),  # few words say nothing
        (0, 8, True),
        (8, 8, False),  # more often in a key
        (12, 24, False),  # everywhere
    ],
)
def test_absolute_words_stand_with_keys_too(
    real: Loaded, keys: int, distractors: int, found: bool
) -> None:
    assert bool(absolute(real, keys, distractors)) == found


def test_how_often_is_told_in_numbers(real: Loaded) -> None:
    [said] = absolute(real, 0, 8)
    assert said == (
        "een absoluut woord, zoals `altijd`, staat in 8 van de 24 foute antwoorden en in 0 van de "
        "12 goede."
    )
