"""The judgement on a format: what a platform shows and gives, against what we say and give."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Posed
from leerklimaat.model.leaving import Fidelity, Kept
from tests.exports.tries import Answer, authored, ours, tries

CLOSE = 1e-4


@dataclass(frozen=True, slots=True)
class Taken:
    """An item as a platform has it. `said`: all it shows. `gives`: for an answer, from 0 to 1."""

    said: str
    gives: Callable[[Answer], float]


def judged(
    bank: Exported, kept: Callable[[Posed], Kept], taken: Callable[[Posed], Taken | None]
) -> Counter[str]:
    """Compares every score and text of a bank; says how many agreed.

    `taken`: what the platform has of an item, None if nothing.
    """
    found: Counter[str] = Counter()
    for item in bank.items:
        verdict, there = kept(item), taken(item)
        found[verdict.fidelity] += 1
        found[f"{item.type} {verdict.fidelity}"] += 1
        assert (there is None) == (verdict.fidelity is Fidelity.LEFT_OUT)
        if there is None:
            continue
        missing = [text for text in authored(bank.marked, item) if text not in there.said]
        assert missing == [], item.id
        agreed = Counter(
            there.gives(one.answer) == pytest.approx(float(ours(item, one.answer)), abs=CLOSE)
            for one in tries(item)
        )
        assert not agreed[False] or verdict.fidelity is Fidelity.DEGRADED, item.id
        key = next(tries(item))
        assert there.gives(key.answer) == pytest.approx(float(ours(item, key.answer)), abs=CLOSE)
        found["agreed"] += agreed[True]
        found["differs"] += agreed[False]
    return found
