"""The small drawing of a scene: what its writer names, side by side on one floor.

From: the drawing of a scene record. To: the pages of scenes. The same words give the same drawing.
Never: colours; those come from the style sheet, so that one drawing serves light, dark and paper.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from markupsafe import Markup

from leerklimaat.model.scene import Drawing, Light
from leerklimaat.pages.drawings.scene_parts import PARTS, SKY, Part

WIDTH, HEIGHT = 560, 200
_FLOOR, _EDGE = 174, 24
_GAPS, _LARGEST = (10, 40), 1.2
"""The least and the most room between two things; how much larger they stand when they are few."""


def draw_scene(drawing: Drawing, shows: str = "") -> Markup:
    """The drawing as SVG. `shows`: the same in words; without, it decorates what says so."""
    spoken = {"role": "img", "aria-label": shows} if shows else {"aria-hidden": "true"}
    root = ET.Element(
        "svg",
        {
            "class": f"lk-drawn lk-drawn--{drawing.light}",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "width": str(WIDTH),
            "height": str(HEIGHT),
            **spoken,
        },
    )
    ET.SubElement(
        root, "path", {"class": "lk-drawn__floor", "d": f"M{_EDGE} {_FLOOR}h{WIDTH - 2 * _EDGE}"}
    )
    for part, left, scale in _places(_stacks([PARTS[thing] for thing in drawing.things])):
        place = f"translate({left:g} {_FLOOR}) scale({scale:g})"
        group = ET.SubElement(root, "g", {"transform": place})
        _draw(group, part, drawing.light)
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 - made by a builder


def _stacks(parts: list[Part]) -> list[tuple[Part, ...]]:
    """What stands apart; what hangs on the wall hangs above what comes next, if that is low."""
    found: list[tuple[Part, ...]] = []
    for part in parts:
        above = found[-1] if found else ()
        if len(above) == 1 and above[0].hangs > part.tall:
            found[-1] = (above[0], part)
        else:
            found.append((part,))
    return found


def _places(stacks: list[tuple[Part, ...]]) -> Iterator[tuple[Part, float, float]]:
    """Each part with its left side and its size: in the middle, smaller where they are many."""
    room, gaps = WIDTH - 4 * _EDGE, len(stacks) - 1
    widths = [max(part.width for part in stack) for stack in stacks]
    tallest = max(part.tall for stack in stacks for part in stack)
    largest = min(_LARGEST, (_FLOOR - _EDGE) / tallest)
    scale = round(min(largest, (room - gaps * _GAPS[0]) / sum(widths)), 2)
    gap = min(_GAPS[1], (room - sum(widths) * scale) / gaps) if gaps else 0
    left = (WIDTH - sum(widths) * scale - gap * gaps) / 2
    for stack, width in zip(stacks, widths, strict=True):
        for part in stack:
            yield part, round(left + (width - part.width) * scale / 2), scale
        left += width * scale + gap


def _draw(group: ET.Element, part: Part, light: Light) -> None:
    for style, path in (("glass", part.glass), ("shine", part.shine)):
        if path:
            ET.SubElement(group, "path", {"class": f"lk-drawn__{style}", "d": path})
    if part.sky:
        across, down = part.sky
        place = {"class": "lk-drawn__sky", "transform": f"translate({across} {down})"}
        ET.SubElement(group, "path", {**place, "d": SKY[light]})
    for style, path in (("body", part.body), ("", part.lines), ("head", part.heads)):
        if path:
            ET.SubElement(
                group, "path", {"class": f"lk-drawn__{style}", "d": path} if style else {"d": path}
            )
