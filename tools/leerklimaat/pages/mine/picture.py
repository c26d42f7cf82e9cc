"""The picture of one's own work: levels per competence, beside an example profile.

From: the framework. To: a page, which the client (client/src/picture) fills from the log.
"""

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def picture_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """An empty picture: bars, a radar and a table are drawn on the device."""
    view = View(site, sheet)
    return view.render(
        "mine/picture", frame=frame_of(site, view, source), names=names_of(site.base, signs=False)
    )
