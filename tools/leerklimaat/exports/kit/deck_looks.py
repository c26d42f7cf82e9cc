"""How slides look: colours, and for each kind of slide where its title, label and text stand.

From: nothing. To: deck_layouts.py, which makes layouts of it. Never: XML.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from leerklimaat.exports.kit.deck import Layout

LABEL: Final = 10
BODY: Final = 11
"""The numbers of the places beside the title, in each layout that has them."""
_INK, _SOFT, _GREEN, _RUST, _DANGER = "2A2723", "5B554D", "1F5C57", "A3461C", "9C2B12"
_PAPER, _WARM, _EDGE, _PINK, _WHITE = "FFFDF9", "FBF1E0", "DDD3C3", "FDEEE8", "FFFFFF"
_PALE, _DEEP = "CFE3DD", "174642"
THEME = {
    **{"dk1": _INK, "lt1": _WHITE, "dk2": _GREEN, "lt2": _WARM, "accent1": _GREEN},
    **{"accent2": _RUST, "accent3": "2D6A3E", "accent4": _SOFT, "accent5": _EDGE},
    **{"accent6": _DANGER, "hlink": _GREEN, "folHlink": _SOFT},
}
FONT = "Calibri"
NAME = "Leerklimaat"


@dataclass(frozen=True, slots=True)
class Box:
    """A place for text: where it is, in centimetres, and how its text looks, in points."""

    x: float
    y: float
    width: float
    height: float
    size: int
    color: str
    bold: bool = False
    anchor: str = "t"

    @property
    def between(self) -> float:
        """Before each paragraph of a text but the first, in points."""
        return self.size * 0.45


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape that is only there to be seen."""

    shape: str
    x: float
    y: float
    width: float
    height: float
    color: str


@dataclass(frozen=True, slots=True)
class Looks:
    """A layout."""

    paper: str
    foot: str
    title: Box
    label: Box
    body: Box
    marks: tuple[Mark, ...]


def _page(color: str, paper: str, title: Box, label: Box, body: Box) -> Looks:
    marks = (
        Mark("rect", 0, 0, 0.5, 19.05, color),
        Mark("ellipse", 30.2, 0.9, 1.4, 1.4, _GREEN),
        Mark("ellipse", 30.55, 1.25, 0.7, 0.7, _RUST),
    )
    return Looks(paper, _SOFT, title, label, body, marks)


def _cover(y: float, size: int, of_body: int) -> Looks:
    marks = (
        Mark("ellipse", 24.4, 7.2, 14, 14, _DEEP),
        Mark("ellipse", 27.2, 10, 8.4, 8.4, _RUST),
        Mark("rect", 2.2, y + 5.9, 3.2, 0.14, _PALE),
    )
    return Looks(
        _GREEN,
        _PALE,
        Box(2.2, y, 25, 5.5, size, _WHITE, bold=True, anchor="b"),
        Box(2.2, 1.2, 25, 1.2, 20, _PALE, bold=True),
        Box(2.2, y + 6.4, 21, 5.6, of_body, _WHITE),
        marks,
    )


TITLE = Box(2.2, 2.1, 27.4, 2.7, 30, _GREEN, bold=True)
_SMALL = Box(2.2, 2.1, 27.4, 1.9, 24, _SOFT, bold=True)
_TOP = Box(2.2, 0.95, 27.4, 1.0, 18, _RUST, bold=True)
BELOW = Box(2.2, 5.4, 29.2, 11.9, 34, _INK)
_LARGE = Box(2.2, 4.4, 28.6, 12.6, 44, _INK, anchor="ctr")
LAYOUTS: Mapping[Layout, Looks] = {
    "opening": _cover(4.2, 44, 24),
    "text": _page(_GREEN, _PAPER, TITLE, _TOP, BELOW),
    "points": _page(_GREEN, _PAPER, TITLE, _TOP, BELOW),
    "question": _page(_RUST, _WARM, _SMALL, _TOP, _LARGE),
    "statement": _page(_GREEN, _PAPER, _SMALL, _TOP, _LARGE),
    "notice": _page(_DANGER, _PINK, TITLE, _TOP, BELOW),
    "closing": _cover(2.6, 40, 26),
}


def size_of(layout: Layout) -> int:
    """Of the text in the body of a layout, in points."""
    return LAYOUTS[layout].body.size
