"""A table of ours that a narrow screen can lay out as cards, one per row.

From: view, HTML that our templates and texts made. To: the same, with what a cell is about written
at the cell, and with roles said aloud: a browser forgets what a table is once it is laid out as
something else. Never: touches another element, or what stands in a cell.
"""

import re
from collections.abc import Iterator
from html import escape, unescape

from markupsafe import Markup

PAIRS = "lk-pairs"
"""Two columns, which stand beside each other on any screen."""

ROWS = "lk-rows"
"""More columns: on a narrow screen each row is a card."""

_TABLE = re.compile(r"<table(?P<marks>[^>]*)>(?P<inside>.*?)</table>", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_ROW = re.compile(r"<tr\b(?P<marks>[^>]*)>(?P<cells>.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(?P<tag>t[dh])\b(?P<marks>[^>]*)>")
_HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_GROUP = re.compile(r"<(thead|tbody|tfoot)>")
_CLASS = re.compile(r'class="')
_SPAN = re.compile(r'\bcolspan="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
_SCOPE = re.compile(r'\bscope="(?:col|colgroup)"')


def laid_out(html: str, *, labels: bool = True) -> Markup:
    """Every table in a piece of a page. Without `labels` the cells say themselves what they are."""

    def table(found: re.Match[str]) -> str:
        inside = found["inside"]
        head = _HEAD.search(inside)
        names = [_words(name) for name in _HEADER.findall(head[0])] if head else []
        style = ROWS if len(names) > 2 else PAIRS
        marks = (
            _CLASS.sub(f'class="{style} ', found["marks"], count=1)
            if "class=" in found["marks"]
            else f'{found["marks"]} class="{style}"'
        )
        rows = _ROW.sub(lambda row: _row(row, names if labels and len(names) > 2 else []), inside)
        groups = _GROUP.sub(r'<\1 role="rowgroup">', rows)
        return f'<table{marks} role="table">{groups}</table>'

    return Markup(_TABLE.sub(table, html))  # noqa: S704 - HTML of our own, as it came


def _row(found: re.Match[str], names: list[str]) -> str:
    cells = _numbered(found["cells"])
    spoken = _CELL.sub(lambda cell: _cell(cell, *next(cells), names), found["cells"])
    return f'<tr{found["marks"]} role="row">{spoken}</tr>'


def _numbered(cells: str) -> Iterator[tuple[int, int]]:
    """Per cell the column it begins in, and how many it takes."""
    column = 0
    for cell in _CELL.finditer(cells):
        span = _SPAN.search(cell["marks"])
        width = int(span[1]) if span else 1
        yield column, width
        column += width


def _cell(found: re.Match[str], column: int, width: int, names: list[str]) -> str:
    tag, marks = found["tag"], found["marks"]
    if tag == "th":
        role = "columnheader" if _SCOPE.search(marks) else "rowheader"
        return f'<th{marks} role="{role}">'
    is_named = width == 1 and column < len(names) and names[column]
    label = f' data-label="{escape(names[column])}"' if is_named else ""
    return f'<td{marks} role="cell"{label}>'


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
