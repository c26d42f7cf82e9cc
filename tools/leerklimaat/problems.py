"""What is wrong with content, where, and what the author can do about it.

From: every reader and rule. To: the command line, which judges all problems at once.
Never: raised as an exception. A mistake in content is data.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from leerklimaat.signs import shown

_LONGEST = 120
_QUOTED = re.compile(r"`[^`]+`")


class Severity(IntEnum):
    """How much a problem weighs. A warning becomes an error under `check --strict`.

    A note asks for nothing: it tells what will be wrong later.
    """

    NOTE = 0
    WARNING = 1
    ERROR = 2


_LABELS = {Severity.NOTE: "ter info", Severity.WARNING: "let op", Severity.ERROR: "fout"}
_LEVELS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


class Place(NamedTuple):
    """A spot in an authored file: path as the author knows it, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{_file(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake: `what` is wrong and `hint` is what to do, both in Dutch, for an author."""

    place: Place
    what: str
    hint: str = ""
    rule: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        label = _LABELS[self.severity]
        rule = f" [{self.rule}]" if self.rule else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.place}: {label}: {safe(self.what)}{safe(hint)}{rule}"


def safe(message: str) -> str:
    """A message as a terminal may show it: what came from a file is cut, and obeys nobody."""
    return "\n".join(shown(line) for line in _QUOTED.sub(_cut, message).split("\n"))


def _cut(found: re.Match[str]) -> str:
    quoted = found.group()
    if len(quoted) > _LONGEST:
        quoted = f"{quoted[: _LONGEST // 2]} … {quoted[-_LONGEST // 2 :]}"
    return quoted.replace("\n", " ")


def _file(name: str) -> str:
    """A path that no forge takes for a command."""
    name = shown(name)
    return f"./{name}" if name.startswith("::") else name


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line and column, each problem once."""
    return sorted(set(problems))


def as_github(problem: Problem) -> str:
    """One problem as a workflow command, so that a forge shows it beside the line."""
    level = _LEVELS[problem.severity]
    message = _escaped(safe(f"{problem.what} {problem.hint}".strip()))
    place = problem.place
    file = _property(shown(place.file))
    title = f",title={_property(problem.rule)}" if problem.rule else ""
    return f"::{level} file={file},line={place.line},col={place.column}{title}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value before the second `::`, where a comma and a colon mean something too."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
