"""The feed keeps the rules of RFC 4287, names what changed last, and no text breaks it."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from lxml import etree

from leerklimaat.content.load import Loaded
from leerklimaat.exports.feed import ATOM, NEWEST, feed_file
from leerklimaat.ids import ref
from leerklimaat.model.addresses import FEED
from leerklimaat.model.overview import competences
from leerklimaat.model.record import Stamped
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from tests.exports.hostile import TEXTS
from tests.exports.leaving import ADDRESS, site_of
from tests.sampling import read_sample

MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
URI = re.compile(r"(urn:[a-z0-9][a-z0-9-]{1,31}:|tag:|https?://)\S+")
ONCE = ("id", "title", "updated")
AT_MOST_ONCE = ("subtitle", "rights", "summary", "content", "generator", "icon", "logo")
KNOWN = {*ONCE, *AT_MOST_ONCE, "author", "category", "link", "entry"}


def feed_of(site: Site) -> etree._Element:
    return etree.fromstring(feed_file(site)[FEED])


def children(parent: etree._Element, tag: str) -> list[etree._Element]:
    return parent.findall(f"{{{ATOM}}}{tag}")


def words(parent: etree._Element, tag: str) -> str:
    (child,) = children(parent, tag)
    return child.text or ""


def faults(feed: etree._Element) -> list[str]:
    """Which rules of RFC 4287 a feed breaks."""
    found = [] if feed.tag == f"{{{ATOM}}}feed" else ["the root is no feed"]
    entries = children(feed, "entry")
    ids = [words(one, "id") for one in (feed, *entries)]
    if len(ids) != len(set(ids)):
        found.append("two have one id")
    if not children(feed, "author"):
        found.append("no author")
    for one in (feed, *entries):
        tags = [etree.QName(child).localname for child in one]
        found += [f"{tag} once" for tag in ONCE if tags.count(tag) != 1]
        found += [f"{tag} at most once" for tag in AT_MOST_ONCE if tags.count(tag) > 1]
        found += [f"unknown: {tag}" for tag in set(tags) - KNOWN]
        found += [f"no URI: {each}" for each in [words(one, "id")] if not URI.fullmatch(each)]
        if not MOMENT.fullmatch(words(one, "updated")):
            found.append(f"no moment: {words(one, 'updated')}")
        links = children(one, "link")
        found += ["a link leads nowhere" for link in links if not link.get("href")]
        relations = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in links]
        if len(relations) != len(set(relations)):
            found.append("two links of one kind")
    for entry in entries:
        alternates = [link for link in children(entry, "link") if link.get("rel") == "alternate"]
        if not children(entry, "content") and not alternates:
            found.append("neither content nor an alternate link")
    return found


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_it_keeps_the_rules(content: Loaded, language: str, address: str) -> None:
    site = site_of(content, language, address) if address else site_of(content, language)
    assert faults(feed_of(site)) == []


def test_the_rules_notice_what_is_wrong(sample: Loaded) -> None:
    feed = feed_of(site_of(sample))
    first, second, *_ = children(feed, "entry")
    first.remove(children(first, "content")[0])
    children(second, "updated")[0].text = "gisteren"
    feed.remove(children(feed, "title")[0])
    children(feed, "id")[0].text = words(first, "id")
    assert set(faults(feed)) == {
        "two have one id",
        "title once",
        "no moment: gisteren",
        "neither content nor an alternate link",
    }


def test_the_newest_come_first_and_no_more_than_fifty(real: Loaded, language: str) -> None:
    site = site_of(real, language)
    feed = feed_of(site)
    days = [words(entry, "updated") for entry in children(feed, "entry")]
    assert len(days) == NEWEST
    assert days == sorted(days, reverse=True)
    assert words(feed, "updated") == days[0]
    waiting = [
        record.changed
        for entry, record in site.base.all(Stamped)
        if (sheet := site.sheet_of(entry.ref)) is not None and sheet.listed
    ]
    newest = sorted(waiting, reverse=True)[:NEWEST]
    assert days == [f"{day.isoformat()}T00:00:00Z" for day in newest]


def test_what_changes_comes_to_the_front_and_keeps_its_id(sample: Loaded) -> None:
    site = site_of(sample)
    first = competences(site.base)[0]
    before = {words(entry, "id") for entry in children(feed_of(site), "entry")}
    later = _changed(site, "Afwassen & drogen", date(2031, 2, 3))
    (entry, *_) = children(feed_of(later), "entry")
    assert words(entry, "title") == "Afwassen & drogen"
    assert words(entry, "content") == told(first.summary)
    assert words(entry, "updated") == "2031-02-03T00:00:00Z"
    assert words(entry, "id") in before


def test_links_are_whole_and_there_only_when_the_site_has_an_address(sample: Loaded) -> None:
    assert b"<link" not in feed_file(site_of(sample))[FEED]
    site = site_of(sample, "en", ADDRESS)
    feed = feed_of(site)
    links = {link.get("rel"): link.get("href") for link in children(feed, "link")}
    assert links == {"self": f"{ADDRESS}en/atom.xml", "alternate": f"{ADDRESS}en/"}
    pages = {f"{ADDRESS}en/{path}.html" for path in site.sheets}
    for entry in children(feed, "entry"):
        (link,) = children(entry, "link")
        assert str(link.get("href")).partition("#")[0] in pages


def test_languages_have_ids_of_their_own(sample: Loaded) -> None:
    dutch, english = (feed_of(site_of(sample, language)) for language in ("nl", "en"))
    assert words(dutch, "id") != words(english, "id")
    assert not {words(one, "id") for one in children(dutch, "entry")} & {
        words(one, "id") for one in children(english, "entry")
    }


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_hostile_texts_stay_text(text: str) -> None:
    odd = f"{text} ]]> <b>&amp;</b> \u2028 \"x\" 'y'"
    feed = feed_of(_changed(site_of(read_sample(), address=ADDRESS), odd, date(2031, 2, 3)))
    assert faults(feed) == []
    assert words(children(feed, "entry")[0], "title") == told(odd)


def _changed(site: Site, title: str, day: date) -> Site:
    """The same, in which the first competence has another title since that day."""
    first = competences(site.base)[0]
    name = ref("competence", first.id)
    record = first.model_copy(update={"title": title, "changed": day})
    entry = replace(site.base.entries[name], record=record)
    return Site(replace(site.base, entries={**site.base.entries, name: entry}), site.settings)
