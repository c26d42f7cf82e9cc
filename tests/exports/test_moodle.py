"""Moodle takes in what we asked, gives what we give, and where it does not, the report says so."""

from collections import Counter
from collections.abc import Iterable
from typing import assert_never

import moodle_xml_parser.parser as judge
import pytest
from hypothesis import given, settings
from moodle_xml_parser.models import ClozeQuestion, MultiChoiceQuestion

from leerklimaat.content.load import Loaded
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.moodle import category_path, moodle_id, moodle_kept, moodle_xml
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.model.items import Item
from leerklimaat.model.leaving import Fidelity
from tests.exports.hostile import HOSTILE
from tests.exports.judging import Taken, judged
from tests.exports.leaving import banks_of, site_of, with_items
from tests.exports.moodle import Choice, Question, ordered, paired, picked, read, typed
from tests.exports.tries import Answer, Given, told, words_of


def in_moodle(bank: Exported) -> dict[str, list[Question]]:
    """The questions of a bank as Moodle took them in, by the name of their item."""
    found: dict[str, list[Question]] = {moodle_id(item): [] for item in bank.items}
    for question in read(moodle_xml(bank))[1]:
        found["/".join(question.id.split("/")[:2])].append(question)
    return found


def theirs(marked: Marked, item: Posed, questions: list[Question], answer: Answer) -> float:
    """What Moodle gives for an answer: its questions together, each by its mark."""
    marks = [(question.mark, _mark(marked, item, question, answer)) for question in questions]
    whole = sum(mark for mark, _ in marks)
    return sum(mark * share for mark, share in marks) / whole if whole else 0


def _mark(marked: Marked, item: Posed, question: Question, answer: Answer) -> float:
    if question.type == "essay":
        return 0
    if not question.inside:
        part = item.parts[0]
        return _share(marked, part, question, answer[part.id])
    pairs = list(zip(item.parts, question.inside, strict=True))
    shares = [_share(marked, part, inside, answer[part.id]) for part, inside in pairs]
    return sum(shares) / len(shares)


def _share(marked: Marked, part: Part, question: Question, given: Given) -> float:
    match part:
        case Pick() if question.type == "truefalse":
            return picked(question, given)
        case Pick() | PickMany():
            texts = {one.id: words_of(marked, one.text) for one in part.choices}
            return picked(question, [texts[name] for name in given])
        case Match():
            premise = {one.id: words_of(marked, one.text) for one in part.premises}
            response = {one.id: marked.plain(one.text) for one in part.responses}
            pairs = [pair.split("=") for pair in given]
            return paired(question, {premise[one]: response[other] for one, other in pairs})
        case Arrange():
            texts = {one.id: words_of(marked, one.text) for one in part.choices}
            return ordered(question, [texts[name] for name in given])
        case Fill():
            return typed(question, marked.plain(given[0]))
        case Write():
            return 0
        case _:
            assert_never(part)


def shown(questions: Iterable[Question]) -> str:
    """All that Moodle shows of them."""
    texts: list[str] = []
    for one in questions:
        texts += map(told, filter(None, [one.text, one.says, one.hint]))
        for question in (one, *one.inside):
            texts += (text_of(question, answer) for answer in question.answers)
            texts += (told(answer.says) for answer in question.answers)
            texts += (answer.says for answer in question.answers)  # the response of a pair is plain
    return "\n".join(texts)


def text_of(question: Question, answer: Choice) -> str:
    """An answer as someone reads it; one that is typed is no HTML."""
    plain = answer.text.replace("\\*", "*")
    return " ".join(plain.split()) if question.type == "SA" else told(answer.text)


def judge_bank(bank: Exported) -> Counter[str]:
    questions = in_moodle(bank)

    def taken(item: Posed) -> Taken:
        here = questions[moodle_id(item)]
        return Taken(shown(here), lambda answer: theirs(bank.marked, item, here, answer))

    return judged(bank, moodle_kept, taken)


def test_moodle_gives_what_we_give_or_the_report_says_so(content: Loaded, language: str) -> None:
    found = sum(map(judge_bank, banks_of(site_of(content, language))), Counter[str]())
    assert found[Fidelity.EXACT]
    assert found["differs"] < found["agreed"] / 10


@given(HOSTILE)
@settings(deadline=None, max_examples=60)
def test_strange_texts_come_back_and_every_item_is_worth_the_same(item: Item) -> None:
    judge_bank(with_items(item))


def test_another_reader_finds_the_same_questions(
    content: Loaded, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """That reader knows questions of choice and those inside a text."""
    for bank in banks_of(site_of(content, language)):
        data = moodle_xml(bank)
        other = judge.parse_bytes(data)
        ours = [one for one in read(data)[1] if one.type in ("multichoice", "cloze")]
        choices = [one for one in ours if one.type == "multichoice"]
        for question, found in zip(choices, other["multichoice"], strict=True):
            compare_choices(question, found)
        texts = [one for one in ours if one.type == "cloze"]
        for question, found in zip(texts, other["cloze"], strict=True):
            compare_gaps(question, found)
    assert capsys.readouterr().out == ""


def compare_choices(question: Question, found: MultiChoiceQuestion) -> None:
    assert (found.name, told(found.text_pre_parse)) == (question.name, told(question.text))
    assert told(found.general_feedback or "") == told(question.says)
    assert (found.default_grade, found.penalty) == (1, 0)
    is_single = sum(one.share > 0 for one in question.answers) == 1
    assert found.single is is_single
    assert [
        (told(one.answer), one.score_fraction, told(one.feedback or "")) for one in found.options
    ] == [(told(one.text), one.share, told(one.says)) for one in question.answers]


def compare_gaps(question: Question, found: ClozeQuestion) -> None:
    """It takes a share with a point, such as 66.66667, for a part of the answer."""
    assert found.name == question.name
    for gap, inside in zip(found.gaps, question.inside, strict=True):
        assert (gap.sub_type, gap.sub_grade) == (inside.type, 1)
        for option, answer in zip(gap.options, inside.answers, strict=True):
            share: float = option.score
            text = option.answer
            if text.startswith("%"):
                written, _, text = text[1:].partition("%")
                share = float(written)
            assert (told(text), share) == (told(answer.text), answer.share)
            assert told(option.feedback or "") == told(answer.says)


def test_a_bank_goes_to_the_category_of_its_lesson(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    category, questions = read(moodle_xml(bank))
    assert category == category_path(bank) == "$course$/top/Leerklimaat/Je eerste dienst/Aan tafel"
    assert len({one.id for one in questions}) == len(questions)
    assert LICENCE in moodle_xml(bank).decode()


def test_a_slash_in_a_title_begins_no_category(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    assert bank.bank.lesson
    alone = Exported(
        bank.site,
        bank.bank.model_copy(update={"lesson": None, "title": "En/of"}),
        bank.sheet,
        bank.items,
        bank.marked,
    )
    assert category_path(alone) == "$course$/top/Leerklimaat/En//of"


def test_a_question_has_tags_a_hint_and_answers_in_any_order(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    first = in_moodle(bank)["aan-tafel/eerste-stap"][0]
    assert first.tags == ("bloom:apply", "competence:maaltijd-dragen")
    assert told(first.hint) == bank.items[0].hint
    assert first.extra is not None
    assert first.extra["shuffleanswers"] == "true"
    assert in_moodle(bank)["aan-tafel/brief"][0].tags[-1] == "set:zelfde-woorden"


def test_a_response_that_fits_nowhere_has_no_premise(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    (pairs,) = in_moodle(bank)["aan-tafel/combineren"]
    assert [pair.says for pair in pairs.answers if not pair.text] == ["Je dekt de tafel opnieuw"]


def test_what_is_written_earns_nothing_and_shows_its_examples(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    verdict, reason = in_moodle(bank)["aan-tafel/stilte"]
    assert (verdict.type, verdict.mark, reason.type, reason.mark) == ("truefalse", 1, "essay", 0)
    assert reason.id == "aan-tafel/stilte/reason"
    assert reason.extra is not None
    assert told(reason.extra["graderinfo"]) in told(reason.says)
