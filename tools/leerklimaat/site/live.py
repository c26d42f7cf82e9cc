"""Shows a preview in a browser, and lets the browser know when what it shows has changed.

From: serve. To: a browser on this machine. Each page gets a script that no site has: it asks here
for the next version of its page, and then shows that. Never: changes what is shown.
"""

import functools
from html import escape
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from mimetypes import guess_type
from typing import Any
from urllib.parse import parse_qs

from leerklimaat.site.client import PREVIEW, path_of
from leerklimaat.site.finish import NOT_FOUND
from leerklimaat.site.offline import GOODBYE, OFFLINE
from leerklimaat.site.preview import Address, NotMadeError, Preview
from leerklimaat.site.server import HOST, Quiet, Server
from leerklimaat.site.writing import LARGEST, Asked, Writing, is_here, named

SCRIPT = f"/{path_of(PREVIEW)}"
WORKER = f"/{OFFLINE[0]}"
NEXT = "/preview/next"
PATIENCE = 20.0
"""Seconds that a browser waits here for the next version before it asks again."""

_END = b"</body>"
_NOTHING = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Nog niets te zien</title></head>
<body><h1>Hier is nog niets te zien</h1>
<p>Komt er iets, dan verschijnt het vanzelf. Is er iets mis, dan staat dat in de terminal.</p>
<pre>{}</pre>
</body></html>
"""


class _Live(Quiet):
    """Answers one request from a preview."""

    def __init__(
        self, *arguments: Any, preview: Preview, script: bytes, writing: Writing | None
    ) -> None:
        self._preview = preview
        self._script = script
        self._writing = writing
        super().__init__(*arguments)

    def do_GET(self) -> None:  # noqa: N802 - the name is the method of the request
        """A file of the site, or what the script in each page asks for."""
        # Not `urlsplit`, which refuses some of what a browser may send.
        asked, _, query = self.path.partition("#")[0].partition("?")
        match asked:
            case path if path == NEXT:
                self._wait(parse_qs(query))
            case path if path == SCRIPT:
                self.answer(HTTPStatus.OK, _kind(path), self._script)
            case path if path == WORKER:
                self.answer(HTTPStatus.OK, _kind(path), GOODBYE)
            case path if self._writing is not None and is_here(path):
                self._write(self._writing, path, query)
            case path:
                self._show(path)

    do_HEAD = do_GET  # noqa: N815

    def do_POST(self) -> None:  # noqa: N802 - the name is the method of the request
        """What somebody writes in a form; nothing else is sent here."""
        path, _, query = self.path.partition("?")
        if self._writing is not None and is_here(path):
            self._write(self._writing, path, query)
        else:
            self.answer(HTTPStatus.METHOD_NOT_ALLOWED)

    def _write(self, writing: Writing, path: str, query: str) -> None:
        said = self.headers.get("Content-Length") or "0"
        size = int(said) if said.isdecimal() else LARGEST + 1
        if size > LARGEST:
            self.close_connection = True
            self.answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(size)
        headers = named(self.headers.items())
        asked = Asked(self.command, path, query, headers, body, self.connection.getsockname()[1])
        status, kind, data, more = writing.answer(asked)
        self.answer(status, kind, data, **more)

    def _wait(self, asked: dict[str, list[str]]) -> None:
        page, version = asked.get("page", [""])[0], asked.get("version", [""])[0]
        came = self._preview.wait(self._preview.address(page), version, PATIENCE)
        self.answer(HTTPStatus.OK if came else HTTPStatus.NO_CONTENT)

    def _show(self, path: str) -> None:
        address = self._preview.address(path)
        # The version first: should it change now, the page is shown once more and not too old.
        version = self._preview.version(address)
        status = HTTPStatus.OK
        try:
            data = self._preview.read(address)
            if data is None and self._preview.read(self._preview.address(f"{path}/")) is not None:
                self.answer(HTTPStatus.MOVED_PERMANENTLY, Location=f"{path}/")
                return
            if data is None:
                status = HTTPStatus.NOT_FOUND
                address = Address(address.language, NOT_FOUND)
                data = self._preview.read(address) or _nothing()
        except NotMadeError as error:
            status = HTTPStatus.SERVICE_UNAVAILABLE
            address = Address(address.language, NOT_FOUND)
            data = _nothing(str(error))
        if address.path.endswith(".html"):
            data = _with_script(data, version)
        self.answer(status, _kind(address.path), data)


def live(
    preview: Preview, script: bytes, port: int, writing: Writing | None = None
) -> ThreadingHTTPServer:
    """A server for a preview; port 0 takes a free one. The caller runs and closes it.

    `writing`: the desk beside it; none where nobody writes.
    """
    handler = functools.partial(_Live, preview=preview, script=script, writing=writing)
    return Server((HOST, port), handler)


def _with_script(page: bytes, version: str) -> bytes:
    tag = f'<script defer src="{SCRIPT}" data-version="{version}" data-next="{NEXT}"></script>'
    before, end, after = page.rpartition(_END)
    return before + tag.encode() + end + after


def _nothing(why: str = "") -> bytes:
    return _NOTHING.format(escape(why)).encode()


def _kind(path: str) -> str:
    kind = guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
