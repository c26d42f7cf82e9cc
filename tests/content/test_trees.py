"""What authors wrote is read in one order, whatever the disk says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leerklimaat.content.trees import authored_files
from tests.content.authored import root_with, task

FILES = ("docs/b.yml", "docs/a.yml", "docs/map/a.yml", "docs/c.md", "quizzes/a.yml")


def test_files_come_in_one_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = root_with(tmp_path, {file: task("a") for file in FILES})
    forwards, find = list(authored_files(root)), Path.rglob

    def backwards(self: Path, pattern: str) -> Iterator[Path]:
        yield from reversed(list(find(self, pattern)))

    monkeypatch.setattr(Path, "rglob", backwards)
    assert list(authored_files(root)) == forwards
    assert {path.relative_to(root).as_posix() for path in forwards} > set(FILES)
