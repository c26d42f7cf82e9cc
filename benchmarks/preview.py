"""From a saved file to the page on the screen, with 250 and with 1,000 pages per language.

`leerklimaat serve` runs as it does for an author, with a browser on one page. A sentence of that
page is changed in its file; the clock runs until the browser shows the new one. In turn the Dutch
file, and the English one while the English page is open. Beside it stands how much of that time the
server and its processes worked: a machine that does other things too takes longer for the same.
"""

import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from benchmarks.generated import generate
from benchmarks.measure import LEERKLIMAAT, processor_of, told, verdict
from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.projects import with_design

SIZES = (250, 1000)
TIMES = 7
WANTED_SECONDS = 2
PATIENCE = 120_000
RECORD = "deel-0/map-0/begrip-3"
SUFFIXES = {"": ".yml", "en/": ".en.yml"}
"""Below which folder of the site a language stands, and how its files end."""

_PRACTICE = re.compile(r"^(practice: ')(?:Zin \d+ van hier\. )?", re.MULTILINE)


class _Edit(NamedTuple):
    """Of one edit: seconds until it was seen, and of processor time of the server."""

    seconds: float
    processor: float


class _Server(NamedTuple):
    """`leerklimaat serve`: where it shows the site, and its process."""

    origin: str
    process: int


def run(folder: Path) -> None:
    """Both sizes, one after the other."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        for size in SIZES:
            project = with_design(generate(folder / str(size), size))
            page = browser.new_context().new_page()
            with _serving(project) as server:
                first = _until_shown(page, server.origin)
                edits = [
                    _edit(page, server, project, language, number)
                    for number in range(TIMES)
                    for language in SUFFIXES
                ]
            page.close()
            taken = [edit.seconds for edit in edits]
            worked = [edit.processor for edit in edits]
            print(f"  {size} pages per language:")
            print(
                f"    edit to screen:      {told(taken)} ({verdict(median(taken), WANTED_SECONDS)})"
            )
            print(f"    of which it worked:  {told(worked)}")
            print(f"    start to first page: {first:.2f} s", flush=True)
        browser.close()


@contextmanager
def _serving(project: Path) -> Iterator[_Server]:
    """`leerklimaat serve` on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*LEERKLIMAAT, "serve", "--port", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet)
    try:
        yield _Server(f"http://127.0.0.1:{port}/", process.pid)
    finally:
        process.terminate()
        process.wait()


def _until_shown(page: Page, origin: str) -> float:
    """From the start until the page is there; the server may not listen yet."""
    start = perf_counter()
    while True:
        try:
            page.goto(f"{origin}{RECORD}.html")
            page.locator("#top").wait_for(timeout=PATIENCE)
        except Exception:
            if perf_counter() - start > PATIENCE / 1000:
                raise
            page.wait_for_timeout(50)
        else:
            return perf_counter() - start


def _edit(page: Page, server: _Server, project: Path, language: str, number: int) -> _Edit:
    """Change a text of the page that is open, and wait until it is seen."""
    page.goto(f"{server.origin}{language}{RECORD}.html")
    page.locator("#top").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(500)  # as someone who reads, and then writes
    file = project / f"docs/{RECORD}{SUFFIXES[language]}"
    new = f"Zin {number} van hier."
    text = _PRACTICE.sub(rf"\1{new} ", file.read_text("utf-8"))
    worked, start = processor_of(server.process), perf_counter()
    file.write_text(text, "utf-8")
    page.get_by_text(new).first.wait_for(state="attached", timeout=PATIENCE)
    return _Edit(perf_counter() - start, processor_of(server.process) - worked)
