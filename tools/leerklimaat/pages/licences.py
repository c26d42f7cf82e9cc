"""The page of licences: the whole text of each, for what others made and a reader gets.

From: site/licences.py, by way of build. To: a page. Never: a text of our own about a licence.
"""

from collections.abc import Mapping

from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def licences_page(site: Site, sheet: Sheet, licences: Mapping[str, str]) -> str:
    """Every text, folded away under the name of what it is about."""
    return View(site, sheet).render("licences", licences=licences)
