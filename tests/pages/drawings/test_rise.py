"""The line of a scheme that rises and falls: pieces that join, whatever their number and height."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerklimaat.model.section import FigurePart
from leerklimaat.pages.drawings.rise import rise

LEVELS = st.lists(st.integers(1, 5), min_size=2, max_size=6)


def parts_of(levels: list[int]) -> list[FigurePart]:
    return [
        FigurePart(id=f"deel-{at}", title="x", text="y", level=level)
        for at, level in enumerate(levels)
    ]


def points(levels: list[int], *, upright: bool) -> list[list[tuple[float, float]]]:
    """Per part the points of its line, as along and high."""
    parts = parts_of(levels)
    found = []
    for index in range(len(parts)):
        drawn = re.findall(r'd="([^"]*)"', rise(parts, index, upright=upright))
        numbers = [float(one) for one in re.findall(r"-?\d+\.?\d*", drawn[1])]
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        found.append([(y, x) if upright else (x, 100 - y) for x, y in pairs])
    return found


@pytest.mark.parametrize("upright", [False, True])
@given(levels=LEVELS)
def test_each_piece_begins_where_the_one_before_ends(levels: list[int], upright: bool) -> None:
    pieces = points(levels, upright=upright)
    for piece, following in itertools.pairwise(pieces):
        assert piece[-1][0] == 100
        assert following[0][0] == 0
        assert following[0][1] == pytest.approx(piece[-1][1])


@pytest.mark.parametrize("upright", [False, True])
@given(levels=LEVELS)
def test_who_is_higher_is_drawn_higher_and_within_the_piece(
    levels: list[int], upright: bool
) -> None:
    pieces = points(levels, upright=upright)
    middles = [piece[3][1] for piece in pieces]
    assert sorted(levels) == [level for _, level in sorted(zip(middles, levels, strict=True))]
    assert all(0 < high < 100 for piece in pieces for _, high in piece)
