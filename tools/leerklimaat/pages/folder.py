"""The opening page of a folder: introduction, drawing, cards of what is in it."""

from collections.abc import Sequence

from leerklimaat.model.knowledge import Principle
from leerklimaat.model.site import Folder, PageGroup
from leerklimaat.pages.drawings.everything import map_of
from leerklimaat.pages.drawings.tiers import tiers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

CHAIN = ("principle", "competence", "objective", "lesson", "item")
"""How a principle becomes a question that one can answer."""


def folder_page(site: Site, sheet: Sheet, record: Folder) -> str:
    """An opening page."""
    view = View(site, sheet)
    children = site.children(sheet)
    groups = grouped(record, children)
    taken = {one.path for _, sheets in groups for one in sheets}
    return view.render(
        "folder",
        folder=record,
        tiers=tiers_of(site.base) if record.diagram == "system-functions" else [],
        chain=CHAIN if record.diagram == "principle-to-question" else (),
        mapped=map_of(site) if record.diagram == "profession-map" else [],
        groups=groups,
        children=[
            child for child in children if child.kind != "folder" and child.path not in taken
        ],
        folders=[child for child in children if child.kind == "folder" and child.path not in taken],
        played=any(child.kind == "scene" for child in children),
        numbered=any(
            child.entry is not None and isinstance(child.entry.record, Principle)
            for child in children
        ),
    )


def grouped(record: Folder, children: Sequence[Sheet]) -> list[tuple[PageGroup, list[Sheet]]]:
    """The groups that a folder makes of its pages, each with those pages."""
    named = {child.entry.id: child for child in children if child.entry is not None}
    return [
        (group, [named[name] for name in group.pages if name in named]) for group in record.groups
    ]
