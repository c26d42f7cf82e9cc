"""How often the rules about items are right about real items: tests/linted/real.yml, by hand.

What is said of an item that nobody labelled fails here, so a rule that grows is looked at again.
"""

from functools import cache
from typing import Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import linting
from leerklimaat.content.rules.reading import Readings, read_all
from tests.content.rules.banks import item_of, reading_of
from tests.sampling import HERE

PRECISION = 0.8
Sample = Literal["first", "second", "rest", "later"]


class Labelled(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Report(Labelled):
    """What a rule said of an item. `tuned`: it no longer does."""

    item: str
    sample: Sample
    language: str
    rule: str
    verdict: Literal["right", "wrong"]
    reason: str
    tuned: bool = False


class Draft(Labelled):
    """An item as it was written before anyone acted on what was said."""

    item: str
    language: str
    later: bool
    text: str


class Real(Labelled):
    samples: dict[Sample, dict[str, list[str]]]
    reports: list[Report]
    drafts: list[Draft]
    today: list[Report]


@cache
def labelled() -> Real:
    return Real.model_validate(yaml.safe_load((HERE / "linted/real.yml").read_text("utf-8")))


def share(reports: list[Report]) -> tuple[int, int]:
    """How many are right, of how many."""
    return sum(one.verdict == "right" for one in reports), len(reports)


def of(*samples: Sample) -> list[Report]:
    return [one for one in labelled().reports if one.sample in samples]


def test_two_samples_are_a_hundred_and_no_item_is_in_two() -> None:
    ids = {
        name: [f"{bank}/{item}" for bank, items in banks.items() for item in items]
        for name, banks in labelled().samples.items()
    }
    assert {name: len(items) for name, items in ids.items()} == {
        "first": 100,
        "second": 100,
        "rest": 88,
    }
    assert len({item for items in ids.values() for item in items}) == 288
    assert all(one.item in ids[one.sample] for one in of("first", "second", "rest"))


@pytest.mark.parametrize(
    ("samples", "before", "after"),
    [
        (("first",), (2, 3), (2, 2)),
        (("second",), (5, 8), (5, 5)),
        (("rest",), (5, 5), (5, 5)),
        (("later",), (6, 9), (6, 6)),
    ],
)
def test_what_was_measured(
    samples: tuple[Sample, ...], before: tuple[int, int], after: tuple[int, int]
) -> None:
    found = of(*samples)
    assert share(found) == before
    assert share([one for one in found if not one.tuned]) == after


def test_after_the_first_hundred_what_was_fresh_was_right_often_enough() -> None:
    """Only IT-18 was tuned on what the first hundred showed; the others had not been looked at."""
    fresh = [
        one
        for one in of("second", "rest", "later")
        if not (one.tuned and one.rule in ("IT-18", "IT-26"))
    ]
    right, total = share(fresh)
    assert (right, total) == (16, 18)
    assert right >= PRECISION * total


@pytest.mark.parametrize("draft", labelled().drafts, ids=lambda one: f"{one.item}-{one.language}")
def test_the_rules_say_of_a_draft_what_was_labelled(real: Loaded, draft: Draft) -> None:
    reading = reading_of(real, draft.language, [item_of(draft.text, "v0")])
    said = {problem.rule for problem in linting.check({draft.language: reading})}
    known = [
        one
        for one in labelled().reports
        if (one.item, one.language, one.sample == "later")
        == (draft.item, draft.language, draft.later)
    ]
    assert known
    assert said == {one.rule for one in known if not one.tuned}


def test_the_items_of_today_are_right_often_enough_too(real: Loaded) -> None:
    """Waivers are passed by, so that one which silences a false alarm counts as one."""
    found: Readings = read_all(real)
    for reading in found.values():
        reading.parts[:] = [
            part._replace(where=part.where._replace(waived=frozenset())) for part in reading.parts
        ]
    said = {
        (problem.place.file.removeprefix("quizzes/").partition(".")[0], problem.rule)
        for problem in linting.check(found)
    }
    known = labelled().today
    assert said == {(one.item.partition("/")[0], one.rule) for one in known}
    right, total = share([one for one in (*labelled().reports, *known) if not one.tuned])
    assert right >= PRECISION * total
