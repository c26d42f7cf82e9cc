"""The page about what a learner's own device keeps: to see, take along, put back and erase.

From: the words of the interface, the records something can be kept about. To: a page, which the
client (client/src/data) brings to life. Never: holds anything of a learner.
"""

from leerklimaat.model.addresses import OFFLINE
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Glossary
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.learning import Lesson
from leerklimaat.model.scene import Scene
from leerklimaat.pages.do.repeating import TERMS
from leerklimaat.pages.mine.frame import names_of
from leerklimaat.pages.mine.texts import TEXTS_SCRIPT
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

KEPT = (Lesson, Scene, Bank, Framework, Competence, Attitude)
"""Kinds of records that something can be kept about."""


def data_page(site: Site, sheet: Sheet) -> str:
    """The page about one's own data."""
    records = [entry.ref for cls in KEPT for entry, _ in site.base.all(cls)]
    glossaries = [(TERMS, entry.ref) for entry, _ in site.base.all(Glossary)]
    return View(site, sheet).render(
        "mine/data",
        records=[*((name, name) for name in records), *glossaries],
        names=names_of(site.base, signs=True, theory=True),
        offline=f"{OFFLINE}.html" if OFFLINE in site.sheets else "",
        texts=TEXTS_SCRIPT,
    )
