"""The sample is whole and sound: no problem at all, and every field of the model used."""

from collections.abc import Iterator
from enum import Enum
from typing import get_args

import pytest
from pydantic import BaseModel

from leerklimaat.authoring import docstrings
from leerklimaat.content.load import Loaded
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.trees import read_all
from leerklimaat.model.items import ITEM_TYPES, Gap, SituationalJudgement
from leerklimaat.model.kinds import WRITTEN_KINDS
from leerklimaat.model.learning import Block, BlockType
from leerklimaat.model.shape import FieldShape, fields_of
from tests.sampling import RENEW, SAMPLE, judged, read_sample

Given = tuple[str, str, str]
"""Class that declares a field, the field, and what was written if that is one word."""


@pytest.fixture(scope="module")
def given(sample: Loaded) -> set[Given]:
    trees = read_all(SAMPLE)
    found: set[Given] = set()
    for file, node in trees.nodes.items():
        if file in sample.kinds:
            found.update(_written(WRITTEN_KINDS[sample.kinds[file]], node))
    return found


def _written(cls: type[BaseModel], node: Node) -> Iterator[Given]:
    if not isinstance(node, Mapping):
        return
    for name, value in node.items.items():
        shape = fields_of(cls)[name]
        text = value.text if isinstance(value, Scalar) else ""
        yield docstrings.owner_of(cls, name).__name__, name, text
        for child in value.items if isinstance(value, Sequence) else (value,):
            if shape.parts and isinstance(child, Mapping):
                yield from _written(_class_of(shape, child), child)


def _class_of(shape: FieldShape, child: Mapping) -> type[BaseModel]:
    word = child.items.get("type")
    found = shape.part_for(word.text if isinstance(word, Scalar) else None)
    assert found is not None
    return found


def _declared() -> set[tuple[str, str]]:
    seen: set[type[BaseModel]] = set()
    waiting = list(WRITTEN_KINDS.values())
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            waiting.extend(part for shape in fields_of(cls).values() for part in shape.parts)
    return {(docstrings.owner_of(cls, n).__name__, n) for cls in seen for n in fields_of(cls)}


def test_check_has_nothing_to_say_about_it() -> None:
    """Runs before all others: what needs the sample stops when this fails."""
    if said := [str(problem) for problem in judged(read_sample())]:
        pytest.fail(
            "\n".join([*said, "", f"Are translations right as they are? {RENEW}"]), pytrace=False
        )


def test_every_text_is_translated(sample: Loaded) -> None:
    assert sample.bases["en"].fallbacks == frozenset()


def test_it_uses_every_field_of_every_record(given: set[Given]) -> None:
    used = {(owner, name) for owner, name, _ in given}
    # `kind` is understood in a Markdown page.
    assert _declared() - used - {("Page", "kind")} == set()


def test_it_has_every_class_of_record(sample: Loaded) -> None:
    classes = {WRITTEN_KINDS[kind] for kind in sample.kinds.values()}
    assert classes == set(WRITTEN_KINDS.values())


def _words(values: type[Enum]) -> set[str]:
    return {str(member.value) for member in values}


@pytest.mark.parametrize(
    ("owner", "field", "words"),
    [
        *((cls.__name__, "type", {word}) for word, cls in ITEM_TYPES.items()),
        (Block.__name__, "type", _words(BlockType)),
        (Gap.__name__, "entry", set(get_args(Gap.model_fields["entry"].annotation))),
        (
            SituationalJudgement.__name__,
            "mode",
            set(get_args(SituationalJudgement.model_fields["mode"].annotation)),
        ),
    ],
)
def test_it_uses_every_type(given: set[Given], owner: str, field: str, words: set[str]) -> None:
    assert {word for a, b, word in given if (a, b) == (owner, field)} == words


def test_it_is_small() -> None:
    """A sample that takes long to read is not one."""
    files = [path for path in SAMPLE.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 120_000
