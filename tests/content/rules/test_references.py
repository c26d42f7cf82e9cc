"""Circles of references, whatever their shape."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.rules.references import circles

FIXED = settings(derandomize=True, deadline=None, database=None)

names = st.sampled_from("abcdefg")
arrows = st.dictionaries(names, st.lists(names, max_size=3).map(tuple))


@FIXED
@given(arrows)
def test_each_circle_is_one_and_begins_with_its_first_name(
    found: dict[str, tuple[str, ...]],
) -> None:
    for chain in circles(found):
        assert chain[0] == chain[-1] == min(chain)
        assert len(set(chain)) == len(chain) - 1
        for name, onward in pairwise(chain):
            assert onward in found[name]


@FIXED
@given(arrows)
def test_without_what_was_reported_there_is_no_circle_left(
    found: dict[str, tuple[str, ...]],
) -> None:
    firsts = {chain[0] for chain in circles(found)}
    left = {name: onward for name, onward in found.items() if name not in firsts}
    assert list(circles(left)) == []


@FIXED
@given(st.dictionaries(st.integers(0, 9), st.lists(st.integers(1, 9), max_size=3)))
def test_arrows_that_only_go_up_make_no_circle(steps: dict[int, list[int]]) -> None:
    found = {str(name): tuple(str(name + step) for step in up) for name, up in steps.items()}
    assert list(circles(found)) == []


def test_two_circles_are_both_reported() -> None:
    found = {"b": ("a",), "a": ("b",), "c": ("c",), "d": ("a",)}
    assert list(circles(found)) == [["a", "b", "a"], ["c", "c"]]
