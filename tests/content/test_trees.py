"""What authors wrote is read in one order, whatever the disk says."""

import os
from pathlib import Path

import pytest

from leerklimaat.content.folders import authored_files
from tests.content.authored import root_with, task

FILES = ("docs/b.yml", "docs/a.yml", "docs/map/a.yml", "docs/c.md", "quizzes/a.yml")


def test_files_come_in_one_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = root_with(tmp_path, {file: task("a") for file in FILES})
    forwards, scan = list(authored_files(root)), os.scandir

    def backwards(path: Path) -> list["os.DirEntry[str]"]:
        return sorted(scan(path), key=lambda entry: entry.name, reverse=True)

    monkeypatch.setattr(os, "scandir", backwards)
    assert list(authored_files(root)) == forwards
    assert {path.relative_to(root).as_posix() for path in forwards} > set(FILES)
