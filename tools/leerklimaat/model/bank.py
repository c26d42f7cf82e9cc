"""Question banks: one record per item type, told apart by `type`.

From: model/record, model/learning. To: pages, rules, exports, scoring. Names follow QTI:
item, stem, option, key, distractor, rationale. Never: inheritance between item types; what
they share is `ItemBase`, how they differ is decided by `match` with `assert_never`.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.learning import BankRef, Bloom
from leerklimaat.model.record import Accountable, Part, Record
from leerklimaat.model.text import Id, Line, Names, OwnLine, RefTo, Text, YesNo

__all__ = ["Bank", "BankRef", "Item"]


class Miller(StrEnum):
    """What a written question can show at most: knows or knows how."""

    KNOWS = "knows"
    KNOWS_HOW = "knows-how"


class Difficulty(StrEnum):
    """The writer's guess, until real answers say otherwise."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class ItemBase(Accountable):
    """What every item has."""

    id: Id
    """De vaste naam van de vraag, uniek binnen de bank."""

    situation: Text | None = None
    """De situatie waar de vraag over gaat, los van de vraag zelf."""

    stem: Line
    """De vraag of opdracht."""

    explanation: Text
    """De algemene uitleg na het antwoord."""

    hint: Line | None = None
    """Een aanwijzing die het antwoord niet weggeeft."""

    misconception: Line | None = None
    """De misvatting die deze vraag boven tafel haalt."""

    repairs: Annotated[str, RefTo(("lesson",), inside="blocks")]
    """Het lesblok dat een fout antwoord herstelt, als `les/blok`."""

    objective: Annotated[str, RefTo(("lesson",), inside="objectives")]
    """Het leerdoel, als `les/doel`. Precies één."""

    competence: Annotated[str, RefTo(("competence",))]
    """De competentie."""

    bloom: Bloom
    """Het Bloom-niveau van deze vraag."""

    miller: Miller
    """`knows` of `knows-how`; meer kan een vraag op papier niet tonen."""

    difficulty: Difficulty
    """Hoe moeilijk de schrijver de vraag schat."""

    fixed: YesNo = False
    """`true` als de volgorde van de antwoorden vaststaat (getallen, tijd, een schaal)."""


class Option(Part):
    """Een antwoord om te kiezen."""

    id: Id
    """De vaste naam van het antwoord."""

    text: Line
    """Het antwoord."""

    rationale: Line
    """Waarom dit wel of niet klopt, 8 tot 60 woorden."""


class SingleChoice(ItemBase):
    """Eén goed antwoord."""

    type: Literal["single-choice"]
    """Altijd `single-choice`."""

    options: tuple[Option, ...]
    """Drie tot vijf antwoorden."""

    key: Annotated[Id, Names("options")]
    """De id van het goede antwoord."""


class MultipleResponse(ItemBase):
    """Meer goede antwoorden; plus en min, nooit onder nul."""

    type: Literal["multiple-response"]
    """Altijd `multiple-response`."""

    options: tuple[Option, ...]
    """Vier tot acht antwoorden."""

    keys: tuple[Annotated[Id, Names("options")], ...]
    """De id's van de goede antwoorden: minstens twee, nooit alle."""


class TrueFalse(ItemBase):
    """Waar of niet waar, met een reden om te vergelijken (zonder score)."""

    type: Literal["true-false"]
    """Altijd `true-false`."""

    answer: YesNo
    """`true` als de bewering waar is."""

    rationale_true: Line
    """Uitleg voor wie *waar* koos."""

    rationale_false: Line
    """Uitleg voor wie *niet waar* koos."""

    reason_prompt: Line
    """De vraag naar de reden."""

    reason_model: Text
    """Een voorbeeldreden om mee te vergelijken."""


class Pair(Part):
    """Een paar dat bij elkaar hoort."""

    id: Id
    """De vaste naam van het paar."""

    premise: Line
    """Het linkerdeel."""

    response: Line
    """Het rechterdeel dat erbij hoort."""

    rationale: Line
    """Waarom deze twee bij elkaar horen."""


class Lure(Part):
    """Een rechterdeel dat nergens bij hoort."""

    id: Id
    """De vaste naam."""

    text: Line
    """De tekst."""

    rationale: Line
    """Waarom dit nergens bij hoort."""


class Matching(ItemBase):
    """Combineren: bij elk linkerdeel het juiste rechterdeel."""

    type: Literal["matching"]
    """Altijd `matching`."""

    pairs: tuple[Pair, ...]
    """Drie tot acht paren."""

    lures: tuple[Lure, ...]
    """Minstens één rechterdeel dat overblijft."""


class Step(Part):
    """Een stap in de juiste volgorde."""

    id: Id
    """De vaste naam van de stap."""

    text: Line
    """De stap."""

    rationale: Line | None = None
    """Waarom deze stap na de vorige komt. Bij de eerste stap leeg."""

    tied: YesNo = False
    """`true` als deze stap ook gelijk met de vorige mag."""


class Ordering(ItemBase):
    """In volgorde zetten; de stappen staan hier al goed."""

    type: Literal["ordering"]
    """Altijd `ordering`."""

    steps: tuple[Step, ...]
    """Drie tot zeven stappen, in de juiste volgorde."""

    order_reason: Line
    """Waarop de volgorde rust."""


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


class Judged(Part):
    """Een handeling om te beoordelen."""

    id: Id
    """De vaste naam."""

    text: Line
    """Wat iemand doet of zegt."""

    rating: Annotated[int, Field(ge=1, le=4)]
    """De sleutel: 1 (werkt averechts) tot 4 (past goed)."""

    rationale: Line
    """Waarom, met de richtlijn of het kader waar dat op rust."""


class SituationalJudgement(ItemBase):
    """Situatie beoordelen: elke handeling een waarde, of de beste en de slechtste."""

    type: Literal["situational-judgement"]
    """Altijd `situational-judgement`."""

    mode: Literal["rate", "best-worst"]
    """`rate`: elke handeling beoordelen; `best-worst`: de beste en de slechtste kiezen."""

    options: tuple[Judged, ...]
    """Vier tot zes handelingen."""

    key_rule: Line
    """Waar de sleutel vandaan komt; nooit een verzonnen panel."""


Item = Annotated[
    SingleChoice
    | MultipleResponse
    | TrueFalse
    | Matching
    | Ordering
    | Cloze
    | ShortAnswer
    | SituationalJudgement,
    Field(discriminator="type"),
]


class Bank(Record):
    """Een vragenbank."""

    kind: Literal["bank"]
    """Altijd `bank`."""

    lesson: Annotated[str, RefTo(("lesson",))] | None = None
    """De les waar de bank bij hoort."""

    summary: Line
    """Eén zin over de bank."""

    items: tuple[Item, ...]
    """De vragen."""
