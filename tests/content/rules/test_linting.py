"""What the rules about items find, and what they leave alone, in sentences of both languages.

Each rule has faulty and clean examples in tests/linted. An example is one item or, on several
lines, a bank of them: `situation >> stem | *right | wrong`, or `statement = waar`, or
`text with [[g]] :: right, variant, variant`. What holds for whole banks is counted in
test_balance.py. Places and words of messages are those of tests/bad.
"""

import tomllib
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import linting
from leerklimaat.problems import Problem
from tests.content.rules.banks import bank_of, item_of, reading_of, reading_with
from tests.sampling import HERE

FOLDER = HERE / "linted"
RECALL = 0.95
FORM, WORDS = 5, 3
WORD_LISTS = {"IT-05", "IT-10", "IT-11", "IT-19", "IT-21"}
"""Rules that look for words of docs/schrijfregels.yml."""


@cache
def examples(language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


CASES = [
    (language, rule, kind, text)
    for language in languages.ALL
    for rule, kinds in examples(language).items()
    for kind, texts in kinds.items()
    for text in texts
]


def said(real: Loaded, language: str, text: str) -> list[Problem]:
    items = [item_of(line, f"v{at}") for at, line in enumerate(text.split("\n"))]
    reading = reading_of(real, language, items)
    return list(linting.check({language: reading}))


@pytest.mark.parametrize(("language", "rule", "kind", "text"), CASES)
def test_a_rule_finds_what_is_faulty_and_nothing_else(
    real: Loaded, language: str, rule: str, kind: str, text: str
) -> None:
    found = {problem.rule for problem in said(real, language, text)}
    assert (rule in found) == (kind == "bad"), found


def test_nearly_everything_faulty_is_found(real: Loaded) -> None:
    """Every single one, today. Should one have to go, this says how many may."""
    faulty = [(language, rule, text) for language, rule, kind, text in CASES if kind == "bad"]
    hits = [
        rule in {problem.rule for problem in said(real, language, text)}
        for language, rule, text in faulty
    ]
    assert sum(hits) >= RECALL * len(hits)


@pytest.mark.parametrize("language", languages.ALL)
def test_every_rule_has_enough_examples(language: str) -> None:
    counts = Counter((rule, kind) for of, rule, kind, _ in CASES if of == language)
    for rule in examples(language):
        least = WORDS if rule in WORD_LISTS else FORM
        assert min(counts[rule, "bad"], counts[rule, "good"]) >= least, rule


def test_a_set_counts_as_one(real: Loaded) -> None:
    """Its answers are each right once, so neither length nor a word tells which."""
    long = "Je gaat naast haar zitten en vraagt zacht of zij iets wil vertellen"
    lines = [
        f"Mina huilt zacht. >> Wat doe je nu? | *{long} | Je wacht altijd | Je roept",
        f"Karel lacht hard. >> Wat doe je nu? | {long} | *Je wacht altijd | Je roept",
        f"Joris pakt een mes. >> Wat doe je nu? | {long} | Je wacht altijd | *Je roept",
    ]
    items = [item_of(line, f"v{at}") for at, line in enumerate(lines)]
    apart = {p.rule for p in linting.check({"nl": reading_of(real, "nl", items)})}
    together = {p.rule for p in linting.check({"nl": reading_of(real, "nl", items, sets=True)})}
    assert {"IT-07", "IT-10"} <= apart
    assert together == set()


def test_two_weak_spots_are_one_too_many(real: Loaded) -> None:
    text = "Wat zou je hier zelf doen? | *Zitten | Meestal gaan | Bellen"
    assert {p.rule for p in said(real, "nl", text)} == {"IT-11", "IT-19", "IT-26"}


def test_what_is_waived_is_not_said(real: Loaded) -> None:
    item = item_of("Wat zou je hier zelf doen? | *Zitten | Gaan | Bellen", "v0", waived=("IT-19",))
    assert list(linting.check({"nl": reading_of(real, "nl", [item])})) == []


def test_without_words_of_a_language_nothing_is_looked_for(real: Loaded) -> None:
    reading = reading_of(real, "nl", [item_of("Wat niet? | *Zitten | Gaan | Bellen", "v0")])
    assert reading.base.rules is not None
    rules = reading.base.rules.model_copy(update={"languages": ()})
    without = replace(reading, base=replace(reading.base, rules=rules))
    assert list(linting.check({"nl": without})) == []


TWINS = (
    "Mina schuift haar bord weg en kijkt naar de deur. >> Wat doe je hier nu? | *Ga | Sta | Zit",
    "Mina schuift haar bord weg en kijkt naar de gang. >> Wat doe je hier nu? | *Loop | Lig | Wijs",
)
APART = (TWINS[0], "Karel telt om tien uur het zakgeld. >> Waarmee begin je? | *Loop | Lig | Wijs")
"""Two that are alike, and two that are not; each language has words of its own."""


@pytest.mark.parametrize(
    ("dutch", "english", "told"),
    [(TWINS, TWINS, 1), (APART, TWINS, 1), (TWINS, APART, 1), (APART, APART, 0)],
)
def test_twins_are_told_in_the_first_language_that_shows_them(
    real: Loaded, dutch: tuple[str, ...], english: tuple[str, ...], told: int
) -> None:
    readings = {
        language: reading_of(real, language, [item_of(one, f"v{at}") for at, one in enumerate(own)])
        for language, own in (("nl", dutch), ("en", english))
    }
    assert sum(one.rule == "IT-16" for one in linting.check(readings)) == told


def test_twins_may_stand_in_two_banks(real: Loaded) -> None:
    banks = [bank_of([item_of(one, f"v{at}")], f"bank-{at}") for at, one in enumerate(TWINS)]
    [problem] = [
        one for one in linting.check({"en": reading_with(real, "en", banks)}) if one.rule == "IT-16"
    ]
    assert "`bank-0/v0`" in problem.what
