"""A scene as one A4 for a team.

From: scene records. To: pages.
"""

from leerklimaat.model.addresses import group_path
from leerklimaat.model.scene import Scene
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def team_page(site: Site, sheet: Sheet, record: Scene) -> str:
    """One A4 for twenty minutes with the team; the facilitator's note on the back."""
    scene = site.sheet_of(f"scene:{record.id}")
    return View(site, sheet).render(
        "team/team",
        scene=scene,
        group=site.sheets.get(group_path(scene.path)) if scene is not None else None,
    )
