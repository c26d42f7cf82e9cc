"""Records to pages, in folders by what a reader comes for.

From: the knowledge bases. To: build (a Tree). Templates stand beside their code. Never: reads or
writes files, or turns text into HTML by itself (prose.py does).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leerklimaat.languages import SOURCE
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.leaving import Leaving
from leerklimaat.pages.by_kind import Sources, made
from leerklimaat.pages.do.bank_scripts import scripts_of
from leerklimaat.pages.mine.texts import texts_script
from leerklimaat.pages.plan import plan_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree


@dataclass(frozen=True, slots=True)
class Rendered:
    """`pages`: a head in YAML and HTML, below the stage; `scripts`: banks beside it.

    `plan`: what the site generator must know of each page. A page ends in `.md`, which is what
    the generator looks for.
    """

    pages: Tree
    scripts: Tree
    plan: bytes


def render(
    language: str,
    bases: dict[str, KnowledgeBase],
    settings: Settings,
    licences: Mapping[str, str],
    leaving: Leaving | None = None,
) -> Rendered:
    """Every page of one language, and the plan that ties them together.

    Only pages that compare a bank between languages, or name Dutch texts by their hashes, look at
    the other bases. `licences`: the texts, by the name of what they are about. `leaving`: the
    files that there are for others.
    """
    site = Site(bases[language], settings)
    pages = {
        f"{sheet.path}.md": page_of(site, sheet, bases, licences, leaving or {})
        for sheet in site.sheets.values()
    }
    return Rendered(pages, scripts_beside(site, bases[SOURCE]), plan_of(site))


def scripts_beside(site: Site, source: KnowledgeBase) -> Tree:
    """What pages load only when they need it."""
    return scripts_of(site, source) | texts_script(site, source)


def page_of(
    site: Site,
    sheet: Sheet,
    bases: dict[str, KnowledgeBase],
    licences: Mapping[str, str],
    leaving: Leaving,
) -> bytes:
    """One page: a head in YAML, then HTML."""
    return made(site, sheet, Sources(bases, licences, leaving)).encode()
