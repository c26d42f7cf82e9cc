"""A file that cannot be read as a whole: its mistakes are told at once, and no others.

That one mistake is one line is tried on every file of the sample, with slips of a hand. How five of
them read together is in tests/bad/syntax.toml.
"""

import random
from collections.abc import Callable

import pytest

from leerklimaat.content.editions import editions_of
from leerklimaat.content.node import Mapping, plain_value
from leerklimaat.content.pieces import the_rest
from leerklimaat.content.read import read_yaml
from leerklimaat.content.trees import ReadFile
from leerklimaat.problems import Problem
from tests.sampling import SAMPLE

TEXTS = {
    path.relative_to(SAMPLE).as_posix(): path.read_text("utf-8")
    for path in sorted(SAMPLE.rglob("*.yml"))
    if ".en." not in path.name
}


def open_quote(line: str) -> str:
    key, colon, value = line.partition(": ")
    return f'{key}{colon}"{value}' if colon else line


def second_colon(line: str) -> str:
    return f"{line}: x: y"


def one_further(line: str) -> str:
    return f" {line}"


def one_back(line: str) -> str:
    return line.removeprefix(" ")


def tab(line: str) -> str:
    return f"\t{line.strip()}"


def told(text: str) -> list[tuple[int, str]]:
    node, problems = read_yaml(text, "x.yml")
    assert node is None
    _, problems = the_rest(text, "x.yml", problems)
    return sorted({(problem.place.line, problem.what) for problem in problems})


@pytest.mark.parametrize("slip", [open_quote, second_colon, one_further, one_back, tab])
def test_one_slip_is_one_line_and_no_other_mistake(slip: Callable[[str], str]) -> None:
    chance = random.Random(20261130)  # noqa: S311 - the same slips every time
    spoiled = 0
    for _ in range(80):
        name = chance.choice(list(TEXTS))
        lines = TEXTS[name].split("\n")
        at = chance.randrange(1, len(lines) - 1)
        lines[at] = slip(lines[at])
        text = "\n".join(lines)
        node, problems = read_yaml(text, name)
        if node is not None:
            continue
        spoiled += 1
        rest, problems = the_rest(text, name, problems)
        assert len({problem.place for problem in problems}) == 1, (name, at + 1, problems)
        assert mistakes(name, rest) == (), (name, at + 1)
    assert spoiled > 15


def mistakes(name: str, rest: Mapping | None) -> tuple[Problem, ...]:
    """What is wrong with the keys that were read, if they say what they are."""
    return editions_of(name, {name: ReadFile(rest=rest)}).problems


def test_a_quote_left_open_is_told_at_the_quote_and_not_at_the_next_one() -> None:
    assert told('a: "x\nb: y\nc: "z"\nd: e: f\n') == [
        (1, "er staat een aanhalingsteken open tot het einde van het bestand."),
        (4, "hier staat een dubbele punt die niet past."),
    ]


def test_a_text_between_quotes_may_hold_what_looks_like_a_key() -> None:
    assert told('a: "x\nb: y\nc: z"\nd: e: f\n') == [
        (4, "hier staat een dubbele punt die niet past.")
    ]


def test_points_of_a_list_are_read_by_themselves() -> None:
    text = "a:\n  - id: x\n    b: 1\n  - id: y: z\n  - id: v\n    b: w: u\n  - id: t\nc: d\n"
    assert told(text) == [
        (4, "hier staat een dubbele punt die niet past."),
        (6, "hier staat een dubbele punt die niet past."),
    ]
    _, problems = read_yaml(text, "x.yml")
    rest, _ = the_rest(text, "x.yml", problems)
    assert rest is not None
    # The first point may have been broken off by the second, so only the last is certain.
    assert plain_value(rest) == {"a": [{"id": "t"}], "c": "d"}


def test_what_stands_just_before_is_left_out_if_it_may_be_broken_off() -> None:
    text = "a:\n  b: 1\nc: 'open\n"
    _, problems = read_yaml(text, "x.yml")
    assert the_rest(text, "x.yml", problems)[0] is None


def test_a_thousand_mistakes_are_told_as_twenty() -> None:
    assert len(told("".join(f"k{number}: a: b\n" for number in range(1_000)))) <= 21
