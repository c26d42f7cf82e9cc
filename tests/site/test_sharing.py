"""What an app shows of a shared page; its address, picture and feed only where they are known."""

from typing import Any

import pytest
from lxml import html
from markupsafe import Markup

from leerklimaat.settings import DEFAULT_SITE_URL
from leerklimaat.site.sharing import tags_of

META = {
    "title": Markup("Eten &amp; drinken"),  # the head of a page is HTML when it comes here
    "description": "Wie zit waar.",
    "picture": "scenes",
}
ROOT = "https://voorbeeld.test/"


def head(site_url: str = ROOT, address: str = "a.html", language: str = "nl") -> html.HtmlElement:
    """The head of a page, as whoever reads it does."""
    plan: dict[str, Any] = {
        "language": language,
        "languages": ["nl", "en"],
        "site_url": site_url,
        "name": "Het & voorbeeld",
        "feed": "Wat er <veranderd> is",
        "pictures": {"scenes": "Scènes"},
    }
    root = site_url if language == "nl" else f"{site_url}{language}/"
    return html.fromstring(f"<head>{tags_of(META, root + address, root, plan)}</head>")


def tags(site_url: str = ROOT, address: str = "a.html", language: str = "nl") -> dict[str, str]:
    """The tags of a page by name."""
    return {
        str(one.get("property") or one.get("name")): str(one.get("content"))
        for one in head(site_url, address, language).iter("meta")
    }


def test_it_says_title_summary_and_language() -> None:
    found = tags()
    assert found["og:title"] == "Eten & drinken"
    assert found["og:description"] == "Wie zit waar."
    assert found["og:site_name"] == "Het & voorbeeld"
    assert (found["og:locale"], found["og:locale:alternate"]) == ("nl_NL", "en_GB")
    assert tags(language="en")["og:locale"] == "en_GB"


def test_addresses_are_whole() -> None:
    found = tags(language="en")
    assert found["og:url"] == "https://voorbeeld.test/en/a.html"
    assert found["og:image"] == "https://voorbeeld.test/en/assets/shared/scenes.en.png"
    assert found["og:image:alt"] == "Scènes"
    assert found["twitter:card"] == "summary_large_image"


def test_nothing_leads_to_a_site_that_is_not_there() -> None:
    found = tags(site_url=DEFAULT_SITE_URL)
    assert not found.keys() & {"og:url", "og:image", "og:image:alt"}
    assert found["twitter:card"] == "summary"
    assert not [text for text in found.values() if "//" in text]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "website"),
        ("index.html", "website"),
        ("a.html", "article"),
        ("a/index.html", "article"),
    ],
)
def test_the_front_page_is_the_site(address: str, kind: str) -> None:
    found = tags(address=address)
    assert found["og:type"] == kind
    assert found["og:url"] == ROOT + address


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_names_the_feed_of_its_language(language: str) -> None:
    (link,) = head(language=language).iter("link")
    root = ROOT if language == "nl" else f"{ROOT}{language}/"
    assert link.get("href") == f"{root}atom.xml"
    assert (link.get("rel"), link.get("type")) == ("alternate", "application/atom+xml")
    assert link.get("title") == "Wat er <veranderd> is"


def test_without_an_address_there_is_no_feed_to_name() -> None:
    assert list(head(site_url=DEFAULT_SITE_URL).iter("link")) == []
