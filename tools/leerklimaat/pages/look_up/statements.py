"""Each statement of the starting documents, and where it is treated.

From: statement records. To: pages.
"""

from leerklimaat.ids import ref
from leerklimaat.model.collection import Statements
from leerklimaat.model.knowledge import Topic
from leerklimaat.model.reference import Source, Statement
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def statements_page(site: Site, sheet: Sheet, record: Statements) -> str:
    """Each statement of the starting documents, and where it is treated."""
    groups: dict[str, dict[str, list[Statement]]] = {}
    for one in record.statements:
        groups.setdefault(one.source, {}).setdefault(one.aspect, []).append(one)
    sources = {
        name: source
        for name in groups
        if (source := site.base.find(ref("source", name), Source)) is not None
    }
    outdated = [one for one in record.statements if one.outdated]
    gaps = [(entry.ref, topic.gap) for entry, topic in site.base.all(Topic) if topic.gap]
    return View(site, sheet).render(
        "look_up/statements", groups=groups, cited=sources, outdated=outdated, gaps=gaps
    )
