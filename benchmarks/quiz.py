"""Quizzes: the size of their script, how soon feedback comes, and the same ten questions elsewhere.

Elsewhere is mkdocs-quiz from PyPI on Material for MkDocs, with its defaults but without fonts from
another origin, as ours has none. Both sites are served alike, to the phone of phone.py.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import LEERKLIMAAT, measure, told, verdict
from benchmarks.phone import (
    NETWORKS,
    PHONE,
    SLOWER,
    as_a_slow_phone,
    benchmark_index,
    slow_down,
    until,
)
from benchmarks.serving import server
from tests.e2e.browser import find
from tests.e2e.conftest import FLAGS
from tests.e2e.quizzes import SAMPLE_QUIZ, answer_by_clicks, item, key
from tests.projects import copy_project, copy_sample_project

TIMES = 5
WANTED_KILOBYTES, WANTED_MILLISECONDS = 30, 50
ELSEWHERE = "mkdocs-quiz==1.7.1"
QUESTIONS = 10
REAL = "lessen/sociale-systemen/samen-grenzen-stellen-quiz.html"
OURS = SAMPLE_QUIZ.removeprefix("sample:") + ".html"

# Answers the first question as soon as it can be, and notes when its feedback has been painted.
FIRST = """
window.found = {};
const seen = (selector) => {
  const one = document.querySelector(selector);
  return performance.getEntriesByType("paint").length > 0 && one?.checkVisibility() ? one : null;
};
const look = () => {
  if (seen("lk-item[data-answered] .lk-verdict, .quiz-feedback:not(.hidden)")) {
    found.answered = performance.now();
    return;
  }
  const press = seen("lk-item button[type=submit], .quiz form button:not([disabled])");
  const choice = seen("lk-item input[type=radio], .quiz form input[type=radio]");
  if (choice && (press || !document.querySelector("lk-item"))) {
    if (!press) { choice.checked = false; } // pressed before a script listened
    choice.click();
    press?.click();
  }
  requestAnimationFrame(look);
};
look();
"""

# From the press on the button until the verdict has been painted, and until all of it has been.
PRESS = """() => new Promise((done) => {
  const item = document.querySelector("[data-now] lk-item");
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  const start = performance.now();
  const since = () => performance.now() - start;
  painted(() => {
    const verdict = since();
    const finish = () => painted(() => done([verdict, since()]));
    const look = () => item.hasAttribute("data-explained") ? finish() : setTimeout(look);
    look();
  });
  item.querySelector("button[type=submit]").click();
})"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit with an empty cache took: requests, bytes as sent, seconds to feedback."""

    requests: int
    sent: int
    answered: float


def run(folder: Path) -> None:
    """The real site for sizes and feedback, then the same ten questions in both."""
    project = copy_project(folder / "project")
    measure([*LEERKLIMAAT, "build"], project)
    script = (project / "site/assets/client/quiz.js").read_bytes()
    size = len(gzip.compress(script, 9)) / 1000
    print(f"  quiz.js, compressed: {size:.1f} kB ({verdict(size, WANTED_KILOBYTES)})")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        index = benchmark_index(browser.new_page())
        print(f"  benchmark index: {index:.0f}")
        for slower in (1.0, SLOWER, as_a_slow_phone(index)):
            _feedback(browser, project / "site", slower)
        ours, theirs = _ours(folder / "ours"), _theirs(folder / "theirs")
        for network in NETWORKS:
            _compare(browser, network, ours, theirs)
        browser.close()


def _feedback(browser: Browser, site: Path, slower: float) -> None:
    """Every question of a real quiz, answered with the processor as it is, or a slow one."""
    with server(site) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page = browser.new_context(viewport=PHONE, is_mobile=True).new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/{REAL}", wait_until="load")
        if slower > 1:
            slow_down(page, slower=slower)
        found = []
        while page.locator("[data-question][data-now]").count() == 1:
            found.append(_answer(page))
            page.locator(".lk-quiz-bar button").last.click()
            page.wait_for_timeout(200)
        page.context.close()
        running.shutdown()
    print(f"  answer to feedback, processor {slower:g} times slower, {len(found)} questions:")
    for what, times in zip(("verdict", "all of it"), zip(*found, strict=True), strict=True):
        median = statistics.median(times)
        print(f"    {what}: median {median:.0f} ms, longest {max(times):.0f} ms", end=" ")
        print(f"({verdict(median, WANTED_MILLISECONDS)})")


def _answer(page: Page) -> tuple[float, float]:
    """Fills in a question, and gives the milliseconds from the press to verdict and to the rest."""
    data = key(page)
    fields = item(page).locator("input[type=text], textarea")
    answer_by_clicks(page, check=False)
    for field in fields.all():
        field.fill(data["id"])
    page.wait_for_timeout(200)
    verdict_at, whole_at = page.evaluate(PRESS)
    return float(verdict_at), float(whole_at)


def _ours(folder: Path) -> tuple[Path, str]:
    """The sample with a bank of ten questions."""
    project = copy_sample_project(folder)
    for name in ("quizzes/aan-tafel.yml", "quizzes/aan-tafel.en.yml"):
        file = project / name
        head, _, rest = file.read_text("utf-8").partition("\n")
        bank = yaml.safe_load(rest)
        items = bank["items"]
        if isinstance(items, list):
            first = items[0]
            bank["items"] = [{**first, **_numbered(first, number)} for number in range(QUESTIONS)]
        else:
            first = items["eerste-stap"]
            bank["items"] = {
                f"vraag-{number}": {**first, "stem": f"{first['stem'][:-1]} {number}?"}
                for number in range(QUESTIONS)
            }
        file.write_text(f"{head}\n{json.dumps(bank, default=str)}\n", "utf-8")
    measure([*LEERKLIMAAT, "build"], project)
    return project / "site", OURS


def _numbered(first: dict[str, str], number: int) -> dict[str, str]:
    return {"id": f"vraag-{number}", "stem": f"{first['stem'][:-1]} {number}?"}


def _theirs(folder: Path) -> tuple[Path, str]:
    """The same questions in mkdocs-quiz, which is installed for this alone."""
    folder.mkdir()
    library = folder / "library"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(library)]
    subprocess.run([*install, ELSEWHERE], check=True)
    (folder / "mkdocs.yml").write_text(
        "site_name: ten\ntheme: {name: material, font: false}\nplugins: [search, mkdocs_quiz]\n"
    )
    bank = yaml.safe_load((folder.parent / "ours/quizzes/aan-tafel.yml").read_text("utf-8"))
    (folder / "docs").mkdir()
    quizzes = "\n".join(map(_quiz, bank["items"]))
    (folder / "docs/index.md").write_text(f"# {bank['title']}\n\n{quizzes}", "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(library), "NO_MKDOCS_2_WARNING": "1"}
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(build, check=True, cwd=folder, env=environment)
    return folder / "site", "index.html"


def _quiz(question: dict[str, Any]) -> str:
    options = question["options"]
    lines = [
        f"- [{'x' if option['id'] == question['key'] else ' '}] {option['text']}"
        for option in options
    ]
    reasons = [f"{option['text']} {option['rationale']}" for option in options]
    text = "\n\n".join([*reasons, str(question["explanation"])])
    situation = str(question["situation"]).strip()
    return f"<quiz>\n{situation} {question['stem']}\n" + "\n".join(lines) + f"\n\n{text}\n</quiz>\n"


def _compare(
    browser: Browser, network: str, ours: tuple[Path, str], theirs: tuple[Path, str]
) -> None:
    print(f"  ten questions, {network}, processor {SLOWER:g} times slower:")
    found = {}
    for name, (site, page) in (("ours", ours), (ELSEWHERE, theirs)):
        visits = [_visit(browser, site, page, network) for _ in range(TIMES)]
        found[name] = statistics.median(visit.answered for visit in visits)
        sent = statistics.median(visit.sent for visit in visits) / 1000
        requests = statistics.median(visit.requests for visit in visits)
        print(f"    {name}: {requests:.0f} requests, {sent:.0f} kB, first feedback", end=" ")
        print(told([visit.answered for visit in visits]))
    print(f"    ours takes {found['ours'] / found[ELSEWHERE]:.2f} of their time to first feedback")


def _visit(browser: Browser, site: Path, path: str, network: str) -> Visit:
    with server(site) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page = browser.new_context(viewport=PHONE, is_mobile=True).new_page()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Network.enable")
        sent: list[float] = []
        devtools.on("Network.loadingFinished", lambda done: sent.append(done["encodedDataLength"]))
        slow_down(page, NETWORKS[network])
        page.add_init_script(FIRST)
        page.goto(f"http://127.0.0.1:{running.server_port}/{path}", wait_until="load")
        until(page, "found.answered")
        page.wait_for_load_state("networkidle")
        answered = page.evaluate("found.answered") / 1000
        page.context.close()
        running.shutdown()
    return Visit(len(sent), int(sum(sent)), answered)
