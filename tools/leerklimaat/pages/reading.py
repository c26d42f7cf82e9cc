"""When the sources of a page were read.

From: a record and its sources. To: view, which says it at the foot. Pure. Never: judges whether
what was read still holds; content/rules/recheck.py says when it is to be read again.
"""

from collections.abc import Iterable
from datetime import date

from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.reference import Source


def read_between(record: object, sources: Iterable[Source]) -> tuple[date, date] | None:
    """The first and the last day on which they were read.

    None for a page that does not rest on what grows old.
    """
    found = list(sources)
    if not isinstance(record, Explanation):
        return None
    if not (record.ages or any(source.binds for source in found)):
        return None
    days = [source.checked.on for source in found if source.checked is not None]
    return (min(days), max(days)) if days else None
