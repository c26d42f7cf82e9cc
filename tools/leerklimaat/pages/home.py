"""The home page: one phone screen, built around doing. From: the home record. To: a page."""

from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.site import Home
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def home_page(site: Site, entry: Entry, record: Home) -> str:
    """The home page as Markdown."""
    view = View(site, entry)
    return view.render("home", home=record, folders=site.children(entry))
