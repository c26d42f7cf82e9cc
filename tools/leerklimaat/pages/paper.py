"""How much paper a page takes, where it promises that.

From: sheets. To: the button below a title, and the tests that print those pages. Never: what a page
looks like on paper; the style sheets do that.
"""

from dataclasses import dataclass
from typing import Literal

from leerklimaat.model.collection import Talks
from leerklimaat.model.competence import Competence
from leerklimaat.pages.sheet import Sheet

Shape = Literal["one", "both", "each", "many"]
"""One side, both sides of a leaf, a side for each level, or many sides."""
CARDS = 4
"""Of A6, on a side of A4."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`sides`: at most this many of A4. `shape`: how a reader is told so."""

    shape: Shape
    sides: int


def paper_of(sheet: Sheet) -> Paper | None:
    """What a page promises; None where it is as long as it is."""
    match sheet.kind, sheet.entry.record if sheet.entry is not None else None:
        case (("observation" | "five-minutes" | "self-assessment"), _):
            return Paper("one", 1)
        case (("team" | "checklist"), _):
            return Paper("both", 2)
        case "rubric", Competence() as competence:
            return Paper("each", len(competence.levels))
        case "talks", Talks() as talks:
            return _many(sides_of_cards(len(talks.talks)))
        case _:
            return None


def sides_of_cards(number: int) -> int:
    """How many sides so many cards take."""
    return -(-number // CARDS)


def _many(sides: int) -> Paper:
    return Paper("one" if sides == 1 else "many", sides)
