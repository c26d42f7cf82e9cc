"""The page of today: what to repeat, and what someone was doing.

From: banks, terms and scenes. To: a page, which the client (client/src/today) brings to life.
Never: holds anything of a learner, or a question; those come from bank_scripts.py when needed.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from leerklimaat.ids import full_id, ref
from leerklimaat.model.addresses import BANKS, DATA, OFFLINE
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Glossary
from leerklimaat.model.overview import items
from leerklimaat.model.scene import Scene
from leerklimaat.pages.do.bank_scripts import TERMS_SCRIPT, script_path
from leerklimaat.pages.do.items import sets_data
from leerklimaat.pages.do.moments import moment_path
from leerklimaat.pages.do.repeating import TERMS, themes
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.prose import told


def today_page(site: Site, sheet: Sheet) -> str:
    """The page; without a script it leads to quizzes and scenes."""
    decks = [*_banks(site), *_terms(site)]
    data = {
        "decks": decks,
        "themes": themes(site),
        "scenes": [
            place | {"script": moment_path(scene)}
            for place, (_, scene) in zip(_scenes(site), site.base.all(Scene), strict=True)
        ],
        "passages": _passages(site),
    }
    keep = f"{DATA}.html"
    offline = f"{OFFLINE}.html" if OFFLINE in site.sheets else ""
    return View(site, sheet).render(
        "do/today", data=embedded(data), ways=_ways(site), keep=keep, offline=offline
    )


def places_data(site: Site) -> Markup:
    """Where someone may have been busy, for the home page: as above, without what is in it."""
    decks = [*_banks(site), *_terms(site)]
    places = [{name: deck[name] for name in ("id", "title", "page")} for deck in decks]
    return embedded({"decks": places, "scenes": list(_scenes(site))})


def _banks(site: Site) -> Iterator[dict[str, Any]]:
    for entry, bank in site.base.all(Bank):
        yield {
            "id": entry.ref,
            "title": told(bank.title),
            "script": script_path(bank),
            "page": site.address(entry.ref),
            "items": [full_id(entry.ref, item.id) for item in bank.items],
            "sets": [one["members"] for one in sets_data(entry.ref, bank)],
        }


def _terms(site: Site) -> Iterator[dict[str, Any]]:
    for entry, glossary in site.base.all(Glossary):
        yield {
            "id": TERMS,
            "title": told(glossary.title),
            "script": TERMS_SCRIPT,
            "page": site.address(entry.ref),
            "items": [ref("term", term.id) for term in glossary.terms],
            "sets": [],
        }


def _scenes(site: Site) -> Iterator[dict[str, Any]]:
    for entry, scene in site.base.all(Scene):
        yield {"id": entry.ref, "title": told(scene.title), "page": site.address(entry.ref)}


def _passages(site: Site) -> dict[str, dict[str, str | None]]:
    """Where items send someone back to, in the order of the banks."""
    names = dict.fromkeys(ref("lesson", item.repairs) for item in items(site.base))
    return {name: {"title": told(site.name_of(name)), "page": site.address(name)} for name in names}


def _ways(site: Site) -> list[Sheet]:
    """Where someone finds quizzes and scenes."""
    scenes = [site.sheet_of(entry.ref) for entry, _ in site.base.all(Scene)]
    paths = dict.fromkeys((BANKS, *(scene.parent for scene in scenes if scene is not None)))
    return [site.sheets[path] for path in paths if path in site.sheets]
