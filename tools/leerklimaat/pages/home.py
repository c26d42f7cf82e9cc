"""The home page: one phone screen, built around doing, and below it the five doors.

From: the home record and Doors. To: a page.
"""

from typing import assert_never

from leerklimaat.model.addresses import SELF_ASSESSMENT, TODAY, TRAINERS
from leerklimaat.model.scene import Drawing, Scene
from leerklimaat.model.site import Door as Entrance
from leerklimaat.model.site import Home
from leerklimaat.pages.do.today import places_data
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def home_page(site: Site, sheet: Sheet, record: Home) -> str:
    """The home page, without the theme's columns: it has doors of its own."""
    view = View(site, sheet)
    return view.render(
        "home",
        hide=("navigation", "toc", "path", "footer"),
        home=record,
        drawing=_drawing(site, record),
        entrances=[(entrance, _address(view, entrance)) for entrance in record.doors],
        doors=Doors(site).all,
        today=site.sheets.get(TODAY),
        places=places_data(site),
    )


def _drawing(site: Site, record: Home) -> Drawing | None:
    """That of the scene which the first button leads to."""
    entry = site.base.entries.get(record.target)
    scene = entry.record if entry is not None else None
    return scene.drawing if isinstance(scene, Scene) else None


def _address(view: View, entrance: Entrance) -> str:
    """Where someone who says who they are is led: straight to the page for them, if it is there."""
    match entrance.page:
        case "self-assessment":
            path = SELF_ASSESSMENT
        case "trainers":
            path = TRAINERS
        case None:
            path = ""
        case _:
            assert_never(entrance.page)
    return view.relative(f"{path}.html") if path in view.site.sheets else view.url(entrance.target)
