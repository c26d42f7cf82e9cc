"""All terms on one page, each with an anchor, its example and where it is explained."""

import unicodedata

from leerklimaat.model.addresses import cards_path
from leerklimaat.model.collection import Glossary
from leerklimaat.model.reference import Term
from leerklimaat.pages.do.repeating import deck_anchor
from leerklimaat.pages.returns import returns_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def glossary_page(site: Site, sheet: Sheet, record: Glossary) -> str:
    """The glossary: terms by letter, in the alphabet of the page's language."""
    view = View(site, sheet)
    letters: dict[str, list[Term]] = {}
    for term in sorted(record.terms, key=lambda term: sort_key(term.title)):
        letters.setdefault(sort_key(term.title)[0].upper(), []).append(term)
    back = {
        term.id: [one for one in returns_of(site, f"term:{term.id}") if one.kind != "terms"]
        for term in record.terms
    }
    decks = [(deck, deck_anchor(deck.id), cards_path(sheet.path, deck.id)) for deck in record.decks]
    cards = cards_path(sheet.path)
    return view.render("look_up/glossary", letters=letters, back=back, decks=decks, cards=cards)


def sort_key(title: str) -> str:
    """A title for sorting: lower case, without accents and without what is not a letter first."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return kept.lstrip("\"'“‘(*_") or kept
