"""The test blueprint of a module or programme: what its items ask, and what no item asks yet.

From: model/blueprint. To: pages for trainers and test committees. Never: shows a key, or what there
is to choose from; whoever wants to see an item follows its link.
"""

from leerklimaat.ids import ref
from leerklimaat.model.addresses import blueprint_path
from leerklimaat.model.blueprint import Asked, Blueprint, blueprint, lessons_of
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.learning import Bloom, Module
from leerklimaat.model.overview import support_levels
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def blueprint_page(site: Site, sheet: Sheet, record: Module | Curriculum) -> str:
    """First the whole in numbers, then what is missing, then every item by lesson."""
    plan = blueprint(site.base, lessons_of(site.base, record))
    return View(site, sheet).render(
        "team/blueprint",
        plan=plan,
        levels=support_levels(site.base),
        blooms=_blooms(plan),
        numbers=_numbers(plan),
        csv=f"{sheet.path}.csv",
    )


def blueprint_of(site: Site, module: str) -> Sheet | None:
    """The page with the blueprint of a module, if it has one."""
    entry = site.base.entries.get(ref("module", module))
    return site.sheets.get(blueprint_path(entry.page)) if entry is not None else None


def _blooms(plan: Blueprint) -> list[Bloom]:
    """The columns: every level that some item or objective has."""
    found = plan.bloom.keys() | {aim.objective.bloom for aim in plan.aims}
    return [level for level in Bloom if level in found]


def _numbers(plan: Blueprint) -> dict[str, list[int]]:
    """Per item that stands in a set the numbers of the others, by the name of its texts."""
    sets: dict[str, list[Asked]] = {}
    for one in plan.asked:
        if one.contrast is not None:
            sets.setdefault(f"{one.bank.id}/{one.contrast.id}", []).append(one)
    return {
        one.unit: sorted(other.number for other in members if other is not one)
        for members in sets.values()
        for one in members
    }
