"""A browser, servers, and pages opened in it under the conditions a test asks for.

Whatever a test is about, every page it opens is also watched: a request to another origin, a
cookie, an error in the console or a breach of the Content-Security-Policy fails it.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from leerklimaat.site.serve import server
from tests.e2e.browser import find
from tests.e2e.pages import SAMPLE

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
NO_SEARCH = "search/search_index.js"
Open = Callable[..., Page]
expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, running."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium of this machine, without a way to the network."""
    path = find()
    assert path, "no Chromium here: run `make browser`"
    running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
    yield running
    running.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder on this machine, for as long as the block lasts; gives its origin."""
    with server(folder, 0) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The origin of the real site."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def sample_origin(sample_site: Path) -> Iterator[str]:
    """The origin of the sample's site."""
    with serving(sample_site) as found:
        yield found


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Open an address of a site; keywords are those of Playwright's `new_context`."""
    watched: list[_Watch] = []

    def open_one(address: str, *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        url = _url(address, request)
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        watched.append(_Watch(context, url))
        page = context.new_page()
        page.goto(url)
        return page

    yield open_one
    for watch in watched:
        watch.close()
    for watch in watched:
        watch.judge()


def _url(address: str, request: pytest.FixtureRequest) -> str:
    if "://" in address:
        return address
    fixture = "sample_origin" if address.startswith(SAMPLE) else "origin"
    return f"{request.getfixturevalue(fixture)}/{address.removeprefix(SAMPLE)}"


class _Watch:
    """What pages of one context asked for and complained about."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self._context = context
        scheme, _, rest = url.partition("://")
        self._disk = scheme == "file"
        self._own = (f"{scheme}://{rest.partition('/')[0]}/", "data:", "blob:", "about:")
        self._strangers: list[str] = []
        self._complaints: list[str] = []
        self._cookies: list[Any] = []
        context.on("request", lambda request: self._request(request.url))
        context.on(
            "console", lambda said: self._console(said.type, said.text, said.location["url"])
        )
        context.on("weberror", lambda error: self._error(str(error.error)))

    def _request(self, url: str) -> None:
        if not url.startswith(self._own):
            self._strangers.append(url)

    def _console(self, kind: str, text: str, url: str) -> None:
        # There is no search in pages opened from disk, but the theme looks for it.
        if kind in ("error", "warning") and not (self._disk and NO_SEARCH in f"{text} {url}"):
            self._complaints.append(text)

    def _error(self, text: str) -> None:
        if not (self._disk and NO_SEARCH in text):
            self._complaints.append(text)

    def close(self) -> None:
        self._cookies = self._context.cookies()
        self._context.close()

    def judge(self) -> None:
        assert self._strangers == [], "requests to another origin"
        assert self._cookies == [], "cookies"
        assert self._complaints == [], "errors in the console"
