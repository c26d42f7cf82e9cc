"""What can be put in one's repetition from any page: a term, and a deck of terms per theme.

From: Site. To: the page of today and the glossary; and a script that the bundle `repeat` takes in
(client/src/repeat) when someone repeats something, so that no other page grows by it. Never: holds
anything of a learner, or a text of a card; those come from bank_scripts.py.
"""

from typing import Any

from leerklimaat.ids import ref
from leerklimaat.model.addresses import TODAY
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Glossary
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.tree import Tree

TERMS = "terms"
"""The name of the terms where banks have `bank:id`."""

REPEAT_SCRIPT = "assets/herhaling.js"
_WORDS = ("client.repeat.", "client.deck.", "client.why.")


def themes(site: Site) -> list[dict[str, Any]]:
    """Every deck of terms: what it is called and holds, and where its terms are listed."""
    return [
        {
            "id": ref("deck", deck.id),
            "title": told(deck.title),
            "about": told(deck.summary),
            "page": f"{entry.page}.html#{deck_anchor(deck.id)}",
            "items": [ref("term", name) for name in deck.terms],
        }
        for entry, glossary in site.base.all(Glossary)
        for deck in glossary.decks
    ]


def deck_anchor(deck: str) -> str:
    """The anchor of a deck in the glossary, where every term has its own id."""
    return f"stapel-{deck}"


def repeat_script(site: Site) -> Tree:
    """Words, decks and what has cards, as a script: a page opened from disk may not fetch."""
    if TODAY not in site.sheets:
        return {}
    known = [{name: one[name] for name in ("id", "title", "items")} for one in themes(site)]
    decks = [*(entry.ref for entry, _ in site.base.all(Bank)), TERMS]
    words = site.words_from(_WORDS)
    data = {"today": f"{TODAY}.html", "themes": known, "decks": decks, "words": words}
    return {REPEAT_SCRIPT: f"globalThis.leerklimaatRepeat={embedded(data)};\n".encode()}
