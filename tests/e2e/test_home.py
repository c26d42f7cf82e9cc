"""The home page is one phone screen: from the question to what to do in danger."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address

PARTS = (
    ".lk-home__question",
    ".lk-button",
    ".lk-door >> nth=0",
    ".lk-door >> nth=1",
    ".lk-door >> nth=2",
    ".lk-promise--private",
    ".lk-promise--concept",
    ".lk-danger",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", [True, False])
def test_all_of_it_is_on_the_first_screen(read_page: Open, language: str, script: bool) -> None:
    page = read_page(address("real-home", language), width=390, height=844, script=script)
    for part in PARTS:
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_leads_somewhere(read_page: Open, language: str) -> None:
    for number in range(3):
        page = read_page(address("real-home", language), width=390, height=844)
        page.locator(".lk-door").nth(number).click()
        expect(page.locator("article h1")).to_be_visible()
        expect(page.locator(".lk-home")).to_have_count(0)
