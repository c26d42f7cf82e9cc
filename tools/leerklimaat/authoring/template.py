"""A template filled in, with each key explained above it.

From: templates/, where a record of each kind stands as an author would write it; the docstrings
of the model, which are the comments, so that they are never written twice. To: new.py.
A key against a `#` may be used and is not: it is explained too, but not what is inside it.
"""

import re
import textwrap
from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import BaseModel

from leerklimaat.authoring import docstrings
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.read import read_page, read_yaml
from leerklimaat.model.shape import fields_of

_WIDTH = 100
_OFF = re.compile(r"^( *)#(?! \S)", re.MULTILINE)


def fill_in(template: str, values: dict[str, object]) -> str:
    """The template with these values in their places; no line of it is a comment."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    return Environment(  # noqa: S701 - YAML, no HTML
        loader=PackageLoader("leerklimaat.authoring"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def turned_on(text: str) -> str:
    """The same with every key that may be used in use; each stays on its line."""
    return _OFF.sub(r"\1", text)


def explain(text: str, cls: type[BaseModel]) -> list[str]:
    """The lines of a record, or of members of a list, with each key told where it first stands."""
    lines = text.splitlines()
    read = read_page if text.startswith("---\n") else read_yaml
    node, _ = read(turned_on(text), "")
    told: set[tuple[type, str]] = set()
    above: dict[int, list[str]] = {}
    for part, name, at in _keys(cls, node):
        field = docstrings.owner_of(part, name), name
        line = lines[at - 1]
        start = line.lstrip(" ").removeprefix("#").removeprefix("- ")
        if field not in told and start.startswith(f"{name}:"):
            told.add(field)
            above[at] = comment(docstrings.of_field(part, name), len(line) - len(line.lstrip(" ")))
    return [one for at, line in enumerate(lines, start=1) for one in (*above.get(at, ()), line)]


def _keys(cls: type[BaseModel], node: Node | None) -> Iterator[tuple[type[BaseModel], str, int]]:
    """Every key in the order it is written: the class that has it, its name and its line."""
    match node:
        case Sequence():
            for member in node.items:
                yield from _keys(cls, member)
        case Mapping():
            for name, value in node.items.items():
                yield cls, name, node.key_places[name].line
                shape = fields_of(cls)[name]
                for child in value.items if isinstance(value, Sequence) else (value,):
                    word = child.items.get("type") if isinstance(child, Mapping) else None
                    part = shape.part_for(word.text if isinstance(word, Scalar) else None)
                    if part is not None:
                        yield from _keys(part, child)


def comment(text: str, pad: int = 0) -> list[str]:
    """A text as comment lines."""
    lead = " " * pad + "# "
    return textwrap.wrap(text, _WIDTH, initial_indent=lead, subsequent_indent=lead)
