"""What the site generator must know of each page beyond its Markdown.

From: Site. To: mkdocs_hook and build, as JSON, so that neither needs our records.
"""

import json

from leerklimaat.model.collection import Collection
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.record import Stamped
from leerklimaat.model.site import Folder, Page
from leerklimaat.pages.site import UNLISTED, Site
from leerklimaat.prose import plain


def plan_of(site: Site) -> bytes:
    """`nav`: the sidebar; `pages`: per page its parent, neighbours, date and authored file."""
    order = [entry for entry in site.reading_order if entry.id not in UNLISTED]
    near = {entry.page: index for index, entry in enumerate(order)}
    pages = {}
    for entry in site.pages():
        record = entry.record
        index = near.get(entry.page)
        parent = site.parent(entry)
        pages[entry.page] = {
            "title": _title(entry),
            "parent": parent.page if parent is not None else None,
            "previous": order[index - 1].page if index else None,
            "next": order[index + 1].page if index is not None and index + 1 < len(order) else None,
            "changed": record.changed.isoformat() if isinstance(record, Stamped) else None,
            "listed": entry.id not in UNLISTED,
        }
    home = site.at("index")
    nav: list[object] = []
    if home is not None:
        first = {"title": site.base.ui["theme.home"], "page": home.page}
        nav = [first, *_nav(site, home)]
    data = {
        "language": site.language,
        "name": site.base.ui["site.name"],
        "description": site.base.ui["site.description"],
        "words": {
            key.removeprefix("theme."): text
            for key, text in sorted(site.base.ui.items())
            if key.startswith("theme.")
        },
        "nav": nav,
        "about": [
            {"page": entry.page, "title": _title(entry)}
            for entry in ([] if home is None else site.children(home))
            if isinstance(entry.record, Page)
        ],
        "pages": pages,
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _nav(site: Site, parent: Entry) -> list[object]:
    """The folders below a page, each with its own; and the lists that stand beside them."""
    found: list[object] = []
    for entry in site.children(parent):
        if isinstance(entry.record, Folder):
            found.append({"title": _title(entry), "pages": [entry.page, *_nav(site, entry)]})
        elif isinstance(entry.record, Collection):
            found.append(entry.page)
    return found


def _title(entry: Entry) -> str:
    return plain(str(getattr(entry.record, "title", entry.id)))
