"""The drawings of scenes: all there is to draw fits, and is said in words in every language."""

import itertools
from typing import get_args

import pytest
from lxml import etree

from leerklimaat.content.load import Loaded
from leerklimaat.model.scene import Drawing, Light, Scene, Thing
from leerklimaat.pages.drawings.scene_drawing import HEIGHT, WIDTH, draw_scene
from leerklimaat.pages.drawings.scene_parts import PARTS, SKY

THINGS: tuple[Thing, ...] = get_args(Thing)
WIDEST = sorted(THINGS, key=lambda thing: -PARTS[thing].width)


def drawn(*things: Thing, light: Light = "day", shows: str = "") -> etree._Element:
    return etree.fromstring(draw_scene(Drawing(light=light, things=things, shows="x"), shows))


def places(root: etree._Element) -> list[tuple[float, float]]:
    """How far from the left each thing stands, and its size."""
    found = []
    for group in root.iterfind("{*}g"):
        move, size = group.get("transform", "").split(") scale(")
        found.append((float(move.removeprefix("translate(").split()[0]), float(size[:-1])))
    return found


def test_everything_that_may_be_named_is_drawn() -> None:
    assert PARTS.keys() == set(THINGS)
    assert SKY.keys() == set(get_args(Light))


@pytest.mark.parametrize("number", range(1, 8))
def test_what_is_widest_stays_within_the_drawing(number: int) -> None:
    things = WIDEST[:number]
    for thing, (left, scale) in zip(things, places(drawn(*things)), strict=True):
        assert 0 < left < left + PARTS[thing].width * scale < WIDTH


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_tallest_stays_within_the_drawing(thing: Thing) -> None:
    [(_, scale)] = places(drawn(thing))
    assert 0 < PARTS[thing].tall * scale < HEIGHT


def test_nothing_stands_in_another_thing() -> None:
    for things in itertools.combinations(THINGS, 3):
        left = places(drawn(*things))
        for (thing, here), (after, there) in itertools.pairwise(zip(things, left, strict=True)):
            above = PARTS[thing].hangs > PARTS[after].tall
            assert above or here[0] + PARTS[thing].width * here[1] < there[0], things


def test_a_clock_hangs_above_a_table_and_beside_a_door() -> None:
    (clock, _), (table, _) = places(drawn("clock", "kitchen-table"))
    assert table < clock < table + PARTS["kitchen-table"].width
    (clock, _), (door, _) = places(drawn("clock", "door"))
    assert clock + PARTS["clock"].width < door


def test_the_same_words_give_the_same_drawing() -> None:
    one, two = (Drawing(light="night", things=("window", "person"), shows=x) for x in ("a", "b"))
    assert draw_scene(one) == draw_scene(two)


def test_it_says_what_it_shows_or_nothing() -> None:
    said = drawn("person", shows="Iemand & een deur")
    assert (said.get("role"), said.get("aria-label")) == ("img", "Iemand & een deur")
    assert drawn("person").get("aria-hidden") == "true"


def test_each_drawing_is_said_in_every_language(real: Loaded) -> None:
    said: dict[str, list[str]] = {}
    for base in real.bases.values():
        for entry, scene in base.all(Scene):
            if scene.drawing is not None:
                said.setdefault(entry.ref, []).append(scene.drawing.shows)
    assert said
    assert all(len(set(texts)) == len(real.bases) for texts in said.values())


def test_no_two_scenes_have_the_same_drawing(real: Loaded) -> None:
    drawings = [draw_scene(scene.drawing) for _, scene in real.source.all(Scene) if scene.drawing]
    assert len(set(drawings)) == len(drawings)
