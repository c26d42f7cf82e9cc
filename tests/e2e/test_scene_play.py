"""A scene is played by keyboard, remembers where someone was, and goes back and forward."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.answers import hold_time, let_time_pass, once
from tests.e2e.axe import violations, violations_in_any_setting, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import (
    CHOICE,
    GO_ON,
    REAL_SCENE,
    SAMPLE_SCENE,
    SAMPLE_WAY,
    Way,
    choose,
    events,
    go_on,
    play,
    play_to_an_end,
    start,
    until_kept,
    ways,
)

NODE = "[data-now]"
# At each step the page moves, and the bar at the top fades between the names of site and page. What
# is half faded has no colour to judge: here it turns at once. A policy allows no <style>.
TURNED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".md-header__topic { transition: none !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""


def now(page: Page) -> str | None:
    """The node that is shown; there is never more than one."""
    shown = page.locator(".lk-node:visible")
    assert shown.count() <= 1
    return shown.get_attribute("data-node") if shown.count() else None


@pytest.mark.parametrize("way", ways(), ids=str)
def test_every_ending_is_reached_by_keyboard(open_page: Open, way: Way) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, way.choices)
    assert now(page) == way.ending
    _ended(page, way.choices)


def test_a_real_scene_is_played_to_an_end_by_keyboard(open_page: Open) -> None:
    page = open_page(f"{REAL_SCENE}.html", reduced_motion="reduce")
    _ended(page, play_to_an_end(page))


def _ended(page: Page, choices: tuple[str, ...]) -> None:
    assert page.locator(".lk-path ol > li").count() == len(choices)
    expect(page.locator("[data-now] .lk-goto a")).to_be_visible()
    kept = until_kept(page, 1, "scene-ended")
    assert str(kept[0]["target"]).endswith(f"/{now(page)}")
    chosen = [str(event["target"]).rpartition("/")[2] for event in events(page, "scene-chosen")]
    assert chosen == list(choices)


def test_an_event_names_the_choice_and_the_dutch_text_of_then(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:1])
    [started] = until_kept(page, 1, "scene-started")
    [chosen] = until_kept(page, 1, "scene-chosen")
    assert started["target"] == "scene:bord-weg"
    assert chosen["target"] == "scene:bord-weg/tafel/vragen"
    assert chosen["run"] == started["run"]
    assert chosen["textHash"] == page.locator("#tafel").get_attribute("data-hash")
    english = open_page("sample:en/scenes/bord-weg.html")
    assert english.locator("#tafel").get_attribute("data-hash") == chosen["textHash"]


def test_first_the_reaction_and_a_beat_later_the_reason(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    hold_time(page)
    start(page)
    choose(page, "vragen")
    why = page.locator("[data-chosen] .lk-why")
    expect(page.locator("[data-chosen] .lk-reaction")).to_be_visible()
    expect(why).to_be_hidden()
    status = page.locator("lk-scene > .lk-hidden[role=status]")
    expect(status).to_have_text("")
    let_time_pass(page)
    expect(why).to_be_visible()
    expect(status).to_have_text("Waarom dit gebeurt, staat eronder.")


def test_who_presses_on_early_gets_the_reason_first(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    hold_time(page)
    start(page)
    choose(page, "vragen")
    page.locator(GO_ON).click()
    expect(page.locator("[data-chosen] .lk-why__label")).to_be_focused()
    assert now(page) == "tafel"
    page.locator(GO_ON).click()
    assert now(page) == "gang"


def test_without_motion_the_reason_is_there_at_once(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    start(page)
    choose(page, "vragen")
    assert page.locator("[data-chosen] .lk-why").is_visible()


def test_back_and_forward_in_the_browser(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:2])
    assert page.url.endswith("#deur")
    seen = []
    for _ in range(5):
        page.go_back()
        seen.append((now(page), page.locator("[data-now] [data-chosen]").count()))
    assert seen == [("gang", 1), ("gang", 0), ("tafel", 1), ("tafel", 0), (None, 0)]
    expect(page.locator(".lk-start a")).to_be_focused()
    for _ in range(5):
        page.go_forward()
    assert now(page) == "deur"
    expect(page.locator("[data-now] h3")).to_be_focused()
    expect(page.locator("[data-now] h3")).to_have_text(re.compile("^Stap 3"))


def test_back_in_the_scene_and_another_choice(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:1])
    back = page.get_by_role("button", name="Terug", exact=True)
    back.click()
    expect(page.locator("[data-now] h4")).to_be_focused()
    back.click()
    assert now(page) == "tafel"
    assert back.count() == 0
    choose(page, "wachten")
    go_on(page)
    chosen = until_kept(page, 2, "scene-chosen")
    assert [event["step"] for event in chosen] == [0, 0]


def test_a_place_on_the_page_does_not_move_the_scene(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:1])
    page.locator(".md-skip").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#top")
    assert now(page) == "gang"
    expect(page.locator(".lk-first")).to_be_hidden()
    page.go_back()
    assert now(page) == "gang"


def test_a_reload_stays_where_it_was(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:1])
    choose(page, "meelopen")
    page.reload()
    assert now(page) == "gang"
    expect(page.locator("[data-chosen]")).to_have_attribute("data-choice", "meelopen")
    go_on(page)
    expect(page.locator("[data-now] h3")).to_have_text(re.compile("^Stap 3"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_later_visit_goes_on_in_either_language(open_page: Open, language: str) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:2])
    until_kept(page, 2, "scene-chosen")
    later = page.context.new_page()
    origin = page.url.rpartition("/scenes/")[0]
    folder = "/en" if language == "en" else ""
    later.goto(f"{origin}{folder}/scenes/bord-weg.html")
    resume = {
        "nl": ("Verder waar je was", "Opnieuw"),
        "en": ("Go on where you were", "Start again"),
    }
    on, again = resume[language]
    later.get_by_role("link", name=on).click()
    assert now(later) == "deur"
    later.go_back()
    later.get_by_role("button", name=again).click()
    assert now(later) == "tafel"
    assert later.locator("lk-scene").get_by_role("button").count() == 0


def test_the_language_menu_keeps_the_place(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY[:2])
    until_kept(page, 2, "scene-chosen")
    page.locator(".md-header .md-select button").click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(NODE)).to_have_id("deur")
    expect(page.locator("[data-now] h3")).to_have_text(re.compile("^Step 3"))
    choose(page, "afspreken")
    go_on(page)
    assert page.locator(".lk-path ol > li").count() == 3


def test_from_the_end_back_into_any_step_and_another_way(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY)
    path = page.locator(".lk-path")
    expect(path).to_contain_text("Bij stap 3 kon je ook dit kiezen: Je laat haar gaan.")
    path.get_by_role("button", name="Kies daar opnieuw").click()
    assert now(page) == "deur"
    choose(page, "laten")
    go_on(page)
    assert now(page) == "stilte"
    expect(path).to_contain_text("Bij stap 1 kon je ook dit kiezen: Je eet door")
    path.get_by_role("button", name="Opnieuw vanaf stap 2").click()
    assert now(page) == "gang"
    expect(page.locator("[data-now] h3")).to_be_focused()


def test_stopping_leads_to_help_and_takes_the_scene_away(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", width=320, height=640, reduced_motion="reduce")
    play(page, SAMPLE_WAY[:1])
    page.locator(".lk-bar").get_by_role("link", name="Stoppen en hulp").click()
    help_heading = page.locator("#hulp")
    expect(help_heading).to_be_focused()
    expect(help_heading).to_be_in_viewport()
    assert now(page) is None
    page.get_by_role("link", name="Verder waar je was").click()
    assert now(page) == "gang"
    page.go_back()
    page.go_back()
    assert now(page) == "gang"


def test_the_heading_of_new_text_is_in_sight(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", width=320, height=480, reduced_motion="reduce")
    start(page)
    for choice in SAMPLE_WAY:
        expect(page.locator("[data-now] h3")).to_be_in_viewport(ratio=1)
        choose(page, choice)
        expect(page.locator("[data-now] h4")).to_be_in_viewport(ratio=1)
        go_on(page)
    expect(page.locator("[data-now] h3")).to_be_in_viewport(ratio=1)


def test_targets_are_large_enough(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", width=320)
    start(page)
    for box in page.locator("[data-now] summary").all():
        size = box.bounding_box()
        assert size is not None
        assert size["height"] >= 44


def test_axe_finds_nothing_in_any_state(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", width=320, reduced_motion="reduce")
    start(page)
    assert violations_in_any_setting(page) == ""
    choose(page, SAMPLE_WAY[0])
    assert violations_in_any_setting(page) == ""
    go_on(page)
    for choice in SAMPLE_WAY[1:]:
        assert violations_in_either_scheme(page) == ""
        choose(page, choice)
        assert violations_in_either_scheme(page) == ""
        go_on(page)
    expect(page.locator(".lk-path")).to_be_visible()
    assert violations_in_any_setting(page) == ""
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")
    page.locator(".lk-bar").get_by_role("link").click()
    assert violations_in_any_setting(page) == ""


def test_axe_finds_nothing_all_through_a_real_scene(open_page: Open) -> None:
    page = open_page(f"en/{REAL_SCENE}.html", width=320)
    page.evaluate(TURNED)
    start(page)
    assert violations(page) == ""
    for _ in range(10):
        if not page.locator("[data-now] summary").count():
            break
        page.locator("[data-now] summary").first.click()
        page.locator(GO_ON).click()  # early: the reason comes at once
        expect(page.locator("[data-now] [data-chosen] .lk-why")).to_have_css("opacity", "1")
        assert violations(page) == ""
        page.locator(GO_ON).click()
        assert violations(page) == ""
    expect(page.locator(".lk-path")).to_be_visible()


def test_two_tabs_at_once(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    other = page.context.new_page()
    other.goto(page.url)
    start(page)
    start(other)
    for tab, choice in ((page, "vragen"), (other, "wachten"), (page, "meelopen")):
        if choice == "meelopen":
            go_on(page)
        choose(tab, choice)
    kept = until_kept(page, 3, "scene-chosen")
    assert [str(event["target"]).rpartition("/")[2] for event in kept] == [
        "vragen",
        "wachten",
        "meelopen",
    ]
    assert len({event["counter"] for event in events(page)}) == 5
    assert len({event["device"] for event in events(page)}) == 1
    assert kept[0]["run"] == kept[2]["run"] != kept[1]["run"]


def test_a_choice_made_before_the_script_came_counts(open_page: Open) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")

    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/client/scene.js", hold)
    page.goto(page.url.replace("index.html", "scenes/bord-weg.html"), wait_until="commit")
    page.locator(".lk-start a").click()
    page.locator("#tafel summary").first.click()
    once(page, lambda: held, lambda: "nobody asked for the script")[0].continue_()
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    expect(page.locator("[data-now] [data-chosen]")).to_have_attribute("data-choice", "vragen")
    [chosen] = until_kept(page, 1, "scene-chosen")
    assert chosen["target"] == "scene:bord-weg/tafel/vragen"
    expect(page.locator(CHOICE.format("wachten"))).to_be_hidden()
