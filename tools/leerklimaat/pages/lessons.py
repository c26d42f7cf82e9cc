"""Lessons: the student's page (no clock), the trainer's page, modules, and the coverage.

From: lesson and module records. To: pages. Minutes and study load stand on the trainer's page
only.
"""

from leerklimaat.model.bank import Bank
from leerklimaat.model.coverage import Row, bloom_share, coverage
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.pages.competences import competences, support_levels
from leerklimaat.pages.sheet import COVERAGE, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.study_load import study_minutes
from leerklimaat.pages.view import View


def bank_of(base: KnowledgeBase, lesson: Lesson) -> Bank | None:
    """The question bank that belongs to a lesson."""
    return next((bank for _, bank in base.all(Bank) if bank.lesson == lesson.id), None)


def lesson_page(site: Site, sheet: Sheet, record: Lesson) -> str:
    """What a student reads and does, block after block."""
    quiz, trainer = _beside(site, sheet)
    return View(site, sheet).render("lesson", quiz=quiz, trainer=trainer)


def trainer_page(site: Site, sheet: Sheet, record: Lesson) -> str:
    """What a trainer needs: plans, notes per block, role cards, safety, debrief, load."""
    bank = bank_of(site.base, record)
    student = site.sheet_of(f"lesson:{record.id}")
    quiz = next((c for c in site.children(student) if c.kind == "quiz"), None) if student else None
    return View(site, sheet).render(
        "trainer",
        student=student,
        quiz=quiz,
        bank=bank,
        minutes=study_minutes(record, bank, site.language),
        levels=support_levels(site.base),
        blocks={block.id: block for block in record.blocks},
    )


def module_page(site: Site, sheet: Sheet, record: Module) -> str:
    """A module: what it is for, and its lessons in order."""
    lessons = [child for child in site.children(sheet) if child.kind == "lesson"]
    return View(site, sheet).render("module", lessons=lessons)


def coverage_page(site: Site, sheet: Sheet) -> str:
    """Competence by level by lesson by item by Bloom, with the holes."""
    base = site.base
    by_competence: dict[str, list[Row]] = {one.id: [] for one in competences(base)}
    for row in coverage(base):
        by_competence[row.competence].append(row)
    items = [item for _, bank in base.all(Bank) for item in bank.items]
    objectives = {
        f"{lesson.id}/{objective.id}": objective
        for _, lesson in base.all(Lesson)
        for objective in lesson.objectives
    }
    return View(site, sheet).render(
        "coverage",
        by_competence=by_competence,
        objectives=objectives,
        levels=support_levels(base),
        bloom=bloom_share(items),
        total=len(items),
        csv=f"{COVERAGE}.csv",
    )


def _beside(site: Site, sheet: Sheet) -> tuple[Sheet | None, Sheet | None]:
    children = {child.kind: child for child in site.children(sheet)}
    return children.get("quiz"), children.get("trainer")
