"""The page of today for somebody who has repeated for years: 20,000 cards, 100,000 events.

The cards are made up and stand in a copy of the sample's page; the events are a file that the page
about one's own data puts back, as a learner would. What counts is how long it takes from the moment
the script runs until what is due today has been painted.
"""

import json
import random
import re
import statistics
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from benchmarks.phone import until
from benchmarks.serving import server
from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.projects import copy_sample_project

TIMES = 7
DECKS, CARDS, EVENTS = 10, 20_000, 100_000
WANTED_MILLISECONDS = 300
SEED = 5
SLOW = 120_000

WATCH = """
window.found = {};
const define = customElements.define.bind(customElements);
customElements.define = (...asked) => {
  found.script ??= performance.now();
  define(...asked);
};
new MutationObserver((_, observer) => {
  if (document.querySelector("[data-part=due] p")) {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { found.shown = performance.now() }));
  }
}).observe(document, { childList: true, subtree: true });
"""
KEPT = """async () => {
  const db = await new Promise((resolve) => {
    indexedDB.open("leerklimaat-log").onsuccess = (event) => resolve(event.target.result);
  });
  const number = await new Promise((resolve) => {
    const asked = db.transaction("derived").objectStore("derived").count();
    asked.onsuccess = () => resolve(asked.result);
  });
  db.close();
  return number;
}"""


def run(folder: Path) -> None:
    """Build the sample, fill it with cards, and open the page of today again and again."""
    project = copy_sample_project(folder / "project")
    measure([*LEERKLIMAAT, "build"], project)
    _fill(project / "site/vandaag.html")
    log = folder / "log.json"
    log.write_text(json.dumps(_log()), "utf-8")
    print(f"  {CARDS} cards, {EVENTS} events, a file of {log.stat().st_size / 1e6:.0f} MB")
    with server(project / "site") as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        page = browser.new_context().new_page()
        page.add_init_script(WATCH)
        origin = f"http://127.0.0.1:{running.server_port}/"
        empty = [_taken(_open(page, origin, "Je herhaalt nog niets.")) for _ in range(TIMES)]
        print(f"  put back:            {_put_back(page, origin, log):.1f} s")
        first = _open(page, origin)
        print(f"  from the whole log:  {_taken(first):.0f} ms, once")
        _until_kept(page)
        again = [_open(page, origin) for _ in range(TIMES)]
        taken = [_taken(one) for one in again]
        print(
            f"  queue opens:         {told(taken, 'ms')} "
            f"({verdict(statistics.median(taken), WANTED_MILLISECONDS)})"
        )
        print(f"  with nothing in it:  {told(empty, 'ms')}")
        print(f"  page asked to shown: {told([one['shown'] for one in again], 'ms')}")
        browser.close()
        running.shutdown()


def _targets() -> list[str]:
    return [f"bank:b{number % DECKS}/kaart-{number}" for number in range(CARDS)]


def _fill(path: Path) -> None:
    """Other decks in the page of today; data, so no policy minds."""
    decks = [
        {
            "id": f"bank:b{deck}",
            "title": f"Stapel {deck}",
            "script": f"assets/banks/b{deck}.js",
            "page": "index.html",
            "lesson": None,
            "items": _targets()[deck::DECKS],
        }
        for deck in range(DECKS)
    ]
    data = json.dumps({"decks": decks, "scenes": [], "names": {}})
    html = path.read_text("utf-8")
    block = re.compile(r'(<script type="application/json" id="lk-decks">).*?(</script>)', re.S)
    filled, number = block.subn(lambda found: f"{found[1]}{data}{found[2]}", html)
    if number != 1:
        sys.exit("the page of today has no place for decks")
    path.write_text(filled, "utf-8")


def _log() -> dict[str, Any]:
    now = datetime.now(UTC).replace(microsecond=0)
    return {
        "schema": "leerklimaat-log",
        "version": 2,
        "at": _written(now),
        "events": [
            {
                "id": f"e{counter:011}",
                "device": "apparaat-0001",
                "counter": counter,
                "at": _written(now - timedelta(days=2 + 800 * (1 - counter / EVENTS))),
                **what,
            }
            for counter, what in enumerate(_did(), 1)
        ],
    }


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _did() -> Iterator[dict[str, Any]]:
    """Every card added, and then reviewed four times on average."""
    chance = random.Random(SEED)
    targets = _targets()
    yield from ({"kind": "card-added", "target": target} for target in targets)
    for _ in range(EVENTS - CARDS):
        yield {
            "kind": "card-reviewed",
            "rating": chance.choice((1, 2, 3, 3, 3, 3)),
            "target": chance.choice(targets),
            "textHash": "0123456789ab",
        }


def _put_back(page: Page, origin: str, log: Path) -> float:
    page.goto(f"{origin}gegevens.html")
    page.get_by_label("Kies een bestand").set_input_files(log)
    begin = perf_counter()
    press = page.get_by_role("button", name="Zet terug")
    press.wait_for(timeout=SLOW)
    press.click()
    page.get_by_text("Teruggezet.").wait_for(timeout=SLOW)
    return perf_counter() - begin


def _taken(found: dict[str, float]) -> float:
    return found["shown"] - found["script"]


def _open(page: Page, origin: str, says: str = "Kaarten voor vandaag: 30.") -> dict[str, float]:
    page.goto(f"{origin}vandaag.html")
    until(page, "found.shown")
    page.get_by_text(says).wait_for()
    found: dict[str, float] = page.evaluate("found")
    return found


def _until_kept(page: Page) -> None:
    while page.evaluate(KEPT) == 0:
        page.wait_for_timeout(200)
