"""What shows one's own work: stories told by STARR, and datapoints.

From: the framework. To: a page, which the client (client/src/evidence) fills from the log.
"""

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def evidence_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Forms to tell a story, and to write down a datapoint."""
    view = View(site, sheet)
    return view.render(
        "mine/evidence", frame=frame_of(site, view, source), names=names_of(site.base, signs=False)
    )
