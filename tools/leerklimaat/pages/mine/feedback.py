"""Feedback of others, without a server: a page to ask it, and a page to give it.

From: the framework. To: pages, which the client (client/src/ask, client/src/answer) brings to life.
Without it the page to give feedback is a form for paper.
"""

from leerklimaat.model.addresses import ANSWER
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import competences, support_levels
from leerklimaat.pages.mine.frame import CANNOT_TELL, frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

ROLES = ("supervisor", "colleague", "teacher", "fellow-student", "other")
"""Who gives feedback, as client/src/log/form.ts knows them."""


def ask_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Where someone asks a colleague, and reads what came back."""
    view = View(site, sheet)
    return view.render(
        "mine/ask",
        frame=frame_of(site, view, source),
        names=names_of(site.base, signs=True),
        competences=competences(site.base),
        answer=view.relative(f"{ANSWER}.html"),
    )


def answer_page(site: Site, sheet: Sheet) -> str:
    """Where a colleague answers; what was asked stands in the address, behind the `#`."""
    base = site.base
    return View(site, sheet).render(
        "mine/answer",
        competences=competences(base),
        levels=list(support_levels(base).values()),
        cannot_tell=CANNOT_TELL,
        roles=ROLES,
    )
