"""Shows the site on this machine, and what became of it as soon as a file is saved.

From: cli. To: a browser on 127.0.0.1, by way of live. Never: stops because of a mistake in
content, or touches `site/`.
"""

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from watchfiles import watch

from leerklimaat.problems import Problem, in_order
from leerklimaat.site.client import PREVIEW, bundles
from leerklimaat.site.live import live
from leerklimaat.site.preview import WATCHED, Preview
from leerklimaat.site.server import HOST

Say = Callable[[str], None]


def serve(root: Path, port: int, say: Say, stop: threading.Event | None = None) -> None:
    """Show, and show again after every change, until interrupted or `stop` is set."""
    root = root.resolve()
    scripts, problems = bundles(root, (PREVIEW,))
    script = b"".join(scripts.values())
    with (
        suppress(KeyboardInterrupt),
        closing(Preview(root)) as preview,
        live(preview, script, port) as running,
    ):
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            say("inhoud lezen en controleren")
            _tell([*problems, *preview.refresh()], say)
            say(f"te zien op http://{HOST}:{running.server_port}/ (stoppen: Ctrl-C)")
            for changed in _changes(root, stop or threading.Event()):
                say(f"gewijzigd: {', '.join(sorted({path.name for path in changed}))}")
                _tell(preview.refresh(path.relative_to(root).parts[0] for path in changed), say)
        finally:
            running.shutdown()


def _tell(problems: Iterable[Problem], say: Say) -> None:
    for problem in in_order(problems):
        say(str(problem))


def _changes(root: Path, stop: threading.Event) -> Iterator[set[Path]]:
    """Files that changed, a handful at a time."""
    found: queue.SimpleQueue[set[Path] | None] = queue.SimpleQueue()

    def look(*places: Path, deep: bool) -> None:
        def is_ours(_: object, path: str) -> bool:
            return Path(path).relative_to(root).parts[0] in WATCHED

        for changes in watch(
            *places, watch_filter=is_ours, stop_event=stop, recursive=deep, raise_interrupt=False
        ):
            found.put({Path(path) for _, path in changes})
        found.put(None)

    # A file that is replaced is another one to who watches the file; so watch where it stands.
    folders = [root / name for name in sorted(WATCHED) if (root / name).is_dir()]
    for places, deep in ((folders, True), ([root], False)):
        threading.Thread(target=look, args=places, kwargs={"deep": deep}, daemon=True).start()
    try:
        yield from iter(found.get, None)
    finally:
        stop.set()
