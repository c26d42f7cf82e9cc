"""Every word of the interface is asked for by some page or script, and by its own name.

So that nobody translates one in vain, and no page asks for one that is not there.
"""

import re

import pytest

from leerklimaat import languages, pages
from leerklimaat.authoring.asked import Asked, Holes, _of_template, asked, wanted
from leerklimaat.content.interface import HOLE
from leerklimaat.content.load import Loaded
from leerklimaat.exports import leaving
from leerklimaat.settings import Settings
from tests.exports.leaving import site_of


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


ONE_OF_MANY = re.compile(
    r"(?<![\d.,:/–-])\b1 (?:minuten|vragen|lessen|begrippen|bijeenkomsten|dagen|kaarten|keuzes|"
    r"eindes|doelen|opdrachten|bestanden|scènes|punten|pagina[’']s|"
    r"minutes|questions|lessons|terms|meetings|days|cards|choices|endings|objectives|assignments|"
    r"files|scenes|points|pages|times|hours)\b"
)


@pytest.mark.parametrize("language", languages.WHOLE)
def test_nothing_is_one_of_many(sample: Loaded, language: str) -> None:
    """The sample is small: what counts, counts one there now and then."""
    bases = {one: sample.bases[one] for one in languages.WHOLE}
    left = leaving(site_of(sample, language))
    made = pages.render(language, bases, Settings(), {}, left).pages
    found = {
        path: ONE_OF_MANY.findall(" ".join(re.sub(r"<[^<>]*>", " ", page.decode()).split()))
        for path, page in made.items()
    }
    assert {path: some for path, some in found.items() if some} == {}


def test_a_word_that_counts_is_asked_for_in_both_numbers() -> None:
    found = [one for one in _of_template('{{ view.counted("a.b", 3, time=4) }}') if one.holes]
    assert found == [
        Asked("a\\.b", frozenset({"number", "time"})),
        Asked("a\\.b_one", frozenset({"number", "time"})),
    ]
