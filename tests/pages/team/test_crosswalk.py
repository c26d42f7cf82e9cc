"""The crosswalk as a page: both ways, how sure each link is, what was read, and no recognition."""

import re
from html import unescape

import pytest
from lxml import html

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.competence import Competence
from leerklimaat.model.linked import crosswalk, links
from leerklimaat.model.overview import competences
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.settings import Settings

PAGE = "competenties/aansluiting"


def _article(loaded: Loaded, language: str, path: str = PAGE) -> html.HtmlElement:
    site = Site(loaded.bases[language], Settings())
    page = pages.page_of(site, site.sheets[path], loaded.bases, {}, {}).decode()
    return html.fragment_fromstring(page.split("\n---\n", 1)[1], create_parent="article")


@pytest.mark.parametrize("content", ["sample", "real"])
@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_link_stands_there_both_ways_with_how_sure_it_is(
    request: pytest.FixtureRequest, content: str, language: str
) -> None:
    loaded: Loaded = request.getfixturevalue(content)
    base = loaded.bases[language]
    found = crosswalk(base)
    assert found is not None
    article = _article(loaded, language)
    every = [one for one in links(found) if one.competence]
    for match in ("close", "related"):
        sure = base.ui[f"crosswalk.match.{match}"]
        for competence in competences(base):
            shown = article.xpath(
                f".//dl[@id='{competence.id}']/dd[span[@class='lk-crosswalk__sure'] = '{sure}']"
            )
            forth = sum(len(one.xpath("span")) - 1 for one in shown)
            back = len(
                article.xpath(
                    f".//table//p[span = '{sure}']/a[contains(@href, '{competence.id}.html')]"
                )
            )
            wanted = sum(one.competence == competence.id and one.match == match for one in every)
            assert (forth, back) == (wanted, wanted), competence.id


@pytest.mark.parametrize("language", languages.WHOLE)
def test_it_says_what_it_is_not_before_anything_else(real: Loaded, language: str) -> None:
    found = crosswalk(real.bases[language])
    assert found is not None
    article = _article(real, language)
    (note,) = article.xpath("./p[@class='lk-note']")
    assert " ".join(note.text_content().split()) == told(found.limits)
    before = [one.tag for one in note.itersiblings(preceding=True)]
    assert before == ["p", "h1"]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_what_stays_empty_says_why_and_what_may_be_said(real: Loaded, language: str) -> None:
    found = crosswalk(real.bases[language])
    assert found is not None
    shown = " ".join(_article(real, language).text_content().split())
    for gap in found.gaps:
        for text in (gap.title, gap.why, gap.instead):
            assert _same(told(text)) in _same(shown)


def _same(text: str) -> str:
    """Without the signs of quotation, which are curly on a page."""
    return re.sub("['’‘\"“”]", "", unescape(text))


@pytest.mark.parametrize("language", languages.WHOLE)
def test_a_competence_names_its_frameworks_and_leads_to_its_own_place(
    real: Loaded, language: str
) -> None:
    base = real.bases[language]
    found = crosswalk(base)
    assert found is not None
    places = set(_article(real, language).xpath(".//dl/@id"))
    for entry, competence in base.all(Competence):
        article = _article(real, language, entry.page)
        (row,) = article.xpath(".//p[a[starts-with(@href, 'aansluiting.html#')]]")
        assert row.xpath("a/@href") == [f"aansluiting.html#{competence.id}"]
        assert competence.id in places
        said = " ".join(row.text_content().split())
        named = {one.framework.id for one in links(found) if one.competence == competence.id}
        for framework in found.frameworks:
            assert (told(framework.short) in said) == (framework.id in named)
        assert base.ui["crosswalk.concept"] in said
