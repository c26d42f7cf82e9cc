"""What a scene asks of who plays it: minutes, choices, how many ways it can end.

From: a scene. To: its page, and cards that lead to it. Never: plays; the client does
(client/src/scene/walk.ts).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.model.scene import Node, Scene
from leerklimaat.study_load import word_count

WORDS_PER_MINUTE = 200
"""Of a story, with a moment at each choice; texts to study go slower (languages.py)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`minutes`: of the mean way. `fewest` and `most`: choices until an ending."""

    minutes: int
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class _Ways:
    """All ways from a node to an ending: their number, and what is read on them together."""

    number: int
    read: int
    fewest: int
    most: int


def endings_of(scene: Scene) -> list[str]:
    """The ids of its endings, in authored order."""
    return [node.id for node in scene.nodes if not node.choices]


def measure_of(scene: Scene) -> Measure:
    """What playing it once takes, over every way through it that does not go round."""
    nodes = {node.id: node for node in scene.nodes}
    found: dict[str, _Ways] = {}
    for name in _ends_first(scene, nodes):
        found[name] = _ways(nodes[name], found)
    whole = found[scene.start]
    mean = whole.read / max(1, whole.number)
    return Measure(max(1, round(mean / WORDS_PER_MINUTE)), whole.fewest, whole.most)


def _ways(node: Node, found: dict[str, _Ways]) -> _Ways:
    """What leads back is not known yet, and no way of its own."""
    here = word_count(node.text)
    if not node.choices:
        return _Ways(1, here, 0, 0)
    here += sum(word_count(choice.text) for choice in node.choices)
    ways = [
        (found[choice.goto], here + word_count(choice.reaction) + word_count(choice.why))
        for choice in node.choices
        if choice.goto in found
    ]
    return _Ways(
        sum(on.number for on, _ in ways),
        sum(on.read + on.number * read for on, read in ways),
        min((on.fewest for on, _ in ways if on.number), default=0) + 1,
        max((on.most for on, _ in ways if on.number), default=0) + 1,
    )


def _ends_first(scene: Scene, nodes: dict[str, Node]) -> Iterator[str]:
    """Every node that can be reached, after those it leads to."""
    seen = {scene.start}
    stack = [(scene.start, iter(nodes[scene.start].choices))]
    while stack:
        name, choices = stack[-1]
        following = next((one.goto for one in choices if one.goto not in seen), None)
        if following is None:
            stack.pop()
            yield name
        else:
            seen.add(following)
            stack.append((following, iter(nodes[following].choices)))
