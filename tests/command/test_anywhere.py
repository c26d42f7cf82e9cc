"""Every command works from every folder, with every way to name the project and the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leerklimaat.site.sources import SITE
from tests.sampling import ROOT

COMMANDS = (
    ("check",),
    ("check", "docs/lessen"),
    ("stats",),
    ("schema",),
    ("translate", "status"),
    ("translate", "update"),
    ("new", "principle", "nieuw-iets", "--in", "docs/beroepsprofiel"),
)


def run(where: Path, *words: str, code: str = "") -> "subprocess.CompletedProcess[str]":
    """Run it there; `code`: where Python looks for our package, as seen from there."""
    return subprocess.run(
        [sys.executable, "-m", "leerklimaat", *words],
        cwd=where,
        env={**os.environ, "PYTHONPATH": code or os.path.relpath(ROOT / "tools", where)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_project_can_be_named_from_the_folder_above(
    sample_root: Path, words: tuple[str, ...]
) -> None:
    found = run(sample_root.parent, *words, "--root", sample_root.name)
    assert found.returncode == 0, found.stderr


def test_a_site_is_built_from_the_folder_above_by_a_program_with_a_relative_place(
    sample_project: Path,
) -> None:
    """Other programs and processes work in the project, and are told whole paths."""
    found = run(sample_project.parent, "build", "--root", sample_project.name)
    assert found.returncode == 0, found.stdout + found.stderr
    assert (sample_project / SITE / "en/index.html").exists()


@pytest.mark.parametrize("inside", ["docs", "docs/lessen", "."])
def test_a_project_is_found_and_named_from_inside(sample_root: Path, inside: str) -> None:
    where = sample_root / inside
    assert run(where, "check").returncode == 0
    assert run(where, "check", "--root", os.path.relpath(sample_root, where)).returncode == 0
