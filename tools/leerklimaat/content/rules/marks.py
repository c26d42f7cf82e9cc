"""Texts hold the small Markdown of our own, and nothing that would be HTML, code or a picture.

From: readings of every language. What may not stand in a text is for prose.py to say; this
only asks it about texts that have a mark it could object to.
"""

from collections.abc import Iterator

from leerklimaat import prose
from leerklimaat.content.rules.reading import Passage, Reading, Readings
from leerklimaat.model.site import Page
from leerklimaat.problems import Problem

_SUSPECT = ("<", "![", "`", "#")
_RULE = "opmaak"


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about marks in texts."""
    for reading in readings.values():
        yield from every_text_is_small_markdown(reading)


def every_text_is_small_markdown(reading: Reading) -> Iterator[Problem]:
    """Paragraphs, lists, emphasis and links; headings and tables in pages only."""
    for passage in _suspect(reading):
        is_page = isinstance(passage.where.entry.record, Page) and passage.where.path == ("body",)
        for start, name in prose.forbidden(passage.text, page=is_page):
            line_end = passage.text.find("\n", start)
            end = min(start + 20, line_end if line_end >= 0 else len(passage.text))
            yield Problem(
                reading.text_place(passage, start, end),
                f"hier staat {name}; dat kan niet in een tekst.",
                "Een tekst heeft alinea's, lijsten, *nadruk* en links, verder niets.",
                _RULE,
            )


def _suspect(reading: Reading) -> Iterator[Passage]:
    """Every text with a mark that could be wrong, once, in order."""
    found = {id(passage): passage for mark in _SUSPECT for passage, _ in reading.find(mark)}
    yield from found.values()
