"""Our texts as paragraphs of runs, for what is printed or put on a card: no HTML, no XML.

From: texts of records, through exports/markup.py. To: printed.py, and the modules of formats, each
of which escapes a run once. Never: knows a format, or an item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from leerklimaat.exports.markup import Element, Marked

_GAP = re.compile(r"\[\[([a-z0-9-]+)\]\]")
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look alike. `href`: where they lead, as a whole address, or ""."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a point of a list. `point`: what stands before it, `•` or `1.`, or "".

    `depth`: how many lists it stands in.
    """

    runs: tuple[Run, ...]
    point: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """Its words, without how they look."""
        return "".join(run.text for run in self.runs)


def said(text: str, *, strong: bool = False) -> Paragraph:
    """A word of the interface as a paragraph: no sign in it means anything."""
    return Paragraph((Run(text, strong),))


def led_by(label: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The same text with a bold label in front of its first words."""
    first, *others = paragraphs or (Paragraph(()),)
    return (replace(first, runs=(Run(f"{label} ", strong=True), *first.runs)), *others)


# Five formats ask for the texts of one bank, one after the other.
@lru_cache(maxsize=2**11)
def paragraphs_of(marked: Marked, text: str) -> tuple[Paragraph, ...]:
    """A text of paragraphs and lists."""
    return tuple(p for block in marked.blocks(text) for p in _paragraphs(block, "", 0))


@lru_cache(maxsize=2**11)
def line_of(marked: Marked, text: str) -> Paragraph:
    """A text of one paragraph. Links become words."""
    return Paragraph(tuple(_runs(marked.line(text, "p"))))


def with_gaps(paragraphs: tuple[Paragraph, ...], blanks: dict[str, str]) -> tuple[Paragraph, ...]:
    """The same text with a bold blank for each `[[gap]]`. `blanks`: by the id of the gap."""
    return tuple(
        replace(one, runs=tuple(part for run in one.runs for part in _parted(run, blanks)))
        for one in paragraphs
    )


def _parted(run: Run, blanks: dict[str, str]) -> Iterator[Run]:
    for index, part in enumerate(_GAP.split(run.text)):
        if index % 2:
            yield Run(blanks.get(part, f"[[{part}]]"), strong=True)
        elif part:
            yield replace(run, text=part)


def _paragraphs(element: Element, point: str, depth: int) -> Iterator[Paragraph]:
    """The paragraphs of an element: a list has one per point, or more."""
    if element.tag in ("ul", "ol"):
        number = int(element.get("start", "1"))
        for index, child in enumerate(element):
            sign = BULLET if element.tag == "ul" else f"{number + index}."
            yield from _paragraphs(child, sign, depth + 1)
        return
    blocks = [child for child in element if child.tag in ("p", "ul", "ol")]
    own = tuple(_runs(element))
    if "".join(run.text for run in own).strip() or not blocks:
        yield Paragraph(_trimmed(own), point, depth)
        point = ""
    for child in blocks:
        yield from _paragraphs(child, point if child.tag == "p" else "", depth)
        point = ""


def _runs(
    element: Element, strong: bool = False, emphasis: bool = False, href: str = ""
) -> Iterator[Run]:
    """The words of an element, without those of a paragraph or list in it."""
    if element.text:
        yield Run(_flat(element.text), strong, emphasis, href)
    for child in element:
        match child.tag:
            case "em":
                yield from _runs(child, strong, True, href)
            case "strong":
                yield from _runs(child, True, emphasis, href)
            case "a":
                yield from _runs(child, strong, emphasis, child.get("href", ""))
            case "p" | "ul" | "ol":
                pass
            case _:
                yield from _runs(child, strong, emphasis, href)
        if child.tail:
            yield Run(_flat(child.tail), strong, emphasis, href)


def _flat(text: str) -> str:
    """A text on one line, as it is shown."""
    return text.replace("\n", " ")


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Without the spaces that stood between the tags of a list."""
    if len(runs) == 1 and runs[0].text == runs[0].text.strip():
        return runs
    kept = [run for run in runs if run.text]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(run for run in kept if run.text)
