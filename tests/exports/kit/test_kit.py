"""The zip of a lesson: what is in it, in the reader's language, and the same each time."""

import io
import zipfile

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports import offered, taken_along
from leerklimaat.exports.formats import FORMATS, path_of
from leerklimaat.exports.kit import Supplies
from leerklimaat.exports.kit.deck_html import SCRIPT, STYLE
from leerklimaat.exports.scorm import lesson_packages
from leerklimaat.model.addresses import kit_path
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree
from tests.exports.kit.taught import BARE, FULL
from tests.exports.leaving import banks_of, site_of

FOLDER = "lessen/eerste-dienst"
INSIDE = {
    "nl": [
        *("0-LEESMIJ.txt", "1-draaiboek.docx", "3-dias.html", "3-dias.pptx", "4-aan-de-muur.pdf"),
        *("5-uitdeelbladen.pdf", "6-opdrachten.pdf", "7-rolkaarten.pdf", "8-kijkblad.pdf"),
        *("9-vragen-met-antwoorden.docx", "9-vragen-met-antwoorden.pdf"),
        *("9-vragen.docx", "9-vragen.pdf"),
        *(
            f"leeromgeving/aan-tafel.{kind}"
            for kind in (
                *("brightspace.csv", "gift.txt", "imscc", "moodle.xml", "qti21.zip"),
                *("qti3.zip", "scorm.zip"),
            )
        ),
    ],
    "en": [
        *("0-README.txt", "1-script.docx", "3-slides.html", "3-slides.pptx", "4-on-the-wall.pdf"),
        *("5-handouts.pdf", "6-exercises.pdf", "7-role-cards.pdf", "8-observer-sheet.pdf"),
        *("9-questions-with-answers.docx", "9-questions-with-answers.pdf"),
        *("9-questions.docx", "9-questions.pdf"),
        *(
            f"learning-platform/aan-tafel.{kind}"
            for kind in (
                *("brightspace.csv", "gift.txt", "imscc", "moodle.xml", "qti21.zip"),
                *("qti3.zip", "scorm.zip"),
            )
        ),
    ],
}
"""What is in the zip of the lesson of the sample that has everything."""
LARGEST = 700_000
"""Bytes of a zip: what a message can carry with a few others."""


def packed(site: Site, name: str) -> bytes:
    played = {SCRIPT: b"", STYLE: b"", "les.js": b"", "les.css": b""}
    made = offered(site) | lesson_packages(site, played)
    return taken_along(site, Supplies(made, played))[kit_path(f"{FOLDER}/{name}")]()


def unpacked(data: bytes) -> Tree:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("language", languages.WHOLE)
def test_all_is_there_by_names_that_say_what_it_is(sample: Loaded, language: str) -> None:
    site = site_of(sample, language)
    found = unpacked(packed(site, FULL))
    assert sorted(found) == [f"{FULL}/{name}" for name in sorted(INSIDE[language])]
    [readme] = [
        data.decode() for name, data in found.items() if name.endswith("ME.txt") or "LEES" in name
    ]
    for name in INSIDE[language]:
        if "README" not in name and "LEESMIJ" not in name:
            assert f"\r\n{name}\r\n    " in readme
    assert "CC BY 4.0" in readme


def test_questions_are_those_beside_the_quiz(sample: Loaded) -> None:
    site = site_of(sample)
    found, made = unpacked(packed(site, FULL)), offered(site)
    [bank] = banks_of(site)
    for one in FORMATS:
        inside = {
            "pdf": "9-vragen.pdf",
            "word-key": "9-vragen-met-antwoorden.docx",
            "moodle": f"leeromgeving/{FULL}.moodle.xml",
        }.get(one.name)
        if inside is not None:
            assert found[f"{FULL}/{inside}"] == made[path_of(bank.sheet.path, one)]()


def test_the_course_of_a_lesson_is_that_lesson_alone(sample: Loaded) -> None:
    course = unpacked(unpacked(packed(site_of(sample), FULL))[f"{FULL}/leeromgeving/{FULL}.imscc"])
    assert [name for name in course if name.startswith("lessen/")] == [f"lessen/{FULL}.html"]
    assert f'identifier="leerklimaat-{FULL}-nl"'.encode() in course["imsmanifest.xml"]


def test_a_lesson_without_roles_handouts_and_questions_has_a_zip_too(sample: Loaded) -> None:
    found = unpacked(packed(site_of(sample), BARE))
    assert sorted(name.removeprefix(f"{BARE}/") for name in found) == [
        *("0-LEESMIJ.txt", "1-draaiboek.docx", "3-dias.html", "3-dias.pptx", "4-aan-de-muur.pdf"),
        *("6-opdrachten.pdf", f"leeromgeving/{BARE}.imscc", f"leeromgeving/{BARE}.scorm.zip"),
    ]


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    first = packed(site_of(sample), FULL)
    assert first == packed(site_of(sample), FULL)
    assert len(first) <= LARGEST


def test_presentations_are_made_once(sample: Loaded) -> None:
    kept: dict[bytes, bytes] = {}

    class Shelf:
        def find(self, made_of: bytes) -> bytes | None:
            return kept.get(made_of)

        def keep(self, made_of: bytes, data: bytes) -> None:
            assert made_of not in kept
            kept[made_of] = data

    site = site_of(sample)
    made = offered(site) | lesson_packages(site, {})
    path = kit_path(f"{FOLDER}/{FULL}")
    first = taken_along(site, Supplies(made, {}, Shelf()))[path]()
    assert len(kept) == 1
    assert taken_along(site, Supplies(made, {}, Shelf()))[path]() == first
    assert len(kept) == 1
