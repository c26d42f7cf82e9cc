"""A bank as a document: what is shared stands once, and a hint where one finds it."""

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.paper import hints_of, key_of, paper_of
from leerklimaat.exports.printed import Grid, Options, Words
from tests.exports.leaving import ADDRESS, banks_of, site_of


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_question_stands_there_in_the_order_of_its_author(
    sample: Loaded, language: str
) -> None:
    for bank in banks_of(site_of(sample, language)):
        paper = paper_of(bank, with_key=True)
        found = [one.id for section in paper.sections for one in section.questions]
        assert found == [item.id for items in bank.bank.together() for item in items]


def test_a_set_shows_its_options_once_and_its_lesson_at_the_end(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    sets = [section for section in paper_of(bank, with_key=True).sections if section.head]
    assert len(sets) == len(bank.bank.sets)
    for section, contrast in zip(sets, bank.bank.sets, strict=True):
        assert [one.id for one in section.questions] == list(contrast.members)
        assert len([one for one in section.head if isinstance(one, Options)]) == 1
        difference = bank.marked.plain(contrast.difference)
        assert section.end[0].text.endswith(difference)
        for question in section.questions:
            assert not [one for one in question.asks if isinstance(one, Options | Grid)]
            told = [one for one in question.explanation if isinstance(one, Words)]
            assert difference not in [each.text for one in told for each in one.paragraphs]


def test_a_document_says_what_it_is(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, "en", ADDRESS))
    paper = paper_of(bank, with_key=False)
    assert (paper.language, paper.locale) == ("en", "en-GB")
    assert paper.address == f"{ADDRESS}en/{bank.sheet.path}.html"
    assert paper.changed == bank.bank.changed
    assert paper.which != paper_of(bank, with_key=True).which
    assert "CC BY 4.0" in paper.foot


def test_a_hint_stands_with_the_key_or_at_the_end(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    whole, without = (paper_of(bank, with_key=key) for key in (True, False))
    questions = {one.id: one for section in whole.sections for one in section.questions}
    expected = []
    for posed in bank.items:
        question = questions[posed.id]
        if posed.hint:
            hint = bank.marked.plain(posed.hint)
            expected.append(f"{question.name}: {hint}")
            first = key_of(whole, question)[0]
            assert isinstance(first, Words)
            assert first.paragraphs[0].text == f"{whole.hint} {hint}"
    assert [one.text for one in hints_of(without)] == expected
    assert expected
    assert list(hints_of(whole)) == []
