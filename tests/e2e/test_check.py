"""A check of what someone knows: chosen, answered with the keyboard, and laid beside a level."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.test_today import EARLIER

CHECK = "sample:competenties/mijn-check.html"
MEAL = "competence:maaltijd-dragen"
OFFER = f"[data-competence='{MEAL}']"
ASKED = 8
SESSION = "[data-part=session]"
NEXT = f"{SESSION} .lk-bar + .lk-bar button:last-of-type"
"""The first bar leads to what is open, once that is said."""
FIRST = f"{SESSION} lk-item :is(fieldset:not(.lk-sure) input, select, .lk-moves button)"
"""Whatever there is to choose with."""
KEYS = {"INPUT": "Space", "SELECT": "ArrowDown", "BUTTON": "Enter"}
"""How to choose something there."""


def level(name: str) -> dict[str, Any]:
    """As the cards keep it."""
    return {
        **{"id": "eerder-0001", "device": "apparaat-0001", "counter": 1000},
        **{"at": "2026-11-22T11:00:00.000Z", "kind": "level-chosen", "run": "run-00000001"},
        **{"level": name, "target": MEAL},
    }


def begin(page: Page) -> None:
    page.locator(f"{OFFER} button").click()
    expect(heading(page, 1)).to_be_focused()


def heading(page: Page, number: int) -> Any:
    return page.locator(f"{SESSION} h3", has_text=f"Vraag {number} van {ASKED}")


def choose(field: Locator) -> None:
    """By its own key: which item comes first is drawn, and a click leaves a select as it was."""
    field.press(KEYS[field.evaluate("(element) => element.tagName")])


def walk(page: Page) -> None:
    """From the first question to the result, by keyboard alone."""
    for number in range(1, ASKED + 1):
        expect(heading(page, number)).to_be_focused()
        assert page.locator(".lk-verdict").count() == 0
        field = page.locator(FIRST).locator("visible=true").first
        field.evaluate("(element) => element.dataset.here = ''")
        tab_to(page, "[data-here]")
        page.keyboard.press(KEYS[field.evaluate("(element) => element.tagName")])
        page.locator("[data-here]").evaluate("(element) => delete element.dataset.here")
        tab_to(page, f"{SESSION} .lk-sure input >> nth=0")
        page.keyboard.press("Space")
        tab_to(page, NEXT)
        page.keyboard.press("Enter")
    if page.locator(f"{SESSION} .lk-error", has_text="Nog open").count():
        page.keyboard.press("Enter")
    expect(page.locator(".lk-check__result h3").first).to_be_focused()


def looks_good(page: Page) -> None:
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")


def test_a_check_by_keyboard_from_the_list_to_what_stands_side_by_side(open_page: Open) -> None:
    page = open_page(f"{CHECK}#maaltijd-dragen", width=320, reduced_motion="reduce")
    expect(page.locator("#maaltijd-dragen")).to_be_focused()
    expect(page.locator("[data-competence='competence:afwas-benutten']")).to_contain_text(
        "Hier is nog geen toets."
    )
    assert page.evaluate("indexedDB.databases()") == []
    looks_good(page)
    tab_to(page, f"{OFFER} button")
    page.keyboard.press("Enter")
    expect(heading(page, 1)).to_be_focused()
    looks_good(page)
    assert events(page) == []
    walk(page)
    [end] = until_kept(page, 1, "quiz-ended")
    answers = until_kept(page, 1, "item-answered")
    assert (end["target"], end["items"]) == (MEAL, ASKED)
    assert {answer["mode"] for answer in answers} == {"check"}
    assert end["points"] == sum(answer["score"] == 1 for answer in answers)
    result = page.locator(".lk-check__result")
    expect(result).to_contain_text(f"{end['points']} van de {ASKED} goed")
    expect(result).to_contain_text("nog geen niveau")
    expect(result.locator("a[href='zelfbeoordeling.html']")).to_have_count(1)
    expect(
        result.locator("a[href^='../lessen/eerste-dienst/aan-tafel.html#']").first
    ).to_be_visible()
    page.evaluate(EARLIER, [level("doet-het-zelf")])
    page.reload()
    expect(result).to_contain_text("Waaruit dit niveau kan blijken: Een eigen verslag.")
    expect(result).to_contain_text("Een quiz verhoogt hier nooit een niveau van 3 of hoger")
    assert "overschat" not in result.inner_text()
    looks_good(page)
    page.get_by_role("button", name="klaar voor morgen").click()
    expect(result).to_contain_text("Staat klaar op de pagina Vandaag")
    until_kept(page, 1, "card-added")


def test_reload_and_back_lose_nothing_and_stopping_keeps_nothing(open_page: Open) -> None:
    page = open_page(CHECK, reduced_motion="reduce")
    begin(page)
    page.locator(f"{SESSION} .lk-sure input").first.check()
    # On screen: an item to put in order also has fields for paper.
    choose(page.locator(FIRST).locator("visible=true").first)
    page.locator(NEXT).click()
    expect(heading(page, 2)).to_be_focused()
    page.reload()
    expect(heading(page, 2)).to_be_visible()
    page.go_back()
    expect(heading(page, 1)).to_be_focused()
    expect(page.locator(f"{SESSION} .lk-sure input").first).to_be_checked()
    page.go_back()
    expect(page.locator(f"{OFFER} button")).to_be_visible()
    page.go_forward()
    expect(heading(page, 1)).to_be_focused()
    page.get_by_role("button", name="Stop met deze toets").click()
    expect(page.locator("#maaltijd-dragen")).to_be_focused()
    expect(page.locator(OFFER)).to_contain_text("Er is niets van bewaard.")
    assert violations(page) == ""
    assert events(page) == []
    page.goto(page.url.replace("/competenties", "/en/competenties"))
    expect(page.locator(f"{OFFER} button")).to_have_text("Start the check")


def test_who_was_in_a_quiz_still_is_after_a_check(open_page: Open) -> None:
    page = open_page("sample:lessen/eerste-dienst/aan-tafel-quiz.html", reduced_motion="reduce")
    page.locator("[data-question][data-now] input").first.check()
    page.get_by_role("button", name="Controleer").click()
    until_kept(page, 1, "item-answered")
    page.goto(page.url.partition("/lessen")[0] + "/competenties/mijn-check.html")
    begin(page)
    for number in range(2, ASKED + 1):
        if number < 5:  # enough that something is answered, whatever types these are
            choose(page.locator(FIRST).locator("visible=true").first)
        page.locator(NEXT).click()
        expect(heading(page, number)).to_be_focused()
    page.locator(NEXT).click()
    expect(page.locator(f"{SESSION} .lk-error")).to_contain_text("Nog open")
    page.locator(NEXT).click()
    until_kept(page, 1, "quiz-ended")
    page.goto(page.url.partition("/competenties")[0] + "/vandaag.html")
    doing = page.locator("[data-part=doing]")
    expect(doing.get_by_role("link")).to_have_text("Vragen bij aan tafel")


@pytest.mark.parametrize("width", [390, 1280])
def test_without_a_script_it_leads_to_the_quizzes(read_page: Open, width: int) -> None:
    page = read_page(CHECK, script=False, width=width)
    expect(page.get_by_text("Je browser draait hier geen JavaScript.")).to_be_visible()
    page.locator(f"{OFFER} summary").click()
    link = page.locator(f"{OFFER} details a")
    expect(link).to_have_attribute("href", "../lessen/eerste-dienst/aan-tafel-quiz.html")
    expect(page.locator(f"{OFFER} button")).to_have_count(0)
