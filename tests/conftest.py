"""What every test may ask for: the project's folder, copies of its content, the site built once.

The real content is built one time per run, in a temporary copy: the first process to ask builds,
the others wait for its lock. Never: touches site/ or build/ of the working tree.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leerklimaat.build import SITE, build_site

ROOT = Path(__file__).parent.parent
AUTHORED = ("docs", "quizzes", "theme", "mkdocs.yml", "ids.txt", "translations.en.lock")
LINKED = ("tools", "client", "node_modules")


def copy_project(target: Path) -> Path:
    """The authored files in a folder of their own, with our code beside them."""
    target.mkdir(parents=True)
    for name in AUTHORED:
        original = ROOT / name
        if original.is_dir():
            shutil.copytree(original, target / name)
        elif original.exists():
            shutil.copy2(original, target / name)
    for name in LINKED:
        if (ROOT / name).exists():
            (target / name).symlink_to(ROOT / name)
    return target


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
    """A copy of the project that a test may spoil."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A temporary folder that all processes of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def once(shared: Path) -> Callable[[str, Callable[[Path], None]], Path]:
    """Make a folder one time per run, whichever process asks first."""

    def make(name: str, fill: Callable[[Path], None]) -> Path:
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
def site(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The whole site of the real content, in both languages, for reading only."""

    def fill(folder: Path) -> None:
        copy_project(folder)
        problems = build_site(folder, lambda _: None)
        if not (folder / SITE / "index.html").exists():
            pytest.fail("\n".join(["the real content does not build:", *map(str, problems)]))

    with pytest.MonkeyPatch.context() as patch:
        for name in ("LEERKLIMAAT_SITE_URL", "LEERKLIMAAT_EDIT_URL"):
            patch.delenv(name, raising=False)
        return once("site-of-real-content", fill) / SITE
