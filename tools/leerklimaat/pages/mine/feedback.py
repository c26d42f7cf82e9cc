"""Feedback of others, without a server: a page to ask it, and a page to give it.

From: the framework. To: pages, which the client (client/src/ask, client/src/answer) brings to life.
"""

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def ask_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Where someone asks a colleague, and reads what came back."""
    view = View(site, sheet)
    return view.render(
        "mine/ask", frame=frame_of(site, view, source), names=names_of(site.base, signs=False)
    )


def answer_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Where a colleague answers; what was asked stands in the address, behind the `#`."""
    view = View(site, sheet)
    return view.render(
        "mine/answer", frame=frame_of(site, view, source), names=names_of(site.base, signs=False)
    )
