"""The framework as CSV and JSON: each indicator once, and all that its level says."""

import json

from leerklimaat.content.load import Loaded
from leerklimaat.exports.framework import framework_files
from leerklimaat.exports.table import begins_a_formula
from leerklimaat.model.overview import competences
from leerklimaat.prose import plain
from tests.exports.leaving import named_rows, site_of

PATH = "competenties/kader"


def test_each_row_of_the_table_says_what_its_level_asks(content: Loaded, language: str) -> None:
    site = site_of(content, language)
    table = named_rows(framework_files(site)[f"{PATH}.csv"], language)
    rows = {row["indicator"]: row for row in table}
    wanted = {
        f"{one.id}/{indicator.id}": (level, indicator)
        for one in competences(site.base)
        for level in one.levels
        for indicator in level.indicators
    }
    assert rows.keys() == wanted.keys()
    for name, (level, indicator) in wanted.items():
        said = {
            "level": level.id,
            "behaviour": plain(level.behaviour),
            "independence": plain(level.independence),
            "complexity": plain(level.complexity),
            "indicator_text": plain(indicator.text),
            "exemplar": plain(indicator.exemplar),
        }
        cells = {key: f"'{one}" if begins_a_formula(one) else one for key, one in said.items()}
        assert cells.items() <= rows[name].items()


def test_json_says_the_same(content: Loaded, language: str) -> None:
    site = site_of(content, language)
    data = json.loads(framework_files(site)[f"{PATH}.json"])
    found = [
        (level["behaviour"], level["independence"], level["complexity"])
        for one in data["competences"]
        for level in one["levels"]
    ]
    assert found == [
        (plain(level.behaviour), plain(level.independence), plain(level.complexity))
        for one in competences(site.base)
        for level in one.levels
    ]
