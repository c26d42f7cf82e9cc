"""What an author may have meant: a longer name that holds the word, or one that looks like it."""

import pytest

from leerklimaat.content.suggest import did_you_mean

KNOWN = ("naasten-en-netwerk", "naaste-collega", "vaste-groep", "maaltijd")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("naasten", "naasten-en-netwerk"),
        ("netwerk", "naasten-en-netwerk"),
        ("maaltijdd", "maaltijd"),
        ("groep", "vaste-groep"),
    ],
)
def test_the_nearest_known_word_is_named(word: str, meant: str) -> None:
    assert did_you_mean(word, KNOWN) == f"Bedoel je `{meant}`?"


def test_without_a_near_one_a_few_are_listed() -> None:
    assert did_you_mean("xyz", ("a-b", "c-d")) == "Hier kan: `a-b`, `c-d`."
