"""Every authored file below a root, as text and as nodes.

From: docs/, quizzes/ and ids.txt. To: content/load. The only module that walks authored
folders. Never: raises on a mistake in content, or knows what a file is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from leerklimaat.content.node import Node
from leerklimaat.content.read import read_page, read_text, read_yaml
from leerklimaat.problems import Place, Problem

FOLDERS = ("docs", "quizzes")
RELEASED = "ids.txt"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as it was read. Where `data`, `text` or `node` is None, a problem says why."""

    data: bytes | None = None
    text: str | None = None
    node: Node | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Trees:
    """Every file by its path from the root, in path order, and the released ids."""

    files: dict[str, ReadFile] = field(default_factory=dict)
    released: ReadFile = ReadFile()

    @property
    def nodes(self) -> dict[str, Node]:
        """The files that gave nodes."""
        return {name: read.node for name, read in self.files.items() if read.node is not None}

    @property
    def texts(self) -> dict[str, str]:
        """The files that gave text."""
        return {name: read.text for name, read in self.files.items() if read.text is not None}

    @property
    def unreadable(self) -> frozenset[str]:
        """The files that are there but gave no nodes."""
        return frozenset(name for name, read in self.files.items() if read.node is None)

    @property
    def problems(self) -> list[Problem]:
        """What kept files, or parts of them, from being read."""
        return [
            problem for read in (self.released, *self.files.values()) for problem in read.problems
        ]


def read_all(root: Path, earlier: Trees | None = None) -> Trees:
    """Read everything people write below a root.

    A file with the bytes it had `earlier` is not read again: it is the same `ReadFile`.
    """
    known = earlier or Trees()
    files: dict[str, ReadFile] = {}
    for path in authored_files(root):
        name = path.relative_to(root).as_posix()
        files[name] = _read(path, name, known.files.get(name))
    released = root / RELEASED
    if not released.is_file():
        return Trees(files)
    return Trees(files, _read(released, RELEASED, known.released))


def authored_files(root: Path) -> Iterator[Path]:
    """Every YAML and Markdown file people write, in path order."""
    for folder in FOLDERS:
        found = (root / folder).rglob("*")
        yield from sorted(
            path for path in found if path.suffix in (".yml", ".md") and path.is_file()
        )


def _read(path: Path, name: str, before: ReadFile | None) -> ReadFile:
    try:
        data = path.read_bytes()
    except OSError:
        problem = Problem(Place(name), "dit bestand gaat niet open.", "Kijk of je het mag lezen.")
        return ReadFile(problems=(problem,))
    if before is not None and before.data == data:
        return before
    text, problems = read_text(data, name)
    node: Node | None = None
    more: list[Problem] = []
    if text is not None and path.suffix == ".yml":
        node, more = read_yaml(text, name)
    elif text is not None and path.suffix == ".md":
        node, more = read_page(text, name)
    return ReadFile(data, text, node, (*problems, *more))
