"""What can be read of a file that cannot be read as a whole, so that its mistakes are told at once.

From: content/trees, with a text and what its reader said. To: the same. A top-level key begins a
piece, and so does a point of the list below it: what is wrong with one says nothing of another.
Never: tells something of a text that can be read as a whole.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.read import read_yaml
from leerklimaat.content.syntax import AFTER_THE_END
from leerklimaat.problems import Place, Problem

_KEY = re.compile(r"^[a-z][a-z0-9_]*:(?= |\n|\Z)", re.MULTILINE)
_LIST = re.compile(r"[a-z][a-z0-9_]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- ")
_MOST = 20
"""How many pieces of one file that cannot be read are told."""
_JOINED = 3
"""How many pieces that follow may be of one text."""


class _Piece(NamedTuple):
    """A part of a text. `line`: the line of the file at which it begins."""

    text: str
    line: int


class _Read(NamedTuple):
    """What came of a piece: its nodes if it has any, and what is wrong with it.

    `stops`: why parts of it cannot be read; `problems`: all else.
    """

    node: Node | None
    problems: list[Problem]
    stops: list[Problem]


def the_rest(text: str, file: str, told: list[Problem]) -> tuple[Mapping | None, list[Problem]]:
    """The keys that can be read, and what is wrong with the file as far as syntax tells.

    `told`: what was found while reading it as a whole, why that stopped last.
    """
    found = Mapping({}, {}, Place(file))
    *problems, stop = told
    stops: list[Problem] = []
    for read in _unbroken(_read_all(_cut(_Piece(text, 1), _KEY), file)):
        problems.extend(read.problems)
        stops.extend(read.stops)
        if isinstance(read.node, Mapping):
            for key, node in read.node.items.items():
                found.items.setdefault(key, node)
                found.key_places.setdefault(key, read.node.key_places[key])
    return (found if found.items else None), [*problems, *_explained(stop, stops)]


def _explained(stop: Problem, inside: Iterable[Problem]) -> list[Problem]:
    """Why a whole cannot be read, and why its parts cannot, without what follows from another.

    A quote that was left open is told at the quote, and not where the next one is.
    """
    parts = [part for part in inside if part.what != AFTER_THE_END]
    if any(part.place.line < stop.place.line for part in parts):
        return parts[:_MOST]
    return [stop, *islice((part for part in parts if part.place.line > stop.place.line), _MOST)]


def _cut(piece: _Piece, start: re.Pattern[str]) -> list[_Piece]:
    """The parts of a piece, each from one start to the next, without what stands before them."""
    ends = [*(found.start() for found in start.finditer(piece.text)), len(piece.text)]
    lines = [piece.line + piece.text.count("\n", 0, ends[0])]
    for begin, end in pairwise(ends):
        lines.append(lines[-1] + piece.text.count("\n", begin, end))
    return [
        _Piece(piece.text[begin:end], lines[at]) for at, (begin, end) in enumerate(pairwise(ends))
    ]


def _read(piece: _Piece, file: str) -> _Read:
    node, problems = read_yaml(piece.text, file, piece.line)
    return (
        _Read(node, problems, []) if node is not None else _Read(None, problems[:-1], problems[-1:])
    )


def _read_all(pieces: list[_Piece], file: str) -> Iterator[_Read]:
    """Each piece by itself. A text between quotes may hold what looks like the start of some."""
    waiting = pieces[::-1]
    while waiting:
        piece = waiting.pop()
        read = _read(piece, file)
        longer = piece.text
        for count, more in enumerate(waiting[: -_JOINED - 1 : -1], start=1):
            if read.node is not None:
                break
            longer += more.text
            joined = _read(_Piece(longer, piece.line), file)
            if joined.node is not None:
                read = joined
                del waiting[-count:]
        yield _points(piece, read, file) if read.node is None else read


def _points(piece: _Piece, read: _Read, file: str) -> _Read:
    """A key with a list that cannot be read: each point by itself, those that can as a list."""
    head = _LIST.match(piece.text)
    if head is None:
        return read
    indent = head.group(1)
    key = piece.text.partition(":")[0]
    items: list[Node] = []
    problems, stops = list(read.problems), list[Problem]()
    is_same_list = True
    points = _cut(piece, re.compile(rf"^{indent}-(?= |\n)", re.MULTILINE))
    for point, one in zip(points, _unbroken(_read(point, file) for point in points), strict=True):
        problems.extend(one.problems)
        stops.extend(one.stops)
        # What springs back, and cannot be read, may begin another list.
        is_same_list = is_same_list and not (one.stops and _springs_back(point, len(indent)))
        if is_same_list and isinstance(one.node, Sequence):
            items.extend(one.node.items)
    place = Place(file, piece.line)
    # Where no point can be read, a list may be of any length: it is not told to be empty.
    node = Mapping({key: Sequence(items, place)} if items else {}, {key: place}, place)
    return _Read(node, problems, _explained(read.stops[0], stops))


def _springs_back(point: _Piece, indent: int) -> bool:
    """True if a line of a point, not a note, stands further to the left than its dash."""
    return any(
        len(line) - len(line.lstrip(" ")) < indent or line.startswith("\t")
        for line in point.text.split("\n")
        if line.strip() and not line.lstrip().startswith("#")
    )


def _unbroken(reads: Iterable[_Read]) -> Iterator[_Read]:
    """The same, but what may have been broken off by what follows has no nodes."""
    before: _Read | None = None
    for read in reads:
        if before is not None:
            is_whole = read.node is not None or _is_one_text(before.node)
            yield before if is_whole else before._replace(node=None)
        before = read
    if before is not None:
        yield before


def _is_one_text(node: Node | None) -> bool:
    """True for a key with a text behind it: nothing of that can be missing."""
    match node:
        case Mapping(items=items):
            return all(isinstance(one, Scalar) and not one.is_null for one in items.values())
        case _:
            return False
