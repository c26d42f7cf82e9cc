"""What is printed of an item: the words and letters that the site shows without a script."""

from collections.abc import Iterator
from typing import assert_never

import pytest
from hypothesis import given, settings
from lxml import html

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.asking import question_of
from leerklimaat.exports.package import Exported
from leerklimaat.exports.printed import (
    Block,
    Boxes,
    Grid,
    Options,
    Pairing,
    Points,
    Question,
    Space,
    Verdicts,
    Words,
)
from leerklimaat.model.items import Item
from leerklimaat.model.shape import texts
from leerklimaat.pages.do.asked import LETTERS
from leerklimaat.settings import Settings
from tests.exports.leaving import banks_of, site_of, with_items
from tests.items import ITEMS

SILENT = {"waivers", "sources"}
"""Parts of an item that say where it comes from, which is no part of what is printed."""


def lettered(question: Question) -> Iterator[tuple[str, str]]:
    """What is lettered in a question, with its letter."""
    for block in question.asks:
        match block:
            case Options(entries=entries) | Grid(entries=entries):
                yield from ((one.label, one.line.text) for one in entries)
            case Pairing(responses=responses):
                yield from ((one.label, one.line.text) for one in responses)
            case Words() | Boxes() | Space() | Verdicts() | Points():
                pass
            case _:
                assert_never(block)


def labels(question: Question) -> list[str]:
    """How each answer is named in the key."""
    return [
        verdict.label.partition(":")[0].rstrip(".")
        for block in question.key
        if isinstance(block, Verdicts)
        for verdict in block.verdicts
    ]


def flat(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def on_page(form: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """What is lettered in the form of an item, in a page that no script has touched."""
    for listed in form.find_class("lk-responses"):
        yield from ((LETTERS[index], flat(one)) for index, one in enumerate(listed))
    for one in form.find_class("lk-lettered"):
        letter = flat(one.find_class("lk-letter")[0])
        if not one.find_class("lk-shared"):
            yield letter, flat(one).removeprefix(letter).strip()


def said_on_page(form: html.HtmlElement) -> Iterator[str]:
    """How each answer is named in the key of a page."""
    for listed in form.find_class("lk-rationales"):
        for one in listed:
            label = next(one.iter("b"))
            tied = str(label.tail or "") if listed.tag == "ol" else ""
            yield " ".join(f"{flat(label)}{tied}".partition(":")[0].split()).rstrip(".")


def pages_of(loaded: Loaded, language: str) -> dict[str, bytes]:
    bases = {one: loaded.bases[one] for one in languages.WHOLE}
    made: dict[str, bytes] = pages.render(language, bases, Settings(), {}).pages
    return made


@pytest.mark.parametrize("language", languages.WHOLE)
def test_letters_and_keys_are_those_of_the_site(sample: Loaded, language: str) -> None:
    made = pages_of(sample, language)
    for bank in banks_of(site_of(sample, language)):
        document = html.document_fromstring(made[f"{bank.sheet.path}.md"].decode())
        forms = {
            str(form.get("data-item")): form for form in document.iterfind(".//form[@data-item]")
        }
        assert set(forms) == {posed.unit for posed in bank.items}
        for posed in bank.items:
            question, form = question_of(bank, posed), forms[posed.unit]
            shown = list(on_page(form))
            if shown or not posed.set:
                assert list(lettered(question)) == shown
            assert labels(question) == list(said_on_page(form))


@given(ITEMS)
@settings(deadline=None)
def test_every_text_of_an_item_is_printed(item: Item) -> None:
    bank = with_items(item)
    (posed,) = bank.items
    question = question_of(bank, posed)
    printed = "\n".join(_words(bank, question))
    missing = [
        text
        for path, text, _ in texts(item)
        if not SILENT & set(map(str, path)) and _as_printed(bank, text) not in printed
    ]
    assert missing == []


def _as_printed(bank: Exported, text: str) -> str:
    """The text up to its first gap."""
    return bank.marked.plain(text).partition("[[g]]")[0].strip()


def _words(bank: Exported, question: Question) -> Iterator[str]:
    for block in (*question.asks, *question.key, *question.explanation):
        yield from _of(block)
    yield from (one.text for one in question.hint)


def _of(block: Block) -> Iterator[str]:
    match block:
        case Words(paragraphs=paragraphs) | Points(points=paragraphs):
            yield from (one.text for one in paragraphs)
        case Options(entries=entries):
            yield from (one.line.text for one in entries)
        case Grid(entries=entries, columns=columns):
            yield from (*(one.line.text for one in entries), *columns)
        case Pairing(premises=premises, responses=responses):
            yield from (one.line.text for one in (*premises, *responses))
        case Boxes(words=words, lead=lead):
            yield from (*words, lead)
        case Verdicts(verdicts=verdicts):
            for one in verdicts:
                yield one.label
                yield from (each.text for each in one.paragraphs)
        case Space():
            pass
        case _:
            assert_never(block)


@given(ITEMS)
@settings(deadline=None)
def test_what_is_asked_tells_no_key(item: Item) -> None:
    bank = with_items(item)
    question = question_of(bank, bank.items[0])
    asked = "\n".join(text for block in question.asks for text in _of(block))
    for block in question.key:
        if isinstance(block, Verdicts):
            said = [each.text for one in block.verdicts for each in one.paragraphs if each.text]
            assert [text for text in said if text in asked] == []
