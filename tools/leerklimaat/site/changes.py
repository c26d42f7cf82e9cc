"""Which files changed below a folder, as soon as they do.

From: serve, with the names to look at. To: the same, a handful at a time. A folder may come, go, or
be replaced by another meanwhile. Never: reads a file, or tells of one that nobody asked about.
"""

import queue
import threading
from collections.abc import Iterator, Set
from pathlib import Path

from watchfiles import watch

_OFTEN = 1000
"""Milliseconds until a folder that came or was replaced is noticed."""

_Found = queue.SimpleQueue[set[Path] | None]


def changes(root: Path, names: Set[str], stop: threading.Event) -> Iterator[set[Path]]:
    """Files and folders with those names in `root`, or below them, that changed; until `stop`."""
    found: _Found = queue.SimpleQueue()
    looking = (_look_below, _look_beside)
    for look in looking:
        threading.Thread(target=look, args=(root, names, stop, found), daemon=True).start()
    try:
        yield from iter(found.get, None)
    finally:
        stop.set()


def _look_below(root: Path, names: Set[str], stop: threading.Event, found: _Found) -> None:
    """What changes in folders. One that is replaced is another one, to be looked at anew."""
    before = _folders(root, names)
    polling = None
    while not stop.is_set():
        now = _folders(root, names)
        if changed := {root / name for name, _ in before.items() ^ now.items()}:
            found.put(changed)
        before = now
        if not now:
            stop.wait(_OFTEN / 1000)
            continue
        try:
            for some in watch(
                *(root / name for name in now),
                stop_event=stop,
                rust_timeout=_OFTEN,
                yield_on_timeout=True,
                raise_interrupt=False,
                force_polling=polling,
                watch_filter=None,
            ):
                if some:
                    found.put({Path(path) for _, path in some})
                if _folders(root, names) != now:
                    break
        except FileNotFoundError:
            continue  # it went at this very moment
        except (OSError, RuntimeError):
            # A machine watches only so many files for all its users. Then we look ourselves.
            polling = True
            stop.wait(_OFTEN / 1000)
    found.put(None)


def _look_beside(root: Path, names: Set[str], stop: threading.Event, found: _Found) -> None:
    """What changes in `root` itself. Who watches a file does not see that another replaces it."""

    def is_ours(_: object, path: str) -> bool:
        return Path(path).name in names and Path(path).parent == root

    for some in watch(
        root, watch_filter=is_ours, stop_event=stop, recursive=False, raise_interrupt=False
    ):
        found.put({Path(path) for _, path in some})
    found.put(None)


def _folders(root: Path, names: Set[str]) -> dict[str, int]:
    """Those that are folders now, each with the number that the disk gave it."""
    return {name: (root / name).stat().st_ino for name in names if (root / name).is_dir()}
