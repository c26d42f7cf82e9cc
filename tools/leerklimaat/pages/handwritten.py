"""Pages that people write in Markdown themselves: about, privacy, how to cite."""

from leerklimaat.model.site import Page
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def handwritten_page(site: Site, sheet: Sheet, record: Page) -> str:
    """A hand-written page, its links resolved and its text escaped."""
    view = View(site, sheet)
    return view.render("handwritten", pieces=view.page_parts(record.body))
