"""An item of QTI, and what is lost of an item of ours.

From: the modules that make its pieces. To: qti_package.py, and the formats. Never: what differs
between items in another way than by their parts.
"""

from collections.abc import Iterator

from leerklimaat import prose
from leerklimaat.exports.fidelity import degraded
from leerklimaat.exports.markup import Element
from leerklimaat.exports.posed import Choice, Fill, Pick, Posed, Write
from leerklimaat.exports.qti import LANG, Attributes, identifier_of
from leerklimaat.exports.qti_body import body
from leerklimaat.exports.qti_said import said
from leerklimaat.exports.qti_scoring import outcomes, processing, responses
from leerklimaat.exports.qti_texts import Texts
from leerklimaat.model.leaving import Kept

TOOL = "Leerklimaat"


def item_of(texts: Texts, posed: Posed) -> Element:
    """An item. Its title says nothing that an answer follows from."""
    qti = texts.qti
    about: Attributes = {
        "identifier": identifier_of(posed.unit, texts.bank.site.language),
        "title": texts.words("quiz.number", number=posed.number),
        LANG: posed.language,
        "adaptive": False,
        "timeDependent": False,
        "toolName": TOOL,
    }
    return qti.root(
        "assessmentItem",
        about,
        *responses(qti, posed),
        *outcomes(qti, posed),
        body(texts, posed),
        processing(qti, posed),
        *said(texts, posed),
    )


def kept_in_qti(posed: Posed) -> Kept:
    """What becomes of an item in QTI, in each of its versions."""
    return degraded(*dict.fromkeys(_losses(posed)))


def _losses(posed: Posed) -> Iterator[str]:
    for part in posed.parts:
        if isinstance(part, Fill):
            yield "typed"
        if isinstance(part, Write) and part.criteria:
            yield "criteria"
        if isinstance(part, Pick) and part.gap and any(map(_has_marks, part.choices)):
            yield "gap-marks"


def _has_marks(choice: Choice) -> bool:
    return prose.plain(choice.text) != choice.text
