"""A lesson that is called read, ticks in lists, and what changed since: on the sample."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations_in_any_setting, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS

LESSON = "lesson:aan-tafel"
OLD = "bbbbbbbbbbbb"
MARK = ".lk-read [data-mark]"
WORDS = {
    "nl": {
        "mark": "Markeer als gelezen",
        "again": "Markeer opnieuw als gelezen",
        "undo": "Haal de markering weg",
        "gone": "De markering is weg.",
        "read": "Gelezen op",
        "changed": "Daarna is de tekst veranderd.",
        "in_list": "Gelezen",
        "changed_in_list": "Gelezen, daarna veranderd",
        "lessons": "1 van 2 lessen gelezen",
        "question": "Daarna is de vraag veranderd.",
        "put_back": ("Kies een bestand", "Zet terug"),
    },
    "en": {
        "mark": "Mark as read",
        "again": "Mark as read again",
        "undo": "Take the mark away",
        "gone": "The mark is gone.",
        "read": "Read on",
        "changed": "The text has changed since.",
        "in_list": "Read",
        "changed_in_list": "Read, changed since",
        "lessons": "1 of 2 lessons read",
        "question": "The question has changed since.",
        "put_back": ("Choose a file", "Put back"),
    },
}


def stand(page: Page, name: str) -> str:
    return " ".join(page.locator(f'[data-stand="{name}"]').first.inner_text().split())


def put_back(page: Page, language: str, folder: Path, *found: dict[str, Any]) -> None:
    """A file of an earlier year, in which texts were others than they are now."""
    stamps = [
        {"id": f"event-{at:04}", "device": "device-a", "counter": at, "at": "2025-05-03T12:00:00Z"}
        for at in range(1, len(found) + 1)
    ]
    all_of_it = [stamp | one for stamp, one in zip(stamps, found, strict=True)]
    head = {"schema": "leerklimaat-log", "version": 5, "at": "2025-05-03T12:00:00Z"}
    path = folder / "mijn.json"
    path.write_text(json.dumps({**head, "events": all_of_it}), "utf-8")
    label, press = WORDS[language]["put_back"]
    page.get_by_label(label).set_input_files(path)
    page.get_by_role("button", name=press).click()
    until_kept(page, 1, str(found[0]["kind"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_is_marked_and_unmarked_by_keyboard_on_a_phone(
    open_page: Open, language: str
) -> None:
    words = WORDS[language]
    page = open_page(address("lesson", language), width=390, height=844, reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    assert page.evaluate("indexedDB.databases()") == []
    tab_to(page, MARK)
    expect(page.locator(MARK)).to_have_text(str(words["mark"]))
    assert "marks.js" not in asked
    page.keyboard.press("Enter")
    expect(page.locator(MARK)).to_have_text(str(words["undo"]))
    expect(page.locator(MARK)).to_be_focused()
    expect(page.locator(".lk-read")).to_contain_text(str(words["read"]))
    [mark] = until_kept(page, 1, "read-marked")
    assert (mark["target"], mark["isRead"]) == (LESSON, True)
    assert mark["textHash"] == page.locator("[data-read]").get_attribute("data-hash")
    assert violations_in_any_setting(page) == ""
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    expect(page.locator(".lk-read-since")).to_contain_text(str(words["read"]))
    assert page.evaluate(SIDEWAYS) == []
    tab_to(page, MARK)
    page.keyboard.press("Space")
    expect(page.locator(".lk-read [role=status]")).to_have_text(str(words["gone"]))
    expect(page.locator(MARK)).to_have_text(str(words["mark"]))
    expect(page.locator(".lk-read-since")).to_be_hidden()
    [mark] = until_kept(page, 1, "read-marked")
    assert mark["isRead"] is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_tick_what_was_read_and_played_and_nothing_moves(
    open_page: Open, language: str
) -> None:
    words = WORDS[language]
    page = open_page(address("module", language), width=390, height=844, reduced_motion="reduce")
    cards = "[...document.querySelectorAll('.lk-card')].map((one) => one.offsetHeight)"
    before = page.evaluate(cards)
    assert stand(page, LESSON) == ""
    page.locator(".lk-card a").first.click()
    page.wait_for_url("**/aan-tafel.html")
    page.locator(MARK).click()
    expect(page.locator(MARK)).to_have_text(str(words["undo"]))
    until_kept(page, 1, "read-marked")
    page.go_back()
    expect(page.locator(f'[data-stand="{LESSON}"]')).to_have_text(f"✓ {words['in_list']}")
    assert stand(page, "lesson:na-het-eten") == ""
    assert page.evaluate(cards) == before
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    page.goto(page.url.replace("eerste-dienst/index", "index"))
    expect(page.locator('[data-stand="module:eerste-dienst"]')).to_have_text(str(words["lessons"]))
    page.goto(page.url.replace("lessen/index", "programmas/middag"))
    expect(page.locator(f'[data-stand="{LESSON}"]').first).to_have_text(f"✓ {words['in_list']}")
    assert violations_in_either_scheme(page) == ""
    page.emulate_media(media="print")
    expect(page.locator(f'[data-stand="{LESSON}"]').first).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changed_since_is_told_at_the_lesson_in_its_list_and_at_the_question(
    open_page: Open, language: str, tmp_path: Path
) -> None:
    words = WORDS[language]
    page = open_page(address("quiz", language), width=390, height=844, reduced_motion="reduce")
    item = page.locator("[data-question]").first.get_attribute("data-question")
    answer = {"run": "run-0001", "mode": "practise", "score": 1, "answer": []}
    lessons, folder = "lessen/eerste-dienst/", page.url.partition("lessen/")[0]
    page.goto(f"{folder}gegevens.html")
    put_back(
        page,
        language,
        tmp_path,
        {"kind": "read-marked", "isRead": True, "target": LESSON, "textHash": OLD},
        {"kind": "item-answered", "target": item, "textHash": OLD, **answer},
    )
    page.goto(f"{folder}{lessons}index.html")
    expect(page.locator(f'[data-stand="{LESSON}"]')).to_contain_text(str(words["changed_in_list"]))
    assert violations_in_either_scheme(page) == ""
    page.goto(f"{folder}{lessons}aan-tafel-quiz.html")
    expect(page.locator(".lk-changed")).to_have_count(1)
    line = page.locator(f'[data-question="{item}"] .lk-changed')
    expect(line).to_contain_text(str(words["question"]))
    page.goto(f"{folder}{lessons}aan-tafel.html")
    expect(page.locator(".lk-read-since")).to_contain_text(str(words["changed"]))
    expect(page.locator(".lk-read")).to_contain_text(str(words["changed"]))
    assert violations_in_any_setting(page) == ""
    page.get_by_role("button", name=str(words["again"])).click()
    expect(page.locator(MARK)).to_have_text(str(words["undo"]))
    expect(page.locator(".lk-read-since")).not_to_contain_text(str(words["changed"]))
    [mark] = until_kept(page, 1, "read-marked")
    assert mark["textHash"] != OLD


def test_who_only_looks_keeps_nothing(open_page: Open) -> None:
    page = open_page(address("lesson", "nl"))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("indexedDB.databases()") == []
    assert page.locator("script[src$='marks.js']").count() == 0
    assert events(page) == []


def test_from_disk_a_lesson_is_marked_and_its_module_says_so(
    open_page: Open, sample_site: Path
) -> None:
    page = open_page((sample_site / "lessen/eerste-dienst/aan-tafel.html").as_uri())
    page.locator(MARK).click()
    expect(page.locator(MARK)).to_have_text("Haal de markering weg")
    page.goto((sample_site / "lessen/eerste-dienst/index.html").as_uri())
    expect(page.locator(f'[data-stand="{LESSON}"]')).to_contain_text("Gelezen")


def test_without_a_script_nothing_is_offered_that_does_nothing(read_page: Open) -> None:
    page = read_page(address("lesson", "nl"), script=False)
    expect(page.locator(MARK)).to_be_hidden()
    expect(page.locator(".lk-read-since")).to_be_hidden()
