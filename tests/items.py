"""Any valid item, for tests with hypothesis: every text in it is found nowhere else.

The records it refers to (`maaltijd-dragen`, `aan-tafel`) are those of the sample.
"""

from datetime import date
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st
from pydantic import BaseModel

from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    ITEM_TYPES,
    Cloze,
    Item,
    ItemBase,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)

R = TypeVar("R", bound=BaseModel)
_COUNT = count()
_ODD = "<b> & \" ' {{ x }} {% y %} [z] _w_ é ✓ # | \\ ~"


def _unique(part: str) -> str:
    """A text that occurs nowhere else, with signs that some layer might mistake for its own."""
    return f"t{next(_COUNT)}x {part} {_ODD}".replace("*", "").replace("`", "")


def _words() -> st.SearchStrategy[str]:
    return st.sampled_from(["tafel", "Wie begint?", "Nee — nog niet.", "a < b > c"]).map(_unique)


def _shared() -> dict[str, st.SearchStrategy[object]]:
    return {
        "situation": st.none() | _words(),
        "stem": _words(),
        "explanation": _words(),
        "hint": st.none() | _words(),
        "misconception": st.none() | _words(),
        "repairs": st.just("aan-tafel/kijken"),
        "objective": st.just("aan-tafel/kiezen"),
        "competence": st.just("maaltijd-dragen"),
        "bloom": st.sampled_from(["remember", "apply", "evaluate"]),
        "miller": st.sampled_from(["knows", "knows-how"]),
        "difficulty": st.just("medium"),
        "fixed": st.booleans(),
        "changed": st.just(date(2026, 11, 21)),
        "basis": st.just("redactie"),
    }


def _options(
    low: int, high: int, **extra: st.SearchStrategy[object]
) -> st.SearchStrategy[list[dict[str, object]]]:
    one = {"text": _words(), "rationale": _words(), **extra}
    return st.lists(st.fixed_dictionaries(one), min_size=low, max_size=high).map(
        lambda many: [{"id": f"k{index}", **option} for index, option in enumerate(many)]
    )


def _steps() -> st.SearchStrategy[object]:
    return st.tuples(_options(3, 7), st.lists(st.booleans(), min_size=7, max_size=7)).map(
        lambda made: [
            {**step, "tied": "true" if tied and index else "false"}
            for index, (step, tied) in enumerate(zip(made[0], made[1], strict=False))
        ]
    )


def _item(cls: type[R], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[R]:
    return st.fixed_dictionaries({**_shared(), **fields}).map(
        lambda values: cls.model_validate({"id": f"v{next(_COUNT)}", **values})
    )


_BY_TYPE: dict[type[ItemBase], st.SearchStrategy[Item]] = {
    SingleChoice: _item(
        SingleChoice, type=st.just("single-choice"), options=_options(3, 5), key=st.just("k1")
    ),
    MultipleResponse: _item(
        MultipleResponse,
        type=st.just("multiple-response"),
        options=_options(4, 8),
        keys=st.just(["k0", "k2"]),
    ),
    TrueFalse: _item(
        TrueFalse,
        type=st.just("true-false"),
        answer=st.sampled_from(["true", "false"]),
        rationale_true=_words(),
        rationale_false=_words(),
        reason_prompt=_words(),
        reason_model=_words(),
    ),
    Matching: _item(
        Matching,
        type=st.just("matching"),
        pairs=st.lists(
            st.fixed_dictionaries(
                {"premise": _words(), "response": _words(), "rationale": _words()}
            ),
            min_size=3,
            max_size=8,
        ).map(lambda many: [{"id": f"p{index}", **pair} for index, pair in enumerate(many)]),
        lures=_options(1, 3),
    ),
    Ordering: _item(
        Ordering,
        type=st.just("ordering"),
        steps=_steps(),
        order_reason=_words(),
    ),
    Cloze: _item(
        Cloze,
        type=st.just("cloze"),
        text=_words().map(lambda text: f"{text} [[g]] einde"),
        gaps=st.tuples(st.sampled_from(["choose", "type"]), _options(2, 4)).map(
            lambda pair: [{"id": "g", "entry": pair[0], "answers": pair[1], "keys": ["k0"]}]
        ),
    ),
    ShortAnswer: _item(
        ShortAnswer,
        type=st.just("short-answer"),
        given=st.none() | _words(),
        models=_options(1, 2),
        criteria=st.lists(_words(), min_size=1, max_size=3).map(
            lambda many: [{"id": f"c{index}", "text": text} for index, text in enumerate(many)]
        ),
    ),
    SituationalJudgement: _item(
        SituationalJudgement,
        type=st.just("situational-judgement"),
        mode=st.sampled_from(["rate", "best-worst"]),
        options=_options(4, 6, rating=st.integers(1, 4)),
        key_rule=_words(),
    ),
}

ITEMS: st.SearchStrategy[Item] = st.one_of([_BY_TYPE[cls] for cls in ITEM_TYPES.values()])
"""An item of any type; one that is not above stops every test that tries them."""


def bank_of(items: list[Item]) -> Bank:
    """A bank that holds these items."""
    return Bank.model_validate(
        {
            "kind": "bank",
            "id": "proef",
            "title": "Proef",
            "summary": "Een proef.",
            "basis": "redactie",
            "changed": "2026-11-21",
            "items": items,
        }
    )
