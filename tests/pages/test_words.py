"""Every word of the interface is asked for by some page or script, and by its own name.

So that nobody translates one in vain, and no page asks for one that is not there.
"""

import re

import pytest

from leerklimaat.authoring.asked import Asked, Holes, asked, wanted
from leerklimaat.content.interface import HOLE
from leerklimaat.content.load import Loaded


@pytest.fixture(scope="module")
def written(real: Loaded) -> dict[str, Holes]:
    """The Dutch words, each with the names it holds."""
    return {key: frozenset(HOLE.findall(word)) for key, word in real.source.ui.items()}


def test_no_word_is_there_for_nothing(written: dict[str, Holes]) -> None:
    some = re.compile("|".join({one.key for one in asked()}))
    assert [word for word in written if not some.fullmatch(word)] == []


def test_what_is_asked_for_is_what_there_is(written: dict[str, Holes]) -> None:
    assert wanted(written) == written


def test_words_are_known_without_their_texts(written: dict[str, Holes]) -> None:
    """Most are asked for by their whole key, and are missed when no language has them."""
    assert len(wanted({})) > 0.5 * len(written)
    assert wanted({}).items() <= written.items()


def test_what_every_place_gives_can_be_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [
        Asked("a", frozenset({"x", "y"})),
        Asked("a", frozenset({"x"})),
        Asked("b", frozenset({"x"})),
        Asked("b", None),
        Asked("c[a-z0-9_.-]+", frozenset({"x"})),
    ]
    monkeypatch.setattr("leerklimaat.authoring.asked.asked", lambda: iter(places))
    none: Holes = frozenset()
    # `b` is shown from elsewhere too, and of `cd` nobody says which it is: their words tell.
    assert wanted(dict.fromkeys(("a", "b", "cd", "e"), none)) == {
        "a": {"x"},
        "b": none,
        "cd": none,
    }
