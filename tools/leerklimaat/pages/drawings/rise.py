"""The line of a scheme that rises and falls, drawn behind its text, part by part.

From: figures of records. To: `pages/scheme.j2`, which writes the text. Each part has its own piece
of the line, from the middle between it and the part before to the middle between it and the next;
beside each other the pieces are one line, whatever the size of the parts.
"""

from collections.abc import Sequence

from markupsafe import Markup

from leerklimaat.model.section import FigurePart

_STEP = 17
"""How much of a hundred one level is."""


def rise(parts: Sequence[FigurePart], index: int, *, upright: bool) -> Markup:
    """The piece of one part. `upright`: for parts above each other, higher is to the right."""
    before, here, after = (
        8 + _STEP * (parts[at].level or 1)
        for at in (max(index - 1, 0), index, min(index + 1, len(parts) - 1))
    )
    come, go = (before + here) / 2, (here + after) / 2
    points = (
        (0, come),
        (17, come + (here - before) / 4),
        (33, here),
        (50, here),
        (67, here),
        (83, go - (after - here) / 4),
        (100, go),
    )
    drawn = [(high, along) if upright else (along, 100 - high) for along, high in points]
    first, *rest = (f"{across:g} {down:g}" for across, down in drawn)
    line = f"M{first}C{' '.join(rest[:3])} {' '.join(rest[3:])}"
    ground = "H0V0z" if upright else "V100H0z"
    middle = f"M{drawn[3][0]:g} {drawn[3][1]:g}h.01"
    return Markup(
        '<svg class="lk-rise lk-rise--{}" viewBox="0 0 100 100" preserveAspectRatio="none" '
        'aria-hidden="true"><path class="lk-rise__area" d="{}"/>'
        '<path class="lk-rise__line" d="{}"/>'
        '<path class="lk-rise__dot" d="{}"/></svg>'
    ).format("upright" if upright else "across", line + ground, line, middle)
