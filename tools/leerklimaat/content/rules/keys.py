"""IT-03 and IT-04: the key of an item leaves a choice, among a fitting number of options.

From: rules/items, per item of the source language; a translation has the same ids and keys.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from leerklimaat.content.rules.answers import choices
from leerklimaat.content.rules.codes import KEY, OPTIONS
from leerklimaat.content.rules.reading import Reading, Where
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
from leerklimaat.model.shape import Path
from leerklimaat.model.thresholds import Bounds, ItemLimits
from leerklimaat.problems import Problem

_MANY = 1000

Mistakes = Iterator[tuple[Path, str, str]]
"""Where in an item something is wrong, what, and what to do."""


def check(
    reading: Reading, where: Where, item: Item, limits: ItemLimits | None
) -> Iterator[Problem]:
    """Everything about keys and numbers of options."""
    yield from the_key_leaves_a_choice(reading, where, item)
    if limits is not None:
        yield from the_number_of_options_fits_the_type(reading, where, item, limits)


def the_key_leaves_a_choice(reading: Reading, where: Where, item: Item) -> Iterator[Problem]:
    """IT-03. One key, or some but not all; nothing is right twice."""
    for path, what, hint in _key_mistakes(item):
        yield Problem(reading.place(where, *path), what, hint, KEY)


def _key_mistakes(item: Item) -> Mistakes:
    match item:
        case SingleChoice() | TrueFalse() | ShortAnswer():
            return
        case MultipleResponse():
            if len(set(item.keys)) < len(item.keys):
                yield ("keys",), "hier staat een goed antwoord twee keer.", "Haal er een weg."
            elif not 2 <= len(item.keys) < len(item.options):
                yield (
                    ("keys",),
                    f"`keys` noemt {len(item.keys)} van de {len(item.options)} antwoorden.",
                    "Maak er minstens twee goed en minstens één fout.",
                )
        case Matching():
            seen: set[str] = set()
            for path, text in choices(item):
                if text.casefold() in seen:
                    yield path, "dit rechterdeel staat er twee keer.", "Maak ze verschillend."
                seen.add(text.casefold())
        case Ordering():
            if item.steps and item.steps[0].tied:
                yield (
                    ("steps", 0, "tied"),
                    "de eerste stap kan niet gelijk met de vorige.",
                    "Zet `tied: true` bij de stap erna.",
                )
        case Cloze():
            for at, gap in enumerate(item.gaps):
                one = gap.entry == "choose"
                if not gap.keys or len(set(gap.keys)) < len(gap.keys) or (one and gap.keys[1:]):
                    yield (
                        ("gaps", at, "keys"),
                        f"gat `{gap.id}` heeft {len(gap.keys)} goede antwoorden.",
                        "Bij `choose` is er precies één, bij `type` minstens één, elk één keer.",
                    )
        case SituationalJudgement():
            ratings = [option.rating for option in item.options] or [0]
            best, worst = ratings.count(max(ratings)), ratings.count(min(ratings))
            if item.mode == "best-worst" and (best, worst) != (1, 1):
                yield (
                    ("options",),
                    f"er zijn {best} beste en {worst} slechtste handelingen.",
                    "Geef er één de hoogste en één de laagste `rating`.",
                )
            elif best == len(ratings) > 1:
                yield (
                    ("options",),
                    "alle handelingen hebben dezelfde `rating`.",
                    "Laat ze verschillen; anders valt er niets te beoordelen.",
                )
        case _:
            assert_never(item)


def the_number_of_options_fits_the_type(
    reading: Reading, where: Where, item: Item, limits: ItemLimits
) -> Iterator[Problem]:
    """IT-04. Enough to choose from, and no more than can be told apart."""
    for path, number, least, most, among in _counts(item, limits):
        if not least <= number <= most:
            bounds = f"{least} tot {most}" if most < _MANY else f"minstens {least}"
            yield Problem(
                reading.place(where, *path),
                f"bij `{path[-1]}` staan er {number}; bij `{item.type}`{among} horen er {bounds}.",
                "Voeg toe, haal weg, of kies een ander vraagtype.",
                OPTIONS,
            )


class _Count(NamedTuple):
    """A list of an item: how many there are, and how few and how many there may be.

    `among`: which items of the type this holds for, when not for all.
    """

    path: Path
    number: int
    least: int
    most: int = _MANY
    among: str = ""


def _within(path: Path, number: int, bounds: Bounds) -> _Count:
    return _Count(path, number, bounds.least, bounds.most)


def _counts(item: Item, limits: ItemLimits) -> Iterator[_Count]:
    match item:
        case SingleChoice():
            yield _within(("options",), len(item.options), limits.single_choice_options)
        case MultipleResponse():
            yield _within(("options",), len(item.options), limits.multiple_response_options)
        case SituationalJudgement():
            yield _within(("options",), len(item.options), limits.judgement_options)
        case Ordering():
            yield _within(("steps",), len(item.steps), limits.ordering_steps)
        case Matching():
            yield _within(("pairs",), len(item.pairs), limits.matching_pairs)
            yield _Count(("lures",), len(item.lures), 1)
        case Cloze():
            yield _within(("gaps",), len(item.gaps), limits.cloze_gaps)
            for at, gap in enumerate(item.gaps):
                least = 2 if gap.entry == "choose" else 1
                yield _Count(("gaps", at, "answers"), len(gap.answers), least)
        case ShortAnswer():
            # A sentence can be rewritten well in more than one way.
            least, among = (2, " met `given`") if item.given else (1, "")
            yield _Count(("models",), len(item.models), least, among=among)
            yield _Count(("criteria",), len(item.criteria), least, among=among)
        case TrueFalse():
            return
        case _:
            assert_never(item)
