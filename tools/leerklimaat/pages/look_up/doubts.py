"""What we ask people from practice: the doubts there are, and which pages nobody looked at yet.

From: doubts, and the status of every record with a page of its own. To: the page *Meelezen*.
Never: says that someone looked who did not.
"""

from leerklimaat.ids import ref
from leerklimaat.model.collection import Doubts
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.record import Stamped, Status
from leerklimaat.model.reference import Doubt
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def doubts_page(site: Site, sheet: Sheet, record: Doubts) -> str:
    """The doubts, those about one page together; then the pages that wait, per folder."""
    asked: dict[str, list[Doubt]] = {}
    for one in record.doubts:
        asked.setdefault(one.about, []).append(one)
    waiting: dict[str, list[Sheet]] = {}
    count = seen = 0
    for other in Doors(site).order:
        if other.entry is None or not _is_own(site, other.entry, other):
            continue
        count += 1
        if _waits(other.entry):
            waiting.setdefault(_folder(site, other), []).append(other)
        else:
            seen += 1
    return View(site, sheet).render(
        "look_up/doubts", asked=asked, waiting=waiting, count=count, seen=seen, ref=ref
    )


def _is_own(site: Site, entry: Entry, sheet: Sheet) -> bool:
    """True for the page of a record itself, and not for a form or trainer page made of it."""
    return isinstance(entry.record, Stamped) and site.sheet_of(entry.ref) is sheet


def _waits(entry: Entry) -> bool:
    return isinstance(entry.record, Stamped) and entry.record.status is Status.CONCEPT


def _folder(site: Site, sheet: Sheet) -> str:
    """The path of the page below home that a page stands under; home's for one with none below."""
    home = site.home.path if site.home is not None else ""
    top = sheet
    while top.parent is not None and top.parent != home:
        top = site.sheets[top.parent]
    return top.path if site.children(top) else home
