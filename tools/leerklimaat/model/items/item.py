"""What every item has, whatever its type: the question, what it is about, how hard it is.

From: model/record, model/learning. To: the item types beside this file. Names follow QTI: item,
stem, option, key, distractor, rationale. Never: an `if` about a type.
"""

from enum import StrEnum
from typing import Annotated

from leerklimaat.model.learning import Bloom
from leerklimaat.model.record import Accountable
from leerklimaat.model.text import Id, Line, RefTo, Text, YesNo


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

    critical_situation: Annotated[str, RefTo(("competence",), inside="situations")] | None = None
    """De kritische situatie waar deze vraag uit komt, als `competentie/situatie`."""

    bloom: Bloom
    """Het Bloom-niveau van deze vraag."""

    miller: Miller
    """`knows` of `knows-how`; meer kan een vraag op papier niet tonen."""

    difficulty: Difficulty
    """Hoe moeilijk de schrijver de vraag schat."""

    fixed: YesNo = False
    """`true` als de volgorde van de antwoorden vaststaat (getallen, tijd, een schaal)."""
