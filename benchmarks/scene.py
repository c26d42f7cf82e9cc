"""Scenes on a slow phone: when the first choice can be made, and how much the page jumps.

The phone is that of phone.py, with both ways to say "slow 4G".
"""

import gzip
import statistics
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from benchmarks.phone import NETWORKS, PHONE, SLOWER, slow_down, until
from benchmarks.serving import server
from leerklimaat.content.load import load
from leerklimaat.model.scene import Scene
from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.projects import copy_project

TIMES = 5
WANTED_SECONDS, WANTED_SHIFT, WANTED_KILOBYTES = 1.5, 0.02, 15.5

# Presses Begin as soon as it has been painted, with or without our script, and notes when the
# first choice has been painted. Adds up what jumps without anybody having asked for it.
WATCH = """
window.found = { shift: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    found.shift += entry.hadRecentInput ? 0 : entry.value;
  }
}).observe({ type: "layout-shift", buffered: true });
customElements.whenDefined("lk-scene").then(() => { found.player = performance.now() });
const painted = (selector) =>
  performance.getEntriesByType("paint").length > 0 &&
  [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
const look = () => {
  if (found.begin === undefined && painted(".lk-start a")) {
    found.begin = performance.now();
    document.querySelector(".lk-start a").click();
  } else if (found.begin !== undefined && painted(".lk-node summary")) {
    found.choice = performance.now();
    return;
  }
  requestAnimationFrame(look);
};
look();
"""
# The same without pressing anything, for what jumps while a page loads and while it is played.
ONLY_SHIFT = WATCH.partition("customElements")[0]


def run(folder: Path) -> None:
    """Build the real content, and open every scene over each network."""
    project = copy_project(folder / "project")
    measure([*LEERKLIMAAT, "build"], project)
    scenes = sorted(entry.page for entry, _ in load(project).source.all(Scene))
    bundle = (project / "site/assets/client/scene.js").read_bytes()
    size = len(gzip.compress(bundle, 9)) / 1000
    print(f"  scene.js, compressed: {size:.1f} kB ({verdict(size, WANTED_KILOBYTES)})")
    with server(project / "site") as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        origin = f"http://127.0.0.1:{running.server_port}/"
        for name, network in NETWORKS.items():
            print(f"  {name}, processor {SLOWER:g} times slower:")
            for scene in scenes:
                _tell(
                    scene, [_open(browser, f"{origin}{scene}.html", network) for _ in range(TIMES)]
                )
        for scene in scenes:
            shift = _play(browser, f"{origin}{scene}.html")
            print(f"  {scene}: jumps {shift:.4f} in all, played ({verdict(shift, WANTED_SHIFT)})")
        browser.close()
        running.shutdown()


def _open(browser: Browser, url: str, network: tuple[float, float, float]) -> dict[str, float]:
    """What one visit with an empty cache found, in seconds."""
    page = browser.new_context(viewport=PHONE, is_mobile=True).new_page()
    slow_down(page, network)
    page.add_init_script(WATCH)
    page.goto(url, wait_until="load")
    until(page, "found.choice && found.player")
    page.wait_for_timeout(1000)
    found: dict[str, float] = page.evaluate("found")
    page.context.close()
    times = {name: found[name] / 1000 for name in ("begin", "choice", "player")}
    return {**times, "shift": found["shift"]}


def _tell(scene: str, found: list[dict[str, float]]) -> None:
    choice = [one["choice"] for one in found]
    median = statistics.median(choice)
    player = statistics.median(one["player"] for one in found)
    shift = max(one["shift"] for one in found)
    print(f"    {scene}")
    print(f"      first choice:  {told(choice)} ({verdict(median, WANTED_SECONDS)})")
    print(f"      player ready:  {player:.2f} s")
    print(f"      jumps at most: {shift:.4f} ({verdict(shift, WANTED_SHIFT)})")


def _play(browser: Browser, url: str) -> float:
    """What jumps in all from the first paint to an ending, and at a reload there."""
    page = browser.new_context(viewport=PHONE, is_mobile=True).new_page()
    page.add_init_script(ONLY_SHIFT)
    page.goto(url, wait_until="load")
    page.wait_for_timeout(500)
    page.locator(".lk-start a").click()
    page.locator("[data-now] summary").first.wait_for()
    while page.locator("[data-now] summary").count():
        page.locator("[data-now] summary").first.click()
        page.locator("[data-now] [data-why=now] [data-chosen] .lk-why").wait_for()
        page.locator("[data-now] [data-chosen] .lk-goto a").click()
        page.wait_for_timeout(700)
    played: float = page.evaluate("found.shift")
    page.reload(wait_until="load")
    page.wait_for_timeout(1000)
    again: float = page.evaluate("found.shift")
    page.context.close()
    return max(played, again)
