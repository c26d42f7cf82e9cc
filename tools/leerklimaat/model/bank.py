"""Question banks: a lesson's items, in the order of their author.

From: model/record, model/items. To: pages, rules, exports; `BankFile` to what people write with.
In its file a bank holds contrast sets among its items. Everyone else sees items, and of each set
which of them belong to it; content/sets makes the one of the other.
"""

from typing import Annotated, Literal

from leerklimaat.model.items import Item, ItemOrSet
from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import Id, Line, Names, RefTo


class _Head(Record):
    """What a bank says before its items."""

    kind: Literal["bank"]
    """Altijd `bank`."""

    lesson: Annotated[str, RefTo(("lesson",))] | None = None
    """De les waar de bank bij hoort."""

    summary: Line
    """Eén zin over de bank."""


class BankFile(_Head):
    """Een vragenbank."""

    items: tuple[ItemOrSet, ...]
    """De vragen, en sets van vragen met dezelfde antwoorden."""


class Contrast(Part):
    """Which items are a contrast set. They have the same options, and stand next to each other."""

    id: Id
    """De vaste naam van de set."""

    difference: Line
    """Wat het verschil maakt."""

    members: tuple[Annotated[Id, Names("items")], ...]
    """De id's van de vragen van deze set."""


class Bank(_Head):
    """Een vragenbank."""

    items: tuple[Item, ...]
    """De vragen."""

    sets: tuple[Contrast, ...] = ()
    """Welke vragen bij elkaar horen."""

    @property
    def set_of(self) -> dict[str, Contrast]:
        """The set of each item that is in one, by the id of the item."""
        return {member: one for one in self.sets for member in one.members}

    def together(self) -> list[tuple[Item, ...]]:
        """The items in order, those of a set as one: for who compares items with each other."""
        groups: dict[str, list[Item]] = {}
        set_of = self.set_of
        for item in self.items:
            group = set_of[item.id].id if item.id in set_of else item.id
            groups.setdefault(group, []).append(item)
        return [tuple(group) for group in groups.values()]
