"""What of a page can be searched: its passages, and nothing that is no text of it."""

import pytest

from leerklimaat.pages.passages import Passage, passages_of

TOP = '<h1 id="top">Titel</h1>'


def test_a_heading_with_an_id_begins_a_passage() -> None:
    page = f'{TOP}<p>Eerst.</p><h2 id="een">Een <b>kop</b></h2>\n<p>Dan\n dit.</p><h3>Zonder</h3>'
    assert passages_of(page) == (
        Passage("", "", "Eerst."),
        Passage("een", "Een kop", "Dan dit.\nZonder"),
    )


def test_an_item_with_an_id_begins_one_without_a_heading() -> None:
    assert passages_of('<ul><li id="boek"><cite>Boek</cite>. 2019.</li></ul>')[1:] == (
        Passage("boek", "", "Boek. 2019."),
    )


def test_what_stands_apart_is_another_line_and_what_stands_together_is_one() -> None:
    page = "<ul><li>Een</li><li>Twee <em>en</em> half</li></ul><p>Drie<br>vier</p>"
    assert passages_of(page) == (Passage("", "", "Een\nTwee en half\nDrie\nvier"),)


def test_a_word_that_opens_what_it_means_is_a_word_of_its_sentence() -> None:
    term = '<button type="button" class="lk-term" popovertarget="x">grens</button>'
    told = '<span id="x" class="lk-popover" popover data-search-exclude><b>grens</b>: weg</span>'
    assert passages_of(f"<p>Een {term}{told} helpt.</p>") == (Passage("", "", "Een grens helpt."),)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div data-search-exclude><p>weg</p><ul><li>weg</li></ul></div>",
        "<template><p>weg</p></template>",
        "<nav><a>weg</a></nav>",
        "<button>weg</button>",
        '<label class="lk-choice"><input type="radio"> <span>weg</span></label>',
        "<p hidden>weg <input> weg</p>",
        '<details class="lk-answer"><summary>weg</summary><p>weg<br>weg</p></details>',
        '<p class="iets lk-meta">weg</p>',
        '<script type="application/json">{"weg": 1}</script>',
        '<h2 id="verwant" data-search-exclude>weg</h2><ul><li>weg</li></ul><h2 id="nog">Nog</h2>',
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(hidden: str) -> None:
    found = passages_of(f"{TOP}<p>Voor.</p>{hidden}<p>Na.</p>")
    assert "weg" not in str(found)
    assert "Titel" not in str(found)
    assert [line for part in found for line in part.text.split("\n")] == ["Voor.", "Na."]


def test_a_heading_that_is_left_out_takes_along_what_stands_below_it() -> None:
    page = '<p>Voor.</p><h2 id="a" data-search-exclude>A</h2><p>weg</p><h2 id="b">B</h2><p>Na.</p>'
    assert passages_of(page) == (Passage("", "", "Voor."), Passage("b", "B", "Na."))


def test_a_passage_that_says_nothing_is_none() -> None:
    assert passages_of(f'{TOP}<h2 id="a"></h2><h2 id="b">B</h2>') == (
        Passage("", "", ""),
        Passage("b", "B", ""),
    )
