"""The trainer's page of a lesson: plans, notes, role cards, safety, debrief and study load.

From: lesson records. To: pages.
"""

from leerklimaat.ids import ref
from leerklimaat.model.addresses import group_path, kit_path
from leerklimaat.model.learning import Lesson
from leerklimaat.model.leaving import Leaving
from leerklimaat.model.overview import bank_of, support_levels
from leerklimaat.pages.offers import offers_of
from leerklimaat.pages.paper import sides_of_cards
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.blueprint import blueprint_of
from leerklimaat.pages.view import View
from leerklimaat.study_load import study_minutes


def trainer_page(site: Site, sheet: Sheet, record: Lesson, leaving: Leaving) -> str:
    """What a trainer needs: plans, notes per block, role cards, safety, debrief, load."""
    student = site.sheet_of(ref("lesson", record.id))
    bank = bank_of(site.base, record)
    quiz = site.sheet_of(ref("bank", bank.id)) if bank is not None else None
    return View(site, sheet).render(
        "team/trainer",
        student=student,
        kit=kit_path(student.path) if student is not None else "",
        quiz=quiz,
        group=site.sheets.get(group_path(quiz.path)) if quiz is not None else None,
        blueprint=blueprint_of(site, record.module),
        offers=offers_of(leaving, sheet, quiz),
        sides_of_cards=sides_of_cards,
        minutes=study_minutes(record, bank, site.language),
        levels=support_levels(site.base),
        blocks={block.id: block for block in record.blocks},
    )
