"""What a field holds, for every class of the model: no id can be left without saying what it names.

That a name leads nowhere is found by content/rules/inside.py, which reads only these marks.
"""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from leerklimaat.model.collection import Collection
from leerklimaat.model.competence import Competence
from leerklimaat.model.kinds import RECORD_CLASSES
from leerklimaat.model.learning import Lesson, PlanStep
from leerklimaat.model.shape import Holds, fields_of, is_keyed
from leerklimaat.model.text import Id, Names

KEBAB = get_args(Id)[1]
Chain = tuple[type[BaseModel], ...]
"""A class and the classes around it, the nearest first."""


def chains(above: Chain) -> Iterator[Chain]:
    """Every way in which a part can stand in a record."""
    yield above
    for shape in fields_of(above[0]).values():
        for part in shape.parts:
            yield from chains((part, *above))


# A list is laid out as its members, which are records of their own.
RECORDS = {cls for cls in RECORD_CLASSES.values() if not issubclass(cls, Collection)}
CHAINS = sorted({chain for cls in RECORDS for chain in chains((cls,))}, key=str)
CLASSES = sorted({chain[0] for chain in CHAINS} | {Collection}, key=str)


def within(annotation: object) -> Iterator[object]:
    """Everything in an annotation, marks and validators too."""
    yield annotation
    for inner in get_args(annotation):
        yield from within(inner)


def names_parts(cls: type[BaseModel], field: str) -> bool:
    """True for a list of parts that have ids."""
    shape = fields_of(cls).get(field)
    return shape is not None and shape.many and shape.holds is Holds.PART and keyed(shape.parts)


def keyed(parts: tuple[type[BaseModel], ...]) -> bool:
    return all(is_keyed(part) for part in parts)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_every_id_that_is_not_a_things_own_says_what_it_names(cls: type[BaseModel]) -> None:
    hints: dict[str, Any] = get_type_hints(cls, include_extras=True)
    ids = {name for name in cls.model_fields if KEBAB in within(hints[name])}
    marked = {name for name, shape in fields_of(cls).items() if shape.names is not None}
    assert ids - {"id"} == marked - {"id"}


def test_every_mark_leads_to_a_list_of_parts_with_ids() -> None:
    marks = [
        (chain, shape.names)
        for chain in CHAINS
        for shape in fields_of(chain[0]).values()
        if isinstance(shape.names, Names)
    ]
    assert marks
    for chain, mark in marks:
        candidates = [RECORD_CLASSES[mark.of]] if mark.of else chain
        nearest = next((cls for cls in candidates if mark.field in fields_of(cls)), None)
        assert nearest is not None, (chain, mark)
        assert names_parts(nearest, mark.field), (chain, mark)


def test_a_mark_is_read_inside_a_list_and_beside_nothing() -> None:
    assert fields_of(PlanStep)["block"].names == Names("blocks")
    assert fields_of(Competence)["cluster"].names == Names("clusters", of="framework")
    assert fields_of(Lesson)["blocks"].names is None
