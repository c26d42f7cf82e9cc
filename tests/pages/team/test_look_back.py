"""The page that looks back knows every question by the name that our exports give it."""

import csv
import io
import json
import re
from typing import Any

import pytest
from lxml import etree

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.brightspace import brightspace_csv
from leerklimaat.exports.moodle import moodle_xml
from leerklimaat.model.addresses import LOOK_BACK
from leerklimaat.model.bank import Bank
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.look_back import look_back_page
from tests.exports.leaving import banks_of, site_of
from tests.sampling import ROOT

MATCHING = ROOT / "client/src/lookback/matching.ts"
"""What reads those names in the browser; it and exports agree on how they are written."""


@pytest.fixture(params=languages.WHOLE)
def site(request: pytest.FixtureRequest, sample: Loaded) -> Site:
    return site_of(sample, str(request.param))


def banks_in(site: Site) -> list[dict[str, Any]]:
    page = look_back_page(site, site.sheets[LOOK_BACK])
    block = re.search(r'id="lk-banks">(.*?)</script>', page)
    assert block is not None
    found: list[dict[str, Any]] = json.loads(block[1])
    return found


def names_in(bank: bytes) -> list[str]:
    return [one.text or "" for one in etree.fromstring(bank).iterfind("question/name/text")]


def titles_in(bank: bytes) -> list[str]:
    rows = csv.reader(io.StringIO(bank.decode("utf-8-sig")))
    return [row[1] for row in rows if row and row[0] == "Title"]


def test_every_question_is_there_with_the_way_to_it(site: Site) -> None:
    banks = {bank["id"]: bank for bank in banks_in(site)}
    assert {name: bank["items"] for name, bank in banks.items()} == {
        entry.ref: [item.id for item in bank.items] for entry, bank in site.base.all(Bank)
    }
    assert banks["bank:aan-tafel"]["page"] == "lessen/eerste-dienst/aan-tafel-quiz.html"
    assert banks["bank:aan-tafel"]["script"] == "assets/banks/aan-tafel.js"


def test_the_names_that_exports_give_are_read_as_ours(site: Site) -> None:
    found = re.search(r"const NAME = /(.*)/;", MATCHING.read_text("utf-8"))
    assert found is not None
    for bank in banks_of(site):
        items = [item.id for item in bank.bank.items]
        for names in (names_in(moodle_xml(bank)), titles_in(brightspace_csv(bank))):
            read = [re.fullmatch(found[1].strip("^$"), name) for name in names]
            assert {one[1] if one is not None else None for one in read} == set(items)
