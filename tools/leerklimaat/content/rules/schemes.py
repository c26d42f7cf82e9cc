"""A scheme has what its form draws: heights for a line that rises, and a handful of parts.

From: the reading of the source language. To: rules/__init__. Never: judges whether it says the
same as the text; that takes a reader.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.model.section import Figure
from leerklimaat.problems import Problem

_FEWEST, _MOST = 2, 6
"""One part is no scheme, and more do not fit side by side; a page is drawn for this many."""


def check(source: Reading) -> Iterator[Problem]:
    """Everything about schemes."""
    for where, part in source.parts:
        if isinstance(part, Figure):
            yield from a_scheme_has_a_handful_of_parts(source, where, part)
            yield from only_a_rise_has_heights(source, where, part)


def a_scheme_has_a_handful_of_parts(
    source: Reading, where: Where, figure: Figure
) -> Iterator[Problem]:
    """Enough to compare, and few enough to see at once."""
    if not _FEWEST <= len(figure.parts) <= _MOST:
        yield Problem(
            source.place(where, "parts"),
            f"het aantal delen van dit schema is {len(figure.parts)}.",
            f"Maak er {_FEWEST} tot {_MOST} van, of laat het bij een lijst in de tekst.",
        )


def only_a_rise_has_heights(source: Reading, where: Where, figure: Figure) -> Iterator[Problem]:
    """A line that rises needs the height of each part; no other form shows one."""
    for index, part in enumerate(figure.parts):
        if figure.form == "rise" and part.level is None:
            yield Problem(
                source.place(where, "parts", index),
                f"bij `{part.id}` staat niet hoe hoog de lijn is.",
                "Geef `level`, van 1 (laag) tot 5 (hoog).",
            )
        elif figure.form != "rise" and part.level is not None:
            yield Problem(
                source.place(where, "parts", index, "level"),
                f"in een schema `{figure.form}` is geen hoogte te zien.",
                "Haal `level` weg, of kies `form: rise`.",
            )
