"""Items with a constructed response: words that a learner writes, or puts in a gap.

From: item.py. To: `Item`, in this folder's `__init__`. A gap may also be filled from a list; it
stands here because its text, not its options, is what is asked.
"""

from typing import Annotated, Literal

from leerklimaat.model.items.item import ItemBase
from leerklimaat.model.record import Part
from leerklimaat.model.text import Id, Line, Names, OwnLine, Text


class Expected(Part):
    """Een antwoord dat je bij een gat kunt verwachten."""

    id: Id
    """De vaste naam."""

    text: Line
    """Het verwachte antwoord."""

    variants: tuple[OwnLine, ...] = ()
    """Andere schrijfwijzen die even goed zijn. Per taal eigen."""

    rationale: Line
    """Waarom dit past, of waarom juist niet."""


class Gap(Part):
    """Een gat in de tekst."""

    id: Id
    """De vaste naam; in de tekst staat `[[id]]`."""

    entry: Literal["choose", "type"]
    """`choose`: kiezen uit de antwoorden; `type`: zelf invullen."""

    answers: tuple[Expected, ...]
    """Bij `choose` de keuzes, bij `type` de antwoorden die je verwacht."""

    keys: tuple[Annotated[Id, Names("answers")], ...]
    """De id's van de goede antwoorden; bij `choose` precies één."""


class Cloze(ItemBase):
    """Invullen: een tekst met hoogstens twee gaten."""

    type: Literal["cloze"]
    """Altijd `cloze`."""

    text: Text
    """De tekst, met `[[gat-id]]` op de plaats van elk gat."""

    gaps: tuple[Gap, ...]
    """De gaten."""


class Model(Part):
    """Een voorbeeldantwoord."""

    id: Id
    """De vaste naam."""

    text: Text
    """Het voorbeeldantwoord."""

    rationale: Line
    """Wat dit antwoord goed maakt."""


class Criterion(Part):
    """Iets wat een goed antwoord bevat."""

    id: Id
    """De vaste naam."""

    text: Line
    """Het punt."""


class ShortAnswer(ItemBase):
    """Een kort antwoord dat je zelf vergelijkt met een voorbeeld."""

    type: Literal["short-answer"]
    """Altijd `short-answer`."""

    given: Line | None = None
    """De zin om te herschrijven, als de opdracht dat vraagt."""

    models: tuple[Model, ...]
    """Eén of meer voorbeeldantwoorden; bij `given` minstens twee."""

    criteria: tuple[Criterion, ...]
    """Waaraan je een goed antwoord herkent; bij `given` minstens twee punten."""
