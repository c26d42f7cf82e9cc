"""The kinds of value a field can hold: prose to translate, ids, references.

From: nothing of ours but ids. To: every record of the model.
The marks (`Prose`, `RefTo`) are read by `model/shape.py`; pydantic passes them by.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from leerklimaat.ids import is_id


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks text a reader sees and a translator translates. `block`: paragraphs allowed."""

    block: bool


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a reference. `kinds`: what it may name; more than one kind is written `kind:id`.

    `inside`: the field of that record which holds the target, so `lesson` with `blocks`
    is written `les/blok`.
    """

    kinds: tuple[str, ...] = ()
    inside: str = ""


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

Text = Annotated[str, Prose(block=True), AfterValidator(_not_blank)]
"""Prose of paragraphs, lists, emphasis and links (the small Markdown of design §3)."""

Id = Annotated[str, AfterValidator(_kebab)]
"""An authored, permanent id."""

Word = Annotated[str, AfterValidator(_one_line)]
"""Text that is the same in every language: a name, a year, an address."""

YesNo = Annotated[bool, BeforeValidator(_yaml_bool)]
"""`true` or `false`."""

AnyRef = Annotated[str, RefTo()]
"""A reference to any record, written `kind:id`."""
