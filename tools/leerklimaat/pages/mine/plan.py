"""The plan: at most three goals, with when, how and what shows it.

From: the framework, lessons, scenes. To: a page, which the client (client/src/plan) fills.
"""

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def plan_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """The plan as a form, which prints on one A4."""
    view = View(site, sheet)
    return view.render(
        "mine/plan", frame=frame_of(site, view, source), names=names_of(site.base, signs=False)
    )
