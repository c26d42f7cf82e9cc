"""What leaves the site in formats of others. A new one is a file, and its name in `EXPORTS`; one
for banks is a line in exports/formats.py.

From: the pages and records of one language. To: build, as files that stand beside the pages.
Never: a page, or what needs all languages; the sitemap is called by build itself.
"""

from leerklimaat.exports.cards import term_files
from leerklimaat.exports.coverage import coverage_files
from leerklimaat.exports.formats import FORMATS, path_of
from leerklimaat.exports.framework import framework_files
from leerklimaat.exports.package import exported
from leerklimaat.model.bank import Bank
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree


def bank_files(site: Site) -> Tree:
    """Every bank in every format."""
    found = [(bank, site.sheet_of(entry.ref)) for entry, bank in site.base.all(Bank)]
    leaving = [exported(site, bank, sheet) for bank, sheet in found if sheet is not None]
    return {path_of(bank.sheet.path, one): one.write(bank) for bank in leaving for one in FORMATS}


EXPORTS = (framework_files, coverage_files, term_files, bank_files)


def files_of(site: Site) -> Tree:
    """Every download of one language."""
    tree: Tree = {}
    for export in EXPORTS:
        tree |= export(site)
    return tree
