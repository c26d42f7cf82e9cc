"""Words and phrases of docs/schrijfregels.yml are found as whole words, whatever their case."""

import re

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.phrases import any_of, pattern


def found(written: re.Pattern[str], text: str) -> str:
    hit = written.search(text)
    return hit.group() if hit else ""


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("hij/zij", "Wat hij/zij vraagt.", "hij/zij"),
        ("hij/zij", "Wat Hij/Zij vraagt.", "Hij/Zij"),
        ("gek", "gekkenhuis", ""),
        ("gek*", "een gekkenhuis", "gekkenhuis"),
        ("pleeg* zelfmoord", "pleegde\nzelfmoord", "pleegde\nzelfmoord"),
        ("zowel ? als ?", "Zowel A als B.", "Zowel A als B"),
        ("? and ?", "I and a colleague", ""),
        ("? and ?", "You and Yusuf", ""),
        ("(s)he", "what (s)he asks", "(s)he"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, hit: str) -> None:
    assert found(pattern(phrase), text) == hit
    assert found(any_of((phrase,)), text) == hit


def test_of_many_the_longest_is_said() -> None:
    assert (
        found(any_of(("of the", "none of the above")), "None of the above.") == "None of the above"
    )


def test_of_none_nothing_is_found() -> None:
    assert found(any_of(()), "iets") == ""


OTHERS = {
    "nl": ("Alle bovenstaande.", "Geen van beide", "antwoorden A en C", "geen van de voorgenoemde"),
    "en": ("All of the above", "neither of these.", "Both A and B", "none of the options"),
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in OTHERS.items() for text in texts]
)
def test_the_lists_of_the_site_know_what_refers_to_other_answers(
    real: Loaded, language: str, text: str
) -> None:
    rules = real.source.rules
    wording = rules.of(language) if rules is not None else None
    assert wording is not None
    assert found(any_of(wording.other_answers), text)
