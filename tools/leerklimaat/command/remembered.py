"""What a check found, kept on this machine so that the next one looks again only at what changed.

From: the command `check`, and no other: a build reads everything itself. To: the same, later.
Never: believed when other code or another Python made it, when it is of another place, or when
someone else may have written it, for it is a pickle. It is no part of a project that is passed on.
"""

import hashlib
import os
import pickle
import stat
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

import pydantic
import yaml

import leerklimaat
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import Judged, judge
from leerklimaat.tree import OutsideError, write

ENOUGH = 200
"""Below so many files reading them all is as quick."""
_FEW = 20
"""With fewer new files than this, what was kept still serves; writing it takes as long as them."""


def checked(root: Path) -> tuple[Loaded, Judged]:
    """Everything below `root`, read and judged; what comes out is what reading it afresh gives."""
    earlier = _recall(root)
    loaded = load(root, earlier[0] if earlier is not None else None)
    if earlier is not None and _is_same(loaded, earlier[0]):
        return earlier
    judged = judge(loaded, earlier[1] if earlier is not None else None)
    if len(loaded.texts) >= ENOUGH and (earlier is None or _new(loaded, earlier[0]) > _FEW):
        _keep(root, loaded, judged)
    return loaded, judged


def _is_same(loaded: Loaded, earlier: Loaded) -> bool:
    """Nothing is different, the locks and what is no content included."""
    return (loaded.trees, loaded.lock, loaded.released) == (
        earlier.trees,
        earlier.lock,
        earlier.released,
    )


def _new(loaded: Loaded, earlier: Loaded) -> int:
    return sum(earlier.texts.get(name) != text for name, text in loaded.texts.items())


def _recall(root: Path) -> tuple[Loaded, Judged] | None:
    try:
        with _file(root).open("rb") as kept:
            if not _is_ours(os.fstat(kept.fileno())) or kept.read(len(_mark())) != _mark():
                return None
            loaded, judged = pickle.load(kept)  # noqa: S301 - nobody else can have written it
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ValueError):
        return None
    return loaded, judged


def _keep(root: Path, loaded: Loaded, judged: Judged) -> None:
    file = _file(root)
    # A full disk, or a home that may not be written to, is no reason to fail.
    with suppress(OSError, OutsideError):
        write({file.name: _mark() + pickle.dumps((loaded, judged), 5)}, file.parent)


def _file(root: Path) -> Path:
    """Where programs of this user keep such things, and not in the project."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return Path(home) / "leerklimaat" / f"{name}.check"


def _is_ours(found: os.stat_result) -> bool:
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


@cache
def _mark() -> bytes:
    """By which code, and under which Python and libraries, something was made."""
    made = hashlib.sha256(repr((sys.version, pydantic.VERSION, yaml.__version__)).encode())
    package = Path(leerklimaat.__file__).parent
    for module in sorted(package.rglob("*.py")):
        made.update(module.read_bytes())
    return made.digest()
