"""Every source that something rests on, with what was read of it and what rests on it."""

from typing import get_args

from leerklimaat.model.collection import Bibliography
from leerklimaat.model.reference import Reliability, Source
from leerklimaat.pages.look_up.glossary import sort_key
from leerklimaat.pages.returns import returns_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def sources_page(site: Site, sheet: Sheet, record: Bibliography) -> str:
    """The sources: what weighs most first, then by author or title. Only cited ones."""
    cited = [one for one in sorted(record.sources, key=_order) if one.id in site.cited]
    weights: tuple[Reliability, ...] = get_args(Reliability)
    groups = {weight: [one for one in cited if one.reliability == weight] for weight in weights}
    return View(site, sheet).render(
        "look_up/sources",
        groups={weight: sources for weight, sources in groups.items() if sources},
        back={one.id: returns_of(site, f"source:{one.id}") for one in cited},
    )


def _order(source: Source) -> tuple[str, str, str]:
    return (sort_key(source.author or source.title), source.year or "", source.id)
