"""Moodle, as far as it takes in questions: a second reading of its XML, written from its source.

What it gives for an answer follows question/type/*/question.php. A file that it would refuse, or
mend without a word, fails here.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lxml import etree

from tests.exports.tries import told

FRACTIONS = (
    *(100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20),
    *(16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0),
)
"""What an answer of a question by itself may be worth, and the same below nothing."""

_FRACTION = r"(?:=|%(-?[0-9]+(?:[.,][0-9]*)?)%)"
_ANSWER = rf"({_FRACTION})?(.+?(?<!\\)(?<!&)(?<!&amp;)(?=[~#}}]|$))(?:#(.*?(?<!\\)(?=[~}}]|$)))?"
_KINDS = "MULTICHOICE|MC|MCV|MCS|MCVS|SHORTANSWER|SA"
_INSIDE = re.compile(rf"\{{([0-9]*):({_KINDS}):((?:{_ANSWER})(?:~{_ANSWER})*)\}}", re.DOTALL)
_ALTERNATIVE = re.compile(rf"~?{_ANSWER}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its text, its share of the question, what is said of it."""

    text: str
    share: float
    says: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question, or one inside another. `extra`: what its type has of its own."""

    type: str
    name: str
    id: str
    text: str
    says: str
    mark: float
    answers: tuple[Choice, ...]
    inside: "tuple[Question, ...]" = ()
    hint: str = ""
    tags: tuple[str, ...] = ()
    extra: Mapping[str, str] | None = None


def read(data: bytes) -> tuple[str, list[Question]]:
    """The category and the questions of a file."""
    category, *questions = etree.fromstring(data)
    assert category.get("type") == "category"
    return category.findtext("category/text") or "", [_question(one) for one in questions]


def _question(element: "etree._Element") -> Question:
    kind = element.get("type", "")
    text = element.findtext("questiontext/text") or ""
    inside = tuple(_inside(text)) if kind == "cloze" else ()
    shown = _INSIDE.sub(" ", text) if inside else text
    assert kind != "cloze" or not re.search(r"[{}]", shown)
    answers = (
        tuple(_pair(one) for one in element.iter("subquestion"))
        if kind == "matching"
        else tuple(_answer(one) for one in element.findall("answer"))
    )
    if kind in ("multichoice", "truefalse"):
        assert all(any(abs(abs(a.share) - f) < 1e-3 for f in FRACTIONS) for a in answers)
    return Question(
        type=kind,
        name=element.findtext("name/text") or "",
        id=element.findtext("idnumber") or "",
        text=shown,
        says=element.findtext("generalfeedback/text") or "",
        mark=float(element.findtext("defaultgrade") or len(inside)),
        answers=answers,
        inside=inside,
        hint=element.findtext("hint/text") or "",
        tags=tuple(one.text or "" for one in element.findall("tags/tag/text")),
        extra={str(one.tag): one.findtext("text") or one.text or "" for one in element},
    )


def _answer(element: "etree._Element") -> Choice:
    says = element.findtext("feedback/text") or ""
    return Choice(element.findtext("text") or "", float(element.get("fraction", "")), says)


def _pair(element: "etree._Element") -> Choice:
    """A premise as the text, its response as what is said."""
    return Choice(element.findtext("text") or "", 0, element.findtext("answer/text") or "")


def _inside(text: str) -> list[Question]:
    found = []
    for mark, kind, alternatives, *_ in _INSIDE.findall(text):
        answers = tuple(_alternatives(alternatives))
        assert max(answer.share for answer in answers) == 100
        assert len(answers) > 1 or kind == "SA"
        found.append(Question(kind, "", "", "", "", float(mark or 1), answers))
    return found


def _alternatives(text: str) -> list[Choice]:
    found, at = [], 0
    while at < len(text):
        one = _ALTERNATIVE.match(text, at)
        assert one is not None, text[at:]
        share = 100.0 if one[1] == "=" else float(one[2] or 0)
        found.append(Choice(html.unescape(one[3]), share, html.unescape(one[4] or "")))
        at = one.end()
    return found


def picked(question: Question, texts: Sequence[str]) -> float:
    """What picking the answers with these texts gives, from 0 to 1."""
    given = [answer for answer in question.answers if told(answer.text) in texts]
    assert len(given) == len(texts)
    return min(1, max(0, sum(answer.share for answer in given) / 100))


def typed(question: Question, word: str) -> float:
    """What a word gives: that of the first answer it fits."""
    return next((one.share / 100 for one in question.answers if matches(one.text, word)), 0)


def matches(answer: str, word: str) -> bool:
    """Whether a word fits an answer, without regard to capitals; a star stands for anything."""
    pattern = "".join(
        ".*" if part == "*" else re.escape(part[-1:] if part == "\\*" else part)
        for part in re.findall(r"\\\*|\*|[^*\\]+|\\", answer)
    )
    return re.fullmatch(pattern, word, re.IGNORECASE | re.DOTALL) is not None


def paired(question: Question, given: Mapping[str, str]) -> float:
    """What responses to premises give, both by their texts: each right one an equal share."""
    pairs = [(told(pair.text), pair.says) for pair in question.answers if pair.text]
    return sum(given[premise] == response for premise, response in pairs) / len(pairs)


def ordered(question: Question, given: Sequence[str]) -> float:
    """`RELATIVE_ALL_PREVIOUS_AND_NEXT`: of all steps before and after each, the share in place."""
    assert question.extra is not None
    assert question.extra["gradingtype"] == "RELATIVE_ALL_PREVIOUS_AND_NEXT"
    right = [told(one.text) for one in sorted(question.answers, key=lambda one: one.share)]
    assert [one.share for one in question.answers] == list(range(1, len(right) + 1))
    place = {text: index for index, text in enumerate(given)}
    pairs = list(combinations(right, 2))
    return sum(place[one] < place[other] for one, other in pairs) / len(pairs)
