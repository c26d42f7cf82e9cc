"""The home page: one phone screen, built around doing. From: the home record. To: a page."""

from leerklimaat.model.addresses import TODAY
from leerklimaat.model.site import Home
from leerklimaat.pages.sheet import ABOUT, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def home_page(site: Site, sheet: Sheet, record: Home) -> str:
    """The home page, without the theme's columns: it has doors of its own."""
    view = View(site, sheet)
    return view.render(
        "home",
        hide=("navigation", "toc", "path", "footer"),
        home=record,
        today=site.sheets.get(TODAY),
        folders=[child for child in site.children(sheet) if child.kind not in ABOUT],
    )
