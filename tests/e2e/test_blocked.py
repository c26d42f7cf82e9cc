"""A reader who lets no site keep anything: all can be read and done, and the words say why."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.e2e.scenes import SAMPLE_SCENE, SAMPLE_WAY, play
from tests.e2e.visits import Watch
from tests.sampling import ROOT

SETTINGS = {"profile": {"default_content_setting_values": {"cookies": 2}}}
"""As Chromium keeps the choice to block what sites keep."""
IS_BLOCKED = """() => {
  try { sessionStorage.length; return false; } catch { return true; } }"""
BLOCKED = "Je browser bewaart hier niets."


@pytest.fixture(scope="module")
def visitor(
    playwright: Playwright, sample_origin: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, Watch]]:
    """A page of theirs, in a profile that no context of Playwright's shares."""
    profile = tmp_path_factory.mktemp("blocked")
    (profile / "Default").mkdir()
    (profile / "Default/Preferences").write_text(json.dumps(SETTINGS), "utf-8")
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=find(), args=list(FLAGS), color_scheme="dark", locale="nl-NL"
    )
    yield context.pages[0], Watch(context)
    context.close()


@pytest.fixture
def page(visitor: tuple[Page, Watch], sample_origin: str) -> Iterator[Page]:
    page, watch = visitor
    watch.allow(sample_origin + "/")
    page.goto(f"{sample_origin}/index.html")
    assert page.evaluate(IS_BLOCKED)
    yield page
    watch.judge()


def test_searching_works(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("maaltijden")
    expect(page.locator(".lk-hit mark").first).to_have_text("maaltijd")


def test_dark_follows_the_system_and_can_be_switched(page: Page) -> None:
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".lk-scheme").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("name", ["gegevens", "vandaag", "lessen/eerste-dienst/aan-tafel-quiz"])
def test_a_page_that_would_keep_something_says_that_it_is_blocked(page: Page, name: str) -> None:
    page.goto(page.url.replace("index.html", f"{name}.html"))
    expect(page.get_by_text(BLOCKED)).to_be_visible()
    assert not page.get_by_text("Er staat niets").is_visible()


def test_no_page_is_kept_for_who_has_no_network_and_that_is_told(page: Page) -> None:
    page.goto(page.url.replace("index.html", "gegevens.html"))
    told = page.locator("[data-part=copy-state]")
    expect(told).to_have_text("Deze browser kan hier niets bewaren om zonder netwerk te lezen.")
    for part in ("copy-keep", "copy-remove"):
        expect(page.locator(f"[data-part={part}]")).to_be_hidden()


def test_a_scene_is_played_all_the_same(page: Page) -> None:
    page.goto(page.url.replace("index.html", f"{SAMPLE_SCENE.removeprefix('sample:')}.html"))
    play(page, SAMPLE_WAY)
    expect(page.get_by_role("status").filter(has_text=BLOCKED)).to_be_visible()
    expect(page.locator("[data-now].lk-node--ending")).to_be_visible()


def test_nothing_is_put_back_and_the_reason_is_told(page: Page) -> None:
    page.goto(page.url.replace("index.html", "gegevens.html"))
    file = ROOT / "client/test/log/files/version-1.json"
    page.get_by_label("Kies een bestand").set_input_files(file)
    told = page.locator("[data-status=import]")
    expect(told).to_contain_text("Terugzetten kan nu niet.")
    expect(told).to_contain_text("Je browser staat hier geen opslag toe.")
