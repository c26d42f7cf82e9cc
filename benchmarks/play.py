"""Play: from the first tap to the first choice of a scene, and from an answer to its verdict.

Told as ratios: to a plain handler on the same page that shows one line, and to the same page of an
earlier build where LEERKLIMAAT_BEFORE names the folder of its site. All of them take turns, on the
phone of phone.py. A ratio is that of the quickest times: what comes on top of those is what else
the machine was doing, which at these milliseconds is more than what is measured.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from benchmarks.phone import PHONE, SLOWER, slow_down
from benchmarks.serving import server
from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.projects import copy_project

TIMES = 15
WANTED_TO_BEFORE = 1.1
"""Not slower than before, but for what so many times cannot tell."""
BEFORE = "LEERKLIMAAT_BEFORE"

# From a press until what it brings can be seen and has been painted, in milliseconds.
PRESS = """([press, brings]) => new Promise((done) => {
  const seen = () => [...document.querySelectorAll(brings)].some((one) => one.checkVisibility());
  const start = performance.now();
  const look = () => requestAnimationFrame(() => setTimeout(() =>
    seen() ? done(performance.now() - start) : look()));
  look();
  document.querySelector(press).click();
})"""
# The least that any script can do: a button that shows a line, where the page begins.
PLAIN = """() => {
  const line = Object.assign(document.createElement("p"), { id: "line", hidden: true });
  line.textContent = "…";
  const press = Object.assign(document.createElement("button"), { id: "press" });
  press.addEventListener("click", () => { line.hidden = false; });
  document.querySelector("h1").after(press, line);
}"""
ANSWER = """() => document.querySelector("[data-now] lk-item input[type=radio]").click()"""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that someone does, and what they wait for."""

    name: str
    page: str
    ready: str
    press: str
    brings: str
    answers: bool = False


MOMENTS = (
    Moment(
        "first tap to first choice",
        "scenes/de-gemiste-sigaret.html",
        "lk-scene:defined .lk-start a",
        ".lk-start a",
        ".lk-node[data-now] summary",
    ),
    Moment(
        "answer to verdict",
        "lessen/sociale-systemen/samen-grenzen-stellen-quiz.html",
        "[data-now] lk-item:defined input[type=radio]",
        "[data-now] lk-item button[type=submit]",
        "[data-now] .lk-verdict",
        answers=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Found:
    """Milliseconds of one site: of ours, and of a plain handler beside it."""

    ours: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)


def run(folder: Path) -> None:
    """Build the real content, and play what is built; and what was built before, if it is there."""
    project = copy_project(folder / "project")
    measure([*LEERKLIMAAT, "build"], project)
    sites = {"now": project / "site"}
    if before := os.environ.get(BEFORE):
        sites["before"] = Path(before)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        for moment in MOMENTS:
            found = {name: Found() for name in sites}
            for _ in range(TIMES):
                for name, site in sites.items():
                    _once(browser, site, moment, found[name])
            _tell(moment, found)
        browser.close()


def _once(browser: Browser, site: Path, moment: Moment, found: Found) -> None:
    """One visit: the plain handler first, so that the page is the same for it each time."""
    with _opened(browser, site, moment) as page:
        page.evaluate(PLAIN)
        found.plain.append(page.evaluate(PRESS, ["#press", "#line"]))
        if moment.answers:
            page.evaluate(ANSWER)
        page.wait_for_timeout(200)
        found.ours.append(page.evaluate(PRESS, [moment.press, moment.brings]))


@contextmanager
def _opened(browser: Browser, site: Path, moment: Moment) -> Iterator[Page]:
    """A page that is ready, on a processor that is slow from then on."""
    with server(site) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page = browser.new_context(viewport=PHONE, is_mobile=True).new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/{moment.page}", wait_until="load")
        page.locator(moment.ready).first.wait_for()
        slow_down(page, slower=SLOWER)
        yield page
        page.context.close()
        running.shutdown()


def _tell(moment: Moment, found: dict[str, Found]) -> None:
    print(f"  {moment.name}, processor {SLOWER:g} times slower:")
    for name, one in found.items():
        ratio = min(one.ours) / min(one.plain)
        print(f"    {name}: {told(one.ours, 'ms')}, {ratio:.2f} of a plain handler")
    if "before" in found:
        ratio = min(found["now"].ours) / min(found["before"].ours)
        print(f"    now takes {ratio:.2f} of before ({verdict(ratio, WANTED_TO_BEFORE)})")
