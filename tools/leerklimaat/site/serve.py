"""Shows the site on this machine, and what became of it as soon as a file is saved.

From: cli. To: a browser on 127.0.0.1, by way of live. Never: stops because of a mistake in
content, or touches `site/`.
"""

import errno
import threading
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from http.server import ThreadingHTTPServer
from pathlib import Path

from leerklimaat.problems import Problem, in_order
from leerklimaat.site.changes import changes
from leerklimaat.site.client import PREVIEW, bundles, for_writing
from leerklimaat.site.live import live
from leerklimaat.site.preview import WATCHED, Preview
from leerklimaat.site.server import HOST
from leerklimaat.site.writing import PLACE, Desk, Writing
from leerklimaat.tree import Tree
from leerklimaat.usage import WrongUseError

Say = Callable[[str], None]


def serve(
    root: Path,
    port: int,
    say: Say,
    desk: Callable[[Preview, Path], Desk],
    stop: threading.Event | None = None,
) -> None:
    """Show, and show again after every change, until interrupted or `stop` is set.

    `desk`: where people write, with what shows it. Raises `WrongUseError`, before anything is
    made, for settings and ports that cannot be.
    """
    root = root.resolve()
    scripts, problems = bundles(root, (PREVIEW,))
    forms, more = for_writing(root)
    with (
        suppress(KeyboardInterrupt),
        closing(Preview(root)) as preview,
        _listen(
            preview, b"".join(scripts.values()), port, _writing(desk(preview, root), forms)
        ) as (running),
    ):
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            say("inhoud lezen en controleren")
            _tell([*problems, *more, *preview.refresh()], say)
            here = f"http://{HOST}:{running.server_port}"
            say(f"te zien op {here}/ (stoppen: Ctrl-C)")
            if forms:
                say(f"schrijven in een formulier: {here}{PLACE}")
            for changed in changes(root, WATCHED, stop or threading.Event()):
                say(f"gewijzigd: {', '.join(sorted({path.name for path in changed}))}")
                _tell(preview.refresh(path.relative_to(root).parts[0] for path in changed), say)
        finally:
            running.shutdown()


def _writing(desk: Desk, files: Tree) -> Writing | None:
    return Writing(desk, files) if files else None


def _listen(
    preview: Preview, script: bytes, port: int, writing: Writing | None
) -> ThreadingHTTPServer:
    try:
        return live(preview, script, port, writing)
    except OSError as error:
        # Also a port that is not for everyone, such as 80.
        why = {errno.EADDRINUSE: "is al in gebruik", errno.EACCES: "mag je niet gebruiken"}
        if error.errno not in why:
            raise
        raise WrongUseError(
            f"poort {port} {why[error.errno]}. Kies een andere, bijvoorbeeld "
            f"`leerklimaat serve --port {port + 1 if 1024 <= port < 65535 else 8001}`. "
            "Misschien staat er nog een `serve` aan."
        ) from None


def _tell(problems: Iterable[Problem], say: Say) -> None:
    for problem in in_order(problems):
        say(str(problem))
