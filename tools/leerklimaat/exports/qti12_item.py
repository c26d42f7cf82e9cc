"""A question of QTI 1.2.1 in the profile of Common Cartridge 1.1: asked, answered, scored, told.

From: qti12.py, one of the profile at a time. To: a quiz. All or nothing is earned. Never: elements
outside the profile, XML from strings.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from lxml import etree

from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Choice, Fill, Pick, PickMany, Posed, Write
from leerklimaat.exports.told import after, as_html, asked_part, is_verdict, models_of

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_RESPONSE = "response"
_GENERAL = "general_fb"
_SOLUTION = "solution"

Asking = Pick | PickMany | Fill | Write
"""What one question of the profile asks."""


@dataclass(frozen=True, slots=True)
class Says:
    """What is said when one of these answers was given."""

    id: str
    answers: tuple[str, ...]
    html: str


def item_below(section: Element, bank: Exported, item: Posed, asking: Asking, name: str) -> None:
    """The question, in a quiz. `name`: its own, `bank/item` or `bank/item/part`."""
    title = f"{item.number:02} {name.partition('/')[2]}"
    element = below(section, "item", ident=name.replace("/", "."), title=title)
    metadata = {"cc_profile": f"cc.{_profile(asking)}.v0p1"}
    if isinstance(asking, Write):
        metadata["qmd_computerscored"] = "No"
    metadata_below(below(element, "itemmetadata"), metadata)
    presentation = below(element, "presentation")
    material_below(presentation, as_html(asked_part(bank, item, asking, hint=True)))
    _response(bank, presentation, asking)
    says = list(_says(bank, asking))
    _process(below(element, "resprocessing"), asking, says, bank.marked.plain)
    general = as_html(after(bank, item, *(part for part in item.parts if part is asking)))
    _feedback(element, _GENERAL, general)
    for one in says:
        _feedback(element, one.id, one.html)
    if isinstance(asking, Write):
        solution = below(below(element, "itemfeedback", ident=_SOLUTION), "solution")
        _flow(below(solution, "solutionmaterial"), as_html(models_of(bank, asking)))


def _profile(asking: Asking) -> str:
    match asking:
        case Pick():
            return "true_false" if is_verdict(asking) else "multiple_choice"
        case PickMany():
            return "multiple_response"
        case Fill():
            return "fib"
        case Write():
            return "essay"
        case _:
            assert_never(asking)


def _response(bank: Exported, presentation: Element, asking: Asking) -> None:
    if isinstance(asking, Fill | Write):
        typed = below(presentation, "response_str", ident=_RESPONSE, rcardinality="Single")
        below(below(typed, "render_fib"), "response_label", ident="answer", rshuffle="No")
        return
    cardinality = "Single" if isinstance(asking, Pick) else "Multiple"
    picked = below(presentation, "response_lid", ident=_RESPONSE, rcardinality=cardinality)
    render = below(picked, "render_choice", shuffle="No" if asking.fixed else "Yes")
    for choice in asking.choices:
        label = below(render, "response_label", ident=choice.id)
        material_below(label, bank.marked.line_html(choice.text))


def _says(bank: Exported, asking: Asking) -> Iterator[Says]:
    """What is said of each answer."""
    match asking:
        case Pick() | PickMany():
            always = asking.says if isinstance(asking, Pick) else ""
            for choice in asking.choices:
                said = [bank.marked.line_html(text) for text in (choice.says, always) if text]
                if said:
                    yield Says(_feedback_id(choice), (choice.id,), " ".join(said))
        case Fill():
            for choice, ways in asking.foreseen:
                words = tuple(map(bank.marked.plain, ways))
                yield Says(_feedback_id(choice), words, bank.marked.line_html(choice.says))
        case Write():
            return
        case _:
            assert_never(asking)


def _feedback_id(choice: Choice) -> str:
    return f"{choice.id}_fb"


def _process(
    processing: Element, asking: Asking, says: list[Says], plain: Callable[[str], str]
) -> None:
    """First what is said, whatever the answer; then what it earns, which ends it."""
    variable = below(processing, "outcomes")
    below(variable, "decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
    always = below(processing, "respcondition", {"continue": "Yes"})
    below(below(always, "conditionvar"), "other")
    below(always, "displayfeedback", feedbacktype="Response", linkrefid=_GENERAL)
    for one in says:
        for answer in one.answers:
            condition = below(processing, "respcondition", {"continue": "Yes"})
            _equal(below(condition, "conditionvar"), answer)
            below(condition, "displayfeedback", feedbacktype="Response", linkrefid=one.id)
    match asking:
        case Pick():
            for key in asking.keys:
                _equal(_earning(processing), key)
        case PickMany():
            every = below(_earning(processing), "and")
            for choice in asking.choices:
                is_key = choice.id in asking.keys
                _equal(every if is_key else below(every, "not"), choice.id)
        case Fill():
            for way in asking.right:
                _equal(_earning(processing), plain(way))
        case Write():
            pass
        case _:
            assert_never(asking)


def _earning(processing: Element) -> Element:
    """A condition under which all is earned."""
    condition = below(processing, "respcondition", {"continue": "No"})
    found = below(condition, "conditionvar")
    below(condition, "setvar", varname="SCORE", action="Set").text = "100"
    return found


def _equal(condition: Element, answer: str) -> None:
    """One answer in one condition: readers differ on whether all of several have to be given."""
    below(condition, "varequal", respident=_RESPONSE).text = answer


def _feedback(item: Element, ident: str, markup: str) -> None:
    _flow(below(item, "itemfeedback", ident=ident), markup)


def _flow(parent: Element, markup: str) -> None:
    material_below(below(parent, "flow_mat"), markup)


def metadata_below(parent: Element, fields: Mapping[str, str]) -> None:
    """What a quiz or a question says about itself."""
    metadata = below(parent, "qtimetadata")
    for label, entry in fields.items():
        one = below(metadata, "qtimetadatafield")
        below(one, "fieldlabel").text = label
        below(one, "fieldentry").text = entry


def material_below(parent: Element, text: str, kind: str = "text/html") -> None:
    """A text of readers."""
    below(below(parent, "material"), "mattext", texttype=kind).text = text


def below(
    parent: Element, tag: str, more: Mapping[str, str] | None = None, **attributes: str
) -> Element:
    """A new element at the end of another."""
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", {**attributes, **(more or {})})
