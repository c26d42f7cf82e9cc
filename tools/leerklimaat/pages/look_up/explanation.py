"""Principles, theory, system functions and topics: open on the ward, then explain."""

from typing import assert_never

from leerklimaat.model.knowledge import Concept, Explanation, Principle, SystemFunction, Topic
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def explanation_page(site: Site, sheet: Sheet, record: Explanation) -> str:
    """A page that explains one record."""
    view = View(site, sheet)
    match record:
        case Principle():
            template = "look_up/principle"
        case Concept() | SystemFunction():
            template = "look_up/theory"
        case Topic():
            template = "look_up/topic"
        case Explanation():
            raise TypeError(f"no template for {type(record).__name__}")
        case _:
            assert_never(record)
    relations = [found for name in record.relations if (found := site.sheet_of(name)) is not None]
    return view.render(template, relations=relations)
