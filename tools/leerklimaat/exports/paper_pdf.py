"""A bank as PDF: tagged, so that it can be read aloud, and laid out by Typst.

From: paper.py; paper.typ says how it looks. To: formats.py, as bytes. Typst has its own fonts and
asks no network. It gets all texts as data, never as markup. It takes most of the time of all
exports, so the stage tells where documents are kept. Never: the clock; a document is as old as its
bank.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, assert_never

from typst import Compiler, TypstError

from leerklimaat.exports.package import Exported
from leerklimaat.exports.paper import AUTHOR, Paper, asks_of, hints_of, key_of, paper_of
from leerklimaat.exports.printed import (
    Block,
    Boxes,
    Entry,
    Grid,
    Options,
    Pairing,
    Points,
    Question,
    Space,
    Verdicts,
    Words,
)
from leerklimaat.exports.runs import Paragraph

if TYPE_CHECKING:  # a name in its stubs alone
    from typst import PDFStandards

LOOKS = Path(__file__).with_name("paper.typ")
_UNIVERSAL: Final = "ua-1"


def pdf_of(bank: Exported, *, with_key: bool) -> bytes:
    """A bank as PDF, with or without its key."""
    paper = paper_of(bank, with_key=with_key)
    data = json.dumps(_document(paper), ensure_ascii=False)
    return typesetter().document(data, paper.changed)


class Kept(Protocol):
    """Where documents may be that were typeset before."""

    def find(self, made_of: bytes) -> bytes | None:
        """The document that was made of that, or None."""

    def keep(self, made_of: bytes, data: bytes) -> None:
        """Find it the next time."""


class Typesetter:
    """Lays out documents. It reads its fonts once. `kept`: where it looks first, if anywhere."""

    def __init__(self, looks: Path = LOOKS) -> None:
        """`looks`: how they look, in Typst."""
        self._looks = looks
        self._compiler = Compiler(looks, ignore_system_fonts=True)
        self.kept: Kept | None = None

    def document(self, data: str, day: date) -> bytes:
        """A document of that data, made on that day."""
        made_of = f"{self._looks.name} {day.isoformat()} {data}".encode()
        found = self.kept.find(made_of) if self.kept is not None else None
        if found is not None:
            return found
        made = self._made(data, day)
        if self.kept is not None:
            self.kept.keep(made_of, made)
        return made

    def _made(self, data: str, day: date) -> bytes:
        try:
            return self._laid_out(data, day, _UNIVERSAL)
        except TypstError:
            # A sign that no font has is a box, which that standard does not allow.
            return self._laid_out(data, day, [])

    def _laid_out(self, data: str, day: date, standards: "PDFStandards") -> bytes:
        pages = self._compiler.compile(
            self._looks,
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=standards,
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
        return pages if isinstance(pages, bytes) else b"".join(pages or ())


@cache
def typesetter(looks: Path = LOOKS) -> Typesetter:
    """The one of this process for documents that look like that."""
    return Typesetter(looks)


def _document(paper: Paper) -> dict[str, Any]:
    return {
        "title": paper.title,
        "author": AUTHOR,
        "language": paper.language,
        "region": paper.locale.partition("-")[2],
        "which": paper.which,
        "summary": line_as_data(paper.summary),
        "loud": paper.loud,
        "foot": paper.foot,
        "address": paper.address,
        "notice": paper.notice,
        "hinted": paper.hints,
        "hints": paragraphs_as_data(hints_of(paper)),
        "sections": [
            {
                "head": [_block(one) for one in section.head],
                "questions": [_question(paper, one) for one in section.questions],
                "end": paragraphs_as_data(section.end) if paper.with_key else [],
            }
            for section in paper.sections
        ],
    }


def _question(paper: Paper, question: Question) -> dict[str, Any]:
    key = key_of(paper, question) if paper.with_key else ()
    return {
        "name": question.name,
        "language": question.language,
        "asks": [_block(one) for one in asks_of(paper, question)],
        "key": [_block(one) for one in key],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Words(role=role, paragraphs=paragraphs):
            return {"kind": "words", "role": role, "paragraphs": paragraphs_as_data(paragraphs)}
        case Options(entries=entries, ranked=ranked):
            return {"kind": "options", "entries": _entries(entries), "ranked": ranked}
        case Pairing(premises=premises, responses=responses):
            return {
                "kind": "pairing",
                "premises": _entries(premises),
                "responses": _entries(responses),
            }
        case Grid(entries=entries, columns=columns):
            return {"kind": "grid", "entries": _entries(entries), "columns": columns}
        case Boxes(words=words, lead=lead):
            return {"kind": "boxes", "words": words, "lead": lead}
        case Space(lines=lines):
            return {"kind": "space", "lines": lines}
        case Verdicts(verdicts=verdicts):
            return {
                "kind": "verdicts",
                "verdicts": [
                    {
                        "label": one.label,
                        "right": one.right,
                        "paragraphs": paragraphs_as_data(one.paragraphs),
                    }
                    for one in verdicts
                ],
            }
        case Points(points=points):
            return {"kind": "points", "points": [line_as_data(one) for one in points]}
        case _:
            assert_never(block)


def _entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [{"label": one.label, "line": line_as_data(one.line)} for one in entries]


def paragraphs_as_data(paragraphs: Iterable[Paragraph]) -> list[dict[str, Any]]:
    """Paragraphs as Typst gets them."""
    return [
        {"runs": line_as_data(one), "point": one.point, "depth": one.depth} for one in paragraphs
    ]


def line_as_data(paragraph: Paragraph) -> list[str | list[str | bool]]:
    """Runs as Typst gets them; one that looks like the words around it is its text alone."""
    return [
        [run.text, run.strong, run.emphasis, run.href]
        if run.strong or run.emphasis or run.href
        else run.text
        for run in paragraph.runs
    ]
