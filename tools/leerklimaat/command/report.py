"""Problems as they are printed: for an author, for a forge, for a program.

From: the problems of a check. To: cli, which prints them. Never: judges or sorts.
"""

import json
from collections.abc import Sequence
from enum import StrEnum

from leerklimaat.problems import Problem, Severity, as_github


class Format(StrEnum):
    """Who reads the report."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def report(problems: Sequence[Problem], files: int, form: Format = Format.TEXT) -> str:
    """Every problem on a line of its own and a line that counts them, or all as one value."""
    if form is Format.JSON:
        # Without a sign beyond ASCII, so that a program reads it right whatever it was piped by.
        return json.dumps(_values(problems, files), indent=2)
    shown = as_github if form is Format.GITHUB else str
    return "\n".join([*map(shown, problems), _summary(problems, files)])


def _summary(problems: Sequence[Problem], files: int) -> str:
    errors, warnings, _ = _counts(problems)
    return (
        f"{_many(errors, 'fout', 'fouten')}, "
        f"{_many(warnings, 'waarschuwing', 'waarschuwingen')} "
        f"in {_many(files, 'bestand', 'bestanden')}"
    )


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _counts(problems: Sequence[Problem]) -> tuple[int, int, int]:
    """How many mistakes there are, how many that ask for a look, and how many notes."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return errors, warnings, len(problems) - errors - warnings


def _values(problems: Sequence[Problem], files: int) -> dict[str, object]:
    errors, warnings, notes = _counts(problems)
    return {
        "errors": errors,
        "warnings": warnings,
        "notes": notes,
        "files": files,
        "problems": [
            {
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "severity": problem.severity.name.lower(),
                "what": problem.what,
                "hint": problem.hint,
                "rule": problem.rule,
            }
            for problem in problems
        ],
    }
