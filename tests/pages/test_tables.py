"""Tables on a narrow screen: a cell says its column, and what each part is, is said aloud."""

from collections.abc import Iterator

import pytest
from lxml import html

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.pages.tables import laid_out
from leerklimaat.settings import Settings

ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tfoot": "rowgroup"}


@pytest.fixture(scope="module", params=languages.WHOLE)
def tables(sample: Loaded, request: pytest.FixtureRequest) -> list[tuple[str, html.HtmlElement]]:
    """Every table of the sample in one language, with its page."""
    rendered = pages.render(request.param, sample.bases, Settings(), {}).pages
    found = [
        (path, table)
        for path, data in rendered.items()
        for table in html.document_fromstring(data.decode().split("---", 2)[2]).iter("table")
    ]
    assert len(found) > 10
    return found


def test_every_table_can_move_by_itself(tables: list[tuple[str, html.HtmlElement]]) -> None:
    for path, table in tables:
        box = table.getparent()
        assert box is not None, path
        assert (box.get("class"), box.get("tabindex"), box.get("role")) == (
            "lk-table",
            "0",
            "group",
        )
        assert box.get("aria-label"), path


def test_every_part_of_a_table_says_what_it_is(
    tables: list[tuple[str, html.HtmlElement]],
) -> None:
    """Who listens hears a table, however it is laid out."""
    for path, table in tables:
        for part in table.iter(*ROLES):
            assert part.get("role") == ROLES[part.tag], path
        assert {row.get("role") for row in table.iter("tr")} == {"row"}, path
        assert {cell.get("role") for cell in table.iter("td")} <= {"cell"}, path
        for header in table.iter("th"):
            is_above = header.get("scope") == "col"
            assert header.get("role") == ("columnheader" if is_above else "rowheader"), path


def test_every_cell_that_will_stand_alone_says_its_column(
    tables: list[tuple[str, html.HtmlElement]],
) -> None:
    said = 0
    for path, table in tables:
        heads = [" ".join(head.text_content().split()) for head in table.findall("thead/tr/th")]
        classes = set(table.get("class", "").split())
        assert classes & {"lk-rows", "lk-pairs"} == {"lk-rows" if len(heads) > 2 else "lk-pairs"}
        if "lk-pairs" in classes or "lk-matrix" in classes:
            continue
        for column, cell in _cells(table):
            if cell.tag == "td" and cell.get("colspan") is None:
                assert cell.get("data-label") == heads[column], path
                said += 1
    assert said > 20


def test_a_label_is_text_and_a_cell_keeps_what_it_holds() -> None:
    given = (
        '<table class="lk-x"><thead><tr><th scope="col">A <b>&amp; &#34;B&#34;</b></th> '
        '<th scope="col">C</th> <th scope="col">D</th></tr></thead><tbody>'
        '<tr class="y"><td lang="en"><a href="#">1</a></td> <td colspan="2">2</td></tr>'
        "</tbody></table>"
    )
    assert laid_out(given) == (
        '<table class="lk-rows lk-x" role="table"><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader">A <b>&amp; &#34;B&#34;</b></th> '
        '<th scope="col" role="columnheader">C</th> <th scope="col" role="columnheader">D</th>'
        '</tr></thead><tbody role="rowgroup"><tr class="y" role="row">'
        '<td lang="en" role="cell" data-label="A &amp; &quot;B&quot;"><a href="#">1</a></td> '
        '<td colspan="2" role="cell">2</td></tr></tbody></table>'
    )


def test_what_is_no_table_stays_as_it_is() -> None:
    assert laid_out("<p>Een <b>tekst</b>.</p>") == "<p>Een <b>tekst</b>.</p>"


def _cells(table: html.HtmlElement) -> Iterator[tuple[int, html.HtmlElement]]:
    for row in table.iter("tr"):
        column = 0
        for cell in row.iterchildren("td", "th"):
            yield column, cell
            column += int(cell.get("colspan", "1"))
