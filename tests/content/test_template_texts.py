"""Which texts of templates an author is to write over: whole texts, and none with a blank."""

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import check
from leerklimaat.content.template_texts import template_texts


def test_texts_on_one_line_in_a_block_and_turned_off_are_known() -> None:
    known = template_texts()
    assert "Eén zin die zegt waar dit over gaat." in known
    assert any(
        text.startswith("Half acht, de ontbijttafel.") and "\n" not in text for text in known
    )
    assert "Denk aan wat je nog niet gevraagd hebt." in known


def test_short_texts_and_texts_with_a_blank_are_not() -> None:
    known = template_texts()
    assert "Wat doe je eerst?" not in known
    assert [text for text in known if "{" in text or "%" in text or len(text.split()) < 6] == []


def test_nothing_of_the_site_is_left_standing(real: Loaded) -> None:
    assert [problem for problem in check(real) if problem.rule == "sjabloon"] == []
