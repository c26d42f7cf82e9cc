"""Modules and lessons: what a student goes through and a trainer plans.

From: model/record. To: pages, rules, exports.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.competence import LevelId
from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import Id, Line, Names, RefTo, Text, Whole

LessonRef = Annotated[str, RefTo(("lesson",))]
SceneRef = Annotated[str, RefTo(("scene",))]
BankRef = Annotated[str, RefTo(("bank",))]


class Bloom(StrEnum):
    """The revised taxonomy, from low to high."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"

    @property
    def rank(self) -> int:
        """0 for remember to 5 for create."""
        return list(Bloom).index(self)


class BlockType(StrEnum):
    """What a learner does in a block."""

    RECALL = "recall"
    EXPLAIN = "explain"
    WORKED_EXAMPLE = "worked-example"
    SCENE = "scene"
    EXERCISE = "exercise"
    ROLEPLAY = "roleplay"
    DISCUSSION = "discussion"
    REFLECT = "reflect"
    QUIZ = "quiz"
    FURTHER_READING = "further-reading"


class Objective(Part):
    """Een leerdoel: wat je na de les kunt."""

    id: Id
    """De vaste naam van het doel."""

    verb: Line
    """Eén actief werkwoord dat bij het Bloom-niveau past; nooit weten, kennen of begrijpen."""

    text: Line
    """Het hele doel, met dat werkwoord."""

    bloom: Bloom
    """Het niveau: remember, understand, apply, analyse, evaluate of create."""

    competence: Annotated[str, RefTo(("competence",))]
    """De competentie waar het doel aan bijdraagt."""

    level: LevelId
    """Het niveau van steun, als id uit het kader."""


class Prompt(Part):
    """Een vraag om op te halen wat je al weet, met een antwoord om mee te vergelijken."""

    id: Id
    """De vaste naam van de vraag."""

    question: Line
    """De vraag."""

    answer: Text
    """Het antwoord om mee te vergelijken."""


class Role(Part):
    """Een rol in een rollenspel."""

    id: Id
    """De vaste naam van de rol."""

    title: Line
    """De naam van de rol, bijvoorbeeld *Cliënt: Rachid*."""

    text: Text
    """Wat deze speler weet, wil en voelt; past op een kaart."""


class Block(Part):
    """Een stap in een les."""

    id: Id
    """De vaste naam van het blok; wordt het anker op de pagina."""

    type: BlockType
    """Wat de student in dit blok doet."""

    title: Line
    """De kop."""

    text: Text
    """De tekst voor de student. Uitleg telt hoogstens 250 woorden per blok."""

    minutes: Annotated[Whole, Field(ge=1, le=120)]
    """Hoelang dit in een bijeenkomst duurt. Studenten zien geen klok."""

    trainer_note: Text | None = None
    """Wat de trainer hierbij moet weten."""

    prompts: tuple[Prompt, ...] = ()
    """Bij `recall`: vragen vooraf, zonder score."""

    roles: tuple[Role, ...] = ()
    """Bij `roleplay`: de rollen."""

    bank: BankRef | None = None
    """Bij `quiz`: de vragenbank."""

    scene: SceneRef | None = None
    """Bij `scene`: de scène."""


class PlanStep(Part):
    """Een regel in het plan van een bijeenkomst."""

    id: Id
    """De vaste naam van de stap."""

    minutes: Annotated[Whole, Field(ge=1, le=120)]
    """Hoelang de stap duurt."""

    text: Line
    """Wat je doet."""

    block: Annotated[Id, Names("blocks")] | None = None
    """Het blok van de les waar deze stap bij hoort."""


class Criterion(Part):
    """Iets waar een kijker bij een rollenspel op let."""

    id: Id
    """De vaste naam van het punt."""

    text: Line
    """Wat je ziet of hoort als het gebeurt; gedrag, geen oordeel."""


class Handout(Part):
    """Een blad dat bij de les op tafel ligt."""

    id: Id
    """De vaste naam van het blad."""

    title: Line
    """Wat erboven staat."""

    copies: Line
    """Hoeveel je er print, bijvoorbeeld *één per tweetal*."""

    key: bool = False
    """Of het een sleutel is: alleen voor wie lesgeeft, niet om uit te delen."""

    text: Text
    """Wat er op het blad staat, precies zoals een deelnemer het krijgt."""


class Trainer(Part):
    """Alles wat een trainer nodig heeft om de les te geven."""

    preparation: Text
    """Wat je vooraf doet."""

    materials: tuple[Line, ...]
    """Wat je meeneemt."""

    group_size: Line
    """Voor hoeveel mensen dit werkt, en wat je doet bij meer."""

    large_group: Text | None = None
    """Hoe je dit doet met 24 tot 30 mensen in één ruimte: indeling, beurten en tijd."""

    plan_45: tuple[PlanStep, ...]
    """Het plan voor 45 minuten."""

    plan_90: tuple[PlanStep, ...]
    """Het plan voor 90 minuten."""

    pitfalls: tuple[Line, ...]
    """Wat er vaak misgaat, en wat je dan doet."""

    safety: Text
    """Hoe je het rollenspel veilig houdt."""

    debrief: Text
    """Hoe je nabespreekt, langer dan je speelt."""

    observe: tuple[Criterion, ...] = ()
    """Het kijkblad: waar wie niet meespeelt op let."""

    handouts: tuple[Handout, ...] = ()
    """Wat er op tafel ligt, als tekst die je print."""

    task_minutes: Annotated[Whole, Field(ge=0, le=600)] = 0
    """Hoeveel minuten de opdracht voor de praktijk kost; telt mee in de studielast."""


class Lesson(Record):
    """Een les van 15 tot 45 minuten voor een student."""

    kind: Literal["lesson"]
    """Altijd `lesson`."""

    module: Annotated[str, RefTo(("module",))]
    """De module waar de les bij hoort."""

    number: Whole
    """De plaats in de module."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    moment: Text
    """Het moment op de afdeling waarmee de les opent."""

    objectives: tuple[Objective, ...]
    """Twee tot vier leerdoelen."""

    prior: tuple[LessonRef, ...] = ()
    """Lessen die je eerst doet."""

    blocks: tuple[Block, ...]
    """De stappen, in volgorde."""

    key_points: tuple[Line, ...]
    """Drie tot vijf punten om te onthouden."""

    plain_summary: Text
    """De les kort en eenvoudig, hoogstens 150 woorden."""

    trainer: Trainer
    """Alles voor de trainer."""


class Module(Record):
    """Een reeks lessen over één onderwerp."""

    kind: Literal["module"]
    """Altijd `module`."""

    number: Whole
    """De plaats in de rij modules."""

    summary: Line
    """Eén zin over de module."""

    introduction: Text
    """Voor wie de module is en wat je eraan hebt."""

    stated_hours: Annotated[Whole, Field(ge=1)] | None = None
    """De opgegeven studielast in uren, als die er is."""
