"""Lighthouse on a phone, with the site served as a good host does: the median of five runs.

The site is built with the address of the server, as canonical links and the sitemap need it.
Lighthouse makes a processor four times slower, whatever it is. So every page is judged twice: as
Lighthouse is set, and made as slow as a slow phone is (phone.py).
"""

import json
import os
import statistics
import subprocess
import sys
import threading
from pathlib import Path

from benchmarks.measure import LEERKLIMAAT, measure
from benchmarks.phone import SLOWER, as_a_slow_phone
from benchmarks.serving import server
from tests.e2e.browser import find
from tests.projects import copy_project
from tests.sampling import ROOT

TIMES = 5
PAGES = {
    "home": "index.html",
    "principle": "beroepsprofiel/uitgangspunten/wederzijds-handelen.html",
    "system function": "beroepsprofiel/sociale-systemen/systeemfuncties/grensbepaling.html",
    "glossary": "begrippen.html",
    "sources": "bronnen.html",
}
WANTED = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
SCRIPT = ROOT / "node_modules/lighthouse/cli/index.js"


def run(folder: Path) -> None:
    """Build, serve, and judge every page in turn, five times."""
    project = copy_project(folder / "project")
    with server(project / "site") as running:
        origin = f"http://127.0.0.1:{running.server_port}/"
        measure([*LEERKLIMAAT, "build"], project, {"LEERKLIMAAT_SITE_URL": origin})
        threading.Thread(target=running.serve_forever, daemon=True).start()
        print(f"  as Lighthouse is set, {SLOWER:g} times slower:")
        index = statistics.median(_round(origin, SLOWER, folder / "report.json"))
        slower = as_a_slow_phone(index)
        print(f"  as a slow phone, from an index of {index:.0f} {slower:g} times slower:")
        _round(origin, slower, folder / "report.json")
        running.shutdown()


def _round(origin: str, slower: float, report: Path) -> list[float]:
    """Judge every page in turn, five times, and tell; gives the benchmark index of each run."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in PAGES}
    indices = []
    for _ in range(TIMES):
        for name, page in PAGES.items():
            scores, index = _judge(origin + page, slower, report)
            found[name].append(scores)
            indices.append(index)
    print(f"  {'page':18} {' '.join(f'{category:>16}' for category in WANTED)}   wanted")
    for name, judged in found.items():
        cells = [_cell([score[category] for score in judged]) for category in WANTED]
        print(f"  {name:18} {' '.join(f'{cell:>16}' for cell in cells)}   {_wanted(judged)}")
    print(f"  benchmark index: {_cell(indices)}")
    return indices


def _judge(url: str, slower: float, report: Path) -> tuple[dict[str, float], float]:
    """The scores of one run, out of 100, its benchmark index, and on the way what cost points."""
    command = ["node", str(SCRIPT), url, "--quiet", "--output=json", f"--output-path={report}"]
    command.append(f"--throttling.cpuSlowdownMultiplier={slower}")
    categories = f"--only-categories={','.join(WANTED)}"
    environment = {**os.environ, "CHROME_PATH": find() or ""}
    subprocess.run([*command, categories, f"--chrome-flags={FLAGS}"], check=True, env=environment)
    data = json.loads(report.read_text("utf-8"))
    if error := data.get("runtimeError"):
        sys.exit(f"{url}: {error['message']}")
    for category in ("accessibility", "best-practices", "seo"):
        for audit in data["categories"][category]["auditRefs"]:
            known = data["audits"][audit["id"]]
            if audit["weight"] and known["score"] is not None and known["score"] < 1:
                print(f"  {url}: {category}: {known['title']}")
    scores = {name: 100 * data["categories"][name]["score"] for name in WANTED}
    return scores, data["environment"]["benchmarkIndex"]


def _cell(values: list[float]) -> str:
    low, high = min(values), max(values)
    spread = f" ({low:.0f}-{high:.0f})" if low != high else ""
    return f"{statistics.median(values):.0f}{spread}"


def _wanted(scores: list[dict[str, float]]) -> str:
    good = all(
        statistics.median(score[category] for score in scores) >= limit
        for category, limit in WANTED.items()
    )
    return f"{'good' if good else 'NOT YET'}, at least {'/'.join(map(str, WANTED.values()))}"
