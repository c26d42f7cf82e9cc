"""Brightspace, as far as it takes in questions: a strict reading of its CSV, written from the
sample file of D2L. What it gives for an answer follows documentation.brightspace.com.
"""

import csv
import html
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.exports.tries import told

FIELDS = {
    "MC": {"Option"},
    "MS": {"Scoring", "Option"},
    "TF": {"TRUE", "FALSE"},
    "M": {"Scoring", "Choice", "Match"},
    "O": {"Scoring", "Item"},
    "SA": {"InputBox", "Answer"},
    "WR": {"InitialText", "AnswerKey"},
}
"""The types of questions, and the rows that belong to each."""
OF_ANY = ("ID", "Title", "QuestionText", "Points", "Difficulty", "Hint", "Feedback")
SCORINGS = ("EquallyWeighted", "RightAnswers", "RightMinusWrong")
WIDTH = 5
FORMULA = "=+-@\t\r＝＋－＠"


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be picked, paired or ordered; `number`: its share, or which choice it fits."""

    number: int
    text: str
    says: str = ""
    is_pattern: bool = False


@dataclass(slots=True)
class Question:
    type: str
    fields: dict[str, str] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    matches: list[Choice] = field(default_factory=list)


def read(data: bytes) -> list[Question]:
    """The questions of a file. What the sample file does not show fails here."""
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    found: list[Question] = []
    for row in rows:
        assert len(row) == WIDTH
        assert not any(cell.startswith(tuple(FORMULA)) for cell in row), row
        if row[0].startswith("//"):
            assert not any(row[1:])
        elif row[0] == "NewQuestion":
            assert row[1] in FIELDS
            found.append(Question(row[1]))
        elif row[0]:
            _take(found[-1], row)
        else:
            assert not any(row)
    for question in found:
        _judge(question)
    return found


def _take(question: Question, row: Sequence[str]) -> None:
    name, value, *rest = row
    assert name in OF_ANY or name in FIELDS[question.type], row
    match name:
        case "Option":
            question.choices.append(Choice(int(value), _shown(rest[0], rest[1]), rest[2].strip()))
        case "Item":
            question.choices.append(Choice(0, _shown(value, rest[0]), rest[1].strip()))
        case "TRUE" | "FALSE":
            question.choices.append(Choice(int(value), name, rest[0].strip()))
        case "Choice":
            question.choices.append(Choice(int(value), rest[0].strip()))
        case "Match":
            question.matches.append(Choice(int(value), rest[0].strip()))
        case "Answer":
            assert rest[1] in ("", "regexp")
            question.choices.append(Choice(int(value), rest[0], is_pattern=bool(rest[1])))
        case _:
            assert name not in question.fields
            question.fields[name] = _shown(value, rest[0])


def _shown(text: str, kind: str) -> str:
    assert kind in ("", "HTML", "NOT HTML") or kind.isdigit(), kind
    return told(text) if kind == "HTML" else text.strip()


def _judge(question: Question) -> None:
    """What a question cannot do without."""
    assert re.fullmatch(r"[a-z0-9.-]+", question.fields["ID"])
    assert question.fields["QuestionText"]
    assert question.fields["Points"].isdigit()
    assert 1 <= int(question.fields["Difficulty"]) <= 10
    if "Scoring" in FIELDS[question.type]:
        assert question.fields["Scoring"] in SCORINGS
    shares = [one.number for one in question.choices]
    match question.type:
        case "MC" | "TF":
            assert max(shares) == 100
            assert min(shares) >= 0
        case "MS":
            assert set(shares) == {0, 1}
        case "M":
            assert sorted(shares) == list(range(1, len(shares) + 1))
            assert {one.number for one in question.matches} <= set(shares)
        case "SA":
            assert set(shares) == {100}


def shown(question: Question) -> Iterator[str]:
    """All that is shown of a question."""
    yield from (question.fields.get(name, "") for name in (*OF_ANY, "AnswerKey", "InitialText"))
    for one in (*question.choices, *question.matches):
        yield from (" ".join(one.text.split()), " ".join(one.says.split()))


def picked(question: Question, text: str) -> float:
    """One of the options."""
    (share,) = (one.number for one in question.choices if " ".join(one.text.split()) == text)
    return share / 100


def crossed(question: Question, texts: Sequence[str]) -> float:
    """Right minus wrong: a cross, or none, is right or wrong; each is worth one of all choices."""
    assert question.fields["Scoring"] == "RightMinusWrong"
    right = sum((one.text in texts) == bool(one.number) for one in question.choices)
    return max(0, 2 * right - len(question.choices)) / len(question.choices)


def paired(question: Question, given: Sequence[tuple[str, str]]) -> float:
    assert question.fields["Scoring"] == "EquallyWeighted"
    number = {" ".join(one.text.split()): one.number for one in question.choices}
    fits = {" ".join(one.text.split()): one.number for one in question.matches}
    return sum(fits[one] == number[other] for one, other in given) / len(question.matches)


def ordered(question: Question, given: Sequence[str]) -> float:
    """Each step in its own place earns an equal share."""
    assert question.fields["Scoring"] == "EquallyWeighted"
    right = [one.text for one in question.choices]
    return sum(one == other for one, other in zip(right, given, strict=True)) / len(right)


def typed(question: Question, word: str) -> float:
    """Without regard to capitals."""
    for one in question.choices:
        pattern = html.unescape(one.text) if one.is_pattern else f"^{re.escape(one.text)}$"
        if re.search(pattern, word, re.IGNORECASE):
            return one.number / 100
    return 0
