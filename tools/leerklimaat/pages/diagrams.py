"""The graph of a scene, for its writers: SVG from the record, drawn at build time.

From: the view of a page. To: do/scenes.py; the page says the same as a table. XML only through a
builder; colours come from the theme's variables, so that one drawing serves light, dark, print and
forced colours.
"""

import textwrap
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from leerklimaat.model.scene import Scene
from leerklimaat.pages.view import View


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing and what it is of."""

    svg: Markup
    caption: str


_COLUMN, _ROW, _NODE_WIDTH, _NODE_HEIGHT = 190, 92, 150, 58


def scene_graph(view: View, scene: Scene, numbers: dict[str, int]) -> Diagram:
    """A scene's nodes in layers: how many decisions lie before each, from left to right."""
    layers = _layers(scene)
    columns: dict[int, list[str]] = {}
    for node in scene.nodes:
        columns.setdefault(layers.get(node.id, 0), []).append(node.id)
    place = {
        name: (10 + column * _COLUMN, 10 + row * _ROW)
        for column, names in columns.items()
        for row, name in enumerate(names)
    }
    tallest = max(len(names) for names in columns.values())
    canvas = _Canvas(
        10 + (max(columns) + 1) * _COLUMN,
        10 + tallest * _ROW,
        "lk-graph",
        view.words("scene.graph_title", title=view.plain(scene.title)),
    )
    for node in scene.nodes:
        left, top = place[node.id]
        style = "lk-box lk-box--lead" if node.ending else "lk-box"
        canvas.node(left, top, f"{numbers[node.id]}", node.id, style)
        for choice in node.choices:
            if choice.goto in place:
                canvas.link((left, top), place[choice.goto])
    return Diagram(canvas.markup(), view.words("scene.graph_caption"))


def _layers(scene: Scene) -> dict[str, int]:
    """The longest way to each node, in decisions; a loop counts once."""
    goes = {node.id: [choice.goto for choice in node.choices] for node in scene.nodes}
    found = {scene.start: 0}
    for name, onwards in _in_order(goes, scene.start):
        for following in onwards:
            found[following] = max(found.get(following, 0), found[name] + 1)
    return found


def _in_order(goes: dict[str, list[str]], start: str) -> list[tuple[str, list[str]]]:
    """Every node that can be reached, none before what leads to it, with its ways onwards.

    A way back, to a node that is still being walked through, is left out.
    """
    onwards: dict[str, list[str]] = {start: []}
    done: list[tuple[str, list[str]]] = []
    walking = {start: iter(goes[start])}
    while walking:
        name = next(reversed(walking))
        following = next(walking[name], None)
        if following is None:
            del walking[name]
            done.append((name, onwards[name]))
        elif following not in walking:
            onwards[name].append(following)
            if following not in onwards:
                onwards[following] = []
                walking[following] = iter(goes[following])
    return done[::-1]


class _Canvas:
    """An SVG as large as it is drawn, so that its text, 15 pixels high, can be read."""

    def __init__(self, width: int, height: int, name: str, title: str) -> None:
        self._root = ET.Element(
            "svg",
            {
                "class": f"lk-diagram {name}",
                "viewBox": f"0 0 {width} {height}",
                "width": f"{width}",
                "height": f"{height}",
                "xmlns": "http://www.w3.org/2000/svg",
                "role": "img",
                "aria-label": title,
            },
        )
        defs = ET.SubElement(self._root, "defs")
        marker = ET.SubElement(
            defs,
            "marker",
            {
                "id": f"{name}-tip",
                "viewBox": "0 0 10 10",
                "refX": "9",
                "refY": "5",
                "markerWidth": "8",
                "markerHeight": "8",
                "orient": "auto-start-reverse",
            },
        )
        ET.SubElement(marker, "path", {"d": "M 0 0 L 10 5 L 0 10 z", "class": "lk-tip"})
        self._tip = f"url(#{name}-tip)"

    def node(self, left: float, top: float, number: str, name: str, style: str) -> None:
        """A node of a graph: its number and its id."""
        place = {"x": left, "y": top, "width": _NODE_WIDTH, "height": _NODE_HEIGHT, "rx": 12}
        numbers = {key: f"{value:g}" for key, value in place.items()}
        ET.SubElement(self._root, "rect", {**numbers, "class": style})
        middle = left + _NODE_WIDTH / 2
        self._text(middle, top + 24, number, "lk-box__title")
        self._text(middle, top + 44, textwrap.shorten(name, 22, placeholder="…"), "lk-box__sub")

    def link(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A curved arrow from the right of one node to the left of another."""
        left, top = start[0] + _NODE_WIDTH, start[1] + _NODE_HEIGHT / 2
        right, bottom = end[0] - 3, end[1] + _NODE_HEIGHT / 2
        bend = max(30.0, (right - left) / 2)
        data = (
            f"M {left:g} {top:g} C {left + bend:g} {top:g}, {right - bend:g} {bottom:g}, "
            f"{right:g} {bottom:g}"
        )
        style = {"d": data, "class": "lk-arrow", "marker-end": self._tip}
        ET.SubElement(self._root, "path", style)

    def _text(self, left: float, top: float, text: str, style: str) -> None:
        place = {"x": f"{left:g}", "y": f"{top:g}", "class": style, "text-anchor": "middle"}
        ET.SubElement(self._root, "text", place).text = text

    def markup(self) -> Markup:
        """The drawing as HTML."""
        return Markup(ET.tostring(self._root, encoding="unicode"))
