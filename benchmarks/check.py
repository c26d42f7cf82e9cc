"""Processor time of `leerklimaat check` on the real content."""

from pathlib import Path
from statistics import median

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from tests.projects import copy_project

TIMES = 7
WANTED = 1.0


def run(folder: Path) -> None:
    """Check the content several times, each in a process of its own."""
    project = copy_project(folder / "project")
    command = [*LEERKLIMAAT, "check"]
    measure(command, project)  # so that Python has its byte code
    used = [measure(command, project).processor for _ in range(TIMES)]
    files = sum(1 for path in (project / "docs").rglob("*") if path.suffix in (".yml", ".md"))
    print(f"  authored files:          {files}")
    print(f"  processor time:          {told(used)} ({verdict(median(used), WANTED)})")
