"""The key of a blind form: what is right at each question, and how likely a guess is.

From: questions.py, which makes it, and answers.py, which reads it back from key.json. To: score.py.
It holds all that scoring needs, so that a bank may change after its form was made. Never: says
what is asked.
"""

from enum import StrEnum
from itertools import starmap
from typing import Annotated

from pydantic import Field

from leerklimaat.model.record import Part
from leerklimaat.model.text import Decimal, Id, Whole, Word
from leerklimaat.model.thresholds import BlindLimits, Count

Answer = tuple[str, ...]
"""An answer as it is compared: a letter, mark or word for each place of its question."""


class Form(StrEnum):
    """How an answer is written."""

    LETTER = "letter"
    LETTERS = "letters"
    ROW = "row"
    PAIR = "pair"
    MARKS = "marks"
    GAPS = "gaps"


class Place(Part):
    """One thing to answer: any of `right` will do. `signs`: what it is chosen from; else a word."""

    right: Annotated[tuple[Word, ...], Field(min_length=1)]
    signs: str = ""

    def takes(self, given: str) -> bool:
        """True for what is right here."""
        return given in self.right


class Asked(Part):
    """A question of a form. `shown`: it stands among those with answers alone."""

    number: Count
    bank: Id
    item: Id
    form: Form
    places: Annotated[tuple[Place, ...], Field(min_length=1)]
    chance: Decimal
    shown: bool

    @property
    def name(self) -> str:
        """How its author knows it."""
        return f"{self.bank}/{self.item}"

    def is_hit(self, given: Answer) -> bool:
        """True for an answer that is right as a whole."""
        return len(given) == len(self.places) and all(
            starmap(Place.takes, zip(self.places, given, strict=True))
        )


class Key(Part):
    """The key of a form, and the measure that held when it was made."""

    language: Word
    seed: Whole
    measure: BlindLimits
    questions: tuple[Asked, ...]
