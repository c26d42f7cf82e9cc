"""What kind of value each field holds, read off the annotations once per class.

From: pydantic's field annotations and the marks of model/text. To: overlay (what is a text),
rules (what names what), schemas, translation lock. Never: looks at content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from leerklimaat.model.text import Names, NamesHeld, Prose, RefTo


class Holds(Enum):
    """What a field holds."""

    VALUE = auto()
    TEXT = auto()
    REF = auto()
    PART = auto()


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field: what it holds, whether many, and for parts which classes (by `type`).

    `names`: what the id in a field of values names, when it is not (only) a thing's own.
    """

    name: str
    holds: Holds
    many: bool
    required: bool
    prose: Prose | None = None
    ref: RefTo | None = None
    names: Names | NamesHeld | None = None
    parts: tuple[type[BaseModel], ...] = ()

    def part_for(self, type_word: str | None) -> type[BaseModel] | None:
        """The class of a part; where there are several, the one whose `type` is that word."""
        if len(self.parts) == 1:
            return self.parts[0]
        for part in self.parts:
            if type_word in get_args(part.model_fields["type"].annotation):
                return part
        return None


@cache
def fields_of(cls: type[BaseModel]) -> dict[str, FieldShape]:
    """The shape of every field of a record or part, in the order of the class."""
    return {name: _field(name, info) for name, info in cls.model_fields.items()}


def _field(name: str, info: FieldInfo) -> FieldShape:
    annotation: Any = info.annotation
    if info.metadata:
        annotation = Annotated[(annotation, *info.metadata)]
    many, marks, classes = False, list[object](), list[type[BaseModel]]()
    for node in _unfold(annotation):
        if isinstance(node, Prose | RefTo | Names | NamesHeld):
            marks.append(node)
        elif node is tuple:
            many = True
        elif isinstance(node, type) and issubclass(node, BaseModel):
            classes.append(node)
    prose = next((mark for mark in marks if isinstance(mark, Prose)), None)
    target = next((mark for mark in marks if isinstance(mark, RefTo)), None)
    names = next((mark for mark in marks if isinstance(mark, Names | NamesHeld)), None)
    holds = Holds.PART if classes else Holds.TEXT if prose else Holds.REF if target else Holds.VALUE
    return FieldShape(name, holds, many, info.is_required(), prose, target, names, tuple(classes))


def _unfold(annotation: Any) -> Iterator[object]:
    """Every type and mark inside an annotation, outermost first."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *metadata = get_args(annotation)
        yield from metadata
        yield from _unfold(base)
    elif origin in (Union, UnionType):
        for choice in get_args(annotation):
            if choice is not NoneType:
                yield from _unfold(choice)
    elif origin is tuple:
        yield tuple
        yield from _unfold(get_args(annotation)[0])
    elif origin is not Literal:
        yield annotation


def is_keyed(cls: type[BaseModel]) -> bool:
    """True for parts that have an authored id, so that a translation can name them."""
    return "id" in cls.model_fields


Path = tuple[str | int, ...]
"""Where a value sits in a record: field names and list positions."""


def walk(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """The record itself and every part in it, outermost first, each with its path."""
    yield path, record
    for shape in fields_of(type(record)).values():
        if shape.holds is not Holds.PART:
            continue
        value = getattr(record, shape.name)
        if shape.many:
            for index, part in enumerate(value):
                yield from walk(part, (*path, shape.name, index))
        elif value is not None:
            yield from walk(value, (*path, shape.name))


def around(record: BaseModel, path: Path) -> list[BaseModel]:
    """The parts on the way to a path, nearest first; the record itself comes last."""
    here: Any = record
    found = [record]
    for step in path:
        here = here[step] if isinstance(step, int) else getattr(here, step)
        if isinstance(here, BaseModel):
            found.append(here)
    return found[::-1]


def texts(record: BaseModel) -> Iterator[tuple[Path, str, Prose]]:
    """Every text a reader sees, with its path."""
    for path, part in walk(record):
        for shape in fields_of(type(part)).values():
            if shape.holds is Holds.TEXT and shape.prose is not None and shape.prose.shown:
                yield from (
                    (where, text, shape.prose) for where, text in _values(part, shape, path)
                )


def references(record: BaseModel) -> Iterator[tuple[Path, str, RefTo]]:
    """Every reference in a field (not those inside texts), with its path."""
    for path, part in walk(record):
        for shape in fields_of(type(part)).values():
            if shape.holds is Holds.REF and shape.ref is not None:
                yield from ((where, name, shape.ref) for where, name in _values(part, shape, path))


def _values(part: BaseModel, shape: FieldShape, path: Path) -> Iterator[tuple[Path, str]]:
    value = getattr(part, shape.name)
    if value is None:
        return
    if shape.many:
        for index, single in enumerate(value):
            yield (*path, shape.name, index), single
    else:
        yield (*path, shape.name), value
