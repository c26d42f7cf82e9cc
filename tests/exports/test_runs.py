"""Texts as paragraphs of runs: every word is there, and strange signs are words too."""

import pytest
from hypothesis import given, settings

from leerklimaat.content.load import Loaded
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.runs import Paragraph, Run, led_by, line_of, paragraphs_of, with_gaps
from tests.exports.leaving import ADDRESS, site_of
from tests.exports.test_markup import HOSTILE
from tests.sampling import read_sample


@pytest.fixture(scope="module")
def marked(sample: Loaded) -> Marked:
    return Marked(site_of(sample, address=ADDRESS))


@given(HOSTILE)
@settings(deadline=None)  # the first reads the sample
def test_strange_texts_stay_text(text: str) -> None:
    marked = Marked(site_of(read_sample()))
    (paragraph,) = paragraphs_of(marked, text)
    assert paragraph.text == line_of(marked, text).text == marked.plain(text)
    assert [run for run in paragraph.runs if run.strong or run.emphasis or run.href] == []


def test_what_stands_out_and_what_leads_somewhere_is_a_run(marked: Marked) -> None:
    (paragraph,) = paragraphs_of(marked, "Zie *nu* [de **tafel**](lesson:aan-tafel).")
    tafel = marked.address("lesson:aan-tafel")
    assert paragraph.runs == (
        Run("Zie "),
        Run("nu", emphasis=True),
        Run(" "),
        Run("de ", href=tafel),
        Run("tafel", strong=True, href=tafel),
        Run("."),
    )


def test_points_know_their_list(marked: Marked) -> None:
    text = "Eerst:\n\n- een\n- twee\n\n  nog iets\n\n  - diep\n\nDan:\n\n3. drie\n4. vier"
    found = [(one.point, one.depth, one.text) for one in paragraphs_of(marked, text)]
    assert found == [
        ("", 0, "Eerst:"),
        ("•", 1, "een"),
        ("•", 1, "twee"),
        ("", 1, "nog iets"),
        ("•", 2, "diep"),
        ("", 0, "Dan:"),
        ("3.", 1, "drie"),
        ("4.", 1, "vier"),
    ]


def test_a_gap_is_a_bold_blank(marked: Marked) -> None:
    found = with_gaps(paragraphs_of(marked, "Eerst [[kijken]], *dan [[doen]]*."), {"kijken": "…"})
    assert found == (
        Paragraph(
            (
                Run("Eerst "),
                Run("…", strong=True),
                Run(", "),
                Run("dan ", emphasis=True),
                Run("[[doen]]", strong=True),
                Run("."),
            )
        ),
    )


def test_a_label_stands_before_the_first_words(marked: Marked) -> None:
    first, second = led_by("A:", paragraphs_of(marked, "een\n\ntwee"))
    assert first.runs == (Run("A: ", strong=True), Run("een"))
    assert second.text == "twee"
    assert led_by("A:", ()) == (Paragraph((Run("A: ", strong=True),)),)
