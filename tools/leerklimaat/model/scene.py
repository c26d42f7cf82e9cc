"""Scenes: branching cases from the ward, with a debrief and a one-page team version.

From: model/record. To: pages, rules.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.learning import Role
from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import Id, Line, Names, RefTo, Text, Whole

Degree = Annotated[Whole, Field(ge=1, le=5)]
NodeId = Annotated[Id, Names("nodes")]


class Choice(Part):
    """Een keuze van de speler."""

    id: Id
    """De vaste naam van de keuze, uniek binnen de stap."""

    text: Line
    """Wat je doet of zegt."""

    reaction: Text
    """Wat de cliënt doet of zegt. Dat komt eerst."""

    why: Text
    """Waarom dat gebeurt. Nooit *fout!*."""

    look: Line | None = None
    """Het rustige zinnetje na deze keuze, als dat van de stap hier niet past."""

    principle: Annotated[str, RefTo(("principle",))] | None = None
    """Het uitgangspunt dat hier speelt."""

    goto: NodeId
    """De id van de volgende stap."""


class Node(Part):
    """Een stap in de scène."""

    id: Id
    """De vaste naam van de stap."""

    text: Text
    """Wat er gebeurt."""

    tension: Degree
    """De spanning: 1 (rustig) tot 5 (op scherp)."""

    contact: Degree
    """Het contact: 1 (verbroken) tot 5 (stevig)."""

    ending: Line | None = None
    """De titel van het einde, als de scène hier stopt."""

    look: Line | None = None
    """Het rustige zinnetje tussen een keuze en het waarom: naar wie je even kijkt. Kort, en het
    verraadt niets over de keuze. Zonder staat er een algemeen zinnetje."""

    choices: tuple[Choice, ...] = ()
    """De keuzes; leeg bij een einde."""

    def look_after(self, choice: Choice) -> str | None:
        """The line to look by after one of its choices; None leaves it to the player."""
        return choice.look or self.look


class Question(Part):
    """Een vraag voor de nabespreking."""

    id: Id
    """De vaste naam."""

    text: Line
    """De vraag."""


Light = Literal["morning", "day", "evening", "night"]

Thing = Literal[
    "person",
    "group",
    "child",
    "seated",
    "seated-left",
    "people-at-table",
    "people-on-sofa",
    "door",
    "open-door",
    "garden-door",
    "window",
    "fence",
    "sofa",
    "television",
    "lamp",
    "plant",
    "clock",
    "coat-rack",
    "kitchen-table",
    "sink",
    "stove",
    "fridge",
    "cards",
    "desk",
    "trolley",
    "medicine-cabinet",
    "phone",
    "ironing-board",
    "washing-machine",
    "alarm-clocks",
    "bicycle",
    "tools",
    "car",
    "tree",
    "bench",
    "bag",
]


class Drawing(Part):
    """De kleine tekening bij een scène: de plek en de sfeer, nooit wie iemand is."""

    light: Light
    """Het licht buiten: `morning` (ochtend), `day` (dag), `evening` (avond) of `night` (nacht)."""

    things: tuple[Thing, ...]
    """Wat er te zien is, van links naar rechts: twee tot zeven mensen en dingen."""

    shows: Line
    """De tekening in één zin, voor wie haar niet ziet."""


class TeamVersion(Part):
    """De scène op één A4, voor het team."""

    situation: Text
    """De situatie, zonder oplossing."""

    questions: tuple[Question, ...]
    """Drie vragen."""

    facilitator: Text
    """Voor wie het gesprek leidt; staat op de achterkant."""


class Scene(Record):
    """Een vertakkende casus."""

    kind: Literal["scene"]
    """Altijd `scene`."""

    number: Whole
    """De plaats in de rij scènes."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    place: Line
    """Waar en wanneer het speelt."""

    drawing: Drawing | None = None
    """De kleine tekening boven aan de scène."""

    content_note: Line
    """Waarschuwing vooraf: wat er in deze scène voorkomt."""

    help: Text | None = None
    """Waar je hulp vindt als de scène je raakt, met 112 en 113; zonder dit een vaste tekst."""

    roles: tuple[Role, ...]
    """Wie er meedoen."""

    principles: tuple[Annotated[str, RefTo(("principle",))], ...]
    """De uitgangspunten die spelen."""

    competences: tuple[Annotated[str, RefTo(("competence",))], ...]
    """De competenties die je oefent."""

    start: NodeId
    """De id van de eerste stap."""

    nodes: tuple[Node, ...]
    """De stappen."""

    debrief: tuple[Question, ...]
    """Minstens drie vragen voor de nabespreking."""

    phrases: tuple[Line, ...]
    """Zinnen die helpen: zo zou je het kunnen zeggen."""

    law: Text | None = None
    """Wat wet of protocol zegt, zover de bronnen dragen."""

    team: TeamVersion
    """De versie op één A4."""
