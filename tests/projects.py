"""Projects in folders of their own: authored files copied, the theme copied, our code linked.

From: tests and benchmarks. Never: touches site/ or build/ of the working tree.
"""

import shutil
from functools import cache
from pathlib import Path

from leerklimaat import languages
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.lock import lock_file
from tests.sampling import ROOT, copy_sample

AUTHORED = ("docs", "quizzes", "ids.txt", *map(lock_file, languages.TRANSLATIONS))
DESIGNED = ("theme", "mkdocs.yml")
LINKED = ("tools", "client", "node_modules", "package-lock.json", "LICENSE")


@cache
def read_real() -> Loaded:
    """The real content as it is loaded, once per process; what changed since is quickly told."""
    return load(ROOT)


def copy_project(target: Path) -> Path:
    """The real content, ready to be built."""
    target.mkdir(parents=True)
    for name in AUTHORED:
        _copy(ROOT / name, target / name)
    return with_design(target)


def copy_sample_project(target: Path) -> Path:
    """The sample, ready to be built."""
    target.parent.mkdir(parents=True, exist_ok=True)
    return with_design(copy_sample(target))


def with_design(target: Path) -> Path:
    """Content in a folder, made ready to be built."""
    for name in DESIGNED:
        _copy(ROOT / name, target / name)
    for name in LINKED:
        if (ROOT / name).exists():
            (target / name).symlink_to(ROOT / name)
    return target


def _copy(original: Path, target: Path) -> None:
    if original.is_dir():
        shutil.copytree(original, target)
    elif original.exists():
        shutil.copy2(original, target)
