"""What leaves the site, in which formats, and what each loses: by type of item, and by lesson.

From: what exports say of each file. To: a page for who takes questions to a platform of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.ids import ref
from leerklimaat.model.addresses import PLATFORMS
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import ITEM_TYPES
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.leaving import Fidelity, File, Leaving
from leerklimaat.pages.offers import Offer, counted, offers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

_LOSES = ("scorm", "cartridge")
"""Formats in which more than questions leaves: what of that is lost, is said once."""


@dataclass(frozen=True, slots=True)
class Row:
    """A format. `types`: the types of item of which some are kept in that way, with how many."""

    format: str
    types: dict[Fidelity, list[tuple[str, int]]]


def leaving_page(site: Site, sheet: Sheet, leaving: Leaving) -> str:
    """Every file; what becomes of each type of item in each format; what is lost, and how often."""
    offered = list(_offered(site, leaving))
    by_format: dict[str, list[File]] = {}
    for _, offers in offered:
        for offer in offers:
            by_format.setdefault(offer.file.format, []).append(offer.file)
    return View(site, sheet).render(
        "team/leaving",
        rows=[_row(name, files) for name, files in by_format.items()],
        losses={name: _losses(files) for name, files in by_format.items()},
        refusals={name: _refusals(files) for name, files in by_format.items()},
        more=_LOSES,
        offered=offered,
        platforms=site.sheets.get(PLATFORMS),
    )


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


def _refusals(files: list[File]) -> dict[str, dict[str, int]]:
    """By platform, of which types it will probably not take how many."""
    found: dict[str, dict[str, int]] = {}
    for file in files:
        for kind, _, kept in file.items:
            for platform in kept.refused:
                kinds = found.setdefault(platform, {})
                kinds[kind] = kinds.get(kind, 0) + 1
    return found


def _offered(site: Site, leaving: Leaving) -> Iterator[tuple[Sheet, list[Offer]]]:
    """Every bank with what leaves of its lesson, then what leaves of others."""
    told: set[str] = set()
    banks = ((entry.ref, ref("lesson", bank.lesson or "")) for entry, bank in site.base.all(Bank))
    others = ((entry.ref,) for kind in (Lesson, Module) for entry, _ in site.base.all(kind))
    for names in (*banks, *others):
        sheets = [site.sheet_of(name) for name in names if name not in told]
        told |= {*names}
        offers = offers_of(leaving, *sheets)
        if offers and sheets[0] is not None:
            yield sheets[0], offers
