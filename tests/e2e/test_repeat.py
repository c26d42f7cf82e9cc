"""A term or a deck of terms goes into one's repetition, from the glossary and from any page."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.pages import address
from tests.e2e.scenes import tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.visits import unfold

GLOSSARY = "sample:begrippen.html"
TODAY = "vandaag.html"
SCRIPT = "herhaling.js"


def term(page: Page, name: str) -> Locator:
    return page.locator(f".lk-entry[data-entry={name}] .lk-entry__repeat")


def deck(page: Page, name: str) -> Locator:
    return page.locator(f"[data-deck='deck:{name}']")


def test_a_term_goes_in_from_its_definition_by_keyboard_and_comes_on_today(open_page: Open) -> None:
    page = open_page(address("system-function", "nl"), reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    opener = page.locator(".lk-term").first
    definition = page.locator(f"#{opener.get_attribute('popovertarget')}")
    tab_to(page, f".lk-term[popovertarget='{definition.get_attribute('id')}']")
    expect(definition).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    press = definition.get_by_role("button", name="+ herhalen leefklimaat")
    expect(press).to_be_focused()
    assert SCRIPT not in asked
    assert page.evaluate("indexedDB.databases()") == []
    page.keyboard.press("Enter")
    expect(definition.get_by_role("status")).to_contain_text("Staat in je herhaling.")
    taken = definition.get_by_role("button", name="haal uit herhaling leefklimaat")
    expect(taken).to_be_focused()
    expect(definition).to_be_visible()
    assert violations_in_either_scheme(page) == ""
    [added] = until_kept(page, 1, "card-added")
    assert added["target"] == "term:leefklimaat"
    definition.get_by_role("link", name="Naar Vandaag").click()
    expect(page.locator("[data-part=due]")).to_contain_text("Kaarten voor vandaag: 1. Nieuw: 1.")
    page.go_back()
    opener.click()
    expect(definition.get_by_role("status")).to_have_text("Dit herhaal je.")
    taken.click()
    expect(definition.get_by_role("status")).to_have_text("Uit je herhaling gehaald.")
    until_kept(page, 1, "card-removed")


def test_a_deck_goes_in_and_out_in_both_languages(open_page: Open) -> None:
    page = open_page(GLOSSARY, width=320, reduced_motion="reduce")
    assert violations_in_either_scheme(page) == ""
    deck(page, "eerste-dag").get_by_role("button", name="Zet in je herhaling").click()
    expect(deck(page, "eerste-dag").get_by_role("status")).to_contain_text("Nieuw voor jou: 2.")
    expect(deck(page, "eerste-dag").get_by_role("button", name="Haal eruit")).to_be_focused()
    expect(deck(page, "zeggen")).to_contain_text("2 begrippen: 1 in je herhaling, 2 nieuw voor jou")
    expect(term(page, "grens")).to_contain_text("Dit herhaal je.")
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    until_kept(page, 2, "card-added")
    page.goto(page.url.replace("/begrippen", "/en/begrippen"))
    expect(deck(page, "eerste-dag")).to_contain_text("2 terms: 2 in your repetition, 2 new to you")
    deck(page, "eerste-dag").get_by_role("button", name="Take out").click()
    expect(deck(page, "eerste-dag").get_by_role("status")).to_contain_text("Taken out: First day.")
    expect(term(page, "grens").get_by_role("button")).to_have_text("+ repeat limit")
    until_kept(page, 2, "card-removed")


def test_on_today_a_theme_goes_in_with_one_press(open_page: Open) -> None:
    page = open_page(f"sample:{TODAY}", width=320, reduced_motion="reduce")
    row = page.locator("[data-part=decks] [data-deck='deck:zeggen']")
    expect(row).to_contain_text("Woorden die je kiest als je iets opschrijft.")
    unfold(page, "decks")
    row.get_by_role("button", name="Zet erbij Zeggen wat je zag").click()
    expect(page.locator("[data-part=due]")).to_contain_text("Kaarten voor vandaag: 2. Nieuw: 2.")
    expect(row.get_by_role("button", name="Haal weg")).to_be_focused()
    assert page.evaluate(SIDEWAYS) == []
    row.get_by_role("link").click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("2 begrippen: 2 in je herhaling")


def test_where_a_browser_keeps_nothing_it_says_so_and_nothing_is_in(open_page: Open) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    page.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    page.goto(page.url.replace("index", "begrippen"))
    term(page, "grens").get_by_role("button").click()
    expect(term(page, "grens").get_by_role("status")).to_contain_text("Niet gelukt.")
    expect(term(page, "grens").get_by_role("button")).to_have_text("+ herhalen grens")
    assert page.evaluate("indexedDB.databases()") == []
    assert violations(page) == ""


def test_without_a_script_nothing_is_offered_that_does_nothing(read_page: Open) -> None:
    page = read_page(address("glossary", "nl"), script=False)
    expect(deck(page, "eerste-dag")).to_contain_text("Voor wie voor het eerst aan tafel zit.")
    expect(deck(page, "eerste-dag").get_by_role("link", name="Kaarten voor Anki")).to_be_visible()
    assert not page.locator("[data-repeat]:visible").count()
    page = read_page(address("system-function", "nl"), script=False)
    page.locator(".lk-term").first.click()
    expect(page.locator(".lk-popover:popover-open")).to_be_visible()
    assert not page.locator("[data-repeat]:visible").count()
