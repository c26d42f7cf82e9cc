"""`python -m tests.fuzz [COUNT]`: do hostile inputs ever end in a traceback, or take too long?

From: the terminal. To: inputs and trying, which do the work. Prints a table of what came of them,
and each that is wrong, with its number: `--only NUMBER` tries that one again. The importer of a
learner's file is tried too, by vitest. Ends with 0 when nothing is wrong. It is no part of `make
test`, where tests/test_fuzz.py tries a few.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.inputs import hostile
from tests.fuzz.trying import Ground, Outcome
from tests.sampling import ROOT

COUNT = 10_000
IMPORTS = "test/log/hostile.test.ts"


def main(words: Sequence[str]) -> int:
    """Try so many inputs, or one."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=COUNT)
    parser.add_argument("--only", type=int, help="the number of one input")
    asked = parser.parse_args(words)
    numbers = range(asked.count) if asked.only is None else [asked.only]
    table: dict[str, Counter[Outcome]] = defaultdict(Counter)
    slowest = (0.0, 0)
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder) / "sample")
        for number in numbers:
            given = hostile(number, ground.texts)
            tried = ground.attempt(given)
            table[given.way][tried.outcome] += 1
            slowest = max(slowest, (tried.seconds, number))
            if tried.why:
                print(f"{number} {given.way} {sorted(given.files)}: {tried.why}", flush=True)
            if sys.stderr.isatty():
                print(f"\r{number}", end="", file=sys.stderr, flush=True)
    if asked.only is None:
        table["a_learners_file"].update(_imports(asked.count // 5))
    _print(table)
    print(f"The slowest, number {slowest[1]}, took {slowest[0]:.1f} s of work.")
    wrong = sum(found[Outcome.TRACEBACK] + found[Outcome.SLOW] for found in table.values())
    return 1 if wrong else 0


def _imports(count: int) -> dict[Outcome, int]:
    """So many hostile files given to the importer: refused is clean, and taken is accepted."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        run = subprocess.run(
            [
                ROOT / "node_modules/.bin/vitest",
                "run",
                "--config",
                "client/vitest.config.mts",
                IMPORTS,
            ],
            cwd=ROOT,
            env={**os.environ, "LEERKLIMAAT_FUZZ": str(count), "LEERKLIMAAT_FUZZ_TOLD": str(told)},
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode or not told.is_file():
            print(run.stdout, run.stderr, sep="\n")
            return {Outcome.TRACEBACK: 1}
        return {Outcome(key): number for key, number in json.loads(told.read_text()).items()}


def _print(table: dict[str, Counter[Outcome]]) -> None:
    total: Counter[Outcome] = Counter()
    print(f"{'':28}" + "".join(f"{outcome:>11}" for outcome in Outcome))
    for way, found in table.items():
        total.update(found)
        print(f"{way:28}" + "".join(f"{found[outcome]:11}" for outcome in Outcome))
    print(
        f"{'all ' + str(total.total()):28}" + "".join(f"{total[outcome]:11}" for outcome in Outcome)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
