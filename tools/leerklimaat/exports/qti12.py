"""A bank as a quiz of QTI 1.2.1 in the profile of Common Cartridge 1.1.

From: cartridge.py. To: Canvas, Brightspace, Moodle, itslearning. That profile has one answer, more
answers, true or false, a word to type, and something to write; all or nothing is earned. So a part
is a question here, and a premise too. Never: elements outside the profile, XML from strings.
Source: ccv1p1_qtiasiv1p2p1_v1p0.xsd of IMS Global, with the rules of Schematron in it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from lxml import etree

from leerklimaat.exports.embedded import shares_of
from leerklimaat.exports.fidelity import degraded, left_out
from leerklimaat.exports.markup import Element
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Arrange, Choice, Fill, Match, Pick, PickMany, Posed, Write
from leerklimaat.exports.told import about, after, as_html, asked_part, is_verdict, models_of
from leerklimaat.model.leaving import Fidelity, Kept

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_RESPONSE = "response"
_GENERAL = "general_fb"
_SOLUTION = "solution"
_FEWEST = 3
"""Choices that a question with one answer has at least in the profile."""
_KEPT = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "qmd_solutionspermitted": "Yes",
    "cc_maxattempts": "unlimited",
}

Asking = Pick | PickMany | Fill | Write
"""What one question of the profile asks."""


@dataclass(frozen=True, slots=True)
class Says:
    """What is said when one of these answers was given."""

    id: str
    answers: tuple[str, ...]
    html: str


def qti12_kept(item: Posed) -> Kept:
    """What becomes of an item in a cartridge."""
    if any(isinstance(part, Arrange) for part in item.parts):
        return left_out("no-ordering")
    askings = _askings(item)
    if any(_is_too_small(asking) for asking in askings):
        return left_out("two-choices")
    return degraded(*dict.fromkeys(_losses(item, askings)))


def quiz(bank: Exported) -> bytes | None:
    """The file, in the order of the author; None if no item can be in it."""
    root = root_in("questestinterop", NAMESPACE, {NAMESPACE: _SCHEMA})
    assessment = _below(root, "assessment", ident=f"quiz.{bank.bank.id}", title=bank.title)
    assessment.set(_LANG, bank.site.language)
    _metadata(assessment, _KEPT)
    _material(_below(assessment, "rubric"), "\n".join(about(bank, "cartridge")), "text/plain")
    section = _below(assessment, "section", ident="root_section")
    for item in bank.items:
        if qti12_kept(item).fidelity is not Fidelity.LEFT_OUT:
            for asking in _askings(item):
                _item(section, bank, item, asking)
    if not len(section):
        return None
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def root_in(tag: str, own: str, schemas: Mapping[str, str], **others: str) -> Element:
    """The outermost element of a file. `own`: its namespace; `schemas`: where each one's stands."""
    spaces: dict[str | None, str] = {None: own, "xsi": XSI}
    spaces.update(others)
    root = etree.Element(f"{{{own}}}{tag}", nsmap=spaces)  # type: ignore[arg-type]
    if schemas:
        places = " ".join(f"{space} {place}" for space, place in schemas.items())
        root.set(f"{{{XSI}}}schemaLocation", places)
    return root


def _askings(item: Posed) -> list[Asking]:
    """The questions that an item becomes. Of pairs, each premise is one."""
    return [asking for part in item.parts for asking in _asking(part)]


def _asking(part: Asking | Match | Arrange) -> Iterator[Asking]:
    match part:
        case Match():
            share = Fraction(1, len(part.premises))
            for premise in part.premises:
                points = {one.id: share * (one.id == premise.id) for one in part.responses}
                yield Pick(
                    premise.id, part.responses, points, premise.text, premise.says, part.fixed
                )
        case Arrange():
            return
        case _:
            yield part


def _is_too_small(asking: Asking) -> bool:
    return isinstance(asking, Pick) and not is_verdict(asking) and len(asking.choices) < _FEWEST


def _losses(item: Posed, askings: list[Asking]) -> Iterator[str]:
    if sum(not isinstance(asking, Write) for asking in askings) > 1:
        yield "split"
    for asking in askings:
        match asking:
            case Pick():
                if any(share not in (0, 1) for share in shares_of(asking).values()):
                    yield "near"
            case PickMany():
                yield "all-or-nothing"
            case Fill():
                yield "typed"
            case Write():
                yield from ("written", "by-hand")
                if len(item.parts) > 1:
                    yield "apart"
            case _:
                assert_never(asking)


def _item(section: Element, bank: Exported, item: Posed, asking: Asking) -> None:
    name = moodle_id(item)
    if len(_askings(item)) > 1 and not is_verdict(asking):
        name = f"{name}/{asking.id}"
    title = f"{item.number:02} {name.partition('/')[2]}"
    element = _below(section, "item", ident=name.replace("/", "."), title=title)
    metadata = {"cc_profile": f"cc.{_profile(asking)}.v0p1"}
    if isinstance(asking, Write):
        metadata["qmd_computerscored"] = "No"
    _metadata(_below(element, "itemmetadata"), metadata)
    presentation = _below(element, "presentation")
    _material(presentation, as_html(asked_part(bank, item, asking, hint=True)))
    _response(bank, presentation, asking)
    says = list(_says(bank, asking))
    _process(_below(element, "resprocessing"), asking, says, bank.marked.plain)
    general = as_html(after(bank, item, *(part for part in item.parts if part is asking)))
    _feedback(element, _GENERAL, general)
    for one in says:
        _feedback(element, one.id, one.html)
    if isinstance(asking, Write):
        solution = _below(_below(element, "itemfeedback", ident=_SOLUTION), "solution")
        _flow(_below(solution, "solutionmaterial"), as_html(models_of(bank, asking)))


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
        typed = _below(presentation, "response_str", ident=_RESPONSE, rcardinality="Single")
        _below(_below(typed, "render_fib"), "response_label", ident="answer", rshuffle="No")
        return
    cardinality = "Single" if isinstance(asking, Pick) else "Multiple"
    picked = _below(presentation, "response_lid", ident=_RESPONSE, rcardinality=cardinality)
    render = _below(picked, "render_choice", shuffle="No" if asking.fixed else "Yes")
    for choice in asking.choices:
        label = _below(render, "response_label", ident=choice.id)
        _material(label, bank.marked.line_html(choice.text))


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
    variable = _below(processing, "outcomes")
    _below(variable, "decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
    always = _below(processing, "respcondition", {"continue": "Yes"})
    _below(_below(always, "conditionvar"), "other")
    _below(always, "displayfeedback", feedbacktype="Response", linkrefid=_GENERAL)
    for one in says:
        for answer in one.answers:
            condition = _below(processing, "respcondition", {"continue": "Yes"})
            _equal(_below(condition, "conditionvar"), answer)
            _below(condition, "displayfeedback", feedbacktype="Response", linkrefid=one.id)
    match asking:
        case Pick():
            for key in asking.keys:
                _equal(_earning(processing), key)
        case PickMany():
            every = _below(_earning(processing), "and")
            for choice in asking.choices:
                is_key = choice.id in asking.keys
                _equal(every if is_key else _below(every, "not"), choice.id)
        case Fill():
            for way in asking.right:
                _equal(_earning(processing), plain(way))
        case Write():
            pass
        case _:
            assert_never(asking)


def _earning(processing: Element) -> Element:
    """A condition under which all is earned."""
    condition = _below(processing, "respcondition", {"continue": "No"})
    found = _below(condition, "conditionvar")
    _below(condition, "setvar", varname="SCORE", action="Set").text = "100"
    return found


def _equal(condition: Element, answer: str) -> None:
    """One answer in one condition: readers differ on whether all of several have to be given."""
    _below(condition, "varequal", respident=_RESPONSE).text = answer


def _metadata(parent: Element, fields: Mapping[str, str]) -> None:
    metadata = _below(parent, "qtimetadata")
    for label, entry in fields.items():
        one = _below(metadata, "qtimetadatafield")
        _below(one, "fieldlabel").text = label
        _below(one, "fieldentry").text = entry


def _feedback(item: Element, ident: str, markup: str) -> None:
    _flow(_below(item, "itemfeedback", ident=ident), markup)


def _flow(parent: Element, markup: str) -> None:
    _material(_below(parent, "flow_mat"), markup)


def _material(parent: Element, text: str, kind: str = "text/html") -> None:
    _below(_below(parent, "material"), "mattext", texttype=kind).text = text


def _below(
    parent: Element, tag: str, more: Mapping[str, str] | None = None, **attributes: str
) -> Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", {**attributes, **(more or {})})
