"""Which files someone asks about, for `leerklimaat check PATH`.

From: cli, with paths as they were typed. To: cli. A path names a file with its translations, which
belong together, or everything in a folder. Never: changes what is read or checked; what one file
refers to stands in others.
"""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path, PurePosixPath

from leerklimaat import languages
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.usage import WrongUseError


def chosen(paths: Sequence[Path], names: Set[str], root: Path) -> frozenset[str]:
    """The names, below `root`, that are meant by paths from here or from the root.

    Raises `WrongUseError` for a path that means none of them.
    """
    return frozenset(name for path in paths for name in _meant(path, names, root.resolve()))


def _meant(path: Path, names: Set[str], root: Path) -> set[str]:
    for start in (Path.cwd(), root):
        whole = (start / path).resolve()
        if not whole.is_relative_to(root):
            continue
        below = whole.relative_to(root).as_posix()
        inside = {name for name in names if below == "." or name.startswith(f"{below}/")}
        if found := inside.union(name for name in _together(below) if name in names):
            return found
    folders = {str(above) for name in names for above in PurePosixPath(name).parents}
    raise WrongUseError(
        f"`{path}` is geen bestand met teksten, en geen map waar die in staan. "
        f"{did_you_mean(path.as_posix(), folders.union(names))}"
    )


def _together(file: str) -> Iterator[str]:
    """A file and its translations, whichever of them is named."""
    original = languages.original(file)
    yield original
    yield from (languages.sidecar(original, other) for other in languages.TRANSLATIONS)
