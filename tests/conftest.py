"""What every test may ask for: the project's folder, copies of its content, sites built once.

The real content and the sample are built one time per run, in temporary copies: the first
process to ask builds, the others wait for its lock. Never: touches site/ or build/ of the
working tree.
"""

import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.problems import Severity
from leerklimaat.site.build import build_site
from leerklimaat.site.sources import SITE
from tests.projects import copy_project, copy_sample_project, read_real
from tests.sampling import ROOT, copy_sample, judged, read_sample, renew_locks

SETTINGS = ("LEERKLIMAAT_SITE_URL", "LEERKLIMAAT_EDIT_URL", "LEERKLIMAAT_UNFINISHED")
SOUND = "tests/test_sample.py::test_check_has_nothing_to_say_about_it"
Fill = Callable[[Path], object]
Once = Callable[[str, Fill], Path]


def pytest_configure() -> None:
    """Everything that asks for `node` gets the one that was installed beside this Python."""
    here = str(Path(sys.executable).parent)
    os.environ["PATH"] = os.pathsep.join((here, os.environ.get("PATH", "")))


def pytest_sessionstart() -> None:
    """Who renews what is made from the sample has looked at its translations too."""
    if os.environ.get("UPDATE_GOLDEN"):
        renew_locks()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whether the sample is sound is asked first, as much stands on it."""
    items.sort(key=lambda item: item.nodeid != SOUND)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until no other process of this run holds the lock; closing the file lets it go."""
    with path.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project that a test may spoil."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The real content, loaded once."""
    return read_real()


@pytest.fixture(scope="session")
def sample(request: pytest.FixtureRequest) -> Loaded:
    """The sample, loaded once. What is wrong with it one test says; the others then stop here."""
    loaded = read_sample()
    if problems := judged(loaded):
        is_told = any(item.nodeid == SOUND for item in request.session.items)
        said = f"the sample has {len(problems)} problems; see {SOUND}"
        if is_told:
            pytest.skip(said)
        pytest.fail(said, pytrace=False)
    return loaded


@pytest.fixture
def sample_root(sample: Loaded, tmp_path: Path) -> Path:
    """A copy of the sample that a test may spoil."""
    return copy_sample(tmp_path / "sample")


@pytest.fixture
def sample_project(sample: Loaded, tmp_path: Path) -> Path:
    """A copy of the sample that can be built and spoilt."""
    return copy_sample_project(tmp_path / "sample")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder one time per run, whichever process asks first."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, fill: Fill) -> Path:
        with locked(shared / f"{name}.lock"):
            folder = shared / name
            if not folder.exists():
                unfinished = shared / f"{name}.unfinished"
                shutil.rmtree(unfinished, ignore_errors=True)
                fill(unfinished)
                unfinished.rename(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The whole site of the real content, in every language, for reading only."""
    return once("real", lambda folder: _build(copy_project(folder))) / SITE


@pytest.fixture(scope="session")
def sample_site(sample: Loaded, once: Once) -> Path:
    """The whole site of the sample, for reading only."""
    return once("sample", lambda folder: _build(copy_sample_project(folder))) / SITE


def _build(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in SETTINGS:
            patch.delenv(name, raising=False)
        problems = build_site(folder, lambda _: None)
    if not (folder / SITE / "index.html").exists():
        errors = [str(problem) for problem in problems if problem.severity is Severity.ERROR]
        pytest.fail("\n".join(["does not build:", *errors]))
