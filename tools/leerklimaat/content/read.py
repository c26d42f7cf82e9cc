"""Text to nodes, safely: one pass over libyaml's events, with limits, no recursion.

From: the text of an authored file. To: content/trees. Every mistake is a `Problem`; nothing
here raises. Building nodes straight from events needs no second (recursive) C loader, which
crashes on 200,000 brackets.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.syntax import place_of, syntax_problem
from leerklimaat.problems import Place, Problem
from leerklimaat.signs import hidden

MAX_DEPTH = 60
_BLOCKS = ("|", ">")
_new = tuple.__new__
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_COMMENTED = re.compile(r"^[ \t]*[^\s#][^\n]*?[ \t]#", re.MULTILINE)
# Behind these nobody goes on in words: a number, a day, yes or no, the name of a record.
_NO_TEXT = re.compile(r"-?[\d.,:-]+|true|false|[a-z0-9-]+:[a-z0-9/-]+", re.IGNORECASE)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """YAML text to nodes. `first_line`: the line of the file at which this text begins."""
    if "\t" in text and (tab := _TAB_INDENT.search(text)):
        return None, [
            Problem(
                place_of(tab.end() - 1, text, file, first_line),
                "hier staat een tab aan het begin van de regel.",
                "Spring in met spaties: twee per niveau.",
            )
        ]
    root, problems = _nodes(text, file, first_line)
    if root is None and not problems:
        problems = [
            Problem(
                Place(file, first_line),
                "dit bestand is leeg.",
                "Vul het, of haal het weg. `leerklimaat new` maakt een voorbeeld.",
            )
        ]
    return root, problems


def read_page(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """A Markdown page: the head between `---` lines as nodes, and `body` for what follows."""
    front = _FRONT.match(text)
    if front is None:
        return None, [
            Problem(
                Place(file),
                "deze pagina begint niet met een kop tussen twee regels `---`.",
                "Zet boven aan: ---, dan id, title, summary, changed, dan weer ---.",
            )
        ]
    head, problems = read_yaml(front.group(1), file, first_line=2)
    if not isinstance(head, Mapping):
        return None, problems or [
            Problem(
                Place(file, 2), "de kop van deze pagina heeft geen sleutels.", "Schrijf er id: …"
            )
        ]
    body_line = text.count("\n", 0, front.end()) + 1
    place = Place(file, body_line)
    body = text[front.end() :]
    lead = len(body) - len(body.lstrip("\n"))
    items = {**head.items, "body": Scalar(body, place, first_line=body_line + lead)}
    return Mapping(items, {**head.key_places, "body": place}, head.place), problems


def _nodes(text: str, file: str, first_line: int) -> tuple[Node | None, list[Problem]]:
    """The root of a text, filled as events come; None if there is none, or it is not acceptable.

    A check sees tens of thousands of events, most of them words: what happens to a word stands
    in this loop, and makes its tuples without a call of ours.
    """
    problems: list[Problem] = []
    root: list[Node] = []
    above: list[Mapping | Sequence] = []
    here: Mapping | Sequence = Sequence(root, Place(file, first_line))
    into: Any = root  # where the next value goes: the values of `here`
    key: str | None = None
    end = first_line + text.count("\n", 0, len(text.rstrip("\n")))
    # A comment behind a value is rare; only then every value has to be looked at.
    may_be_cut = " #" in text and _COMMENTED.search(text) is not None
    next_event: Any = yaml.CSafeLoader(text).get_event
    try:
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                here = above.pop()
                into = here.items
                continue
            mark = event.start_mark
            line = mark.line + first_line
            place = (
                _new(Place, (file, line, mark.column + 1))
                if line <= end
                else place_of(mark.index, text, file, first_line)  # nothing, behind all lines
            )
            if kind is not ScalarEvent or event.anchor or event.tag:
                is_key = key is None and type(here) is Mapping
                node: Any = _begun(event, place, is_key, len(above), bool(root))
                if node is None:
                    continue
                if isinstance(node, Problem):
                    return None, [*problems, node]
            elif key is None and type(here) is Mapping:
                key = event.value
                into = here.items
                if key in here.key_places:
                    problems.append(_said_twice(key, place, here.key_places[key]))
                    into = {}
                else:
                    here.key_places[key] = place
                continue
            else:
                style = event.style  # "" for a plain text
                if style == '"' or may_be_cut:
                    problems.extend(_judged(event, place, text, first_line))
                node = _new(
                    Scalar, (event.value, place, not style, place.line + (style in _BLOCKS))
                )
            if key is None:
                into.append(node)
            else:
                into[key] = node
                key = None
            if kind is not ScalarEvent:
                above.append(here)
                here = node
                into = here.items
    except yaml.YAMLError as error:
        return None, [*problems, syntax_problem(error, text, file, first_line)]
    return (root[0] if root else None), problems


def _begun(
    event: Event, place: Place, is_key: bool, depth: int, has_root: bool
) -> Mapping | Sequence | Problem | None:
    """The list or mapping that begins with an event, or why reading stops there; else None."""
    match event:
        case AliasEvent():
            what = f"`*{event.anchor}` verwijst naar een anker."
            hint = "Schrijf de tekst voluit."
        case NodeEvent() if event.anchor:
            what = f"ankers (`&{event.anchor}`) kennen we hier niet."
            hint = "Schrijf de tekst voluit."
        case ScalarEvent() | CollectionStartEvent() if event.tag:
            what = f"een type (`{event.tag}`) hoort hier niet."
            hint = "Haal het uitroepteken weg, of zet de tekst tussen aanhalingstekens."
        case CollectionStartEvent() if is_key:
            what = "een sleutel moet een woord zijn, geen lijst of blok."
            hint = (
                "Schrijf `sleutel: waarde`. Zet een tekst die met [ of { begint tussen "
                "aanhalingstekens."
            )
        case CollectionStartEvent() if depth >= MAX_DEPTH:
            what = f"dit is meer dan {MAX_DEPTH} niveaus diep genest."
            hint = "Controleer de haakjes en het inspringen."
        case DocumentStartEvent() if has_root:
            what, hint = "hier begint een tweede document (`---`).", "Eén bestand, één document."
        case MappingStartEvent():
            return Mapping({}, {}, place)
        case SequenceStartEvent():
            return Sequence([], place)
        case _:
            return None
    return Problem(place, what, hint)


def _said_twice(key: str, place: Place, first: Place) -> Problem:
    what = f"de sleutel `{key}` staat hier twee keer (eerst op regel {first.line})."
    return Problem(place, what, "Laat er één staan.")


def _judged(event: Any, place: Place, text: str, first_line: int) -> Iterator[Problem]:
    """What is wrong with a value as it is written."""
    if event.style == '"':
        # What an author wrote as `\u200b` is as hidden as what was pasted.
        for _, name in islice(hidden(event.value), 1):
            yield Problem(place, f"hier maakt een backslash {name}.", "Haal die code weg.")
    elif not event.style and not _NO_TEXT.fullmatch(event.value):
        # A ` #` in a text begins a comment, and takes the rest of the line with it.
        at = event.end_mark.index
        line_end = text.find("\n", at)
        rest = text[at : line_end if line_end >= 0 else len(text)]
        if rest.lstrip().startswith("#"):
            at += len(rest) - len(rest.lstrip())
            yield Problem(
                place_of(at, text, place.file, first_line),
                f"wat hier na ` #` staat, leest niemand: `{rest.strip()}`.",
                "Zet de hele waarde tussen aanhalingstekens. Is het een notitie voor "
                "schrijvers? Geef haar een eigen regel.",
            )
