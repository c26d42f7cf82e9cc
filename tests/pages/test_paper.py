"""Paper, as pages are made: each says on it what it is, and the promised sides are counted."""

import re

import pytest

from leerklimaat import pages
from leerklimaat.content.load import Loaded
from leerklimaat.pages.paper import CARDS, Paper, paper_of, sides_of_cards
from leerklimaat.pages.sheet import Sheet, sheets_of
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree
from tests.pages.test_golden import LICENCES

SITE = "https://voorbeeld.test/"
COLOPHON = re.compile(r'<p class="lk-colophon lk-paper-only".*?</p>', re.DOTALL)
DAY = {"nl": r"tekst van \d{1,2} [a-z]+ \d{4}", "en": r"text of \d{1,2} [A-Z][a-z]+ \d{4}"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_says_on_paper_what_it_is(sample: Loaded, language: str) -> None:
    settings = Settings(SITE, "")
    made: Tree = pages.render(language, sample.bases, settings, LICENCES).pages
    folder = "" if language == "nl" else f"{language}/"
    for sheet in sheets_of(sample.bases[language]):
        html = made[f"{sheet.path}.md"].decode()
        found = COLOPHON.findall(html)
        assert found, sheet.path
        for one in found:
            assert f"{SITE}{folder}{sheet.path}.html" in one
            assert "· Leerklimaat ·" in one
            assert "CC BY 4.0" in one
            assert re.search(DAY[language], one), one


@pytest.mark.parametrize(("number", "sides"), [(1, 1), (CARDS, 1), (CARDS + 1, 2), (12, 3)])
def test_cards_fill_sides(number: int, sides: int) -> None:
    assert sides_of_cards(number) == sides


def test_what_promises_nothing_has_no_size(sample: Loaded) -> None:
    kinds = {
        sheet.kind: paper_of(sheet) for sheet in sheets_of(sample.bases["nl"]) if paper_of(sheet)
    }
    assert kinds["team"] == kinds["checklist"] == Paper("both", 2)
    assert kinds["rubric"] == Paper("each", 5)
    assert kinds["talks"] == Paper("one", 1)
    assert paper_of(Sheet("lesson", "les", "Les", "Les.")) is None
