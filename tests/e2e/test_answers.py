"""A question to a page has an answer or fails; it never waits for ever."""

import pytest
from playwright.sync_api import Error

from tests.e2e.answers import answer
from tests.e2e.conftest import Open


def test_a_promise_that_nobody_keeps_fails_with_a_sentence(read_page: Open) -> None:
    page = read_page("sample:index.html")
    with pytest.raises(Error, match=r"no answer within 100 ms at http://127\.0\.0\.1"):
        answer(page, "() => new Promise(() => {})", within=100)


def test_what_comes_in_time_is_given(read_page: Open) -> None:
    page = read_page("sample:index.html")
    assert answer(page, "(two) => two + 1", 2) == 3
    assert answer(page, "async ([one, two]) => one + two", [1, 2]) == 3
    with pytest.raises(Error, match="a fault of its own"):
        answer(page, "async () => { throw new Error('a fault of its own'); }")
