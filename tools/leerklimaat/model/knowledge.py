"""Records that explain the profession: principles, theory, system functions and topics.

From: model/record. To: pages and rules.
"""

from typing import Literal

from leerklimaat.model.record import Record
from leerklimaat.model.section import Figure, Section
from leerklimaat.model.text import AnyRef, Line, Text, Whole, YesNo


class Explanation(Record):
    """What every explaining page has: it opens on the ward, then explains."""

    summary: Line
    """Eén zin die zegt waar de pagina over gaat; ook de omschrijving voor zoekmachines."""

    moment: Text
    """Een herkenbaar moment op de afdeling waarmee de pagina opent."""

    figure: Figure | None = None
    """Een schema van de hele bladzijde, boven de uitleg."""

    sections: tuple[Section, ...] = ()
    """De uitleg, in stukken met een eigen kop."""

    relations: tuple[AnyRef, ...] = ()
    """Verwante records, elk als `soort:id`, bijvoorbeeld `concept:sociaal-systeem`."""

    ages: YesNo = False
    """`true` als hier lonen, cijfers of regels staan die verouderen. Elke bron ervan heeft dan
    `checked` en `review_by`."""


class Principle(Explanation):
    """Een algemeen uitgangspunt van de sociotherapie."""

    kind: Literal["principle"]
    """Altijd `principle`."""

    number: Whole
    """Het volgnummer in het beroepsprofiel; 0 voor de opmerking vooraf."""

    statement: Line
    """Het uitgangspunt zelf, in eigen woorden."""

    meaning: Text
    """Wat dit betekent in de praktijk van de groep."""

    hard: Text
    """Waar het moeilijk wordt: waar het schuurt met regels, tijd of gevoel."""

    reflection: Line
    """Een vraag om bij stil te staan."""


class Theory(Explanation):
    """What a page about theory has beside the explanation."""

    number: Whole
    """De plaats in de volgorde van het hoofdstuk."""

    healthy: tuple[Line, ...] = ()
    """Waaraan je merkt dat het goed gaat."""

    unhealthy: tuple[Line, ...] = ()
    """Waaraan je merkt dat het minder goed gaat."""

    practice: Text
    """Wat een sociotherapeut ermee doet."""

    questions: tuple[Line, ...] = ()
    """Vragen voor het team."""


class Concept(Theory):
    """Een begrip uit de theorie met een eigen pagina."""

    kind: Literal["concept"]
    """Altijd `concept`."""


class SystemFunction(Theory):
    """Een van de vijf functies van een sociaal systeem."""

    kind: Literal["system-function"]
    """Altijd `system-function`."""

    term_en: Line
    """De authentieke Engelse term uit het beroepsprofiel, bijvoorbeeld `limit setting`."""

    role: Literal["existence", "external", "internal"]
    """`existence` (zingeving), `external` (doel naar buiten) of `internal` (intern)."""


TopicKind = Literal[
    "strategy",
    "group-type",
    "intervention",
    "task",
    "setting",
    "partner",
    "indication",
    "topic",
]


class Topic(Explanation):
    """Een onderwerp uit het werk: strategie, groep, interventie, taak, plek, collega, indicatie."""

    kind: TopicKind
    """Welke soort onderwerp dit is."""

    number: Whole = 0
    """De plaats in de volgorde; 0 betekent op titel."""

    example: Text | None = None
    """Een voorbeeld uit het dagelijks leven op een afdeling."""

    asks: Text | None = None
    """Wat het van jou vraagt."""

    evidence: Text | None = None
    """Wat er over de werking bekend is, en waar dat ophoudt."""

    gap: Line | None = None
    """Wat de bronnen niet geven en wij dus ook niet."""
