"""Processor time of `leerklimaat check` on the real content.

Machines differ several times, so the same is said as a ratio to what no Python tool of this kind
can do without: starting, loading the libraries, and libyaml going once over every file.
"""

import sys
from pathlib import Path
from statistics import median

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from tests.projects import copy_project

TIMES = 7
WANTED = 1.0
LEAST = """
import sys, pathlib, pydantic, typer, yaml
for path in pathlib.Path(sys.argv[1]).rglob("*.yml"):
    loader = yaml.CSafeLoader(path.read_bytes())
    while loader.get_event():
        pass
"""


def run(folder: Path) -> None:
    """Check the content several times, each in a process of its own."""
    project = copy_project(folder / "project")
    command = [*LEERKLIMAAT, "check"]
    measure(command, project)  # so that Python has its byte code
    least = [sys.executable, "-c", LEAST, str(project)]
    used, bare = [], []
    for _ in range(TIMES):  # by turns, as a machine is busier at one time than at another
        used.append(measure(command, project).processor)
        bare.append(measure(least, project).processor)
    files = sum(1 for path in (project / "docs").rglob("*") if path.suffix in (".yml", ".md"))
    print(f"  authored files:          {files}")
    print(f"  processor time:          {told(used)} ({verdict(median(used), WANTED)})")
    print(f"  the least there is:      {told(bare)}, ratio {median(used) / median(bare):.1f}")
