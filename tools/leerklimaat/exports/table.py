"""A table as CSV that a spreadsheet opens as it was meant.

From: exports that have rows. To: their Trees, as bytes. Never: a cell that a spreadsheet would
run, or a file that a platform takes in, which has the form of that platform. The same rules, for
what a browser makes, stand in client/src/cells.ts; tests/pages/learn/test_compose.py lays a table
of each beside the other. Source: OWASP on CSV injection; RFC 4180 for the rest.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from leerklimaat.languages import LANGUAGES

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Where a formula begins, or what a spreadsheet skips before one; also in the wide signs."""


def csv_of(columns: Sequence[str], rows: Iterable[Sequence[str | int]], language: str) -> bytes:
    """With the separator that spreadsheets expect in the language. UTF-8 with a byte order mark:
    without it they misread accents."""
    out = io.StringIO()
    separator = LANGUAGES[language].separator
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: str | int) -> str | int:
    """A text as a spreadsheet shows it: an apostrophe in front says that it is one."""
    return f"'{value}" if isinstance(value, str) and begins_a_formula(value) else value


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet might run a cell with this text."""
    return text.startswith(_FORMULA)
