"""What becomes of an item in a format of others: exact, degraded, or left out; and why.

From: exports, which judge it. To: pages and files that report it. Never: knows a format.
"""

from dataclasses import dataclass
from enum import StrEnum


class Fidelity(StrEnum):
    """How much of an item is still there. The values are also keys of words, below `fidelity`."""

    EXACT = "exact"
    DEGRADED = "degraded"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Kept:
    """What becomes of one item. `why`: keys of words below `loss`; none for what is exact."""

    fidelity: Fidelity
    why: tuple[str, ...] = ()
