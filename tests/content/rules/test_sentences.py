"""How long a sentence and a paragraph may be: at the edge of what is allowed, and past it."""

from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules import check
from tests.content.authored import root_with, task

MAX_SENTENCE, PARAGRAPH_SENTENCES, PARAGRAPH_WORDS = 35, 6, 100
"""As the roots of tests/content/authored.py have them."""


def said(root: Path, moment: str) -> list[str]:
    loaded = load(root_with(root, {"docs/a.yml": task("a", moment)}))
    return [problem.what for problem in check(loaded) if problem.rule == "RD-01"]


def sentence(words: int) -> str:
    return " ".join(["Zo", *["dag"] * (words - 2), "klaar."])


@pytest.mark.parametrize(
    "moment",
    [
        sentence(MAX_SENTENCE),
        " ".join([sentence(3)] * PARAGRAPH_SENTENCES),
        " ".join([sentence(PARAGRAPH_WORDS // 4)] * 4),
    ],
    ids=["sentence", "sentences", "words"],
)
def test_as_long_as_may_be_is_not_too_long(tmp_path: Path, moment: str) -> None:
    assert said(tmp_path, moment) == []


def test_one_word_more_makes_a_sentence_too_long(tmp_path: Path) -> None:
    assert said(tmp_path, sentence(MAX_SENTENCE + 1)) == [
        "deze zin telt 36 woorden, meer dan 35.",
    ]


@pytest.mark.parametrize(
    ("moment", "too_much"),
    [
        (" ".join([sentence(3)] * (PARAGRAPH_SENTENCES + 1)), "7 zinnen, meer dan 6"),
        (" ".join([sentence(25)] * 3 + [sentence(26)]), "101 woorden, meer dan 100"),
    ],
)
def test_one_more_makes_a_paragraph_too_long(tmp_path: Path, moment: str, too_much: str) -> None:
    assert said(tmp_path, moment) == [f"deze alinea telt {too_much}."]
