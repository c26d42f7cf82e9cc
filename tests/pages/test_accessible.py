"""What pages say to who listens: which language a title is in, what a word means, how to answer.

What only a browser shows, tests/e2e looks at.
"""

from collections.abc import Iterator

import pytest
from lxml import html

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.reference import Source
from leerklimaat.settings import Settings

TERM = "//button[@popovertarget]"
PRESSED = "ancestor::*[self::a or self::button or self::label or self::legend or self::summary]"
INLINE = {"a", "b", "button", "cite", "em", "span", "strong"}
"""What may stand in a paragraph, and is made by a definition."""


@pytest.fixture(scope="module", params=languages.WHOLE)
def made(sample: Loaded, request: pytest.FixtureRequest) -> dict[str, html.HtmlElement]:
    """Every page of the sample in one language, by its path."""
    rendered = pages.render(request.param, sample.bases, Settings(), {}).pages
    return {
        path: html.document_fromstring(
            f'<html lang="{request.param}">{data.decode().split("---", 2)[2]}</html>'
        )
        for path, data in rendered.items()
    }


def _spoken(element: html.HtmlElement) -> str:
    """The language in which a screen reader speaks it."""
    return str(element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def _naming(made: dict[str, html.HtmlElement], title: str) -> Iterator[tuple[str, str]]:
    """Each element of which a title is the whole text: its page, and how it is spoken."""
    for path, page in made.items():
        for element in page.xpath("//*[normalize-space(text()) = $title]", title=title):
            yield path, _spoken(element)


def test_the_title_of_a_source_is_spoken_in_its_own_language(
    made: dict[str, html.HtmlElement], sample: Loaded
) -> None:
    for _, source in sample.source.all(Source):
        named = list(_naming(made, source.title))
        language = source.title_language or source.language
        assert {spoken for _, spoken in named} == {language}, named
        assert {path for path, _ in named} >= {"bronnen.md", "beroepsprofiel/samen-eten.md"}
    [dutch] = [one for _, one in sample.source.all(Source) if one.language == "nl"]
    assert {path for path, _ in _naming(made, dutch.title)} >= {"begrippen.md", "uitspraken.md"}


def test_the_contents_beside_a_page_say_in_which_language_a_title_is(sample: Loaded) -> None:
    page = pages.render("en", sample.bases, Settings(), {}).pages["uitspraken.md"].decode()
    assert r'"<span lang=\"nl\">Samen aan tafel</span>"' in page.split("---", 2)[1]


def test_a_definition_stands_right_behind_its_word(made: dict[str, html.HtmlElement]) -> None:
    terms = [(path, term) for path, page in made.items() for term in page.xpath(TERM)]
    assert {path for path, _ in terms} >= {"over.md", "beroepsprofiel/functies/zin.md"}
    for path, term in terms:
        definition = term.getnext()
        assert definition.get("id") == term.get("popovertarget"), path
        assert definition.get("popover") is not None, path
        assert not term.tail, path
        assert {one.tag for one in definition.iter()} <= INLINE, path
    alone = [one for page in made.values() for one in page.xpath("//*[@popover]")]
    assert len(alone) == len(terms)


def test_a_definition_is_in_the_language_of_the_page(made: dict[str, html.HtmlElement]) -> None:
    for page in made.values():
        for definition in page.xpath("//*[@popover]"):
            ours = (one for one in definition.iter() if not _is_title(one))
            assert {_spoken(one) for one in ours} == {page.get("lang")}


def _is_title(element: html.HtmlElement) -> bool:
    """The title of a source stays as it was given, also where it is only heard."""
    return element.tag == "cite" or "lk-hidden" in element.get("class", "")


def test_nothing_that_is_pressed_holds_a_definition(made: dict[str, html.HtmlElement]) -> None:
    held = [
        (path, term.text_content())
        for path, page in made.items()
        for term in page.xpath(TERM)
        if term.xpath(PRESSED)
    ]
    assert held == []
