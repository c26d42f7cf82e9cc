"""Lessons as a student reads them, and modules.

From: lesson and module records. To: pages. Never: shows a clock; minutes and study load stand on
the trainer's page only.
"""

from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def bank_of(base: KnowledgeBase, lesson: Lesson) -> Bank | None:
    """The question bank that belongs to a lesson."""
    return next((bank for _, bank in base.all(Bank) if bank.lesson == lesson.id), None)


def lesson_page(site: Site, sheet: Sheet, record: Lesson) -> str:
    """What a student reads and does, block after block."""
    quiz, trainer = _beside(site, sheet)
    return View(site, sheet).render("learn/lesson", quiz=quiz, trainer=trainer)


def module_page(site: Site, sheet: Sheet, record: Module) -> str:
    """A module: what it is for, and its lessons in order."""
    lessons = [child for child in site.children(sheet) if child.kind == "lesson"]
    return View(site, sheet).render("learn/module", lessons=lessons)


def _beside(site: Site, sheet: Sheet) -> tuple[Sheet | None, Sheet | None]:
    children = {child.kind: child for child in site.children(sheet)}
    return children.get("quiz"), children.get("trainer")
