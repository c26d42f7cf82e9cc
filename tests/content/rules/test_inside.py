"""Every id that names something nearby is missed when it names nothing, wherever it stands.

The sample uses every field of the model, so a new field with a mark is tried here by itself.
"""

from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules import inside
from leerklimaat.content.rules.reading import Naming, Reading, read
from leerklimaat.model.shape import around, fields_of
from leerklimaat.problems import Place
from tests.sampling import SAMPLE

NOWHERE = "bestaat-nergens"


def reading_of(root: Path) -> Reading:
    loaded = load(root)
    return read(loaded, loaded.source)


def field_of(naming: Naming) -> str:
    """`Class.field`, of the part in which an id stands."""
    part = around(naming.where.entry.record, naming.where.path)[0]
    name = [step for step in naming.where.path if isinstance(step, str)][-1]
    assert fields_of(type(part))[name].names == naming.mark
    return f"{type(part).__name__}.{name}"


def namings() -> dict[str, tuple[Place, str]]:
    """Of every field that names something nearby, a place in the sample and what it says there."""
    reading = reading_of(SAMPLE)
    found = {field_of(one): (reading.place(one.where), one.name) for one in reading.namings}
    del found["Contrast.members"]  # nobody writes these: content/sets takes them from the members
    return found


NAMINGS = namings()


@pytest.mark.usefixtures("sample")
def test_the_sample_has_nothing_that_names_nothing() -> None:
    assert list(inside.check(reading_of(SAMPLE))) == []


@pytest.mark.parametrize("field", NAMINGS)
def test_an_id_that_names_nothing_is_told_where_it_stands(field: str, sample_root: Path) -> None:
    (file, line, column), name = NAMINGS[field]
    lines = (sample_root / file).read_text("utf-8").splitlines()
    before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    assert after.startswith(name)
    lines[line - 1] = before + NOWHERE + after.removeprefix(name)
    (sample_root / file).write_text("\n".join(lines) + "\n", "utf-8")
    told = [one for one in inside.check(reading_of(sample_root)) if NOWHERE in one.what]
    assert [(one.place, one.rule) for one in told] == [(Place(file, line, column), "verwijzing")]


def test_a_framework_with_mistakes_of_its_own_is_not_missed_again(sample_root: Path) -> None:
    framework = next((sample_root / "docs").rglob("kader.yml"))
    framework.write_text(framework.read_text("utf-8").replace("clusters:", "klusters:"), "utf-8")
    assert list(inside.check(reading_of(sample_root))) == []
