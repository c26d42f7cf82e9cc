"""What an author sees while writing: the page as it became, where they were reading."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from leerklimaat.site.build import has_errors
from leerklimaat.site.client import PREVIEW, bundles
from leerklimaat.site.live import NEXT, live
from leerklimaat.site.preview import Preview
from tests.e2e.conftest import Open
from tests.projects import copy_sample_project

TEXT = "docs/lessen/eerste-dienst/aan-tafel.yml"
PAGE = "lessen/eerste-dienst/aan-tafel.html"
TOP = "part => part.getBoundingClientRect().top"
LOW = 360
"""A window in which hardly a page fits."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample_project(tmp_path_factory.mktemp("preview") / "sample")


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Preview]:
    shown = Preview(root)
    assert not has_errors(shown.refresh())
    yield shown
    shown.close()


@pytest.fixture(scope="module")
def origin(root: Path, preview: Preview) -> Iterator[str]:
    scripts, problems = bundles(root, (PREVIEW,))
    assert problems == []
    [script] = scripts.values()
    with live(preview, script, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def write(root: Path, preview: Preview, old: str, new: str, file: str = TEXT) -> None:
    """Change a text, as an editor does."""
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")
    assert not has_errors(preview.refresh(["docs"]))


def test_a_page_shows_what_was_written_and_stays_where_it_was_read(
    root: Path, preview: Preview, origin: str, open_page: Open
) -> None:
    page = open_page(f"{origin}/{PAGE}", height=LOW)
    answer = page.locator("#ophalen-laatste-maaltijd details")
    answer.locator("summary").click()
    heading = page.locator("#kijken")
    heading.evaluate("part => scrollTo({ top: part.offsetTop + 40, behavior: 'instant' })")
    before = heading.evaluate(TOP)
    line = "Karel kijkt naar jou."
    more = "\n\n  En dit ook." * 10
    write(root, preview, line, f"{line}\n\n  Dit is nieuw.{more}")
    expect(page.get_by_text("Dit is nieuw.")).to_have_count(1)
    expect(answer).to_have_attribute("open", "")
    page.wait_for_load_state("load")
    assert abs(heading.evaluate(TOP) - before) <= 1


def test_a_page_that_did_not_change_is_left_alone(
    root: Path, preview: Preview, origin: str, open_page: Open
) -> None:
    page = open_page(f"{origin}/{PAGE}")
    page.evaluate("globalThis.same = true")
    with page.expect_request(f"**{NEXT}*"):  # it was told that nothing changed, and waits on
        write(root, preview, "Deze kennisbank", "Dit hele voorbeeld", file="docs/over.md")
    assert page.evaluate("globalThis.same")
    write(root, preview, "Eerst kijken", "Eerst goed kijken")
    expect(page.locator("#kijken")).to_have_text("Eerst goed kijken")


def test_a_mistake_changes_nothing_until_it_is_mended(
    root: Path, preview: Preview, origin: str, open_page: Open
) -> None:
    page = open_page(f"{origin}/en/{PAGE}")
    file = root / TEXT.replace(".yml", ".en.yml")
    text = file.read_text("utf-8")
    title = page.locator("h1").inner_text()
    file.write_text("title: {", "utf-8")
    with page.expect_request(f"**{NEXT}*"):
        assert has_errors(preview.refresh(["docs"]))
    expect(page.locator("h1")).to_have_text(title)
    file.write_text(text.replace(f"title: {title}", "title: Mended"), "utf-8")
    assert not has_errors(preview.refresh(["docs"]))
    expect(page.locator("h1")).to_have_text("Mended")
