"""Who looked at a text, written where the text stands.

From: outcomes that a person confirmed. To: files, by way of the command `reviewed`. Lines that are
not about it stay as they were, with their comments. Never: stamps a text that was not wholly found
right.
"""

import json
from collections.abc import Iterable
from collections.abc import Mapping as Map
from datetime import date

from leerklimaat import languages
from leerklimaat.authoring.review.outcome import Outcome
from leerklimaat.content.load import Loaded
from leerklimaat.content.node import Mapping, child, word_at
from leerklimaat.ids import ref
from leerklimaat.model.record import Status
from leerklimaat.model.reference import later
from leerklimaat.tree import Tree

_AROUND = ("changed", "language", "id")
"""Keys before which a new one is put: the first of these that there is."""


def stamped(
    loaded: Loaded, found: Iterable[Outcome], read: Iterable[str], name: str, today: date
) -> Tree:
    """The files with that name in records wholly found right, and at sources read by them."""
    lines: dict[str, list[str]] = {}
    rules = loaded.source.rules
    again = later(today, rules.recheck_months if rules is not None else 12)
    wanted: list[tuple[str, dict[str, list[str]]]] = [
        (one.dossier.ref, {"status": [str(Status.CHECKED)], "reviewer": [_quoted(name)]})
        for one in found
        if one.is_whole
    ]
    for identifier in read:
        checked = ["", f"on: {today.isoformat()}", f"by: {_quoted(name)}"]
        review = [again.isoformat()]
        wanted.append((ref("source", identifier), {"checked": checked, "review_by": review}))
    # From the last line up, so that the places of those above still hold.
    edits: dict[str, list[tuple[Mapping, dict[str, list[str]]]]] = {}
    for target, values in wanted:
        entry = loaded.source.entries.get(target)
        node = _mapping(loaded, target)
        if entry is not None and node is not None:
            edits.setdefault(entry.file, []).append((node, values))
    for file, pairs in edits.items():
        lines[file] = loaded.texts[file].split("\n")
        for node, values in sorted(pairs, key=lambda pair: pair[0].place, reverse=True):
            _edit(lines[file], node, values)
    return {file: "\n".join(text).encode() for file, text in lines.items()}


def _edit(lines: list[str], node: Mapping, values: Map[str, list[str]]) -> None:
    """Put each key with its value (a first line, and lines below it) into a mapping."""
    before = next((key for key in _AROUND if key in node.key_places), next(iter(node.items)))
    at = node.key_places[before]
    spans: list[tuple[int, int, list[str]]] = []
    for key, value in values.items():
        spot = node.key_places.get(key)
        indent = " " * (at.column - 1)
        if spot is None:
            text = _written(indent, key, value)
            # `- id:` begins an item of a list: what is new goes below it.
            first = at.line if before == "id" else at.line - 1
            spans.append((first, first, text))
            continue
        end = spot.line
        while end < len(lines) and _is_below(lines[end], spot.column):
            end += 1
        kept = _kept(node, key)
        spans.append((spot.line - 1, end, _written(indent, key, [*value, *kept])))
    spans.sort(key=lambda span: span[:2])
    for begin, end, text in reversed(spans):
        lines[begin:end] = text


def _kept(node: Mapping, key: str) -> list[str]:
    """What a value says that the new one says nothing of: which part of a source was read."""
    part = word_at(child(node, key), "part")
    return [f"part: {_quoted(part)}"] if part is not None else []


def _written(indent: str, key: str, value: list[str]) -> list[str]:
    first = f"{indent}{key}: {value[0]}".rstrip()
    return [first, *(f"{indent}  {line}" for line in value[1:])]


def _is_below(line: str, column: int) -> bool:
    indent = len(line) - len(line.lstrip(" "))
    return bool(line.strip()) and indent >= column


def _mapping(loaded: Loaded, name: str) -> Mapping | None:
    node, path = loaded.nodes.get((languages.SOURCE, name), (None, ()))
    for step in path:
        node = child(node, step)
    return node if isinstance(node, Mapping) else None


def _quoted(text: str) -> str:
    """A text in double quotation marks, as YAML and JSON write it alike."""
    return json.dumps(text, ensure_ascii=False)
