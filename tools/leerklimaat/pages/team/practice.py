"""Pages to take along: a checklist for the team, talks on A6.

From: practice records. To: pages that print. Nothing here is stored or sent.
"""

from leerklimaat.model.addresses import observation_path
from leerklimaat.model.collection import Talks
from leerklimaat.model.practice import Checklist
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def checklist_page(site: Site, sheet: Sheet, record: Checklist) -> str:
    """Questions with a scale, to fill in together on paper or screen."""
    relations = [found for name in record.relations if (found := site.sheet_of(name)) is not None]
    return View(site, sheet).render("team/checklist", relations=relations)


def talks_page(site: Site, sheet: Sheet, record: Talks) -> str:
    """A card of A6 per talk, each with a way to the observation form of its competence."""
    forms = {
        talk.id: site.sheets.get(observation_path(found.path))
        for talk in record.talks
        if (found := site.sheet_of(f"competence:{talk.competence}")) is not None
    }
    return View(site, sheet).render("team/talks", forms=forms)
