"""Texts hold the small Markdown of our own, and nothing that means something elsewhere only.

From: readings of every language. What a text shows in another way than it was meant (a table
that stays stripes, a year that becomes a list) is told, so that no text changes in silence.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple

from leerklimaat import prose
from leerklimaat.content.rules.reading import Passage, Reading, Readings
from leerklimaat.model.site import Page
from leerklimaat.problems import Problem
from leerklimaat.signs import hidden

_SUSPECT = ("<", "![", "`", "#", "][", "[^", "]:", "~~", "&")
_RULE = "opmaak"
_MOST = 10
"""How many of one mark are told in one text: who pasted a page knows by then."""


class _Mark(NamedTuple):
    """What a text may not hold: how to see it, what it is, and what to do instead.

    A pattern sees a text with two line ends before it, and begins with one sign: where each
    line begins with a line end, Python looks for those and skips what is between.
    """

    pattern: re.Pattern[str]
    name: str
    hint: str = "Een tekst heeft alinea's, lijsten, *nadruk* en links, verder niets."


_ANYWHERE = (
    _Mark(re.compile(r"<(?<!\]\(<)[A-Za-z/!]"), "ruwe HTML"),
    _Mark(re.compile(r"!\[(?=[^\[\]]*\])"), "een afbeelding"),
    _Mark(re.compile(r"`"), "een codeteken (`)"),
    _Mark(re.compile(r"~~"), "een doorhaling (~~)"),
    _Mark(
        re.compile(r"\[\^[^\s\[\]]{1,40}\]"),
        "een voetnoot",
        "Zet de noot in de tekst zelf, of noem de bron bij `sources:`.",
    ),
    _Mark(
        re.compile(r"[\]\n](?:(?<=\])\[[^\[\]\n]*\]|(?<=\n) {0,3}\[[^\[\]\n^][^\[\]\n]*\]:[ \t])"),
        "een link met een nummer of naam",
        "Schrijf het doel in de link zelf: [woorden](soort:id).",
    ),
)
_IN_BLOCKS = (
    _Mark(
        re.compile(r"\n[ \t]*[•◦▪▫●○·‣⁃∙■□➢➤✓]"),
        "een los opsommingsteken",
        "Begin elk punt met `- `, met een witregel boven de lijst.",
    ),
    _Mark(
        re.compile(r"\n[ \t]*\n[ \t]*[–—](?=[ \t])"),
        "een lang streepje aan het begin",
        "Begin elk punt van een lijst met het korte streepje: `- `.",
    ),
    _Mark(
        re.compile(r"\n[ \t]*\n {0,3}>(?![ \t]*\d)"),
        "een citaat (>)",
        "Zet wat iemand zegt tussen aanhalingstekens.",
    ),
    _Mark(
        re.compile(r"\n {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$", re.MULTILINE),
        "een streep",
        "Begin een nieuwe alinea met een witregel.",
    ),
)
_NOT_IN_PAGES = (
    _Mark(re.compile(r"\n {0,3}#{1,6}(?=\s)"), "een kop"),
    _Mark(
        re.compile(r"\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|"),
        "een tabel",
        "Maak er een lijst van. Alleen een pagina in Markdown (.md) kan een tabel hebben.",
    ),
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_STARTS = re.compile(r"\n[ \t]*(?:[•◦▪▫●○·‣⁃∙■□➢➤✓–—>|:]|--|([-*_])(?:[ \t]*\1){2}|\d+[.)])")
"""Where a text in blocks may begin a line in a way that is wrong; a point of a list does not."""
_NUMBER = re.compile(r"\n[ \t]*\d+[.)][ \t]")
_LEAD = "\n\n"


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about marks in texts."""
    for reading in readings.values():
        for passage in _suspect(reading):
            yield from every_text_is_small_markdown(reading, passage)
            yield from no_entity_hides_a_sign(reading, passage)
            if passage.prose.block:
                yield from every_list_counts_from_one(reading, passage)


def every_text_is_small_markdown(reading: Reading, passage: Passage) -> Iterator[Problem]:
    """Paragraphs, lists, emphasis and links; headings and tables in pages only."""
    text = _LEAD + passage.text
    for mark in (
        *_ANYWHERE,
        *(_IN_BLOCKS if passage.prose.block else ()),
        *(() if _is_page(passage) else _NOT_IN_PAGES),
    ):
        for found in islice(mark.pattern.finditer(text), _MOST):
            lead = len(found.group()) - len(found.group().lstrip())
            yield _problem(
                reading,
                passage,
                found.start() + lead - len(_LEAD),
                f"hier staat {mark.name}; dat kan niet in een tekst.",
                mark.hint,
            )


def no_entity_hides_a_sign(reading: Reading, passage: Passage) -> Iterator[Problem]:
    """`&shy;` is as hidden on the page as the sign itself."""
    signs = (
        (found, name)
        for found in _ENTITY.finditer(passage.text)
        for _, name in hidden(unescape(found.group()))
    )
    for found, name in islice(signs, _MOST):
        yield _problem(
            reading,
            passage,
            found.start(),
            f"`{found.group()}` wordt {name}; dat ziet niemand.",
            "Haal het weg.",
        )


def every_list_counts_from_one(reading: Reading, passage: Passage) -> Iterator[Problem]:
    """A year or a telephone number at the start of a line becomes a list, or another number."""
    if not _NUMBER.search(_LEAD + passage.text):
        return
    lines = passage.text.split("\n")
    wrong = (
        (points[0], point)
        for points in prose.numbered_points(passage.text)
        if any(point.written != 1 for point in points)
        for point in points
        if point.written != point.shown or (point is points[0] and point.shown != 1)
    )
    for first, point in islice(wrong, _MOST):
        what = f"van `{point.written}.` aan het begin van een regel wordt een lijst"
        if point is not first:
            what = f"dit punt van een lijst heet `{point.written}.`, maar wordt {point.shown}"
        line_start = sum(len(line) + 1 for line in lines[: point.line])
        yield _problem(
            reading,
            passage,
            line_start + len(lines[point.line]) - len(lines[point.line].lstrip()),
            f"{what}.",
            f"Nummer een lijst vanaf 1. Is het geen lijst? Schrijf {point.written}\\. met een "
            "backslash, of begin de zin anders.",
        )


def _problem(reading: Reading, passage: Passage, start: int, what: str, hint: str) -> Problem:
    line_end = passage.text.find("\n", start)
    end = min(start + 20, line_end if line_end >= 0 else len(passage.text))
    return Problem(reading.text_place(passage, start, end), what, hint, _RULE)


def _is_page(passage: Passage) -> bool:
    return isinstance(passage.where.entry.record, Page) and passage.where.path == ("body",)


def _suspect(reading: Reading) -> Iterator[Passage]:
    """Every text with a mark that could be wrong, once, in order of what is looked for."""
    found = {id(passage): passage for mark in _SUSPECT for passage, _ in reading.find(mark)}
    for passage in reading.passages:
        if passage.prose.block and _STARTS.search(_LEAD + passage.text):
            found.setdefault(id(passage), passage)
    yield from found.values()
