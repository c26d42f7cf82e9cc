"""Banks and terms as classic scripts, which the page of today loads when it needs one; and all
other such scripts.

From: Site, and what was written in Dutch. To: build, as files below the root of a language;
today.py names their paths. A script, not JSON: a page that was opened from disk may not fetch.
Addresses in the texts are relative to the root of the language, where that page stands.
"""

from typing import Any

from markupsafe import Markup

from leerklimaat.content.units import unit_texts
from leerklimaat.model.addresses import TODAY
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Glossary
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.reference import Term
from leerklimaat.pages.do.asked import LETTERS, asked
from leerklimaat.pages.do.items import bank_data
from leerklimaat.pages.do.moments import moment_scripts
from leerklimaat.pages.do.repeating import TERMS, repeat_script
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.learn.marks import marks_scripts
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.prose import told
from leerklimaat.tree import Tree

TERMS_SCRIPT = "assets/begrippen.js"


def script_path(bank: Bank) -> str:
    """Where the script of a bank stands."""
    return f"assets/banks/{bank.id}.js"


def scripts_of(site: Site, source: KnowledgeBase) -> Tree:
    """A script per bank and scene, one for all terms, what can be repeated, those for marks."""
    tree = marks_scripts(site, source)
    if TODAY not in site.sheets:
        return tree
    tree |= {
        script_path(bank): _script(_bank(_view(site), bank, source))
        for _, bank in site.base.all(Bank)
    }
    for _, glossary in site.base.all(Glossary):
        tree[TERMS_SCRIPT] = _script(_terms(_view(site), glossary, source))
    return tree | repeat_script(site) | moment_scripts(_view(site), source)


def _view(site: Site) -> View:
    return View(site, site.sheets[TODAY], explains=False)


def _script(data: dict[str, Any]) -> bytes:
    return f"(globalThis.leerklimaatBanks??=[]).push({embedded(data)});\n".encode()


def _bank(view: View, bank: Bank, source: KnowledgeBase) -> dict[str, Any]:
    data = bank_data(f"bank:{bank.id}", source)
    forms = [view.piece("do/item/form.j2", one=one, letters=LETTERS) for one in asked(bank)]
    items = [item | {"html": form} for item, form in zip(data["items"], forms, strict=True)]
    return {"bank": data["bank"], "title": told(bank.title), "items": items}


def _terms(view: View, glossary: Glossary, source: KnowledgeBase) -> dict[str, Any]:
    hashes = unit_texts(entry for entry, _ in source.all(Term))
    items = []
    for term in glossary.terms:
        name = f"term:{term.id}"
        items.append(
            {
                "id": name,
                "textHash": hashes[name],
                "term": _marked(view, name, term.title),
                "definition": _marked(view, name, term.definition),
                "example": _marked(view, name, term.example) if term.example else None,
                "href": view.url(name),
            }
        )
    return {"bank": TERMS, "title": told(glossary.title), "items": items}


def _marked(view: View, unit: str, text: str) -> Markup:
    """A text as HTML, marked with its language where that is not the page's."""
    lang = view.lang(unit)
    return Markup("<span{}>{}</span>").format(lang, view.line(text)) if lang else view.line(text)
