"""The units of translation: what falls back, and goes stale, as one piece.

From: entries of the knowledge base. To: editions, pages. A unit is a record without the units
inside it, or one of `model.kinds.UNITS`. Its name is the full id: `lesson:les/blok`, `term:grens`.
"""

import hashlib
from collections.abc import Iterable
from functools import cache

from pydantic import BaseModel

from leerklimaat.ids import full_id, ref
from leerklimaat.model.kinds import MEMBERS, UNITS
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.shape import Holds, fields_of, is_keyed

_HASH_LENGTH = 12


def record_ref(kind: str, identifier: str, path: tuple[str, ...]) -> str:
    """The name of the unit at a path of ids inside a file's record."""
    if kind in MEMBERS:
        member = MEMBERS[kind][1]
        if path:
            return full_id(ref(member, path[0]), *path[1:])
        return ref("collection", identifier)
    return full_id(ref(kind, identifier), *path)


def unit_texts(entries: Iterable[Entry]) -> dict[str, str]:
    """Per unit a hash of all its texts; units without any text are left out."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        _collect(entry.record, entry.ref, found, is_root=True)
    return {name: _digest(texts) for name, texts in found.items() if texts}


def _collect(part: BaseModel, unit: str, found: dict[str, list[str]], is_root: bool) -> None:
    texts = found.setdefault(unit, [])
    for name, holds, many in _worded(type(part)):
        value = part.__dict__[name]
        if not value:
            continue
        if holds is Holds.TEXT:
            texts.extend(value if many else (value,))
            continue
        for child in value if many else (value,):
            if not isinstance(child, UNITS):
                _collect(child, unit, found, is_root=False)
            elif not (is_root and name in _MEMBER_FIELDS and is_keyed(type(child))):
                _collect(child, full_id(unit, str(getattr(child, "id", ""))), found, False)


@cache
def _worded(cls: type[BaseModel]) -> tuple[tuple[str, Holds, bool], ...]:
    """The fields of a class in which there are texts: name, what they hold, and whether many."""
    return tuple(
        (shape.name, shape.holds, shape.many)
        for shape in fields_of(cls).values()
        if shape.holds in (Holds.TEXT, Holds.PART) and (shape.prose is None or shape.prose.shown)
    )


_MEMBER_FIELDS = frozenset(list_field for list_field, _ in MEMBERS.values())


def _digest(texts: list[str]) -> str:
    joined = "\x1f".join(texts).encode()
    return hashlib.sha256(joined).hexdigest()[:_HASH_LENGTH]
