"""The self-assessment as a form, for paper and screen.

From: the framework. To: pages. The words are those of the framework; nothing here judges.
"""

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import aspects_in, competences, framework, support_levels
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def assessment_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """A form for paper and screen: ten cards, then two to deepen."""
    base = site.base
    found = competences(base)
    view = View(site, sheet)
    return view.render(
        "mine/assessment",
        frame=frame_of(site, view, source),
        names=names_of(base, signs=False),
        framework=framework(base),
        levels=list(support_levels(base).values()),
        cards=[one for one in found if not one.setting_bound],
        extra=[one for one in found if one.setting_bound],
        deepen=[(one, aspects_in(base, one.id)) for one in found],
    )
