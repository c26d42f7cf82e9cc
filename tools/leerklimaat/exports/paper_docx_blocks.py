"""Blocks to print as paragraphs and tables of a Word document.

From: printed blocks. To: paper_docx.py. A `Body` remembers which lists and links there are, because
these stand in other parts of the package. Never: a letter as text where a list has it.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from typing import assert_never

from lxml import etree

from leerklimaat.exports.markup import Element
from leerklimaat.exports.paper_docx_styles import (
    BULLETS,
    LETTERS,
    NUMBERS,
    RANKED,
    RIGHT,
    TO_MATCH,
    R,
    W,
    w,
)
from leerklimaat.exports.printed import (
    Block,
    Boxes,
    Entry,
    Grid,
    Options,
    Pairing,
    Points,
    Role,
    Space,
    Verdict,
    Verdicts,
    Words,
)
from leerklimaat.exports.runs import BULLET, Paragraph, Run
from leerklimaat.languages import LANGUAGES

_BOX = "☐"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT = f"{{{W}}}t"
_FIRST_LINK = 5
"""The parts beside a document come before its links."""
_WIDTH = 9298
_COLUMN = 1250
_ASKED: dict[Role, str] = {
    "situation": "Situation",
    "stem": "Stem",
    "instruction": "Instruction",
    "prompt": "Stem",
    "given": "Situation",
    "label": "Label",
    "remark": "Remark",
}
_KEYED: dict[Role, str] = {
    "answer": "Answer",
    "label": "KeyLabel",
    "remark": "KeyRemark",
    "given": "KeyGiven",
}


class Body:
    """What stands in a document. `lists`: the kind of each list, and where it starts."""

    def __init__(self, language: str) -> None:
        self.lists: list[tuple[int, int]] = []
        self.links: list[str] = []
        self._own = self._language = language

    def speak(self, language: str) -> None:
        """What follows is in that language."""
        self._language = language

    def block(self, block: Block) -> Iterator[Element]:
        """A block of what is asked."""
        match block:
            case Words(role=role, paragraphs=paragraphs):
                yield from self.text(_ASKED.get(role, "Normal"), paragraphs)
            case Options(entries=entries, ranked=ranked):
                yield from self._listed(entries, RANKED if ranked else LETTERS)
            case Pairing(premises=premises, responses=responses):
                left = list(self._listed(premises, TO_MATCH))
                right = list(self._listed(responses, LETTERS))
                yield _table([_row([left, right])], [_WIDTH // 2, _WIDTH // 2], "")
                yield self.paragraph("Normal", Paragraph(()))
            case Grid():
                yield self._grid(block)
                yield self.paragraph("Normal", Paragraph(()))
            case Boxes(words=words, lead=lead):
                boxes = "\u2003".join(f"{_BOX}\u00a0{word}" for word in words)
                told = f"{lead}\u2003{boxes}" if lead else boxes
                yield self.paragraph("Boxes", Paragraph((Run(told),)))
            case Space(lines=lines):
                yield from (self.paragraph("Lines", Paragraph(())) for _ in range(lines))
                yield self.paragraph("Normal", Paragraph(()))
            case Verdicts() | Points():
                yield from self.key_block(block)
            case _:
                assert_never(block)

    def head_block(self, block: Block) -> Iterator[Element]:
        """A block of what the members of a set share."""
        if isinstance(block, Words):
            yield from self.text("Together", block.paragraphs)
        else:
            yield from self.block(block)

    def key_block(self, block: Block) -> Iterator[Element]:
        """A block of a key."""
        match block:
            case Words(role=role, paragraphs=paragraphs):
                yield from self.text(_KEYED.get(role, "Key"), paragraphs)
            case Verdicts(verdicts=verdicts):
                for verdict in verdicts:
                    yield from self._verdict(verdict)
            case Points(points=points):
                sign = Run(f"{BULLET}\u2002")
                yield from (
                    self.paragraph("Verdict", Paragraph((sign, *one.runs))) for one in points
                )
            case Options() | Pairing() | Grid() | Boxes() | Space():
                yield from self.block(block)
            case _:
                assert_never(block)

    def paragraph(self, style: str, paragraph: Paragraph) -> Element:
        """A paragraph in a style."""
        made = copy(_empty(style))
        made.extend(map(self._run, paragraph.runs))
        return made

    def text(self, style: str, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
        """Paragraphs in a style; points of a list are points of a real one."""
        lists: dict[int, int] = {}
        for one in paragraphs:
            lists = {depth: number for depth, number in lists.items() if depth <= one.depth}
            if not one.point:
                yield self.paragraph("ListParagraph" if one.depth else style, one)
                continue
            if one.depth not in lists:
                is_bulleted = one.point == BULLET
                start = 1 if is_bulleted else int(one.point.removesuffix("."))
                lists[one.depth] = self._list(BULLETS if is_bulleted else NUMBERS, start)
            yield self._point(one, lists[one.depth], one.depth - 1)

    def points(self, points: Iterable[Paragraph]) -> Iterator[Element]:
        """A list without letters."""
        number = self._list(BULLETS, 1)
        yield from (self._point(one, number, 0) for one in points)

    def table(
        self, head: tuple[str, ...], rows: Iterable[tuple[Paragraph, ...]], parts: tuple[int, ...]
    ) -> Iterator[Element]:
        """A table whose first row comes back on every page. `parts`: of its width, per column."""
        first = _row([[self.paragraph("TableHead", Paragraph((Run(name),)))] for name in head])
        first.insert(0, w("trPr", w("cantSplit"), w("tblHeader")))
        others = [_row([[self.paragraph("TableText", cell)] for cell in row]) for row in rows]
        for row in others:
            row.insert(0, w("trPr", w("cantSplit")))
        widths = [_WIDTH * part // sum(parts) for part in parts]
        yield _table([first, *others], widths, "Rows")
        yield self.paragraph("Normal", Paragraph(()))

    def _verdict(self, verdict: Verdict) -> Iterator[Element]:
        """What is said of an answer; a right one has a tick."""
        # No tab: not every program draws the line beside a key at one place if it hangs.
        sign = {True: "✓\u2002", False: "–\u2002", None: ""}[verdict.right]
        first, *others = verdict.paragraphs or (Paragraph(()),)
        made = self.paragraph("Verdict", Paragraph(()))
        color = RIGHT if verdict.right else ""
        made.append(self._words(Run(f"{sign}{verdict.label} ", strong=True), color))
        made.extend(map(self._run, first.runs))
        yield made
        yield from self.text("Verdict", others)

    def _listed(self, entries: Iterable[Entry], kind: int) -> Iterator[Element]:
        number = self._list(kind, 1)
        listed = [self._point(one.line, number, 0, "ListNumber") for one in entries]
        for made in listed[:-1]:
            made[0].insert(1, w("keepNext"))
        yield from listed

    def _list(self, kind: int, start: int) -> int:
        self.lists.append((kind, start))
        return len(self.lists)

    def _point(
        self, paragraph: Paragraph, number: int, level: int, style: str = "ListBullet"
    ) -> Element:
        made = self.paragraph(style, paragraph)
        level = min(level, 2)
        made[0].append(w("numPr", w("ilvl", val=level), w("numId", val=number)))
        return made

    def _grid(self, grid: Grid) -> Element:
        """Its first row comes back on every page."""
        number = self._list(LETTERS, 1)
        column = _COLUMN
        widths = [_WIDTH - column * len(grid.columns), *[column] * len(grid.columns)]
        names = [self._centred("TableHead", name) for name in grid.columns]
        head = _row([[self.paragraph("TableHead", Paragraph(()))], *([one] for one in names)])
        head.insert(0, w("trPr", w("cantSplit"), w("tblHeader")))
        rows = [
            _row(
                [
                    [self._point(one.line, number, 0, "TableText")],
                    *([self._centred("TableText", _BOX)] for _ in grid.columns),
                ]
            )
            for one in grid.entries
        ]
        for row in rows:
            row.insert(0, w("trPr", w("cantSplit")))
        return _table([head, *rows], widths, "Rows")

    def _centred(self, style: str, text: str) -> Element:
        made = self.paragraph(style, Paragraph((Run(text),)))
        made[0].append(w("jc", val="center"))
        return made

    def _run(self, run: Run) -> Element:
        made = self._words(run)
        if not run.href:
            return made
        if run.href not in self.links:
            self.links.append(run.href)
        link = w("hyperlink", made)
        link.set(f"{{{R}}}id", f"rId{_FIRST_LINK + self.links.index(run.href)}")
        return link

    def _words(self, run: Run, color: str = "") -> Element:
        foreign = self._language if self._language != self._own else ""
        made = copy(_looking(bool(run.href), run.strong, run.emphasis, color, foreign))
        text = etree.SubElement(made, _TEXT)
        text.text = run.text
        if run.text != run.text.strip():
            text.set(_SPACE, "preserve")
        return made


# A copy of an element is made in a third of the time that making it takes.
@cache
def _empty(style: str) -> Element:
    """A paragraph in a style."""
    return w("p", w("pPr", w("pStyle", val=style)))


@cache
def _looking(is_link: bool, strong: bool, emphasis: bool, color: str, language: str) -> Element:
    """Words that look like that, without the words."""
    looks = w("rPr")
    if is_link:
        looks.append(w("rStyle", val="Hyperlink"))
    if strong:
        looks.extend((w("b"), w("bCs")))
    if emphasis:
        looks.extend((w("i"), w("iCs")))
    if color:
        looks.append(w("color", val=color))
    if language:
        looks.append(w("lang", val=LANGUAGES[language].locale.replace("_", "-")))
    return w("r", looks) if len(looks) else w("r")


def _row(cells: list[list[Element]]) -> Element:
    return w("tr", *(w("tc", *paragraphs) for paragraphs in cells))


def _table(rows: list[Element], widths: list[int], style: str) -> Element:
    looks = w("tblPr")
    if style:
        looks.append(w("tblStyle", val=style))
    looks.extend((w("tblW", w=sum(widths), type="dxa"), w("tblLayout", type="fixed")))
    for row in rows:
        for cell, width in zip(row.iterchildren("{*}tc"), widths, strict=True):
            looked = w("tcPr", w("tcW", w=width, type="dxa"))
            if style:
                looked.append(w("vAlign", val="center"))
            cell.insert(0, looked)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", looks, grid, *rows)
