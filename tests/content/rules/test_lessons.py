"""What a bank of a lesson may ask for: counted at the edge of what is allowed, and past it."""

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules.lessons import enough_of_the_items_apply
from leerklimaat.content.rules.reading import Reading, Where, read_all
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Bloom
from tests.sampling import copy_sample


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read_all(load(copy_sample(tmp_path_factory.mktemp("lessons") / "sample")))["nl"]


def bank_of(reading: Reading, counts: dict[Bloom, int]) -> tuple[Where, Bank]:
    """The bank of the sample, with so many items of each level."""
    [(where, bank)] = [(w, part) for w, part in reading.parts if isinstance(part, Bank)]
    items = [
        bank.items[0].model_copy(update={"bloom": bloom})
        for bloom, number in counts.items()
        for _ in range(number)
    ]
    return where, bank.model_copy(update={"items": tuple(items)})


def said(reading: Reading, remember: int, understand: int, apply: int) -> list[str]:
    counts = {Bloom.REMEMBER: remember, Bloom.UNDERSTAND: understand, Bloom.APPLY: apply}
    where, bank = bank_of(reading, counts)
    assert reading.base.rules is not None
    limits = reading.base.rules.lessons
    return [one.what for one in enough_of_the_items_apply(reading, where, bank, limits)]


@pytest.mark.parametrize(
    ("remember", "understand", "apply"),
    [(1, 0, 4), (2, 0, 8), (2, 3, 5), (0, 3, 3), (0, 0, 5)],
)
def test_one_in_five_may_ask_to_remember_and_half_asks_to_apply(
    reading: Reading, remember: int, understand: int, apply: int
) -> None:
    assert said(reading, remember, understand, apply) == []


@pytest.mark.parametrize(
    ("remember", "understand", "apply"),
    [(2, 0, 7), (3, 0, 11), (2, 0, 3), (0, 3, 2), (0, 4, 3)],
)
def test_more_to_remember_or_less_to_apply_is_too_easy(
    reading: Reading, remember: int, understand: int, apply: int
) -> None:
    total = remember + understand + apply
    assert said(reading, remember, understand, apply) == [
        f"{apply} van de {total} vragen vragen om toepassen of hoger, {remember} om onthouden."
    ]


def test_of_few_items_nothing_else_is_said(reading: Reading) -> None:
    assert said(reading, 4, 0, 0) == []
