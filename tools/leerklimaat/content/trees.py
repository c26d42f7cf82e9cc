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


@dataclass(slots=True)
class Trees:
    """Every file as text and nodes. `unreadable`: files that are there but gave no nodes."""

    nodes: dict[str, Node] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    released: str = ""
    problems: list[Problem] = field(default_factory=list)


def read_all(root: Path) -> Trees:
    """Read everything people write below a root."""
    trees = Trees()
    for path in authored_files(root):
        file = path.relative_to(root).as_posix()
        text = _text(trees, path, file)
        node: Node | None = None
        if text is not None:
            trees.texts[file] = text
            read = read_page if path.suffix == ".md" else read_yaml
            node, problems = read(text, file)
            trees.problems.extend(problems)
        if node is None:
            trees.unreadable.add(file)
        else:
            trees.nodes[file] = node
    if (released := root / RELEASED).is_file():
        trees.released = _text(trees, released, RELEASED) or ""
    return trees


def authored_files(root: Path) -> Iterator[Path]:
    """Every YAML and Markdown file people write, in path order."""
    for folder in FOLDERS:
        found = (root / folder).rglob("*")
        yield from sorted(
            path for path in found if path.suffix in (".yml", ".md") and path.is_file()
        )


def _text(trees: Trees, path: Path, file: str) -> str | None:
    try:
        data = path.read_bytes()
    except OSError:
        trees.problems.append(
            Problem(Place(file), "dit bestand gaat niet open.", "Kijk of je het mag lezen.")
        )
        return None
    text, problems = read_text(data, file)
    trees.problems.extend(problems)
    return text
