"""The opening page of a folder: introduction, drawing, cards of what is in it."""

from typing import assert_never

from leerklimaat.model.knowledge import Principle
from leerklimaat.model.site import Folder, PageGroup
from leerklimaat.pages.diagrams import (
    Diagram,
    principle_to_question,
    profession_map,
)
from leerklimaat.pages.drawings.tiers import tiers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def folder_page(site: Site, sheet: Sheet, record: Folder) -> str:
    """An opening page."""
    view = View(site, sheet)
    children = site.children(sheet)
    groups = _grouped(record, children)
    grouped = {one.path for _, sheets in groups for one in sheets}
    return view.render(
        "folder",
        folder=record,
        diagram=_diagram(view, record),
        tiers=tiers_of(site.base) if record.diagram == "system-functions" else [],
        groups=groups,
        children=[
            child for child in children if child.kind != "folder" and child.path not in grouped
        ],
        folders=[
            child for child in children if child.kind == "folder" and child.path not in grouped
        ],
        numbered=any(
            child.entry is not None and isinstance(child.entry.record, Principle)
            for child in children
        ),
    )


def _grouped(record: Folder, children: list[Sheet]) -> list[tuple[PageGroup, list[Sheet]]]:
    """The groups that a folder makes of its pages, each with those pages."""
    named = {child.entry.id: child for child in children if child.entry is not None}
    return [
        (group, [named[name] for name in group.pages if name in named]) for group in record.groups
    ]


def _diagram(view: View, record: Folder) -> Diagram | None:
    match record.diagram:
        case "principle-to-question":
            return principle_to_question(view)
        case "profession-map":
            return profession_map(view)
        case "system-functions" | None:  # the first is text, with a shape
            return None
        case _:
            assert_never(record.diagram)
