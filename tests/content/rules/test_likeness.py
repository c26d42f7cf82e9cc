"""Looking at few items finds what comparing every item with every other finds."""

from itertools import chain, combinations

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import likeness
from leerklimaat.content.rules.offers import shelves
from leerklimaat.content.rules.reading import read

BAR = 0.35
"""So low that real items, of which no two are alike, are."""


@pytest.mark.parametrize("language", languages.ALL)
def test_no_two_that_share_most_of_their_words_are_missed(
    real: Loaded, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(likeness, "_COMPARED", BAR)
    banks = shelves(read(real, real.bases[language]))
    said = list(chain.from_iterable(likeness.said_in(banks)))
    found = [(one.text, other.text) for one, other in likeness._alike(said)]
    assert len(found) > 20
    assert found == [
        (one.text, other.text)
        for one, other in combinations(said, 2)
        if one.group != other.group
        and len(one.words & other.words) >= BAR * max(len(one.words), len(other.words))
    ]
