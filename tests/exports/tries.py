"""Answers to items and what they earn with us, and all that an item says: for who compares what
a platform would give and show.

What an answer earns is written down here again, as client/src/quiz/score.ts says it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import assert_never

from lxml.html import fragment_fromstring

from leerklimaat.exports.markup import Marked
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.exports.told import is_verdict

Given = tuple[str, ...]
"""What someone did with a part: ids in the order they were picked; `premise=response`; a word."""
Answer = Mapping[str, Given]
"""What someone did with each part, by its id."""

ANOTHER = "iets anders dat ook kan"
"""A word that nobody foresaw, and that the learner may find as good."""


@dataclass(frozen=True, slots=True)
class Tried:
    """An answer, by what it is: the key, a wrong one, or something between."""

    name: str
    answer: Answer


def tries(item: Posed) -> Iterator[Tried]:
    """The key, a wrong answer, and for each part what lies between with the other parts right."""
    keys = {part.id: _key(part) for part in item.parts}
    yield Tried("key", keys)
    yield Tried("wrong", {part.id: _wrong(part) for part in item.parts})
    for part in item.parts:
        for given in _others(part):
            yield Tried("partial", {**keys, part.id: given})


def ours(item: Posed, answer: Answer) -> Fraction:
    """What an answer earns on our site."""
    return sum((_earned(part, answer[part.id]) for part in item.parts), Fraction(0))


def _earned(part: Part, given: Given) -> Fraction:
    match part:
        case Pick():
            return part.points[given[0]]
        case PickMany():
            good = len(set(given) & set(part.keys))
            return max(Fraction(0), Fraction(2 * good - len(given), len(part.keys)))
        case Match():
            right = sum(pair == f"{one.id}={one.id}" for one in part.premises for pair in given)
            return Fraction(right, len(part.premises))
        case Arrange():
            return _ordered(part, given)
        case Fill():
            foreseen = {way for _, ways in part.foreseen for way in ways}
            return part.share if given[0] in part.right or given[0] not in foreseen else Fraction(0)
        case Write():
            return Fraction(0)
        case _:
            assert_never(part)


def _ordered(part: Arrange, given: Given) -> Fraction:
    group = {name: index for index, names in enumerate(part.order) for name in names}
    pairs = [(one, other) for one, other in combinations(given, 2) if group[one] != group[other]]
    good = sum(group[one] < group[other] for one, other in pairs)
    return Fraction(good, len(pairs)) if pairs else Fraction(1)


def _key(part: Part) -> Given:
    match part:
        case Pick():
            return part.keys[:1]
        case PickMany():
            return part.keys
        case Match():
            return tuple(f"{one.id}={one.id}" for one in part.premises)
        case Arrange():
            return tuple(name for group in part.order for name in group)
        case Fill():
            return part.right[:1]
        case Write():
            return ("Een antwoord.",)
        case _:
            assert_never(part)


def _wrong(part: Part) -> Given:
    match part:
        case Pick():
            return (min(part.points, key=lambda name: part.points[name]),)
        case PickMany():
            return tuple(one.id for one in part.choices if one.id not in part.keys)
        case Match():
            paired = {one.id for one in part.premises}
            lure = next(one.id for one in part.responses if one.id not in paired)
            return tuple(f"{one.id}={lure}" for one in part.premises)
        case Arrange():
            return _key(part)[::-1]
        case Fill():
            wrong = [way for _, ways in part.foreseen for way in ways if way not in part.right]
            return tuple(wrong[:1]) or (ANOTHER,)
        case Write():
            return ("",)
        case _:
            assert_never(part)


def _others(part: Part) -> Iterator[Given]:
    """What is neither the key nor the worst; every choice, every spelling, some sets and orders."""
    match part:
        case Pick():
            yield from ((one.id,) for one in part.choices)
        case PickMany():
            wrong = _wrong(part)
            yield part.keys[:1]
            yield (*part.keys, wrong[0])
            yield (part.keys[0], wrong[0])
            yield (*part.keys, *wrong)
        case Match():
            key = _key(part)
            first, second = (one.id for one in part.premises[:2])
            yield (f"{first}={second}", f"{second}={first}", *key[2:])
            yield (*_wrong(part)[:1], *key[1:])
        case Arrange():
            key = _key(part)
            yield (key[1], key[0], *key[2:])
            yield (*key[1:], key[0])
            yield (*key[:-2], key[-1], key[-2])
        case Fill():
            yield from ((way,) for _, ways in part.foreseen for way in ways)
            yield (ANOTHER,)
        case Write():
            return
        case _:
            assert_never(part)


def told(markup: str) -> str:
    """HTML as someone reads it."""
    element = fragment_fromstring(markup, create_parent="div")
    for block in element.iter("p", "li", "summary", "div"):
        block.tail = f" {block.tail or ''}"
    return " ".join(element.text_content().split())


def authored(marked: Marked, item: Posed) -> list[str]:
    """All that we say in an item, as words in a row."""
    texts = [item.situation, item.stem, item.hint, *item.says]
    for part in item.parts:
        texts += [getattr(part, "prompt", ""), getattr(part, "given", "")]
        said = [getattr(part, name, ()) for name in ("choices", "premises", "responses")]
        said += [getattr(part, name, ()) for name in ("models", "criteria")]
        named = not is_verdict(part)  # true and false have names of their own there
        texts += [text for many in said for one in many for text in (one.text * named, one.says)]
        if isinstance(part, Fill):
            texts += [way for _, ways in part.foreseen for way in ways]
            texts += [one.says for one, _ in part.foreseen]
    return [words_of(marked, text) for text in texts if text]


def words_of(marked: Marked, text: str) -> str:
    """A text of ours, as someone reads it."""
    return " ".join(marked.plain(text).split())
