"""What stands on paper or on a card: blocks of words, letters and boxes. Not how they look.

From: asking.py and answering.py, which make them of what is posed. To: cards.py, and the formats
for paper; each goes over these blocks, never over parts or types of items.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from leerklimaat.exports.posed import FALSE, TRUE, Choice
from leerklimaat.exports.runs import Paragraph
from leerklimaat.pages.do.asked import LETTERS

Role = Literal[
    "situation",
    "stem",
    "instruction",
    "prompt",
    "given",
    "text",
    "answer",
    "label",
    "remark",
    "term",
]


@dataclass(frozen=True, slots=True)
class Words:
    """Some text. `role`: what it is for."""

    role: Role
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One of several things, with the letter or number by which the key names it."""

    label: str
    line: Paragraph


@dataclass(frozen=True, slots=True)
class Options:
    """Things to choose from, lettered. `ranked`: to be numbered by who answers."""

    entries: tuple[Entry, ...]
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Numbered things, for each of which a lettered one is to be found."""

    premises: tuple[Entry, ...]
    responses: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Lettered things, each with a box below every column."""

    entries: tuple[Entry, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes in a row, each with a word or letter. `lead`: what is asked of them, or ""."""

    words: tuple[str, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """Room to write."""

    lines: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one answer. `right`: None where an answer is not right or wrong."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What is said of each answer."""

    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list without letters."""

    points: tuple[Paragraph, ...]


Block = Words | Options | Pairing | Grid | Boxes | Space | Verdicts | Points


@dataclass(frozen=True, slots=True)
class Question:
    """An item as it is printed. `name`: what it is called, with its number.

    `language`: of its texts. `hint`: for who asks for it. `key`, `explanation`: what a learner sees
    after the answer: what is right, and then what is to be said of the whole.
    """

    id: str
    name: str
    language: str
    asks: tuple[Block, ...]
    hint: tuple[Paragraph, ...]
    key: tuple[Block, ...]
    explanation: tuple[Block, ...]


def lettered(choices: Sequence[Choice]) -> dict[str, str]:
    """By the id of each choice, by what the key names it: a letter; of true and false the word."""
    if tuple(one.id for one in choices) == (TRUE, FALSE):
        return {one.id: one.text for one in choices}
    return {one.id: letter for one, letter in zip(choices, LETTERS, strict=False)}
