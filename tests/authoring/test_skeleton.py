"""The beginning of a translation has a place for every text, and says nothing itself."""

from pathlib import Path

import pytest

from leerklimaat.authoring.skeleton import skeletons
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.problems import Severity
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError

SCENE = "docs/scenes/bord-weg"


def test_it_has_the_dutch_above_every_empty_text(sample_root: Path) -> None:
    (sample_root / f"{SCENE}.en.yml").unlink()
    made = skeletons(load(sample_root), "scene:bord-weg")
    assert list(made) == [f"{SCENE}.en.yml"]
    text = made[f"{SCENE}.en.yml"].decode()
    assert text.startswith(
        "# yaml-language-server: $schema=../../tools/leerklimaat/schemas/scene.en."
    )
    assert "\n# Het bord weg\ntitle:\n" in text
    write(made, sample_root)
    problems = check(load(sample_root))
    of_it = [one for one in problems if "bord-weg" in one.place.file]
    assert of_it
    assert not [one for one in of_it if one.severity is Severity.ERROR]


def test_a_translation_that_is_there_is_left_alone(sample: Loaded) -> None:
    with pytest.raises(WrongUseError, match="is er al"):
        skeletons(sample, "scene:bord-weg")


def test_what_is_not_there_is_told(sample: Loaded) -> None:
    with pytest.raises(WrongUseError, match="geen record"):
        skeletons(sample, "scene:bord-wge")
    with pytest.raises(WrongUseError, match="vertaal docs"):
        skeletons(sample, "page:over")
