"""`python -m benchmarks [NAME …]`: run the benchmarks named, or all of them one after another.

From: the terminal. To: one module per benchmark, each with a `run` that prints its figures.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks import bilingual, check, growth, lighthouse, play, preview, quiz, repetition, scene

BENCHMARKS = {
    "bilingual": bilingual.run,
    "check": check.run,
    "growth": growth.run,
    "lighthouse": lighthouse.run,
    "play": play.run,
    "preview": preview.run,
    "quiz": quiz.run,
    "repetition": repetition.run,
    "scene": scene.run,
}


def main(names: list[str]) -> None:
    """Run them; each gets a folder of its own that is gone afterwards."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"No benchmark {', '.join(unknown)}. There is: {', '.join(BENCHMARKS)}.")
    for name in names or BENCHMARKS:
        print(f"\n{name}", flush=True)
        with tempfile.TemporaryDirectory(prefix=f"leerklimaat-{name}-") as folder:
            BENCHMARKS[name](Path(folder))


main(sys.argv[1:])
