"""A table as CSV: what a spreadsheet would run is text, and everything comes back as it was."""

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports import offered
from leerklimaat.exports.coverage import COLUMNS, PATH, coverage_files
from leerklimaat.exports.table import csv_of
from leerklimaat.model.coverage import coverage
from leerklimaat.model.overview import competences
from leerklimaat.prose import told
from tests.exports.leaving import site_of, table_of


def cells(*values: str | int) -> list[str]:
    """What a reader of CSV finds in a row of these."""
    return table_of(csv_of(["column"], [values], "nl"), "nl")[1]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_begins_like_a_formula_is_text(sign: str) -> None:
    assert cells(f"{sign}1+1", sign) == [f"'{sign}1+1", f"'{sign}"]


def test_other_texts_and_numbers_stay_as_they_are() -> None:
    values = (
        "",
        "a=b",
        "1-2",
        "een, twee",
        "een; twee",
        'zeg "ja"',
        "twee\nregels",
        "café",
        "'s avonds",
    )
    assert cells(*values, 0, -5) == [*values, "0", "-5"]


def test_a_spreadsheet_sees_accents_and_rows_and_in_its_language_columns() -> None:
    assert csv_of(["a", "b"], [("é", 1)], "en") == b"\xef\xbb\xbfa,b\r\n\xc3\xa9,1\r\n"
    assert csv_of(["a", "b"], [("é", 1)], "nl") == b"\xef\xbb\xbfa;b\r\n\xc3\xa9;1\r\n"


def test_every_table_that_people_open_is_told_by_its_language(content: Loaded) -> None:
    """Of all there is to take along; what a platform takes in, has the form of that platform."""
    for language in languages.WHOLE:
        made = offered(site_of(content, language))
        tables = {path for path in made if path.endswith(".csv")}
        own = {path for path in tables if not path.endswith(".brightspace.csv")}
        assert len(own) > 4
        for path in own:
            head, *rows = table_of(made[path](), language)
            assert len(head) > 5, path
            assert {len(row) for row in rows} <= {len(head)}, path


def test_the_coverage_is_in_the_words_of_its_language(content: Loaded, language: str) -> None:
    site = site_of(content, language)
    head, *rows = table_of(coverage_files(site)[PATH], language)
    words = {"nl": ("Competentie", "Leerdoel (id)", {"ja", "nee"})}
    first, last, answers = words.get(language, ("Competence", "Objective (id)", {"yes", "no"}))
    assert (head[0], head[-1]) == (first, last)
    assert {row[COLUMNS.index("hole")] for row in rows} <= answers
    assert [row[-3:] for row in rows] == [
        [row.competence, row.level, row.objective] for row in coverage(site.base)
    ]
    text = COLUMNS.index("objective")
    assert [bool(row[text]) for row in rows] == [bool(row[-1]) for row in rows]
    names = {told(one.title) for one in competences(site.base)}
    assert {row[0].removeprefix("'") for row in rows} == names
