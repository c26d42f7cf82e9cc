"""Our texts as others take them: strange signs stay text, and a link leads somewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from leerklimaat.content.load import Loaded
from leerklimaat.exports.markup import Marked, appended, as_text
from tests.exports.leaving import ADDRESS, site_of
from tests.sampling import read_sample

NAMESPACE = "http://voorbeeld.test/ns"
HOSTILE = st.lists(
    st.sampled_from(["]]>", "&", "&amp;", "<b>", "</p>", '"', "'", "\u2028", "é", "=1+1", "x"]),
    min_size=1,
    max_size=8,
).map(" ".join)


@pytest.fixture(scope="module")
def marked(sample: Loaded) -> Marked:
    return Marked(site_of(sample, address=ADDRESS))


@given(HOSTILE)
@settings(deadline=None)  # the first reads the sample
def test_strange_texts_stay_text(text: str) -> None:
    marked = Marked(site_of(read_sample()))
    element = marked.line(text, "p", NAMESPACE)
    again = etree.fromstring(as_text(element))
    assert len(again) == 0
    assert "".join(map(str, again.itertext())) == marked.plain(text)
    blocks = etree.fromstring(f"<x>{marked.block_html(text)}</x>")
    assert {one.tag for one in blocks.iter()} == {"x", "p"}


def test_a_link_in_a_text_leads_to_the_site(marked: Marked) -> None:
    (paragraph,) = marked.blocks("Zie [de tafel](lesson:aan-tafel) en [elders](https://a.test/).")
    assert [link.get("href") for link in paragraph.iter("a")] == [
        marked.address("lesson:aan-tafel"),
        "https://a.test/",
    ]
    assert marked.address("lesson:aan-tafel").startswith(ADDRESS)


def test_without_an_address_a_link_to_the_site_is_words(sample: Loaded) -> None:
    marked = Marked(site_of(sample))
    (paragraph,) = marked.blocks("Zie [de *tafel*](lesson:aan-tafel) en [elders](https://a.test/).")
    assert as_text(paragraph) == (
        '<p>Zie de <em>tafel</em> en <a href="https://a.test/">elders</a>.</p>'
    )


def test_a_link_in_a_choice_is_words(marked: Marked) -> None:
    assert marked.line_html("Zie [de tafel](lesson:aan-tafel)") == "Zie de tafel"


def test_a_line_that_ends_after_a_mark_is_a_space(marked: Marked) -> None:
    (paragraph,) = marked.blocks("Neem de vraag *wat ligt vast?*\nmee.")
    assert (
        " ".join("".join(map(str, paragraph.itertext())).split())
        == "Neem de vraag wat ligt vast? mee."
    )


def test_no_text_is_no_element(marked: Marked) -> None:
    assert (marked.line_html(""), marked.block_html(""), marked.blocks("")) == ("", "", [])


def test_what_was_made_before_is_made_again(marked: Marked) -> None:
    """Whoever takes an element may change it."""
    for text in ("een *woord*", "nog een"):
        first, second = marked.line(text, "p"), marked.line(text, "p")
        assert first is not second
        first.clear()
        assert as_text(second) == as_text(marked.line(text, "p"))
        assert marked.line(text, "span").tag == "span"


def test_every_element_is_in_the_namespace(marked: Marked) -> None:
    (listed,) = marked.blocks("- een *begin*\n- twee", NAMESPACE)
    assert {etree.QName(one).namespace for one in listed.iter()} == {NAMESPACE}


def test_children_are_appended_in_order() -> None:
    element = appended(etree.Element("p"), "a", etree.Element("b"), "c", "d")
    assert as_text(element) == "<p>a<b/>cd</p>"
