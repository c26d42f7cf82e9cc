"""Time, processor time and memory of a command, and how they are told.

From: the benchmarks. Numbers are medians; the spread is told with them, because a machine that
does something else at the same time makes every number larger.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

LEERKLIMAAT = (sys.executable, "-c", "from leerklimaat.command.cli import app; app()")
MKDOCS = (sys.executable, "-m", "mkdocs")


@dataclass(frozen=True, slots=True)
class Usage:
    """Of a command and all it started: seconds on the clock, seconds of processor time, and the
    megabytes of the largest of its processes.
    """

    seconds: float
    processor: float
    megabytes: float


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Usage:
    """Run a command once and wait for it; stop when it fails."""
    start = perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} in {folder} ended with {process.returncode}")
    per_megabyte = 2**20 if sys.platform == "darwin" else 2**10
    return Usage(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_megabyte)


def processor_of(process: int) -> float:
    """Seconds of processor time so far, of a process that runs and of all it started.

    None were used on a machine without /proc, which is to say that it is not known.
    """
    try:
        # Behind the name, which may hold anything: time of its own, and of the system for it.
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
        children = Path(f"/proc/{process}/task").glob("*/children")
        started = [int(child) for one in children for child in one.read_text("utf-8").split()]
    except OSError:
        return 0.0
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(map(processor_of, started))


def told(values: Sequence[float], unit: str = "s") -> str:
    """The median, and between brackets the lowest and the highest of how many."""
    middle = statistics.median(values)
    return (
        f"{middle:.2f} {unit} ({min(values):.2f} to {max(values):.2f}, {len(values)} times)"
        if len(values) > 1
        else f"{middle:.2f} {unit}"
    )


def verdict(value: float, limit: float, at_least: bool = False) -> str:
    """Whether a figure is what we want."""
    good = value >= limit if at_least else value <= limit
    sign = "at least" if at_least else "at most"
    return f"{'good' if good else 'NOT YET'}, wanted: {sign} {limit:g}"
