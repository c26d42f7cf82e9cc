"""Drawings of scenes: how deep each step stands, however long or tangled the scene is."""

from types import SimpleNamespace
from typing import cast

from leerklimaat.model.scene import Scene
from leerklimaat.pages.diagrams import _layers


def layers(start: str, **goes: str) -> dict[str, int]:
    nodes = [
        SimpleNamespace(id=name, choices=[SimpleNamespace(goto=to) for to in ways.split()])
        for name, ways in goes.items()
    ]
    return _layers(cast(Scene, SimpleNamespace(start=start, nodes=nodes)))


def test_a_step_stands_below_the_longest_way_to_it() -> None:
    assert layers("a", a="b d", b="c", c="d", d="") == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_way_back_makes_nothing_deeper() -> None:
    assert layers("a", a="b", b="c a", c="b d", d="") == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_what_cannot_be_reached_is_not_drawn() -> None:
    assert layers("a", a="", b="a") == {"a": 0}


def test_a_scene_of_a_thousand_steps_is_no_deeper_than_that() -> None:
    long = {f"n{at}": f"n{at + 1}" for at in range(1_000)} | {"n1000": ""}
    assert layers("n0", **long)["n1000"] == 1_000


def test_a_thousand_crossroads_take_no_longer_than_a_road() -> None:
    cross = {f"n{at}": f"n{at + 1} n{min(at + 2, 1_000)}" for at in range(1_000)} | {"n1000": ""}
    assert layers("n0", **cross)["n1000"] == 1_000
