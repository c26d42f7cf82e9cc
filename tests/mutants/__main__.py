"""`python -m tests.mutants [NAME …]`: do the tests notice each of these deliberate faults?

From: the terminal. To: fault and trial, which do the work. Prints which test noticed a fault
first, or that it lives. Ends with 0 when every fault was noticed, by a test that passes without
it. It is no part of `make test`: each fault that readers would see costs a build of the site.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from subprocess import TimeoutExpired

from tests.mutants.fault import DoesNotFitError, Fault, faults
from tests.mutants.trial import Failure, TestsDidNotRunError, still_failing, trial

Outcome = Failure | None | Exception


def main(words: Sequence[str]) -> int:
    """Try the faults that are named, or all."""
    known = {fault.name: fault for fault in faults()}
    asked = _asked(words)
    if unknown := [name for name in asked.names if name not in known]:
        sys.exit(f"No fault {', '.join(unknown)}. There is: {', '.join(known)}.")
    wanted = [known[name] for name in asked.names or known]
    killers: dict[str, str] = {}
    for number, (fault, outcome, seconds) in enumerate(_tried(wanted, asked.jobs, asked.whole), 1):
        print(f"{number:3} {fault.name:32} {seconds:4.0f} s  {_words(fault, outcome)}", flush=True)
        if isinstance(outcome, Failure):
            killers[fault.name] = outcome.test
    false = still_failing(killers.values()) if killers else set()
    lost = [name for name, test in killers.items() if test in false]
    for name in lost:
        print(f"    {name}: {killers[name]} FAILS WITHOUT THE FAULT TOO, and proves nothing")
    killed = len(killers) - len(lost)
    print(f"{killed} of {len(wanted)} faults are noticed.")
    return 0 if killed == len(wanted) else 1


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--jobs", type=int, default=1, help="how many faults at a time")
    parser.add_argument("--whole", action="store_true", help="all tests, not only those named")
    return parser.parse_args(words)


def _tried(
    wanted: Sequence[Fault], jobs: int, whole: bool
) -> Iterator[tuple[Fault, Outcome, float]]:
    """Each fault as soon as it was tried, with what came of it."""
    with ThreadPoolExecutor(jobs) as pool:
        running = {pool.submit(_timed, fault, whole): fault for fault in wanted}
        for done in as_completed(running):
            yield running[done], *done.result()


def _timed(fault: Fault, whole: bool) -> tuple[Outcome, float]:
    start = time.monotonic()
    outcome: Outcome
    try:
        outcome = trial(fault, whole)
    except (DoesNotFitError, TestsDidNotRunError, TimeoutExpired) as error:
        outcome = error
    return outcome, time.monotonic() - start


def _words(fault: Fault, outcome: Outcome) -> str:
    match outcome:
        case Failure(test, reason):
            return f"killed by {test}" + (f"\n    {reason}" if reason else "")
        case None:
            return f"LIVES: {fault.harm}"
        case DoesNotFitError():
            return f"DOES NOT FIT ANY MORE: {outcome}"
        case _:
            return f"NOT TRIED: {outcome}"


sys.exit(main(sys.argv[1:]))
