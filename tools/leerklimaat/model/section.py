"""Pieces of an explanation: a section with its heading, and a scheme that goes with a text.

From: model/record. To: explanations and folders, rules, pages. All of a scheme is text too; a page
draws its shape around that.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.record import Part
from leerklimaat.model.text import Id, Line, Text, Whole

Form = Literal["rise", "within", "beside", "initials", "line"]


class FigurePart(Part):
    """Een deel van een schema."""

    id: Id
    """De vaste naam van dit deel."""

    title: Line
    """De naam, in een paar woorden."""

    text: Line
    """Wat erbij hoort, in één of twee zinnen."""

    level: Annotated[Whole, Field(ge=1, le=5)] | None = None
    """Hoe hoog het staat in een lijn die stijgt en daalt (`rise`): 1 is laag, 5 is hoog."""


class Figure(Part):
    """Een schema: hetzelfde als de tekst, in één oogopslag."""

    form: Form
    """De vorm: `rise` (stijgt en daalt), `within` (het een in het ander), `beside` (naast elkaar),
    `initials` (beginletters die een woord vormen) of `line` (van ver naar dichtbij)."""

    title: Line
    """Wat je ziet, als bijschrift."""

    parts: tuple[FigurePart, ...]
    """De delen, op volgorde: twee tot zes."""


class Section(Part):
    """Een stuk tekst met een eigen kop."""

    id: Id
    """De vaste naam van dit stuk; wordt het anker op de pagina."""

    title: Line
    """De kop."""

    short: Line | None = None
    """Het antwoord in één zin van hoogstens 25 woorden; staat boven de tekst, achter *Kort:*."""

    text: Text
    """De tekst."""

    figure: Figure | None = None
    """Een schema onder de tekst, dat hetzelfde laat zien."""
