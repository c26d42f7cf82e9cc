"""The self-assessment: card after card by keyboard, going deeper, coming back, and on paper."""

import io

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import LOST, SIDEWAYS

CARDS = "sample:competenties/zelfbeoordeling.html"
SHEETS = 3
"""One with the matrix, at most two with what was gone deeper into."""
TITLES = {"": "Beoordeel jezelf", "en/": "Assess yourself"}
HOLD = """() => new Set([...document.querySelectorAll(".lk-assess button, .lk-assess label")]
  .map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0)
  .filter(({ width, height }) => width < 43.5 || height < 43.5).map(JSON.stringify)).size"""


def heading(page: Page) -> Locator:
    return page.locator(".lk-assess__screen h2")


def level(number: int) -> str:
    """The choice of that level; 6 is *not met*."""
    return f".lk-assess__level:nth-child({number} of .lk-assess__level) .lk-assess__choice"


def press(page: Page, selector: str) -> None:
    """By keyboard alone."""
    tab_to(page, selector)
    page.keyboard.press("Enter")


def bar(number: int) -> str:
    """Back, on, pause."""
    return f".lk-assess__bar button:nth-child({number})"


def begin(page: Page) -> None:
    press(page, ".lk-assess__ways button")
    expect(heading(page)).to_be_focused()


def test_the_cards_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(CARDS, reduced_motion="reduce")
    expect(heading(page)).to_have_text("Tien kaarten, acht minuten")
    assert events(page) == []
    begin(page)
    expect(heading(page)).to_have_text("Kaart 1 van 2 De afwas benutten")
    press(page, level(4))
    expect(page.locator(level(4))).to_be_focused()
    expect(page.locator(".lk-assess__told")).to_have_text("Bewaard: zelfstandig.")
    expect(page.locator(".lk-assess__evidence")).to_contain_text("zonder bewijs")
    way = page.get_by_role("link", name="Voeg een voorbeeld toe")
    assert way.get_attribute("href") == "mijn-bewijs.html#afwas-benutten"
    press(page, bar(2))
    expect(heading(page)).to_have_text("Kaart 2 van 2 De dienst overdragen")
    expect(heading(page)).to_be_focused()
    press(page, level(1))
    press(page, bar(2))
    expect(heading(page)).to_have_text("Hoort dit ook bij je werk?")
    tab_to(page, ".lk-assess__screen input[type=checkbox]")
    page.keyboard.press("Space")
    press(page, bar(2))
    expect(heading(page)).to_have_text("Kaart 3 van 3 Een maaltijd dragen")
    press(page, bar(2))
    expect(heading(page)).to_be_focused()
    expect(page.locator(".lk-assess__screen")).to_contain_text("Gekozen: 2 van 3 kaarten.")
    expect(page.locator(".lk-assess__screen")).to_contain_text("Zonder bewijs: De afwas benutten.")
    ways = page.locator(".lk-assess__screen .lk-card__link")
    expect(ways).to_have_text(["Toets jezelf", "Mijn beeld", "Mijn plan", "Vraag feedback"])
    kept = [(one["target"], one["level"]) for one in until_kept(page, 2, "level-chosen")]
    assert kept == [
        ("competence:afwas-benutten", "zelfstandig"),
        ("competence:dienst-overdragen", "kijkt-mee"),
    ]


def test_back_reload_and_another_language_lead_to_the_same_card(open_page: Open) -> None:
    page = open_page(CARDS, reduced_motion="reduce")
    begin(page)
    press(page, level(2))
    until_kept(page, 1, "level-chosen")
    press(page, bar(2))
    expect(heading(page)).to_contain_text("Kaart 2 van 2")
    page.go_back()
    expect(heading(page)).to_contain_text("Kaart 1 van 2")
    expect(heading(page)).to_be_focused()
    expect(page.locator(level(2))).to_have_attribute("aria-pressed", "true")
    page.go_forward()
    page.reload()
    expect(heading(page)).to_contain_text("Kaart 2 van 2")
    page.go_back()
    page.locator(".md-header .md-select button").click()
    page.locator("a[hreflang=en]").click()
    expect(heading(page)).to_contain_text("Card 1 of 2")
    expect(page.locator(level(2))).to_have_attribute("aria-pressed", "true")


def test_who_comes_back_goes_on_or_begins_anew(open_page: Open) -> None:
    page = open_page(CARDS, reduced_motion="reduce")
    begin(page)
    press(page, level(3))
    until_kept(page, 1, "level-chosen")
    press(page, bar(2))
    press(page, bar(3))
    expect(heading(page)).to_have_text("Pauze")
    expect(page.locator(".lk-assess__screen")).to_contain_text("1 van 2 kaarten")
    page.goto(page.url.partition("#")[0].replace("zelfbeoordeling", "kader"))
    page.goto(page.url.replace("kader", "zelfbeoordeling"))
    expect(page.get_by_role("button", name="Verder bij kaart 2")).to_be_visible()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(heading(page)).to_contain_text("Kaart 1 van 2")
    former = page.locator(level(3))
    expect(former).to_have_attribute("aria-pressed", "false")
    expect(former).to_contain_text("vorige keer")
    assert len({one["run"] for one in until_kept(page, 2, "assessment-started")}) == 2


def test_going_deeper_by_keyboard(open_page: Open) -> None:
    page = open_page(f"{CARDS}#verdiepen-afwas-benutten-doet-het-zelf", reduced_motion="reduce")
    expect(heading(page)).to_have_text("Verdiepen: doet het zelf De afwas benutten")
    assert page.locator("[data-sign]:visible").count() == 3
    tab_to(page, "[data-sign='competence:afwas-benutten/haalt-terug'] input[value=zie]")
    page.keyboard.press("Space")
    until_kept(page, 1, "sign-marked")
    press(page, bar(2))
    expect(heading(page)).to_contain_text("Verdiepen: zelfstandig")
    page.go_back()
    expect(page.locator("[data-sign] input:checked:visible")).to_have_value("zie")
    press(page, bar(3))
    expect(page.locator(".lk-assess__screen")).to_contain_text("Zie je: 1 van 1")


def test_every_state_passes_axe(open_page: Open) -> None:
    page = open_page(CARDS, width=320, height=844, reduced_motion="reduce")
    expect(heading(page)).to_be_visible()
    _looks_good(page)
    page.get_by_label("Eerste stage").check()
    until_kept(page, 1, "settings")
    page.get_by_role("button", name="Begin").click()
    _looks_good(page)
    page.locator(level(5)).click()
    page.locator(".lk-assess__more").first.click()
    expect(page.locator(".lk-assess__evidence")).to_be_visible()
    _looks_good(page)
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Sla over").click()
    _looks_good(page)
    page.get_by_role("button", name="Pauze").click()
    _looks_good(page)
    page.go_back()
    page.get_by_role("button", name="Volgende").click()
    _looks_good(page)
    page.get_by_role("button", name="Verdiep: De afwas benutten").click()
    # What lies half under the bar that stays in sight, one scrolls from under it.
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    _looks_good(page)


def _looks_good(page: Page) -> None:
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(LOST) == []
    assert page.evaluate(HOLD) == 0
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")


def test_on_a_shared_computer_it_says_that_nothing_is_kept(open_page: Open) -> None:
    page = open_page(CARDS, reduced_motion="reduce")
    page.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    page.reload()
    begin(page)
    press(page, level(2))
    expect(page.locator(level(2))).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".lk-assess")).to_contain_text("Gedeelde computer.")
    expect(page.locator(".lk-assess__told")).to_have_text("")
    assert events(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_without_a_script_it_is_a_form(read_page: Open, width: int) -> None:
    page = read_page(CARDS, script=False, width=width)
    expect(page.get_by_text("Zonder JavaScript bewaart deze pagina niets.")).to_be_visible()
    name = "De afwas benutten 3 doet het zelf"
    page.get_by_role("radio", name=name).check()
    page.locator("#verdiepen-afwas-benutten summary").click()
    page.get_by_role("radiogroup", name="Wisselt taken als iemand vastloopt.").get_by_label(
        "Zie je", exact=True
    ).check()
    # Without a script a menu of the theme sticks out on every page; the form does not.
    assert page.locator(".lk-assess").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert page.evaluate(LOST) == []


def printed(page: Page) -> list[str]:
    """The texts of the sheets, as a printer gets them."""
    paper = page.pdf(format="A4", print_background=True)
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(paper)).pages]


@pytest.mark.parametrize("folder", ["", "en/"])
def test_paper_holds_the_matrix_on_one_sheet_and_two_to_go_deeper(
    read_page: Open, folder: str
) -> None:
    """Of the real site, as its texts are those that have to fit."""
    page = read_page(f"{folder}competenties/zelfbeoordeling.html", script=False)
    titles = page.locator(".lk-matrix [data-part=title]").all_text_contents()
    sheets = [printed(page)]
    for place in (4, 5, 6):  # the last is one too many
        page.locator(".lk-deepen summary").nth(place).click()
        sheets.append(printed(page))
    assert [len(one) for one in sheets] == [1, 2, SHEETS, SHEETS]
    for one in sheets:
        assert TITLES[folder] in one[0]
        assert [title for title in titles if title not in " ".join(one[0].split())] == []


def test_paper_holds_what_was_chosen(open_page: Open) -> None:
    page = open_page("competenties/zelfbeoordeling.html", reduced_motion="reduce")
    page.get_by_role("button", name="Begin").click()
    page.locator(level(4)).click()
    until_kept(page, 1, "level-chosen")
    page.goto(f"{page.url.partition('#')[0]}#verdiepen-begrenzen-zelfstandig")
    page.locator("[data-sign] input:visible").first.check()
    until_kept(page, 1, "sign-marked")
    sheets = printed(page)
    assert len(sheets) == 2
    assert sheets[0].count("zonder bewijs") == 2  # the head of the column, and one card
    assert "Verdiepen: Begrenzen en afspraken hanteren" in sheets[1]
    row = page.locator("tr[data-competence] input:checked")
    expect(row).to_have_value("zelfstandig")
