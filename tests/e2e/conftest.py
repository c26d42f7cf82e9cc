"""A browser, a server, and pages opened in it under the conditions a test asks for.

Whatever a test is about, every page it opens is also watched: a request to another origin, a
cookie, an error in the console or a breach of the Content-Security-Policy fails it.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from leerklimaat.serve import server
from tests.e2e.browser import find

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
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium here: run `make browser`"
    running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
    yield running
    running.close()


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The address of the built site, without a slash at the end."""
    with server(site, 0) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.fixture
def open_page(browser: Browser, origin: str) -> Iterator[Open]:
    """Open an address of the site; keywords are those of Playwright's `new_context`."""
    watched: list[_Watch] = []

    def open_one(address: str, *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        watch = _Watch(context, origin)
        watched.append(watch)
        page = context.new_page()
        page.goto(f"{origin}/{address}" if "://" not in address else address)
        return page

    yield open_one
    for watch in watched:
        watch.close()
    for watch in watched:
        watch.judge()


class _Watch:
    """What pages of one context asked for and complained about."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self._context = context
        self._own = (f"{origin}/", "file://", "data:", "blob:", "about:")
        self._strangers: list[str] = []
        self._complaints: list[str] = []
        self._cookies: list[Any] = []
        context.on("request", lambda request: self._request(request.url))
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self._complaints.append(str(error.error)))

    def _request(self, url: str) -> None:
        if not url.startswith(self._own):
            self._strangers.append(url)

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self._complaints.append(text)

    def close(self) -> None:
        self._cookies = self._context.cookies()
        self._context.close()

    def judge(self) -> None:
        assert self._strangers == [], "requests to another origin"
        assert self._cookies == [], "cookies"
        assert self._complaints == [], "errors in the console"
