"""The home page: one phone screen, built around doing. From: the home record. To: a page."""

from leerklimaat.model.site import Home
from leerklimaat.pages.sheet import ABOUT, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def home_page(site: Site, sheet: Sheet, record: Home) -> str:
    """The home page as Markdown."""
    view = View(site, sheet)
    return view.render(
        "home", home=record, folders=[c for c in site.children(sheet) if c.kind not in ABOUT]
    )
