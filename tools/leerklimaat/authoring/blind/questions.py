"""Items as a blind reader meets them: what is asked, what can be answered, and the key apart.

From: items in one language. To: forms.py. Answers stand in an order that follows from the seed and
the ids alone; those of a scale keep theirs. Never: a rationale, an explanation or an authored id in
what a reader sees.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import factorial, perm, prod
from string import ascii_uppercase
from typing import Protocol, TypeVar, assert_never

from leerklimaat.authoring.blind.key import Form, Place
from leerklimaat.ids import full_id
from leerklimaat.model.items import (
    Cloze,
    Gap,
    Item,
    Judged,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.scoring import groups
from leerklimaat.usage import WrongUseError

MARKS = "1234"
_NEAR = 1
"""How far a mark may be off: hardly anyone gives four of four the very same."""


@dataclass(frozen=True, slots=True)
class Question:
    """An item without its key, and its key.

    `asked`: the paragraphs above the answers. `offered`: the lines below, an answer on each.
    `alone`: the answers say something without what is asked.
    """

    asked: tuple[str, ...]
    offered: tuple[str, ...]
    form: Form
    places: tuple[Place, ...]
    chance: Fraction
    alone: bool = True


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class _Said(_HasId, Protocol):
    @property
    def text(self) -> str: ...


T = TypeVar("T", bound=_HasId)


@dataclass(frozen=True, slots=True)
class Mixer:
    """An order that differs per seed and item, and is the same each time."""

    seed: int
    unit: str

    def mixed(self, parts: Sequence[T]) -> list[T]:
        """The same parts in that order."""
        return sorted(parts, key=lambda part: self.draw(part.id))

    def draw(self, name: str = "") -> int:
        """A number by which something takes its place."""
        text = full_id(str(self.seed), self.unit, name)
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def question(item: Item, mixer: Mixer, verdicts: tuple[str, str]) -> Question | None:
    """An item as it is asked; None for one that learners compare by themselves.

    `verdicts`: what *true* and *false* are called in this language.
    """
    posed = _posed(item, mixer, verdicts)
    if posed is None:
        return None
    above = tuple(text for text in (item.situation, item.stem) if text)
    return replace(posed, asked=(*above, *posed.asked))


def _posed(item: Item, mixer: Mixer, verdicts: tuple[str, str]) -> Question | None:
    match item:
        case SingleChoice():
            options = list(item.options) if item.fixed else mixer.mixed(item.options)
            places = [_place([item.key], options, mixer)]
            return _of(options, Form.LETTER, places, Fraction(1, len(options)))
        case MultipleResponse():
            options = list(item.options) if item.fixed else mixer.mixed(item.options)
            places = sorted(
                (_place([key], options, mixer) for key in item.keys), key=lambda one: one.right
            )
            # None and all are no answers.
            return _of(options, Form.LETTERS, places, Fraction(1, max(1, 2 ** len(options) - 2)))
        case TrueFalse():
            place = Place(right=("A" if item.answer else "B",), signs="AB")
            listed = tuple(_listed(verdicts))
            return Question((), listed, Form.LETTER, (place,), Fraction(1, 2), alone=False)
        case Matching():
            return _matching(item, mixer)
        case Ordering():
            return _ordering(item, mixer)
        case Cloze():
            return _cloze(item, mixer)
        case SituationalJudgement():
            judged = list(item.options) if item.fixed else mixer.mixed(item.options)
            return _rated(judged) if item.mode == "rate" else _extremes(judged, mixer)
        case ShortAnswer():
            return None
        case _:
            assert_never(item)


def _matching(item: Matching, mixer: Mixer) -> Question:
    responses = [*((pair.id, pair.response) for pair in item.pairs)]
    responses += [(lure.id, lure.text) for lure in item.lures]
    responses.sort(key=lambda one: mixer.draw(one[0]))
    ids = [one for one, _ in responses]
    places = [_place_of([pair.id], ids, mixer) for pair in item.pairs]
    premises = [f"{number}. {pair.premise}" for number, pair in enumerate(item.pairs, start=1)]
    listed = (*premises, "", *_listed(text for _, text in responses))
    chance = Fraction(1, perm(len(ids), len(item.pairs)))
    return Question((), listed, Form.ROW, tuple(places), chance)


def _ordering(item: Ordering, mixer: Mixer) -> Question:
    steps = mixer.mixed(item.steps)
    together = groups(item.steps)
    places = [_place(group, steps, mixer) for group in together for _ in group]
    ways = prod(factorial(len(group)) for group in together)
    return _of(steps, Form.ROW, places, Fraction(ways, factorial(len(steps))))


def _cloze(item: Cloze, mixer: Mixer) -> Question:
    text = item.text
    lines: list[str] = []
    places: list[Place] = []
    chance = Fraction(1)
    for number, gap in enumerate(item.gaps, start=1):
        text = text.replace(f"[[{gap.id}]]", f"[{number}: …]")
        if gap.entry == "choose":
            within = replace(mixer, unit=full_id(mixer.unit, gap.id))
            answers = within.mixed(gap.answers)
            lines += [f"{number}.", *_listed(one.text for one in answers), ""]
            ids = [one.id for one in answers]
            places.append(_place_of(gap.keys, ids, mixer))
            chance *= Fraction(len(gap.keys), len(ids))
        else:
            places.append(Place(right=_words(gap)))
            chance = Fraction(0)
    return Question((text,), tuple(lines[:-1]), Form.GAPS, tuple(places), chance, chance > 0)


def _words(gap: Gap) -> tuple[str, ...]:
    right = [one for one in gap.answers if one.id in gap.keys]
    return tuple(as_word(text) for one in right for text in (one.text, *one.variants))


def as_word(text: str) -> str:
    """What someone types in a gap, as it is compared: spaces, capitals and a full stop aside."""
    return " ".join(text.casefold().split()).rstrip(".") or "."


def _rated(judged: list[Judged]) -> Question:
    places = [
        Place(
            right=tuple(mark for mark in MARKS if abs(int(mark) - one.rating) <= _NEAR),
            signs=MARKS,
        )
        for one in judged
    ]
    chance = Fraction(1)
    for place in places:
        chance *= Fraction(len(place.right), len(MARKS))
    return _of(judged, Form.MARKS, places, chance)


def _extremes(judged: list[Judged], mixer: Mixer) -> Question:
    """The best, then the worst."""
    ratings = [one.rating for one in judged]
    sought = [
        [one.id for one in judged if one.rating == extreme]
        for extreme in (max(ratings), min(ratings))
    ]
    places = [_place(ids, judged, mixer) for ids in sought]
    pairs = sum(best != worst for best in sought[0] for worst in sought[1])
    return _of(judged, Form.PAIR, places, Fraction(pairs, perm(len(judged), 2)))


def _of(
    options: Sequence[_Said], form: Form, places: Iterable[Place], chance: Fraction
) -> Question:
    listed = tuple(_listed(one.text for one in options))
    return Question((), listed, form, tuple(places), chance)


def _place(right: Iterable[str], options: Sequence[_HasId], mixer: Mixer) -> Place:
    return _place_of(right, [one.id for one in options], mixer)


def _place_of(right: Iterable[str], ids: list[str], mixer: Mixer) -> Place:
    """The letters of these ids, among as many letters as there are ids."""
    if len(ids) > len(ascii_uppercase):
        raise WrongUseError(
            f"`{mixer.unit}` heeft {len(ids)} antwoorden; er zijn maar "
            f"{len(ascii_uppercase)} letters. Zie `leerklimaat check`."
        )
    letters = sorted(ascii_uppercase[ids.index(one)] for one in set(right))
    return Place(right=tuple(letters), signs=ascii_uppercase[: len(ids)])


def _listed(texts: Iterable[str]) -> Iterable[str]:
    return (f"- {letter}. {text}" for letter, text in zip(ascii_uppercase, texts, strict=False))
