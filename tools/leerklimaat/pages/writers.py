"""The pages beside a page that only writers and translators need.

From: Site. To: the fold *Over deze pagina* at the foot of that page, the one way there.
"""

from leerklimaat.model.addresses import graph_path, review_path
from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site


def for_writers(site: Site, sheet: Sheet) -> list[Sheet]:
    """Of a scene its graph, of a quiz its questions in every language."""
    match sheet.kind, sheet.entry:
        case "scene", Entry():
            beside = site.sheets.get(graph_path(sheet.path))
        case "quiz", Entry(record=Bank() as bank):
            beside = site.sheets.get(review_path(bank))
        case _:
            beside = None
    return [beside] if beside is not None else []
