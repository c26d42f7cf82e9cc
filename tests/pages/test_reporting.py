"""A page promises only those ways to its makers that this edition of the site has."""

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.model.site import Page
from leerklimaat.pages.handwritten import handwritten_page
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

EDIT, CONTACT = "https://forge.test/edit/", "mailto:drempel@school.test"


@pytest.mark.parametrize("path", ["over", "toegankelijkheid"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("edit", "contact"), [("", ""), (EDIT, ""), ("", CONTACT), (EDIT, CONTACT)]
)
def test_how_to_report_is_what_there_is(
    real: Loaded, language: str, path: str, edit: str, contact: str
) -> None:
    site = Site(real.bases[language], Settings(edit_url=edit, contact=contact))
    sheet = site.sheets[path]
    assert sheet.entry is not None
    assert isinstance(sheet.entry.record, Page)
    page = handwritten_page(site, sheet, sheet.entry.record, real.bases)
    way = page.partition('id="fout-melden"' if path == "over" else 'id="melden"')[2]
    ui = site.ui
    assert (f"‘{ui['foot.edit']}’" in way) == bool(edit)
    assert (f'<a href="{CONTACT}">drempel@school.test</a>' in way) == bool(contact)
    assert (ui["report.none"] in way) == (not edit and not contact)


def test_no_page_names_a_button_or_a_place_that_may_not_be_there(real: Loaded) -> None:
    for base in real.bases.values():
        words = ("repository", base.ui["foot.edit"])
        named = [
            entry.ref for entry, page in base.all(Page) if any(word in page.body for word in words)
        ]
        assert named == []
