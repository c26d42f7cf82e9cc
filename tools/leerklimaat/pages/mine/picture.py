"""The picture of one's own work: levels per competence, beside an example profile.

From: the framework, and what there is to learn it with. To: a page, which the client
(client/src/picture) fills from the log. Never: holds anything of a learner.
"""

from leerklimaat.model.addresses import ASK, EVIDENCE, PLAN, SELF_ASSESSMENT
from leerklimaat.model.collection import Profiles
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.mine.criteria import criteria_of
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.mine.ways import ways_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def picture_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """An empty picture: bars, a radar and a table are drawn on the device."""
    view = View(site, sheet)
    return view.render(
        "mine/picture",
        frame=frame_of(site, view, source),
        names=names_of(site.base, signs=False),
        ways=ways_of(view),
        criteria=criteria_of(view),
        profiles=next((entry.ref for entry, _ in site.base.all(Profiles)), None),
        cards=site.sheets[SELF_ASSESSMENT],
        plan=site.sheets[PLAN],
        evidence=site.sheets[EVIDENCE],
        ask=site.sheets[ASK],
    )
