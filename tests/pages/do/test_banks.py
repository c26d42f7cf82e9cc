"""Any valid bank renders, and what is rendered holds every text of it exactly once."""

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Item, Ordering
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.shape import texts
from leerklimaat.pages.do.asked import _mixed, groups
from leerklimaat.pages.do.banks import quiz_page
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from tests.items import ITEMS, bank_of


def _site(bank: Bank, sample: Loaded) -> tuple[Site, Sheet]:
    entry = Entry("bank:proef", bank, "quizzes/proef.yml", "quizzen/proef")
    base = KnowledgeBase("nl", sample.source.entries | {entry.ref: entry}, sample.source.ui)
    site = Site(base, Settings())
    return site, site.sheets["quizzen/proef"]


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.lists(ITEMS, min_size=1, max_size=4))
def test_every_text_stands_there_exactly_once(sample: Loaded, items: list[Item]) -> None:
    bank = bank_of(items)
    site, sheet = _site(bank, sample)
    page = quiz_page(site, sheet, bank, site.base, {})
    shown = " ".join(unescape(re.sub(r"<[^<>]*>", " ", page)).split())
    for item in bank.items:
        for path, text, _ in texts(item):
            mark = re.match(r"t\d+x", text)
            assert mark is not None
            found = len(re.findall(rf"\b{mark.group()}\b", shown))
            assert found == 1, f"{path} stands there {found} times"
    assert "<b> &" not in page.replace('<b class="', "")


@given(ITEMS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_what_must_be_put_in_order_never_stands_in_order(item: Item) -> None:
    if isinstance(item, Ordering):
        mixed = _mixed("bank:proef/x", item)
        written, shown = [step.id for step in item.steps], [step.id for step in mixed]
        assert (len(shown), set(shown)) == (len(written), set(written))
        assert shown != written


def test_what_a_set_shares_stands_there_once_and_before_its_members(sample: Loaded) -> None:
    bank = sample.source.find("bank:aan-tafel", Bank)
    assert bank is not None
    site = Site(sample.source, Settings())
    sheet = site.sheet_of("bank:aan-tafel")
    assert sheet is not None
    page = quiz_page(site, sheet, bank, site.base, {})
    shown = " ".join(unescape(re.sub(r"<[^<>]*>", " ", page)).split())
    [contrast] = bank.sets
    members = [item for item in bank.items if item.id in contrast.members]
    for item in members:
        for path, text, _ in texts(item):
            if path[0] not in ("stem", "key_rule"):  # two members ask alike
                assert shown.count(" ".join(text.split())) == 1, path
    places = [page.index(f'id="{name}"') for name in (contrast.id, *contrast.members)]
    assert places == sorted(places)
    assert page.index(contrast.difference) > places[-1]


def test_a_set_is_as_english_as_its_members(sample: Loaded) -> None:
    """A member that fell back keeps its Dutch texts, and the others their English options."""
    english = sample.bases["en"]
    entry = english.entries["bank:aan-tafel"]
    assert isinstance(entry.record, Bank)
    fallbacks = frozenset({"bank:aan-tafel/brief"})
    base = KnowledgeBase("en", english.entries, english.ui, fallbacks=fallbacks)
    found = groups(base, entry.record)[-1]
    assert found.contrast is not None
    assert found.unit == "bank:aan-tafel/grap"
    assert [one.shares for one in found.asked] == [found.contrast.id] * 4
    every = frozenset(f"bank:aan-tafel/{name}" for name in found.contrast.members)
    base = KnowledgeBase("en", english.entries, english.ui, fallbacks=every)
    assert groups(base, entry.record)[-1].unit == "bank:aan-tafel/brief"
