"""The crosswalk as CSV: a row per link in the words of SKOS, with what was read, and never more."""

from leerklimaat.content.load import Loaded
from leerklimaat.exports.crosswalk import COLUMNS, PROFESSION, crosswalk_files
from leerklimaat.exports.table import begins_a_formula
from leerklimaat.model.linked import crosswalk, links
from tests.exports.leaving import named_rows, site_of

PATH = "competenties/aansluiting.csv"


def rows_of(content: Loaded, language: str) -> list[dict[str, str]]:
    return named_rows(crosswalk_files(site_of(content, language))[PATH], language)


def test_there_is_a_row_for_every_link(content: Loaded, language: str) -> None:
    found = crosswalk(content.bases[language])
    assert found is not None
    rows = rows_of(content, language)
    said = [(row["competence"], row["framework"], row["element"]) for row in rows]
    assert said == [
        (one.competence or PROFESSION, one.framework.id, one.element.id) for one in links(found)
    ]
    assert len(set(said)) == len(said)
    assert set(rows[0]) == set(COLUMNS)


def test_no_row_says_that_two_things_are_the_same(content: Loaded, language: str) -> None:
    rows = rows_of(content, language)
    assert {row["relation"] for row in rows} == {"closeMatch", "relatedMatch"}
    assert {row["read"] for row in rows} == {"described", "title"}
    assert {row["status"] for row in rows} == {"concept"}
    assert all(row["sources"] for row in rows)
    # An occupation is beside the profession, and never beside a skill.
    assert all(
        row["relation"] == "relatedMatch" and not row["competence_title"]
        for row in rows
        if row["competence"] == PROFESSION
    )
    assert not any(begins_a_formula(value) for row in rows for value in row.values())


def test_each_source_of_a_link_is_one_of_ours(content: Loaded, language: str) -> None:
    known = content.bases[language].entries
    for row in rows_of(content, language):
        assert all(f"source:{name}" in known for name in row["sources"].split())
