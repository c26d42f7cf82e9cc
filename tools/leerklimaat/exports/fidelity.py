"""Verdicts on what becomes of an item in the format of another, and a report of them as text.

From: modules of formats, one verdict per item. To: the reports: page, JSON, readme of a package.
Never: an item that became less without a word about it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from leerklimaat.exports.posed import Posed
from leerklimaat.model.leaving import Fidelity, Kept

EXACT = Kept(Fidelity.EXACT)


def degraded(*why: str) -> Kept:
    """It can be asked and answered, and something of it is lost. Exact if nothing is."""
    return Kept(Fidelity.DEGRADED, why) if why else EXACT


def left_out(*why: str) -> Kept:
    """It is not there."""
    return Kept(Fidelity.LEFT_OUT, why)


def refused(kept: Kept, *platforms: str) -> Kept:
    """The same in the file; these platforms will probably not take it from there."""
    return replace(kept, refused=platforms)


def numbers(kept: Sequence[Kept]) -> dict[Fidelity, int]:
    """How many items are exact, degraded and left out."""
    found = Counter(one.fidelity for one in kept)
    return {fidelity: found[fidelity] for fidelity in Fidelity}


def losses_of(ui: Mapping[str, str], items: Sequence[Posed], kept: Sequence[Kept]) -> Iterator[str]:
    """A report as lines of plain text: the numbers, each item that lost something, and what a
    platform will probably not take."""
    yield " · ".join(
        f"{ui[f'fidelity.{fidelity}']}: {number}" for fidelity, number in numbers(kept).items()
    )
    for item, one in zip(items, kept, strict=True):
        if one.why:
            number = ui["quiz.number"].format(number=item.number)
            why = " ".join(ui[f"loss.{key}"] for key in one.why)
            yield f"{number} ({item.id}), {ui[f'fidelity.{one.fidelity}']}: {why}"
    for platform in dict.fromkeys(name for one in kept for name in one.refused):
        found = [
            str(item.number)
            for item, one in zip(items, kept, strict=True)
            if platform in one.refused
        ]
        asked = ui["leaving.numbers"].format(number=", ".join(found))
        yield f"{asked} {ui[f'refused.{platform}.why']}"
