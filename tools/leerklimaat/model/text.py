"""The kinds of value a field can hold: prose to translate, ids, references.

From: nothing of ours but ids. To: every record of the model.
The marks (`Prose`, `RefTo`, `Names`, `NamesHeld`) are read by `model/shape.py`; pydantic passes
them by.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from leerklimaat.ids import is_id

_WHOLE = re.compile(r"[0-9]{1,6}")
_DECIMAL = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"https?://[^\s/?#\"'<>@]+(?:[/?#][^\s\"<>]*)?")


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks text a reader sees and a translator translates. `block`: paragraphs allowed.

    `own`: each language has texts of its own here, as many as it needs, or none. `shown`: whether
    a reader reads it; what is not shown is not judged as prose, and makes no translation older.
    """

    block: bool
    own: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a reference. `kinds`: what it may name; more than one kind is written `kind:id`.

    `inside`: the field of that record which holds the target, so `lesson` with `blocks`
    is written `les/blok`.
    """

    kinds: tuple[str, ...] = ()
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Marks an id that names a part in a list, by the name of the field that holds the list.

    The list is that of the nearest part around the value that has one: the part itself, one it
    stands in, or the record. `of`: the list is that of the record of that kind, wherever it is.
    """

    field: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class NamesHeld:
    """Marks an id that names a record or folder in the folder where the file stands."""


def _not_blank(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise PydanticCustomError("blank", "leeg")
    return stripped


def _one_line(text: str) -> str:
    return " ".join(_not_blank(text).split())


def _kebab(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("kebab", "geen id", {"value": text})
    return text


def _digits(value: object) -> object:
    """Digits only: Python would take `1_0`, `+1` and a number of a thousand digits."""
    if isinstance(value, str) and _WHOLE.fullmatch(value) is None:
        raise PydanticCustomError("int_parsing", "geen heel getal")
    return value


def _decimal(value: object) -> object:
    """A number with a point, never `nan`, `inf` or `1e3`."""
    if isinstance(value, str) and _DECIMAL.fullmatch(value) is None:
        raise PydanticCustomError("float_parsing", "geen getal")
    return value


def _written_day(value: object) -> object:
    """A day as people write it in a file, never a time or a count of seconds."""
    if isinstance(value, str) and _DAY.fullmatch(value) is None:
        raise PydanticCustomError("date_parsing", "geen datum")
    return value


def _address(text: str) -> str:
    address = _one_line(text)
    if _ADDRESS.fullmatch(address) is None:
        raise PydanticCustomError("address", "geen webadres")
    return address


def _yaml_bool(value: object) -> object:
    """YAML 1.2 knows true and false only: `no` and `on` are words."""
    match value:
        case "true" | "True" | True:
            return True
        case "false" | "False" | False:
            return False
        case _:
            raise PydanticCustomError("yaml_bool", "geen waar of onwaar")


Line = Annotated[str, Prose(block=False), AfterValidator(_one_line)]
"""Prose of one paragraph: emphasis and links, no lists."""

OwnLine = Annotated[str, Prose(block=False, own=True), AfterValidator(_one_line)]
"""Such a line, which is no translation of a Dutch one: a way of spelling."""

Sought = Annotated[str, Prose(block=False, own=True, shown=False), AfterValidator(_one_line)]
"""A word that someone may look for, as it is typed."""

Text = Annotated[str, Prose(block=True), AfterValidator(_not_blank)]
"""Prose of paragraphs, lists, emphasis and links (the small Markdown of prose.py)."""

Id = Annotated[str, AfterValidator(_kebab)]
"""An authored, permanent id. In any field but `id`, a mark says what it names."""

Word = Annotated[str, AfterValidator(_one_line)]
"""Text that is the same in every language: a name, a year, an address."""

Address = Annotated[str, AfterValidator(_address)]
"""An address on the web that a reader may follow: never a script or a file."""

Whole = Annotated[int, BeforeValidator(_digits)]
"""A whole number, in digits; nothing of ours is below zero."""

Decimal = Annotated[float, BeforeValidator(_decimal)]
"""A number with or without a decimal point."""

Day = Annotated[date, BeforeValidator(_written_day)]
"""A day, written as `2026-11-21`."""

YesNo = Annotated[bool, BeforeValidator(_yaml_bool)]
"""`true` or `false`."""

AnyRef = Annotated[str, RefTo()]
"""A reference to any record, written `kind:id`."""
