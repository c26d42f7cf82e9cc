"""What lessons and questions cover of the framework, and where the holes are.

From: model/coverage. To: pages.
"""

from leerklimaat.model.addresses import COVERAGE
from leerklimaat.model.coverage import Row, bloom_share, coverage, scenes_per_competence
from leerklimaat.model.overview import competences, objectives, support_levels
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def coverage_page(site: Site, sheet: Sheet) -> str:
    """Competence by level by lesson by item by Bloom, with its scenes and the holes."""
    base = site.base
    by_competence: dict[str, list[Row]] = {one.id: [] for one in competences(base)}
    for row in coverage(base):
        by_competence[row.competence].append(row)
    bloom = bloom_share(base)
    return View(site, sheet).render(
        "team/coverage",
        by_competence=by_competence,
        scenes=scenes_per_competence(base),
        objectives=objectives(base),
        levels=support_levels(base),
        bloom=bloom,
        total=sum(bloom.values()),
        csv=f"{COVERAGE}.csv",
    )
