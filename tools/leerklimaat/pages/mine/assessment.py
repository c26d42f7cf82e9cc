"""The self-assessment: a form for paper, of which the client makes one card a screen.

From: the framework. To: a page, and the client (client/src/assess), which takes its texts from
there. The words are those of the framework; nothing here judges.
"""

from leerklimaat.model.addresses import ASK, CHECK, DATA, EVIDENCE, PICTURE, PLAN
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import aspects_in, competences, framework, support_levels
from leerklimaat.pages.mine.frame import NOT_MET, frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

WAYS = (CHECK, PICTURE, PLAN, ASK)
"""Where someone goes who has answered the cards."""


def assessment_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """A matrix for one A4, then what each competence looks like, of which two are printed."""
    base = site.base
    found = competences(base)
    view = View(site, sheet)
    return view.render(
        "mine/assessment",
        frame=frame_of(site, view, source),
        names=names_of(base, signs=False),
        framework=framework(base),
        levels=list(support_levels(base).values()),
        not_met=NOT_MET,
        cards=[one for one in found if not one.setting_bound],
        extra=[one for one in found if one.setting_bound],
        deepen=[(one, aspects_in(base, one.id)) for one in found],
        ways=[site.sheets[path] for path in WAYS],
        evidence=f"{EVIDENCE}.html",
        data=f"{DATA}.html" if DATA in site.sheets else "",
    )
