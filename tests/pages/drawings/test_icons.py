"""Icons: every door, folder and kind of page has one, and it only decorates."""

import re
from typing import get_args

import pytest
from lxml import etree

from leerklimaat.content.load import Loaded
from leerklimaat.model.knowledge import TopicKind
from leerklimaat.model.site import Folder, FolderIcon
from leerklimaat.pages.drawings import icons
from leerklimaat.pages.drawings.icon_lines import DRAWN
from leerklimaat.pages.drawings.icons import icon, icon_of
from leerklimaat.pages.sheet import SheetKind, sheets_of

DOORS = ("do", "learn", "look-up", "team", "mine")
HEAVY = 300
"""Letters of markup. An icon stands in the page itself, ten or twenty of them."""

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@pytest.mark.parametrize("name", [*DOORS, "help", "phone", "search", *get_args(FolderIcon)])
def test_what_a_page_asks_for_is_drawn(name: str) -> None:
    assert name in DRAWN


def test_every_kind_of_page_has_one() -> None:
    assert icons._OF_KIND.keys() == set(get_args(SheetKind))
    assert icons._OF_TOPIC.keys() == set(get_args(TopicKind))
    assert {*icons._OF_KIND.values(), *icons._OF_TOPIC.values()} <= DRAWN.keys()


def test_every_page_there_is_has_one(real: Loaded) -> None:
    for sheet in sheets_of(real.source):
        assert icon_of(sheet) in DRAWN


def test_every_folder_has_one_of_its_own(real: Loaded) -> None:
    folders = {
        entry.page: entry.record.icon
        for entry in real.source.entries.values()
        if isinstance(entry.record, Folder)
    }
    assert [page for page, name in folders.items() if name is None] == []


@pytest.mark.parametrize("name", DRAWN)
def test_it_decorates_and_no_more(name: str) -> None:
    drawn = etree.fromstring(icon(name))
    assert drawn.get("aria-hidden") == "true"
    assert not drawn.xpath("//@id | //@fill | //@stroke | //@style | //text()")
    assert len(icon(name)) < HEAVY


@pytest.mark.parametrize("name", DRAWN)
def test_it_begins_on_the_grid(name: str) -> None:
    for path in DRAWN[name]:
        for start in re.findall(r"M([^a-zA-Z]+)", path):
            across, down, *_ = (float(number) for number in _NUMBER.findall(start))
            assert 2 <= min(across, down) <= max(across, down) <= 22, start
