"""A tab of a browser that Playwright does not drive, by the commands of WebDriver.

From: other_browsers.py, which starts Firefox and WebKit. To: flows.py. WebKit's driver hears those
commands over HTTP, Firefox by itself over a socket, under the same names (Marionette). Never:
fetches a driver; what is not on the machine is not driven.
"""

import json
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, TypeVar

PATIENCE = 30.0  # s; a busy machine is slow, not wrong
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # so says the standard
# A reader scrolls to what is out of sight; WebKit's driver does not always. An option cannot.
SCROLL = """(selector) => { const one = document.querySelector(selector);
  (one.closest("select") ?? one).scrollIntoView({ block: "center", behavior: "instant" }); }"""
ESCAPE = "\ue00c"
PATHS = {
    "Navigate": ("POST", "url"),
    "FindElements": ("POST", "elements"),
    "ElementClick": ("POST", "element/{id}/click"),
    "ElementSendKeys": ("POST", "element/{id}/value"),
    "GetActiveElement": ("GET", "element/active"),
    "ExecuteAsyncScript": ("POST", "execute/async"),
}
ENDS = {".json": b"}\n", ".html": b"</html>\n", ".csv": b"\r\n"}
"""How a file that is whole ends."""
PASSING = (
    *("element not interactable", "element click intercepted"),
    *("stale element reference", "no such element"),
)
"""What may be otherwise a moment later."""

T = TypeVar("T")
Call = Callable[[str, dict[str, Any]], Any]


class RefusedError(Exception):
    """A command that the browser did not do; the first argument is its word for why."""


class HttpWire:
    """A driver that listens to HTTP; one session."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._port = port
        asked = {"capabilities": {"alwaysMatch": capabilities}}
        self._session = f"/session/{self._ask('POST', '/session', asked)['sessionId']}"

    def __call__(self, command: str, given: dict[str, Any]) -> Any:
        method, path = PATHS[command]
        body = {name: value for name, value in given.items() if name != "id"}
        return self._ask(method, f"{self._session}/{path.format_map(given)}", body)

    def close(self) -> None:
        self._ask("DELETE", self._session, {})

    def _ask(self, method: str, path: str, body: dict[str, Any]) -> Any:
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)) as connection:
            connection.request(method, path, json.dumps(body) if method == "POST" else None)
            answer = connection.getresponse()
            value = json.load(answer)["value"]
        if answer.status >= 400:
            raise RefusedError(value["error"], value["message"])
        return value


class Marionette:
    """Firefox: a length, a colon, and as much JSON."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._stream = self._socket.makefile("rwb")
        self._asked = 0
        self._hear()  # it says who it is
        self("NewSession", {})

    def __call__(self, command: str, given: dict[str, Any]) -> Any:
        self._asked += 1
        message = json.dumps([0, self._asked, f"WebDriver:{command}", given]).encode()
        self._stream.write(b"%d:%s" % (len(message), message))
        self._stream.flush()
        _, _, error, value = self._hear()
        if error:
            raise RefusedError(error["error"], error["message"])
        return value.get("value", value) if isinstance(value, dict) else value

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _hear(self) -> Any:
        length = b""
        while (sign := self._stream.read(1)) != b":":
            assert sign, "Firefox has gone"
            length += sign
        return json.loads(self._stream.read(int(length)))


class DrivenTab:
    """A Tab whose browser does such commands, and saves files in a folder."""

    def __init__(self, call: Call, downloads: Path) -> None:
        self._call = call
        self._downloads = downloads

    def go(self, address: str) -> None:
        self._call("Navigate", {"url": address})

    def click(self, selector: str) -> None:
        def work() -> None:
            element = self._one(selector)
            self.ask(SCROLL, selector)
            self._call("ElementClick", {"id": element})

        self._retry(work)

    def fill(self, selector: str, text: str) -> None:
        self._type(selector, text)

    def pick(self, selector: str, value: str) -> None:
        self.click(f'{selector} option[value="{value}"]')

    def escape(self) -> None:
        active = self._call("GetActiveElement", {})[ELEMENT]
        self._call("ElementSendKeys", {"id": active, "text": ESCAPE})

    def give(self, selector: str, path: Path) -> None:
        self._type(selector, str(path))

    def saved(self, selector: str, folder: Path) -> Path:
        before = self._files()
        self.click(selector)
        return self._retry(lambda: self._new(before))

    def ask(self, script: str, *arguments: str) -> Any:
        work = f"Promise.resolve().then(() => ({script})(...given)).then(done, done)"
        asked = {"script": f"const [...given] = arguments, done = given.pop(); {work};"}
        return self._call("ExecuteAsyncScript", {**asked, "args": list(arguments)})

    def _type(self, selector: str, text: str) -> None:
        def work() -> None:
            self._call("ElementSendKeys", {"id": self._one(selector), "text": text})

        self._retry(work)

    def _one(self, selector: str) -> str:
        found: Sequence[dict[str, str]] = self._call(
            "FindElements", {"using": "css selector", "value": selector}
        )
        if len(found) != 1:
            raise RefusedError("no such element", f"{len(found)} of {selector}")
        return found[0][ELEMENT]

    def _files(self) -> set[Path]:
        return {path for path in self._downloads.iterdir() if path.suffix in ENDS}

    def _new(self, before: set[Path]) -> Path:
        """A file of which all is written."""
        for path in self._files() - before:
            if path.read_bytes().endswith(ENDS[path.suffix]):
                return path
        raise RefusedError("no such element", f"no new file in {self._downloads}")

    def _retry(self, work: Callable[[], T]) -> T:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return work()
            except RefusedError as error:
                if error.args[0] not in PASSING or time.monotonic() > end:
                    raise
            time.sleep(0.05)
