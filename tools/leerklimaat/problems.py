"""What is wrong with content, where, and what the author can do about it.

From: every reader and rule. To: the command line, which judges all problems at once.
Never: raised as an exception. A mistake in content is data.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


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
        return f"{self.file}:{self.line}:{self.column}"


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
        return f"{self.place}: {label}: {self.what}{hint}{rule}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line and column, each problem once."""
    return sorted(set(problems))


def as_github(problem: Problem) -> str:
    """One problem as a workflow command, so that a forge shows it beside the line."""
    level = _LEVELS[problem.severity]
    message = f"{problem.what} {problem.hint}".strip()
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = problem.place
    title = f",title={problem.rule}" if problem.rule else ""
    return f"::{level} file={place.file},line={place.line},col={place.column}{title}::{escaped}"
