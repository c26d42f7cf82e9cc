"""What a scene asks of who plays it is counted over all ways, also where one goes round.

A choice has a word of each kind here, which is too little to make a minute.
"""

from itertools import pairwise

from leerklimaat.content.load import Loaded
from leerklimaat.model.scene import Choice, Node, Scene
from leerklimaat.pages.do.playing import Measure, endings_of, measure_of

WORDS = " ".join(["woord"] * 100)


def a_node(name: str, *ways: str, text: str = "begin") -> Node:
    """A step that leads there, or an ending."""
    choices = tuple(
        Choice(id=f"naar-{way}", text="dit", reaction="dat", why="zo", goto=way) for way in ways
    )
    ending = None if ways else "Einde"
    return Node(id=name, text=text, tension=1, contact=1, choices=choices, ending=ending)


def of(scene: Scene, *nodes: Node) -> Scene:
    """The same scene with other steps, of which the first is the start."""
    return scene.model_copy(update={"nodes": nodes, "start": nodes[0].id})


def test_the_sample_asks_three_choices_for_two_endings(sample: Loaded) -> None:
    [(_, scene)] = sample.source.all(Scene)
    assert endings_of(scene) == ["afspraak", "stilte"]
    assert measure_of(scene) == Measure(minutes=1, fewest=3, most=3)


def test_every_way_counts_as_often_as_it_can_be_taken(sample: Loaded) -> None:
    [(_, scene)] = sample.source.all(Scene)
    short = of(
        scene,
        a_node("begin", "kort", "lang"),
        a_node("lang", "kort", "einde", text=" ".join([WORDS] * 12)),
        a_node("kort", "einde", text=" ".join([WORDS] * 6)),
        a_node("einde"),
    )
    # 600, 1800 and 1200 words: 1200 in the mean.
    assert measure_of(short) == Measure(minutes=6, fewest=2, most=3)


def test_going_round_is_no_way_of_its_own(sample: Loaded) -> None:
    [(_, scene)] = sample.source.all(Scene)
    round_again = of(
        scene,
        a_node("begin", "verder"),
        a_node("verder", "begin", "einde", text=" ".join([WORDS] * 4)),
        a_node("einde"),
    )
    assert measure_of(round_again) == Measure(minutes=2, fewest=2, most=2)


def test_a_long_scene_is_no_deep_call(sample: Loaded) -> None:
    [(_, scene)] = sample.source.all(Scene)
    names = [f"n{number}" for number in range(3000)]
    steps = [a_node(name, following) for name, following in pairwise(names)]
    assert measure_of(of(scene, *steps, a_node(names[-1]))).most == 2999
