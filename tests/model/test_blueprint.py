"""A blueprint counts every item once, at the objective it asks for, and says what is missing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.load import Loaded
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.blueprint import Blueprint, blueprint, lessons_of
from leerklimaat.model.curriculum import Curriculum, whole_lessons
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Bloom, Lesson, Module
from leerklimaat.model.overview import in_order
from tests.items import ITEMS, bank_of


def _with_bank(base: KnowledgeBase, bank: Bank) -> KnowledgeBase:
    """The same content, in which a lesson has this bank instead of its own."""
    others = {
        name: entry
        for name, entry in base.entries.items()
        if not (isinstance(entry.record, Bank) and entry.record.lesson == bank.lesson)
    }
    (like,) = (entry for entry, one in base.all(Bank) if one.lesson == bank.lesson)
    own = replace(like, ref=ref("bank", bank.id), record=bank)
    return replace(base, entries={**others, own.ref: own})


def _whole(base: KnowledgeBase) -> Blueprint:
    return blueprint(base, in_order(base))


@given(st.data())
@settings(max_examples=40, derandomize=True, deadline=None)
def test_every_item_of_some_lessons_counts_once(real: Loaded, data: st.DataObject) -> None:
    base = real.source
    lessons = data.draw(st.lists(st.sampled_from(in_order(base)), max_size=9))
    found = blueprint(base, lessons)
    wanted = {
        (bank.id, item.id)
        for _, bank in base.all(Bank)
        for item in bank.items
        if bank.lesson in {lesson.id for lesson in lessons}
    }
    counted = [(one.bank.id, one.item.id) for one in found.asked]
    assert sorted(counted) == sorted(wanted)
    sums = (found.weights, found.bloom, found.types)
    assert [sum(one.values()) for one in sums] == [len(wanted)] * len(sums)
    assert [one.id for one in found.lessons] == list(dict.fromkeys(one.id for one in lessons))


def test_the_modules_together_hold_every_lesson_once(real: Loaded) -> None:
    base = real.source
    found = [one.id for _, module in base.all(Module) for one in lessons_of(base, module)]
    assert sorted(found) == sorted(lesson.id for _, lesson in base.all(Lesson))


def test_a_programme_asks_of_its_whole_lessons_in_its_own_order(real: Loaded) -> None:
    base = real.source
    for _, programme in base.all(Curriculum):
        found = [one.id for one in lessons_of(base, programme)]
        assert found == list(whole_lessons(programme))
    assert any(lessons_of(base, one) for _, one in base.all(Curriculum))


@given(st.lists(ITEMS, min_size=1, max_size=5))
@settings(max_examples=40, derandomize=True, deadline=None)
def test_an_objective_is_reached_when_some_item_asks_as_much(
    sample: Loaded, items: list[Item]
) -> None:
    bank = bank_of(items).model_copy(update={"lesson": "aan-tafel"})
    found = _whole(_with_bank(sample.source, bank))
    aims = {aim.objective.id: aim for aim in found.aims}
    # Every item of tests/items.py asks for this one, which promises to apply.
    assert aims["kiezen"] not in found.unasked
    reached = any(item.bloom in (Bloom.APPLY, Bloom.EVALUATE) for item in items)
    assert (aims["kiezen"] in found.unreached) is not reached
    assert aims["beschrijven"] in found.unasked
    assert aims["beschrijven"] not in found.unreached


def test_a_competence_that_only_an_objective_names_weighs_nothing(sample: Loaded) -> None:
    bank = next(bank for _, bank in sample.source.all(Bank))
    without = bank.model_copy(update={"items": (), "sets": ()})
    found = _whole(_with_bank(sample.source, without))
    assert set(found.weights.values()) == {0}
    assert found.weights.keys() == {aim.objective.competence for aim in found.aims}


def test_items_keep_the_number_and_the_set_that_they_have_in_their_bank(sample: Loaded) -> None:
    bank = next(bank for _, bank in sample.source.all(Bank))
    found = {one.item.id: one for one in _whole(sample.source).asked}
    for number, item in enumerate(bank.items, start=1):
        assert found[item.id].number == number
        assert found[item.id].contrast == bank.set_of.get(item.id)
    assert any(one.contrast for one in found.values())


@pytest.mark.parametrize("lessons", [[], ["na-het-eten"]])
def test_lessons_without_questions_have_a_blueprint_too(sample: Loaded, lessons: list[str]) -> None:
    base = sample.source
    found = blueprint(base, [one for one in in_order(base) if one.id in lessons])
    assert found.asked == []
    assert found.unasked == list(found.aims)
    assert found.bloom == {}
