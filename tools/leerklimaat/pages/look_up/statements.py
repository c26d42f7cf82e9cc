"""Each statement of the starting documents, and where it is treated; what is to be read again.

From: statement records, and sources. To: pages; client/src/due marks what is late. Never: knows
what day it is.
"""

from datetime import date

from leerklimaat.ids import ref
from leerklimaat.model.collection import Statements
from leerklimaat.model.knowledge import Topic
from leerklimaat.model.reference import Source, Statement
from leerklimaat.pages.look_up.glossary import sort_key
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
    again = sorted(
        (
            source
            for _, source in site.base.all(Source)
            if source.review_by is not None and source.id in site.cited
        ),
        key=lambda one: (one.review_by or date.max, sort_key(one.author or one.title), one.id),
    )
    gaps = [(entry.ref, topic.gap) for entry, topic in site.base.all(Topic) if topic.gap]
    return View(site, sheet).render(
        "look_up/statements",
        groups=groups,
        cited=sources,
        outdated=outdated,
        gaps=gaps,
        again=again,
    )
