"""The desk as addresses: for this machine and our own page alone, and never a traceback."""

import json
from http import HTTPStatus
from typing import Any, cast

import pytest

from leerklimaat.site.preview import NotMadeError
from leerklimaat.site.writing import PLACE, Asked, Desk, Writing, is_here, named
from leerklimaat.usage import WrongUseError

PORT = 8000
ASKED = "X-Leerklimaat"
HERE = {
    "Host": f"127.0.0.1:{PORT}",
    ASKED: "schrijven",
    "Content-Type": "application/json",
}
FILES = {"schrijven.js": b"script", "schrijven.css": b"style"}


class Told:
    """A desk that says what it was asked, or fails as it is told."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.asked: list[object] = []

    def sheets(self) -> list[object]:
        if self.error:
            raise self.error
        return []

    def kinds(self) -> list[object]:
        return []

    def keep(self, *words: object) -> dict[str, object]:
        self.asked.append(words)
        return {"version": "x"}


def answer(
    path: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    desk: Told | None = None,
) -> tuple[HTTPStatus, Any, dict[str, str]]:
    writing = Writing(cast(Desk, desk or Told()), FILES)
    place, _, query = path.partition("?")
    sent = named((HERE if headers is None else headers).items())
    asked = Asked(method, place, query, sent, body, PORT)
    status, kind, data, more = writing.answer(asked)
    return status, json.loads(data) if kind.startswith("application/json") else data, more


def test_the_page_asks_only_this_server() -> None:
    status, page, headers = answer(PLACE, headers={"Host": f"localhost:{PORT}"})
    assert status == HTTPStatus.OK
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert b"http" not in page.replace(b"http-equiv", b"")
    assert answer(f"{PLACE}schrijven.js")[1] == b"script"
    assert answer("/schrijven")[2] == {"Location": PLACE}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "evil.example:8000"},
        {"Host": "127.0.0.1:8001"},
        {"Host": f"127.0.0.1:{PORT}", "Origin": "https://evil.example"},
        {"Host": f"127.0.0.1:{PORT}", "Origin": "null"},
        {"Host": f"127.0.0.1:{PORT}", "origin": "https://evil.example"},
        {"Host": f"127.0.0.1:{PORT}", "ORIGIN": f"http://localhost:{PORT}"},
        {"Host": f"127.0.0.1:{PORT}", "HOST": "evil.example"},
        {"Host": f"127.0.0.1:{PORT}.evil.example"},
        {"Host": "127.0.0.1"},
    ],
)
def test_another_host_or_site_is_refused(headers: dict[str, str]) -> None:
    status, said, _ = answer(f"{PLACE}sheets", headers={ASKED: "x", **headers})
    assert status == HTTPStatus.FORBIDDEN
    assert "deze computer" in said["said"]


def test_a_form_of_another_page_cannot_ask() -> None:
    """Without the header that a browser asks leave for."""
    status, _, _ = answer(f"{PLACE}sheets", headers={"Host": f"127.0.0.1:{PORT}"})
    assert status == HTTPStatus.NOT_FOUND


def test_names_of_headers_and_of_hosts_may_have_capitals() -> None:
    origin = f"http://localhost:{PORT}"
    for host, asked in (("host", "x-leerklimaat"), ("HOST", "X-LEERKLIMAAT")):
        headers = {host: f"LocalHost:{PORT}", asked: "x", "ORIGIN": origin}
        assert answer(f"{PLACE}sheets", headers=headers)[0] == HTTPStatus.OK


def test_a_header_that_is_sent_twice_is_both() -> None:
    assert named([("Host", "a"), ("host", "b")]) == {"host": "a, b"}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_may_lead_here_and_ask_nothing(site: str) -> None:
    headers = {**HERE, "Sec-Fetch-Site": site}
    assert answer(PLACE, headers=headers)[0] == HTTPStatus.OK
    assert answer(f"{PLACE}sheets", headers=headers)[0] == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded"])
def test_only_json_is_taken(kind: str) -> None:
    desk = Told()
    headers = {**HERE, "Content-Type": kind}
    found = answer(f"{PLACE}keep", method="POST", headers=headers, body=b"{}", desk=desk)
    assert found[0] == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    assert desk.asked == []


def test_a_disk_that_refuses_is_told_in_words() -> None:
    found, said, _ = answer(f"{PLACE}sheets", desk=Told(OSError(28, "No space left")))
    assert found == HTTPStatus.OK
    assert "No space left" in said["refused"]


def test_what_is_sent_comes_to_the_desk() -> None:
    desk = Told()
    sent = {"file": "a.yml", "member": "", "language": "nl", "value": {"x": 1}, "version": "v"}
    status, found, _ = answer(
        f"{PLACE}keep", method="POST", body=json.dumps(sent).encode(), desk=desk
    )
    assert (status, found) == (HTTPStatus.OK, {"version": "x"})
    assert desk.asked == [("a.yml", "", "nl", {"x": 1}, "v")]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"3", b'{"file": "a"}', b"\xff", b"[" * 100_000]
)
def test_what_cannot_be_read_is_told(body: bytes) -> None:
    status, said, _ = answer(f"{PLACE}keep", method="POST", body=body)
    assert status == HTTPStatus.BAD_REQUEST
    assert "opnieuw" in said["said"]


def test_what_the_desk_refuses_is_said_in_its_words() -> None:
    found, said, _ = answer(f"{PLACE}sheets", desk=Told(WrongUseError("dat kan niet.")))
    assert (found, said) == (HTTPStatus.OK, {"refused": "dat kan niet."})


def test_before_anything_is_read_one_asks_again() -> None:
    found, said, _ = answer(f"{PLACE}sheets", desk=Told(NotMadeError()))
    assert (found, said) == (HTTPStatus.ACCEPTED, {"said": "De inhoud wordt nog gelezen."})


def test_other_addresses_are_nothing_here() -> None:
    assert answer(f"{PLACE}iets")[0] == HTTPStatus.NOT_FOUND
    assert answer(f"{PLACE}sheets", method="PUT")[0] == HTTPStatus.NOT_FOUND
    for path, ours in (
        ("/schrijven", True),
        ("/schrijven/x", True),
        ("/schrijven.html", False),
        ("/schrijvenden/", False),
    ):
        assert is_here(path) is ours
