"""A browser, servers, and pages opened in it under the conditions a test asks for.

Whatever a test is about, every page it opens is also watched: a request to another origin, a
cookie, an error in the console or a breach of the Content-Security-Policy fails it. A test that
only reads takes `read_page`; one that lets a page keep things, or changes how a browser works,
takes `open_page`.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from leerklimaat.site.server import server
from tests.e2e.browser import find_light
from tests.e2e.pages import SAMPLE
from tests.e2e.visits import HEIGHT, WIDTH, Reader, visit

# The address bar has popups, each a page of its own that is made anew for every page: half of what
# opening one costs. The others are of Playwright's list, which a list of our own replaces.
LEFT_OUT = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "OptimizationHints"),
    *("PaintHolding", "ThirdPartyStoragePartitioning"),
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(LEFT_OUT)}",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
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
    path = find_light()
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
    """Open an address of a site as a new visitor; keywords are those of `new_context`."""
    with ExitStack() as visits:

        def open_one(
            address: str, *, width: int = WIDTH, height: int = HEIGHT, **options: Any
        ) -> Page:
            screen = {"width": width, "height": height}
            url = _url(address, request)
            return visits.enter_context(visit(browser, url, viewport=screen, **options))

        yield open_one


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Iterator[Callable[[bool], Reader]]:
    """The pages that tests read on, with a script and without."""
    made: list[Reader] = []

    @cache
    def reader(script: bool) -> Reader:
        made.append(Reader(browser, script=script))
        return made[-1]

    yield reader
    for one in made:
        one.close()


@pytest.fixture
def read_page(readers: Callable[[bool], Reader], request: pytest.FixtureRequest) -> Iterator[Open]:
    """Turn to an address of a site; keywords are those of `emulate_media`. One page at a time."""
    used: set[Reader] = set()

    def read_one(
        address: str,
        *,
        script: bool = True,
        width: int = WIDTH,
        height: int = HEIGHT,
        **media: Any,
    ) -> Page:
        reader = readers(script)
        used.add(reader)
        return reader.turn_to(_url(address, request), width=width, height=height, **media)

    yield read_one
    with ExitStack() as leaving:
        for reader in used:
            leaving.callback(reader.leave)


def _url(address: str, request: pytest.FixtureRequest) -> str:
    if "://" in address:
        return address
    fixture = "sample_origin" if address.startswith(SAMPLE) else "origin"
    return f"{request.getfixturevalue(fixture)}/{address.removeprefix(SAMPLE)}"
