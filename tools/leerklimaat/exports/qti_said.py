"""What QTI says after an answer: of each choice that was picked, and of any answer.

From: an item, its parts in their order. To: qti_item.py. What shows each of it is decided in
qti_scoring.py. Never: a text without the choice that it is about.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from leerklimaat.exports.markup import Element
from leerklimaat.exports.posed import (
    REASON,
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
from leerklimaat.exports.qti_scoring import FEEDBACK
from leerklimaat.exports.qti_texts import Texts
from leerklimaat.exports.qti_values import ALWAYS, choice_of, right_of, says_of_choices, unforeseen


def said(texts: Texts, posed: Posed) -> Iterator[Element]:
    """Every piece of feedback: first of what was chosen, then what is said of any answer."""
    for part in posed.parts:
        right = right_of(part)
        for one in _choices(part) if says_of_choices(part) else ():
            verdict = texts.words("item.right" if one.id in right else "item.wrong")
            about = texts.strong(one.text, f" ({verdict})")
            name = choice_of(posed, part, one.id)
            yield _feedback(texts, name, about, texts.line(one.says))
        if isinstance(part, Fill):
            words = texts.qti.html("p", texts.words("item.unforeseen"))
            yield _feedback(texts, unforeseen(part), words)
    of_parts = (block for part in posed.parts for block in _of_any(texts, part))
    in_general = (block for text in posed.says for block in texts.blocks(text))
    yield _feedback(texts, ALWAYS, *of_parts, *in_general)


def _feedback(texts: Texts, name: str, *blocks: Element) -> Element:
    about = {"outcomeIdentifier": FEEDBACK, "identifier": name, "showHide": "show"}
    return texts.qti.holding("modalFeedback", about, *blocks)


def _choices(part: Part) -> Iterable[Choice]:
    """What can be picked or is foreseen."""
    match part:
        case Pick() | PickMany():
            return part.choices
        case Fill():
            return (one for one, _ in part.foreseen)
        case Match() | Arrange() | Write():
            return ()
        case _:
            assert_never(part)


def _of_any(texts: Texts, part: Part) -> Iterator[Element]:
    """What is said of a part, whatever was answered."""
    match part:
        case Pick():
            if part.says:
                yield texts.strong(part.prompt)
                yield texts.line(part.says)
        case Match():
            yield texts.qti.html("ul", *_matched(texts, part))
        case Arrange():
            yield texts.qti.html("ol", *_arranged(texts, part))
        case Write():
            yield from _to_compare(texts, part)
        case PickMany() | Fill():
            pass
        case _:
            assert_never(part)


def _matched(texts: Texts, part: Match) -> Iterator[Element]:
    responses = {one.id: one for one in part.responses}
    for one in part.premises:
        response = responses.pop(one.id)
        yield _point(texts, one.text, f" – {texts.plain(response.text)}", says=one.says)
    for lure in responses.values():
        yield _point(texts, lure.text, f" ({texts.words('item.lure')})", says=lure.says)


def _arranged(texts: Texts, part: Arrange) -> Iterator[Element]:
    steps = {one.id: one for one in part.choices}
    for group in part.order:
        for place, step in enumerate(group):
            tied = [f" {texts.words('item.tied')}"] if place else []
            yield _point(texts, steps[step].text, *tied, says=steps[step].says)


def _point(texts: Texts, text: str, *after: str, says: str) -> Element:
    blocks = [texts.strong(text, *after), *([texts.line(says)] if says else [])]
    return texts.qti.html("li", *blocks)


def _to_compare(texts: Texts, part: Write) -> Iterator[Element]:
    """Models to compare with, and by what a good answer is known."""
    for number, model in enumerate(part.models, start=1):
        is_reason = part.id == REASON
        head = "item.model_reason" if is_reason else "item.model"
        title = texts.qti.html("strong", texts.words(head, number=number))
        yield texts.qti.html("p", title)
        yield from texts.blocks(model.text)
        if model.says:
            yield texts.line(model.says)
    if part.criteria:
        yield texts.qti.html("p", texts.qti.html("strong", texts.words("item.criteria")))
        points = (texts.line(one.text, "li") for one in part.criteria)
        yield texts.qti.html("ul", *points)
