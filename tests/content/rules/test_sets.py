"""The order of a set: situations that follow their answers tell the key on paper."""

import pytest

from leerklimaat.content.rules.sets import in_order

OPTIONS = ["a", "b", "c", "d"]


@pytest.mark.parametrize("keys", ["abcd", "dcba", "bcd", "abc"])
def test_keys_that_follow_their_options_are_in_order(keys: str) -> None:
    assert in_order(list(keys), OPTIONS)


@pytest.mark.parametrize("keys", ["ab", "acbd", "abdc", "aabc", "abx", "a", ""])
def test_others_are_not(keys: str) -> None:
    assert not in_order(list(keys), OPTIONS)
