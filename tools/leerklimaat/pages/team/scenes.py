"""A scene as one A4 for a team.

From: scene records. To: pages.
"""

from leerklimaat.ids import ref
from leerklimaat.model.addresses import group_path
from leerklimaat.model.scene import Scene
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def practised_in(site: Site, sheet: Sheet) -> list[Sheet]:
    """The competences that a team sheet is about; none for another page."""
    scene = sheet.entry.record if sheet.kind == "team" and sheet.entry is not None else None
    names = scene.competences if isinstance(scene, Scene) else ()
    found = (site.sheet_of(ref("competence", name)) for name in names)
    return [one for one in found if one is not None]


def team_page(site: Site, sheet: Sheet, record: Scene) -> str:
    """One A4 for twenty minutes with the team; the facilitator's note on the back."""
    scene = site.sheet_of(f"scene:{record.id}")
    return View(site, sheet).render(
        "team/team",
        scene=scene,
        group=site.sheets.get(group_path(scene.path)) if scene is not None else None,
    )
