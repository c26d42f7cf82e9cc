"""Drawings made at build time: SVG from records, each with a text alternative.

From: the view of a page. To: folder.py and do/scenes.py. XML only through a builder; colours
come from the theme's variables, so that one drawing serves light, dark, print and forced colours.
"""

import textwrap
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from leerklimaat.languages import SOURCE
from leerklimaat.model.scene import Scene
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.view import View

_LINE = 17
_CHAR = 7.6
_SMALL_CHAR = 6.4


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing and the same in words: a caption and one line per part."""

    svg: Markup
    caption: str
    lines: tuple[Markup, ...]


STEPS = ("principle", "competence", "objective", "lesson", "item")


def principle_to_question(view: View) -> Diagram:
    """How a principle becomes a question one can answer, and back again."""
    canvas = _Canvas(700, 152, "lk-chain", view.words("diagram.chain.title"))
    width, gap = 122, 22.5
    for index, step in enumerate(STEPS):
        left = 1 + index * (width + gap)
        canvas.plain_box(left, 12, width, 84, view.words(f"diagram.chain.{step}.name"))
        if index:
            canvas.arrow((left - gap + 2, 54), (left - 3, 54))
    canvas.path("M 640 100 C 640 140, 60 140, 60 104", "lk-arrow lk-arrow--back")
    canvas.label(350, 144, view.words("diagram.chain.back"), middle=True)
    lines = tuple(
        Markup("<strong>{}</strong>: {}").format(
            view.words(f"diagram.chain.{step}.name"), view.words(f"diagram.chain.{step}.text")
        )
        for step in STEPS
    )
    return Diagram(canvas.markup(), view.words("diagram.chain.caption"), lines)


_MAP_WIDTH, _MAP_HEIGHT, _MAP_COLUMNS = 216, 34, 3


def profession_map(view: View) -> Diagram:
    """Everything there is, folder by folder: every box is a way to a page."""
    home = view.site.home
    folders = (
        [sheet for sheet in _folders_below(view, home) if view.site.children(sheet)]
        if home is not None
        else []
    )
    columns: list[list[Sheet]] = [[] for _ in range(_MAP_COLUMNS)]
    heights = [0] * _MAP_COLUMNS
    for folder in folders:
        shortest = heights.index(min(heights))
        columns[shortest].append(folder)
        heights[shortest] += len(_leaves(view, folder)) + 2
    canvas = _Canvas(
        10 + _MAP_COLUMNS * (_MAP_WIDTH + 14),
        10 + max(heights) * _MAP_HEIGHT,
        "lk-map",
        view.words("diagram.map.title"),
        role="group",
    )
    for column, stack in enumerate(columns):
        left, top = 8 + column * (_MAP_WIDTH + 14), 8
        for folder in stack:
            canvas.way(left, top, folder, view, "lk-box lk-box--lead")
            for leaf in _leaves(view, folder):
                top += _MAP_HEIGHT
                canvas.way(left + 12, top, leaf, view, "lk-box")
            top += 2 * _MAP_HEIGHT
    lines = tuple(
        Markup("{}: {}").format(
            view.sheet_link(folder),
            Markup(", ").join(view.sheet_link(leaf) for leaf in _leaves(view, folder)),
        )
        for folder in folders
    )
    return Diagram(canvas.markup(), view.words("diagram.map.caption"), lines)


def _folders_below(view: View, sheet: Sheet) -> list[Sheet]:
    found: list[Sheet] = []
    for child in view.site.children(sheet):
        if child.kind in ("folder", "module"):
            found += [child, *_folders_below(view, child)]
    return found


def _leaves(view: View, folder: Sheet) -> list[Sheet]:
    return [
        child
        for child in view.site.children(folder)
        if child.kind not in ("folder", "module") and child.listed
    ]


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
    return Diagram(canvas.markup(), view.words("scene.graph_caption"), ())


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
    """An SVG that scales with the page. Numbers are user units, text is 15 of them high."""

    def __init__(self, width: int, height: int, name: str, title: str, role: str = "img") -> None:
        self._root = ET.Element(
            "svg",
            {
                "class": f"lk-diagram {name}",
                "viewBox": f"0 0 {width} {height}",
                "xmlns": "http://www.w3.org/2000/svg",
                "role": role,
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

    def plain_box(self, left: float, top: float, width: float, height: float, text: str) -> None:
        """A box with words in it, broken over lines."""
        self._rect(left, top, width, height, "lk-box")
        rows = textwrap.wrap(text, int(width / _CHAR)) or [""]
        first = top + height / 2 - (len(rows) - 1) * _LINE / 2 + 5
        for index, row in enumerate(rows):
            self._text(left + width / 2, first + index * _LINE, row, "lk-box__title")

    def way(self, left: float, top: float, sheet: Sheet, view: View, style: str) -> None:
        """A box that is a link to a page."""
        link = ET.SubElement(
            self._root, "a", {"href": view.relative(f"{sheet.path}.html"), "class": "lk-way"}
        )
        width, height = _MAP_WIDTH - (12 if style == "lk-box" else 0), _MAP_HEIGHT - 6
        self._rect(left, top, width, height, style, link)
        lead = "lead" in style
        room = int((width - 16) / (_CHAR if lead else _SMALL_CHAR))
        title = textwrap.shorten(view.plain(sheet.title), room, placeholder="…")
        style = "lk-box__title" if lead else "lk-box__name"
        borrowed = sheet.entry is not None and view.is_fallback(sheet.entry.ref)
        self._text(left + 10, top + 19, title, style, "start", link, SOURCE if borrowed else "")

    def node(self, left: float, top: float, number: str, name: str, style: str) -> None:
        """A node of a graph: its number and its id."""
        self._rect(left, top, _NODE_WIDTH, _NODE_HEIGHT, style)
        middle = left + _NODE_WIDTH / 2
        self._text(middle, top + 24, number, "lk-box__title")
        self._text(middle, top + 44, textwrap.shorten(name, 22, placeholder="…"), "lk-box__sub")

    def link(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A curved arrow from the right of one node to the left of another."""
        left, top = start[0] + _NODE_WIDTH, start[1] + _NODE_HEIGHT / 2
        right, bottom = end[0] - 3, end[1] + _NODE_HEIGHT / 2
        bend = max(30.0, (right - left) / 2)
        self.path(
            f"M {left:g} {top:g} C {left + bend:g} {top:g}, {right - bend:g} {bottom:g}, "
            f"{right:g} {bottom:g}",
            "lk-arrow",
        )

    def label(self, left: float, top: float, text: str, middle: bool = False) -> None:
        """Words beside the boxes."""
        self._text(left, top, text, "lk-label", "middle" if middle else "start")

    def arrow(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A straight arrow."""
        self.path(f"M {start[0]} {start[1]} L {end[0]} {end[1]}", "lk-arrow")

    def path(self, data: str, style: str) -> None:
        """Any line that ends in an arrow."""
        ET.SubElement(self._root, "path", {"d": data, "class": style, "marker-end": self._tip})

    def _rect(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        style: str,
        parent: ET.Element | None = None,
    ) -> None:
        attributes = {"x": left, "y": top, "width": width, "height": height, "rx": 12}
        numbers = {key: f"{value:g}" for key, value in attributes.items()}
        within = self._root if parent is None else parent
        ET.SubElement(within, "rect", {**numbers, "class": style})

    def _text(
        self,
        left: float,
        top: float,
        text: str,
        style: str,
        anchor: str = "middle",
        parent: ET.Element | None = None,
        lang: str = "",
    ) -> None:
        """`lang`: that of the text, where it may be another than the page's."""
        place = {"x": f"{left:g}", "y": f"{top:g}", "class": style, "text-anchor": anchor}
        node = ET.SubElement(
            self._root if parent is None else parent,
            "text",
            {**place, "lang": lang} if lang else place,
        )
        node.text = text

    def markup(self) -> Markup:
        """The drawing as HTML."""
        return Markup(ET.tostring(self._root, encoding="unicode"))
