"""In which files something leaves the site, and what becomes of its items there: exact, degraded,
or left out; and why.

From: exports, which judge it. To: pages and files that report it. Never: knows a format.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Fidelity(StrEnum):
    """How much of an item is still there. The values are also keys of words, below `fidelity`."""

    EXACT = "exact"
    DEGRADED = "degraded"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Kept:
    """What becomes of one item in a file. `why`: keys of words below `loss`; none if exact.

    `refused`: the platforms that will probably not take it, though the file holds it; keys of words
    below `refused`.
    """

    fidelity: Fidelity
    why: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file in which a record leaves the site.

    `format`: also the key of its words, below `format`. `path`: below the root of the language.
    `items`: what becomes of each item, in the order of its bank, by type and id; none for what
    holds no items.
    """

    format: str
    path: str
    items: tuple[tuple[str, str, Kept], ...] = ()


Leaving = Mapping[str, tuple[File, ...]]
"""The files of every record that leaves, by its name."""
