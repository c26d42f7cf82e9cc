"""Every source that something rests on, with what was read of it and what rests on it."""

from leerklimaat.model.collection import Bibliography
from leerklimaat.model.reference import Source
from leerklimaat.pages.look_up.glossary import sort_key
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def sources_page(site: Site, sheet: Sheet, record: Bibliography) -> str:
    """The sources as Markdown: by kind, then author or title. Uncited ones are left out."""
    view = View(site, sheet)
    groups: dict[str, list[Source]] = {}
    for source in sorted(record.sources, key=_order):
        if source.id in site.cited:
            groups.setdefault(source.reliability, []).append(source)
    back = {source.id: site.back_links(f"source:{source.id}") for source in record.sources}
    return view.render(
        "look_up/sources", groups=groups, back=back, uncited=len(record.sources) - len(site.cited)
    )


def _order(source: Source) -> tuple[str, str, str]:
    return (sort_key(source.author or source.title), source.year or "", source.id)
