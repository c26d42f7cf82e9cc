"""The picture that stands beside a link to the site, in an app where someone shares it.

From: words of the interface. To: `python -m tests.pictures`, which makes a PNG of it, since apps
show no SVG; and plan, which says which one a page has. Never: drawn while the site is built.
"""

from typing import Final, Literal, get_args
from xml.etree import ElementTree as ET

from leerklimaat.model.addresses import DoorName
from leerklimaat.model.scene import Thing
from leerklimaat.pages.drawings.scene_drawing import Frame, draw_row
from leerklimaat.pages.sheet import Sheet

PictureName = Literal["site", "scenes", "quizzes", "lessons", DoorName]
NAMES: Final[tuple[PictureName, ...]] = get_args(PictureName)
WIDTH, HEIGHT = 1200, 630
_FRAME = Frame(WIDTH, 566, 64, (20, 90), 1.9)
_STYLE = """
svg { font-family: "Noto Sans", "Liberation Sans", Arial, sans-serif }
g, .lk-drawn__floor { fill: none; stroke: #1f5c57; stroke-width: 3; stroke-linecap: round;
 stroke-linejoin: round }
.lk-drawn__floor { stroke: #1f5c5755; stroke-width: 5 }
.lk-drawn__body { fill: #fbf1e0 }
.lk-drawn__head { stroke: #a3461c; stroke-width: 20 }
.lk-drawn__glass { fill: #f6d48b; stroke: none }
.lk-drawn__shine { fill: #f6c667; stroke: none }
.lk-drawn__sky { stroke: #a3461c }
.name { fill: #1f5c57; font-size: 40px; font-weight: 600 }
.title { fill: #23302e; font-size: 92px; font-weight: 700; letter-spacing: -2px }
.line { fill: #4a5552; font-size: 34px }
"""
_HOUSE = "M8 24 24 10l16 14M13 22v16h22V22"
_PEOPLE = "M19 28.5h.01M28.5 28.5h.01"

_THINGS: Final[dict[PictureName, tuple[Thing, ...]]] = {
    "site": ("window", "people-at-table", "plant", "person", "open-door", "person", "lamp"),
    "scenes": ("garden-door", "person", "person", "people-on-sofa", "clock", "plant", "lamp"),
    "quizzes": ("window", "sofa", "seated", "kitchen-table", "plant", "lamp"),
    "lessons": ("cards", "kitchen-table", "person", "group", "plant"),
    "do": ("open-door", "person", "sink", "person", "clock", "people-at-table"),
    "learn": ("lamp", "seated", "kitchen-table", "seated-left", "window", "bench"),
    "look-up": ("clock", "desk", "seated-left", "plant", "door", "person"),
    "team": ("window", "people-at-table", "person", "cards", "kitchen-table", "person"),
    "mine": ("tree", "bench", "person", "open-door", "plant"),
}


def picture_of(sheet: Sheet, door: DoorName | None) -> PictureName:
    """Which picture a page has: that of its kind, else that of the door it is behind."""
    match sheet.kind:
        case "scene" | "team":
            return "scenes"
        case "lesson" | "trainer" | "module":
            return "lessons"
        case "quiz" | "banks":
            return "quizzes"
        case _:
            return door or "site"


def draw_picture(name: PictureName, site: str, title: str, line: str) -> str:
    """A whole SVG: mark and name of the site, a title with a line below it, and a row of things."""
    size = {"width": str(WIDTH), "height": str(HEIGHT), "viewBox": f"0 0 {WIDTH} {HEIGHT}"}
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    ET.SubElement(root, "style").text = _STYLE
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#fbf1e0"})
    mark = ET.SubElement(root, "g", {"transform": "translate(64 48) scale(1.5)"})
    ET.SubElement(mark, "rect", {"width": "48", "height": "48", "rx": "11", "fill": "#1f5c57"})
    ET.SubElement(mark, "path", {"d": _HOUSE, "stroke": "#fff"})
    ET.SubElement(mark, "path", {"d": _PEOPLE, "stroke": "#f3b562", "stroke-width": "5.2"})
    for style, across, down, text in (
        ("name", 156, 98, site),
        ("title", 60, 214, title),
        ("line", 64, 272, line),
    ):
        place = {"class": style, "x": str(across), "y": str(down)}
        ET.SubElement(root, "text", place).text = text
    draw_row(root, _THINGS[name], "day", _FRAME)
    return ET.tostring(root, encoding="unicode")
