"""A static server as a good host is: gzip, content types, cache headers, connections kept open.

From: lighthouse. Never: for use by readers; python -m leerklimaat serve is for authors.
"""

import gzip
import mimetypes
import posixpath
import re
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SMALL = 256
_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml", "text/javascript")
_HASHED = re.compile(r"\.[0-9a-f]{8}\.min\.(css|js)$")
_YEAR = "public, max-age=31536000, immutable"
_WHILE = "public, max-age=3600"


def server(folder: Path) -> ThreadingHTTPServer:
    """A server on a free port; the folder need not be there before the first request."""
    handler = type("Handler", (_Handler,), {"folder": folder})
    return ThreadingHTTPServer(("127.0.0.1", 0), handler)


class _Handler(BaseHTTPRequestHandler):
    folder: Path
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """A file, or our own page for one that is not there."""
        path = posixpath.normpath(unquote(urlsplit(self.path).path)).lstrip("/")
        file = self.folder / path
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        self._send(
            HTTPStatus.OK if found else HTTPStatus.NOT_FOUND,
            file if found else self.folder / "404.html",
        )

    def _send(self, status: HTTPStatus, file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        plain, packed = _read(file)
        text = kind.startswith(_TEXT)
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        pack = text and accepted and len(plain) > _SMALL
        body = packed if pack else plain
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Cache-Control", _YEAR if _HASHED.search(file.name) else _WHILE)
        self.send_header("Content-Length", str(len(body)))
        if pack:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@cache
def _read(file: Path) -> tuple[bytes, bytes]:
    data = file.read_bytes()
    return data, gzip.compress(data, 6, mtime=0)
