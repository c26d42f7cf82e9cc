"""What QTI asks: the situation, the question, and with what it is answered.

From: an item, its parts in their order. To: qti_item.py. Choices are shuffled by who shows them,
unless their order says something. Never: says what is right.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from leerklimaat.exports.markup import Element, appended
from leerklimaat.exports.posed import (
    Arrange,
    Choice,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.qti import Attributes
from leerklimaat.exports.qti_texts import Texts
from leerklimaat.exports.qti_values import choice_of, match_of, premise_of, response_of
from leerklimaat.exports.told import GAP

_LINES = 5
"""How many lines there are to write on."""
_ROOM = 10
"""How much longer than the longest answer a gap is, in signs."""


def body(texts: Texts, posed: Posed) -> Element:
    """All that is seen of an item before it is answered."""
    made = texts.qti.make("itemBody")
    if posed.situation:
        made.append(texts.qti.html("div", *texts.blocks(posed.situation)))
    gaps = {
        part.id: part for part in posed.parts if isinstance(part, Fill | Pick) and _is_gap(part)
    }
    asks_itself = len(posed.parts) == 1 and not gaps
    if not asks_itself:
        made.append(texts.line(posed.stem))
    for block in texts.blocks(posed.text):
        made.append(block)
        _fill_in(texts, posed, block, gaps)
    for part in posed.parts:
        if part.id not in gaps:
            made.extend(_asked(texts, posed, part, posed.stem if asks_itself else ""))
    if posed.hint:
        made.append(_hint(texts, posed.hint))
    return made


def _is_gap(part: Fill | Pick) -> bool:
    return isinstance(part, Fill) or part.gap


def _asked(texts: Texts, posed: Posed, part: Part, stem: str) -> Iterator[Element]:
    qti = texts.qti
    about: Attributes = {"responseIdentifier": response_of(posed, part)}
    match part:
        case Pick():
            scale = _across(texts) if part.says else {}
            choices = {**about, "shuffle": not part.fixed, "maxChoices": 1, **scale}
            prompt = _prompt(texts, part.prompt or stem)
            yield qti.make("choiceInteraction", choices, *prompt, *_simple(texts, posed, part))
        case PickMany():
            many = {**about, "shuffle": not part.fixed, "maxChoices": 0}
            prompt = _prompt(texts, stem, texts.words("item.many"))
            yield qti.make("choiceInteraction", many, *prompt, *_simple(texts, posed, part))
        case Match():
            pairs = {"shuffle": not part.fixed, "maxAssociations": len(part.premises)}
            premises = [
                _to_match(texts, one, premise_of(one.id), once=True) for one in part.premises
            ]
            others = [_to_match(texts, one, match_of(one.id)) for one in part.responses]
            sets = (qti.make("simpleMatchSet", None, *each) for each in (premises, others))
            prompt = _prompt(texts, stem)
            yield qti.make("matchInteraction", {**about, **pairs}, *prompt, *sets)
        case Arrange():
            prompt = _prompt(texts, stem)
            order = {**about, "shuffle": True}
            yield qti.make("orderInteraction", order, *prompt, *_simple(texts, posed, part))
        case Write():
            if part.given:
                yield qti.html("blockquote", texts.line(part.given))
            prompt = _prompt(texts, part.prompt or stem)
            lines = {**about, "expectedLines": _LINES}
            yield qti.make("extendedTextInteraction", lines, *prompt)
        case Fill():
            raise AssertionError(part.id)  # it stands in the text
        case _:
            assert_never(part)


def _prompt(texts: Texts, text: str, *after: str) -> Iterator[Element]:
    if text:
        yield appended(texts.within("prompt", None, text), *(f" {word}" for word in after))


def _simple(texts: Texts, posed: Posed, part: Pick | PickMany | Arrange) -> Iterator[Element]:
    for one in part.choices:
        about = {"identifier": choice_of(posed, part, one.id)}
        yield texts.within("simpleChoice", about, one.text)


def _to_match(texts: Texts, one: Choice, name: str, *, once: bool = False) -> Element:
    """A premise stays where it is and is used once; a response may be used more often."""
    about: Attributes = {"identifier": name, "matchMax": int(once)}
    return texts.within(
        "simpleAssociableChoice", {**about, "fixed": True} if once else about, one.text
    )


def _across(texts: Texts) -> dict[str, str]:
    """A scale stands on one line."""
    if texts.qti.has_html5:
        return {"class": "qti-orientation-horizontal"}
    return {"orientation": "horizontal"}


def _fill_in(texts: Texts, posed: Posed, block: Element, gaps: dict[str, Fill | Pick]) -> None:
    """Put each gap where its id stands in the text."""
    for element in list(block.iter()):
        pieces = _pieces(texts, posed, element.text, gaps)
        element.text = None
        _insert(element, 0, pieces)
        if element is not block:
            parent = element.getparent()
            pieces = _pieces(texts, posed, element.tail, gaps)
            element.tail = None
            if parent is not None:
                _insert(parent, parent.index(element) + 1, pieces)


def _insert(parent: Element, place: int, pieces: Sequence[Element | str]) -> None:
    for piece in pieces:
        if not isinstance(piece, str):
            parent.insert(place, piece)
            place += 1
        elif place:
            parent[place - 1].tail = piece
        else:
            parent.text = piece


def _pieces(
    texts: Texts, posed: Posed, text: str | None, gaps: dict[str, Fill | Pick]
) -> list[Element | str]:
    found = GAP.split(text or "")
    return [
        _gap(texts, posed, gaps[piece]) if index % 2 else piece
        for index, piece in enumerate(found)
        if piece
    ]


def _gap(texts: Texts, posed: Posed, part: Fill | Pick) -> Element:
    about: Attributes = {"responseIdentifier": response_of(posed, part)}
    if isinstance(part, Fill):
        longest = max(len(texts.plain(way)) for _, ways in part.foreseen for way in ways)
        room = {"expectedLength": longest + _ROOM}
        return texts.qti.make("textEntryInteraction", {**about, **room})
    choices = (
        texts.qti.make(
            "inlineChoice", {"identifier": choice_of(posed, part, one.id)}, texts.plain(one.text)
        )
        for one in part.choices
    )
    shuffle = {"shuffle": not part.fixed}
    return texts.qti.make("inlineChoiceInteraction", {**about, **shuffle}, *choices)


def _hint(texts: Texts, hint: str) -> Element:
    """A hint that is there for who asks for it."""
    title = texts.words("quiz.hint")
    if texts.qti.has_html5:
        summary = texts.qti.html("summary", title)
        # A part that opens may only stand in something else.
        return texts.qti.html("aside", texts.qti.html("details", summary, texts.line(hint)))
    return texts.qti.make("infoControl", {"title": title}, texts.line(hint))
