"""How a bank looks in Word: styles by their real names, lists, page and footer.

From: nothing but the language. To: paper_docx.py, as parts of its package. Never: a font that only
some have without another to fall back on, or a text of a bank.
"""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache

from lxml import etree

from leerklimaat.exports.markup import Element, appended

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"w": W, "r": R}

INK, SOFT, GREEN, RIGHT = "2A2723", "5B554D", "1F5C57", "2D6A3E"
WARM, EDGE = "FBF1E0", "DDD3C3"

LETTERS, RANKED, NUMBERS, TO_MATCH, BULLETS = 1, 2, 3, 4, 5
"""Kinds of lists: lettered; the same with a blank in front; numbered; the same; with dots."""
_LEVELS = {
    LETTERS: ("upperLetter", "%1", True),
    RANKED: ("upperLetter", "____  %1", True),
    NUMBERS: ("decimal", "%1.", False),
    TO_MATCH: ("decimal", "____  %1", True),
    BULLETS: ("bullet", "•", False),
}
_HANGING = {RANKED: 1000, TO_MATCH: 1000}


@dataclass(frozen=True, slots=True)
class _Style:
    """A style of a paragraph. Sizes in half points, spaces in twentieths of a point.

    `border`: the side with a line, and its colour. `outline`: its level as a heading, from 0.
    """

    identifier: str
    name: str
    size: int = 0
    color: str = ""
    bold: bool = False
    italic: bool = False
    before: int | None = None
    after: int | None = None
    left: int = 0
    fill: str = ""
    border: tuple[str, str] | None = None
    keep_next: bool = False
    outline: int | None = None
    based_on: str = "Normal"


_STYLES = (
    _Style("Title", "Title", 46, GREEN, bold=True, after=60),
    _Style("Subtitle", "Subtitle", 25, SOFT, after=160),
    _Style(
        "Heading1", "heading 1", 27, GREEN, True, before=420, after=120, keep_next=True, outline=0
    ),
    _Style("Heading2", "heading 2", 23, INK, True, before=260, after=80, keep_next=True, outline=1),
    _Style("Situation", "Quote", fill=WARM, border=("left", EDGE), left=140, after=160),
    _Style(
        "Together",
        "Together",
        color=SOFT,
        italic=True,
        border=("top", GREEN),
        before=480,
        keep_next=True,
    ),
    _Style("Difference", "Difference", fill=WARM, before=240, after=160),
    _Style("Stem", "Question", bold=True, keep_next=True, after=80),
    _Style("Label", "Label", bold=True, keep_next=True, before=120, after=60),
    _Style("Instruction", "Instruction", color=SOFT, italic=True, keep_next=True, after=80),
    _Style("Remark", "Remark", color=SOFT, after=100),
    _Style("ListNumber", "List Number", after=60),
    _Style("ListBullet", "List Bullet", after=60),
    _Style("ListParagraph", "List Paragraph", left=357, after=60),
    _Style("Lines", "Lines", before=240, after=0),
    _Style("Boxes", "Boxes", before=60, after=100),
    _Style("Key", "Key", 21, border=("left", RIGHT), left=200, after=60),
    _Style("Answer", "Answer", 23, RIGHT, True, after=60, keep_next=True, based_on="Key"),
    _Style("KeyLabel", "Key Label", bold=True, keep_next=True, based_on="Key"),
    _Style("KeyRemark", "Key Remark", color=SOFT, based_on="Key"),
    _Style("KeyGiven", "Key Model", italic=True, based_on="Key"),
    _Style("Verdict", "List", based_on="Key"),
    _Style("TableText", "Table Text", before=50, after=50),
    _Style("TableHead", "Table Head", 19, SOFT, before=50, after=50),
    _Style("Notice", "Notice", 18, SOFT, after=40),
    _Style("Footer", "footer", 17, SOFT, after=0),
)


def w(tag: str, *children: Element | str, **attributes: object) -> Element:
    """An element of a document."""
    named = {f"{{{W}}}{name}": str(value) for name, value in attributes.items()}
    return appended(etree.Element(f"{{{W}}}{tag}", named), *children)


def root(tag: str, *children: Element) -> Element:
    """The same as the root of a part: it gives all in it their short names."""
    return appended(etree.Element(f"{{{W}}}{tag}", nsmap=_NAMES), *children)


def as_part(element: Element) -> bytes:
    """A part of a package."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


@cache
def styles(locale: str) -> bytes:
    """Every style, in the language of the document: the same for all banks."""
    fonts = {"ascii": "Calibri", "hAnsi": "Calibri", "cs": "Calibri", "eastAsia": "Calibri"}
    runs = w(
        "rPr",
        w("rFonts", **fonts),
        w("color", val=INK),
        w("sz", val=22),
        w("szCs", val=22),
        w("lang", val=locale, eastAsia=locale, bidi="ar-SA"),
    )
    paragraphs = w("pPr", w("spacing", after=120, line=269, lineRule="auto"))
    made = root(
        "styles",
        w("docDefaults", w("rPrDefault", runs), w("pPrDefault", paragraphs)),
        w(
            "style",
            w("name", val="Normal"),
            w("qFormat"),
            type="paragraph",
            default=1,
            styleId="Normal",
        ),
        *map(_paragraph_style, _STYLES),
        w(
            "style",
            w("name", val="Hyperlink"),
            w("rPr", w("color", val=GREEN), w("u", val="single")),
            type="character",
            styleId="Hyperlink",
        ),
        w(
            "style",
            w("name", val="Strong"),
            w("qFormat"),
            w("rPr", w("b"), w("bCs")),
            type="character",
            styleId="Strong",
        ),
        w(
            "style",
            w("name", val="Emphasis"),
            w("qFormat"),
            w("rPr", w("i"), w("iCs")),
            type="character",
            styleId="Emphasis",
        ),
        _table_style(),
    )
    return as_part(made)


def _paragraph_style(one: _Style) -> Element:
    return w(
        "style",
        w("name", val=one.name),
        w("basedOn", val=one.based_on),
        w("qFormat"),
        w("pPr", *_paragraph_looks(one)),
        w("rPr", *_run_looks(one)),
        type="paragraph",
        styleId=one.identifier,
    )


def _paragraph_looks(one: _Style) -> Iterator[Element]:
    """In the order that the format wants."""
    if one.keep_next:
        yield w("keepNext")
    yield w("keepLines")
    if one.identifier == "Lines":
        line = {"val": "single", "sz": 4, "space": 1, "color": SOFT}
        yield w("pBdr", w("bottom", **line), w("between", **line))
    elif one.border:
        side, color = one.border
        yield w("pBdr", w(side, val="single", sz=18, space=8, color=color))
    if one.fill:
        yield w("shd", val="clear", color="auto", fill=one.fill)
    spacing = {"before": one.before, "after": one.after}
    yield w("spacing", **{key: value for key, value in spacing.items() if value is not None})
    if one.left:
        yield w("ind", left=one.left)
    if one.outline is not None:
        yield w("outlineLvl", val=one.outline)


def _run_looks(one: _Style) -> Iterator[Element]:
    if one.bold:
        yield from (w("b"), w("bCs"))
    if one.italic:
        yield from (w("i"), w("iCs"))
    if one.color:
        yield w("color", val=one.color)
    if one.size:
        yield from (w("sz", val=one.size), w("szCs", val=one.size))


def _table_style() -> Element:
    """Lines between rows, and none between columns."""
    thin = {"val": "single", "sz": 4, "space": 0, "color": EDGE}
    sides = {"top": 60, "left": 80, "bottom": 60, "right": 80}
    return w(
        "style",
        w("name", val="Table Grid Light"),
        w(
            "tblPr",
            w("tblBorders", w("bottom", **thin), w("insideH", **thin)),
            w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides.items())),
        ),
        type="table",
        styleId="Rows",
    )


def numbering(lists: list[tuple[int, int]]) -> Element:
    """The kinds of lists, and each list of the document: its kind, and where it starts."""
    return root(
        "numbering",
        *map(copy, _kinds()),
        *(_list(number, kind, start) for number, (kind, start) in enumerate(lists, 1)),
    )


@cache
def _kinds() -> tuple[Element, ...]:
    return tuple(_kind(kind, *level) for kind, level in _LEVELS.items())


def _kind(kind: int, shape: str, text: str, stands_out: bool) -> Element:
    hanging = _HANGING.get(kind, 357)
    looks = (w("b"), w("color", val=GREEN)) if stands_out else ()
    levels = (
        w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=shape),
            w("lvlText", val=text.replace("%1", f"%{level + 1}")),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=hanging + 357 * level, hanging=hanging)),
            w("rPr", *looks),
            ilvl=level,
        )
        for level in range(3)
    )
    return w(
        "abstractNum", w("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=kind
    )


def _list(number: int, kind: int, start: int) -> Element:
    begins = w("lvlOverride", w("startOverride", val=start), ilvl=0)
    return w("num", w("abstractNumId", val=kind), begins, numId=number)
