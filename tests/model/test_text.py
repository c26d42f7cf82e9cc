"""The kinds of value: each number and day of the model is read strictly."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from leerklimaat.model.kinds import MEMBERS, WRITTEN_KINDS
from leerklimaat.model.shape import fields_of
from leerklimaat.model.text import Address, Day, Decimal, Whole

STRICT = {int: get_args(Whole)[1], float: get_args(Decimal)[1], date: get_args(Day)[1]}


def classes() -> set[type[BaseModel]]:
    """Every class a file can give records or parts of."""
    waiting: list[type[BaseModel]] = [*WRITTEN_KINDS.values()]
    found: set[type[BaseModel]] = set()
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += [part for shape in fields_of(cls).values() for part in shape.parts]
    return found


def lax(annotation: Any, marks: tuple[Any, ...]) -> Iterator[type]:
    inner = get_args(annotation)
    metadata = getattr(annotation, "__metadata__", ())
    if annotation in STRICT and STRICT[annotation] not in marks:
        yield annotation
    if metadata:
        yield from lax(inner[0], (*metadata, *marks))
    else:
        for part in inner:
            if not isinstance(part, str):
                yield from lax(part, marks)


def test_every_number_and_day_is_read_strictly() -> None:
    found = [
        f"{cls.__name__}.{name}"
        for cls in classes()
        for name, info in cls.model_fields.items()
        if any(lax(info.annotation, tuple(info.metadata)))
    ]
    assert len(classes()) > len(MEMBERS)
    assert found == []


@pytest.mark.parametrize("text", ["-2", "+1", "1_0", "1e3", "1.0", " 1", "٣", "1" * 7, ""])
def test_this_is_no_whole_number(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Whole).validate_python(text)


@pytest.mark.parametrize("text", ["nan", "inf", "1e3", "1_0.5", "-0.1", ".5", "0,5"])
def test_this_is_no_decimal_number(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Decimal).validate_python(text)


@pytest.mark.parametrize(
    "text", ["1795046400", "2026-11-21T00:00:00", "2026-11-21 00:00", "2026-1-2", "21-11-2026"]
)
def test_this_is_no_day(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(text)


def test_a_number_and_a_day_as_people_write_them() -> None:
    assert TypeAdapter(Whole).validate_python("12") == 12
    assert TypeAdapter(Decimal).validate_python("0.5") == 0.5
    assert TypeAdapter(Day).validate_python("2026-11-21") == date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "ftp://x.nl",
        "//x.nl",
        "x.nl",
        "https://",
        "https://a@b.nl",
        'https://x.nl/"><script>',
        "https://x.nl/a b",
        "data:text/html,x",
    ],
)
def test_this_is_no_address(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Address).validate_python(text)


@pytest.mark.parametrize(
    "text", ["https://x.nl", "http://x.nl/a_(b)?c=d#e", "https://xn--caf-dma.nl/a%20b"]
)
def test_this_is_an_address(text: str) -> None:
    assert TypeAdapter(Address).validate_python(text) == text
