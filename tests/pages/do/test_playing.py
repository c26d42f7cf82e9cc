"""What a scene asks of who plays it is counted over all ways, also where one goes round.

A choice has a word of each kind here, which is too little to make a minute.
"""

import re
from itertools import pairwise

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.scene import Choice, Node, Scene
from leerklimaat.model.site import Folder
from leerklimaat.pages.do.playing import Measure, endings_of, measure_of
from leerklimaat.pages.folder import folder_page
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

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


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_list_of_scenes_says_of_each_how_long_it_takes_and_of_all_what_is_true(
    real: Loaded, language: str
) -> None:
    site = Site(real.bases[language], Settings())
    folder = site.sheets["scenes/index"]
    assert folder.entry is not None
    assert isinstance(folder.entry.record, Folder)
    minutes = [measure_of(scene).minutes for _, scene in real.bases[language].all(Scene)]
    page = folder_page(site, folder, folder.entry.record)
    told = [int(found) for found in re.findall(r">[^<>\d]+ (\d+) min</p>", page)]
    assert sorted(told) == sorted(minutes)
    # The words for all of them, in its summary and its introduction.
    most, said = {"nl": (5, "drie tot vijf minuten"), "en": (6, "three to six minutes")}[language]
    assert (min(minutes), max(minutes)) == (3, most)
    assert page.count(said) == 2
