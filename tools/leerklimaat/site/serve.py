"""Shows the site on this machine and builds it again when content changes.

From: cli. To: a browser on 127.0.0.1. Never: listens to other machines, or stops because of
a mistake in content (the last good site stays up).
"""

import functools
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

from leerklimaat import languages
from leerklimaat.problems import in_order
from leerklimaat.site.build import SITE, build_site
from leerklimaat.site.finish import NOT_FOUND

HOST = "127.0.0.1"
WATCHED = ("docs", "quizzes", "theme", "client", "mkdocs.yml")

Say = Callable[[str], None]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps still about it; a missing page gets our own 404."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: one line per file would hide the problems an author looks for."""

    def end_headers(self) -> None:
        """Let the browser ask again each time, so that a rebuilt page is seen."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """For a page that is not there, the page that says so in the language of its address."""
        page = self._not_found() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def _not_found(self) -> bytes | None:
        first = self.path.strip("/").partition("/")[0]
        folders = (first, "") if first in languages.TRANSLATIONS else ("",)
        pages = (Path(self.directory, folder, NOT_FOUND) for folder in folders)
        return next((page.read_bytes() for page in pages if page.is_file()), None)


class _Server(ThreadingHTTPServer):
    """A server that does not mind a browser that went on before the page was there."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a mistake of ours, not of a connection that was closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server for a folder; port 0 takes a free one. The caller runs and closes it."""
    return _Server((HOST, port), functools.partial(_Quiet, directory=str(folder)))


def serve(root: Path, port: int, say: Say, stop: threading.Event | None = None) -> None:
    """Build, serve, and build again on every change, until interrupted or `stop` is set."""
    _build(root, say)
    # A swap replaces site/ as a whole; the server opens files by path, so it follows.
    with server(root / SITE, port) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        say(f"te zien op http://{HOST}:{running.server_port}/ (stoppen: Ctrl-C)")
        paths = [root / name for name in WATCHED if (root / name).exists()]
        for changes in watch(*paths, stop_event=stop, raise_interrupt=False):
            names = sorted({Path(path).name for _, path in changes})
            say(f"gewijzigd: {', '.join(names)}")
            _build(root, say)
        running.shutdown()


def _build(root: Path, say: Say) -> None:
    for problem in in_order(build_site(root, say)):
        say(str(problem))
