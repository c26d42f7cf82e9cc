"""The server of a folder: our own 404, nothing remembered, this machine only."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from leerklimaat.site import server as local


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two pages."""
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text("thuis")
    (tmp_path / "404.html").write_text("niet hier")
    (tmp_path / "en/404.html").write_text("not here")
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[tuple[str, int]]:
    """Where that site is served."""
    with local.server(folder, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield str(running.server_address[0]), running.server_port
        running.shutdown()
        thread.join()


def get(address: tuple[str, int], path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection(*address, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response, text


def test_a_page_is_served_fresh_each_time(address: tuple[str, int]) -> None:
    response, text = get(address, "/")
    assert (response.status, text) == (200, "thuis")
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/nergens.html", "niet hier"),
        ("/en/diep/x", "not here"),
        ("/e", "niet hier"),
        ("/%00", "niet hier"),
        ("/en/%00", "not here"),
        (f"/{'x' * 300}", "niet hier"),
    ],
)
def test_a_missing_page_is_our_own(address: tuple[str, int], path: str, text: str) -> None:
    response, found = get(address, path)
    assert (response.status, found) == (404, text)
    assert response.headers["Content-Type"].startswith("text/html")


def test_a_head_request_has_no_body(address: tuple[str, int]) -> None:
    response, text = get(address, "/nergens.html", "HEAD")
    assert (response.status, text) == (404, "")


def test_a_folder_without_pages_of_its_own_is_plain(tmp_path: Path) -> None:
    with local.server(tmp_path, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        response, _ = get(("127.0.0.1", running.server_port), "/nergens")
        assert response.status == 404
        running.shutdown()
        thread.join()


def test_other_machines_are_not_heard(address: tuple[str, int]) -> None:
    assert address[0] == "127.0.0.1"
