"""What the site generator is fed and what is left of it: which pages can be found by searching."""

import json
from pathlib import Path

import pytest

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.pages.sheet import sheets_of
from leerklimaat.site.finish import TEXTS


@pytest.mark.parametrize("language", languages.WHOLE)
def test_search_finds_the_pages_it_may_and_no_other(sample_site: Path, language: str) -> None:
    """Not those with the key of a quiz, nor those that repeat what stands on another page."""
    folder = sample_site / ("" if language == languages.SOURCE else language)
    texts = (folder / TEXTS).read_text("utf-8")
    found = {doc["location"].partition("#")[0] for doc in json.loads(texts)["docs"]}
    sheets = list(sheets_of(load(sample_site.parent).bases[language]))
    assert found == {f"{sheet.path}.html" for sheet in sheets if sheet.searched}
    assert {sheet.kind for sheet in sheets if not sheet.searched} > {"review", "trainer", "team"}
