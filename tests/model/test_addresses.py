"""Addresses: the rule that no two pages have one looks at exactly the pages that are made."""

from collections import Counter
from typing import get_args

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.addresses import addresses_of
from leerklimaat.pages.sheet import SheetKind, sheets_of


def test_every_page_that_is_made_has_its_address_here_and_no_other(sample: Loaded) -> None:
    for language in languages.ALL:
        sheets = list(sheets_of(sample.bases[language]))
        assert {sheet.kind for sheet in sheets} == set(get_args(SheetKind))
        made = Counter(sheet.path for sheet in sheets)
        assert Counter(address.path for address in addresses_of(sample.bases[language])) == made
