"""The way through, on every page of both sites, without a browser: doors, menu, and how many taps.

A tap is a press on a link that a narrow screen shows. What is in the menu takes one more, for the
menu is opened first; the row of doors is for wide screens and counts for nothing here.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from heapq import heappop, heappush
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.model.addresses import (
    DATA,
    DOORS,
    FOR_TRAINERS,
    LEAVING,
    NOT_FOUND,
    PLATFORMS,
    TRAINERS,
)
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.sheet import ABOUT, FOR_WRITERS, Sheet
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.settings import Settings

pytestmark = pytest.mark.xdist_group("whole-site")
MOST_TAPS = 3
ROW, MENU = "//nav[contains(@class, 'lk-doorway')]", "//nav[contains(@class, 'lk-menu')]"
IN_TEXT = "//article//a/@href | //nav[contains(@class, 'lk-about')]//a/@href"
NAMED = ("Moodle", "Brightspace", "Canvas", "itslearning")
"""Platforms, by the names that a trainer looks for."""
MOST_BYTES_OF_MENU = 7_500
"""Of the menu of one page; it does not grow with the number of pages."""


@pytest.fixture(params=["site", "sample_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """The folder of a built site: the real one, then that of the sample."""
    found: Path = request.getfixturevalue(request.param)
    return found


@cache
def _pages(site: Path, language: str) -> dict[str, html.HtmlElement]:
    """The pages of a language, by their path below its root."""
    folder = site if language == languages.SOURCE else site / language
    return {
        page: html.document_fromstring((folder / f"{page}.html").read_bytes())
        for page in _sheets(site, language)
    }


@cache
def _site(site: Path, language: str) -> Site:
    return Site(load(site.parent).bases[language], Settings())


def _sheets(site: Path, language: str) -> dict[str, Sheet]:
    return _site(site, language).sheets


def _links(page: str, hrefs: list[str]) -> Iterator[str]:
    """The pages of the same language that these addresses on a page lead to."""
    for href in hrefs:
        parts = urlsplit(href)
        if not parts.scheme and parts.path.endswith(".html"):
            way = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
            yield way.removesuffix(".html")


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_page_leads_to_the_same_five_doors(built: Path, language: str) -> None:
    titles = [_sheets(built, language)[path].title for path in DOORS.values()]
    for page, document in _pages(built, language).items():
        for place in (f"{ROW}//a", f"{MENU}//li[contains(@class, 'lk-menu__door')]/a"):
            links = document.xpath(place)
            named = {link.text_content(): link.get("href") for link in links}
            assert [name for name in named if name in titles] == titles, page
            if page != NOT_FOUND:
                found = list(_links(page, [named[title] for title in titles]))
                assert found == list(DOORS.values()), page


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_door_that_a_page_is_behind_is_marked_and_no_other(built: Path, language: str) -> None:
    doors = Doors(_site(built, language))
    for page, document in _pages(built, language).items():
        sheet = _sheets(built, language)[page]
        door = doors.of(sheet)
        expected = [door.sheet.title] if door is not None else []
        for place in (f"{ROW}//a", f"{MENU}//li[contains(@class, 'lk-menu__door')]/a"):
            marked = document.xpath(f"{place}[@aria-current]")
            names = [one.text_content() for one in marked if one.text_content() != sheet.title]
            own = [one.text_content() for one in marked if one.text_content() == sheet.title]
            assert (own if sheet.kind == "door" else names) == expected, page


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_open_page_stands_in_its_menu_once_and_beside_it_what_is_near(
    built: Path, language: str
) -> None:
    doors = Doors(_site(built, language))
    for page, document in _pages(built, language).items():
        sheet = _sheets(built, language)[page]
        if page == NOT_FOUND or sheet.kind in FOR_WRITERS:
            continue
        found = document.xpath(f"{MENU}//a[@aria-current='page']")
        assert len(found) == 1, page
        [here] = found
        if sheet.kind != "home":
            assert here.text_content().split() == told(doors.name(sheet)).split(), page
        above = doors.above(sheet)
        if above is not None:
            shown = set(_links(page, document.xpath(f"{MENU}//a/@href")))
            beside = [one.path for one in doors.below(above) if one.listed]
            assert len(shown.intersection(beside)) >= min(len(beside), 25), page


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_menu_of_a_page_weighs_little(built: Path, language: str) -> None:
    weights = {
        page: len(html.tostring(document.xpath(MENU)[0]))
        for page, document in _pages(built, language).items()
    }
    heaviest = max(weights, key=lambda page: weights[page])
    assert weights[heaviest] <= MOST_BYTES_OF_MENU, heaviest


@pytest.mark.parametrize("language", languages.WHOLE)
def test_help_is_at_the_foot_and_in_the_menu_of_every_page(site: Path, language: str) -> None:
    for page, document in _pages(site, language).items():
        if page != NOT_FOUND:
            for place in (ROW, MENU, "//nav[contains(@class, 'lk-about')]"):
                found = list(_links(page, document.xpath(f"{place}//a/@href")))
                assert "hulp" in found, (page, place)


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_page_is_three_taps_from_home(built: Path, language: str) -> None:
    pages = _pages(built, language)
    taps = {"index": 0}
    waiting = [(0, "index")]
    while waiting:
        at, page = heappop(waiting)
        if at > taps[page] or page == NOT_FOUND:
            continue
        for place, cost in ((IN_TEXT, 1), (f"{MENU}//a/@href", 2)):
            for other in _links(page, pages[page].xpath(place)):
                if other in pages and at + cost < taps.get(other, 99):
                    taps[other] = at + cost
                    heappush(waiting, (at + cost, other))
    listed = [sheet.path for sheet in _sheets(built, language).values() if sheet.listed]
    far = {path: taps.get(path, 99) for path in listed if taps.get(path, 99) > MOST_TAPS}
    assert far == {}


@pytest.mark.parametrize("language", languages.WHOLE)
def test_pages_about_the_site_stand_at_the_foot_of_every_page(built: Path, language: str) -> None:
    sheets = _sheets(built, language).values()
    about = {sheet.path for sheet in sheets if sheet.kind in ABOUT} - {*FOR_TRAINERS}
    for page, document in _pages(built, language).items():
        if page != NOT_FOUND:
            hrefs = document.xpath("//nav[contains(@class, 'lk-about')]//a/@href")
            assert about - {NOT_FOUND} <= set(_links(page, hrefs)), page
            assert DATA in _links(page, hrefs), f"{page}: texts promise it there"


@pytest.mark.parametrize("language", languages.WHOLE)
def test_who_gives_lessons_finds_the_way_to_a_platform_in_the_text(
    site: Path, language: str
) -> None:
    pages = _pages(site, language)
    way = "//article//a[not(ancestor::nav)]/@href"
    assert {PLATFORMS, LEAVING} <= {*_links(TRAINERS, pages[TRAINERS].xpath(way))}
    programmes = [one.path for one in _sheets(site, language).values() if one.kind == "programme"]
    assert programmes
    for page in programmes:
        assert PLATFORMS in _links(page, pages[page].xpath(way)), page
    for page in (TRAINERS, *programmes):
        text = pages[page].xpath("string(//article)")
        assert [one for one in NAMED if one not in text] == [], page


def test_the_page_for_wrong_addresses_speaks_every_language(built: Path) -> None:
    for language in languages.WHOLE:
        page = _pages(built, language)[NOT_FOUND]
        for other in languages.WHOLE:
            part = page if other == language else page.xpath(f"//section[@lang='{other}']")[0]
            sheets = _sheets(built, other)
            heading = (
                part.xpath("string(.//h1 | .//h2)") if part is page else part.xpath("string(h2)")
            )
            assert heading.strip() == sheets[NOT_FOUND].title
            root = "/" if other == languages.SOURCE else f"/{other}/"
            ways = part.xpath(".//ul[@class='lk-ways-on']")[0].xpath(".//a/@href")
            assert ways == [f"{root}{path}.html" for path in DOORS.values()]


_NUMBER = re.compile(r"(?<![\w.,/-])(?:0800-0113|11[23])(?![\w/-]|[.,]\w)")
_PRESSED = ["a", "button", "label", "summary", "h1", "h2", "h3", "script"]
_NAMED_AS_SOURCE = ("lk-bibliography", "lk-meta", "lk-rationales", "lk-recheck")
"""There 113 is the organisation that says something, and nobody is sent to it."""
_CHOSEN = ("lk-card", "lk-line", "lk-set", "lk-group__options", "lk-group__letters")
"""A card leads somewhere as a whole, and answers of a set or of a group are there to be chosen."""


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_numbers_for_help_can_be_called_wherever_they_stand(site: Path, language: str) -> None:
    called = 0
    for page, document in _pages(site, language).items():
        if _sheets(site, language)[page].kind == "review":
            continue  # texts as they are written, for who writes them
        for text in document.xpath("//article//text()"):
            around = list(text.getparent().iterancestors())
            around += [] if text.is_tail else [text.getparent()]
            if not _NUMBER.search(text):
                continue
            if any(one.tag == "a" and one.get("href", "").startswith("tel:") for one in around):
                called += 1
                continue
            marks = {name for one in around for name in one.get("class", "").split()}
            is_named = bool(marks.intersection((*_NAMED_AS_SOURCE, *_CHOSEN)))
            is_named |= any("data-judged" in one.attrib for one in around)  # says why, as above
            assert is_named or any(one.tag in _PRESSED for one in around), (page, text)
    assert called >= 100
