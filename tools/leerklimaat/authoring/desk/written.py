"""A record as it was written, with what somebody changed in a form.

From: the text of a YAML file, and the values of a form. To: desk/service, as text again. Comments,
order, marks and line ends of everything that was not changed stay as they were. Never: writes, or
decides whether what comes out is good; `check` does.
"""

import difflib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    ScalarString,
    SingleQuotedScalarString,
)

from leerklimaat.authoring.desk.wrapped import unwrapped, wrapped

Value = Any
"""What JSON can hold."""

WIDTH = 110
"""Signs on a line of a text that is written anew."""
_UNBROKEN = 100_000
"""Wider than any line, so that the writer of YAML breaks none by itself."""
_BLOCK = (LiteralScalarString, FoldedScalarString)
_QUOTED = (DoubleQuotedScalarString, SingleQuotedScalarString)


def values(text: str) -> dict[str, Value]:
    """What a file holds, as a form takes it: numbers and words alike, paragraphs on one line.

    Raises `ValueError` when the file cannot be read, or has no keys.
    """
    return {str(key): _shown(below) for key, below in _loaded(text).items()}


def written(text: str, value: Value) -> str:
    """The file with these values in place of what it had. `value`: all there is to be, as JSON.

    Raises `ValueError` when the file cannot be read, or has no keys.
    """
    tree = _loaded(text)
    as_read = _dumped(tree)
    _merge(tree, value)
    as_changed = _dumped(tree)
    if as_changed == as_read:
        return text
    ours = _carried_over(text, as_read, as_changed)
    return ours if ours and _same(_shown(_loaded(ours)), value) else as_changed


def fresh(value: Value, head: str = "") -> str:
    """A file of its own with these values. `head`: lines of comment above it."""
    tree = CommentedMap()
    _merge(tree, value)
    return head + _dumped(tree)


def _writer() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _UNBROKEN
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _loaded(text: str) -> CommentedMap:
    try:
        tree = _writer().load(text)
    except YAMLError as error:
        raise ValueError(str(error)) from None
    if not isinstance(tree, CommentedMap):
        raise ValueError("no keys")
    return tree


def _dumped(tree: CommentedMap) -> str:
    out = io.StringIO()
    _writer().dump(tree, out)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _shown(node: Any) -> Value:
    match node:
        case Mapping():
            return {str(key): _shown(below) for key, below in node.items()}
        case list():
            return [_shown(below) for below in node]
        case None | bool() | int() | float():
            return node
        case _:
            return unwrapped(str(node))


def _merge(node: CommentedMap, value: Mapping[str, Value]) -> None:
    for key in [key for key in node if str(key) not in value]:
        del node[key]
    at = 0
    for key, wanted in value.items():
        if key in node:
            node[key] = _merged(node[key], wanted)
            at = list(node).index(key) + 1
        else:
            node.insert(at, key, _merged(None, wanted))
            at += 1


def _merged(node: Any, wanted: Value) -> Any:
    """The node itself, changed where it has to be; another one where it is another kind."""
    if _same(_shown(node), wanted) and node is not None:
        return node
    match wanted:
        case Mapping():
            found = node if isinstance(node, CommentedMap) else CommentedMap()
            _merge(found, wanted)
            return found
        case list():
            return _merged_list(node if isinstance(node, CommentedSeq) else CommentedSeq(), wanted)
        case str():
            return _text(node, wanted)
        case _:
            return wanted


def _merged_list(node: CommentedSeq, wanted: list[Value]) -> CommentedSeq:
    """Each item stays what it was, found again by its id or by what it says."""
    before, after = [_name(_shown(item)) for item in node], [_name(item) for item in wanted]
    if before == after:
        for at, item in enumerate(wanted):
            node[at] = _merged(node[at], item)
        return node
    kept = dict(zip(before, node, strict=True))
    paired = dict(_pairs(before, after))
    items = [
        _merged(kept.get(name, node[paired[at]] if at in paired else None), item)
        for at, (name, item) in enumerate(zip(after, wanted, strict=True))
    ]
    made = CommentedSeq(items)
    if node.fa.flow_style() and all(isinstance(item, str) for item in wanted):
        made.fa.set_flow_style()
    return made


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which new item stands in the place of which old one, when neither is found by its name."""
    found = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for what, a, a_end, b, b_end in found.get_opcodes():
        if what == "replace" and a_end - a == b_end - b:
            yield from zip(range(b, b_end), range(a, a_end), strict=True)


def _name(item: Value) -> str:
    if isinstance(item, Mapping) and "id" in item:
        return f"id {item['id']}"
    return json.dumps(item, sort_keys=True, ensure_ascii=False)


def _text(node: Any, wanted: str) -> Any:
    """A text in the manner in which it was written, if that still holds it."""
    if isinstance(node, LiteralScalarString) or "\n" in wanted:
        ends = "\n" if not isinstance(node, ScalarString) or str(node).endswith("\n") else ""
        like = str(node) if isinstance(node, ScalarString) else ""
        return LiteralScalarString(wrapped(wanted, WIDTH, like) + ends)
    if isinstance(node, _QUOTED) and len(wanted) <= WIDTH:
        return type(node)(wanted)
    if isinstance(node, FoldedScalarString) or len(wanted) > WIDTH:
        return _folded(wanted, ends=isinstance(node, _BLOCK) and str(node).endswith("\n"))
    return wanted


def _folded(text: str, ends: bool) -> FoldedScalarString:
    folded: FoldedScalarString = FoldedScalarString(text + ("\n" if ends else ""))
    places, at = [], -1
    for line in wrapped(text, WIDTH).split("\n")[:-1]:
        at += len(line) + 1
        places.append(at)
    folded.fold_pos = places  # type: ignore[attr-defined]
    return folded


def _same(one: Value, other: Value) -> bool:
    """Whether they say the same; `2026` and *2026* do, for texts stay texts here."""
    match one, other:
        case Mapping(), Mapping():
            return one.keys() == other.keys() and all(_same(one[k], other[k]) for k in one)
        case list(), list():
            return len(one) == len(other) and all(map(_same, one, other))
        case (Mapping() | list(), _) | (_, Mapping() | list()):
            return False
        case _:
            return _word(one) == _word(other)


def _word(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case _:
            return unwrapped(str(value))


def _carried_over(original: str, as_read: str, as_changed: str) -> str:
    """What changed between two ways of writing, done to the original; empty where it cannot be.

    The writer of YAML lays out some lists in its own way. Lines that it would write the same way
    with and without the change stay as they are in the original.
    """
    theirs, before, ours = original.split("\n"), as_read.split("\n"), as_changed.split("\n")
    layout = difflib.SequenceMatcher(a=before, b=theirs, autojunk=False).get_opcodes()
    change = difflib.SequenceMatcher(a=before, b=ours, autojunk=False).get_opcodes()
    made: list[str] = []
    for what, a, a_end, b, b_end in change:
        lines = ours[b:b_end] if what != "equal" else _as_in(theirs, layout, a, a_end)
        if lines is None:
            return ""
        made.extend(lines)
    return "\n".join(made)


_Opcodes = Sequence[tuple[str, int, int, int, int]]


def _as_in(theirs: list[str], layout: _Opcodes, start: int, end: int) -> list[str] | None:
    """Lines `start` to `end` of what was read, as the original has them; None if it cuts them."""
    found: list[str] = []
    for what, a, a_end, b, b_end in layout:
        low, high = max(a, start), min(a_end, end)
        if what == "equal":
            found.extend(theirs[b + low - a : b + high - a] if low < high else ())
        elif a == a_end:
            found.extend(theirs[b:b_end] if start < a <= end else ())
        elif low < high:
            if (low, high) != (a, a_end):
                return None  # the change cuts a piece that is laid out in another way
            found.extend(theirs[b:b_end])
    return found
