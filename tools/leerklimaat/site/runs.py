"""A folder of its own for each build or preview, of which others can tell whether it still runs.

From: workers. To: the same, as a folder on disk. What an earlier one left when it was killed is
cleared away when the next one begins. Never: touches the folder of one that runs.
"""

import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from leerklimaat.site.place import put_back
from leerklimaat.site.sources import WORK
from leerklimaat.usage import WrongUseError

_LOCK = "lock"
_NAMED = re.compile(r"run-[a-z0-9_]{8}")


class Run:
    """The folder `folder`, in use until it is closed, or until this process ends, however."""

    def __init__(self, root: Path) -> None:
        """Clear away what earlier ones left, and begin. Raises `WrongUseError` without a place."""
        work = work_of(root)
        with alone(work):
            for folder in _left(work):
                put_back(folder, root)
                shutil.rmtree(folder, ignore_errors=True)
            self.folder = Path(tempfile.mkdtemp(prefix="run-", dir=work))
            self._lock = (self.folder / _LOCK).open("w")
            _lock(self._lock.fileno())

    def close(self) -> None:
        """Leave nothing behind. To do it twice is no mistake."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.close()


def work_of(root: Path) -> Path:
    """The folder in which everything is made that is not finished."""
    work = root / WORK
    try:
        work.mkdir(exist_ok=True)
    except FileExistsError:
        raise WrongUseError(
            f"`{WORK}` is geen map, en een bouw maakt daar wat nog niet af is. "
            "Hernoem het of haal het weg."
        ) from None
    return work


@contextmanager
def alone(work: Path) -> Iterator[None]:
    """Wait for others that begin, or put a site in place, and let others wait for the block."""
    held = os.open(work, os.O_RDONLY)
    try:
        with suppress(OSError):  # a disk that knows no locks
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _left(work: Path) -> Iterator[Path]:
    """The folders of those that run no longer."""
    for folder in sorted(work.iterdir()):
        if _NAMED.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            lock = folder / _LOCK
            if not lock.exists():
                # Whoever begins holds `alone` until there is one; the rest was cleared too early,
                # while a process of it was still ending.
                yield folder
                continue
            with lock.open("w") as held:
                if _lock(held.fileno()):
                    yield folder


def _lock(held: int) -> bool:
    """Take a lock; False if another has it, or if that cannot be known."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
