"""The sample: a tiny complete knowledge base about a made-up ward, for any test to read or copy.

It stands in tests/sample/ and borrows the interface words of the real site, which are not its own.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from leerklimaat import languages
from leerklimaat.authoring.translate import states, update
from leerklimaat.content.interface import UI
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.problems import Problem, Severity
from leerklimaat.tree import write

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLE = HERE / "sample"
RENEW = (
    "UPDATE_GOLDEN=1 pytest"
    " tests/pages/test_golden.py tests/exports/test_qti.py tests/content/test_bad.py"
)
"""Writes what follows from the sample: its locks, its pages, and where its mistakes stand."""


def copy_sample(target: Path) -> Path:
    """The sample in a folder of its own, as a root that `load` takes."""
    shutil.copytree(SAMPLE, target)
    for language in languages.WHOLE:
        name = UI if language == languages.SOURCE else languages.sidecar(UI, language)
        shutil.copy2(ROOT / name, target / name)
    (target / "mkdocs.yml").touch()
    return target


@cache
def read_sample() -> Loaded:
    """The sample as it is loaded, once per process. Nothing that was loaded ever changes."""
    with TemporaryDirectory() as folder:
        return load(copy_sample(Path(folder) / "sample"))


def judged(loaded: Loaded) -> list[Problem]:
    """What is wrong, or may be; how far a language in the making is, does not count."""
    return [problem for problem in check(loaded) if problem.severity is not Severity.NOTE]


def renew_locks() -> None:
    """Record every translation of the sample as one of the Dutch beside it."""
    with TemporaryDirectory() as folder:
        loaded = load(copy_sample(Path(folder) / "sample"))
    write(update(loaded, [name for state in states(loaded) for name in state.stale]), SAMPLE)
