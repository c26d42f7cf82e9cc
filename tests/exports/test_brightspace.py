"""The CSV for Brightspace: every row is one that it knows, and the report says what it counts
otherwise.
"""

from collections import Counter
from typing import assert_never

import pytest
from hypothesis import given, settings

from leerklimaat.content.load import Loaded
from leerklimaat.exports.brightspace import brightspace_csv, brightspace_kept
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.model.items import Item
from leerklimaat.model.leaving import Fidelity
from tests.exports.brightspace import (
    Question,
    crossed,
    ordered,
    paired,
    picked,
    read,
    shown,
    typed,
)
from tests.exports.hostile import HOSTILE
from tests.exports.judging import Taken, judged
from tests.exports.leaving import banks_of, site_of, with_items
from tests.exports.tries import Answer, Given, words_of


def theirs(marked: Marked, item: Posed, questions: dict[str, Question], answer: Answer) -> float:
    """What the questions of an item give together, by their points."""
    found = [(_of(item, part, questions), part) for part in item.parts]
    points = sum(int(question.fields["Points"]) for question, _ in found)
    earned = [
        int(question.fields["Points"]) * _share(marked, part, question, answer[part.id])
        for question, part in found
    ]
    return sum(earned) / points if points else 0


def _of(item: Posed, part: Part, questions: dict[str, Question]) -> Question:
    name = moodle_id(item).replace("/", ".")
    return questions.get(f"{name}.{part.id}") or questions[name]


def _share(marked: Marked, part: Part, question: Question, given: Given) -> float:
    texts = {
        one.id: words_of(marked, one.text)
        for many in ("choices", "premises", "responses")
        for one in getattr(part, many, ())
    }
    match part:
        case Pick() if question.type == "TF":
            return picked(question, given[0].upper())
        case Pick():
            return picked(question, texts[given[0]])
        case PickMany():
            return crossed(question, [texts[name] for name in given])
        case Match():
            premise = {one.id: words_of(marked, one.text) for one in part.premises}
            pairs = [pair.split("=") for pair in given]
            return paired(question, [(premise[one], texts[other]) for one, other in pairs])
        case Arrange():
            return ordered(question, [texts[name] for name in given])
        case Fill():
            return typed(question, marked.plain(given[0]))
        case Write():
            return 0
        case _:
            assert_never(part)


def judge_bank(bank: Exported) -> Counter[str]:
    every = read(brightspace_csv(bank))
    questions = {one.fields["ID"]: one for one in every}
    assert len(questions) == len(every)

    def taken(item: Posed) -> Taken:
        here = {id(_of(item, part, questions)): _of(item, part, questions) for part in item.parts}
        said = "\n".join(text for question in here.values() for text in shown(question))
        return Taken(said, lambda answer: theirs(bank.marked, item, questions, answer))

    return judged(bank, brightspace_kept, taken)


def test_brightspace_gives_what_we_give_or_the_report_says_so(
    content: Loaded, language: str
) -> None:
    found = sum(map(judge_bank, banks_of(site_of(content, language))), Counter[str]())
    assert found[Fidelity.EXACT]
    assert found["differs"] < found["agreed"]


@given(HOSTILE)
@settings(deadline=None, max_examples=60)
def test_strange_texts_come_back_and_no_cell_is_a_formula(item: Item) -> None:
    judge_bank(with_items(item))


def test_crosses_are_counted_otherwise(sample: Loaded) -> None:
    """One of two right ones: half with us, and 3 - 1 of 4 there as well; all of them: 2 - 2."""
    (bank,) = banks_of(site_of(sample))
    question = next(one for one in read(brightspace_csv(bank)) if one.type == "MS")
    right = [one.text for one in question.choices if one.number]
    every = [one.text for one in question.choices]
    assert [crossed(question, texts) for texts in (right, right[:1], every, [])] == [1, 0.5, 0, 0]


def test_a_file_begins_with_what_it_is(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    said = brightspace_csv(bank).decode("utf-8-sig").split("NewQuestion")[0]
    assert LICENCE in said
    assert all(line.lstrip('"').startswith("//") for line in said.splitlines()[:6])


@pytest.mark.parametrize("kind", ["MC", "MS", "TF", "M", "O", "SA", "WR"])
def test_the_sample_has_every_type(sample: Loaded, kind: str) -> None:
    (bank,) = banks_of(site_of(sample))
    assert kind in {one.type for one in read(brightspace_csv(bank))}
