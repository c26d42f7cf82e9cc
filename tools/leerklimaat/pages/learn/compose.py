"""The page on which a trainer makes a programme of their own.

From: what there is to choose from (shelf.py), ready programmes (planned.py). To: a page that the
client (client/src/compose) fills from the log. Never: holds anything of who makes one.
"""

from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.leaving import Leaving
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.learn.planned import planned
from leerklimaat.pages.learn.shelf import shelf_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def compose_page(site: Site, sheet: Sheet, leaving: Leaving) -> str:
    """The frame of the page, and as JSON what a programme can be made of."""
    shelf = shelf_of(site, leaving)
    shelf |= {"ready": [planned(one) for _, one in site.base.all(Curriculum)]}
    return View(site, sheet, explains=False).render(
        "learn/compose",
        ready=[one for one in site.sheets.values() if one.kind == "programme"],
        shelf=embedded(shelf),
    )
