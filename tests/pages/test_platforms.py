"""The page on learning platforms and the files say the same of how they are taken in."""

import re
from html import unescape

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.exports.package import taken_in
from leerklimaat.model.site import Page
from leerklimaat.pages.handwritten import handwritten_page
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

ADDRESS = "https://voorbeeld.test/"
FORMATS = ("brightspace", "qti21", "qti3", "moodle", "gift", "cards", "scorm", "cartridge")
QUOTED = re.compile("“([^”]+)”")


def page_of(real: Loaded, language: str, settings: Settings) -> str:
    site = Site(real.bases[language], settings)
    sheet = site.sheets["in-je-leeromgeving"]
    assert sheet.entry is not None
    assert isinstance(sheet.entry.record, Page)
    made = handwritten_page(site, sheet, sheet.entry.record, real.bases)
    return " ".join(unescape(re.sub(r"<[^<>]*>", "", made)).split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_file_says_of_a_newer_one_stands_on_the_page(real: Loaded, language: str) -> None:
    page = page_of(real, language, Settings())
    site = Site(real.bases[language], Settings())
    said = {line for name in FORMATS for line in taken_in(site, name)[1:]}
    assert said == {text for key, text in site.ui.items() if key.startswith("update.")}
    assert [line for line in said if line not in page] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_file_says_to_click_is_called_so_on_the_page(real: Loaded, language: str) -> None:
    page = page_of(real, language, Settings())
    site = Site(real.bases[language], Settings())
    named = {
        name for one in FORMATS for line in taken_in(site, one) for name in QUOTED.findall(line)
    }
    assert named
    assert sorted(name for name in named if name not in page) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("address", ["", ADDRESS])
def test_a_line_for_a_frame_is_promised_where_there_is_one(
    real: Loaded, language: str, address: str
) -> None:
    settings = Settings(address, "") if address else Settings()
    page, ui = page_of(real, language, settings), real.bases[language].ui
    assert (ui["leaving.framed"] in page) == bool(address)
    assert (ui["leaving.unframed"] in page) == (not address)
