"""One record as YAML lines with comments: every field, required ones filled in.

From: new.py, with the ids that exist. To: new.py. Required fields get an example; optional
ones stand behind a `#`, unless examples.py says that this copy shows them (`ALSO`).
Each field is explained, and each optional one offered, where it first occurs.
"""

import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from leerklimaat.authoring import docstrings
from leerklimaat.authoring.examples import ALSO, COPIES, ITEM_CLASSES, TEXTS
from leerklimaat.authoring.existing import Existing
from leerklimaat.model.record import Accountable
from leerklimaat.model.shape import FieldShape, Holds, fields_of

_WIDTH = 100
_FIRST = ("kind", "id", "type", "module", "cluster", "number", "title", "summary")
_ROOT_ONLY = ("replaced_by", "status", "author", "reviewer", "waivers")
"""Fields a part may have too, but which would drown it."""
_LAST = ("replaced_by", "sources", "basis", "status", "changed", "author", "reviewer", "waivers")
_SPECIAL = tuple("-?:,[]{}#&*!|>'\"%@`")


@dataclass(slots=True)
class Template:
    """Renders one record; counts how often each example was used, so that copies differ."""

    existing: Existing
    day: date
    _fixed: dict[str, str] = field(default_factory=dict)
    _used: Counter[str] = field(default_factory=Counter)
    _told: set[str] = field(default_factory=set)

    def record(
        self, cls: type[BaseModel], kind: str, identifier: str, skip: tuple[str, ...] = ()
    ) -> list[str]:
        """The lines of a file."""
        self._fix(cls, kind, identifier)
        return list(self._fields(cls, 0, skip=skip))

    def member(self, cls: type[BaseModel], kind: str, identifier: str) -> list[str]:
        """The lines of one member of a list, indented to be pasted below its key."""
        self._fix(cls, kind, identifier)
        return _as_item(list(self._fields(cls, 4)), 2)

    def _fix(self, cls: type[BaseModel], kind: str, identifier: str) -> None:
        self._fixed = {"id": identifier}
        if "kind" in cls.model_fields:
            self._fixed["kind"] = kind
        if "number" in cls.model_fields:
            self._fixed["number"] = str(self.existing.next_number(kind))

    def _fields(
        self,
        cls: type[BaseModel],
        pad: int,
        copy: int | None = None,
        shown: bool = True,
        skip: tuple[str, ...] = (),
    ) -> Iterator[str]:
        """The fields of a part. `copy`: which one of a list it is, None at the root."""
        for shape in _in_order(cls):
            key = _declared(cls, shape.name)
            given = shape.required or _is_given(cls, shape, key, copy or 0)
            new = key not in self._told and shape.name not in _ROOT_ONLY
            offered = shown and (copy is None or new)
            if shape.name in skip or not (given or offered):
                continue
            if offered:
                self._told.add(key)
                yield from comment(docstrings.of_field(cls, shape.name), pad)
            fixed = self._fixed.get(shape.name) if copy is None else None
            lines = self._field(cls, shape, pad, fixed, given and shown)
            yield from lines if given else _behind_hash(lines, pad)

    def _field(
        self, cls: type[BaseModel], shape: FieldShape, pad: int, fixed: str | None, shown: bool
    ) -> list[str]:
        key = _declared(cls, shape.name)
        head = " " * pad + shape.name + ":"
        if shape.holds is Holds.PART:
            return [head, *self._parts(shape, key, pad + 2, shown)]
        if not shape.many:
            text = fixed or self._single(cls, shape, key, shown)
            block = shape.prose is not None and shape.prose.block
            return _written(head, text, pad + 2, block)
        lines = [head]
        for _ in range(COPIES.get(key, 1)):
            text = self._single(cls, shape, key, shown)
            lines += _written(" " * pad + "  -", text, pad + 4, block=False)
        return lines

    def _parts(self, shape: FieldShape, key: str, pad: int, shown: bool) -> Iterator[str]:
        if not shape.many:
            yield from self._fields(shape.parts[0], pad, 0, shown)
            return
        classes = ITEM_CLASSES if len(shape.parts) > 1 else shape.parts * COPIES.get(key, 1)
        for copy, part in enumerate(classes):
            yield from _as_item(list(self._fields(part, pad + 2, copy, shown)), pad)

    def _single(self, cls: type[BaseModel], shape: FieldShape, key: str, shown: bool) -> str:
        if shape.ref is not None and shape.holds is Holds.REF:
            return self.existing.reference(cls, shape.name, shape.ref, shown)
        names = (f"{cls.__name__}.{shape.name}", key, shape.name)
        found = [TEXTS[name] for name in names if name in TEXTS]
        own = self.existing.named(shape.names) or next(iter(found), ())
        if not own:
            return self._value(cls, shape)
        text = own[self._used[key] % len(own)]
        self._used[key] += shown
        return text

    def _value(self, cls: type[BaseModel], shape: FieldShape) -> str:
        info = cls.model_fields[shape.name]
        if info.annotation is date:
            return self.day.isoformat()
        if not info.is_required() and info.default not in (None, ()):
            return _plain(info.default)
        if shape.holds is Holds.TEXT:
            return "Schrijf hier je tekst."
        return _plain(_first_choice(info.annotation))


def comment(text: str, pad: int = 0) -> list[str]:
    """A text as comment lines."""
    lead = " " * pad + "# "
    return textwrap.wrap(text, _WIDTH, initial_indent=lead, subsequent_indent=lead)


def _is_given(cls: type[BaseModel], shape: FieldShape, key: str, copy: int) -> bool:
    """True for optional fields that a template fills in: our own work says so."""
    if shape.name == "basis":
        return issubclass(cls, Accountable)
    return copy in ALSO.get(key, ())


def _in_order(cls: type[BaseModel]) -> list[FieldShape]:
    shapes = fields_of(cls)
    first = [name for name in _FIRST if name in shapes]
    last = [name for name in _LAST if name in shapes]
    middle = [name for name in shapes if name not in first and name not in last]
    return [shapes[name] for name in (*first, *middle, *last)]


def _declared(cls: type[BaseModel], name: str) -> str:
    """`Class.field`, of the class that declares the field."""
    return f"{docstrings.owner_of(cls, name).__name__}.{name}"


def _first_choice(annotation: Any) -> object:
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    inner = [choice for choice in get_args(annotation) if choice is not type(None)]
    if inner:
        return _first_choice(inner[0])
    return {int: 1, float: 0.1, bool: False}.get(annotation, "voorbeeld")


def _plain(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Enum():
            return str(value.value)
        case _:
            return str(value)


def _written(head: str, text: str, pad: int, block: bool) -> list[str]:
    """`head text`, or below it as a block when it is long or may hold paragraphs."""
    space = " " * pad
    if not block and len(head) + 1 + len(text) <= _WIDTH:
        return [f"{head} {_quoted(text)}"]
    lines = textwrap.wrap(text, _WIDTH, initial_indent=space, subsequent_indent=space)
    return [f"{head} {'|' if block else '>-'}", *lines]


def _quoted(text: str) -> str:
    unsafe = text.startswith(_SPECIAL) or ": " in text or " #" in text or text.endswith(":")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if unsafe else text


def _as_item(lines: list[str], pad: int) -> list[str]:
    """The dash goes before the first key; comments above it stay above."""
    at = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    above = [line[2:] for line in lines[:at]]
    return [*above, " " * pad + "- " + lines[at].lstrip(), *lines[at + 1 :]]


def _behind_hash(lines: list[str], pad: int) -> list[str]:
    return [line[:pad] + "#" + line[pad:] for line in lines]
