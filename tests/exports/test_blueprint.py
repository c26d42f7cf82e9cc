"""The blueprint as CSV: each item once, with all that is said of it, and never its key."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.load import Loaded
from leerklimaat.exports.blueprint import COLUMNS, blueprint_files
from leerklimaat.exports.table import begins_a_formula
from leerklimaat.model.addresses import blueprint_path
from leerklimaat.model.blueprint import blueprint, lessons_of, made_of_lessons
from leerklimaat.model.items import Item
from leerklimaat.model.shape import texts
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from tests.exports.hostile import HOSTILE
from tests.exports.leaving import ADDRESS, named_rows, site_of
from tests.items import bank_of


def _rows(site: Site) -> dict[str, list[dict[str, str]]]:
    return {path: named_rows(data, site.language) for path, data in blueprint_files(site).items()}


def test_every_module_and_programme_has_a_row_for_each_of_its_items(
    content: Loaded, language: str
) -> None:
    site = site_of(content, language)
    found = _rows(site)
    every = {
        f"{blueprint_path(entry.page)}.csv": lessons
        for entry, record in made_of_lessons(site.base)
        if (lessons := lessons_of(site.base, record))
    }
    assert found.keys() == every.keys()
    for path, lessons in every.items():
        plan = blueprint(site.base, lessons)
        rows = found[path]
        assert [row["item"] for row in rows] == [
            f"{one.bank.id}/{one.item.id}" for one in plan.asked
        ]
        for row, one in zip(rows, plan.asked, strict=True):
            assert row["stem"].removeprefix("'") == plain(one.item.stem)
            assert row["objective"] == one.item.objective
            assert row["competence"] == one.item.competence
            assert (row["bloom"], row["miller"]) == (one.item.bloom, one.item.miller)
            assert (row["difficulty"], row["status"]) == (one.item.difficulty, one.item.status)
            assert row["sources"].split() == [citation.id for citation in one.item.sources]
            assert row["set"] == (one.contrast.id if one.contrast is not None else "")
            # What it rests on: sources, or our own work.
            assert bool(row["sources"]) != bool(row["basis"])


def test_each_row_leads_to_its_item(content: Loaded, language: str) -> None:
    nowhere = site_of(content, language)
    assert {row["address"] for rows in _rows(nowhere).values() for row in rows} == {""}
    site = site_of(content, language, ADDRESS)
    start = site.settings.site_url + ("" if language == "nl" else f"{language}/")
    for rows in _rows(site).values():
        for row in rows:
            bank, item = row["item"].split("/")
            address = site.address(f"bank:{bank}/{item}")
            assert row["address"] == f"{start}{address}"


@given(st.lists(HOSTILE, min_size=1, max_size=4))
@settings(max_examples=40, derandomize=True, deadline=None)
def test_no_answer_is_in_it_and_no_cell_is_a_formula(sample: Loaded, items: list[Item]) -> None:
    bank = bank_of(items).model_copy(update={"lesson": "aan-tafel"})
    entries = {name: entry for name, entry in sample.source.entries.items() if entry.kind != "bank"}
    like = sample.source.entries["bank:aan-tafel"]
    entries[f"bank:{bank.id}"] = replace(like, ref=f"bank:{bank.id}", record=bank)
    whole = site_of(sample)
    found = _rows(Site(replace(whole.base, entries=entries), whole.settings))
    rows = found["lessen/eerste-dienst/toetsmatrijs.csv"]
    assert [row["item"] for row in rows] == [f"{bank.id}/{item.id}" for item in bank.items]
    said = " ".join(value for row in rows for value in row.values())
    for item in bank.items:
        for path, text, _ in texts(item):
            mark = re.search(r"t\d+x", text)
            assert mark is not None
            assert bool(re.search(rf"\b{mark.group()}\b", said)) is (path == ("stem",)), path
    assert not any(begins_a_formula(value) for row in rows for value in row.values())
    assert set(rows[0]) == set(COLUMNS)
