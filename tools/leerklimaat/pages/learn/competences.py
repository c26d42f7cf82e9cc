"""The competence framework as pages: overview, competences, attitude, example profiles.

From: framework records. To: pages. The words are those of the framework; nothing here judges.
"""

from leerklimaat.ids import ref
from leerklimaat.model.addresses import (
    EVIDENCE,
    FIVE_MINUTES,
    SELF_ASSESSMENT,
    observation_path,
    rubric_path,
)
from leerklimaat.model.collection import Profiles
from leerklimaat.model.competence import (
    Attitude,
    Competence,
    Framework,
    Profile,
    SupportLevel,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import asked_from, aspects_in, clusters, competences, support_levels
from leerklimaat.model.reference import Statement
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.crosswalk import crosswalk_of
from leerklimaat.pages.view import View


def framework_page(site: Site, sheet: Sheet, record: Framework) -> str:
    """Clusters, levels, what they ask, and where each competence comes from."""
    by_cluster = {
        cluster.id: [one for one in competences(site.base) if one.cluster == cluster.id]
        for cluster in record.clusters
    }
    return View(site, sheet).render(
        "learn/framework",
        by_cluster=by_cluster,
        competences=competences(site.base),
        assessment=site.sheets.get(SELF_ASSESSMENT),
    )


def competence_page(site: Site, sheet: Sheet, record: Competence) -> str:
    """One competence: from a moment on the ward to indicators per level of support."""
    base = site.base
    return View(site, sheet).render(
        "learn/competence",
        cluster=clusters(base).get(record.cluster),
        levels=support_levels(base),
        aspects=aspects_in(base, record.id),
        asked=asked_from(base, record.id),
        covered=_covered(base, record.covers),
        observation=site.sheets.get(observation_path(sheet.path)),
        rubric=site.sheets.get(rubric_path(sheet.path)),
        minutes=site.sheets.get(FIVE_MINUTES),
        evidence=site.sheets.get(EVIDENCE),
        crosswalk=crosswalk_of(site, record),
    )


def attitudes_page(site: Site, sheet: Sheet) -> str:
    """The aspects as cards."""
    return View(site, sheet).render("learn/attitudes", aspects=site.children(sheet))


def attitude_page(site: Site, sheet: Sheet, record: Attitude) -> str:
    """One aspect: the source's words, how we teach it, what one would see."""
    return View(site, sheet).render("learn/attitude", covered=_covered(site.base, record.covers))


def profiles_page(site: Site, sheet: Sheet, record: Profiles) -> str:
    """Example profiles, each as a table of competences and levels."""
    tables: list[tuple[Profile, list[tuple[Competence, SupportLevel | None]]]] = []
    levels = support_levels(site.base)
    for profile in record.profiles:
        targets = {target.id: target.level for target in profile.targets}
        rows = [
            (one, levels.get(targets[one.id]))
            for one in competences(site.base)
            if one.id in targets
        ]
        tables.append((profile, rows))
    return View(site, sheet).render("learn/profiles", tables=tables)


def _covered(base: KnowledgeBase, names: tuple[str, ...]) -> list[Statement]:
    """The statements of the starting document that a record takes in."""
    found = (base.find(ref("statement", name), Statement) for name in names)
    return [record for record in found if record is not None]
