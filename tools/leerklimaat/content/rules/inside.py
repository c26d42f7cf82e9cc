"""Ids that name something in the same record, in the framework or in the same folder exist.

From: the reading of the source language, and the marks of model/text. References to other
records are in references.py. Never: knows a class; what a field names, its mark says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import assert_never

from pydantic import BaseModel

from leerklimaat.content.rules.reading import Reading
from leerklimaat.content.suggest import one_of
from leerklimaat.model.addresses import OPENINGS
from leerklimaat.model.overview import ids_listed
from leerklimaat.model.shape import around, fields_of
from leerklimaat.model.text import Names, NamesHeld
from leerklimaat.problems import Problem

_RULE = "verwijzing"


def check(source: Reading) -> Iterator[Problem]:
    """Keys name answers, choices name steps, competences name clusters, folders what they hold."""
    yield from every_id_names_something_that_is_there(source)


def every_id_names_something_that_is_there(source: Reading) -> Iterator[Problem]:
    """One walk over all ids that are not a thing's own, whatever record they stand in."""
    lists = _lists_elsewhere(source)
    held = held_by_folder(source)
    for where, name, mark in source.namings:
        known: Collection[str] | None
        match mark:
            case NamesHeld():
                known = sorted(held[where.entry.file.rpartition("/")[0]] | source.loaded.unread)
            case Names(of=""):
                parts = around(where.entry.record, where.path)
                known = _ids(next(part for part in parts if _has(part, mark.field)), mark.field)
            case Names():
                known = lists[mark]
            case _:
                assert_never(mark)
        if known is not None and name not in known:
            field = [step for step in where.path if isinstance(step, str)][-1]
            yield Problem(
                source.place(where),
                f"`{name}` bestaat niet, maar staat wel bij `{field}`.",
                one_of(name, known, {}),
                _RULE,
            )


def _lists_elsewhere(source: Reading) -> dict[Names | NamesHeld, list[str] | None]:
    """Per mark the ids in its list; None where its record is there and has mistakes of its own."""
    found: dict[Names | NamesHeld, list[str] | None] = {}
    for mark in {naming.mark for naming in source.namings}:
        if isinstance(mark, Names) and mark.of:
            ids = list(ids_listed(source.base, mark.of, mark.field))
            is_unread = not ids and mark.of in source.loaded.kinds.values()
            found[mark] = None if is_unread else ids
    return found


def _has(part: BaseModel, field: str) -> bool:
    return field in fields_of(type(part))


def _ids(part: BaseModel, field: str) -> list[str]:
    return [str(one.id) for one in getattr(part, field)]


def held_by_folder(source: Reading) -> dict[str, set[str]]:
    """Per folder the ids of the records and folders in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in source.base.entries.values():
        above, _, file = entry.file.rpartition("/")
        if file.partition(".")[0] in OPENINGS:
            above = above.rpartition("/")[0]
        if not entry.anchor:
            found[above].add(entry.id)
    return found
