"""The Word document, as python-docx reads it back: headings, lists, letters, and what it says."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import given, settings

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.asking import question_of
from leerklimaat.exports.package import Exported
from leerklimaat.exports.paper import paper_of
from leerklimaat.exports.paper_docx import docx_of
from leerklimaat.model.items import Item
from leerklimaat.model.shape import texts
from tests.exports.leaving import ADDRESS, banks_of, site_of, with_items
from tests.exports.test_asking import SILENT, lettered
from tests.exports.test_markup import HOSTILE
from tests.items import ITEMS
from tests.sampling import read_sample


def read(bank: Exported, *, with_key: bool) -> Document:
    return docx.Document(io.BytesIO(docx_of(bank, with_key=with_key)))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """All of them in order, those in tables too."""
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                yield from (one for cell in row.cells for one in cell.paragraphs)
        else:
            yield part


def words(document: Document) -> str:
    return "\n".join(one.text for one in paragraphs(document))


def letters(document: Document) -> Iterator[tuple[str, str, str]]:
    """Per heading, what a word processor letters below it, as it counts."""
    numbering = document.part.numbering_part.element
    kinds = {
        str(one.get(qn("w:numId"))): str(one.find(qn("w:abstractNumId")).get(qn("w:val")))
        for one in numbering.iter(qn("w:num"))
    }
    shapes = {
        str(one.get(qn("w:abstractNumId"))): one.find(qn("w:lvl"))
        .find(qn("w:numFmt"))
        .get(qn("w:val"))
        for one in numbering.iter(qn("w:abstractNum"))
    }
    heading, counted = "", Counter[str]()
    for one in paragraphs(document):
        if one.style is not None and one.style.name == "Heading 1":
            heading = one.text
        listed = one._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if listed is not None:
            number = str(listed.get(qn("w:val")))
            counted[number] += 1
            if shapes[kinds[number]] == "upperLetter":
                yield heading, chr(ord("A") + counted[number] - 1), one.text


@pytest.mark.parametrize("language", languages.WHOLE)
@pytest.mark.parametrize("with_key", [False, True])
def test_headings_and_letters_are_those_of_the_site(
    sample: Loaded, language: str, with_key: bool
) -> None:
    for bank in banks_of(site_of(sample, language)):
        document = read(bank, with_key=with_key)
        found = list(letters(document))
        headings = [one.text for one in document.paragraphs if _style(one) == "Heading 1"]
        assert headings == [
            *(question_of(bank, posed).name for posed in bank.items),
            *([] if with_key else [bank.words("printed.hints")]),
        ]
        for posed in bank.items:
            question = question_of(bank, posed)
            if not posed.set:
                below = [(letter, text) for name, letter, text in found if name == question.name]
                # What follows on it may be the head of a set.
                expected = list(lettered(question))
                assert below[: len(expected)] == expected
        for contrast in bank.bank.sets:
            (first, *_) = [posed for posed in bank.items if posed.id in contrast.members]
            shared = list(lettered(question_of(bank, first)))
            shown = [(letter, text) for _, letter, text in found if (letter, text) in shared]
            assert shown == shared


def _style(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_key_is_in_one_of_them_alone(sample: Loaded, language: str) -> None:
    for bank in banks_of(site_of(sample, language)):
        without, whole = (words(read(bank, with_key=key)) for key in (False, True))
        answer = bank.words("printed.answer", answer="").strip()
        assert answer not in without
        assert answer in whole
        for posed in bank.items:
            explanation = bank.marked.plain(posed.item.explanation)
            assert explanation in whole
            assert explanation not in without


@given(ITEMS)
@settings(deadline=None, max_examples=40)
def test_every_text_of_an_item_is_there(item: Item) -> None:
    bank = with_items(item)
    said = words(read(bank, with_key=True))
    missing = [
        text
        for path, text, _ in texts(item)
        if not SILENT & set(map(str, path))
        and bank.marked.plain(text).partition("[[g]]")[0].strip() not in said
    ]
    assert missing == []


@given(HOSTILE)
@settings(deadline=None, max_examples=20)
def test_strange_texts_stay_text(strange: str) -> None:
    text = f"Dit {strange} dus"
    (sample,) = banks_of(site_of(read_sample()))
    item = sample.bank.items[0]
    bank = with_items(item.model_copy(update={"stem": text, "explanation": text}))
    said = [one.text for one in paragraphs(read(bank, with_key=True))]
    assert said.count(bank.marked.plain(text)) == 2


@pytest.mark.parametrize("language", languages.WHOLE)
def test_it_says_what_it_is(sample: Loaded, language: str) -> None:
    (bank,) = banks_of(site_of(sample, language, ADDRESS))
    paper = paper_of(bank, with_key=True)
    document = read(bank, with_key=True)
    about = document.core_properties
    assert (about.title, about.author, about.language) == (
        bank.title,
        "Leerklimaat",
        paper.locale,
    )
    changed = bank.bank.changed
    day = datetime(changed.year, changed.month, changed.day, tzinfo=UTC)
    assert about.created == about.modified == day
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == paper.locale
    (foot,) = document.sections[0].footer.paragraphs
    assert foot.text.startswith(f"{paper.foot} · {paper.address}")
    assert paper.notice[-1] in words(document)
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_every_style_and_list_that_is_used_is_there(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    document = read(bank, with_key=True)
    known = {one.style_id for one in document.styles}
    used = {one.get(qn("w:val")) for one in document.element.iter(qn("w:pStyle"), qn("w:rStyle"))}
    assert used <= known
    assert {"Title", "Heading 1", "List Number", "List Bullet", "List"} <= {
        one.name for one in document.styles
    }
    lists = {
        one.get(qn("w:numId")) for one in document.part.numbering_part.element.iter(qn("w:num"))
    }
    assert {one.get(qn("w:val")) for one in document.element.iter(qn("w:numId"))} == lists


def test_links_lead_to_the_site(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, address=ADDRESS))
    document = read(bank, with_key=True)
    links = [link for one in paragraphs(document) for link in one.hyperlinks]
    assert {link.address for link in links} == {
        bank.marked.address(f"lesson:{posed.item.repairs}") for posed in bank.items
    }
    assert all(link.text for link in links)


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    made = docx_of(bank, with_key=True)
    assert made == docx_of(bank, with_key=True)
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert {one.date_time for one in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_member_that_stays_dutch_says_so(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, "en"))
    (first, *_) = bank.items
    made = read(_with_dutch(bank, first.id), with_key=False)
    dutch = [
        one.text
        for one in paragraphs(made)
        for run in one.runs
        if (tag := run._r.find(f"{qn('w:rPr')}/{qn('w:lang')}")) is not None
        and tag.get(qn("w:val")) == "nl-NL"
    ]
    assert bank.marked.plain(first.stem) in dutch
    assert bank.marked.plain(bank.items[1].stem) not in dutch


def _with_dutch(bank: Exported, identifier: str) -> Exported:
    return replace(
        bank,
        items=tuple(
            replace(one, language="nl") if one.id == identifier else one for one in bank.items
        ),
    )
