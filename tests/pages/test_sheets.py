"""A source is told where a text first leans on it: what it is, what was read, where to go."""

import re
from datetime import date
from unittest.mock import patch

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.reference import Checked
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
    assert (
        "Soort bron: Leerboek. Gelezen op 21 november 2026: <span>hoofdstuk 1 tot en met 3" in sheet
    )
    assert "Hier gaat het om: bladzijde 12." in sheet
    assert re.search(r'<a href="https://[^"]+" rel="noopener">Naar de bron<span', sheet)
    assert '<a href="../bronnen.html#linde-boek">Meer bij alle bronnen</a>' in sheet


def test_without_an_address_the_place_among_all_sources_is_the_one_way(view: View) -> None:
    sheet = view.line("[dit](source:linde-pagina)")
    assert '<cite lang="en">What a table does</cite>' in sheet
    assert "Naar de bron" not in sheet
    assert '<a href="../bronnen.html#linde-pagina">Meer bij alle bronnen</a>' in sheet


def test_of_a_source_nobody_dated_only_how_far_it_was_read_is_said(view: View) -> None:
    sheet = view.line("[dit](source:linde-pagina)")
    assert "Alleen de samenvatting gelezen.</span>" in sheet


def test_what_is_pressed_holds_no_sheet(view: View) -> None:
    assert view.label("[dit](source:linde-boek)") == '<a href="../bronnen.html#linde-boek">dit</a>'


@pytest.mark.parametrize("language", languages.WHOLE)
def test_where_the_sources_stand_they_are_links(sample: Loaded, language: str) -> None:
    made = pages.render(language, sample.bases, Settings(), {}).pages
    assert "bronblad-linde" not in made["bronnen.md"].decode()
    assert "bronblad-linde-boek" in made[f"{PAGE}.md"].decode()


def foot(sample: Loaded, *days: date) -> str:
    """What a page on the law says of the days on which its sources were read."""
    site = Site(sample.source, Settings())
    view = View(site, site.sheets["beroepsprofiel/functies/zin"])
    book = view.sources()[0][0]
    read = [book.model_copy(update={"checked": Checked(on=day)}) for day in days]
    with patch.object(View, "sources", return_value=[(source, "") for source in read]):
        return view.holds()


def test_a_page_on_the_law_says_from_the_first_to_the_last_day_its_sources_were_read(
    sample: Loaded,
) -> None:
    first, last = date(2026, 11, 21), date(2026, 11, 30)
    assert "zoals wij ze lazen op 21 november 2026. " in foot(sample, first, first)
    between = "zoals wij ze lazen van 21 november 2026 tot en met 30 november 2026. "
    assert between in foot(sample, last, first)
    assert foot(sample) == ""
