"""Hostile inputs: the sample as it may look after a bad day, a bad disk or a bad person.

From: tests/fuzz. An input says what some files hold; the same number always gives the same one.
Never: writes.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from tests.content.spoiling import spoiled
from tests.fuzz.scraps import CODINGS, ENDLESS, MARKDOWN, NAMES, SIGNS, VALUES, WORDS

Texts = Mapping[str, str]
"""The sample, by path."""


class Odd(Enum):
    """What may stand where a file is expected."""

    GONE = "nothing"
    FOLDER = "a folder"
    NOWHERE = "a link to nothing"
    CIRCLE = "a link to the folder it stands in"
    PIPE = "a pipe, which nobody writes to"
    LOCKED = "a file that nobody may read"


@dataclass(frozen=True, slots=True)
class Input:
    """A hostile input: what is in some files, and which way it was made."""

    number: int
    way: str
    files: dict[str, bytes | Odd]


def hostile(number: int, texts: Texts) -> Input:
    """The input of that number."""
    chance = random.Random(number)  # noqa: S311 - the same input every time
    way = WAYS[number % len(WAYS)]
    made = way(texts, chance)
    files = {
        name: text if isinstance(text, bytes | Odd) else text.encode("utf-8", "surrogatepass")
        for name, text in made.items()
    }
    return Input(number, way.__name__, files)


Made = dict[str, str | bytes | Odd]


def bytes_are_lost(texts: Texts, chance: random.Random) -> Made:
    """Bytes that fell over, were cut off, or stand twice."""
    name = _any(texts, chance)
    data = bytearray(texts[name].encode())
    for _ in range(chance.choice((1, 1, 3, 40))):
        at = chance.randrange(len(data)) if data else 0
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.choice((1, 2, 100))]
            case 2:
                data[at:at] = chance.randbytes(chance.choice((1, 2, 50)))
            case 3:
                data[at:at] = data[at : at + chance.choice((1, 30, 3_000))]
            case _:
                del data[at:]
    return {name: bytes(data)}


def hands_slip(texts: Texts, chance: random.Random) -> Made:
    """Slips of the hand, up to five."""
    name = _any(texts, chance)
    text = texts[name]
    for _ in range(chance.randrange(1, 6)):
        text = spoiled(text, chance)
    return {name: text}


def values_are_others(texts: Texts, chance: random.Random) -> Made:
    """A value of another kind than its key takes: a list, a number, an anchor."""
    name = _any(texts, chance)
    return {name: _with_value(texts[name], chance, chance.choice(VALUES))}


def words_are_others(texts: Texts, chance: random.Random) -> Made:
    """A value of the right kind that means something else: ids, references, paths, numbers."""
    name = _any(texts, chance)
    text = texts[name]
    for _ in range(chance.randrange(1, 4)):
        text = _with_value(text, chance, chance.choice(WORDS))
    return {name: text}


def signs_are_strange(texts: Texts, chance: random.Random) -> Made:
    """Signs that nobody sees, that turn the direction, that combine, or that are none."""
    name = _any(texts, chance)
    text = texts[name]
    for _ in range(chance.choice((1, 2, 20))):
        at = chance.randrange(len(text) + 1)
        sign = chance.choice(SIGNS) * chance.choice((1, 1, 1, 2_000))
        text = text[:at] + sign + text[at:]
    return {name: text}


def markdown_is_hostile(texts: Texts, chance: random.Random) -> Made:
    """Marks, HTML, links and tables in a text."""
    name = _any(texts, chance)
    scrap = "".join(chance.choice(MARKDOWN) for _ in range(chance.choice((1, 1, 2, 5))))
    return {name: _with_text(texts[name], chance, scrap)}


def it_goes_on(texts: Texts, chance: random.Random) -> Made:
    """Something short many times: deep, wide or long."""
    name = _any(texts, chance)
    text = texts[name]
    begin, again, end = chance.choice(ENDLESS)
    much = begin + again * (chance.choice((1_000, 20_000, 100_000)) // len(again)) + end
    match chance.randrange(4):
        case 0:
            return {name: much}
        case 1:
            return {name: f"{text}\n{much}"}
        case 2:
            return {name: _with_value(text, chance, much)}
        case _:
            return {name: _with_text(text, chance, much)}


def one_is_much(texts: Texts, chance: random.Random) -> Made:
    """A part of a file a thousand times, with and without other ids."""
    name = _any(texts, chance)
    lines = texts[name].split("\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.choice((1, 3, 20))]
    times = chance.choice((2, 50, 1_000))
    other = chance.random() < 0.5
    many = [
        line.replace("id: ", f"id: n{number}-", 1) if other else line
        for number in range(times)
        for line in some
    ]
    return {name: "\n".join([*lines[:start], *many, *lines[start:]])}


def merges_are_not_done(texts: Texts, chance: random.Random) -> Made:
    """Marks of a merge, and of what other tools leave."""
    name = _any(texts, chance)
    lines = texts[name].split("\n")
    for mark in ("<<<<<<< HEAD", "=======", ">>>>>>> main")[: chance.randrange(1, 4)]:
        lines.insert(chance.randrange(len(lines) + 1), " " * chance.choice((0, 0, 2)) + mark)
    return {name: "\n".join(lines)}


def codings_differ(texts: Texts, chance: random.Random) -> Made:
    """Another coding, all of a file or in the middle of it."""
    name = _any(texts, chance)
    text = texts[name]
    coding = chance.choice(CODINGS)
    if chance.random() < 0.5:
        return {name: text.encode(coding, "replace")}
    at = chance.randrange(len(text) + 1)
    return {name: text[:at].encode() + text[at:].encode(coding, "replace")}


def words_of_the_interface(texts: Texts, chance: random.Random) -> Made:
    """`ui.yml` and its translation: holes, braces, groups, keys, and all that other files meet."""
    ui = {name: text for name, text in texts.items() if name.startswith("docs/ui.")}
    name = _any(ui, chance)
    holes = (
        "{",
        "}",
        "{}",
        "{0}",
        "{number",
        "{x.y}",
        "{number!r:>99}",
        "{{a}}",
        "{of} {of}",
        "%s",
    )
    match chance.randrange(5):
        case 0:
            return {name: _with_value(ui[name], chance, f'"{chance.choice(holes)}"')}
        case 1:
            return {name: _with_value(ui[name], chance, chance.choice(VALUES))}
        case 2:
            return dict.fromkeys(ui, "\n".join(ui[name].split("\n")[: chance.randrange(300)]))
        case 3:
            return {name: ui[name].replace(": ", chance.choice((":", " : ", ": : ", ": \n")), 30)}
        case _:
            return {each: spoiled(text, chance) for each, text in ui.items()}


def what_a_machine_wrote(texts: Texts, chance: random.Random) -> Made:
    """The lock of a translation, and the released ids, which people merge and edit too."""
    name = chance.choice([name for name in texts if not name.startswith(("docs/", "quizzes/"))])
    match chance.randrange(4):
        case 0:
            return bytes_are_lost({name: texts[name]}, chance)
        case 1:
            return codings_differ({name: texts[name]}, chance)
        case 2:
            return merges_are_not_done({name: texts[name]}, chance)
        case _:
            line = chance.choice((*WORDS, *SIGNS, "a -> b", "-> ->", "x " * 5_000))
            return {name: f"{texts[name]}{line}\n" * chance.choice((1, 2))}


def numbers_of_the_rules(texts: Texts, chance: random.Random) -> Made:
    """The writing rules: numbers that leave nothing over, words that are patterns."""
    name = "docs/schrijfregels.yml"
    scraps = (
        "-1",
        "0",
        "99999999999999999999",
        "1e9",
        "nan",
        "(a+)+$",
        "[",
        r"\b",
        "''",
        "a|b",
        "é",
    )
    text = texts[name]
    for _ in range(chance.randrange(1, 4)):
        text = _with_value(text, chance, chance.choice(scraps))
    return {name: text}


def files_are_elsewhere(texts: Texts, chance: random.Random) -> Made:
    """A file under a name that it cannot have, where another is, or where none is expected."""
    from_name = _any(texts, chance)
    to = chance.choice((*NAMES, _any(texts, chance)))
    gone: Made = {from_name: Odd.GONE} if chance.random() < 0.5 else {}
    return {**gone, to: texts[from_name]}


def files_are_something_else(texts: Texts, chance: random.Random) -> Made:
    """A folder, a link, a pipe, or nothing, where a file was or beside it."""
    name = chance.choice((_any(texts, chance), *NAMES))
    return {name: chance.choice(list(Odd))}


WAYS: tuple[Callable[[Texts, random.Random], Made], ...] = (
    bytes_are_lost,
    hands_slip,
    values_are_others,
    words_are_others,
    signs_are_strange,
    markdown_is_hostile,
    it_goes_on,
    one_is_much,
    merges_are_not_done,
    codings_differ,
    words_of_the_interface,
    what_a_machine_wrote,
    numbers_of_the_rules,
    files_are_elsewhere,
    files_are_something_else,
)


def _any(texts: Texts, chance: random.Random) -> str:
    return chance.choice(sorted(texts))


def _with_value(text: str, chance: random.Random, value: str) -> str:
    """The text with another value behind one of its keys, or for one of its points."""
    lines = text.split("\n")
    with_key = [
        at for at, line in enumerate(lines) if ": " in line or line.lstrip().startswith("- ")
    ]
    if not with_key:
        return value
    at = chance.choice(with_key)
    key, colon, _ = lines[at].partition(": ")
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    lines[at] = f"{key}: {value}" if colon else f"{indent}- {value}"
    return "\n".join(lines)


def _with_text(text: str, chance: random.Random, scrap: str) -> str:
    """The text with something between the lines of a text block, as deep as they stand."""
    lines = text.split("\n")
    blocks = [at for at, line in enumerate(lines[:-1]) if line.endswith("|")]
    at = chance.choice(blocks) + 1 if blocks else len(lines)
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())] if blocks else ""
    lines[at:at] = [f"{indent}{line}" for line in scrap.split("\n")]
    return "\n".join(lines)
