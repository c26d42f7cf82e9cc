"""Banks and terms as decks of cards for Anki: one per bank, one for all terms of a language, and
one per theme, of which the cards are those of that one again: who takes both has each card once.

From: a bank on its way out; the glossary. To: formats.py and exports/__init__.py, as packages made
by apkg.py. The answers of a card are mixed, in an order that follows from ids: Anki shows the same
order each time. Both languages can stand side by side: no card of one is one of the other.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from leerklimaat.exports.apkg import Deck, Note, packed
from leerklimaat.exports.asking import question_of
from leerklimaat.exports.card_html import folded, html_of, lines, text_html
from leerklimaat.exports.fidelity import EXACT, degraded
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.package import Exported, notice
from leerklimaat.exports.posed import Choice, Part, Pick, PickMany, Posed
from leerklimaat.exports.printed import Words
from leerklimaat.exports.runs import line_of, paragraphs_of, said
from leerklimaat.ids import ref
from leerklimaat.languages import LANGUAGES, SOURCE
from leerklimaat.model.addresses import cards_path
from leerklimaat.model.collection import Glossary
from leerklimaat.model.leaving import Kept
from leerklimaat.model.reference import Term
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

SUFFIX = ".apkg"


def kept_on_cards(item: Posed) -> Kept:
    """All words are there; but nobody counts points, as who answers says how it went."""
    return degraded("own-verdict") if item.worth else EXACT


def cards_of(bank: Exported) -> bytes:
    """A bank as a package of cards, in the order of its author."""
    name = f"bank:{bank.bank.id}"
    notes = [_note(bank, one) for one in bank.items]
    return packed(_deck(bank.site, bank.sheet, name, notes))


def term_files(site: Site) -> Tree:
    """All terms as a package of cards, beside the page that lists them, and one per theme."""
    tree: Tree = {}
    for entry, glossary in site.base.all(Glossary):
        sheet = site.sheet_of(entry.ref)
        if sheet is None:
            continue
        notes = {term.id: _term(site, glossary, term) for term in glossary.terms}
        name = f"terms:{glossary.id}"
        tree[cards_path(entry.page)] = packed(_deck(site, sheet, name, [*notes.values()]))
        for deck in glossary.decks:
            some = [notes[term] for term in deck.terms]
            made = _deck(site, sheet, f"{name}/{deck.id}", some, deck.title)
            tree[cards_path(entry.page, deck.id)] = packed(made)
    return tree


def _deck(
    site: Site, sheet: Sheet, name: str, notes: Sequence[Note], theme: str | None = None
) -> Deck:
    """`theme`: what a deck inside that of the page is called."""
    titles = [Marked(site).plain(title) for title in (sheet.title, theme) if title is not None]
    inside = (title.replace("::", ":") for title in titles)
    return Deck(
        name=f"{site.language}/{name}",
        path=(site.ui["site.name"], LANGUAGES[site.language].name, *inside),
        about=lines(notice(site, sheet, questions=name.startswith("bank:"))),
        notes=notes,
    )


def _note(bank: Exported, posed: Posed) -> Note:
    question = question_of(bank, mixed(posed))
    language = question.language
    hint = folded(question.hint, bank.words("quiz.hint"), language) if question.hint else ""
    item = posed.item
    return Note(
        guid=guid_of(bank.site, posed.unit),
        changed=item.changed,
        sorted_by=bank.marked.plain(posed.stem),
        fields=(
            html_of(question.asks, language) + hint,
            html_of(question.key, language),
            html_of(question.explanation, language),
            text_html(bank.marked.address(posed.unit)),
            text_html(posed.unit),
        ),
        tags=_tags(f"bank::{bank.bank.id}", item.status, item.bloom, item.competence),
    )


def mixed(posed: Posed) -> Posed:
    """The same item with its choices in another order than authored, unless that says something.

    Members of a set have the same choices, so these stand in the same order.
    """
    seed = f"{posed.unit.partition('/')[0]}/{posed.set}" if posed.set else posed.unit
    return replace(posed, parts=tuple(_mixed(part, seed) for part in posed.parts))


def _mixed(part: Part, seed: str) -> Part:
    match part:
        case Pick(fixed=False) | PickMany(fixed=False):
            return replace(part, choices=_by_hash(part.choices, seed))
        case _:
            return part


def _by_hash(choices: Sequence[Choice], seed: str) -> tuple[Choice, ...]:
    def place(choice: Choice) -> bytes:
        return hashlib.sha256(f"{seed}/{choice.id}".encode()).digest()

    return tuple(sorted(choices, key=place))


def _term(site: Site, glossary: Glossary, term: Term) -> Note:
    themes = [deck.id for deck in glossary.decks if term.id in deck.terms]
    marked, unit = Marked(site), ref("term", term.id)
    language = SOURCE if unit in site.base.fallbacks else site.language
    more = [Words("given", paragraphs_of(marked, term.example))] if term.example else []
    if near := [marked.plain(site.name_of(ref("term", name))) for name in term.see]:
        more.append(Words("remark", (said(f"{site.ui['glossary.see']}: {', '.join(near)}"),)))
    return Note(
        guid=guid_of(site, unit),
        # An importer takes other tags of a card only where it is newer than what it has.
        changed=max(term.changed, glossary.changed),
        sorted_by=marked.plain(term.title),
        fields=(
            html_of([Words("term", (line_of(marked, term.title),))], language),
            html_of([Words("text", paragraphs_of(marked, term.definition))], language),
            html_of(more, language),
            text_html(marked.address(unit)),
            text_html(unit),
        ),
        tags=_tags("terms", *(f"terms::{theme}" for theme in themes), term.status),
    )


def guid_of(site: Site, unit: str) -> str:
    """By which Anki knows a card again, for ever; a text in another language is another card."""
    return f"leerklimaat/{site.language}/{unit}"


def _tags(*names: str) -> tuple[str, ...]:
    return tuple(f"leerklimaat::{name}" for name in names)
