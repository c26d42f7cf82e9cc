"""Which words of the interface there have to be, and what is filled in: a table of names.

From: tools/leerklimaat/schemas/ui.json, which `leerklimaat schema` writes from what pages and
scripts ask for. To: rules/interface. Never: reads templates or scripts; a check has no time for it.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import leerklimaat

_TABLE = Path(leerklimaat.__file__).parent / "schemas/ui.json"


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `holes`: the names that are filled in."""

    holes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Words and groups by their key."""

    items: "dict[str, Word | Group]"

    @property
    def words(self) -> int:
        """How many words there are in it."""
        return sum(one.words if isinstance(one, Group) else 1 for one in self.items.values())


@cache
def wanted() -> Group:
    """Every word there has to be, as a group of groups."""
    return _group(json.loads(_TABLE.read_text("utf-8")))


def _group(schema: dict[str, Any]) -> Group:
    return Group(
        {
            key: _group(below) if "properties" in below else Word(frozenset(below.get("holes", ())))
            for key, below in schema["properties"].items()
        }
    )
