"""A scene without what the player needs: no script, a script that never comes, paper, a disk."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.scenes import (
    SAMPLE_SCENE,
    SAMPLE_WAY,
    SCENES,
    choose,
    events,
    go_on,
    play,
    start,
)


@pytest.mark.parametrize("scene", SCENES)
def test_without_a_script_it_is_a_gamebook(read_page: Open, scene: str) -> None:
    page = read_page(f"{scene}.html", script=False)
    nodes = page.locator(".lk-node")
    assert nodes.count() == page.locator(".lk-node:visible").count()
    expect(page.locator("p.lk-paper")).to_be_visible()
    assert not page.locator(".lk-start").is_visible()
    assert not page.locator(".lk-own").first.is_visible()
    first = page.locator("[data-choice]").first
    first.locator("summary").click()
    link = first.locator(".lk-goto a")
    number = link.inner_text().rpartition(" ")[2]
    link.click()
    target = page.locator(".lk-node:target")
    expect(target.locator(".lk-node__number")).to_have_text(number)


def test_a_script_that_never_comes_leaves_a_gamebook_of_one_step_at_a_time(open_page: Open) -> None:
    page = open_page("sample:index.html")
    empty = {"body": "", "content_type": "text/javascript"}
    page.route("**/client/scene.js", lambda route: route.fulfill(**empty))
    page.goto(page.url.replace("index.html", "scenes/bord-weg.html"))
    shown = page.locator(".lk-node:visible")
    expect(shown).to_have_count(0)
    page.locator(".lk-start a").click()
    expect(shown).to_have_id("tafel")
    for node in ("gang", "deur", "afspraak"):
        shown.locator("summary").first.click()
        shown.locator(".lk-goto a").first.click()
        expect(shown).to_have_id(node)


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("played", [False, True])
def test_paper_holds_all_of_it(open_page: Open, scene: str, played: bool) -> None:
    page = open_page(f"{scene}.html", reduced_motion="reduce")
    if played:
        start(page)
        page.locator("[data-now] summary").first.click()
    page.emulate_media(media="print")
    for part in (".lk-node", ".lk-choice-text", ".lk-reaction", ".lk-why", ".lk-goto"):
        every = page.locator(f"lk-scene {part}")
        assert every.count() > 0
        assert all(one.is_visible() for one in every.all()), part
    for number in page.locator(".lk-node__number, .lk-goto .lk-paper").all():
        assert number.is_visible()
    assert page.locator(".lk-player:visible, .lk-start:visible, .lk-bar:visible").count() == 0
    assert page.locator(".lk-own textarea").first.is_visible()


def test_it_is_played_from_disk(open_page: Open, sample_site: Path) -> None:
    page = open_page((sample_site / "scenes/bord-weg.html").as_uri(), reduced_motion="reduce")
    play(page, SAMPLE_WAY)
    expect(page.locator(".lk-path")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-now]")).to_have_id("deur")
    assert len(events(page, "scene-chosen")) == 3


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_jumps(open_page: Open, scene: str) -> None:
    page = open_page("sample:index.html" if scene == SAMPLE_SCENE else "index.html")
    page.add_init_script(SHIFTS)
    root = page.url.removesuffix("index.html")
    address = f"{root}{scene.removeprefix('sample:')}.html"
    page.goto(address)
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    shifts = [page.evaluate(SHIFTED)]
    start(page)
    page.locator("[data-now] summary").first.click()
    why = page.locator("[data-now] [data-chosen] .lk-why")
    expect(why).to_be_visible()
    expect(why).to_have_css("opacity", "1")
    shifts.append(page.evaluate(SHIFTED))
    page.locator("[data-now] [data-chosen] .lk-goto a").click()
    expect(page.locator("[data-now] h3")).to_be_focused()
    shifts.append(page.evaluate(SHIFTED))
    page.reload()
    expect(page.locator("[data-now] h3")).to_be_visible()
    shifts.append(page.evaluate(SHIFTED))
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_role("link", name="Verder waar je was")).to_be_visible()
    shifts.append(page.evaluate(SHIFTED))
    assert max(shifts) <= 0.02, shifts


SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.shifted += entry.hadRecentInput ? 0 : entry.value;
  }
}).observe({ type: "layout-shift", buffered: true });
"""


# What is to be seen is painted, and a little later it is known what moved for it.
SHIFTED = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifted), 250)));
})"""


def test_choices_are_made_with_one_press_of_a_finger(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", width=390, height=800, has_touch=True)
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    page.locator(".lk-start a").tap()
    page.locator("[data-now] summary").first.tap()
    expect(page.locator("[data-chosen] .lk-reaction")).to_be_visible()


def test_keyboard_after_a_press_of_the_mouse(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    page.locator(".lk-start a").click()
    choose(page, "vragen")
    go_on(page)
    expect(page.locator("[data-now]")).to_have_id("gang")
