"""A programme as CSV: the same rows in every language, in its words, and no formula in a cell."""

from dataclasses import replace

from leerklimaat.content.load import Loaded
from leerklimaat.exports.programmes import COLUMNS, programme_files
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.site import Site
from leerklimaat.programme_load import programme_load
from leerklimaat.settings import Settings
from tests.exports.leaving import table_of

PATH = "programmas/middag.csv"


def rows(base: KnowledgeBase) -> list[list[str]]:
    return table_of(programme_files(Site(base, Settings()))[PATH], base.language)


def test_there_is_a_row_for_every_part_and_every_assignment(sample: Loaded) -> None:
    found = sample.source.find("curriculum:middag", Curriculum)
    assert found is not None
    load = programme_load(sample.source, found)
    _, *told = rows(sample.source)
    minutes = COLUMNS.index("minutes")
    parts = sum(len(one.spent) for one in load.meetings)
    assert len(told) == parts + len(found.assignments)
    assert sum(int(row[minutes]) for row in told) == load.total


def test_languages_have_the_same_columns_in_their_own_words(sample: Loaded) -> None:
    tables = {language: rows(base) for language, base in sample.bases.items()}
    assert len({len(table) for table in tables.values()}) == 1
    assert {len(row) for table in tables.values() for row in table} == {len(COLUMNS)}
    heads = {tuple(table[0]) for table in tables.values()}
    assert len(heads) == len(tables)


def test_a_title_that_looks_like_a_formula_is_a_text(sample: Loaded) -> None:
    found = sample.source.find("curriculum:middag", Curriculum)
    assert found is not None
    first, *others = found.meetings
    meetings = (first.model_copy(update={"title": "=1+1"}), *others)
    changed = found.model_copy(update={"meetings": meetings})
    entry = sample.source.entries["curriculum:middag"]
    entries = {**sample.source.entries, entry.ref: replace(entry, record=changed)}
    base = replace(sample.source, entries=entries)
    assert {row[1] for row in rows(base)} >= {"'=1+1"}
