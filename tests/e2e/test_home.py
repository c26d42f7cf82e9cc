"""The home page is one phone screen: from the question to what to do in danger."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address
from tests.e2e.scenes import start, until_kept
from tests.e2e.visits import unfold

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


DATABASES = "async () => (await indexedDB.databases()).length"
TOP = "document.querySelector('.lk-gates').getBoundingClientRect().top"


@pytest.mark.parametrize("width", [390, 1280])
def test_who_is_new_reads_what_this_is_and_keeps_nothing(open_page: Open, width: int) -> None:
    page = open_page("sample:index.html", width=width)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".lk-known")).to_contain_text("kennisbank")
    assert page.evaluate(DATABASES) == 0
    assert page.locator("script[src$='known.js']").count() == 0


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_who_was_here_before_goes_on_with_one_tap_and_nothing_moves(
    open_page: Open, width: int
) -> None:
    page = open_page("sample:index.html", width=width, reduced_motion="reduce")
    before = page.evaluate(TOP)
    page.goto(page.url.replace("index.html", "vandaag.html"))
    unfold(page, "decks")
    page.locator("[data-deck=terms]").get_by_role("button", name="Zet erbij").click()
    until_kept(page, 1, "card-added")
    page.goto(page.url.replace("vandaag.html", "scenes/bord-weg.html"))
    start(page)
    until_kept(page, 1, "scene-started")
    page.goto(page.url.partition("scenes/")[0] + "index.html")
    ways = page.locator(".lk-known").get_by_role("link")
    expect(ways).to_have_count(2)
    assert page.evaluate(TOP) == before
    expect(ways.nth(1)).to_contain_text("kaart")
    ways.nth(1).click()
    expect(page.locator("h1")).to_have_text("Vandaag")
    page.go_back()
    page.locator(".lk-known").get_by_role("link", name="Ga verder").click()
    expect(page.locator(".lk-scene")).to_be_visible()
