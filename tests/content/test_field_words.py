"""The field's own words stand where their subject is: field_words.toml, beside this file.

Own words never means other terms: who looks for *zwijgplicht* has to find it. A word counts in
what a reader sees of a record, or in the words that search knows the record by.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field

from leerklimaat.content.load import Loaded
from leerklimaat.model.shape import texts
from leerklimaat.prose import plain

LIST = Path(__file__).with_name("field_words.toml")


class Word(BaseModel):
    """A word in both languages, and the refs of the records where it has to be found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nl: str
    en: str
    on: list[str] = Field(min_length=1)


@cache
def listed() -> list[Word]:
    return [Word.model_validate(word) for word in tomllib.loads(LIST.read_text("utf-8"))["word"]]


def said(loaded: Loaded, language: str, ref: str) -> Iterator[str]:
    """Every text of a record, without marks, on one line."""
    record = loaded.bases[language].entries[ref].record
    sought = getattr(record, "also", None) or ()
    for text in (*(text for _, text, _ in texts(record)), *sought):
        yield " ".join(plain(text).split()).casefold()


@pytest.mark.parametrize("word", listed(), ids=lambda word: word.nl)
def test_a_word_of_the_field_stands_where_its_subject_is(real: Loaded, word: Word) -> None:
    missed = [
        f"{ref} ({language}): {text}"
        for ref in word.on
        for language, text in (("nl", word.nl), ("en", word.en))
        if not any(text.casefold() in line for line in said(real, language, ref))
    ]
    assert missed == []


def test_no_word_is_listed_twice() -> None:
    words = [word.nl for word in listed()]
    assert sorted(set(words)) == sorted(words)
