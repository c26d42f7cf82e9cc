"""A deliberate fault: what it breaks, and which tests should notice.

From: the TOML files beside this module, one per fault. To: __main__, and tests/test_mutants.py.
Places are found by their text and not by line numbers, so that a fault survives what happens
around it; a text that is gone, or stands there twice, says so. Never: changes the working tree.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


class DoesNotFitError(Exception):
    """The code has moved on: a fault can no longer be made as it is written down."""


@dataclass(frozen=True)
class Change:
    """One stretch of one file, and what takes its place."""

    file: str
    find: str
    put: str


@dataclass(frozen=True)
class Fault:
    """`harm`: what goes wrong for whom. `seen_by`: the files with tests that should notice.

    `only`: words for pytest's `-k`, where a whole file with a browser would take minutes.
    """

    name: str
    harm: str
    seen_by: tuple[str, ...]
    only: str
    changes: tuple[Change, ...]


def faults() -> list[Fault]:
    """All of them, in the order of their names."""
    return [_read(path) for path in sorted(HERE.glob("*.toml"))]


def spoilt(fault: Fault, root: Path) -> dict[str, str]:
    """The files of a project that a fault changes, as they are with it."""
    texts: dict[str, str] = {}
    for change in fault.changes:
        path = root / change.file
        if change.file not in texts and not path.is_file():
            raise DoesNotFitError(f"there is no {change.file}")
        text = texts.get(change.file) or path.read_text("utf-8")
        if (times := text.count(change.find)) != 1:
            first = change.find.strip().splitlines()[0]
            raise DoesNotFitError(f"`{first}` stands {times} times in {change.file}")
        texts[change.file] = text.replace(change.find, change.put)
    return texts


def _read(path: Path) -> Fault:
    data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    changes = tuple(Change(**change) for change in data.pop("change"))
    seen_by = tuple(data.pop("seen_by"))
    only = data.pop("only", "")
    return Fault(path.stem, seen_by=seen_by, only=only, changes=changes, **data)
