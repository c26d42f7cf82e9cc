"""The small drawing of a scene: what its writer names, side by side on one floor.

From: the drawing of a scene record. To: the pages of scenes. The same words give the same drawing.
Never: colours; those come from the style sheet, so that one drawing serves light, dark and paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from leerklimaat.model.scene import Drawing, Light, Thing
from leerklimaat.pages.drawings.scene_parts import PARTS, SKY, Part

WIDTH, HEIGHT = 560, 200


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a row of things stands. `edge`: what stays free beside the floor, and above it all.

    `gaps`: the least and the most room between two things. `largest`: how large few of them are.
    """

    width: int
    floor: int
    edge: int
    gaps: tuple[int, int]
    largest: float


_FRAME = Frame(WIDTH, 174, 24, (10, 40), 1.2)

_DARK = ("evening", "night")
"""Light in which a drawing looks otherwise; a stylesheet says how."""


def draw_scene(drawing: Drawing, shows: str = "") -> Markup:
    """The drawing as SVG. `shows`: the same in words; without, it decorates what says so."""
    spoken = {"role": "img", "aria-label": shows} if shows else {"aria-hidden": "true"}
    root = ET.Element(
        "svg",
        {
            "class": "lk-drawn" + (f" lk-drawn--{drawing.light}" if drawing.light in _DARK else ""),
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "width": str(WIDTH),
            "height": str(HEIGHT),
            **spoken,
        },
    )
    draw_row(root, drawing.things, drawing.light, _FRAME)
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 - made by a builder


def draw_row(root: ET.Element, things: Sequence[Thing], light: Light, frame: Frame) -> None:
    """A floor, and on it these things from left to right."""
    along = f"M{frame.edge} {frame.floor}h{frame.width - 2 * frame.edge}"
    ET.SubElement(root, "path", {"class": "lk-drawn__floor", "d": along})
    for part, left, scale in _places(_stacks([PARTS[thing] for thing in things]), frame):
        place = f"translate({left:g} {frame.floor}) scale({scale:g})"
        _draw(ET.SubElement(root, "g", {"transform": place}), part, light)


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


def _places(stacks: list[tuple[Part, ...]], frame: Frame) -> Iterator[tuple[Part, float, float]]:
    """Each part with its left side and its size: in the middle, smaller where they are many."""
    room, gaps = frame.width - 4 * frame.edge, len(stacks) - 1
    widths = [max(part.width for part in stack) for stack in stacks]
    tallest = max(part.tall for stack in stacks for part in stack)
    largest = min(frame.largest, (frame.floor - frame.edge) / tallest)
    scale = round(min(largest, (room - gaps * frame.gaps[0]) / sum(widths)), 2)
    gap = min(frame.gaps[1], (room - sum(widths) * scale) / gaps) if gaps else 0
    left = (frame.width - sum(widths) * scale - gap * gaps) / 2
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
