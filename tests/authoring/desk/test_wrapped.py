"""Texts as lines of a file and as paragraphs in a field: one turns into the other and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerklimaat.authoring.desk.wrapped import unwrapped, wrapped

WORDS = st.lists(
    st.text("abcdefgh é,.", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=40
)
PARAGRAPH = WORDS.map(lambda words: " ".join(" ".join(words).split())).filter(bool)
PARAGRAPHS = st.lists(PARAGRAPH, max_size=5).map("\n\n".join)


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        ("Eén regel\ndie verder gaat.\n", "Eén regel die verder gaat."),
        ("Een.\n\nTwee,\ndie doorloopt.", "Een.\n\nTwee, die doorloopt."),
        ("- een\n- twee, en\n  verder\n- drie", "- een\n- twee, en verder\n- drie"),
        ("1. een\n2. twee", "1. een\n2. twee"),
        ("| a | b |\n| - | - |", "| a | b |\n| - | - |"),
        ("> gezegd\n> en nog", "> gezegd\n> en nog"),
        ("", ""),
    ],
)
def test_a_paragraph_is_one_line_and_a_list_keeps_its_lines(lines: str, field: str) -> None:
    assert unwrapped(lines) == field


@given(PARAGRAPHS)
def test_what_is_wrapped_says_the_same_unwrapped(text: str) -> None:
    field = unwrapped(text)
    lines = wrapped(field, 30)
    assert unwrapped(lines) == field
    assert all(len(line) <= 30 for line in lines.split("\n"))


def test_a_word_that_would_begin_a_list_does_not_begin_a_line() -> None:
    text = "Het wordt half tien " + "- "
    for width in range(20, 40):
        lines = wrapped(text * 4 + "en verder", width)
        assert unwrapped(lines) == (text * 4 + "en verder")


def test_what_was_not_changed_keeps_its_lines() -> None:
    was = "Deze alinea\nstaat zo.\n\nEn deze\nook.\n"
    now = "Deze alinea staat zo.\n\nEn deze is veranderd."
    assert wrapped(now, 80, was) == "Deze alinea\nstaat zo.\n\nEn deze is veranderd."


def test_a_line_of_a_list_goes_on_below_its_text() -> None:
    assert wrapped("- een twee drie vier vijf zes", 22) == "- een twee drie vier\n  vijf zes"
