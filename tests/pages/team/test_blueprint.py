"""The page of a test blueprint: counts that add up, ways to every item, and never an answer."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.addresses import blueprint_path
from leerklimaat.model.blueprint import blueprint, lessons_of
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Module
from leerklimaat.model.shape import texts
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.blueprint import blueprint_page
from leerklimaat.settings import Settings
from tests.items import ITEMS, bank_of

PAGE = "lessen/eerste-dienst/toetsmatrijs"


def _page(site: Site, path: str = PAGE) -> str:
    sheet = site.sheets[path]
    assert sheet.entry is not None
    assert isinstance(sheet.entry.record, Module | Curriculum)
    return blueprint_page(site, sheet, sheet.entry.record).split("\n---\n", 1)[1]


def _article(page: str) -> html.HtmlElement:
    return html.fragment_fromstring(page, create_parent="article")


@given(st.lists(ITEMS, min_size=1, max_size=5))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_of_an_item_only_its_question_is_shown(sample: Loaded, items: list[Item]) -> None:
    bank = bank_of(items).model_copy(update={"lesson": "aan-tafel"})
    entries = {name: entry for name, entry in sample.source.entries.items() if entry.kind != "bank"}
    like = sample.source.entries["bank:aan-tafel"]
    entries[f"bank:{bank.id}"] = replace(like, ref=f"bank:{bank.id}", record=bank)
    page = _page(Site(replace(sample.source, entries=entries), Settings()))
    shown = unescape(page)
    for item in bank.items:
        for path, text, _ in texts(item):
            mark = re.match(r"t\d+x", text)
            assert mark is not None
            found = re.findall(rf"\b{mark.group()}\b", shown)
            assert len(found) == (1 if path == ("stem",) else 0), path


def test_what_makes_the_difference_in_a_set_is_not_told(sample: Loaded) -> None:
    differences = [
        one.contrast.difference
        for _, module in sample.source.all(Module)
        for one in blueprint(sample.source, lessons_of(sample.source, module)).asked
        if one.contrast is not None
    ]
    page = unescape(_page(Site(sample.source, Settings())))
    assert differences
    assert not any(one in page for one in differences)


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_numbers_of_every_row_add_up(real: Loaded, language: str) -> None:
    base = real.bases[language]
    site = Site(base, Settings())
    for path, record in _blueprints(base):
        article = _article(_page(site, path))
        rows = article.xpath(".//table[contains(@class, 'lk-blueprint')]//tr[td]")
        counts = [[int(cell.text_content() or 0) for cell in row.xpath("td")] for row in rows]
        assert all(sum(row[:-1]) == row[-1] for row in counts)
        plan = blueprint(base, lessons_of(base, record))
        assert sum(row[-1] for row in counts) == len(plan.asked)
        assert len(rows) == len(plan.aims)
        assert len(article.xpath(".//details//tbody/tr")) == len(plan.asked)


def test_members_of_a_set_name_each_other(sample: Loaded) -> None:
    said = _article(_page(Site(sample.source, Settings()))).xpath(".//details//tbody/tr/th")
    sets = {
        int(re.match(r"\d+", cell.text_content()).group()): {  # type: ignore[union-attr]
            int(number) for number in re.findall(r"\d+", told[0].text_content())
        }
        for cell in said
        if (told := cell.xpath("span"))
    }
    assert sets
    for number, others in sets.items():
        assert number not in others
        assert all(sets[other] == (others - {other}) | {number} for other in others)


def test_what_is_missing_is_said_and_a_whole_module_is_said_to_be_whole(
    sample: Loaded, real: Loaded
) -> None:
    for loaded in (sample, real):
        base = loaded.source
        site = Site(base, Settings())
        for path, record in _blueprints(base):
            plan = blueprint(base, lessons_of(base, record))
            page = _page(site, path)
            assert (site.ui["blueprint.unasked"] in page) == bool(plan.unasked)
            assert (site.ui["blueprint.unreached"] in page) == bool(plan.unreached)
            is_whole = not plan.unasked and not plan.unreached
            assert (site.ui["blueprint.nothing_missing"] in page) == is_whole
    assert blueprint(sample.source, lessons_of(sample.source, _module(sample))).unasked


def _blueprints(base: KnowledgeBase) -> list[tuple[str, Module | Curriculum]]:
    """Where each blueprint stands, and of what it is; at least one of either kind."""
    modules = [(blueprint_path(entry.page), one) for entry, one in base.all(Module)]
    programmes = [(blueprint_path(entry.page), one) for entry, one in base.all(Curriculum)]
    found = [(path, one) for path, one in programmes if lessons_of(base, one)]
    assert modules
    assert found
    return [*modules, *found]


def _module(loaded: Loaded) -> Module:
    return next(module for _, module in loaded.source.all(Module))
