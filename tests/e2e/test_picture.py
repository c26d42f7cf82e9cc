"""The picture of one's own work: drawn and written the same, by keyboard, on one A4, to keep.

On the real site, as its twelve competences decide what fits on a screen and on paper.
"""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect
from pypdf import PdfReader

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.overview import competences, support_levels
from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import LARGE, LOST, SIDEWAYS
from tests.e2e.visits import visit

PICTURE = "competenties/mijn-beeld.html"
EARLIER = (2, 2, 1, 1, 2, 0, None, 1, 2, 2, None, None)
NOW = (4, 3, 3, 2, 3, 1, 2, 0, 3, 5, 1, 2)
"""Levels per competence, in order. 0: not met; None: not answered."""
OTHERS = (3, 4, 3, 3, 4, 2, 3)

# Per competence what the bar and the radar draw, and the number that the table begins with.
DRAWN = """() => {
  const bars = [...document.querySelectorAll(".lk-picture__bars li")].map((line) => [
    line.querySelector(".lk-picture__place").textContent,
    line.querySelectorAll("rect:is(.lk-picture__now, .lk-picture__bare)").length,
  ]);
  const rows = [...document.querySelectorAll("[data-part=table] tbody tr")].map((row) => [
    row.querySelector("th").textContent.split(".")[0],
    Number(row.querySelector("[data-column=now] b")?.textContent ?? 0),
  ]);
  const points = [...document.querySelectorAll(".lk-picture__radar [data-level]")]
    .map((point) => Number(point.dataset.level));
  return { bars, rows, points };
}"""


def log_of(real: Loaded) -> list[dict[str, Any]]:
    """Two rounds, one story, an example, and what seven others saw: all that can be drawn."""
    base = real.source
    ids = [one.id for one in competences(base)]
    levels = list(support_levels(base))
    found: list[dict[str, Any]] = []

    def add(day: str, target: str, **what: Any) -> None:
        number = len(found) + 1
        stamp = {"id": f"event-{number:04}", "device": "device-1", "counter": number}
        found.append({**stamp, "at": f"{day}T10:00:00.000Z", "target": target, **what})

    for run, day, chosen in (("run-0001", "2026-05-03", EARLIER), ("run-0002", "2026-11-28", NOW)):
        add(day, "framework:kader", kind="assessment-started", run=run)
        for name, number in zip(ids, chosen, strict=True):
            if number is not None:
                level = levels[number - 1] if number else "nog-niet"
                target = f"competence:{name}"
                add(day, target, kind="level-chosen", run=run, level=level)
    story = {"competence": ids[0], "situation": "Aan tafel."}
    add("2026-11-28", "own:verhaal", kind="form-kept", form="story", fields=story, seen={})
    for at, number in enumerate(OTHERS):
        fields = {
            "role": "colleague" if at % 2 else "supervisor",
            "name": "Esra" if at % 2 else "",
            "date": "2026-11-20",
            f"level/{ids[3]}": levels[number - 1],
            f"strong/{ids[3]}": "Je bleef rustig en zei waar de grens lag.",
        }
        target = f"own:antwoord-{at}"
        add("2026-11-28", target, kind="form-kept", form="feedback", fields=fields, seen={})
    return found


@pytest.fixture(scope="module")
def after_two_rounds(
    browser: Browser, origin: str, real: Loaded, tmp_path_factory: pytest.TempPathFactory
) -> StorageState:
    """What a device keeps of somebody who put a file back."""
    head = {"schema": "leerklimaat-log", "version": 4, "at": "2026-11-28T12:00:00.000Z"}
    path = tmp_path_factory.mktemp("log") / "mijn.json"
    found = log_of(real)
    path.write_text(json.dumps({**head, "events": found}), "utf-8")
    with visit(browser, f"{origin}/gegevens.html", reduced_motion="reduce") as page:
        page.get_by_label("Kies een bestand").set_input_files(path)
        page.get_by_role("button", name="Zet terug").click()
        until_kept(page, len(OTHERS) + 1, "form-kept")
        assert len(events(page)) == len(found)
        return page.context.storage_state(indexed_db=True)


@pytest.fixture
def shown(open_page: Open, after_two_rounds: StorageState) -> Page:
    page = open_page(PICTURE, storage_state=after_two_rounds, reduced_motion="reduce")
    expect(page.locator("[data-part=table]")).to_be_visible()
    return page


def choose(page: Page, name: str, key: str) -> None:
    """From a list, by the keyboard alone."""
    tab_to(page, f"[data-choose={name}]")
    page.keyboard.press(key)


def compare(page: Page) -> None:
    """Beside an example that goes further than what was chosen."""
    tab_to(page, "[data-choose=profile]")
    page.keyboard.type("Einde" if page.locator("html[lang=nl]").count() else "End")
    expect(page.locator("[data-part=gaps] ol > li")).to_have_count(3)


def test_who_chose_nothing_is_led_to_the_cards(open_page: Open) -> None:
    page = open_page(PICTURE)
    expect(page.locator("[data-part=empty] a")).to_have_attribute("href", "zelfbeoordeling.html")
    expect(page.locator("[data-part=choose]")).to_be_hidden()
    assert violations(page) == ""
    assert page.evaluate("indexedDB.databases()") == []


def test_what_is_drawn_is_what_is_written(shown: Page) -> None:
    drawn = shown.evaluate(DRAWN)
    said = [[str(at), number or 0] for at, number in enumerate(NOW, 1)]
    assert drawn == {
        "bars": said,
        "rows": said,
        "points": [number for number in NOW if number],
    }
    radars = shown.locator(".lk-picture__radar")
    assert radars.count() == 2
    for label in [one.get_attribute("aria-label") or "" for one in radars.all()]:
        assert label.count("; eerder:") + label.count("zonder bewijs") > 3
    told = shown.locator("[data-part=table]").inner_text()
    assert not re.search(r"\d[.,]\d", told)


def test_by_keyboard_an_example_an_earlier_round_and_back(shown: Page, origin: str) -> None:
    expect(shown.locator("[data-part=gaps]")).to_contain_text("Kies hierboven een voorbeeld.")
    choose(shown, "profile", "ArrowDown")
    expect(shown.locator("[data-part=gaps]")).to_contain_text("Je koos nergens meer steun")
    compare(shown)
    expect(shown.locator("[data-status=picture]")).to_contain_text("Voorbeeld: ")
    [kept] = until_kept(shown, 1, "settings")
    assert kept["target"] == "settings:profile"
    for gap in shown.locator("[data-part=gaps] ol > li").all():
        assert gap.get_by_role("link").count() > 1
    goals = shown.get_by_role("link", name="Maak er een doel van")
    expect(goals.first).to_have_attribute("href", re.compile(r"^mijn-plan\.html#[a-z-]+$"))
    stories = shown.locator("[data-part=table] ul a")
    expect(stories.first).to_have_attribute(
        "href", re.compile(r"^mijn-bewijs\.html#[a-z-]+/[a-z-]+$")
    )
    assert stories.count() == shown.locator(".lk-picture__bars .lk-picture__tag").count() > 0
    choose(shown, "run", "ArrowDown")
    expect(shown.locator("[data-part=changes]")).to_be_hidden()
    expect(shown.locator("[data-choose=run]")).to_be_focused()
    assert shown.evaluate(DRAWN)["rows"][0] == ["1", EARLIER[0]]
    example = "[data-part=table] [data-column=example] b"
    levels = shown.locator(example).all_inner_texts()
    shown.goto(f"{origin}/en/{PICTURE}")
    expect(shown.locator(example).first).to_be_visible()
    english = shown.locator(example).all_inner_texts()
    assert english[: len(levels)] == levels
    expect(shown.locator("[data-part=changes]")).to_contain_text("What changed")


@pytest.mark.parametrize("width", [320, 1280])
def test_every_state_passes_axe(
    open_page: Open, after_two_rounds: StorageState, width: int
) -> None:
    page = open_page(PICTURE, width=width, storage_state=after_two_rounds, reduced_motion="reduce")
    compare(page)
    assert violations_in_either_scheme(page) == ""
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")
    assert page.evaluate(SIDEWAYS) == []
    if width > 320:
        page.evaluate(LARGE)
        assert page.evaluate(SIDEWAYS) == []
        assert page.evaluate(LOST) == []


@pytest.mark.parametrize("language", languages.WHOLE)
def test_all_of_it_prints_on_one_sheet(
    open_page: Open, after_two_rounds: StorageState, language: str
) -> None:
    folder = "" if language == languages.SOURCE else f"{language}/"
    page = open_page(f"{folder}{PICTURE}", storage_state=after_two_rounds)
    compare(page)
    titles = page.locator("[data-part=table] tbody th").all_inner_texts()
    [sheet] = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert [round(side / 72 * 25.4) for side in sheet.mediabox[2:]] == [210, 297]
    text = re.sub(r"\s", "", sheet.extract_text())
    assert len(titles) == len(NOW)
    assert [one for one in titles if re.sub(r"\s", "", one) not in text] == []
    gaps = page.locator("[data-part=gaps] h3").all_inner_texts()
    assert all(text.count(re.sub(r"\s", "", gap)) > 1 for gap in gaps)


def test_it_can_be_kept_as_a_page_without_a_script(
    shown: Page, open_page: Open, tmp_path: Path
) -> None:
    with shown.expect_download() as download:
        shown.get_by_role("button", name="Bewaar als pagina").click()
    name = download.value.suggested_filename
    assert re.fullmatch(r"leerklimaat-beeld-20\d\d-\d\d-\d\d\.html", name)
    expect(shown.locator("[data-status=keep]")).to_contain_text(name)
    path = tmp_path / name
    download.value.save_as(path)
    kept = open_page(path.as_uri())
    assert kept.locator("script, a, button").count() == 0
    drawn = kept.locator(".lk-picture__bars svg")
    assert drawn.count() == len(NOW)
    said = shown.locator(".lk-picture__bars svg").all()
    assert [one.get_attribute("aria-label") for one in drawn.all()] == [
        one.get_attribute("aria-label") for one in said
    ]
    assert kept.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_where_nothing_can_be_kept_that_is_said(
    open_page: Open, after_two_rounds: StorageState
) -> None:
    page = open_page(PICTURE, storage_state=after_two_rounds)
    page.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    page.reload()
    expect(page.locator("[data-status=store]")).not_to_be_empty()
    expect(page.locator("[data-part=empty]")).to_be_hidden()
