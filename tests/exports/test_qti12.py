"""Quizzes for a cartridge: within the profile, and worth what we say or reported as less."""

from collections import Counter
from dataclasses import replace
from typing import assert_never

import pytest
from hypothesis import given, settings

from leerklimaat.content.load import Loaded
from leerklimaat.exports.fidelity import left_out
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.exports.qti12 import qti12_kept, quiz
from leerklimaat.model.items import Item
from leerklimaat.model.leaving import Fidelity
from tests.exports.hostile import HOSTILE
from tests.exports.judging import Taken, judged
from tests.exports.leaving import banks_of, site_of, with_items
from tests.exports.qti12 import Question, grade, read, shown
from tests.exports.tries import Answer, Given


def theirs(marked: Marked, item: Posed, questions: dict[str, Question], answer: Answer) -> float:
    """What the questions of an item that a computer scores give together, each as much."""
    scored = [
        grade(question, given)[0]
        for part in item.parts
        for question, given in _asked(marked, item, part, questions, answer[part.id])
        if question.profile != "essay"
    ]
    return sum(scored) / len(scored) if scored else 0


def _asked(
    marked: Marked, item: Posed, part: Part, questions: dict[str, Question], given: Given
) -> list[tuple[Question, frozenset[str]]]:
    """The questions of a part, each with what is answered there."""
    whole = moodle_id(item).replace("/", ".")
    match part:
        case Match():
            pairs = (pair.split("=") for pair in given)
            return [(questions[f"{whole}.{one}"], frozenset({other})) for one, other in pairs]
        case Fill():
            answers = frozenset({marked.plain(given[0])})
        case Pick() | PickMany() | Write():
            answers = frozenset(given)
        case Arrange():
            return []
        case _:
            assert_never(part)
    return [(questions.get(f"{whole}.{part.id}") or questions[whole], answers)]


def judge_bank(bank: Exported) -> Counter[str]:
    data = quiz(bank)
    questions = {one.id: one for one in (read(data) if data is not None else [])}

    def taken(item: Posed) -> Taken | None:
        whole = moodle_id(item).replace("/", ".")
        here = [one for name, one in questions.items() if f"{name}.".startswith(f"{whole}.")]
        said = "\n".join(text for question in here for text in shown(question))
        if not here:
            return None
        return Taken(said, lambda answer: theirs(bank.marked, item, questions, answer))

    return judged(bank, qti12_kept, taken)


def test_a_quiz_gives_what_we_give_or_the_report_says_so(content: Loaded, language: str) -> None:
    found = sum(map(judge_bank, banks_of(site_of(content, language))), Counter[str]())
    assert found[Fidelity.EXACT]
    assert found["differs"] < found["agreed"]


@given(HOSTILE)
@settings(deadline=None, max_examples=60)
def test_strange_texts_come_back_within_the_profile(item: Item) -> None:
    judge_bank(with_items(item))


def test_an_answer_is_told_what_belongs_to_it(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    data = quiz(bank)
    assert data is not None
    first = next(one for one in read(data) if one.id == "aan-tafel.eerste-stap")
    for choice, score in (("vragen", 1), ("melden", 0)):
        given, said = grade(first, frozenset({choice}))
        assert given == score
        assert said == ["general_fb", f"{choice}_fb"]
    assert first.said["melden_fb"] == "Een regel noemen helpt pas als je weet wat er speelt."


def test_a_quiz_says_what_it_is(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    assert LICENCE.encode() in (quiz(bank) or b"")


@pytest.mark.parametrize(
    "profile", ["multiple_choice", "multiple_response", "true_false", "fib", "essay"]
)
def test_the_sample_has_every_profile(sample: Loaded, profile: str) -> None:
    (bank,) = banks_of(site_of(sample))
    assert profile in {one.profile for one in read(quiz(bank) or b"")}


def test_what_the_profile_has_no_room_for_is_left_out(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    by_type = {item.type: item for item in bank.items}
    assert qti12_kept(by_type["ordering"]) == left_out("no-ordering")
    (pick,) = (part for part in by_type["single-choice"].parts if isinstance(part, Pick))
    small = replace(pick, choices=pick.choices[:2])
    assert qti12_kept(replace(by_type["single-choice"], parts=(small,))) == left_out("two-choices")


def test_a_bank_of_which_nothing_is_left_is_no_quiz(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    ordering = tuple(item for item in bank.items if item.type == "ordering")
    assert quiz(Exported(bank.site, bank.bank, bank.sheet, ordering, bank.marked)) is None
