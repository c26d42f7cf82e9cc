"""What an author may have meant: a longer name that holds the word, or one that looks like it."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from leerklimaat.content.meanings import MEANINGS
from leerklimaat.content.suggest import did_you_mean, one_of
from leerklimaat.model.bank import BankFile
from leerklimaat.model.items import ITEM_TYPES
from leerklimaat.model.kinds import FILE_KINDS, RECORD_CLASSES
from leerklimaat.model.record import Status
from leerklimaat.model.shape import fields_of

KNOWN = ("naasten-en-netwerk", "naaste-collega", "vaste-groep", "maaltijd")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("naasten", "naasten-en-netwerk"),
        ("netwerk", "naasten-en-netwerk"),
        ("maaltijdd", "maaltijd"),
        ("groep", "vaste-groep"),
    ],
)
def test_the_nearest_known_word_is_named(word: str, meant: str) -> None:
    assert did_you_mean(word, KNOWN) == f"Bedoel je `{meant}`?"


def test_without_a_near_one_a_few_are_listed() -> None:
    assert did_you_mean("xyz", ("a-b", "c-d")) == "Hier kan: `a-b`, `c-d`."


def test_a_fixed_list_is_told_whole() -> None:
    levels = ("kijkt-mee", "doet-met-steun", "doet-het-zelf")
    assert one_of("kijkt-toe", levels) == (
        "Bedoel je `kijkt-mee`? Hier kan: `kijkt-mee`, `doet-met-steun`, `doet-het-zelf`."
    )


@pytest.mark.parametrize("word", ["begrijpen", "Begrijpen", "begrijp", "undertsand"])
def test_a_dutch_word_finds_the_english_one(word: str) -> None:
    assert one_of(word, ("remember", "understand")) == (
        "Bedoel je `understand` (begrijpen)? "
        "Hier kan: `remember` (onthouden), `understand` (begrijpen)."
    )


def test_a_long_list_is_not_told_where_something_is_near() -> None:
    assert one_of("les", FILE_KINDS) == "Bedoel je `lesson` (les)?"
    assert one_of("xyz", FILE_KINDS).startswith("Hier kan: `principle` (uitgangspunt), ")


def test_every_word_of_a_fixed_list_has_a_dutch_meaning() -> None:
    """Authors write Dutch; `status` is Dutch already, and a language has a code."""
    words = {*RECORD_CLASSES, *FILE_KINDS, *ITEM_TYPES}
    waiting: list[type[BaseModel]] = [BankFile, *FILE_KINDS.values()]
    seen: set[type[BaseModel]] = set()
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            waiting.extend(part for shape in fields_of(cls).values() for part in shape.parts)
            for field in cls.model_fields.values():
                words.update(fixed(field.annotation))
    dutch = {"redactie", *(status.value for status in Status)}
    assert words - set(MEANINGS) == dutch - {"concept"} | {"nl", "en", "de"}
    assert set(MEANINGS) - words == set()


def test_a_dutch_list_has_no_meanings() -> None:
    """`concept` is a kind of record too, and means another thing there."""
    assert one_of("konsept", Status) == (
        "Bedoel je `concept`? Hier kan: `concept`, `nagekeken`, `vastgesteld`."
    )


def fixed(annotation: Any) -> Iterator[str]:
    """The words of a fixed list, if an annotation is one or holds one."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (member.value for member in annotation)
    elif get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from fixed(inner)
