"""YAML as nodes that remember their place. Texts stay texts: the model decides what they mean.

From: content/read. To: editions, overlay, rules. Never: guesses a type (`no` is the word *no*).
"""

from collections.abc import Iterator
from typing import NamedTuple

from leerklimaat.model.shape import Path
from leerklimaat.problems import Place


class Scalar(NamedTuple):
    """One value. `plain`: written without quotes. `first_line`: where its text begins.

    A tuple, as a check makes tens of thousands of them.
    """

    text: str
    place: Place
    plain: bool = False
    first_line: int = 0

    @property
    def is_null(self) -> bool:
        """True for an empty value, `~` or `null` without quotes."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


class Mapping(NamedTuple):
    """Keys and values, in written order, with the place of each key."""

    items: "dict[str, Node]"
    key_places: dict[str, Place]
    place: Place


class Sequence(NamedTuple):
    """A list."""

    items: "list[Node]"
    place: Place


Node = Scalar | Mapping | Sequence


def plain_value(node: Node) -> object:
    """The node as dict, list, str or None, as pydantic takes it."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Sequence():
            return [plain_value(item) for item in node.items]
        case Mapping():
            return {key: plain_value(value) for key, value in node.items.items()}


def child(node: Node | None, step: str | int) -> Node | None:
    """The node one step below, by its key or its number; None if there is none."""
    match node:
        case Mapping() if isinstance(step, str):
            return node.items.get(step)
        case Sequence() if isinstance(step, int) and step < len(node.items):
            return node.items[step]
        case _:
            return None


def place_at(node: Node, path: Path) -> Place:
    """The place of the value at a path, or of the nearest thing above it that exists."""
    for step in path:
        below = child(node, step)
        if below is None:
            break
        node = below
    return node.place


def scalar_at(node: Node, path: Path) -> Scalar | None:
    """The scalar at a path, if there is one."""
    found: Node | None = node
    for step in path:
        found = child(found, step)
    return found if isinstance(found, Scalar) else None


def word_at(node: Node | None, key: str) -> str | None:
    """The text under a key, if there is one."""
    found = child(node, key)
    return found.text if isinstance(found, Scalar) else None


def scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar in a node."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for value in node.items.values():
                yield from scalars(value)
