"""The PDF, as pypdf reads it: pages, words, letters, tags, and what it says of itself."""

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.asking import question_of
from leerklimaat.exports.package import Exported
from leerklimaat.exports.paper import paper_of
from leerklimaat.exports.paper_pdf import pdf_of
from tests.exports.leaving import ADDRESS, banks_of, site_of, with_items
from tests.exports.test_asking import lettered
from tests.exports.test_markup import HOSTILE
from tests.sampling import read_sample

A4 = (595, 842)


def read(bank: Exported, *, with_key: bool) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_of(bank, with_key=with_key)), strict=True)


def words(reader: PdfReader) -> str:
    """All its words, with one space between them wherever they stand."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", languages.WHOLE)
@pytest.mark.parametrize("with_key", [False, True])
def test_letters_are_those_of_the_site(sample: Loaded, language: str, with_key: bool) -> None:
    for bank in banks_of(site_of(sample, language)):
        said = words(read(bank, with_key=with_key))
        for posed in bank.items:
            question = question_of(bank, posed)
            _, found, rest = said.partition(f"{question.name} ")
            assert found
            if not posed.set:
                for letter, text in lettered(question):
                    assert f"{letter} {flat(text)}" in rest
        for contrast in bank.bank.sets:
            (first, *_) = [posed for posed in bank.items if posed.id in contrast.members]
            for letter, text in lettered(question_of(bank, first)):
                assert said.count(f"{letter} {flat(text)}") == 1


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_key_is_in_one_of_them_alone(sample: Loaded, language: str) -> None:
    for bank in banks_of(site_of(sample, language)):
        without, whole = (words(read(bank, with_key=key)) for key in (False, True))
        answer = bank.words("printed.answer", answer="").strip()
        assert answer not in without
        assert answer in whole
        for posed in bank.items:
            explanation = flat(bank.marked.plain(posed.item.explanation))
            assert explanation in whole
            assert explanation not in without


@pytest.mark.parametrize("language", languages.WHOLE)
def test_it_says_what_it_is_and_can_be_read_aloud(sample: Loaded, language: str) -> None:
    (bank,) = banks_of(site_of(sample, language, ADDRESS))
    paper = paper_of(bank, with_key=True)
    reader = read(bank, with_key=True)
    about: Any = reader.metadata
    root: Any = reader.root_object
    assert (about.title, about.author) == (bank.title, "Leerklimaat")
    assert about.creation_date.date() == bank.bank.changed
    assert root["/Lang"] == paper.locale
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in pdf_of(bank, with_key=True)
    assert {tuple(map(round, page.mediabox[2:])) for page in reader.pages} == {A4}
    for number, page in enumerate(reader.pages, 1):
        said = flat(page.extract_text())
        assert f"{number} / {len(reader.pages)}" in said
        assert f"{paper.foot} · {paper.address}" in said
    assert paper.notice[-1] in words(reader)
    outline = [one.title for one in reader.outline if not isinstance(one, list)]
    assert outline == [question_of(bank, posed).name for posed in bank.items]


def test_it_is_as_long_as_it_should_be(sample: Loaded) -> None:
    """Two to four questions fill a page; the key takes about as much again."""
    (bank,) = banks_of(site_of(sample))
    without, whole = (len(read(bank, with_key=key).pages) for key in (False, True))
    assert 3 <= without <= 4
    assert without < whole <= 2 * without


def test_all_its_letters_come_with_it(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    for page in read(bank, with_key=True).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            (below,) = font.get_object()["/DescendantFonts"]
            described = below.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(described)


def test_links_lead_to_the_site(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, address=ADDRESS))
    found = {
        note.get_object()["/A"]["/URI"]
        for page in read(bank, with_key=True).pages
        for note in page.get("/Annots", ())
    }
    assert found == {bank.marked.address(f"lesson:{one.item.repairs}") for one in bank.items}


@given(HOSTILE)
@settings(deadline=None, max_examples=20)
def test_strange_texts_stay_text(text: str) -> None:
    asked(f"{text} #panic() $x$ `y` @z <w> \\u{{1}} // nee")


@pytest.mark.parametrize("sign", ["漢字", "😀", "عربي", "\ufffd"])
def test_a_sign_that_no_font_has_stops_nothing(sign: str) -> None:
    (bank,) = banks_of(site_of(read_sample()))
    first, *others = bank.items
    strange = replace(bank, items=(replace(first, stem=f"Voor {sign} na"), *others))
    assert "Voor" in words(read(strange, with_key=False))


def asked(text: str) -> None:
    """It stands in a document as it was written."""
    (bank,) = banks_of(site_of(read_sample()))
    item = bank.bank.items[0]
    one = with_items(item.model_copy(update={"stem": text, "explanation": text}))
    said = words(read(one, with_key=True))
    assert said.replace(" ", "").count("".join(one.marked.plain(text).split())) == 2


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    assert pdf_of(bank, with_key=True) == pdf_of(bank, with_key=True)
