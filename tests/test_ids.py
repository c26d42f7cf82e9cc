"""Ids: what may be one, and how a full id is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.ids import MAX_LENGTH, full_id, is_id, ref

FIXED = settings(derandomize=True, deadline=None, database=None)


@pytest.mark.parametrize("text", ["a", "7", "grens-bepaling", "stap-2", "a" * MAX_LENGTH])
def test_this_is_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Grens", "grens bepaling", "-grens", "grens-", "grens--stellen", "één"),
        *("a/b", "a:b", "a\n", "a" * (MAX_LENGTH + 1)),
    ],
)
def test_this_is_not_an_id(text: str) -> None:
    assert not is_id(text)


@FIXED
@given(st.lists(st.sampled_from(["a", "stap-2", "grens-bepaling", "7"]), min_size=1, max_size=4))
def test_the_parts_of_a_full_id_can_be_found_back(parts: list[str]) -> None:
    assert full_id(*parts).split("/") == parts
    assert ref("term", full_id(*parts)).partition(":")[2].split("/") == parts
