"""While someone plays a scene, the play is all there is; and what it says of its endings."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.answers import HELD, once
from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import (
    GO_ON,
    SAMPLE_SCENE,
    SAMPLE_WAY,
    choose,
    go_on,
    play,
    start,
    until_kept,
)

OTHER_WAY = (*SAMPLE_WAY[:-1], "laten")
PHONE = {"width": 390, "height": 800}
AROUND = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => !one.closest(".md-header, .md-skip, h1, lk-scene, script, style, .lk-hidden"))
  .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.offsetHeight > 0)
  .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`)"""
"""What can be read beside the play: nothing, but for the header that every page has."""
LEFT = "(one) => one.getBoundingClientRect().left - one.parentElement.getBoundingClientRect().left"
HEIGHT = "(one) => one.getBoundingClientRect().height"
DATABASES = "async () => (await indexedDB.databases()).length"
AFTER = ("#nabespreken", "#zinnen", "#wet", "#oefent", "#hulp", "#verantwoording")
DONE = ".lk-path h4.lk-ends"

Press = Callable[[Page, str], None]


def by_touch(page: Page, selector: str) -> None:
    """A tap of a finger."""
    page.locator(selector).tap()


def by_keyboard(page: Page, selector: str) -> None:
    """Enter, once it has the focus."""
    page.locator(selector).focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("press", [by_touch, by_keyboard])
def test_a_scene_is_played_whole_on_a_phone_with_nothing_around_it(
    open_page: Open, press: Press
) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", **PHONE, has_touch=True, reduced_motion="reduce")
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    assert page.evaluate(AROUND) != []
    press(page, ".lk-start a")
    for choice in SAMPLE_WAY:
        expect(page.locator("[data-now] h3")).to_be_focused()
        assert page.evaluate(AROUND) == []
        expect(page.get_by_role("link", name="Stoppen en hulp")).to_have_count(1)
        press(page, f'[data-now] [data-choice="{choice}"] summary')
        expect(page.locator("[data-now] h4")).to_be_focused()
        assert page.evaluate(AROUND) == []
        expect(page.locator("[data-now] > .lk-text")).to_be_hidden()
        press(page, GO_ON)
    expect(page.locator("[data-now] h3")).to_have_accessible_name("Het einde: Een afspraak")
    for part in AFTER:
        expect(page.locator(part)).to_be_visible()
    expect(page.locator(".lk-scene-notes")).to_be_hidden()


def test_who_comes_back_into_a_scene_sees_nothing_around_it_from_the_first_paint(
    open_page: Open,
) -> None:
    page = open_page("sample:index.html", **PHONE)
    page.route("**/client/scene.js", lambda route: route.fulfill(body=""))
    root = page.url.removesuffix("index.html")
    page.goto(f"{root}scenes/bord-weg.html#gang")
    assert page.evaluate(AROUND) == []
    page.goto(f"{root}scenes/bord-weg.html#stilte")
    expect(page.locator(".lk-scene-notes")).to_be_hidden()
    page.locator("#stilte .lk-goto a").click()
    expect(page.locator("#nabespreken")).to_be_visible()


def test_what_comes_after_can_be_read_first(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    for part in AFTER:
        expect(page.locator(part)).to_be_visible(visible=part == "#hulp")
    page.locator(".lk-first > summary").click()
    for part in AFTER:
        expect(page.locator(part)).to_be_visible()
    assert violations_in_either_scheme(page) == ""
    start(page)
    page.locator(".lk-bar").get_by_role("link").click()
    expect(page.locator("#hulp")).to_be_focused()
    expect(page.locator("#zinnen")).to_be_hidden()


def test_a_link_to_what_comes_after_unfolds_it(open_page: Open) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    page.goto(page.url.replace("index.html", "scenes/bord-weg.html#zinnen"))
    expect(page.locator("#zinnen")).to_be_in_viewport()
    page.locator(".lk-first > summary").click()
    expect(page.locator("#wet")).to_be_hidden()
    page.evaluate("location.hash = '#wet'")
    expect(page.locator("#wet")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("folder", "said"),
    [("", ("Ongeveer 1 min · 3 keuzes", "2 eindes")), ("en/", ("3 choices", "2 endings"))],
)
def test_begin_says_what_it_takes(open_page: Open, folder: str, said: tuple[str, ...]) -> None:
    page = open_page(f"sample:{folder}scenes/bord-weg.html")
    for words in said:
        expect(page.locator(".lk-stakes")).to_contain_text(words)


def test_before_the_reason_comes_a_calm_line_and_pressing_on_brings_it_at_once(
    open_page: Open,
) -> None:
    page = open_page("sample:index.html", **PHONE, has_touch=True)
    page.add_init_script(HELD)
    page.goto(page.url.replace("index.html", "scenes/bord-weg.html"))
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    page.locator(".lk-start a").tap()
    page.locator("[data-now] summary").first.tap()
    why, look = page.locator("[data-chosen] .lk-why"), page.locator(".lk-look:visible")
    expect(look).to_have_text("Kijk eerst even. Wat zie je aan Samira?")
    expect(look).to_be_visible()
    expect(why).to_be_hidden()
    place = page.locator(GO_ON).bounding_box()
    expect(page.locator(GO_ON)).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    page.emulate_media(reduced_motion="reduce")  # whoever breathes stands still
    expect(look).to_have_css("opacity", "1")
    assert violations_in_either_scheme(page) == ""
    page.locator(GO_ON).tap()
    expect(why).to_be_visible()
    expect(why.locator(".lk-why__label")).to_be_focused()
    expect(why).to_be_in_viewport(ratio=1)
    expect(look).to_have_count(0)
    expect(page.locator(GO_ON)).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    assert page.locator(GO_ON).bounding_box() == place
    page.locator(GO_ON).tap()
    expect(page.locator("[data-now]")).to_have_id("gang")


def test_the_calm_line_is_that_of_the_choice_or_of_the_step_or_else_a_general_one(
    open_page: Open,
) -> None:
    page = open_page("sample:index.html")
    page.add_init_script(HELD)
    page.goto(page.url.replace("index.html", "en/scenes/bord-weg.html"))
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    page.locator(".lk-start a").click()
    look = page.locator(".lk-look:visible")
    page.locator('[data-now] [data-choice="wachten"] summary').click()
    expect(look).to_have_text("Look at the door for a moment. What is Samira looking for there?")
    page.go_back()
    page.locator('[data-now] [data-choice="vragen"] summary').click()
    expect(look).to_have_text("Just look for a moment. What do you notice about Samira?")
    page.locator(GO_ON).click()
    page.locator(GO_ON).click()
    page.locator("#gang summary").first.click()
    expect(look).to_have_text("Wait a moment. What does this do to the mood?")


def test_tension_and_contact_are_drawn_and_move_and_stay_in_words(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    start(page)
    tension = page.locator("[data-now] .lk-drawn-meter--tension i").first
    contact = page.locator("[data-now] .lk-drawn-meter--contact i").first
    expect(page.locator("[data-now] .lk-meters")).to_have_text(
        re.compile("Spanning: een beetje onrust.*Contact: wankel")
    )
    low, near = tension.bounding_box(), contact.evaluate(LEFT)
    assert low is not None
    choose(page, "vragen")
    go_on(page)
    expect(page.locator("[data-now] .lk-meters")).to_have_text(
        re.compile("Spanning: oplopend.*Contact: dun")
    )
    least = low["height"] * 1.3
    once(page, lambda: tension.evaluate(HEIGHT) > least, lambda: "the tension stays as it was")
    once(page, lambda: contact.evaluate(LEFT) < near - 1, lambda: "the contact stays as it was")
    for drawn in page.locator(".lk-drawn-meter").all():
        expect(drawn).to_have_attribute("aria-hidden", "true")


def test_meters_move_from_what_they_were(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    # Heard of as it begins, as a slow machine looks when it is over.
    page.evaluate(
        "addEventListener('transitionrun', ({ target }) => {"
        " globalThis.moved ||= target.closest('.lk-drawn-meter') !== null; })"
    )
    play(page, SAMPLE_WAY[:1])
    once(page, lambda: page.evaluate("globalThis.moved"), lambda: "no meter moved")


def test_an_ending_says_which_were_seen_and_lays_two_side_by_side(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", **PHONE, reduced_motion="reduce")
    play(page, SAMPLE_WAY)
    expect(page.locator(DONE)).to_have_text("1 van 2 eindes gezien")
    expect(page.locator(".lk-pair")).to_have_count(0)
    expect(page.locator(".lk-path")).not_to_contain_text("Een dichte deur")
    assert violations_in_either_scheme(page) == ""
    page.locator(".lk-path").get_by_role("button", name="Kies daar opnieuw").click()
    choose(page, "laten")
    go_on(page)
    expect(page.locator(DONE)).to_have_text("2 van 2 eindes gezien")
    here, before = page.locator(".lk-pair > li").all()
    expect(here).to_have_text("Nu Een dichte deur Stap 3: Je laat haar gaan.")
    expect(before).to_have_text(
        "Eerder Een afspraak Stap 3: Je vraagt of je om negen uur langs mag komen."
    )
    one, other = here.bounding_box(), before.bounding_box()
    assert one is not None
    assert other is not None
    assert one["y"] == other["y"]
    assert violations_in_either_scheme(page) == ""
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    assert violations(page, colours_only=True) == ""


def test_a_later_visit_and_the_list_know_which_endings_were_seen(open_page: Open) -> None:
    page = open_page("sample:scenes/index.html", reduced_motion="reduce")
    ends = page.locator("[data-endings-of='scene:bord-weg']")
    page.wait_for_load_state("networkidle")
    expect(ends).to_have_text("2 eindes")
    assert page.evaluate(DATABASES) == 0
    assert page.locator("script[src$='seen.js']").count() == 0
    before = ends.bounding_box()
    page.locator(".lk-card__link", has_text="Het bord weg").click()
    play(page, OTHER_WAY)
    until_kept(page, 1, "scene-ended")
    page.goto(page.url.partition("#")[0])
    expect(page.locator(".lk-stakes")).to_contain_text("1 van 2 eindes gezien")
    expect(page.locator(".lk-stakes [data-seen]")).to_have_attribute("data-ending", "stilte")
    page.goto(page.url.replace("bord-weg.html", "index.html"))
    expect(ends).to_have_text("1 van 2 eindes gezien")
    expect(ends.locator("[data-seen]")).to_have_count(1)
    assert violations_in_either_scheme(page) == ""
    after = ends.bounding_box()
    assert before is not None
    assert after is not None
    assert before["y"] == after["y"]
    page.goto(page.url.replace("/scenes/", "/en/scenes/"))
    expect(ends).to_have_text("1 of 2 endings seen")
