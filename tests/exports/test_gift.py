"""GIFT as another reader takes it, and as Moodle does, which says what an answer gives."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, assert_never

import pytest
from hypothesis import given, settings

from leerklimaat.content.load import Loaded
from leerklimaat.exports.fidelity import left_out
from leerklimaat.exports.gift import gift, gift_kept
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Posed, Write
from leerklimaat.model.items import Item
from leerklimaat.model.leaving import Fidelity
from tests.exports.hostile import HOSTILE
from tests.exports.judging import Taken, judged
from tests.exports.leaving import banks_of, site_of, with_items
from tests.exports.moodle import FRACTIONS, matches
from tests.exports.tries import Answer, Given, told, words_of

READER = Path(__file__).with_name("gift.mjs")
Question = dict[str, Any]
"""A question as gift-pegjs gives it."""

# What that reader leaves as it is in the right half of a pair; elsewhere it takes it for the sign.
_LEFT = {f"&&{ord(sign):03};": sign for sign in "\\:#={}~"}


class Reader:
    """gift-pegjs, started once."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", str(READER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def read(self, data: bytes) -> list[Question]:
        """The questions of a file; a file that it refuses is told."""
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        print(json.dumps(data.decode()), file=self._node.stdin, flush=True)
        found = json.loads(self._node.stdout.readline())
        assert "refused" not in found, found
        questions: list[Question] = found["questions"]
        return questions

    def stop(self) -> None:
        assert self._node.stdin is not None
        self._node.stdin.close()
        self._node.wait()
        assert self._node.stdout is not None
        self._node.stdout.close()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    found = Reader()
    yield found
    found.stop()


def theirs(marked: Marked, item: Posed, questions: dict[str, Question], answer: Answer) -> float:
    """What the questions of an item give together; what is written counts for nothing."""
    shares = [
        _share(marked, part, questions[_name(item, part, questions)], answer[part.id])
        for part in item.parts
        if not isinstance(part, Write)
    ]
    return sum(shares) / len(shares) if shares else 0


def _name(item: Posed, part: Part, questions: dict[str, Question]) -> str:
    whole = moodle_id(item)
    return whole if whole in questions else f"{whole}/{part.id}"


def _share(marked: Marked, part: Part, question: Question, given: Given) -> float:
    match part:
        case Pick() if question["type"] == "TF":
            return float(question["isTrue"] == (given[0] == "true"))
        case Pick() | PickMany():
            texts = {one.id: words_of(marked, one.text) for one in part.choices}
            weights = {told(one["text"]["text"]): _weight(one) for one in question["choices"]}
            return min(1, max(0, sum(weights[texts[name]] for name in given) / 100))
        case Match():
            premise = {one.id: words_of(marked, one.text) for one in part.premises}
            response = {one.id: words_of(marked, one.text) for one in part.responses}
            pairs = dict(_pairs(question))
            right = [
                pairs[premise[one]] == response[other]
                for one, other in (pair.split("=") for pair in given)
            ]
            return sum(right) / len(right)
        case Fill():
            word = marked.plain(given[0])
            fit = [one for one in question["choices"] if matches(one["text"]["text"], word)]
            return _weight(fit[0]) / 100
        case Arrange() | Write():
            return 0
        case _:
            assert_never(part)


def _weight(choice: dict[str, Any]) -> float:
    weight = choice["weight"]
    weight = (100 if choice["isCorrect"] else 0) if weight is None else weight
    assert any(abs(abs(weight) - one) < 1e-3 for one in FRACTIONS)
    return float(weight)


def _pairs(question: Question) -> Iterator[tuple[str, str]]:
    for pair in question["matchPairs"]:
        right = pair["subanswer"]
        for left, sign in _LEFT.items():
            right = right.replace(left, sign)
        yield told(pair["subquestion"]["text"]), " ".join(right.split())


def shown(question: Question) -> Iterator[str]:
    """All that is shown of a question."""
    yield told(question["stem"]["text"])
    texts = [
        question[name]
        for name in ("globalFeedback", "trueFeedback", "falseFeedback")
        if name in question
    ]
    for one in question.get("choices", ()):
        texts += [one["text"], one["feedback"]]
    for text in texts:
        yield told(text["text"]) if text["format"] == "html" else text["text"]
    if question["type"] == "Short":
        yield from (one["text"]["text"].replace("\\*", "*") for one in question["choices"])
    if "matchPairs" in question:
        yield from (text for pair in _pairs(question) for text in pair)


def judge_bank(reader: Reader, bank: Exported) -> Counter[str]:
    _, *every = reader.read(gift(bank))
    questions: dict[str, Question] = {one["id"]: one for one in every}
    assert len(questions) == len(every)

    def taken(item: Posed) -> Taken | None:
        names = [name for name in questions if "/".join(name.split("/")[:2]) == moodle_id(item)]
        said = "\n".join(text for name in names for text in shown(questions[name]))
        if not names:
            return None
        return Taken(said, lambda one: theirs(bank.marked, item, questions, one))

    return judged(bank, gift_kept, taken)


def test_gift_gives_what_we_give_or_the_report_says_so(
    reader: Reader, content: Loaded, language: str
) -> None:
    banks = banks_of(site_of(content, language))
    found = sum((judge_bank(reader, bank) for bank in banks), Counter[str]())
    assert found[Fidelity.EXACT]
    assert found["differs"] < found["agreed"] / 10


@given(item=HOSTILE)
@settings(deadline=None, max_examples=60)
def test_strange_texts_come_back(reader: Reader, item: Item) -> None:
    judge_bank(reader, with_items(item))


def test_a_verdict_says_the_wrong_one_first(reader: Reader, sample: Loaded) -> None:
    """Moodle takes the first for the wrong answer, whichever that is."""
    (bank,) = banks_of(site_of(sample))
    verdict = next(one for one in reader.read(gift(bank)) if one["type"] == "TF")
    assert verdict["isTrue"] is True
    assert verdict["trueFeedback"]["text"].startswith("Zo lijkt het soms")
    assert verdict["falseFeedback"]["text"].startswith("Dat klopt")


def test_a_word_with_an_arrow_would_be_a_pair(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    cloze = next(one for one in bank.items if one.type == "cloze")
    assert gift_kept(cloze).fidelity is Fidelity.DEGRADED
    typed = next(part for part in cloze.parts if isinstance(part, Fill))
    odd = replace(typed, foreseen=((typed.foreseen[0][0], ("a -> b",)),))
    assert gift_kept(replace(cloze, parts=(odd,))) == left_out("arrow")


def test_a_question_says_its_gap_and_leaves_the_others_open(reader: Reader, sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    found = {one["id"]: one for one in reader.read(gift(bank))[1:]}
    assert "Eerst _____, en daarna schrijf je op wat je ……." in told(
        found["aan-tafel/invullen/waarnemen"]["stem"]["text"]
    )


def test_a_file_says_whose_it_is_and_where_it_goes(reader: Reader, sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    text = gift(bank).decode()
    assert LICENCE in text.split("\n\n")[0]
    assert all(line.startswith("// ") for line in text.split("\n\n")[0].splitlines())
    category, first, *_ = reader.read(gift(bank))
    assert category["title"].endswith("/Leerklimaat/Je eerste dienst/Aan tafel")
    assert first["tags"] == ["bloom:apply", "competence:maaltijd-dragen"]
