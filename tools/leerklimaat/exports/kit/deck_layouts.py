"""An empty presentation: theme, master, and a layout with real places for each kind of slide.

From: deck_looks.py, and the words of a deck that stand on every slide. To: deck_pptx.py. What is
only there to be seen stands in layouts, where a screen reader passes it by. Never: a text of a
lesson.
"""

import io
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as KINDS
from pptx.util import Emu

from leerklimaat.exports.kit.deck import Layout
from leerklimaat.exports.kit.deck_looks import (
    BELOW,
    BODY,
    FONT,
    LABEL,
    LAYOUTS,
    NAME,
    THEME,
    TITLE,
    Box,
    Looks,
    Mark,
)
from leerklimaat.exports.markup import Element, appended

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
CM = 360000
WIDTH, HEIGHT = 12192000, 6858000


@lru_cache(maxsize=2**6)
def empty(foot: str, locale: str, names: tuple[tuple[Layout, str], ...]) -> bytes:
    """A presentation without slides. `names`: of its layouts, in their order, for who adds one."""
    shown = Presentation(io.BytesIO(_bare()))
    master = shown.slide_master
    for layout, (kind, name) in zip(shown.slide_layouts, names, strict=True):
        _laid_out(layout.element, LAYOUTS[kind], name, foot, locale)
    _mastered(master.element, locale)
    theme = master.part.part_related_by(KINDS.THEME)
    theme._blob = _themed(theme.blob)
    return _saved(shown)


@cache
def _bare() -> bytes:
    """The one that comes with python-pptx, without what is not ours."""
    shown = Presentation()
    shown.slide_width, shown.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(shown.slide_layouts)[len(LAYOUTS) :]:
        shown.slide_layouts.remove(layout)
    for package in (shown.part.package, shown.part):
        for key, relation in list(package._rels.items()):
            if relation.reltype.endswith(("/thumbnail", "/printerSettings")):
                package._rels.pop(key)
    return _saved(shown)


def _saved(shown: Any) -> bytes:
    packed = io.BytesIO()
    shown.save(packed)
    return packed.getvalue()


def a(tag: str, *children: Element | str, **attributes: object) -> Element:
    """An element of a drawing."""
    return _element(A, tag, children, attributes)


def p(tag: str, *children: Element | str, **attributes: object) -> Element:
    """An element of a presentation."""
    return _element(P, tag, children, attributes)


def _element(
    namespace: str, tag: str, children: tuple[Element | str, ...], attributes: dict[str, object]
) -> Element:
    named = {name: str(value) for name, value in attributes.items()}
    names: Any = {"a": A, "p": P}
    return appended(etree.Element(f"{{{namespace}}}{tag}", named, nsmap=names), *children)


def _color(color: str) -> Element:
    return a("solidFill", a("srgbClr", val=color))


def _frame(box: Box | Mark) -> Element:
    x, y, width, height = (round(value * CM) for value in (box.x, box.y, box.width, box.height))
    return a("xfrm", a("off", x=x, y=y), a("ext", cx=width, cy=height))


def _background(color: str) -> Element:
    return p("bg", p("bgPr", _color(color), a("effectLst")))


def _laid_out(layout: Element, looks: Looks, name: str, foot: str, locale: str) -> None:
    """Rewrite a layout: its background, what is to be seen, the places for text, the foot."""
    layout.attrib.pop("type", "")
    layout.set("preserve", "1")
    layout.set("userDrawn", "1")
    content = layout.find(f"{{{P}}}cSld")
    if content is None:
        raise ValueError("a layout without content")
    tree = content.find(f"{{{P}}}spTree")
    if tree is None:
        raise ValueError("a layout without shapes")
    content.set("name", name)
    for old in content.findall(f"{{{P}}}bg"):
        content.remove(old)
    content.insert(0, _background(looks.paper))
    for old in list(tree)[2:]:
        tree.remove(old)
    tree.extend(_marked(looks))
    tree.append(_place(20, "title", looks.title, {"type": "title"}, locale))
    label = {"type": "body", "idx": LABEL, "sz": "quarter"}
    tree.append(_place(21, "label", looks.label, label, locale))
    tree.append(_place(22, "body", looks.body, {"type": "body", "idx": BODY}, locale))
    tree.append(_foot(23, foot, looks.foot, locale))
    tree.append(_number(24, looks.foot, locale))


def _marked(looks: Looks) -> Iterator[Element]:
    for number, mark in enumerate(looks.marks, start=2):
        yield p(
            "sp",
            p(
                "nvSpPr",
                p("cNvPr", id=number, name=f"mark {number}", descr=""),
                p("cNvSpPr"),
                p("nvPr", userDrawn=1),
            ),
            p(
                "spPr",
                _frame(mark),
                a("prstGeom", a("avLst"), prst=mark.shape),
                _color(mark.color),
                a("ln", a("noFill")),
            ),
            p("txBody", a("bodyPr"), a("lstStyle"), a("p")),
        )


def _place(number: int, name: str, box: Box, kind: dict[str, object], locale: str) -> Element:
    is_body = kind.get("idx") == BODY
    levels = [
        a(
            f"lvl{level}pPr",
            *_spaced(box, is_body=is_body),
            a("defRPr", _color(box.color), sz=box.size * 100, b=int(box.bold), lang=locale),
            marL=0,
            indent=0,
            algn="l",
        )
        for level in range(1, 4)
    ]
    inset = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    return p(
        "sp",
        p(
            "nvSpPr",
            p("cNvPr", id=number, name=name),
            p("cNvSpPr", a("spLocks", noGrp=1)),
            p("nvPr", p("ph", **kind)),
        ),
        p("spPr", _frame(box)),
        p(
            "txBody",
            a("bodyPr", a("normAutofit"), anchor=box.anchor, **inset),
            a("lstStyle", *levels),
            a("p", a("r", a("rPr", lang=locale), a("t", name)), a("endParaRPr", lang=locale)),
        ),
    )


def _spaced(box: Box, *, is_body: bool) -> Iterator[Element]:
    yield a("lnSpc", a("spcPct", val=105000 if is_body else 95000))
    yield a("spcBef", a("spcPts", val=round(box.between * 100) if is_body else 0))
    yield a("buNone")


def _foot(number: int, foot: str, color: str, locale: str) -> Element:
    run = a("r", a("rPr", _color(color), lang=locale, sz=1100), a("t", foot))
    return _words(number, "foot", Box(2.2, 17.75, 24, 0.7, 11, color), a("p", run))


def _number(number: int, color: str, locale: str) -> Element:
    field = a(
        "fld",
        a("rPr", _color(color), lang=locale, sz=1100),
        a("t", "‹#›"),
        id="{6B1E5F57-2D6A-4E1F-8C57-A3461C5B554D}",
        type="slidenum",
    )
    box = Box(28.4, 17.75, 3, 0.7, 11, color)
    return _words(number, "number", box, a("p", a("pPr", algn="r"), field))


def _words(number: int, name: str, box: Box, paragraph: Element) -> Element:
    inset = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    return p(
        "sp",
        p(
            "nvSpPr",
            p("cNvPr", id=number, name=name),
            p("cNvSpPr", txBox=1),
            p("nvPr", userDrawn=1),
        ),
        p("spPr", _frame(box), a("prstGeom", a("avLst"), prst="rect"), a("noFill")),
        p("txBody", a("bodyPr", wrap="square", **inset), a("lstStyle"), paragraph),
    )


def _mastered(master: Element, locale: str) -> None:
    """The master has the two places that all layouts share; what others it had are gone."""
    tree = master.find(f"{{{P}}}cSld/{{{P}}}spTree")
    if tree is None:
        raise ValueError("a master without shapes")
    for old in list(tree)[2:]:
        tree.remove(old)
    tree.append(_place(2, "title", TITLE, {"type": "title"}, locale))
    tree.append(_place(3, "body", BELOW, {"type": "body", "idx": 1}, locale))
    # Date, foot and number of slides are words of the layouts here.
    for old in master.findall(f"{{{P}}}hf"):
        master.remove(old)


def _themed(theme: bytes) -> bytes:
    """The same theme with our colours and font."""
    root = etree.fromstring(theme)
    root.set("name", NAME)
    for scheme in root.iter(f"{{{A}}}clrScheme"):
        scheme.set("name", NAME)
        for color in scheme:
            name = etree.QName(color).localname
            color[:] = [a("srgbClr", val=THEME[name])]
    for fonts in root.iter(f"{{{A}}}fontScheme"):
        fonts.set("name", NAME)
        for latin in fonts.iter(f"{{{A}}}latin"):
            latin.set("typeface", FONT)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
