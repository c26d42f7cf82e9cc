"""The opening page of a folder: introduction, drawing, cards of what is in it."""

from leerklimaat.model.knowledge import Principle
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.site import Folder
from leerklimaat.pages.diagrams import principle_to_question, system_functions
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def folder_page(site: Site, entry: Entry, record: Folder) -> str:
    """An opening page as Markdown."""
    view = View(site, entry)
    match record.diagram:
        case "system-functions":
            diagram = system_functions(view)
        case "principle-to-question":
            diagram = principle_to_question(view)
        case None:
            diagram = None
    children = site.children(entry)
    return view.render(
        "folder",
        folder=record,
        diagram=diagram,
        children=[child for child in children if not isinstance(child.record, Folder)],
        folders=[child for child in children if isinstance(child.record, Folder)],
        numbered=any(isinstance(child.record, Principle) for child in children),
    )
