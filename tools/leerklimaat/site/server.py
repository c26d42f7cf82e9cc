"""A server on this machine for a site in a folder.

From: tests and tools, and live for what both need. To: a browser on 127.0.0.1. Never: listens to
other machines.
"""

import functools
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from leerklimaat import languages
from leerklimaat.site.finish import NOT_FOUND

HOST = "127.0.0.1"
_LONGEST = 255  # bytes in one name, on every disk


def could_be_a_file(path: str) -> bool:
    """Whether a file can have that path at all; if not, the system refuses even to look."""
    return "\0" not in path and all(
        len(part.encode(errors="replace")) <= _LONGEST for part in path.split("/")
    )


class Quiet(BaseHTTPRequestHandler):
    """Keeps still about what it serves, and lets nothing be remembered."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: one line per file would hide the problems an author looks for."""

    def end_headers(self) -> None:
        """Let the browser ask again each time, so that a rebuilt page is seen."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def answer(self, status: HTTPStatus, kind: str = "", data: bytes = b"", **more: str) -> None:
        """Send an answer; a HEAD request gets everything but the data."""
        self.send_response(status)
        for name, value in (("Content-Type", kind), *more.items()):
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


class Server(ThreadingHTTPServer):
    """A server that does not mind a browser that went on before the page was there."""

    allow_reuse_port = False  # two servers on one port would each get half of the requests

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a mistake of ours, not of a connection that was closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Files(Quiet, SimpleHTTPRequestHandler):
    """Serves files; a missing page gets our own 404."""

    def send_head(self) -> Any:
        """The file that is asked for, or None when that was answered with an error."""
        if could_be_a_file(unquote(self.path.partition("?")[0])):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """For a page that is not there, the page that says so in the language of its address."""
        page = self._not_found() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
        else:
            self.answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", page)

    def _not_found(self) -> bytes | None:
        first = self.path.strip("/").partition("/")[0]
        folders = (first, "") if first in languages.TRANSLATIONS else ("",)
        pages = (Path(self.directory, folder, NOT_FOUND) for folder in folders)
        return next((page.read_bytes() for page in pages if page.is_file()), None)


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server for a folder; port 0 takes a free one. The caller runs and closes it."""
    return Server((HOST, port), functools.partial(_Files, directory=str(folder)))
