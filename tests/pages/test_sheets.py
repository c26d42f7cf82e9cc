"""A source is told where a text first leans on it: what it is, what was read, where to go."""

import re

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.settings import Settings

PAGE = "beroepsprofiel/samen-eten"


@pytest.fixture
def view(sample: Loaded) -> View:
    site = Site(sample.source, Settings())
    return View(site, site.sheets[PAGE])


def test_the_first_link_opens_a_sheet_and_the_next_is_a_link(view: View) -> None:
    first, second = (view.line(f"[{word}](source:linde-boek)") for word in ("een", "twee"))
    assert first.startswith(
        '<button type="button" class="lk-term lk-term--source" popovertarget="bronblad-linde-boek">'
        'een</button><span id="bronblad-linde-boek" class="lk-popover"'
    )
    assert second == '<a href="../bronnen.html#linde-boek">twee</a>'


def test_the_sheet_says_what_the_source_is_and_leads_to_it_and_to_its_place(view: View) -> None:
    sheet = view.line("[dit](source:linde-boek)")
    assert 'Huis De Linde. <cite lang="nl">Samen aan tafel</cite>. 2019' in sheet
    assert "Soort bron: Leerboek. Helemaal gelezen. Gelezen op 21 november 2026." in sheet
    assert re.search(r'<a href="https://[^"]+" rel="noopener">Naar de bron<span', sheet)
    assert '<a href="../bronnen.html#linde-boek">Meer bij alle bronnen</a>' in sheet


def test_without_an_address_the_place_among_all_sources_is_the_one_way(view: View) -> None:
    sheet = view.line("[dit](source:linde-pagina)")
    assert '<cite lang="en">What a table does</cite>' in sheet
    assert "Naar de bron" not in sheet
    assert '<a href="../bronnen.html#linde-pagina">Meer bij alle bronnen</a>' in sheet


def test_what_is_pressed_holds_no_sheet(view: View) -> None:
    assert view.label("[dit](source:linde-boek)") == '<a href="../bronnen.html#linde-boek">dit</a>'


@pytest.mark.parametrize("language", languages.WHOLE)
def test_where_the_sources_stand_they_are_links(sample: Loaded, language: str) -> None:
    made = pages.render(language, sample.bases, Settings(), {}).pages
    assert "bronblad-linde" not in made["bronnen.md"].decode()
    assert "bronblad-linde-boek" in made[f"{PAGE}.md"].decode()
