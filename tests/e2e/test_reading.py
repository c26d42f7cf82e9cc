"""Pages to read, in a browser: a filter above long lists, folds that a link opens, sheets."""

import re
from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address

FIELD = ".lk-find input"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_shows_what_holds_the_words(read_page: Open, language: str) -> None:
    page = read_page(address("glossary", language))
    page.fill(FIELD, {"nl": "KEÚKEN", "en": "KÍTCHEN"}[language])
    expect(page.locator("h3[data-entry]:visible")).to_have_count(1)
    expect(page.locator("#grens")).to_be_visible()
    expect(page.locator(".lk-letters")).to_be_hidden()
    expect(page.locator(".lk-find [role=status]")).to_have_text(re.compile(r"^1 .* \d+ "))
    page.press(FIELD, "Escape")
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator("#leefklimaat")).to_be_visible()
    expect(page.locator(".lk-find [role=status]")).to_have_text("")


def test_a_link_to_a_term_that_is_hidden_shows_it(read_page: Open) -> None:
    page = read_page(address("glossary", "nl"))
    page.fill(FIELD, "ontbijt")
    expect(page.locator("#grens")).to_be_hidden()
    page.locator(".lk-entry:visible a[href='#grens']").click()
    expect(page.locator("#grens")).to_be_in_viewport()
    expect(page.locator(FIELD)).to_have_value("")


def test_the_sources_have_the_same_field(read_page: Open) -> None:
    page = read_page(address("sources", "nl"))
    page.fill(FIELD, "samen tafel")
    expect(page.locator("#linde-boek")).to_be_visible()
    expect(page.locator("#linde-pagina")).to_be_hidden()


@pytest.mark.parametrize("name", ["glossary", "sources"])
def test_without_a_script_there_is_no_field(read_page: Open, name: str) -> None:
    page = read_page(address(name, "nl"), script=False)
    expect(page.locator(FIELD)).to_be_hidden()


def test_a_link_to_a_level_opens_it(open_page: Open) -> None:
    page = open_page(address("competence", "nl") + "#zelfstandig")
    first, level = page.locator(".lk-fold").first, page.locator(".lk-fold:has(#zelfstandig)")
    expect(level).to_have_attribute("open", "")
    expect(level.locator(".lk-level")).to_be_visible()
    expect(first).to_have_attribute("open", "")
    expect(page.locator(".lk-fold[open]")).to_have_count(2)


def test_a_source_opens_its_sheet_and_escape_closes_it(read_page: Open) -> None:
    page = read_page(address("principle", "nl"))
    opener, sheet = page.locator(".lk-term--source"), page.locator("#bronblad-linde-boek")
    opener.click()
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("link", name="Naar de bron")).to_have_attribute(
        "href", re.compile("^https://")
    )
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


def test_who_made_a_page_stands_folded_at_its_end(read_page: Open) -> None:
    page = read_page(address("principle", "nl"))
    fold = page.locator("details.lk-made")
    expect(fold.locator("code")).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("code")).to_have_text("docs/beroepsprofiel/samen-eten.yml")


CHOOSER = """() => [...document.querySelectorAll("input[type=file]")].map((field) => {
  const style = getComputedStyle(field, "::file-selector-button");
  return [style.minBlockSize, style.fontWeight, style.borderRadius, style.backgroundColor].join();
})"""


def test_every_button_that_chooses_a_file_looks_the_same(read_page: Open) -> None:
    looks = [
        look
        for name in ("checklist", "evidence", "data", "ask", "answer")
        for look in read_page(address(name, "nl")).evaluate(CHOOSER)
    ]
    assert len(looks) >= 5
    assert len(set(looks)) == 1


def test_the_colours_follow_the_device_until_someone_chooses(open_page: Open) -> None:
    page = open_page(address("glossary", "nl"))
    body, kept = page.locator("body"), "Object.keys(localStorage).filter(k => /palette/.test(k))"
    turns: tuple[tuple[Literal["light", "dark"], str], ...]
    turns = (("dark", "slate"), ("light", "default"), ("dark", "slate"))
    for scheme, expected in turns:
        page.emulate_media(color_scheme=scheme)
        expect(body).to_have_attribute("data-md-color-scheme", expected)
        page.reload()
        expect(body).to_have_attribute("data-md-color-scheme", expected)
    assert page.evaluate(kept) == []
    page.locator(".lk-scheme").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert len(page.evaluate(kept)) == 1
    for scheme, _ in turns:
        page.emulate_media(color_scheme=scheme)
        page.reload()
        expect(body).to_have_attribute("data-md-color-scheme", "default")
