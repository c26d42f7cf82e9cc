"""Text to nodes, safely: one pass over libyaml's events, with limits, no recursion.

From: the text of an authored file. To: content/trees. Every mistake is a `Problem`; nothing
here raises. Building nodes straight from events needs no second (recursive) C loader, which
crashes on 200,000 brackets.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.syntax import place_of, syntax_problem
from leerklimaat.problems import Place, Problem
from leerklimaat.signs import hidden

MAX_DEPTH = 60
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_COMMENTED = re.compile(r"^[ \t]*[^\s#][^\n]*?[ \t]#", re.MULTILINE)
# Behind these nobody goes on in words: a number, a day, yes or no, the name of a record.
_NO_TEXT = re.compile(r"-?[\d.,:-]+|true|false|[a-z0-9-]+:[a-z0-9/-]+", re.IGNORECASE)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    place: Place
    is_mapping: bool
    values: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key_places: dict[str, Place] = field(default_factory=dict)
    key: str | None = None
    skip: bool = False


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
    builder = _Builder(file, first_line, text)
    try:
        builder.take_all(yaml.CSafeLoader(text).get_event)
    except yaml.YAMLError as error:
        builder.problems.append(syntax_problem(error, text, file, first_line))
        return None, builder.problems
    if builder.root is None and not builder.problems:
        builder.problems.append(
            Problem(
                Place(file, first_line),
                "dit bestand is leeg.",
                "Vul het, of haal het weg. `leerklimaat new` maakt een voorbeeld.",
            )
        )
    return (None if builder.stopped else builder.root), builder.problems


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


class _Builder:
    """Turns events into nodes with an explicit stack."""

    def __init__(self, file: str, first_line: int, text: str) -> None:
        self.file = file
        self.first_line = first_line
        self.text = text
        self._last = text.count("\n", 0, len(text.rstrip("\n")))
        # A comment behind a value is rare; only then every value has to be looked at.
        self._may_be_cut = " #" in text and _COMMENTED.search(text) is not None
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.stopped = False
        self._stack: list[_Open] = []
        self._documents = 0

    def take_all(self, next_event: Callable[[], Event | None]) -> None:
        """Every event until there are no more, or the file turns out not to be acceptable."""
        while (event := next_event()) is not None:
            # Most events are plain texts; asking for those first halves the time this takes.
            if type(event) is ScalarEvent and not event.anchor and not event.tag:
                self._scalar(event)
            elif not self.take(event):
                break

    def take(self, event: Event) -> bool:
        """One event. False: stop reading, the file is not acceptable."""
        match event:
            case DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    return self._stop(
                        event,
                        "hier begint een tweede document (`---`).",
                        "Eén bestand, één document.",
                    )
            case AliasEvent():
                return self._stop(
                    event, f"`*{event.anchor}` verwijst naar een anker.", "Schrijf de tekst voluit."
                )
            case ScalarEvent() | MappingStartEvent() | SequenceStartEvent() if event.anchor:
                return self._stop(
                    event,
                    f"ankers (`&{event.anchor}`) kennen we hier niet.",
                    "Schrijf de tekst voluit.",
                )
            case ScalarEvent() | MappingStartEvent() | SequenceStartEvent() if event.tag:
                return self._stop(
                    event,
                    f"een type (`{event.tag}`) hoort hier niet.",
                    "Haal het uitroepteken weg, of zet de tekst tussen aanhalingstekens.",
                )
            case MappingStartEvent() | SequenceStartEvent():
                return self._open(event)
            case MappingEndEvent() | SequenceEndEvent():
                self._close()
        return True

    def _stop(self, event: Event, what: str, hint: str) -> bool:
        self.problems.append(Problem(self._place(event), what, hint))
        self.stopped = True
        return False

    def _place(self, event: Event) -> Place:
        mark = event.start_mark
        if mark is None:
            return Place(self.file, self.first_line)
        if mark.line > self._last:  # nothing, where the file has ended already
            return place_of(mark.index, self.text, self.file, self.first_line)
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def _scalar(self, event: ScalarEvent) -> None:
        place = self._place(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_mapping and top.key is None:
            self._key(top, event.value, place)
            return
        if event.style == '"':
            self._judge_escaped(event.value, place)
        elif self._may_be_cut and not event.style:
            self._judge_cut(event)
        block = event.style in ("|", ">")
        # libyaml gives "" for the plain style, PyYAML's own parser None.
        node = Scalar(event.value, place, not event.style, place.line + block)
        self._add(node)

    def _judge_escaped(self, value: str, place: Place) -> None:
        """What an author wrote as `\\u200b` is as hidden as what was pasted."""
        if found := next(hidden(value), None):
            _, name = found
            self.problems.append(
                Problem(place, f"hier maakt een backslash {name}.", "Haal die code weg.")
            )

    def _judge_cut(self, event: ScalarEvent) -> None:
        """A ` #` in a text begins a comment, and takes the rest of the line with it."""
        mark = event.end_mark
        if mark is None or _NO_TEXT.fullmatch(event.value):
            return
        line_end = self.text.find("\n", mark.index)
        rest = self.text[mark.index : line_end if line_end >= 0 else len(self.text)]
        if rest.lstrip().startswith("#"):
            at = mark.index + len(rest) - len(rest.lstrip())
            self.problems.append(
                Problem(
                    place_of(at, self.text, self.file, self.first_line),
                    f"wat hier na ` #` staat, leest niemand: `{rest.strip()}`.",
                    "Zet de hele waarde tussen aanhalingstekens. Is het een notitie voor "
                    "schrijvers? Geef haar een eigen regel.",
                )
            )

    def _key(self, top: _Open, key: str, place: Place) -> None:
        top.key = key
        top.skip = key in top.entries
        if top.skip:
            self.problems.append(
                Problem(
                    place,
                    f"de sleutel `{key}` staat hier twee keer (eerst op regel "
                    f"{top.key_places[key].line}).",
                    "Laat er één staan.",
                )
            )
        else:
            top.key_places[key] = place

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> bool:
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_mapping and top.key is None:
            return self._stop(
                event,
                "een sleutel moet een woord zijn, geen lijst of blok.",
                "Schrijf `sleutel: waarde`. Zet een tekst die met [ of { begint tussen "
                "aanhalingstekens.",
            )
        if len(self._stack) >= MAX_DEPTH:
            return self._stop(
                event,
                f"dit is meer dan {MAX_DEPTH} niveaus diep genest.",
                "Controleer de haakjes en het inspringen.",
            )
        self._stack.append(_Open(self._place(event), isinstance(event, MappingStartEvent)))
        return True

    def _close(self) -> None:
        done = self._stack.pop()
        self._add(
            Mapping(done.entries, done.key_places, done.place)
            if done.is_mapping
            else Sequence(done.values, done.place)
        )

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if not top.is_mapping:
            top.values.append(node)
        elif top.key is not None:
            if not top.skip:
                top.entries[top.key] = node
            top.key = None
