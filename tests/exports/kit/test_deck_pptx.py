"""The presentation, as python-pptx reads it back: titles, places, notes, languages, dates."""

import io
import zipfile
from typing import Any, get_args

import pytest
from lxml import etree
from pptx import Presentation

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.deck import Layout
from leerklimaat.exports.kit.deck_layouts import A
from leerklimaat.exports.kit.deck_looks import BODY, LABEL, LAYOUTS
from leerklimaat.exports.kit.deck_pptx import size_in_points
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.exports.kit.taught import Taught, locale_of
from leerklimaat.model.learning import Prompt
from tests.exports.kit.taught import one_of, presented, taught_of, with_block
from tests.exports.leaving import site_of


def read(taught: Taught) -> Any:
    return Presentation(io.BytesIO(presented(taught, deck_of(taught))))


@pytest.mark.parametrize("language", languages.WHOLE)
def test_titles_bodies_and_notes_are_those_of_the_deck(sample: Loaded, language: str) -> None:
    for taught in taught_of(site_of(sample, language)):
        deck, shown = deck_of(taught), read(taught)
        assert len(shown.slides) == len(deck.slides)
        for slide, made in zip(deck.slides, shown.slides, strict=True):
            places = {one.placeholder_format.idx: one for one in made.placeholders}
            assert made.shapes.title.text_frame.text == slide.title
            assert [one.placeholder_format.idx for one in made.shapes] == [
                number
                for number, there in ((0, True), (LABEL, slide.label), (BODY, slide.body))
                if there
            ]
            if slide.body:
                texts = [one.text for one in places[BODY].text_frame.paragraphs]
                assert texts == [one.text for one in slide.body]
            notes = made.notes_slide.notes_text_frame.paragraphs
            assert "\n".join(one.text for one in notes).strip() == "\n".join(
                one.text for one in slide.notes
            )


CM_OF_POINT = 2.54 / 72
WIDE, HIGH = 0.58, 1.22
"""Of a sign and of a line, by the size of type: of a wide font, as stands in where ours is not."""


def lines_of(text: str, width: float, size: float) -> int:
    """How many lines a text takes, as its words are broken."""
    lines, left = 0, 0.0
    for word in text.split():
        needed = len(word) * WIDE * size
        if needed > left:
            lines, left = lines + 1, width
        left -= needed + WIDE * size
    return lines


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_text_of_every_lesson_fits_its_place(real: Loaded, language: str) -> None:
    """By the size of type that stands in the file: no program is asked to make it fit."""
    cut: list[tuple[str, str]] = []
    for taught in taught_of(site_of(real, language)):
        for slide in deck_of(taught).slides:
            looks = LAYOUTS[slide.layout]
            size = size_in_points(slide) or looks.body.size
            between = looks.body.size * 0.45 * max(len(slide.body) - 1, 0)
            indents = [36 if one.point else 0 for one in slide.body]
            width = looks.body.width / CM_OF_POINT
            lines = [
                lines_of(one.text, width - indent, size)
                for one, indent in zip(slide.body, indents, strict=True)
            ]
            needed = sum(lines) * size * HIGH * 1.05 + between
            title = looks.title
            high = lines_of(slide.title, title.width / CM_OF_POINT, title.size) * title.size * HIGH
            if needed > looks.body.height / CM_OF_POINT:
                cut.append((taught.lesson.id, slide.id))
            if high * 0.95 > title.height / CM_OF_POINT:
                cut.append((taught.lesson.id, slide.title))
    assert cut == []


def test_every_word_says_in_which_language_it_is(sample: Loaded) -> None:
    for language in languages.WHOLE:
        taught = one_of(sample, language=language)
        for made in read(taught).slides:
            spoken = {run.get("lang") for run in made._element.iter(f"{{{A}}}rPr")}
            assert spoken == {locale_of(language)}


def test_there_is_a_layout_for_each_kind_with_the_licence_below(sample: Loaded) -> None:
    taught = one_of(sample)
    shown = read(taught)
    assert (shown.slide_width, shown.slide_height) == (12192000, 6858000)
    names = [layout.name for layout in shown.slide_layouts]
    assert names == [taught.words(f"kit.slides.layout.{kind}") for kind in get_args(Layout)]
    for layout in shown.slide_layouts:
        words = [shape.text_frame.text for shape in layout.shapes if shape.has_text_frame]
        assert taught.foot in words
        assert "CC BY 4.0" in taught.foot
        kinds = {one.placeholder_format.idx for one in layout.placeholders}
        assert kinds == {0, LABEL, BODY}


def test_it_says_what_it_is_and_holds_nothing_of_others(sample: Loaded) -> None:
    taught = one_of(sample)
    about = read(taught).core_properties
    assert (about.title, about.author, about.language) == ("Aan tafel", "Leerklimaat", "nl-NL")
    assert about.modified.date() == about.created.date() == taught.lesson.changed
    with zipfile.ZipFile(io.BytesIO(presented(taught, deck_of(taught)))) as package:
        names = package.namelist()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    assert not [name for name in names if "printer" in name or "thumbnail" in name]


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    taught = one_of(sample)
    assert presented(taught, deck_of(taught)) == presented(taught, deck_of(taught))


@pytest.mark.parametrize("sign", ["مرحبا", "漢字", "😀", "x" * 300, "]]> <a:t> & \u2028"])
def test_strange_signs_come_back_as_they_were(sample: Loaded, sign: str) -> None:
    prompt = Prompt(id="vreemd", question=f"Wat is {sign}", answer=sign)
    taught = with_block(sample, "ophalen", prompts=(prompt,))
    said = [shape.text_frame.text for made in read(taught).slides for shape in made.placeholders]
    assert taught.line(prompt.question).text in said
