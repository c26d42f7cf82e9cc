"""The crosswalk: our competences beside frameworks of others, both ways.

From: the crosswalk. To: its page for teachers and curriculum committees, and a row on the page of
each competence. Never: a link without how sure it is.
"""

from dataclasses import dataclass

from leerklimaat.model.competence import Competence
from leerklimaat.model.crosswalk import Crosswalk, OtherFramework
from leerklimaat.model.linked import Link, crosswalk, links_of
from leerklimaat.model.overview import competences
from leerklimaat.model.reference import Source
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


@dataclass(frozen=True, slots=True)
class Fit:
    """What one competence has in one framework."""

    framework: OtherFramework
    links: tuple[Link, ...]


def crosswalk_page(site: Site, sheet: Sheet, record: Crosswalk) -> str:
    """From competence to framework, from framework to competence, and what stays empty."""
    cited = {
        *(name for one in record.frameworks for name in one.sources),
        *(name for one in record.gaps for name in one.sources),
    }
    return View(site, sheet).render(
        "team/crosswalk",
        fits=[(one, fits_of(record, one)) for one in competences(site.base)],
        sources={source.id: source for _, source in site.base.all(Source) if source.id in cited},
        csv=f"{sheet.path}.csv",
    )


def fits_of(record: Crosswalk, competence: Competence) -> list[Fit]:
    """What a competence has in each framework in which it has anything."""
    found = links_of(record, competence.id)
    return [Fit(one, tuple(found[one.id])) for one in record.frameworks if one.id in found]


def crosswalk_of(site: Site, competence: Competence) -> tuple[Sheet, list[Fit]] | None:
    """The page of the crosswalk and what a competence has there; None without."""
    record = crosswalk(site.base)
    sheet = site.sheet_of(f"crosswalk:{record.id}") if record is not None else None
    if record is None or sheet is None or not (fits := fits_of(record, competence)):
        return None
    return sheet, fits
