"""Writing in a form beside the preview: by keyboard, messages at the field, kept in the file."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leerklimaat.authoring.desk.service import Desk
from leerklimaat.site.build import has_errors
from leerklimaat.site.client import PREVIEW, bundles, for_writing
from leerklimaat.site.live import live
from leerklimaat.site.preview import Preview
from leerklimaat.site.writing import PLACE, Writing
from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.projects import copy_sample_project

SCENE = "docs/scenes/bord-weg.yml"
ENGLISH = "docs/scenes/bord-weg.en.yml"
ADDRESS = f"{PLACE}#file={SCENE}&member=&language="


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample_project(tmp_path_factory.mktemp("write") / "sample")


@pytest.fixture(scope="module")
def origin(root: Path) -> Iterator[str]:
    scripts, problems = bundles(root, (PREVIEW,))
    forms, more = for_writing(root)
    assert problems == more == []
    preview = Preview(root)
    assert not has_errors(preview.refresh())
    desk = Desk(preview, root, lambda: date(2026, 11, 30))
    with live(preview, b"".join(scripts.values()), 0, Writing(desk, forms)) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()
    preview.close()


def type_in(page: Page, key: str, text: str) -> None:
    """A text in place of what a field has, by keyboard."""
    field = page.locator(f'[data-schemapath="root.{key}"] textarea')
    field.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def test_from_the_list_to_the_file(root: Path, origin: str, open_page: Open) -> None:
    before = (root / SCENE).read_text("utf-8").split("\n")
    page = open_page(f"{origin}{PLACE}", width=1280)
    page.get_by_label("Zoek een bestand").fill("bord weg")
    page.get_by_role("link", name="Het bord weg").press("Enter")
    place = page.locator('[data-schemapath="root.place"] textarea')
    expect(place).to_have_value("Afdeling De Linde, half acht in de ochtend")
    shown = page.frame_locator("iframe")
    expect(shown.locator("h1")).to_have_text("Het bord weg")

    type_in(page, "place", "Een <b>vette</b> plaats")
    problem = page.locator('[data-schemapath="root.place"] .lk-problem')
    expect(problem).to_contain_text("ruwe HTML")
    expect(place).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-part=problems] h2")).to_have_text("1 fout")
    assert violations(page) == ""
    identifier = page.locator('[data-schemapath="root.id"] input')
    expect(identifier).to_have_value("bord-weg")
    expect(identifier).to_be_disabled()
    page.locator("[data-part=problems] button").press("Enter")
    expect(place).to_be_focused()

    type_in(page, "place", "De gang, kwart voor acht")
    expect(problem).to_have_count(0)
    expect(shown.get_by_text("De gang, kwart voor acht")).to_be_visible()
    assert (root / SCENE).read_text("utf-8").split("\n") == before, "nothing is written yet"
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("[data-part=told]")).to_have_text("Bewaard in het bestand.")
    after = (root / SCENE).read_text("utf-8").split("\n")
    changed = [line for old, line in zip(before, after, strict=True) if old != line]
    assert changed == ["place: De gang, kwart voor acht"]


def test_what_was_not_kept_is_there_again_until_one_goes_back(origin: str, open_page: Open) -> None:
    page = open_page(f"{origin}{ADDRESS}nl", width=1280)
    summary = page.locator('[data-schemapath="root.summary"] textarea')
    expect(summary).not_to_have_value("")
    was = summary.input_value()
    type_in(page, "summary", "Nog niet bewaard.")
    expect(page.get_by_text("(nog niet bewaard)")).to_be_visible()
    page.reload()
    expect(summary).to_have_value("Nog niet bewaard.")
    expect(page.locator("[data-part=told]")).to_contain_text("Hier staat weer wat je schreef")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Terug naar het bestand").press("Enter")
    expect(summary).to_have_value(was)
    kept = page.evaluate("Object.keys(localStorage)")
    assert not [name for name in kept if name.startswith("leerklimaat.schrijven")]


def test_a_paste_is_cleaned(origin: str, open_page: Open) -> None:
    page = open_page(f"{origin}{ADDRESS}nl", width=1280)
    field = page.locator('[data-schemapath="root.summary"] textarea')
    expect(field).not_to_have_value("")
    type_in(page, "summary", "Eerst: ")
    field.evaluate(
        """(field) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", "leef\\u00adklimaat\\u00a0“hier”\\r\\n•\\teen");
          const more = { clipboardData, bubbles: true, cancelable: true };
          field.dispatchEvent(new ClipboardEvent("paste", more));
        }"""
    )
    expect(field).to_have_value("Eerst: leefklimaat “hier”\n- een")


def test_a_translation_has_the_dutch_above_each_field(
    root: Path, origin: str, open_page: Open
) -> None:
    page = open_page(f"{origin}{ADDRESS}en", width=390)
    title = page.locator('[data-schemapath="root.title"]')
    expect(title.locator("textarea")).not_to_have_value("")
    expect(title).to_contain_text("Het bord weg")
    assert violations(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    type_in(page, "title", "The plate, pushed away")
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("[data-part=told]")).to_have_text("Bewaard in het bestand.")
    assert "title: The plate, pushed away" in (root / ENGLISH).read_text("utf-8")


def test_another_way_to_change_the_file_is_not_written_over(
    root: Path, origin: str, open_page: Open
) -> None:
    page = open_page(f"{origin}{ADDRESS}nl", width=1280)
    expect(page.locator('[data-schemapath="root.summary"] textarea')).not_to_have_value("")
    text = (root / SCENE).read_text("utf-8")
    (root / SCENE).write_text(f"{text}# van een ander\n", "utf-8")
    type_in(page, "summary", "Van mij.")
    page.keyboard.press("ControlOrMeta+s")
    expect(page.locator("[data-part=told]")).to_contain_text("intussen op een andere manier")
    assert (root / SCENE).read_text("utf-8") == f"{text}# van een ander\n"
    page.evaluate("localStorage.clear()")
