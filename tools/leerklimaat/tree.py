"""A set of files in memory, and the one place that puts them on disk.

From: `new`, `schema`, `translate`, pages and exports, which return a `Tree`. To: disk.
Never: touches a file whose bytes are already right, or anything outside the folder it is given.
"""

import os
from pathlib import Path, PurePosixPath

Tree = dict[str, bytes]
"""Posix paths below some folder, and what those files hold."""


class OutsideError(ValueError):
    """A path that leads out of the folder it should stay in."""


def write(tree: Tree, root: Path) -> list[str]:
    """Write what changed, each file whole or not at all; the paths that were written.

    One path that leads outside and nothing is written.
    """
    targets = {path: root / _below(path) for path in sorted(tree)}
    inside = root.resolve()
    for folder in {target.parent for target in targets.values()}:
        # A link inside root may still lead out of it.
        if not folder.resolve().is_relative_to(inside):
            raise OutsideError(str(folder))
    return [path for path, target in targets.items() if _replace(target, tree[path])]


def _below(path: str) -> PurePosixPath:
    pure = PurePosixPath(path)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts or "\\" in path:
        raise OutsideError(path)
    return pure


def _replace(target: Path, data: bytes) -> bool:
    if target.is_file() and target.read_bytes() == data:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        # A reader sees the old file or the new one, never half of it.
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return True
