"""Headings in pages written by hand: each has an authored id, the same in every language.

From: readings. To: rules/__init__, and to known.py, since links may name a heading.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from leerklimaat.content.rules.reading import Passage, Reading, Readings
from leerklimaat.ids import is_id
from leerklimaat.model.site import Page
from leerklimaat.problems import Problem

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?:(\S.*)|)$", re.MULTILINE)
_ID = re.compile(r"\{#([^}\s]*)\}$")
_MOST = 20
"""How many are told in one page."""
_RULE = "kop"


class Heading(NamedTuple):
    """A heading as written: where it stands in the text, its level and its id."""

    start: int
    end: int
    level: int
    id: str


def headings(body: str) -> list[Heading]:
    """Every heading of a page, in order."""
    return [
        Heading(
            found.start() if found[2] is None else found.start(2),
            found.end() if found[2] is None else found.start(2) + len(title),
            len(found[1]),
            marked.group(1) if (marked := _ID.search(title)) else "",
        )
        for found in _HEADING.finditer(body)
        for title in ((found[2] or "").rstrip(),)
    ]


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about headings in pages."""
    written: dict[str, list[str]] = {}
    for reading in readings.values():
        for passage in _bodies(reading):
            found = headings(passage.text)
            said = every_heading_has_an_id_of_its_own(reading, passage, found)
            yield from islice(said, _MOST)
            ids = [heading.id for heading in found]
            if reading.is_source:
                written[passage.where.name] = ids
            elif "" not in ids:
                yield from headings_are_the_same_in_every_language(
                    reading, passage, written[passage.where.name]
                )


def every_heading_has_an_id_of_its_own(
    reading: Reading, passage: Passage, found: list[Heading]
) -> Iterator[Problem]:
    """Anchors are authored, so that a link keeps working when a heading is reworded."""
    seen: set[str] = set()
    for heading in found:
        said: list[tuple[str, str]] = []
        if heading.level == 1:
            said.append(("een kop met één # is de titel, en die staat al boven.", "Gebruik ##."))
        if not is_id(heading.id):
            hint = "Zet erachter: {#een-id}, in kleine letters met streepjes."
            said.append(("deze kop heeft geen id.", hint))
        elif heading.id in seen:
            said.append((f"de id `{heading.id}` staat twee keer.", "Kies een andere id."))
        seen.add(heading.id)
        for what, hint in said:
            place = reading.text_place(passage, heading.start, heading.end)
            yield Problem(place, what, hint, _RULE)


def headings_are_the_same_in_every_language(
    reading: Reading, passage: Passage, written: list[str]
) -> Iterator[Problem]:
    """The language switch keeps the anchor, so both pages need the same ones."""
    found = headings(passage.text)
    ids = [heading.id for heading in found]
    for heading in found:
        if heading.id not in written:
            yield Problem(
                reading.text_place(passage, heading.start, heading.end),
                f"de kop `{heading.id}` staat niet in de Nederlandse pagina.",
                "Geef vertaalde koppen dezelfde id als daar.",
                _RULE,
            )
    for missing in written:
        if missing not in ids:
            yield Problem(
                reading.place(passage.where),
                f"de kop `{missing}` van de Nederlandse pagina ontbreekt hier.",
                f"Vertaal de kop en zet er {{#{missing}}} achter.",
                _RULE,
            )


def _bodies(reading: Reading) -> Iterator[Passage]:
    for passage in reading.passages:
        if passage.where.path == ("body",) and isinstance(passage.where.entry.record, Page):
            yield passage
