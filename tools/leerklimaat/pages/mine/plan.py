"""The plan: at most three goals, with when, how and what shows it.

From: the framework, and what there is to learn with. To: a page with a form for one goal, which
prints for a pen, and which the client (client/src/plan) fills from the log. Never: holds anything
of a learner.
"""

from leerklimaat.model.addresses import PICTURE
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import competences, support_levels
from leerklimaat.pages.mine.frame import NOT_MET, frame_of, names_of
from leerklimaat.pages.mine.ways import ways_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def plan_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """The plan as a form, with what each level of each competence asks."""
    view = View(site, sheet, explains=False)
    return view.render(
        "mine/plan",
        competences=competences(site.base),
        levels=list(support_levels(site.base).values()),
        none=NOT_MET,
        picture=f"{PICTURE}.html",
        frame=frame_of(site, view, source),
        names=names_of(site.base, signs=False),
        ways=ways_of(view),
    )
