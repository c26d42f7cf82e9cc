"""What all records share: identity, accountability, status.

From: model/text. To: every kind of record. Docstrings of fields are Dutch, because they
become the hover help in an author's editor (schemas/). Never: knows about files or pages.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from leerklimaat.model.text import AnyRef, Day, Id, Line, RefTo, Sought, Word


class Part(BaseModel):
    """A thing inside a record. Unknown keys are mistakes; values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Status(StrEnum):
    """How far a text has been checked by people."""

    CONCEPT = "concept"
    CHECKED = "nagekeken"
    ADOPTED = "vastgesteld"


class Citation(Part):
    """Een verwijzing naar een bron."""

    id: Annotated[str, RefTo(("source",))]
    """De id van de bron in docs/bronnen.yml, bijvoorbeeld `bp-soc02`."""

    where: Line | None = None
    """Waar in de bron: een hoofdstuk, punt of bladzijde."""


def _short_citation(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


class Waiver(Part):
    """Een regel die hier met reden niet geldt."""

    rule: Word
    """De code van de regel, bijvoorbeeld `RD-06`."""

    reason: Word
    """Waarom de regel hier niet geldt."""


class Stamped(Part):
    """Who stands for a text, how far it was checked and when it last changed."""

    basis: Literal["redactie"] | None = None
    """`redactie` als wij dit zelf hebben bedacht: een voorbeeld, een casus, een oefening."""

    status: Status = Status.CONCEPT
    """`concept`, `nagekeken` (door iemand uit de praktijk) of `vastgesteld`."""

    changed: Day
    """De dag van de laatste inhoudelijke wijziging, als jjjj-mm-dd."""

    author: Word = "redactie"
    """Wie het schreef."""

    reviewer: Word | None = None
    """Wie het nakeek. Leeg zolang niemand dat deed; nooit een verzonnen naam."""

    waivers: tuple[Waiver, ...] = ()
    """Regels die hier met reden niet gelden."""


class Accountable(Stamped):
    """Where a statement comes from: sources, or our own work."""

    sources: tuple[Annotated[Citation, BeforeValidator(_short_citation)], ...] = ()
    """De bronnen waarop dit rust. Geen bron? Zet dan `basis: redactie`."""


class Findable(Part):
    """What people look for, by more words than its title."""

    also: tuple[Sought, ...] = ()
    """Andere woorden waarmee iemand dit zoekt: gewone woorden, afkortingen, oude namen, zoals
    `zelfmoord`. Verbuigingen en tikfouten hoeven er niet bij; die vindt het zoeken zelf."""


class Record(Findable, Accountable):
    """Something with an id of its own that others can refer to."""

    id: Id
    """De vaste naam, in kleine letters met streepjes. Verandert nooit meer na uitgave."""

    title: Line
    """De titel die lezers zien."""

    replaced_by: AnyRef | None = None
    """Als dit record vervallen is: wat ervoor in de plaats kwam, als `soort:id`."""
