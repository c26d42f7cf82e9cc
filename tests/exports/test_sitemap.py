"""sitemap.xml: every listed page, its own date, its translations; robots.txt names it."""

from typing import Any

from lxml import etree

from leerklimaat.exports.sitemap import address, sitemap

SITE = "https://voorbeeld.test/map/"
XML = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def page(changed: str | None = None, listed: bool = True) -> dict[str, Any]:
    return {"changed": changed, "listed": listed}


PLANS: dict[str, dict[str, Any]] = {
    "nl": {"pages": {"b/x": page("2026-02-03"), "index": page(), "404": page(listed=False)}},
    "en": {"pages": {"index": page(), "404": page(listed=False)}},
}


def test_pages_stand_in_order_with_their_dates() -> None:
    root = etree.fromstring(sitemap(PLANS, SITE)["sitemap.xml"])
    found = [
        (url.findtext("s:loc", namespaces=XML), url.findtext("s:lastmod", namespaces=XML))
        for url in root.iterfind("s:url", XML)
    ]
    assert found == [
        (f"{SITE}b/x.html", "2026-02-03"),
        (f"{SITE}index.html", None),
        (f"{SITE}en/index.html", None),
    ]


def test_a_page_names_its_translations_and_itself() -> None:
    root = etree.fromstring(sitemap(PLANS, SITE)["sitemap.xml"])
    found = [
        {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", XML)}
        for url in root.iterfind("s:url", XML)
    ]
    both = {"nl": f"{SITE}index.html", "en": f"{SITE}en/index.html"}
    assert found == [{"nl": f"{SITE}b/x.html"}, both, both]


def test_signs_in_an_address_are_escaped_by_the_builder() -> None:
    plans = {"nl": {"pages": {"b/x": page()}}}
    xml = sitemap(plans, "https://voorbeeld.test/a&b/")["sitemap.xml"]
    assert b"a&amp;b" in xml
    assert etree.fromstring(xml).findtext("s:url/s:loc", namespaces=XML) == (
        "https://voorbeeld.test/a&b/b/x.html"
    )


def test_robots_are_told_where_it_is() -> None:
    robots = sitemap(PLANS, SITE)["robots.txt"].decode()
    assert robots.splitlines()[-1] == f"Sitemap: {SITE}sitemap.xml"


def test_the_source_language_stands_at_the_root() -> None:
    assert address(SITE, "nl", "b/x") == f"{SITE}b/x.html"
    assert address(SITE, "en", "b/x") == f"{SITE}en/b/x.html"
