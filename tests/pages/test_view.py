"""What a page says of its translation: that there is none, or that the Dutch is newer."""

from pathlib import Path

import pytest

from leerklimaat import pages
from leerklimaat.content.load import load
from leerklimaat.settings import Settings
from tests.sampling import copy_sample

PRINCIPLE = "docs/beroepsprofiel/samen-eten"
STALE = "The Dutch text changed after this translation."
FALLBACK = "This page has not been translated yet."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_sample(tmp_path / "sample")


def said(root: Path, language: str) -> tuple[bool, bool]:
    """Whether the page of the principle says that it is not translated, and that it is stale."""
    rendered = pages.render(language, load(root).bases, Settings(), {})
    page = rendered.pages[f"{PRINCIPLE.removeprefix('docs/')}.md"].decode()
    return FALLBACK in page, STALE in page


def test_a_page_in_order_says_nothing(root: Path) -> None:
    assert said(root, "en") == (False, False)


def test_of_a_page_without_translation_the_reader_is_told(root: Path) -> None:
    (root / f"{PRINCIPLE}.en.yml").unlink()
    assert said(root, "en") == (True, False)
    assert said(root, "nl") == (False, False)


def test_of_a_page_of_which_the_dutch_changed_the_reader_is_told(root: Path) -> None:
    path = root / f"{PRINCIPLE}.yml"
    text = path.read_text("utf-8")
    assert "summary: " in text
    path.write_text(text.replace("summary: ", "summary: Nieuw. ", 1), "utf-8")
    assert said(root, "en") == (False, True)
    assert said(root, "nl") == (False, False)
