"""How many cards wait, in the header of every page; how a quiz went, in the list of quizzes.

Known on a device that keeps something, and nowhere else.
"""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.quizzes import SAMPLE_QUIZ
from tests.e2e.scenes import tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.test_scene_without import SHIFTED, SHIFTS
from tests.e2e.visits import unfold

TODAY = "sample:vandaag.html"
LINK = "[data-waiting]"
COUNTING = "repeat.js"
LIST = "quizzen/index.html"


def waiting(page: Page) -> Locator:
    return page.locator(LINK)


def turn_to(page: Page, address: str) -> None:
    """From the page of today to another of the sample."""
    page.goto(page.url.rpartition("vandaag.html")[0] + address)


@pytest.fixture
def today(open_page: Open) -> Page:
    """With three terms to repeat."""
    page = open_page(TODAY, width=390, reduced_motion="reduce")
    page.add_init_script(SHIFTS)
    expect(waiting(page)).to_be_hidden()
    unfold(page, "decks")
    page.locator("[data-deck=terms]").get_by_role("button", name="Zet erbij").click()
    expect(waiting(page)).to_have_text("3")
    until_kept(page, 3, "card-added")
    return page


def test_every_page_says_it_and_leads_to_today(today: Page) -> None:
    for width in (320, 390, 1280):
        today.set_viewport_size({"width": width, "height": 800})
        turn_to(today, "lessen/eerste-dienst/aan-tafel.html")
        expect(waiting(today)).to_have_text("3")
        assert today.evaluate(SHIFTED) < 0.01
        assert today.evaluate(SIDEWAYS) == []
        assert violations_in_either_scheme(today) == ""
        tab_to(today, LINK)
        today.keyboard.press("Enter")
        expect(today.locator("lk-today[data-shown]")).to_be_visible()
    turn_to(today, "en/lessen/index.html")
    link = today.get_by_role("link", name="Today: 3 cards wait", exact=True)
    expect(link).to_have_attribute("href", "../vandaag.html")
    today.emulate_media(media="print")
    expect(waiting(today)).to_be_hidden()


def test_what_was_counted_before_is_not_counted_again(today: Page) -> None:
    asked: list[str] = []
    turn_to(today, LIST)  # which has no term to repeat, for which it would be taken in anyway
    expect(waiting(today)).to_have_text("3")
    today.wait_for_load_state("networkidle")
    today.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    today.reload()
    expect(waiting(today)).to_have_text("3")
    today.wait_for_load_state("networkidle")
    assert "everywhere.js" in asked
    assert COUNTING not in asked


def test_each_answer_counts_down_until_nothing_waits(today: Page) -> None:
    today.get_by_role("button", name="Begin").click()
    for left in (2, 1, 0):
        today.get_by_role("button", name="Laat zien").click()
        today.get_by_role("button", name="Wist ik").click()
        if left:
            expect(waiting(today)).to_have_text(str(left))
    expect(waiting(today)).to_be_hidden()
    until_kept(today, 3, "card-reviewed")
    turn_to(today, "lessen/index.html")
    today.wait_for_load_state("networkidle")
    expect(waiting(today)).to_be_hidden()


def test_what_happened_on_another_page_is_counted_on_the_next(today: Page) -> None:
    turn_to(today, f"{SAMPLE_QUIZ.removeprefix('sample:')}.html")
    expect(waiting(today)).to_have_text("3")
    today.locator("[data-now] input[value=verdelen]").check()
    today.get_by_role("button", name="Controleer").click()
    until_kept(today, 1, "item-answered")
    with today.expect_request(f"**/{COUNTING}"):
        today.goto(today.url.rpartition("lessen/")[0] + LIST)
    expect(waiting(today)).to_have_text("3")


def test_a_term_from_any_page_counts_at_once(today: Page) -> None:
    turn_to(today, "begrippen.html")
    entry = today.locator(".lk-entry").first
    entry.get_by_role("button", name="haal uit herhaling").click()
    expect(waiting(today)).to_have_text("2")


def test_a_shared_computer_and_a_device_that_was_emptied_say_nothing(today: Page) -> None:
    today.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    turn_to(today, "lessen/index.html")
    today.wait_for_load_state("networkidle")
    expect(waiting(today)).to_be_hidden()
    today.evaluate("sessionStorage.clear()")
    today.reload()
    expect(waiting(today)).to_have_text("3")
    today.goto(today.url.replace("lessen/index", "gegevens"))
    expect(waiting(today)).to_have_text("3")
    today.locator("[data-part=erase]").click()
    today.get_by_role("button", name="Ja").click()
    expect(waiting(today)).to_be_hidden()


def test_without_a_script_nothing_is_there(read_page: Open) -> None:
    page = read_page(TODAY, script=False)
    assert not waiting(page).is_visible()


def test_the_list_of_quizzes_says_how_far_someone_is_and_nothing_moves(open_page: Open) -> None:
    page = open_page(f"sample:{LIST}", width=390, reduced_motion="reduce")
    page.add_init_script(SHIFTS)
    line = page.locator("[data-result-of]")
    expect(line).to_have_text("13 vragen.")
    assert page.evaluate("indexedDB.databases()") == []
    page.get_by_role("link", name="Vragen bij aan tafel").click()
    page.locator("[data-now] input[value=vragen]").check()
    page.get_by_role("button", name="Controleer").click()
    until_kept(page, 1, "item-answered")
    page.goto(page.url.rpartition("lessen/")[0] + LIST)
    expect(line).to_contain_text("1 van de 13 gedaan, op ")
    assert page.evaluate(SHIFTED) < 0.01
    assert violations_in_either_scheme(page) == ""
    page.goto(page.url.replace("/quizzen/", "/en/quizzen/"))
    expect(line).to_contain_text("1 of 13 done, on ")
