"""Pages in a browser, each of them watched.

From: the fixtures in conftest.py. A `visit` is somebody's own: nothing was kept before, and nothing
of it stays. A `Reader` is one page on which tests read one after the other, as opening a page costs
three times what it costs to turn one. What a page draws by chance is the same in each run: the
draw is named by SEED, so that a test that fails fails again. Never: lets what one test did reach
another.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

WIDTH, HEIGHT = 1280, 800
NO_POPOVERS = "Found a 'popover' attribute"
"""What a browser from before them remarks."""
NO_WORKER = "Service Worker registration blocked by Playwright"
"""What Playwright remarks: only test_offline.py is about the worker, and lets there be one."""
PLAIN: dict[str, Any] = {
    "media": "null",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}
"""What `emulate_media` makes of a page that nobody asked anything of."""

SEED = int(os.environ.get("LEERKLIMAAT_SEED", "1"))
"""Which draw. Another one shows whether a test holds whatever comes first."""
# A page on which nothing was opened keeps nothing and says so by an error.
FORGET = "() => { if (origin !== 'null') { localStorage.clear(); sessionStorage.clear(); } }"


def drawn(seed: int) -> str:
    """A script by which a page draws the same each time: mulberry32, for a browser has no generator
    that takes a seed."""
    return f"""(() => {{
  let state = {seed};
  Math.random = () => {{
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }};
}})();"""


class Watch:
    """What the pages of one context asked for and complained about."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._own: tuple[str, ...] = ()
        self._wrong: list[str] = []
        context.on("request", lambda request: self._request(request.url))
        context.on("console", lambda said: self._console(said.type, said.text))
        context.on("weberror", lambda error: self._error(str(error.error)))

    def allow(self, url: str) -> None:
        """The origin of an address may be asked for things."""
        scheme, _, rest = url.partition("://")
        origin = f"{scheme}://{rest.partition('/')[0]}/"
        self._own = (*self._own, origin, "data:", "blob:", "about:")

    def _request(self, url: str) -> None:
        if not url.startswith(self._own):
            self._wrong.append(f"a request to another origin: {url}")

    def _console(self, kind: str, text: str) -> None:
        if text.startswith((NO_POPOVERS, NO_WORKER)):
            return
        if kind in ("error", "warning"):
            self._wrong.append(f"in the console: {text}")

    def _error(self, text: str) -> None:
        self._wrong.append(f"an error: {text}")

    def look_for_cookies(self) -> None:
        """No page may leave one."""
        if cookies := self._context.cookies():
            self._wrong += [f"a cookie: {cookie}" for cookie in cookies]
            self._context.clear_cookies()

    def judge(self) -> None:
        """Fail when anything was wrong; what comes after is another test's."""
        wrong, self._wrong, self._own = self._wrong, [], ()
        assert not wrong, "\n".join(wrong)


@contextmanager
def visit(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """A page in a context of its own; options are those of Playwright's `new_context`."""
    given: dict[str, Any] = {"service_workers": "block", **options}
    context = browser.new_context(locale="nl-NL", **given)
    context.add_init_script(drawn(SEED))
    watch = Watch(context)
    watch.allow(url)
    try:
        page = context.new_page()
        page.goto(url)
        yield page
    finally:
        watch.look_for_cookies()
        context.close()
    watch.judge()


class Reader:
    """One page that is turned for each test, with or without scripts."""

    def __init__(self, browser: Browser, *, script: bool) -> None:
        self._context = browser.new_context(
            locale="nl-NL", java_script_enabled=script, service_workers="block"
        )
        self._context.add_init_script(drawn(SEED))
        self._watch = Watch(self._context)
        self._page = self._context.new_page()
        self._session = self._context.new_cdp_session(self._page)
        self._origins: set[str] = set()

    def turn_to(self, url: str, *, width: int, height: int, **media: Any) -> Page:
        """Show an address; media are arguments of Playwright's `emulate_media`."""
        self._watch.allow(url)
        self._origins.add("/".join(url.split("/")[:3]))
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.emulate_media(**{**PLAIN, **media})
        self._page.goto(url)
        return self._page

    def leave(self) -> None:
        """Forget all that happened, and judge it."""
        self._page.mouse.move(0, 0)
        self._page.evaluate(FORGET)
        self._page.goto("about:blank")
        self._watch.look_for_cookies()
        for origin in self._origins:
            kept = {"origin": origin, "storageTypes": "all"}
            self._session.send("Storage.clearDataForOrigin", kept)
        self._origins.clear()
        self._watch.judge()

    def close(self) -> None:
        """Close it for good."""
        self._context.close()


def unfold(page: Page, name: str) -> None:
    """Open a part of the page of today that is folded, if it is."""
    fold = page.locator(f"details[data-part={name}]")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
