"""Lessons as a student reads them, and modules.

From: lesson and module records. To: pages. Never: shows a clock; minutes and study load stand on
the trainer's page only.
"""

from leerklimaat.ids import ref
from leerklimaat.model.addresses import blueprint_path, kit_path, trainer_path
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.leaving import Leaving
from leerklimaat.pages.learn.marks import lesson_hash
from leerklimaat.pages.offers import offers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def lesson_page(
    site: Site, sheet: Sheet, record: Lesson, source: KnowledgeBase, leaving: Leaving
) -> str:
    """What a student reads and does, block after block.

    `source`: what was written in Dutch; the learner's log names that text by its hash.
    """
    written = source.find(ref("lesson", record.id), Lesson)
    return View(site, sheet).render(
        "learn/lesson",
        text_hash=lesson_hash(written or record),
        trainer=site.sheets.get(trainer_path(sheet.path)),
        kit=kit_path(sheet.path),
        offers=offers_of(leaving, sheet),
    )


def module_page(site: Site, sheet: Sheet, leaving: Leaving) -> str:
    """A module: what it is for, and its lessons in order."""
    lessons = [child for child in site.children(sheet) if child.kind == "lesson"]
    return View(site, sheet).render(
        "learn/module",
        lessons=lessons,
        blueprint=site.sheets.get(blueprint_path(sheet.path)),
        offers=offers_of(leaving, sheet),
    )
