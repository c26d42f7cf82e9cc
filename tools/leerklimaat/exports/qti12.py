"""A bank as a quiz of QTI 1.2.1 in the profile of Common Cartridge 1.1.

From: cartridge.py. To: Canvas, Brightspace, Moodle, itslearning. That profile has one answer, more
answers, true or false, a word to type, and something to write; all or nothing is earned. So a part
is a question here, and a premise too. Never: elements outside the profile, XML from strings.
Source: ccv1p1_qtiasiv1p2p1_v1p0.xsd of IMS Global, with the rules of Schematron in it.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import assert_never

from lxml import etree

from leerklimaat.exports.embedded import shares_of
from leerklimaat.exports.fidelity import degraded, left_out
from leerklimaat.exports.markup import Element
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Pick, PickMany, Posed, Write
from leerklimaat.exports.qti12_item import (
    NAMESPACE,
    Asking,
    below,
    item_below,
    material_below,
    metadata_below,
)
from leerklimaat.exports.told import about, is_verdict
from leerklimaat.model.leaving import Fidelity, Kept

_SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FEWEST = 3
"""Choices that a question with one answer has at least in the profile."""
_KEPT = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "qmd_solutionspermitted": "Yes",
    "cc_maxattempts": "unlimited",
}


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
    assessment = below(root, "assessment", ident=f"quiz.{bank.bank.id}", title=bank.title)
    assessment.set(_LANG, bank.site.language)
    metadata_below(assessment, _KEPT)
    material_below(below(assessment, "rubric"), "\n".join(about(bank, "cartridge")), "text/plain")
    section = below(assessment, "section", ident="root_section")
    for item in bank.items:
        if qti12_kept(item).fidelity is not Fidelity.LEFT_OUT:
            askings = _askings(item)
            for asking in askings:
                is_alone = len(askings) == 1 or is_verdict(asking)
                name = moodle_id(item) if is_alone else f"{moodle_id(item)}/{asking.id}"
                item_below(section, bank, item, asking, name)
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
                yield "by-hand"
                if asking.criteria:
                    yield "criteria"
                if len(item.parts) > 1:
                    yield "apart"
            case _:
                assert_never(asking)
