"""A blind form shows what is asked and what can be answered, and nothing that tells the key."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, assert_never

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.authoring.blind.forms import FULL, KEY, ONLY, Made, make
from leerklimaat.authoring.blind.key import Form, Key
from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank, Contrast
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
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.usage import WrongUseError
from tests.items import ITEMS, bank_of
from tests.sampling import read_sample

SEEDS = st.integers(0, 999)
BANKS = st.lists(ITEMS, min_size=1, max_size=6).map(bank_of)


def made_of(bank: Bank, seed: int = 1, base: KnowledgeBase | None = None) -> Made:
    known = base or read_sample().source
    assert known.rules is not None
    return make(known, [bank], seed, known.rules.blind)


def text(made: Made, name: str) -> str:
    return made.tree[name].decode()


def key_of(made: Made) -> Key:
    return Key.model_validate(json.loads(made.tree[KEY]))


def asked(item: Item) -> Iterator[str]:
    """What a reader sees above the answers."""
    yield from filter(None, (item.situation, item.stem))


def offered(item: Item) -> Iterator[str]:
    """What a reader answers with."""
    match item:
        case SingleChoice() | MultipleResponse() | SituationalJudgement():
            yield from (option.text for option in item.options)
        case Matching():
            yield from (pair.premise for pair in item.pairs)
            yield from (pair.response for pair in item.pairs)
            yield from (lure.text for lure in item.lures)
        case Ordering():
            yield from (step.text for step in item.steps)
        case Cloze():
            chosen = (gap for gap in item.gaps if gap.entry == "choose")
            yield from (answer.text for gap in chosen for answer in gap.answers)
        case TrueFalse() | ShortAnswer():
            return
        case _:
            assert_never(item)


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from strings(inner)
        case list():
            for inner in value:
                yield from strings(inner)


@given(BANKS, SEEDS)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_a_reader_sees_every_question_and_nothing_that_explains_it(bank: Bank, seed: int) -> None:
    """Texts of the generated items occur nowhere else, so each is there or it is not."""
    made = made_of(bank, seed)
    only, full = text(made, ONLY), text(made, FULL)
    for item in bank.items:
        above, below = list(asked(item)), list(offered(item))
        every = {one for one in strings(item.model_dump(mode="json")) if one.endswith("~")}
        told = item.type != "short-answer"
        assert all((one in full) == told for one in above)
        assert not any(one in only for one in above)
        assert all(one in full for one in below)
        alone = [one in only for one in below]
        assert all(alone) or not any(alone)
        assert not any(one in full or one in only for one in every.difference(above, below))


@given(BANKS, SEEDS)
@settings(max_examples=30, derandomize=True, deadline=None)
def test_no_id_of_an_author_is_in_what_a_reader_sees(bank: Bank, seed: int) -> None:
    items = tuple(item.model_copy(update={"id": f"vast-{n}"}) for n, item in enumerate(bank.items))
    made = made_of(bank.model_copy(update={"items": items, "id": "vaste-bank"}), seed)
    for name in (ONLY, FULL):
        assert "vast" not in text(made, name)
    assert all(one.bank == "vaste-bank" for one in key_of(made).questions)


@given(BANKS, SEEDS)
@settings(max_examples=30, derandomize=True, deadline=None)
def test_numbers_go_on_and_both_forms_have_the_same(bank: Bank, seed: int) -> None:
    made = made_of(bank, seed)
    key = key_of(made)
    heads = {name: numbers(text(made, name)) for name in (ONLY, FULL)}
    assert heads[FULL] == [one.number for one in key.questions]
    assert heads[ONLY] == [one.number for one in key.questions if one.shown]
    assert heads[FULL] == list(range(1, made.count + 1))
    assert made.count + made.missed == len(bank.items)


def numbers(form: str) -> list[int]:
    return [int(line[3:]) for line in form.splitlines() if line.startswith("## ")]


def test_the_sample_in_both_languages(sample: Loaded) -> None:
    """One is a short answer; a statement and a typed gap say nothing alone."""
    for base in sample.bases.values():
        [(_, bank)] = base.all(Bank)
        made = made_of(bank, 1, base)
        assert (made.count, made.missed) == (12, 1)
        key = key_of(made)
        hidden = {one.item for one in key.questions if not one.shown}
        assert hidden == {"stilte", "invullen"}
        assert {one.item: one.form for one in key.questions} == {
            "eerste-stap": Form.LETTER,
            "wat-helpt": Form.LETTERS,
            "stilte": Form.LETTER,
            "combineren": Form.ROW,
            "volgorde": Form.ROW,
            "invullen": Form.GAPS,
            "beoordelen": Form.MARKS,
            "beste-slechtste": Form.PAIR,
            "brief": Form.LETTER,
            "grap": Form.LETTER,
            "broodmes": Form.PAIR,
            "zakgeld": Form.PAIR,
        }
        assert base.ui["item.false"] in text(made, FULL)


def test_what_fell_back_to_dutch_is_not_asked_in_english(sample: Loaded) -> None:
    base = sample.bases["en"]
    [(_, bank)] = base.all(Bank)
    without = KnowledgeBase(
        base.language,
        base.entries,
        base.ui,
        base.rules,
        frozenset({f"bank:{bank.id}/eerste-stap"}),
    )
    made = made_of(bank, 1, without)
    assert (made.count, made.missed) == (11, 2)


def test_chances_are_those_of_a_whole_answer(sample: Loaded) -> None:
    """By hand: one of 3, of 14 patterns, of 4·3·2 rows; two steps change places; marks by one."""
    [(_, bank)] = sample.source.all(Bank)
    found = {one.item: one.chance for one in key_of(made_of(bank)).questions}
    assert found["eerste-stap"] == pytest.approx(1 / 3, abs=1e-4)
    assert found["wat-helpt"] == pytest.approx(1 / 14, abs=1e-4)
    assert found["combineren"] == pytest.approx(1 / 24, abs=1e-4)
    assert found["volgorde"] == pytest.approx(2 / 24, abs=1e-4)
    assert found["beoordelen"] == pytest.approx(0.5 * 0.75 * 0.75 * 0.5, abs=1e-4)
    assert found["beste-slechtste"] == pytest.approx(1 / 12, abs=1e-4)
    assert found["invullen"] == 0


def test_the_same_seed_gives_the_same_form_and_another_one_another(sample: Loaded) -> None:
    [(_, bank)] = sample.source.all(Bank)
    assert made_of(bank, 7).tree == made_of(bank, 7).tree
    assert made_of(bank, 7).tree[FULL] != made_of(bank, 8).tree[FULL]


def test_the_key_stands_in_every_place(sample: Loaded) -> None:
    """Over a hundred seeds each letter is right about as often, so a place tells nothing."""
    [(_, bank)] = sample.source.all(Bank)
    [first] = [item for item in bank.items if item.id == "eerste-stap"]
    alone = bank.model_copy(update={"items": (first,), "sets": ()})
    letters = [key_of(made_of(alone, seed)).questions[0].places[0].right[0] for seed in range(100)]
    assert {letter: letters.count(letter) > 20 for letter in "ABC"} == dict.fromkeys("ABC", True)


def test_a_scale_keeps_its_order(sample: Loaded) -> None:
    [(_, bank)] = sample.source.all(Bank)
    [first] = [item for item in bank.items if item.id == "eerste-stap"]
    fixed = bank.model_copy(update={"items": (first.model_copy(update={"fixed": True}),)})
    fixed = fixed.model_copy(update={"sets": ()})
    rights = {key_of(made_of(fixed, seed)).questions[0].places[0].right for seed in range(20)}
    assert rights == {("A",)}


@given(st.integers(2, 4), st.integers(0, 6), SEEDS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_members_of_a_set_stand_apart_wherever_that_can_be(
    members: int, others: int, seed: int
) -> None:
    [(_, bank)] = read_sample().source.all(Bank)
    item = bank.items[0]
    ids = [f"v{n}" for n in range(members + others)]
    one = Contrast.model_validate({"id": "set", "difference": "x", "members": ids[:members]})
    items = tuple(item.model_copy(update={"id": name}) for name in ids)
    made = made_of(bank.model_copy(update={"items": items, "sets": (one,)}), seed)
    inside = [question.item in ids[:members] for question in key_of(made).questions]
    meetings = sum(first and second for first, second in pairwise(inside))
    assert meetings == max(0, members - others - 1)


def test_more_answers_than_letters_are_told(sample: Loaded) -> None:
    [(_, bank)] = sample.source.all(Bank)
    item: Any = bank.items[0]
    many = [item.options[0].model_copy(update={"id": f"k{n}"}) for n in range(27)]
    wide = item.model_copy(update={"options": tuple(many), "key": "k0"})
    with pytest.raises(WrongUseError, match="heeft 27 antwoorden"):
        made_of(bank.model_copy(update={"items": (wide,), "sets": ()}))
