"""Items with a selected response: something that stands there is picked, paired, ranked, rated.

From: item.py. To: `Item`, in this folder's `__init__`.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.items.item import ItemBase
from leerklimaat.model.record import Part
from leerklimaat.model.text import Id, Line, Names, Text, Whole, YesNo


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


class Judged(Part):
    """Een handeling om te beoordelen."""

    id: Id
    """De vaste naam."""

    text: Line
    """Wat iemand doet of zegt."""

    rating: Annotated[Whole, Field(ge=1, le=4)]
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
