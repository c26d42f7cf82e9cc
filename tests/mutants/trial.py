"""A fault in a copy of the project, and the tests that are run there.

From: __main__. To: __main__, as what the tests said. A copy holds what git knows or would add,
with the installed packages linked. Never: touches the working tree.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mutants.fault import Fault, spoilt
from tests.sampling import ROOT

LINKED = (".venv", "node_modules")
VITEST = "node_modules/.bin/vitest"
PATIENCE = 3600
"""Seconds for one run of tests; what takes longer hangs."""

PASSED, NO_TESTS = 0, 5
"""How pytest ends."""

NO_GUARDS = ("tests/test_mutants.py", "tests/pages/test_golden.py")
"""They see that something changed, not that it is wrong: whoever changes it approves it too."""


@dataclass(frozen=True)
class Failure:
    """A test that failed, as `path::name`, and the first line of why."""

    test: str
    reason: str


class TestsDidNotRunError(Exception):
    """Neither passed nor failed, so nothing is known."""


def trial(fault: Fault, whole: bool) -> Failure | None:
    """The first test that fails with this fault; None when all pass."""
    with copy() as project:
        for file, text in spoilt(fault, project).items():
            (project / file).write_text(text, "utf-8")
        scripts = [path for path in fault.seen_by if path.endswith(".ts")]
        others = [path for path in fault.seen_by if path not in scripts]
        if whole:
            found = _vitest(project, []) or _pytest(project, ["-x", "tests"])
        else:
            found = _vitest(project, scripts) if scripts else []
            if others and not found:
                found = _pytest(project, ["-x", *others], fault.only)
        return found[0] if found else None


def still_failing(tests: Iterable[str]) -> set[str]:
    """Which of these tests fail without any fault as well, and so prove nothing."""
    scripts = {test.partition("::")[0] for test in tests if ".test.ts" in test}
    others = {test for test in tests if ".test.ts" not in test}
    with copy() as project:
        found = _vitest(project, sorted(scripts)) if scripts else []
        found += _pytest(project, sorted(others)) if others else []
        return {failure.test for failure in found}


@contextmanager
def copy() -> Iterator[Path]:
    """The project in a folder of its own, gone afterwards with all that tests made there."""
    with tempfile.TemporaryDirectory(prefix="leerklimaat-mutant-") as folder:
        project = Path(folder) / "project"
        for name in _tracked():
            target = project / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
        for name in LINKED:
            (project / name).symlink_to((ROOT / name).resolve())
        yield project


def _tracked() -> list[str]:
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(name for name in names.split("\0") if (ROOT / name).is_file())


def _environment(project: Path) -> dict[str, str]:
    own = {
        "CI": "1",
        "COLUMNS": "240",  # or the reason of a failure is cut off
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(project / "tools"),
    }
    return {**os.environ, **own}


def _run(project: Path, command: Sequence[str]) -> tuple[int, str]:
    run = subprocess.run(
        command,
        cwd=project,
        env=_environment(project),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return run.returncode, run.stdout


def _pytest(project: Path, words: Sequence[str], only: str = "") -> list[Failure]:
    own = [
        "-q",
        "-rfE",
        "--tb=no",
        "-p",
        "no:cacheprovider",
        f"--basetemp={project.parent / 'own'}",
    ]
    own += [f"--ignore={path}" for path in NO_GUARDS] + (["-k", only] if only else [])
    code, output = _run(project, [sys.executable, "-m", "pytest", *own, *words])
    if code == NO_TESTS and only:
        return _pytest(project, words)  # tests got other names
    found = []
    for line in output.splitlines():
        word, _, rest = line.partition(" ")
        if word in ("FAILED", "ERROR") and rest.startswith("tests/"):
            test, _, reason = rest.partition(" - ")
            found.append(Failure(test, reason))
    if code != PASSED and not found:
        raise TestsDidNotRunError(output)
    return found


def _vitest(project: Path, paths: Sequence[str]) -> list[Failure]:
    report = project.parent / "vitest.json"
    own = ["--config", "client/vitest.config.mts", "--reporter=json", f"--outputFile={report}"]
    names = [path.removeprefix("client/") for path in paths]
    code, output = _run(project, [VITEST, "run", *own, *names])
    if code == PASSED:
        return []
    found = _failed(json.loads(report.read_text("utf-8")), project) if report.exists() else []
    if not found:
        raise TestsDidNotRunError(output)
    return found


def _failed(report: dict[str, Any], project: Path) -> list[Failure]:
    found = []
    for file in report["testResults"]:
        name = Path(file["name"]).relative_to(project.resolve()).as_posix()
        failed = [test for test in file["assertionResults"] if test["status"] == "failed"]
        if file["status"] == "failed" and not failed:
            found.append(Failure(name, file["message"].partition("\n")[0]))
        for test in failed:
            reason = "".join(test["failureMessages"]).partition("\n")[0]
            found.append(Failure(f"{name}::{test['fullName']}", reason))
    return found
