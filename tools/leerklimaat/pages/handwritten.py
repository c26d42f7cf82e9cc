"""Pages that people write in Markdown themselves: about, privacy, how to cite."""

from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.site import Page
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def handwritten_page(site: Site, entry: Entry, record: Page) -> str:
    """A hand-written page as Markdown, its links resolved and its text escaped."""
    view = View(site, entry)
    return view.render("handwritten", parts=view.page_parts(record.body))
