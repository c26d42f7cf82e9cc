"""Processor time of `leerklimaat check` on the real content.

Machines differ several times, so the same is said as a ratio to what no Python tool of this kind
can do without: starting, loading the libraries, and libyaml going once over every file. Files grow
too: what was wanted, was wanted of 400 files of 5.6 kB, so the same is said of so much text.
"""

import sys
from pathlib import Path
from statistics import median

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from leerklimaat.content.folders import authored_files
from tests.projects import copy_project

TIMES = 7
WANTED = 1.0
"""Seconds of processor time for what follows."""

FILES, KILOBYTES = 400, 5.6
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
    sizes = [path.stat().st_size for path in authored_files(project)]
    megabytes = sum(sizes) / 1e6
    per_files = FILES * median(used) / len(sizes)
    of_that_size = FILES * KILOBYTES / 1000 * median(used) / megabytes
    print(f"  authored files:          {len(sizes)}, {megabytes:.2f} MB")
    print(f"  processor time:          {told(used)}, {median(used) / megabytes:.2f} s per MB")
    print(f"  per {FILES} files:           {per_files:.2f} s ({verdict(per_files, WANTED)})")
    print(
        f"  if they were {KILOBYTES} kB:     {of_that_size:.2f} s ({verdict(of_that_size, WANTED)})"
    )
    print(f"  the least there is:      {told(bare)}, ratio {median(used) / median(bare):.1f}")
