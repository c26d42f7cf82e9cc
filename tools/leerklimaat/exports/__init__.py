"""What leaves the site in formats of others. A new one is a file, and its name in `EXPORTS`; one
for banks is a line in exports/formats.py.

From: the pages and records of one language. To: build, as files that stand beside the pages.
Never: a page, or what needs all languages; the sitemap is called by build itself.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial

from leerklimaat.exports.api import api_makers
from leerklimaat.exports.blueprint import blueprint_files
from leerklimaat.exports.cards import term_files
from leerklimaat.exports.cartridge import cartridges, written
from leerklimaat.exports.case import case_files
from leerklimaat.exports.coverage import coverage_files
from leerklimaat.exports.crosswalk import crosswalk_files
from leerklimaat.exports.feed import feed_file
from leerklimaat.exports.formats import FORMATS, path_of
from leerklimaat.exports.framework import framework_files
from leerklimaat.exports.kit import Supplies, kits
from leerklimaat.exports.losses import losses_file
from leerklimaat.exports.package import Exported, exported
from leerklimaat.exports.programmes import programme_files
from leerklimaat.exports.scorm import lesson_files
from leerklimaat.exports.webmanifest import web_manifest
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.leaving import File, Leaving
from leerklimaat.pages.site import Site

Maker = Callable[[], bytes]
"""Makes a file when it is asked for."""


def leaving(site: Site) -> Leaving:
    """In which files each record leaves the site, and what becomes of its items in each."""
    return _leaving(site, list(_banks(site)))


def _leaving(site: Site, banks: list[Exported]) -> Leaving:
    files = {ref("bank", bank.bank.id): tuple(_files(bank)) for bank in banks}
    modules = {ref("module", one.module.id): (one.file(),) for one in cartridges(site, banks)}
    return files | lesson_files(site) | modules


def offered(site: Site) -> dict[str, Maker]:
    """Every download of one language, by its path."""
    makers: dict[str, Maker] = {}
    banks = list(_banks(site))
    for bank in banks:
        # Kept, for the kit of a lesson holds them too.
        makers |= {
            path_of(bank.sheet.path, one): cache(partial(one.write, bank)) for one in FORMATS
        }
    makers |= {one.path: partial(written, one) for one in cartridges(site, banks)}
    makers |= api_makers(site, banks)
    made = losses_file(_leaving(site, banks))
    for export in EXPORTS:
        made |= export(site)
    return makers | {path: partial(bytes, data) for path, data in made.items()}


def taken_along(site: Site, supplies: Supplies) -> dict[str, Maker]:
    """Every lesson with all that who teaches it takes along, by its path."""
    banks = {bank.bank.lesson: bank for bank in _banks(site) if bank.bank.lesson}
    return kits(site, banks, supplies)


EXPORTS = (
    framework_files,
    coverage_files,
    blueprint_files,
    programme_files,
    crosswalk_files,
    term_files,
    case_files,
    feed_file,
    web_manifest,
)


def _banks(site: Site) -> Iterator[Exported]:
    for entry, bank in site.base.all(Bank):
        sheet = site.sheet_of(entry.ref)
        if sheet is not None:
            yield exported(site, bank, sheet)


def _files(bank: Exported) -> Iterator[File]:
    for one in FORMATS:
        items = tuple((item.type, item.id, one.kept(item)) for item in bank.items)
        yield File(one.name, path_of(bank.sheet.path, one), items)
