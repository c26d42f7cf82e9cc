"""A deck of terms per theme is worth repeating, and no larger than someone can learn.

From: the reading of the source language. To: rules/__init__. That a deck names terms that exist, is
for references.py. Never: asks that every term is in a deck; the glossary has them all.
"""

from collections import Counter
from collections.abc import Iterator

from leerklimaat.content.rules.reading import Reading
from leerklimaat.model.collection import Glossary
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.reference import TermDeck
from leerklimaat.problems import Place, Problem

_RULE = "stapel"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about decks of terms."""
    for entry, glossary in source.base.all(Glossary):
        yield from no_two_decks_look_the_same(source, entry, glossary)
        for index, deck in enumerate(glossary.decks):
            place = _place(source, entry, index, "terms")
            yield from a_deck_has_a_fitting_number_of_terms(source, place, deck)
            yield from a_term_stands_in_a_deck_once(place, deck)


def no_two_decks_look_the_same(
    source: Reading, entry: Entry, glossary: Glossary
) -> Iterator[Problem]:
    """Who chooses by their titles has to see a difference."""
    seen: set[str] = set()
    for index, deck in enumerate(glossary.decks):
        title = deck.title.casefold()
        if title in seen:
            yield Problem(
                _place(source, entry, index, "title"),
                f"een andere stapel heet ook *{deck.title}*.",
                "Geef deze stapel een titel die zegt wat er anders aan is.",
                _RULE,
            )
        seen.add(title)


def a_deck_has_a_fitting_number_of_terms(
    source: Reading, place: Place, deck: TermDeck
) -> Iterator[Problem]:
    """So few are no theme, and so many nobody finishes."""
    rules = source.base.rules
    if rules is None or rules.deck_terms.hold(len(deck.terms)):
        return
    is_short = len(deck.terms) < rules.deck_terms.least
    yield Problem(
        place,
        f"stapel `{deck.id}` heeft te {'weinig' if is_short else 'veel'} begrippen: "
        f"{len(deck.terms)}.",
        f"Een stapel heeft er {rules.deck_terms}.",
        _RULE,
    )


def a_term_stands_in_a_deck_once(place: Place, deck: TermDeck) -> Iterator[Problem]:
    """A card of which there are two would count as two."""
    for name, times in sorted(Counter(deck.terms).items()):
        if times > 1:
            yield Problem(
                place,
                f"`{name}` staat {times} keer in stapel `{deck.id}`.",
                "Laat er één staan.",
                _RULE,
            )


def _place(source: Reading, entry: Entry, index: int, field: str) -> Place:
    return source.loaded.place(source.language, entry.ref, ("decks", index, field))
