"""*Schrijven*: forms for everything that people write, beside the preview of `leerklimaat serve`.

From: live, with what a browser on this machine asks. To: the same, from a desk that the command
brings along (authoring/desk/service.py). Never: answers another host or another site, takes more
than a record can be, or shows a traceback.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from http import HTTPStatus
from typing import Any, NamedTuple, Protocol
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined

from leerklimaat.site.preview import NotMadeError
from leerklimaat.site.server import HOST
from leerklimaat.tree import OutsideError, Tree
from leerklimaat.usage import WrongUseError

PLACE = "/schrijven/"
SCRIPT = f"{PLACE}schrijven.js"
STYLE = f"{PLACE}schrijven.css"
LARGEST = 4 * 1024 * 1024
"""Bytes of what a browser may send; the largest file of people is a tenth of it."""
ASKED = "x-leerklimaat"
"""A header that only a page of ours can send: a browser asks before it lets others, and is told
nothing."""

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_STRANGE = ("cross-site", "same-site")
"""What a browser says of a question by a page that is not ours; a link may lead to the page."""
_UNSAID = 80
"""The port that a browser leaves out of a host."""
_JSON = "application/json; charset=utf-8"


class Desk(Protocol):
    """Where people write; every answer is what JSON can hold."""

    def sheets(self) -> list[dict[str, Any]]:
        """Everything that can be written in a form."""

    def kinds(self) -> list[dict[str, str]]:
        """The kinds of which a new file can be made."""

    def form(self, file: str, member: str, language: str) -> dict[str, Any]:
        """A sheet as a form."""

    def draft(self, file: str, member: str, language: str, value: Any) -> dict[str, Any]:
        """What is wrong with what somebody is writing."""

    def keep(
        self, file: str, member: str, language: str, value: Any, version: str
    ) -> dict[str, Any]:
        """Write it to the file."""

    def drop(self, file: str, language: str) -> dict[str, Any]:
        """Forget it."""

    def begin(self, kind: str, identifier: str, folder: str | None) -> dict[str, Any]:
        """A new file of that kind."""


class Asked(NamedTuple):
    """A request. `headers`: see `named`. `port`: at which this server listens."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    port: int


def named(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Headers by their names in small letters, for capitals mean nothing there.

    One that is sent twice holds both, and so is no host or origin that we know.
    """
    found: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


class Answer(NamedTuple):
    """What goes back."""

    status: HTTPStatus
    kind: str
    data: bytes
    headers: dict[str, str]


def is_here(path: str) -> bool:
    """Whether an address belongs to the desk."""
    return path == PLACE.rstrip("/") or path.startswith(PLACE)


class Writing:
    """The desk as addresses."""

    def __init__(self, desk: Desk, files: Tree) -> None:
        """`files`: the script and the style of the page, by their names."""
        self._desk = desk
        self._files = {f"{PLACE}{name}": data for name, data in files.items()}

    def answer(self, asked: Asked) -> Answer:
        """One answer, whatever was asked."""
        if not _is_ours(asked):
            return _said(HTTPStatus.FORBIDDEN, "Schrijven kan alleen vanaf deze computer zelf.")
        if asked.method in ("GET", "HEAD"):
            if asked.path == PLACE.rstrip("/"):
                moved = HTTPStatus.MOVED_PERMANENTLY
                return Answer(moved, "text/plain", b"", {"Location": PLACE})
            if asked.path == PLACE:
                page = _page().encode()
                kind = "text/html; charset=utf-8"
                return Answer(HTTPStatus.OK, kind, page, {"Content-Security-Policy": _POLICY})
            if asked.path in self._files:
                kind = f"text/{'css' if asked.path == STYLE else 'javascript'}; charset=utf-8"
                return Answer(HTTPStatus.OK, kind, self._files[asked.path], {})
        if ASKED not in asked.headers or asked.headers.get("sec-fetch-site", "") in _STRANGE:
            return _said(HTTPStatus.NOT_FOUND, "Hier is niets.")
        if asked.method == "POST" and not _is_json(asked):
            return _said(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Dit kan de server niet lezen.")
        try:
            found = self._found(asked)
        except NotMadeError:
            # Asked again in a moment. No error, and so none in the console of the browser.
            return _said(HTTPStatus.ACCEPTED, "De inhoud wordt nog gelezen.")
        except WrongUseError as error:
            return _told(str(error))
        except OutsideError:
            return _said(HTTPStatus.FORBIDDEN, "Dat pad ligt buiten de map van het project.")
        except OSError as error:
            return _told(f"schrijven lukt niet: {error.strerror}. Je tekst blijft hier staan.")
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
            return _said(HTTPStatus.BAD_REQUEST, "Dit kan de server niet lezen. Laad opnieuw.")
        if found is None:
            return _said(HTTPStatus.NOT_FOUND, "Hier is niets.")
        return Answer(HTTPStatus.OK, _JSON, _encoded(found), {})

    def _found(self, asked: Asked) -> object:
        words = {name: found[0] for name, found in parse_qs(asked.query).items()}
        sent: dict[str, Any] = json.loads(asked.body) if asked.method == "POST" else {}
        match asked.method, asked.path.removeprefix(PLACE):
            case "GET", "sheets":
                return {"sheets": self._desk.sheets(), "kinds": self._desk.kinds()}
            case "GET", "form":
                return self._desk.form(words["file"], words.get("member", ""), words["language"])
            case "POST", "draft":
                return self._desk.draft(*_place(sent), sent["value"])
            case "POST", "keep":
                return self._desk.keep(*_place(sent), sent["value"], str(sent["version"]))
            case "POST", "drop":
                file, _, language = _place(sent)
                return self._desk.drop(file, language)
            case "POST", "begin":
                folder = str(sent.get("folder") or "") or None
                return self._desk.begin(str(sent["kind"]), str(sent["id"]), folder)
            case _:
                return None


def _is_ours(asked: Asked) -> bool:
    """Whether it comes from this machine, and from a page of this server or none.

    The host is that of an address which somebody typed: a name of another site that was made to
    lead here is none. The browser says the rest, and no page can make it say something else.
    """
    ends = (f":{asked.port}", "") if asked.port == _UNSAID else (f":{asked.port}",)
    hosts = {f"{name}{end}" for name in (HOST, "localhost") for end in ends}
    host, origin = asked.headers.get("host", ""), asked.headers.get("origin")
    return host.lower() in hosts and origin in (None, f"http://{host.lower()}")


def _is_json(asked: Asked) -> bool:
    kind = asked.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() == "application/json"


def _place(sent: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(sent["file"]), str(sent.get("member") or ""), str(sent["language"])


def _said(status: HTTPStatus, words: str) -> Answer:
    return Answer(status, _JSON, _encoded({"said": words}), {})


def _told(words: str) -> Answer:
    """Why something was not done, for who asked."""
    return Answer(HTTPStatus.OK, _JSON, _encoded({"refused": words}), {})


def _encoded(found: object) -> bytes:
    return json.dumps(found, ensure_ascii=False, default=str).encode()


@cache
def _page() -> str:
    environment = Environment(
        loader=PackageLoader("leerklimaat.site", ""),
        autoescape=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("writing.html.j2").render(script=SCRIPT, style=STYLE)
