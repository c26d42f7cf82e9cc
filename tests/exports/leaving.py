"""Banks on their way out, for tests of formats: those of some content, or made up."""

import csv
import io
from dataclasses import replace

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.package import Exported, exported
from leerklimaat.exports.posed import Posed
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Item
from leerklimaat.pages.site import Site
from leerklimaat.settings import DEFAULT_SITE_URL, Settings
from tests.items import bank_of
from tests.sampling import read_sample

ADDRESS = "https://voorbeeld.test/"


def site_of(
    loaded: Loaded, language: str = languages.SOURCE, address: str = DEFAULT_SITE_URL
) -> Site:
    """One language as pages and exports see it. `address`: where it stands in the world."""
    return Site(loaded.bases[language], Settings(address, ""))


def table_of(data: bytes, language: str) -> list[list[str]]:
    """What a spreadsheet in the language finds in a CSV."""
    lines = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(lines, delimiter=languages.LANGUAGES[language].separator))


def named_rows(data: bytes, language: str) -> list[dict[str, str]]:
    """The same, each cell by the head of its column."""
    head, *rows = table_of(data, language)
    return [dict(zip(head, row, strict=True)) for row in rows]


def banks_of(site: Site) -> list[Exported]:
    """Every bank of a language, ready to be written."""
    found = [(bank, site.sheet_of(entry.ref)) for entry, bank in site.base.all(Bank)]
    return [exported(site, bank, sheet) for bank, sheet in found if sheet is not None]


def with_items(*items: Item, address: str = DEFAULT_SITE_URL) -> Exported:
    """A bank of these items, in the knowledge base of the sample."""
    base = read_sample().bases[languages.SOURCE]
    bank = bank_of(list(items))
    name = ref("bank", bank.id)
    (like,) = (entry for entry, _ in base.all(Bank))
    entry = replace(like, ref=name, record=bank, page=f"quizzes/{bank.id}")
    site = Site(replace(base, entries={**base.entries, name: entry}), Settings(address, ""))
    sheet = site.sheet_of(name)
    assert sheet is not None
    return exported(site, bank, sheet)


def leaving(item: Item) -> Posed:
    """An item as formats get it."""
    (posed,) = with_items(item).items
    return posed
