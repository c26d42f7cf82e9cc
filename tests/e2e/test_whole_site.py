"""Every page of both sites, without a browser: heads, links, anchors, ids, the sitemap."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.model.kinds import RECORD_CLASSES
from leerklimaat.pages.sheet import SheetKind, sheets_of
from leerklimaat.settings import DEFAULT_SITE_URL
from tests.e2e.pages import LOOKED_AT, PAGES, SAMPLE, address

pytestmark = pytest.mark.xdist_group("whole-site")
NOT_FOUND = ("404.html", "en/404.html")
MARKED = (
    "aria-",
    "data-",
    "hidden",
    "lang",
    "open",
    "popover",
    "role",
    "scope",
    "tabindex",
    "type",
)
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget")
_ID = re.compile(rf"(?:{'|'.join(RECORD_CLASSES)}):\S+")
XML = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture(params=["site", "sample_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """The folder of a built site: the real one, then that of the sample."""
    found: Path = request.getfixturevalue(request.param)
    return found


@cache
def _pages(site: Path) -> dict[str, html.HtmlElement]:
    """Every page by its address below the root of the site."""
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes())
        for path in sorted(site.rglob("*.html"))
    }


def _marks(document: html.HtmlElement) -> Iterator[str]:
    """What templates write, and stylesheets and scripts ask for: classes and attributes."""
    for element in document.iter(etree.Element):
        yield f"{element.tag}.{'.'.join(sorted(element.get('class', '').split()))}"
        for name in element.attrib:
            if str(name).startswith(MARKED):
                yield f"{element.tag}[{name}]"


@cache
def _ids(site: Path, page: str) -> frozenset[str]:
    return frozenset(str(found) for found in _pages(site)[page].xpath("//@id"))


def test_every_kind_of_page_is_seen_in_a_browser() -> None:
    assert {kind for kind, _ in PAGES.values()} == set(get_args(SheetKind))


def test_whatever_a_page_may_show_is_seen_in_a_browser(site: Path, sample_site: Path) -> None:
    """So that most browser tests can do with the sample. What is missing belongs in the sample."""
    looked_at = {address(name, language) for name in LOOKED_AT for language in languages.ALL}
    places = {
        (f"{prefix}{page}", mark)
        for prefix, folder in ((SAMPLE, sample_site), ("", site))
        for page, document in _pages(folder).items()
        for mark in _marks(document)
    }
    seen = {mark for page, mark in places if page in looked_at}
    assert {mark: page for page, mark in places if mark not in seen} == {}


def test_no_link_reads_as_an_id(built: Path) -> None:
    found = {
        (page, text)
        for page, document in _pages(built).items()
        for text in (link.text_content().strip() for link in document.xpath("//a"))
        if _ID.fullmatch(text)
    }
    assert sorted(found) == []


def test_every_head_is_complete(built: Path) -> None:
    for page, document in _pages(built).items():
        language = "en" if page.startswith("en/") else languages.SOURCE
        assert document.get("lang") == language, page
        assert len(document.xpath("//h1")) == 1, page
        assert document.xpath("string(//title)").strip(), page
        assert document.xpath("string(//meta[@name='description']/@content)").strip(), page
        policy = document.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert policy.startswith("default-src 'self'; script-src 'self'"), page
        assert "unsafe" not in policy, page
        assert document.xpath("string(//meta[@name='referrer']/@content)") == "no-referrer"
        canonical = document.xpath("string(//link[@rel='canonical']/@href)")
        assert canonical.removesuffix("index.html") == (
            DEFAULT_SITE_URL + page.removesuffix("index.html")
        )
        assert document.xpath("//link[@rel='alternate']") == [], page


def test_no_title_says_the_name_of_the_site_twice(built: Path) -> None:
    for page, document in _pages(built).items():
        parts = document.xpath("string(//title)").split(" - ")
        assert len(parts) == len({*parts}), page


def test_no_page_names_an_address_that_nobody_gave(built: Path) -> None:
    host = urlsplit(DEFAULT_SITE_URL).netloc
    named = [page for page, document in _pages(built).items() if host in document.text_content()]
    assert named == []


def test_a_shared_page_says_what_it_says_of_itself(built: Path) -> None:
    shared = 0
    for page, document in _pages(built).items():
        if title := document.xpath("string(//meta[@property='og:title']/@content)"):
            shared += 1
            assert title in document.xpath("string(//title)"), page
            told = document.xpath("string(//meta[@property='og:description']/@content)")
            assert told == document.xpath("string(//meta[@name='description']/@content)"), page
            # Nobody said where this site stands.
            assert document.xpath("//meta[@property='og:url' or @property='og:image']") == [], page
    assert shared > len(_pages(built)) / 2


@pytest.mark.parametrize("language", languages.WHOLE)
def test_titles_are_unique(built: Path, language: str) -> None:
    titles = Counter(
        document.xpath("string(//title)")
        for document in _pages(built).values()
        if document.get("lang") == language
    )
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_link_and_anchor_resolves(built: Path) -> None:
    broken = [
        f"{page}: {link}"
        for page, document in _pages(built).items()
        for link in document.xpath("//@href | //@src")
        if not _resolves(built, page, str(link))
    ]
    assert "\n".join(broken) == ""


def _resolves(site: Path, page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https", "mailto", "data", "tel")
    target = _target(page, link)
    if not (site / target).is_file():
        return False
    fragment = unquote(parts.fragment)
    # No id holds `=`: what does is said to the script of the page, which must know the words.
    known = _words if "=" in fragment else _ids
    return not fragment or fragment in known(site, target)


@cache
def _words(site: Path, page: str) -> frozenset[str]:
    """`van=middag`: a ready programme to begin with, of those that the script of the page has."""
    shelves = _pages(site)[page].xpath("//script[@id='lk-shelf']")
    return frozenset(
        f"van={ready['base']}" for shelf in shelves for ready in json.loads(shelf.text)["ready"]
    )


def _target(page: str, link: str) -> str:
    """The page or file that a link of a page leads to, below the root of the site."""
    path = unquote(urlsplit(link).path)
    start = "/" if path.startswith("/") else posixpath.dirname(page)
    return posixpath.normpath(posixpath.join(start, path)).lstrip("/") if path else page


def test_no_id_stands_twice_and_every_reference_inside_a_page_resolves(built: Path) -> None:
    for page, document in _pages(built).items():
        ids = Counter(document.xpath("//@id"))
        assert [name for name, times in ids.items() if times > 1 or "=" in name] == [], page
        missing = [
            name
            for attribute in REFERENCES
            for value in document.xpath(f"//@{attribute}")
            for name in value.split()
            if name not in ids
        ]
        assert missing == [], page


def test_no_heading_level_is_skipped(built: Path) -> None:
    for page, document in _pages(built).items():
        headings = document.xpath("//article//*[self::h1|self::h2|self::h3|self::h4|self::h5]")
        levels = [int(heading.tag[1]) for heading in headings]
        assert all(
            level <= before + 1 for before, level in zip([0, *levels], levels, strict=False)
        ), page


def test_headings_have_the_same_ids_in_both_languages(built: Path) -> None:
    for page in _pages(built):
        if not page.startswith("en/"):
            assert _heading_ids(built, page) == _heading_ids(built, f"en/{page}"), page


def _heading_ids(site: Path, page: str) -> list[str]:
    """Sorted, for a glossary has the order of its language, and so have its letters."""
    found = _pages(site)[page].xpath(
        "//article//*[self::h1|self::h2|self::h3|self::h4|self::h5]/@id"
    )
    return sorted(str(name) for name in found if not name.startswith("letter-"))


def test_both_languages_have_the_same_pages(built: Path) -> None:
    english = {page.removeprefix("en/") for page in _pages(built) if page.startswith("en/")}
    assert english == {page for page in _pages(built) if not page.startswith("en/")}


def test_the_language_menu_of_every_page_leads_to_its_translations(built: Path) -> None:
    for page, document in _pages(built).items():
        if (
            page not in NOT_FOUND
        ):  # these are shown at any address, so their links begin at the root
            source = page.removeprefix("en/")
            links = document.xpath("//header//a[@hreflang]")
            assert {link.get("hreflang"): _target(page, link.get("href")) for link in links} == {
                "nl": source,
                "en": f"en/{source}",
            }


def test_the_sitemap_holds_every_page_and_its_translations(built: Path) -> None:
    root = etree.parse(built / "sitemap.xml").getroot()
    alternates = {
        _page_of(url.findtext("s:loc", namespaces=XML)): {
            link.get("hreflang"): _page_of(link.get("href")) for link in url.iterfind("x:link", XML)
        }
        for url in root.iterfind("s:url", XML)
    }
    assert set(alternates) == set(_listed(built))
    for page, others in alternates.items():
        assert set(others) == set(languages.WHOLE), page
        assert page in others.values()
        assert all(alternates[other] == others for other in others.values())


def _listed(site: Path) -> Iterator[str]:
    """What readers should find: not the page for wrong addresses, nor those for writers."""
    for language, base in load(site.parent).bases.items():
        folder = "" if language == languages.SOURCE else f"{language}/"
        yield from (f"{folder}{sheet.path}.html" for sheet in sheets_of(base) if sheet.listed)


def _page_of(address: str | None) -> str:
    assert address is not None
    assert address.startswith(DEFAULT_SITE_URL)
    return address.removeprefix(DEFAULT_SITE_URL)
