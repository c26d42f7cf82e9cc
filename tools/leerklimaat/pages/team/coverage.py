"""What lessons and questions cover of the framework, and where the holes are.

From: model/coverage. To: pages.
"""

from leerklimaat.model.bank import Bank
from leerklimaat.model.coverage import Row, bloom_share, coverage
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.learn.competences import competences, support_levels
from leerklimaat.pages.sheet import COVERAGE, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


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
        "team/coverage",
        by_competence=by_competence,
        objectives=objectives,
        levels=support_levels(base),
        bloom=bloom_share(items),
        total=len(items),
        csv=f"{COVERAGE}.csv",
    )
