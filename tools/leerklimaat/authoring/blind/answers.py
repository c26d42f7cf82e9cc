"""Reads a key and the answers of readers; what cannot be an answer is told with its place.

From: files that forms.py made and that readers wrote, as JSON or YAML. To: score.py. Letters may
come with spaces, commas and small letters. Never: raises on a mistake in a file, or says what is
right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from leerklimaat.authoring.blind.key import Answer, Asked, Form, Key
from leerklimaat.authoring.blind.questions import as_word
from leerklimaat.content.decode import read_text
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.read import read_yaml
from leerklimaat.content.validate import validate
from leerklimaat.problems import Place, Problem, Severity
from leerklimaat.usage import WrongUseError

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_NUMBERED = re.compile(r"(\d+)[^0-9A-Z]*([A-Z])")
_NO_SIGN = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True, slots=True)
class Reader:
    """What one reader answered, by the number of the question. `name`: that of the file."""

    name: str
    answers: dict[int, Answer]


def read_key(path: Path) -> tuple[Key | None, list[Problem]]:
    """The key of a form."""
    node, problems = _read(path)
    if problems or not isinstance(node, Mapping):
        return None, problems or [_no_form(node, path)]
    return validate(Key, node)


def read_answers(path: Path, asked: list[Asked]) -> tuple[Reader | None, list[Problem]]:
    """The answers of one reader to these questions; no answer at all is a wrong one."""
    node, problems = _read(path)
    if problems or not isinstance(node, Mapping):
        return None, problems or [_no_form(node, path)]
    by_number = {str(one.number): one for one in asked}
    answers: dict[int, Answer] = {}
    silent = set(by_number)
    for name, given in node.items.items():
        known = by_number.get(name.strip())
        if known is None:
            problems.append(_unknown(name, node.key_places[name], len(by_number)))
        elif not (isinstance(given, Scalar) and given.is_null):
            silent.discard(str(known.number))
            answer = _answer(given, known)
            if isinstance(answer, str):
                problems.append(Problem(given.place, f"dit kan niet bij vraag {name}.", answer))
            else:
                answers[known.number] = answer
    if missing := sorted(map(int, silent)):
        problems.append(_missing(missing, node.place))
    return Reader(path.stem, answers), problems


def _read(path: Path) -> tuple[Node | None, list[Problem]]:
    if not path.is_file():
        raise WrongUseError(f"`{path}` is er niet, of is geen bestand.")
    text, problems = read_text(path.read_bytes(), str(path))
    if text is None:
        return None, problems
    # JSON may be indented with tabs.
    even = _INDENT.sub(lambda found: " " * len(found.group()), text)
    node, more = read_yaml(even, str(path))
    return node, [*problems, *more]


def _no_form(node: Node | None, path: Path) -> Problem:
    return Problem(
        node.place if node is not None else Place(str(path)),
        "hier horen nummers van vragen, elk met een antwoord.",
        'Begin met een accolade: `{"1": "B", "2": "ACD"}`.',
    )


def _unknown(name: str, place: Place, count: int) -> Problem:
    what = f"`{name}` is geen nummer van een vraag in dit formulier."
    return Problem(place, what, f"Er zijn {count} vragen; kijk naar het nummer in de kop.")


def _missing(numbers: list[int], place: Place) -> Problem:
    listed = ", ".join(map(str, numbers))
    what = f"er is geen antwoord op vraag {listed}."
    return Problem(place, what, "Dat telt als niet goed.", severity=Severity.WARNING)


def _answer(given: Node, asked: Asked) -> Answer | str:
    """The answer as it is compared, or how it should be written."""
    texts = list(_texts(given))
    signs = asked.places[0].signs
    count = len(asked.places)
    row = _NO_SIGN.sub("", "".join(texts).upper())
    match asked.form:
        case Form.LETTER:
            return (row,) if len(row) == 1 and row in signs else f"Schrijf één letter van {signs}."
        case Form.LETTERS:
            if row and set(row) <= set(signs):
                return tuple(sorted(set(row)))
            return f"Schrijf letters van {signs}, zoals `{signs[::2]}`."
        case Form.ROW | Form.PAIR:
            if numbered := _NUMBERED.findall("".join(texts).upper()):
                row = "".join(letter for _, letter in sorted(numbered, key=lambda one: int(one[0])))
            if len(row) == count == len(set(row)) and set(row) <= set(signs):
                return tuple(row)
            return f"Schrijf {count} letters van {signs}, elke letter één keer."
        case Form.MARKS:
            if len(row) == count and set(row) <= set(signs):
                return tuple(row)
            return f"Schrijf {count} cijfers van 1 tot en met 4."
        case Form.GAPS:
            return _gaps(texts, asked)
        case _:
            assert_never(asked.form)


def _gaps(texts: list[str], asked: Asked) -> Answer | str:
    count = len(asked.places)
    if len(texts) != count:
        return f"Schrijf een lijst van {count}: voor elk gat een letter of een woord."
    found: list[str] = []
    for place, text in zip(asked.places, texts, strict=True):
        sign = _NO_SIGN.sub("", text.upper())
        if place.signs and (len(sign) != 1 or sign not in place.signs):
            return f"Schrijf bij een gat met keuzes één letter van {place.signs}."
        found.append(sign if place.signs else as_word(text))
    return tuple(found)


def _texts(given: Node) -> Iterator[str]:
    match given:
        case Scalar():
            yield given.text
        case Sequence():
            for one in given.items:
                yield from _texts(one)
        case Mapping():
            for name, one in given.items.items():
                yield from (f"{name}{text}" for text in _texts(one))
        case _:
            assert_never(given)
