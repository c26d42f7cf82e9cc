"""Which field of a form a problem is about.

From: the nodes of a file, and places in it. To: desk/service. Never: reads a message.
"""

from bisect import bisect_right
from collections.abc import Iterator

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.model.shape import Path
from leerklimaat.problems import Place

Spot = tuple[int, int]
"""A line and a column."""


class Fields:
    """The fields of one file, by where each begins."""

    def __init__(self, node: Node | None) -> None:
        """Without nodes everything is about the file."""
        found = sorted(_spots(node, ())) if node is not None else []
        self._spots = [spot for spot, _ in found]
        self._paths = [path for _, path in found]

    def at(self, place: Place) -> Path:
        """The field in which a place lies: the last that begins there or before it."""
        before = bisect_right(self._spots, (place.line, place.column))
        return self._paths[before - 1] if before else ()


def _spots(node: Node, path: Path) -> Iterator[tuple[Spot, Path]]:
    match node:
        case Scalar():
            yield _spot(node.place), path
        case Sequence():
            for at, below in enumerate(node.items):
                yield from _spots(below, (*path, at))
        case Mapping():
            yield _spot(node.place), path
            for key, below in node.items.items():
                yield _spot(node.key_places[key]), (*path, key)
                yield from _spots(below, (*path, key))


def _spot(place: Place) -> Spot:
    return place.line, place.column
