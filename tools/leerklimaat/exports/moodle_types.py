"""What each type of question of Moodle has of its own: answers, pairs, steps, examples.

From: moodle.py, which makes what all have. To: the same questions. Never: XML from strings.
"""

from collections.abc import Mapping
from fractions import Fraction

from lxml import etree

from leerklimaat.exports.embedded import percent
from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import TRUE, Arrange, Fill, Match, Part, Pick, PickMany, Write
from leerklimaat.exports.told import as_html, is_verdict, lures_of, models_of

_LINES = "8"


def is_embedded(parts: tuple[Part, ...]) -> bool:
    """Whether the answers stand in the text: of more than one part, or one that has a place."""
    return len(parts) > 1 or isinstance(parts[0], Fill) or getattr(parts[0], "gap", False)


def specify(bank: Exported, question: Element, parts: tuple[Part, ...]) -> str:
    """Adds what a type of question has of its own, and says which type it is."""
    if is_embedded(parts):
        return "cloze"
    match parts[0]:
        case Pick() as part if is_verdict(part):
            for choice in part.choices:
                text = "true" if choice.id == TRUE else "false"
                says = bank.marked.line_html(choice.says)
                _answer(question, percent(part.points[choice.id]), text, says, "plain_text")
            return "truefalse"
        case Pick() as part:
            _choices(bank, question, part, part.points)
            return "multichoice"
        case PickMany() as part:
            share = Fraction(1, len(part.keys))
            points = {one.id: share if one.id in part.keys else -share for one in part.choices}
            _choices(bank, question, part, points)
            return "multichoice"
        case Match() as part:
            _pairs(bank, question, part)
            return "matching"
        case Arrange() as part:
            _order(bank, question, part)
            return "ordering"
        case Write() as part:
            _essay(bank, question, part)
            return "essay"
        case Fill():
            return "cloze"


def _choices(
    bank: Exported, question: Element, part: Pick | PickMany, points: Mapping[str, Fraction]
) -> None:
    below(question, "single").text = "true" if isinstance(part, Pick) else "false"
    below(question, "shuffleanswers").text = "false" if part.fixed else "true"
    below(question, "answernumbering").text = "ABCD"
    for one in part.choices:
        line = bank.marked.line_html
        _answer(question, percent(points[one.id]), line(one.text), line(one.says), "html")


def _pairs(bank: Exported, question: Element, part: Match) -> None:
    """The response is plain text there. One that fits nowhere has no premise."""
    below(question, "shuffleanswers").text = "false" if part.fixed else "true"
    response = {one.id: bank.marked.plain(one.text) for one in part.responses}
    told = [(one.id, bank.marked.line_html(one.text)) for one in part.premises]
    for name, premise in [*told, *((lure.id, "") for lure in lures_of(part))]:
        pair = html_below(question, "subquestion", premise)
        text_below(below(pair, "answer"), response[name])


def _order(bank: Exported, question: Element, part: Arrange) -> None:
    """The share of steps before and after each other that stand right: for pairs, as we do."""
    names = [name for group in part.order for name in group]
    steps = {one.id: one for one in part.choices}
    for tag, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", str(len(names))),
        ("gradingtype", "RELATIVE_ALL_PREVIOUS_AND_NEXT"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        below(question, tag).text = value
    for number, name in enumerate(names, start=1):
        text = bank.marked.line_html(steps[name].text)
        _answer(question, str(number), text, bank.marked.line_html(steps[name].says), "html")


def _essay(bank: Exported, question: Element, part: Write) -> None:
    """The examples are for who looks it through, too."""
    for tag, value in (
        ("responseformat", "plain"),
        ("responserequired", "0"),
        ("responsefieldlines", _LINES),
        ("attachments", "0"),
    ):
        below(question, tag).text = value
    html_below(question, "graderinfo", as_html(models_of(bank, part)))
    text_below(below(question, "responsetemplate", {"format": "html"}), "")


def _answer(question: Element, share: str, text: str, says: str, form: str) -> None:
    answer = below(question, "answer", {"fraction": share, "format": form})
    text_below(answer, text)
    html_below(answer, "feedback", says)


def html_below(parent: Element, tag: str, text: str) -> Element:
    """An element with HTML in it."""
    element = below(parent, tag, {"format": "html"})
    text_below(element, text)
    return element


def text_below(parent: Element, text: str) -> None:
    """The text of an element, which stands in one of its own."""
    below(parent, "text").text = text


def below(parent: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new element at the end of another."""
    return etree.SubElement(parent, tag, dict(attributes or {}))
