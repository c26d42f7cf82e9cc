"""What QTI calls each answer and choice of an item, and what an answer is worth, in whole units.

From: the parts of an item. To: the modules that make elements of them, qti_scoring.py and others.
An item is worth as many units as it takes for every answer to earn a whole number of them, so that
a score is divided once, and exact. Never: makes an element.
"""

import unicodedata
from collections.abc import Sequence
from itertools import combinations
from math import lcm
from typing import assert_never

from leerklimaat import prose
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.exports.qti import named

ALWAYS = "GENERAL"
"""The name of what is said of any answer; ids of ours have no capitals."""
_SOFT_HYPHEN = "\u00ad"


def response_of(posed: Posed, part: Part) -> str:
    """The name of the answer to a part."""
    return "RESPONSE" if len(posed.parts) == 1 else f"RESPONSE_{part.id}"


def choice_of(posed: Posed, part: Part, identifier: str) -> str:
    """The name of a choice, which no other choice of the item has."""
    return named(identifier if len(posed.parts) == 1 else f"{part.id}.{identifier}")


def premise_of(identifier: str) -> str:
    """The name of a premise; with us its response has the same id."""
    return f"p.{identifier}"


def match_of(identifier: str) -> str:
    """The name of a response to a premise, or of a lure."""
    return f"r.{identifier}"


def pair_of(premise: str, response: str) -> str:
    """The name of a premise with a response."""
    return f"{premise_of(premise)} {match_of(response)}"


def unforeseen(part: Fill) -> str:
    """The name of what is said of a word that nobody foresaw."""
    return f"UNFORESEEN_{part.id}"


def units_of(posed: Posed) -> int:
    """How many units the whole item is."""
    return lcm(*map(_fewest, posed.parts))


def _fewest(part: Part) -> int:
    match part:
        case Pick():
            return lcm(*(share.denominator for share in part.points.values()))
        case PickMany():
            return len(part.keys)
        case Match():
            return len(part.premises)
        case Arrange():
            return max(1, pairs_of(part))
        case Fill():
            return part.share.denominator
        case Write():
            return 1
        case _:
            assert_never(part)


def pairs_of(part: Arrange) -> int:
    """How many pairs of steps have a right way round; none if any order is right."""
    return sum(len(one) * len(other) for one, other in combinations(part.order, 2))


def says_of_choices(part: Part) -> bool:
    """True if something is said of each choice. On a scale it is said of the part as a whole."""
    match part:
        case Pick():
            return not part.says
        case PickMany() | Fill():
            return True
        case Match() | Arrange() | Write():
            return False
        case _:
            assert_never(part)


def right_of(part: Part) -> tuple[str, ...]:
    """The ids of the right ones, of what is chosen from or foreseen."""
    match part:
        case Pick() | PickMany():
            return tuple(part.keys)
        case Fill():
            return tuple(one.id for one, _ in part.foreseen if one.text in part.right)
        case Match() | Arrange() | Write():
            return ()
        case _:
            assert_never(part)


def key_of(posed: Posed, part: Part) -> list[str]:
    """A right answer."""
    match part:
        case Pick():
            return [choice_of(posed, part, part.keys[0])]
        case PickMany():
            return [choice_of(posed, part, key) for key in part.keys]
        case Match():
            return [pair_of(one.id, one.id) for one in part.premises]
        case Arrange():
            return [choice_of(posed, part, step) for group in part.order for step in group]
        case Fill():
            return [prose.told(part.right[0])]
        case Write():
            return []
        case _:
            assert_never(part)


def worth_of(posed: Posed, part: Part) -> dict[str, int]:
    """What each choice earns or costs, in units. An order is no choice; see qti_scoring.py."""
    units = units_of(posed)
    match part:
        case Pick():
            shares = part.points.items()
            return {choice_of(posed, part, one): int(share * units) for one, share in shares}
        case PickMany():
            each = units // len(part.keys)
            signs = {one.id: 1 if one.id in part.keys else -1 for one in part.choices}
            return {choice_of(posed, part, one): sign * each for one, sign in signs.items()}
        case Match():
            each = units // len(part.premises)
            return {pair_of(one.id, one.id): each for one in part.premises}
        case Fill():
            return dict.fromkeys(spellings(part.right), int(part.share * units))
        case Arrange() | Write():
            return {}
        case _:
            assert_never(part)


def spellings(ways: Sequence[str]) -> list[str]:
    """Each way to spell an answer: as readers see it, with straight quotes, without accents."""
    found: dict[str, str] = {}
    for way in ways:
        typed = prose.plain(way)
        for spelt in (prose.told(way), typed, _without_accents(typed)):
            found.setdefault(spelt.casefold(), spelt)
    return list(found.values())


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    kept = (sign for sign in apart if not unicodedata.combining(sign) and sign != _SOFT_HYPHEN)
    return unicodedata.normalize("NFC", "".join(kept))
