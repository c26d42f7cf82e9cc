"""Every item type, told apart by `type`: one record each, named as in QTI where that has a name.

From: the files of this folder. To: banks, rules, pages, exports, scoring. Never: inheritance
between item types; what they share is `ItemBase`, how they differ is decided by `match` with
`assert_never`, so that a type that is added here is asked for everywhere.
"""

from typing import Annotated, assert_never, get_args

from pydantic import Field

from leerklimaat.model.items.constructed import (
    Cloze,
    Criterion,
    Expected,
    Gap,
    Model,
    ShortAnswer,
)
from leerklimaat.model.items.contrast import ContrastSet
from leerklimaat.model.items.item import ItemBase
from leerklimaat.model.items.selected import (
    Judged,
    Lure,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)

__all__ = [
    "ITEM_TYPES",
    "Cloze",
    "ContrastSet",
    "Criterion",
    "Expected",
    "Gap",
    "Item",
    "ItemBase",
    "ItemOrSet",
    "Judged",
    "Lure",
    "Matching",
    "Model",
    "MultipleResponse",
    "Option",
    "Ordering",
    "Pair",
    "ShortAnswer",
    "SingleChoice",
    "SituationalJudgement",
    "Step",
    "TrueFalse",
    "can_be_in_a_set",
]

_Any = (
    SingleChoice
    | MultipleResponse
    | TrueFalse
    | Matching
    | Ordering
    | Cloze
    | ShortAnswer
    | SituationalJudgement
)

Item = Annotated[_Any, Field(discriminator="type")]

ItemOrSet = Annotated[_Any | ContrastSet, Field(discriminator="type")]
"""What may stand among the items of a bank in its file."""

ITEM_TYPES: dict[str, type[ItemBase]] = {
    get_args(cls.model_fields["type"].annotation)[0]: cls for cls in get_args(get_args(Item)[0])
}
"""Every item type, by the word after `type:`."""


def can_be_in_a_set(item: Item) -> bool:
    """True for an item with one best option: another situation can make it another one."""
    match item:
        case SingleChoice():
            return True
        case SituationalJudgement():
            return item.mode == "best-worst"
        case MultipleResponse() | TrueFalse() | Matching() | Ordering() | Cloze() | ShortAnswer():
            return False
        case _:
            assert_never(item)
