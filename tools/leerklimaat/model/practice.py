"""Records to use at work: checklists for a team, talks for coaching.

From: model/record. To: pages that print on A4 and A6. Source: the profile's ten questions on
sociotherapeutic quality; the framework's competences.
"""

from typing import Annotated, Literal

from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import AnyRef, Id, Line, RefTo, Text, Whole


class CheckQuestion(Part):
    """Een vraag op een vragenlijst."""

    id: Id
    """De vaste naam van de vraag."""

    title: Line
    """De vraag in één of twee woorden."""

    text: Line
    """De vraag zelf."""

    look_for: Line
    """Waar je op een gewone dag naar kijkt."""

    relations: tuple[AnyRef, ...] = ()
    """Uitgangspunten, lessen en scènes voor wie hieraan wil werken, elk als `soort:id`."""


class Answer(Part):
    """Een antwoord op de schaal van een vragenlijst."""

    id: Id
    """De vaste naam van het antwoord."""

    title: Line
    """Het antwoord."""


class Checklist(Record):
    """Een vragenlijst om met het team in te vullen. Geen test en geen cijfer."""

    kind: Literal["checklist"]
    """Altijd `checklist`."""

    number: Whole = 0
    """De plaats in de volgorde; 0 betekent op titel."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    moment: Text
    """Een moment op de afdeling waarmee de pagina opent."""

    introduction: Text
    """Waar de vragen vandaan komen en hoe je ze gebruikt."""

    scale: tuple[Answer, ...]
    """De antwoorden waaruit je kiest, van het meeste naar het minste."""

    questions: tuple[CheckQuestion, ...]
    """De vragen, in volgorde."""

    reading: Text
    """Wat de antwoorden samen zeggen, en wat niet."""

    relations: tuple[AnyRef, ...] = ()
    """Verwante records, elk als `soort:id`."""


class Talk(Part):
    """Een gesprek van tien minuten over één competentie."""

    id: Id
    """De vaste naam van het gesprek."""

    competence: Annotated[str, RefTo(("competence",))]
    """De competentie waar het over gaat."""

    title: Line
    """De naam van het gesprek."""

    opening: Line
    """De eerste zin, zoals je haar zegt."""

    questions: tuple[Line, ...]
    """Drie tot vijf vragen, in volgorde."""

    listen: Line
    """Waar je op let in het antwoord."""

    closing: Line
    """Hoe je afspreekt wat de ander morgen probeert."""
