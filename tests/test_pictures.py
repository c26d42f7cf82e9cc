"""The pictures of shared links and the icons of a home screen: every one is there, small, and made
from what is drawn today."""

import json
from typing import get_args

import pytest
from PIL import Image

from leerklimaat.content.load import Loaded
from leerklimaat.exports.webmanifest import ICONS
from leerklimaat.pages.drawings.shared import HEIGHT, NAMES, WIDTH, picture_of
from leerklimaat.pages.sheet import Sheet, SheetKind
from tests import pictures

LARGEST = 30_000
RENEW = "make pictures"


def test_each_is_made_from_what_is_drawn_today(real: Loaded) -> None:
    made = json.loads(pictures.MADE_FROM.read_text("utf-8"))
    drawn = {file: pictures.digest_of(drawn) for file, drawn in pictures.drawings(real)}
    drawn |= {file: pictures.digest_of(drawn) for file, _, drawn in pictures.icons()}
    assert made == drawn, f"out of date; see {RENEW}"


def test_each_is_there_and_small(real: Loaded) -> None:
    files = {path.name: path for path in pictures.FOLDER.glob("*.png")}
    assert files.keys() == {file for file, _ in pictures.drawings(real)}
    for name, path in files.items():
        assert path.stat().st_size <= LARGEST, name
        with Image.open(path) as picture:
            assert picture.size == (WIDTH, HEIGHT), name


def test_an_icon_has_its_size_and_a_filled_one_no_hole() -> None:
    files = {path.name: path for path in pictures.ICON_FOLDER.glob("*.png")}
    assert files.keys() == {file for file, _, _ in pictures.icons()}
    for name, size, purpose in ICONS:
        assert files[name].stat().st_size <= LARGEST, name
        with Image.open(files[name]) as icon:
            assert icon.size == (size, size)
            low, _ = icon.convert("RGBA").getchannel("A").getextrema()
        assert (low == 255) == (purpose == "maskable"), name


def test_languages_and_names_differ(real: Loaded) -> None:
    drawn = [drawn for _, drawn in pictures.drawings(real)]
    assert len(set(drawn)) == len(drawn) == len(NAMES) * len(real.bases)


@pytest.mark.parametrize("kind", get_args(SheetKind))
def test_every_kind_of_page_has_one(kind: SheetKind) -> None:
    sheet = Sheet(kind, "a", "A", "a")
    assert picture_of(sheet, None) in NAMES
    assert picture_of(sheet, "look-up") in NAMES


def test_a_scene_has_its_own_and_another_page_that_of_its_door() -> None:
    assert picture_of(Sheet("scene", "a", "A", "a"), "do") == "scenes"
    assert picture_of(Sheet("glossary", "a", "A", "a"), "look-up") == "look-up"
    assert picture_of(Sheet("handwritten", "a", "A", "a"), None) == "site"
