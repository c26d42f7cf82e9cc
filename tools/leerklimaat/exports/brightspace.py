"""A bank as the CSV that the question library of Brightspace takes in.

From: formats.py. To: trainers with Brightspace. A part of an item is a question here: one row says
what it is, the next ones what belongs to it. Never: a cell that a spreadsheet would run, should
someone open the file there first; a reader in Brightspace sees the text as it was.
Source: the sample file of D2L, and documentation.brightspace.com on how it scores.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import assert_never

from leerklimaat.exports.embedded import shares_of
from leerklimaat.exports.fidelity import degraded
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import (
    TRUE,
    Arrange,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.table import begins_a_formula
from leerklimaat.exports.told import about, after, as_html, asked_part, foreseen_of, is_verdict
from leerklimaat.model.items.item import Difficulty
from leerklimaat.model.leaving import Kept

Row = list[str]

_WIDTH = 5
_HTML = "HTML"
_ROWS, _COLUMNS = "1", "40"
_DIFFICULTY = {Difficulty.EASY: "2", Difficulty.MEDIUM: "5", Difficulty.HARD: "8"}
"""On their scale from 1 to 10."""


def brightspace_kept(item: Posed) -> Kept:
    """What becomes of an item in Brightspace."""
    return degraded(*dict.fromkeys(_losses(item)))


def brightspace_csv(bank: Exported) -> bytes:
    """The file, in the order of the author; with a byte order mark, as their sample has it."""
    rows: list[Row] = [[f"//{line}"] for line in about(bank, "brightspace")]
    for item in bank.items:
        for part in item.parts:
            rows += [[""], *_question(bank, item, part)]
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(_wide(row) for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _losses(item: Posed) -> Iterator[str]:
    if sum(not isinstance(part, Write) for part in item.parts) > 1:
        yield "split"
    for part in item.parts:
        match part:
            case Pick():
                pass
            case PickMany():
                yield "crosses"
            case Match():
                yield "together"
            case Arrange():
                yield "places"
                if any(len(group) > 1 for group in part.order):
                    yield "ties"
            case Fill():
                yield from ("typed", "together")
            case Write():
                yield "written"
                if len(item.parts) > 1:
                    yield "apart"
            case _:
                assert_never(part)


def _question(bank: Exported, item: Posed, part: Part) -> Iterator[Row]:
    name = moodle_id(item)
    if len(item.parts) > 1 and not is_verdict(part):
        name = f"{name}/{part.id}"
    yield ["NewQuestion", _kind(part)]
    yield ["ID", name.replace("/", ".")]
    yield ["Title", f"{item.number:02} {name.partition('/')[2]}"]
    yield ["QuestionText", as_html(asked_part(bank, item, part)), _HTML]
    yield ["Points", "0" if isinstance(part, Write) else "1"]
    yield ["Difficulty", _DIFFICULTY[item.item.difficulty]]
    yield from _answers(bank, part)
    if item.hint:
        yield ["Hint", _text(bank.marked.plain(item.hint))]
    said = [*foreseen_of(bank, part), *after(bank, item, part)]
    yield ["Feedback", as_html(said), _HTML]


def _kind(part: Part) -> str:
    match part:
        case Pick():
            return "TF" if is_verdict(part) else "MC"
        case PickMany():
            return "MS"
        case Match():
            return "M"
        case Arrange():
            return "O"
        case Fill():
            return "SA"
        case Write():
            return "WR"
        case _:
            assert_never(part)


def _answers(bank: Exported, part: Part) -> Iterator[Row]:
    plain = bank.marked.plain
    match part:
        case Pick() if is_verdict(part):
            for one in part.choices:
                worth = "100" if one.id in part.keys else "0"
                yield ["TRUE" if one.id == TRUE else "FALSE", worth, _text(plain(one.says))]
        case Pick():
            shares = shares_of(part)
            for one in part.choices:
                said = " ".join(plain(text) for text in (one.says, part.says) if text)
                yield ["Option", _percent(shares[one.id]), *_choice(bank, one.text), _text(said)]
        case PickMany():
            yield ["Scoring", "RightMinusWrong"]
            for one in part.choices:
                is_right = "1" if one.id in part.keys else "0"
                yield ["Option", is_right, *_choice(bank, one.text), _text(plain(one.says))]
        case Match():
            yield ["Scoring", "EquallyWeighted"]
            number = {one.id: str(at) for at, one in enumerate(part.responses, start=1)}
            for one in part.responses:
                yield ["Choice", number[one.id], _text(plain(one.text))]
            for one in part.premises:
                yield ["Match", number[one.id], _text(plain(one.text))]
        case Arrange():
            yield ["Scoring", "EquallyWeighted"]
            steps = {one.id: one for one in part.choices}
            for step in (steps[name] for group in part.order for name in group):
                yield ["Item", *_choice(bank, step.text), _text(plain(step.says))]
        case Fill():
            yield ["InputBox", _ROWS, _COLUMNS]
            for _, ways in part.foreseen:
                yield from (_typed(plain(way)) for way in ways if way in part.right)
        case Write():
            if part.given:
                yield ["InitialText", _text(plain(part.given))]
            yield ["AnswerKey", _text(plain(part.models[0].text))]
        case _:
            assert_never(part)


def _percent(share: Fraction) -> str:
    return str(round(100 * share))


def _choice(bank: Exported, text: str) -> tuple[str, str]:
    """A choice as HTML. A first sign that could begin a formula stands there as a reference."""
    found = bank.marked.line_html(text)
    if begins_a_formula(found):
        found = f"&#{ord(found[0])};{found[1:]}"
    return found, _HTML


def _text(text: str) -> str:
    """Plain text; after a space nothing begins a formula."""
    return f" {text}" if begins_a_formula(text) else text


def _typed(word: str) -> Row:
    """A right answer. One that could begin a formula is told as a pattern, for a space counts."""
    if begins_a_formula(word):
        return ["Answer", "100", f"^[{word[0]}]{re.escape(word[1:])}$", "regexp"]
    return ["Answer", "100", word]


def _wide(row: Sequence[str]) -> Row:
    """A row as wide as those of their sample."""
    return [*row, *[""] * (_WIDTH - len(row))]
