"""Search: an index per language with the stemmer of that language, by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import address


@pytest.mark.parametrize(
    ("name", "language", "asked", "found"),
    [
        # Forms that stand nowhere: only the stemmer of the language finds them.
        ("home", "nl", "maaltijden", "maaltijd"),
        ("home", "nl", "leefgroepen", "leefgroep"),
        ("home", "en", "breakfasts", "breakfast"),
        ("home", "en", "tensions", "tension"),
        ("real-home", "nl", "grensbepalingen", "grensbepaling"),
        # Words that are not complete.
        ("home", "nl", "leefgr", "leefgroep"),
        ("home", "en", "supervis", "supervisor"),
    ],
)
def test_search_completes_words_and_finds_other_forms(
    read_page: Open, name: str, language: str, asked: str, found: str
) -> None:
    page = read_page(address(name, language), reduced_motion="reduce")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.insert_text(asked)  # at once: with letter after letter, results change under it
    results = page.locator(".md-search-result__link")
    mark = page.locator(".md-search-result__link mark").filter(
        has_text=re.compile(f"^{found}$", re.IGNORECASE)
    )
    expect(mark).not_to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    first = str(results.first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "?h=" in url)
    assert page.url.partition("?")[0].endswith(first.partition("?")[0].rsplit("/", 1)[-1])
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("article mark")).not_to_have_count(0)


def test_what_was_found_stays_marked_at_the_next_search(read_page: Open) -> None:
    page = read_page(address("home", "nl"))
    page.keyboard.press("/")
    marks = page.locator(".md-search-result__link mark")
    for asked in ("leefgroep", "leefgroepen", "leefgroep"):
        page.locator(".md-search__input").fill(asked)
        lit = asked.removesuffix("en")
        expect(page.locator(f".md-search-result__link[href$='h={lit}']")).not_to_have_count(0)
        expect(marks.first).to_have_text("leefgroep")
        expect(page.locator(".md-search-result__terms")).to_have_count(0)  # nothing is missing


def test_each_language_finds_only_itself(read_page: Open) -> None:
    page = read_page(address("home", "en"))
    page.keyboard.press("/")
    page.keyboard.type("tafel")  # stands in the Dutch title of a source
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    addresses = [str(link.get_attribute("href")) for link in results.all()]
    assert [address for address in addresses if "/en/" not in address] == []


def test_what_is_searched_is_fetched_once_when_someone_searches(open_page: Open) -> None:
    page = open_page(address("home", "nl"))
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    known = "performance.getEntriesByType('resource').map(({ name }) => name)"
    assert not [name for name in page.evaluate(known) if name.endswith("/texts.json")]
    page.keyboard.press("/")
    page.keyboard.type("maaltijd")
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    page.locator(".md-search__input").fill("")
    expect(results).to_have_count(0)
    page.keyboard.type("leefgr")
    expect(results.first).to_be_visible()
    assert asked.count("texts.json") == 1


def test_a_search_that_could_not_fetch_tries_again(open_page: Open) -> None:
    page = open_page(address("home", "nl"))
    page.route("**/texts.json", lambda route: route.abort())
    page.keyboard.press("/")
    with page.expect_event("requestfailed"):
        page.keyboard.type("maal")
    assert "0" not in page.locator(".md-search-result__meta").inner_text()
    page.unroute("**/texts.json")
    page.keyboard.type("tijd")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_words_that_come_without_a_key_are_searched_too(read_page: Open) -> None:
    page = read_page(address("home", "nl"))
    page.keyboard.press("/")
    page.keyboard.insert_text("maaltijd")  # as dictation and a paste do
    expect(page.locator(".md-search-result__link").first).to_be_visible()
