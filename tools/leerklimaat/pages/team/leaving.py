"""What leaves the site, in which formats, and what each loses: by type of item, and by lesson.

From: what exports say of each file. To: a page for who takes questions to a platform of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.model.addresses import PLATFORMS
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import ITEM_TYPES
from leerklimaat.model.leaving import Fidelity, File, Leaving
from leerklimaat.pages.offers import Offer, counted, offer
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


@dataclass(frozen=True, slots=True)
class Row:
    """A format. `types`: the types of item of which some are kept in that way, with how many."""

    format: str
    types: dict[Fidelity, list[tuple[str, int]]]


def leaving_page(site: Site, sheet: Sheet, leaving: Leaving) -> str:
    """The files of every bank; what becomes of each type of item; what is lost, and how often."""
    by_format: dict[str, list[File]] = {}
    for _, file in _files(site, leaving):
        by_format.setdefault(file.format, []).append(file)
    return View(site, sheet).render(
        "team/leaving",
        rows=[_row(name, files) for name, files in by_format.items()],
        losses={name: _losses(files) for name, files in by_format.items()},
        banks=list(_banks(site, leaving)),
        platforms=site.sheets.get(PLATFORMS),
    )


def _files(site: Site, leaving: Leaving) -> Iterator[tuple[Sheet, File]]:
    for entry, _ in site.base.all(Bank):
        found = site.sheet_of(entry.ref)
        if found is not None:
            yield from ((found, file) for file in leaving.get(entry.ref, ()))


def _row(name: str, files: list[File]) -> Row:
    counts = {kind: counted(*files, kind=kind) for kind in ITEM_TYPES}
    types = {
        fidelity: [(kind, count[fidelity]) for kind, count in counts.items() if count[fidelity]]
        for fidelity in Fidelity
    }
    return Row(name, types)


def _losses(files: list[File]) -> dict[str, int]:
    """How many items lose what; the most frequent first."""
    found: dict[str, int] = {}
    for file in files:
        for _, _, kept in file.items:
            for why in kept.why:
                found[why] = found.get(why, 0) + 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _banks(site: Site, leaving: Leaving) -> Iterator[tuple[Sheet, list[Offer]]]:
    offers: dict[str, tuple[Sheet, list[Offer]]] = {}
    for found, file in _files(site, leaving):
        offers.setdefault(found.path, (found, []))[1].append(offer(file))
    yield from offers.values()
