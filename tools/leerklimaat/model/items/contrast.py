"""A contrast set as people write it: the same options, word for word, in other situations.

From: item.py. To: `BankFile` in model/bank, so to schemas and templates, and to content/sets, which
makes a whole item of each member. Never: what pages, exports or scripts see.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.items.item import ItemBase
from leerklimaat.model.record import Part
from leerklimaat.model.text import Id, Line, Names, Whole


class SharedOption(Part):
    """Een antwoord dat bij elk lid van de set staat."""

    id: Id
    """De vaste naam van het antwoord."""

    text: Line
    """Het antwoord, voor alle leden gelijk."""


class Reasoned(Part):
    """Wat een antwoord in deze situatie waard is."""

    id: Annotated[Id, Names("options")]
    """De id van een antwoord van de set."""

    rationale: Line
    """Waarom dit hier wel of niet klopt, 8 tot 60 woorden."""


class Weighed(Part):
    """Wat een handeling in deze situatie waard is."""

    id: Annotated[Id, Names("options")]
    """De id van een antwoord van de set."""

    rating: Annotated[Whole, Field(ge=1, le=4)]
    """De sleutel: 1 (werkt hier averechts) tot 4 (past hier goed)."""

    rationale: Line
    """Waarom, met de richtlijn of het kader waar dat op rust."""


class ChoiceMember(ItemBase):
    """Een lid van een set: één van de antwoorden is hier goed."""

    type: Literal["single-choice"]
    """`single-choice`: één antwoord is hier goed."""

    options: tuple[Reasoned, ...]
    """Per antwoord van de set de uitleg die hier geldt."""

    key: Annotated[Id, Names("options")]
    """De id van het antwoord dat hier goed is."""


class JudgementMember(ItemBase):
    """Een lid van een set: welke handeling past hier het best, en welke het slechtst?"""

    type: Literal["situational-judgement"]
    """`situational-judgement`: de beste en de slechtste kiezen."""

    mode: Literal["best-worst"]
    """Altijd `best-worst`."""

    options: tuple[Weighed, ...]
    """Per handeling van de set wat ze hier waard is, met de uitleg die hier geldt."""

    key_rule: Line
    """Waar de sleutel vandaan komt; nooit een verzonnen panel."""


class ContrastSet(Part):
    """Dezelfde antwoorden bij verschillende situaties: alleen de situatie zegt wat nu past."""

    type: Literal["contrast-set"]
    """Altijd `contrast-set`."""

    id: Id
    """De vaste naam van de set, anders dan die van elke vraag in de bank."""

    difference: Line
    """Wat het verschil maakt: waaraan je ziet welk antwoord wanneer past. Staat bij de uitslag."""

    options: tuple[SharedOption, ...]
    """De antwoorden, één keer geschreven. Elk is bij minstens één lid het goede."""

    members: tuple[Annotated[ChoiceMember | JudgementMember, Field(discriminator="type")], ...]
    """Twee tot vier vragen, elk met een eigen situatie. Verder is een lid een gewone vraag."""
