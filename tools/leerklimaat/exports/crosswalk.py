"""The crosswalk as CSV: one row per link, with how sure it is and what was read.

From: the records of one language. To: build, beside the page of the crosswalk. The words of a link
are those of SKOS. Never: a link that says two things are the same.
"""

from collections.abc import Iterator

from leerklimaat.exports.table import csv_of
from leerklimaat.ids import ref
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.linked import Match, crosswalk, links
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from leerklimaat.tree import Tree

COLUMNS = (
    "competence",
    "competence_title",
    "framework",
    "framework_title",
    "element",
    "element_title",
    "original",
    "code",
    "uri",
    "relation",
    "read",
    "status",
    "sources",
)
SKOS: dict[Match, str] = {"close": "closeMatch", "related": "relatedMatch"}
"""What SKOS calls each kind of link."""
PROFESSION = "profession"
"""Stands for the profession as a whole, where a framework lies beside that."""


def crosswalk_files(site: Site) -> Tree:
    """`aansluiting.csv` beside the page; nothing where there is no crosswalk."""
    found = crosswalk(site.base)
    if found is None:
        return {}
    page = site.base.entries[ref("crosswalk", found.id)].page
    return {f"{page}.csv": csv_of(COLUMNS, _rows(site, found), site.language)}


def _rows(site: Site, found: Crosswalk) -> Iterator[tuple[str, ...]]:
    for link in links(found):
        one, element = link.framework, link.element
        competence = link.competence
        yield (
            competence or PROFESSION,
            plain(site.name_of(ref("competence", competence))) if competence else "",
            one.id,
            plain(one.title),
            element.id,
            plain(element.title),
            element.original or "",
            element.code or "",
            element.uri or "",
            SKOS[link.match],
            one.read,
            found.status,
            " ".join(one.sources),
        )
