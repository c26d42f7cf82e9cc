"""What comes of a hostile input: it is told, it is accepted, or something is wrong with us.

From: inputs.py. To: `python -m tests.fuzz`, test_fuzz.py. Reads with what an earlier load knows, so
that thousands of inputs take minutes. What is accepted is made into pages, as a build would.
"""

import json
import os
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from leerklimaat.authoring.translate import states, update
from leerklimaat.command.report import Format, report
from leerklimaat.command.stats import stats
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.problems import Problem, Severity
from leerklimaat.settings import Settings
from leerklimaat.signs import HIDDEN, shown
from leerklimaat.site.build import material
from leerklimaat.site.stage import Stage
from tests.fuzz.inputs import Input, Odd, Texts
from tests.sampling import copy_sample

SLOW = 5.0
"""Seconds of work on one input that no author would wait for. The sample takes a tenth of one."""
_LONGEST = 2_000
"""A line that tells a problem is never longer."""


class Outcome(StrEnum):
    """The first two are right."""

    CLEAN = "clean"
    ACCEPTED = "accepted"
    TRACEBACK = "traceback"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of an input, in how many seconds of work; `why` if it is wrong."""

    outcome: Outcome
    seconds: float
    why: str = ""


class Ground:
    """A copy of the sample that inputs are laid over, one after another."""

    def __init__(self, folder: Path) -> None:
        """The folder must not be there yet."""
        self.root = copy_sample(folder)
        self._loaded = load(self.root)
        names = [path for path in sorted(self.root.rglob("*")) if path.is_file()]
        self.texts: Texts = {
            path.relative_to(self.root).as_posix(): path.read_text("utf-8")
            for path in names
            if path.name != "mkdocs.yml"
        }

    def attempt(self, given: Input) -> Tried:
        """Read, judge, report, and make pages of what is accepted."""
        begin = time.process_time()
        try:
            with self._with(given):
                problems = self._whole_way()
        except Exception:
            seconds = time.process_time() - begin
            return Tried(Outcome.TRACEBACK, seconds, traceback.format_exc())
        seconds = time.process_time() - begin
        if seconds > SLOW:
            return Tried(Outcome.SLOW, seconds, f"{seconds:.1f} s")
        return Tried(Outcome.CLEAN if problems else Outcome.ACCEPTED, seconds)

    def _whole_way(self) -> list[Problem]:
        loaded = load(self.root, self._loaded)
        problems = check(loaded)
        for form in Format:
            _look(report(problems, 1, form), form)
        for problem in problems:
            assert problem.place.line >= 1, problem
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not errors:
            _make(loaded)
        return errors

    @contextmanager
    def _with(self, given: Input) -> Iterator[None]:
        made: list[Path] = []
        before: dict[Path, bytes] = {}
        try:
            for name, what in given.files.items():
                path = self.root / name
                _make_room(path, self.root, made, before)
                _put(path, what)
            yield
        finally:
            for path in reversed(made):
                _take_away(path)
            for path, data in before.items():
                _take_away(path)
                path.write_bytes(data)


def _make(loaded: Loaded) -> None:
    """All that a build and the other commands make of it, but for HTML around it."""
    stats(loaded)
    update(loaded, ())
    states(loaded)
    for language in loaded.bases:
        Stage(language, material(loaded, Settings(), {}, {})).tree()


def _look(text: str, form: Format) -> None:
    """No line obeys a terminal or a forge, or goes on and on; all of it can be written."""
    text.encode()
    assert not HIDDEN.search(text), form
    if form is Format.JSON:
        json.loads(text)
        return
    for line in text.split("\n"):
        assert shown(line) == line, repr(line)
        assert len(line) <= _LONGEST, line[:300]
        if form is Format.GITHUB and line.startswith("::"):
            head, _, message = line[2:].partition("::")
            assert head.split(" ")[0] in ("error", "warning", "notice"), line
            assert "\r" not in message, line
        elif form is Format.TEXT:
            assert not line.startswith("::"), line


def _make_room(path: Path, root: Path, made: list[Path], before: dict[Path, bytes]) -> None:
    folder = root
    for part in path.relative_to(root).parts[:-1]:
        folder /= part
        if folder.is_file():
            before[folder] = folder.read_bytes()
            folder.unlink()
        if not folder.exists():
            folder.mkdir()
            made.append(folder)
    if path.is_file():
        before.setdefault(path, path.read_bytes())
        path.unlink()
    elif not path.exists():
        made.append(path)


def _put(path: Path, what: bytes | Odd) -> None:
    match what:
        case bytes():
            if not path.is_dir():
                path.write_bytes(what)
        case _ if path.exists():
            pass  # a folder of the sample stays
        case Odd.GONE:
            pass
        case Odd.FOLDER:
            path.mkdir()
        case Odd.NOWHERE:
            path.symlink_to("bestaat-niet")
        case Odd.CIRCLE:
            path.symlink_to(path.parent)
        case Odd.PIPE:
            os.mkfifo(path)
        case Odd.LOCKED:
            path.write_bytes(b"x")
            path.chmod(0)


def _take_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
