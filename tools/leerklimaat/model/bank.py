"""Question banks: a lesson's items, in the order of their author.

From: model/record, model/items. To: pages, rules, exports.
"""

from typing import Annotated, Literal

from leerklimaat.model.items import Item
from leerklimaat.model.record import Record
from leerklimaat.model.text import Line, RefTo


class Bank(Record):
    """Een vragenbank."""

    kind: Literal["bank"]
    """Altijd `bank`."""

    lesson: Annotated[str, RefTo(("lesson",))] | None = None
    """De les waar de bank bij hoort."""

    summary: Line
    """Eén zin over de bank."""

    items: tuple[Item, ...]
    """De vragen."""
