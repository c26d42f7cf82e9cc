"""The self-assessment as a form, for paper and screen.

From: the framework. To: pages. The words are those of the framework; nothing here judges.
"""

from leerklimaat.model.overview import aspects_in, competences, framework, support_levels
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def assessment_page(site: Site, sheet: Sheet) -> str:
    """A form for paper and screen: ten cards, then two to deepen."""
    base = site.base
    found = competences(base)
    return View(site, sheet).render(
        "mine/assessment",
        framework=framework(base),
        levels=list(support_levels(base).values()),
        cards=[one for one in found if not one.setting_bound],
        extra=[one for one in found if one.setting_bound],
        deepen=[(one, aspects_in(base, one.id)) for one in found],
    )
