"""Items as formats of others need them: nothing is lost, and no order tells a key."""

from fractions import Fraction
from typing import assert_never

import pytest
from hypothesis import given, settings

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.posed import WHOLE, Arrange, Fill, Match, Part, Pick, PickMany, Write
from leerklimaat.model.items import Item
from leerklimaat.model.shape import texts
from leerklimaat.scoring import chance
from tests.exports.leaving import banks_of, leaving, site_of
from tests.items import ITEMS

SILENT = {"waivers", "sources"}
"""Parts of an item that say where it comes from; a format has its metadata for that."""


def best(part: Part) -> Fraction:
    """The most that a part can earn."""
    match part:
        case Pick():
            return max(part.points.values())
        case PickMany() | Match() | Arrange():
            return WHOLE
        case Fill():
            return part.share
        case Write():
            return Fraction(0)
        case _:
            assert_never(part)


def by_chance(part: Part) -> Fraction | None:
    """What a part earns on average by picking without looking; None where scoring.py must say."""
    match part:
        case Pick():
            return sum(part.points.values(), Fraction(0)) / len(part.points)
        case Match():
            return Fraction(1, len(part.responses))
        case Fill() | Write():
            return Fraction(0)
        case PickMany() | Arrange():
            return None
        case _:
            assert_never(part)


@given(ITEMS)
@settings(deadline=None)
def test_the_best_answer_earns_the_whole_and_guessing_what_scoring_says(item: Item) -> None:
    posed = leaving(item)
    assert sum((best(part) for part in posed.parts), Fraction(0)) == posed.worth
    guessed = [by_chance(part) for part in posed.parts]
    if posed.worth and None not in guessed:
        total = sum(part for part in guessed if part is not None)
        assert float(total) == pytest.approx(chance(item))


@given(ITEMS)
@settings(deadline=None)
def test_every_text_of_an_item_goes_along(item: Item) -> None:
    posed = leaving(item)
    said = repr(posed.parts) + repr(
        (posed.situation, posed.stem, posed.text, posed.hint, posed.says)
    )
    missing = [
        text
        for path, text, _ in texts(item)
        if not SILENT & set(map(str, path)) and repr(text)[1:-1] not in said
    ]
    assert missing == []


@given(ITEMS)
@settings(deadline=None)
def test_what_stands_in_the_right_order_is_mixed(item: Item) -> None:
    for part in leaving(item).parts:
        if isinstance(part, Arrange) and len(part.order) > 1:
            authored = [step for group in part.order for step in group]
            assert [one.id for one in part.choices] != authored
        if isinstance(part, Match):
            assert {one.id for one in part.premises} < {one.id for one in part.responses}


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_ids_of_parts_and_choices_are_their_own(sample: Loaded, language: str) -> None:
    for bank in banks_of(site_of(sample, language)):
        for posed in bank.items:
            ids = [part.id for part in posed.parts]
            assert len(ids) == len(set(ids))
            assert all(len(set(names)) == len(names) for names in map(_choices, posed.parts))


def _choices(part: Part) -> list[str]:
    return [one.id for one in getattr(part, "choices", ())]


def test_an_item_without_a_translation_says_that_it_is_dutch(sample: Loaded) -> None:
    for language in languages.WHOLE:
        for bank in banks_of(site_of(sample, language)):
            for posed in bank.items:
                is_dutch = posed.unit in bank.site.base.fallbacks
                assert posed.language == (languages.SOURCE if is_dutch else language)


def test_a_member_of_a_set_knows_its_set_and_what_makes_the_difference(sample: Loaded) -> None:
    members = 0
    for bank in banks_of(site_of(sample)):
        for posed in bank.items:
            contrast = bank.bank.set_of.get(posed.id)
            assert posed.set == (contrast.id if contrast else "")
            assert contrast is None or contrast.difference in posed.says
            members += contrast is not None
    assert members
