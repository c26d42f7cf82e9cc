"""The competence framework: clusters, support levels, competences, attitude, profiles.

From: model/record. To: pages, rules, exports.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.record import Accountable, Findable, Part, Record
from leerklimaat.model.text import Id, Line, Names, RefTo, Text, Whole, YesNo

StatementRef = Annotated[str, RefTo(("statement",))]
CompetenceRef = Annotated[str, RefTo(("competence",))]
ClusterId = Annotated[Id, Names("clusters", of="framework")]
LevelId = Annotated[Id, Names("levels", of="framework")]


class Cluster(Part):
    """Een groep competenties die bij elkaar horen."""

    id: Id
    """De vaste naam van de groep."""

    title: Line
    """De naam die lezers zien."""

    text: Text
    """Waarom deze competenties bij elkaar staan."""


class SupportLevel(Part):
    """Een niveau van steun: met hoeveel steun doe je dit?"""

    id: Id
    """De vaste naam, bijvoorbeeld `kijkt-mee`."""

    number: Annotated[Whole, Field(ge=1, le=5)]
    """1 (kijkt mee) tot en met 5 (begeleidt anderen)."""

    title: Line
    """De korte naam, bijvoorbeeld *kijkt mee*."""

    question: Line
    """Hoe het in de zelfbeoordeling klinkt, bijvoorbeeld *Ik kijk mee en vertel wat ik zag*."""

    text: Text
    """Wat dit niveau inhoudt."""

    evidence: Line
    """Waaruit zo'n niveau kan blijken: quiz, casus, observatie, portfolio."""


class Framework(Findable, Accountable):
    """Het competentiekader als geheel."""

    kind: Literal["framework"]
    """Altijd `framework`."""

    id: Id
    """De vaste naam van het kader."""

    title: Line
    """De titel."""

    summary: Line
    """Eén zin over het kader."""

    introduction: Text
    """Uitleg voor de lezer."""

    clusters: tuple[Cluster, ...]
    """De groepen competenties, in volgorde."""

    levels: tuple[SupportLevel, ...]
    """De vijf niveaus van steun, in volgorde."""

    not_encountered: Line
    """De tekst voor *nog niet tegengekomen*."""

    limits: Text
    """Wat het kader niet zegt: geen bekwaamverklaring, geen erkenning."""


class CriticalSituation(Part):
    """Een moment waarin de competentie zichtbaar wordt: een dilemma, geen onderwerp."""

    id: Id
    """De vaste naam van de situatie."""

    title: Line
    """De situatie in een paar woorden."""

    text: Text
    """Wat er speelt en waartussen je kiest."""


class Duty(Part):
    """Iets wat je doet als deel van de competentie."""

    id: Id
    """De vaste naam van de taak."""

    text: Line
    """De taak, met een werkwoord."""


class Indicator(Part):
    """Waarneembaar gedrag op één niveau van steun."""

    id: Id
    """De vaste naam van de indicator, uniek binnen de competentie."""

    text: Line
    """Eén werkwoord, één gedrag, een context; hoogstens 25 woorden."""

    exemplar: Line
    """Wat je zou zien of horen als het gebeurt."""


class CompetenceLevel(Part):
    """Wat de competentie op één niveau van steun vraagt."""

    id: LevelId
    """De id van het niveau van steun uit het kader, bijvoorbeeld `kijkt-mee`."""

    behaviour: Text
    """Wat iemand op dit niveau doet."""

    independence: Line
    """Wie er in de buurt is en wie beslist."""

    complexity: Line
    """Hoe ingewikkeld de situatie is."""

    nlqf: Line | None = None
    """Aan welk deel van de NLQF-beschrijving dit bijdraagt, als dat past."""

    indicators: tuple[Indicator, ...]
    """Minstens drie indicatoren."""


class Competence(Record):
    """Een kernactiviteit van de sociotherapeut."""

    kind: Literal["competence"]
    """Altijd `competence`."""

    number: Whole
    """De plaats in de volgorde."""

    cluster: ClusterId
    """De id van de groep uit het kader."""

    setting_bound: YesNo = False
    """`true` als deze competentie alleen op sommige werkplekken voorkomt."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    moment: Text
    """Een moment op de afdeling waarmee de pagina opent."""

    definition: Text
    """Wat de competentie is, als waarneembaar werk."""

    why: Text
    """Waarom het ertoe doet."""

    principles: tuple[Annotated[str, RefTo(("principle",))], ...]
    """Op welke uitgangspunten het rust."""

    covers: tuple[StatementRef, ...] = ()
    """Welke taken, interventies en eigenschappen van het startdocument hierin opgaan."""

    tasks: tuple[Duty, ...]
    """Wat je doet."""

    situations: tuple[CriticalSituation, ...]
    """Minstens twee kritische situaties."""

    knowledge: tuple[Line, ...]
    """Wat je ervoor weet."""

    skills: tuple[Line, ...]
    """Wat je ervoor kunt."""

    levels: tuple[CompetenceLevel, ...]
    """De vijf niveaus van steun."""


class Descriptor(Part):
    """Waaraan je een houdingsaspect ziet, binnen één competentie."""

    id: Id
    """De vaste naam, uniek binnen het aspect."""

    competence: CompetenceRef
    """De competentie waarin het zichtbaar wordt."""

    text: Line
    """Waarneembaar gedrag."""


class Attitude(Record):
    """Een houdingsaspect: geen niveau, wel zichtbaar gedrag."""

    number: Whole
    """De plaats in de volgorde."""

    seed_wording: Line
    """Hoe het startdocument het noemt."""

    covers: tuple[StatementRef, ...] = ()
    """Welke uitspraken van het startdocument hierin opgaan."""

    taught: Text
    """Hoe wij het nu leren, en waarom zo."""

    descriptors: tuple[Descriptor, ...]
    """Twee of drie beschrijvingen van gedrag."""


class Target(Part):
    """Het niveau van steun dat een voorbeeldprofiel bij een competentie noemt."""

    id: CompetenceRef
    """De competentie."""

    level: LevelId
    """De id van het niveau van steun."""


class Profile(Record):
    """Een voorbeeldprofiel: wie, en welk niveau van steun waar. Nooit een norm."""

    text: Text
    """Voor wie dit een voorbeeld is, en wie over de echte norm gaat."""

    targets: tuple[Target, ...]
    """Per competentie een niveau."""
