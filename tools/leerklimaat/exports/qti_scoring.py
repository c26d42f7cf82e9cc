"""How QTI scores an item: what is declared of its answers, and what is done with them.

From: the parts of an item and their worth. To: qti_item.py. A score is what the rules in
client/src/quiz/score.ts say, from 0 to 1. Never: a text that readers see.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import assert_never

from leerklimaat.exports.markup import Element
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.exports.qti import Attributes, Dialect
from leerklimaat.exports.qti_values import (
    ALWAYS,
    choice_of,
    key_of,
    pairs_of,
    response_of,
    right_of,
    says_of_choices,
    spellings,
    unforeseen,
    units_of,
    worth_of,
)

FEEDBACK = "FEEDBACK"
SCORE = "SCORE"
MOST = "MAXSCORE"

# What is declared


def responses(qti: Dialect, posed: Posed) -> Iterator[Element]:
    """The answers of an item: what they can be, a right one, and what each choice is worth."""
    for part in posed.parts:
        cardinality, base = _kind(part)
        about = {"identifier": response_of(posed, part), "cardinality": cardinality}
        declared = qti.make("responseDeclaration", {**about, "baseType": base})
        if key := key_of(posed, part):
            declared.append(qti.make("correctResponse", None, *_values(qti, key)))
        if worth := worth_of(posed, part):
            bounds = {"lowerBound": 0} if isinstance(part, PickMany) else {}
            entries = _entries(qti, worth, is_text=isinstance(part, Fill))
            declared.append(qti.make("mapping", {**bounds, "defaultValue": 0}, *entries))
        yield declared


def _kind(part: Part) -> tuple[str, str]:
    match part:
        case Pick():
            return "single", "identifier"
        case PickMany():
            return "multiple", "identifier"
        case Match():
            return "multiple", "directedPair"
        case Arrange():
            return "ordered", "identifier"
        case Fill() | Write():
            return "single", "string"
        case _:
            assert_never(part)


def _entries(qti: Dialect, worth: Mapping[str, int], *, is_text: bool) -> Iterator[Element]:
    for key, value in worth.items():
        about: Attributes = {"mapKey": key, "mappedValue": value}
        yield qti.make("mapEntry", {**about, "caseSensitive": False} if is_text else about)


def outcomes(qti: Dialect, posed: Posed) -> Iterator[Element]:
    """The score, the most it can be, and what is said."""
    yield declared(qti, SCORE, 0, {"normalMaximum": posed.worth, "normalMinimum": 0})
    yield declared(qti, MOST, posed.worth)
    about = {"identifier": FEEDBACK, "cardinality": "multiple", "baseType": "identifier"}
    yield qti.make("outcomeDeclaration", about)


def declared(
    qti: Dialect, name: str, value: int, bounds: Mapping[str, int] | None = None
) -> Element:
    """A number that comes of an answer, and what it is to begin with."""
    about: Attributes = {"identifier": name, "cardinality": "single", "baseType": "float"}
    default = qti.make("defaultValue", None, *_values(qti, [str(value)]))
    return qti.make("outcomeDeclaration", {**about, **(bounds or {})}, default)


def _values(qti: Dialect, values: Iterable[str]) -> Iterator[Element]:
    return (qti.make("value", None, value) for value in values)


# What is done with an answer


def processing(qti: Dialect, posed: Posed) -> Element:
    """From answers to the score, and to what is said."""
    rules: list[Element] = []
    for part in posed.parts:
        rules += _scored(qti, posed, part)
    if (units := units_of(posed)) > 1:
        whole = _base(qti, "float", units)
        rules.append(_set(qti, SCORE, qti.make("divide", None, _variable(qti, SCORE), whole)))
    rules.append(_set(qti, FEEDBACK, qti.make("multiple", None, *_said(qti, posed))))
    rules += [_typed(qti, posed, part) for part in posed.parts if isinstance(part, Fill)]
    return qti.make("responseProcessing", None, *rules)


def _scored(qti: Dialect, posed: Posed, part: Part) -> Iterator[Element]:
    given = _variable(qti, response_of(posed, part))
    match part:
        case Pick() | PickMany() | Match() | Fill():
            worth = qti.make("mapResponse", {"identifier": response_of(posed, part)})
            yield _cases(qti, [(_is_there(qti, given), _earn(qti, worth))])
        case Arrange():
            size = qti.make("containerSize", None, given)
            is_whole = qti.make("match", None, size, _base(qti, "integer", len(part.choices)))
            whole = qti.make("responseIf", None, is_whole, *_in_order(qti, posed, part))
            yield qti.make("responseCondition", None, whole)
        case Write():
            pass
        case _:
            assert_never(part)


def _in_order(qti: Dialect, posed: Posed, part: Arrange) -> Iterator[Element]:
    """Of each two steps that have a right order: what they earn if they stand in it, which is seen
    once the others are taken away. Where any order is right, all is earned.
    """
    worth = units_of(posed) // max(1, pairs_of(part))
    if not pairs_of(part):
        yield _earn(qti, _base(qti, "float", worth))
    for groups in combinations(part.order, 2):
        for two in product(*groups):
            left = _variable(qti, response_of(posed, part))
            for other in part.choices:
                if other.id not in two:
                    taken = _names(qti, posed, part, [other.id])
                    left = qti.make("delete", None, *taken, left)
            right = qti.make("ordered", None, *_names(qti, posed, part, two))
            stands = qti.make("match", None, left, right)
            yield _cases(qti, [(stands, _earn(qti, _base(qti, "float", worth)))])


def _said(qti: Dialect, posed: Posed) -> Iterator[Element]:
    """What is said of any answer, of the right choices, and of those that were picked."""
    yield _base(qti, "identifier", ALWAYS)
    for part in posed.parts:
        if says_of_choices(part):
            yield from _names(qti, posed, part, right_of(part))
        if isinstance(part, Pick | PickMany) and says_of_choices(part):
            yield _variable(qti, response_of(posed, part))


def _typed(qti: Dialect, posed: Posed, part: Fill) -> Element:
    """What is said of the word that was typed, if one was, or that nobody foresaw it."""
    cases = []
    for answer, ways in part.foreseen:
        same = (_is_typed(qti, response_of(posed, part), way) for way in spellings(ways))
        said = _say(qti, choice_of(posed, part, answer.id))
        cases.append((qti.make("or", None, *same), said))
    known = _cases(qti, cases, _say(qti, unforeseen(part)))
    is_there = _is_there(qti, _variable(qti, response_of(posed, part)))
    return _cases(qti, [(is_there, known)])


def _is_there(qti: Dialect, given: Element) -> Element:
    return qti.make("not", None, qti.make("isNull", None, given))


def _is_typed(qti: Dialect, name: str, way: str) -> Element:
    same = {"caseSensitive": False}
    return qti.make("stringMatch", same, _variable(qti, name), _base(qti, "string", way))


def _say(qti: Dialect, name: str) -> Element:
    more = (_variable(qti, FEEDBACK), _base(qti, "identifier", name))
    return _set(qti, FEEDBACK, qti.make("multiple", None, *more))


def _cases(
    qti: Dialect, cases: Sequence[tuple[Element, Element]], otherwise: Element | None = None
) -> Element:
    """The first that holds of conditions, each with what is then done."""
    made = qti.make("responseCondition")
    for condition, rule in cases:
        name = "responseElseIf" if len(made) else "responseIf"
        made.append(qti.make(name, None, condition, rule))
    if otherwise is not None:
        made.append(qti.make("responseElse", None, otherwise))
    return made


def _earn(qti: Dialect, units: Element) -> Element:
    return _set(qti, SCORE, qti.make("sum", None, _variable(qti, SCORE), units))


def _set(qti: Dialect, name: str, value: Element) -> Element:
    return qti.make("setOutcomeValue", {"identifier": name}, value)


def _variable(qti: Dialect, name: str) -> Element:
    return qti.make("variable", {"identifier": name})


def _names(qti: Dialect, posed: Posed, part: Part, identifiers: Iterable[str]) -> Iterator[Element]:
    return (_base(qti, "identifier", choice_of(posed, part, one)) for one in identifiers)


def _base(qti: Dialect, kind: str, value: str | int) -> Element:
    return qti.make("baseValue", {"baseType": kind}, str(value))
