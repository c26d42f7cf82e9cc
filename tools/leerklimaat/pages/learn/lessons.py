"""Lessons as a student reads them, and modules.

From: lesson and module records. To: pages. Never: shows a clock; minutes and study load stand on
the trainer's page only.
"""

from leerklimaat.model.addresses import trainer_path
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def lesson_page(site: Site, sheet: Sheet) -> str:
    """What a student reads and does, block after block."""
    return View(site, sheet).render(
        "learn/lesson", trainer=site.sheets.get(trainer_path(sheet.path))
    )


def module_page(site: Site, sheet: Sheet) -> str:
    """A module: what it is for, and its lessons in order."""
    lessons = [child for child in site.children(sheet) if child.kind == "lesson"]
    return View(site, sheet).render("learn/module", lessons=lessons)
