"""Tells someone who waits what is happening: rich on a terminal, plain lines elsewhere.

From: cli. To: build and serve, as `say`. Goes to stderr, so that stdout holds problems only.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Say = Callable[[str], None]


@contextmanager
def progress() -> Iterator[Say]:
    """A `say` for the length of one command."""
    if sys.stderr.isatty() and not os.environ.get("CI"):
        yield from _spinning()
    else:
        yield lambda message: print(message, file=sys.stderr, flush=True)


def _spinning() -> Iterator[Say]:
    """The last message turns; those before it stay above it as lines."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s that only a terminal needs
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True, highlight=False)
    said: list[str] = []

    def settle() -> None:
        if said:
            console.print(Text(said[-1]))

    with console.status("") as status:

        def say(message: str) -> None:
            settle()
            said.append(message)
            status.update(Text(message))

        yield say
    settle()
