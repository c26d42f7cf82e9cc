"""Items as HTML for platforms of others: what is asked, and what is said after any answer.

From: posed.py, with its texts made by markup.py. To: formats that take HTML. What a platform says
of each answer by itself is not here; what it has no place for is, in one list. Never: knows a
format; writes HTML as a string.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from leerklimaat.exports.markup import Element, appended, as_text
from leerklimaat.exports.package import Exported, notice, taken_in
from leerklimaat.exports.posed import (
    FALSE,
    REASON,
    TRUE,
    Arrange,
    Choice,
    Fill,
    Match,
    Part,
    Pick,
    Posed,
    Write,
)

GAP = re.compile(r"\[\[([a-z0-9-]+)\]\]")
"""Where a gap stands in a text; also in the HTML of that text."""

_LINE = "_____"


def about(bank: Exported, name: str) -> list[str]:
    """What a file says of itself, and how a format by that name is taken in; plain lines."""
    return [*notice(bank.site, bank.sheet), *taken_in(bank.site, name)]


def asked(bank: Exported, item: Posed, *, hint: bool = False) -> list[Element]:
    """The situation, the question, and what belongs to it. Gaps are still `[[id]]`.

    `hint`: with the hint, which opens when someone asks for it.
    """
    marked = bank.marked
    found = [*marked.blocks(item.situation), marked.line(item.stem, "p"), *marked.blocks(item.text)]
    for part in item.parts:
        if isinstance(part, Write) and part.given:
            found.append(appended(etree.Element("blockquote"), marked.line(part.given, "p")))
    if hint and item.hint:
        summary = appended(etree.Element("summary"), bank.words("quiz.hint"))
        found.append(appended(etree.Element("details"), summary, marked.line(item.hint, "p")))
    return _in_language(bank, item, found)


def asked_part(bank: Exported, item: Posed, part: Part, *, hint: bool = False) -> list[Element]:
    """The same for who asks one part at a time: its gap is a line, any other one is left open."""
    found = [*asked(bank, item, hint=hint), *prompt_of(bank, part)]
    for element in found:
        for place in element.iter():
            place.text = _opened(bank, part, place.text)
            place.tail = _opened(bank, part, place.tail)
    return found


def _opened(bank: Exported, part: Part, text: str | None) -> str | None:
    """Blanks in the place of gaps."""
    blank = bank.words("item.blank")
    return text and GAP.sub(lambda gap: _LINE if gap[1] == part.id else blank, text)


def prompt_of(bank: Exported, part: Part) -> list[Element]:
    """What a part asks by itself."""
    match part:
        case Pick() | Write() if part.prompt:
            return [bank.marked.line(part.prompt, "p")]
        case _:
            return []


def after(bank: Exported, item: Posed, *parts: Part) -> list[Element]:
    """What is said after any answer to these parts of an item: first what belongs to one of them,
    then what is about the whole.
    """
    found = [element for part in parts for element in _of(bank, part)]
    found += [block for text in item.says for block in bank.marked.blocks(text)]
    return _in_language(bank, item, found)


def as_html(elements: Iterable[Element]) -> str:
    """Elements as one line of HTML."""
    return "".join(map(as_text, elements)).replace("\n", " ")


def is_verdict(part: Part) -> bool:
    """Whether it asks for true or false."""
    return isinstance(part, Pick) and {one.id for one in part.choices} == {TRUE, FALSE}


def _in_language(bank: Exported, item: Posed, found: list[Element]) -> list[Element]:
    if item.language != bank.site.language:
        for element in found:
            element.set("lang", item.language)
    return found


def _of(bank: Exported, part: Part) -> Iterator[Element]:
    match part:
        case Match():
            yield _pairs(bank, part)
        case Arrange():
            yield _order(bank, part)
        case Write():
            yield from models_of(bank, part)
        case _:
            return


def _pairs(bank: Exported, part: Match) -> Element:
    """What is said of each pair, and of each response that fits nowhere."""
    response = {one.id: one.text for one in part.responses}
    listed = etree.Element("ul")
    for pair in part.premises:
        head = appended(_strong(bank, pair.text), " → ", _span(bank, response[pair.id]), ": ")
        listed.append(appended(head, _span(bank, pair.says)))
    for lure in lures_of(part):
        head = appended(_strong(bank, lure.text), f" ({bank.words('item.lure')}): ")
        listed.append(appended(head, _span(bank, lure.says)))
    return listed


def lures_of(part: Match) -> list[Choice]:
    """The responses that fit nowhere."""
    paired = {premise.id for premise in part.premises}
    return [one for one in part.responses if one.id not in paired]


def foreseen_of(bank: Exported, part: Part) -> list[Element]:
    """What is said of each answer that was foreseen where one is typed, for who has no place for
    it beside the answer; and what to do with any other one.
    """
    if not isinstance(part, Fill):
        return []
    listed = etree.Element("ul")
    for choice, ways in part.foreseen:
        head = etree.Element("li")
        for number, way in enumerate(ways):
            appended(head, *([", "] if number else []), bank.marked.line(way, "strong"))
        listed.append(appended(head, ": ", _span(bank, choice.says)))
    other = appended(etree.Element("p"), bank.words("item.unforeseen"))
    return [listed, other]


def _order(bank: Exported, part: Arrange) -> Element:
    """The steps in their right order, each with what is said of its place."""
    steps = {one.id: one for one in part.choices}
    listed = etree.Element("ol")
    for group in part.order:
        for name in group:
            step = _strong(bank, steps[name].text)
            if name != group[0]:
                appended(step, f" {bank.words('item.tied')}")
            if steps[name].says:
                appended(step, " ", _span(bank, steps[name].says))
            listed.append(step)
    return listed


def models_of(bank: Exported, part: Write) -> Iterator[Element]:
    """Examples to compare with, and what a good answer holds."""
    if part.criteria:
        yield _heading(bank.words("item.criteria"))
        points = etree.Element("ul")
        points.extend(bank.marked.line(one.text, "li") for one in part.criteria)
        yield points
    for number, model in enumerate(part.models, start=1):
        is_reason = part.id == REASON
        yield _heading(
            bank.words("item.model_reason")
            if is_reason
            else bank.words("item.model", number=number)
        )
        yield from bank.marked.blocks(model.text)
        if model.says:
            yield bank.marked.line(model.says, "p")


def _heading(text: str) -> Element:
    return appended(etree.Element("p"), appended(etree.Element("strong"), text))


def _strong(bank: Exported, text: str) -> Element:
    return appended(etree.Element("li"), bank.marked.line(text, "strong"))


def _span(bank: Exported, text: str) -> Element:
    return bank.marked.line(text, "span")
