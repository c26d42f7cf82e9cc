"""Forms for the work place, each on one A4: observation, single-point rubric, feedback.

From: the framework. To: pages that print and can be filled in on a screen; the client
(client/src/observe) makes a file of an observation, and shows one level of a rubric. Never: keeps
what is filled in.
"""

from leerklimaat.model.addresses import EVIDENCE, FIVE_MINUTES, observation_path, rubric_path
from leerklimaat.model.competence import Competence
from leerklimaat.model.overview import aspects_in, competences, support_levels
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

ROLES = ("supervisor", "colleague", "teacher", "fellow-student", "other")
"""Who looks on: those of client/src/log/form.ts."""


def observation_page(site: Site, sheet: Sheet, record: Competence) -> str:
    """What to look for: indicators per level, and attitude within them."""
    return View(site, sheet).render(
        "team/observation",
        levels=support_levels(site.base),
        aspects=aspects_in(site.base, record.id),
        competence=site.sheet_of(f"competence:{record.id}"),
        rubric=site.sheets.get(rubric_path(sheet.parent or "")),
        evidence=site.sheets.get(EVIDENCE),
        minutes=site.sheets.get(FIVE_MINUTES),
        roles=ROLES,
    )


def rubric_page(site: Site, sheet: Sheet, record: Competence) -> str:
    """The indicators of each level in the middle, with room to write on either side."""
    return View(site, sheet).render(
        "team/rubric",
        levels=support_levels(site.base),
        competence=site.sheet_of(f"competence:{record.id}"),
        observation=site.sheets.get(observation_path(sheet.parent or "")),
        evidence=site.sheets.get(EVIDENCE),
    )


def five_minutes_page(site: Site, sheet: Sheet) -> str:
    """Five questions for two people, a minute each."""
    return View(site, sheet).render(
        "team/five_minutes",
        levels=support_levels(site.base).values(),
        competences=competences(site.base),
        evidence=site.sheets.get(EVIDENCE),
        roles=ROLES,
    )
