"""A table as CSV: what a spreadsheet would run is text, and everything comes back as it was."""

import csv
import io

import pytest

from leerklimaat.exports.table import csv_of


def cells(*values: str | int) -> list[str]:
    """What a reader of CSV finds in a row of these."""
    text = csv_of(["column"], [values]).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_begins_like_a_formula_is_text(sign: str) -> None:
    assert cells(f"{sign}1+1", sign) == [f"'{sign}1+1", f"'{sign}"]


def test_other_texts_and_numbers_stay_as_they_are() -> None:
    values = ("", "a=b", "1-2", "een, twee", 'zeg "ja"', "twee\nregels", "café", "'s avonds")
    assert cells(*values, 0, -5) == [*values, "0", "-5"]


def test_a_spreadsheet_sees_accents_and_rows() -> None:
    assert csv_of(["a", "b"], [("é", 1)]) == b"\xef\xbb\xbfa,b\r\n\xc3\xa9,1\r\n"
