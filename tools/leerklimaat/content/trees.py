"""Every authored file below a root, as text and as nodes.

From: content/folders (which files there are) and ids.txt. To: content/load. Never: raises on a
mistake in content, or knows what a file is about.
"""

from collections.abc import Mapping as Named
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from leerklimaat.content.decode import conflict_in, read_text
from leerklimaat.content.folders import look
from leerklimaat.content.node import Mapping, Node
from leerklimaat.content.pieces import the_rest
from leerklimaat.content.read import read_page, read_yaml
from leerklimaat.problems import Place, Problem

RELEASED = "ids.txt"
NO_DRAFTS: Named[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as it was read. Where `data`, `text` or `node` is None, a problem says why.

    `rest`: of a file without a node, the keys that can be read, for what is wrong with them.
    """

    data: bytes | None = None
    text: str | None = None
    node: Node | None = None
    problems: tuple[Problem, ...] = ()
    rest: Mapping | None = None


@dataclass(frozen=True, slots=True)
class Trees:
    """Every file by its path from the root, in path order, and the released ids.

    `strange`: what is wrong with folders, and with files that are not read.
    """

    files: dict[str, ReadFile] = field(default_factory=dict)
    released: ReadFile = ReadFile()
    strange: tuple[Problem, ...] = ()

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
        reads = (self.released, *self.files.values())
        return [*self.strange, *(problem for read in reads for problem in read.problems)]


def read_all(
    root: Path, earlier: Trees | None = None, drafts: Named[str, bytes] = NO_DRAFTS
) -> Trees:
    """Read everything people write below a root.

    A file with the bytes it had `earlier` is not read again: it is the same `ReadFile`. `drafts`:
    bytes by path, in place of what is on disk, or of files that are not there yet.
    """
    known = earlier or Trees()
    files: dict[str, ReadFile] = {}
    paths, strange = look(root)
    for path in sorted({*paths, *(root / name for name in drafts)}):
        name = path.relative_to(root).as_posix()
        files[name] = _read(path, name, known.files.get(name), drafts.get(name))
    released = root / RELEASED
    if not released.is_file():
        return Trees(files, strange=tuple(strange))
    return Trees(files, _read(released, RELEASED, known.released), tuple(strange))


def on_disk(root: Path, name: str) -> bytes | None:
    """The bytes of one authored file as they are now; None if there is no such file."""
    path = root / name
    return path.read_bytes() if path in look(root)[0] else None


def _read(path: Path, name: str, before: ReadFile | None, draft: bytes | None = None) -> ReadFile:
    try:
        data = path.read_bytes() if draft is None else draft
    except OSError:
        problem = Problem(Place(name), "dit bestand gaat niet open.", "Kijk of je het mag lezen.")
        return ReadFile(problems=(problem,))
    if before is not None and before.data == data:
        return before
    text, problems = read_text(data, name)
    node: Node | None = None
    rest: Mapping | None = None
    more: list[Problem] = []
    if text is None:
        return ReadFile(data, problems=tuple(problems))
    if conflicts := conflict_in(text, name):
        more = conflicts
    elif path.suffix == ".yml":
        node, more = read_yaml(text, name)
        if node is None and more:
            rest, more = the_rest(text, name, more)
    elif path.suffix == ".md":
        node, more = read_page(text, name)
    return ReadFile(data, text, node, (*problems, *more), rest)
