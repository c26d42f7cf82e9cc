"""A page that is shown live is the page of the site, with a script that no site has."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from leerklimaat.site import live as shown_live
from leerklimaat.site.build import has_errors
from leerklimaat.site.live import NEXT, SCRIPT, live
from leerklimaat.site.preview import Preview
from tests.projects import copy_sample_project

PAGE = "/beroepsprofiel/grenzen.html"
SAID = b"globalThis.wachten = true;"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the sample that shows it; tests of one file may run in different processes."""
    shown = Preview(copy_sample_project(tmp_path_factory.mktemp("live") / "sample"))
    assert not has_errors(shown.refresh())
    yield shown
    shown.close()


@pytest.fixture(scope="module")
def port(preview: Preview) -> Iterator[int]:
    with running(preview) as found:
        yield found


@contextmanager
def running(preview: Preview) -> Iterator[int]:
    """A server for a preview, for as long as the block lasts; gives its port."""
    with live(preview, SAID, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def get(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path)
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response.status, dict(response.getheaders()), data


def version_of(preview: Preview, path: str) -> str:
    return preview.version(preview.address(path))


def test_before_anything_was_good_a_page_says_so_and_waits(sample_project: Path) -> None:
    with closing(Preview(sample_project)) as preview, running(preview) as port:
        status, headers, data = get(port, PAGE)
        assert status == 503
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert "Hier is nog niets te zien" in data.decode()
        assert SCRIPT.encode() in data
        old = version_of(preview, PAGE)
        assert not has_errors(preview.refresh())
        assert get(port, f"{NEXT}?page={PAGE}&version={old}")[0] == 200


def test_a_page_is_that_of_the_site_with_a_script(port: int, preview: Preview) -> None:
    page = preview.read(preview.address(PAGE)) or b""
    status, headers, data = get(port, PAGE)
    tag = (
        f'<script defer src="{SCRIPT}" data-version="{version_of(preview, PAGE)}"'
        f' data-next="{NEXT}"></script>'
    ).encode()
    assert (status, headers["Cache-Control"]) == (200, "no-cache")
    assert SCRIPT.encode() not in page
    assert data.replace(tag, b"") == page
    assert data.endswith(tag + b"\n</body>\n</html>") or tag in data
    assert get(port, SCRIPT)[2] == SAID


def test_what_is_no_page_is_as_it_is(port: int, preview: Preview) -> None:
    for path, kind in (
        ("/assets/styles/base.css", "text/css; charset=utf-8"),
        ("/en/search/texts.js", "text/javascript; charset=utf-8"),
        ("/en/competenties/kader.csv", "text/csv; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
    ):
        status, headers, data = get(port, path)
        assert (status, headers["Content-Type"].replace("text/xml; charset=utf-8", kind)) == (
            200,
            kind,
        )
        assert data == preview.read(preview.address(path))


@pytest.mark.parametrize(("path", "words"), [("/nergens.html", "nl"), ("/en/diep/x", "en")])
def test_a_missing_page_is_our_own(port: int, path: str, words: str) -> None:
    status, headers, data = get(port, path)
    assert status == 404
    assert headers["Content-Type"].startswith("text/html")
    assert f'<html lang="{words}"' in data.decode()
    assert SCRIPT.encode() in data


@pytest.mark.parametrize(
    "path",
    ["/%00", "/a%00.html", "/en/%00/x.html", f"/{'x' * 300}.html", "//[x", "*", "/%ff"],
)
def test_an_address_that_no_file_can_have_is_a_missing_page(port: int, path: str) -> None:
    status, _, data = get(port, path)
    assert status == 404
    assert b"<h1" in data
    assert get(port, f"{NEXT}?page={path}&page=x&version=1")[0] == 200


def test_a_folder_leads_to_its_page(port: int) -> None:
    status, headers, _ = get(port, "/lessen")
    assert (status, headers["Location"]) == (301, "/lessen/")
    assert get(port, "/lessen/")[0] == 200


def test_a_head_request_has_no_body(port: int) -> None:
    status, headers, data = get(port, PAGE, "HEAD")
    assert (status, data) == (200, b"")
    assert int(headers["Content-Length"]) > 1000


def test_who_waits_in_vain_asks_again(
    port: int, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_live, "PATIENCE", 0.01)
    version = version_of(preview, PAGE)
    assert get(port, f"{NEXT}?page={PAGE}&version={version}")[0] == 204
    assert get(port, f"{NEXT}?page={PAGE}&version=anders")[0] == 200
