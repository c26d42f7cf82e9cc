"""What people come to the site for, from its beginning to its end, in any browser.

From: test_old_chromium.py, and other_browsers.py, which `make browsers` runs. To: a Tab. On the
sample. The tests beside it look closer, in the Chromium of this machine; these only see whether
somebody with another browser gets there, and whether nothing is in the way.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tests.e2e.quizzes import ROUND, SAMPLE_QUIZ, answer
from tests.e2e.scenes import EVENTS, SAMPLE_SCENE, SAMPLE_WAY
from tests.e2e.tabs import Tab

T = TypeVar("T")
Flow = Callable[[Tab, str, Path], None]
PATIENCE = 30.0  # s; a busy machine is slow, not wrong

# Of what a selector finds, the texts of those that are to be seen.
SEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((one) => one.checkVisibility
    ? one.checkVisibility({ visibilityProperty: true }) : one.getClientRects().length > 0)
  .map((one) => one.innerText.trim())"""
BELOW = """(selector) => { const box = document.querySelector(selector).getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0; }"""
DATA = """() => { const now = document.querySelector("[data-now] lk-item").dataset.item;
  return JSON.parse(document.querySelector("#lk-items").textContent).items
    .find(({ id }) => id === now); }"""
METERS = """() => [...document.querySelectorAll("[data-now] .lk-drawn-meter")]
  .map((one) => one.getBoundingClientRect().width > 0)"""


def read(tab: Tab, site: str, folder: Path) -> None:
    """From the front page to a text; nothing lies over it, and no page misses its script."""
    tab.go(f"{site}/index.html")
    tab.click(".lk-button")
    _until(tab, "lk-scene:defined .lk-start a")
    tab.click(".md-path li:first-child a")
    _until(tab, "article h1")
    for page in ("beroepsprofiel/functies/zin", "vandaag", "gegevens", "scenes/bord-weg"):
        tab.go(f"{site}/{page}.html")
        _until(tab, "article h1")
        assert _seen(tab, ".lk-popover, .lk-unscripted, noscript") == [], page


def look_up(tab: Tab, site: str, folder: Path) -> None:
    """A term opens where it stands, closes, and leads to the list of terms."""
    tab.go(f"{site}/beroepsprofiel/functies/zin.html")
    name = tab.ask("() => document.querySelector('.lk-term').getAttribute('popovertarget')")
    term, definition = f'.lk-term[popovertarget="{name}"]', f"#{name}"
    assert tab.ask("(one) => document.querySelectorAll(one).length", term) == 1
    tab.click(term)
    _until(tab, definition)
    assert tab.ask(BELOW, definition)
    tab.escape()
    _until_gone(tab, definition)
    tab.click(term)
    _until(tab, definition)
    tab.click(term)
    _until_gone(tab, definition)
    tab.click(term)
    _until(tab, definition)
    tab.click(f"{definition} a")
    _until(tab, ":target")
    assert tab.ask(BELOW, ":target")


def take_a_quiz(tab: Tab, site: str, folder: Path) -> None:
    """Every type of question is answered and explained, and the result adds them up."""
    tab.go(_address(site, SAMPLE_QUIZ))
    for place in range(ROUND):
        _until(tab, "[data-now] lk-item:defined")
        assert _seen(tab, "[data-now] .lk-answer") == []
        answer(tab, tab.ask(DATA), right=place > 0)
        tab.click("[data-now] form button[type=submit]")
        _until(tab, "[data-now] .lk-verdict")
        if place == 0:  # what was wrong may be tried once more
            tab.click("[data-now] .lk-feedback .lk-bar button:last-of-type")
        _until(tab, "[data-now] [data-part=explanation]")
        tab.click(".lk-quiz-bar button:last-of-type")
    assert "Je had 11 van de 12 vragen goed." in _until(tab, ".lk-result")
    _kept(tab, ROUND, "item-answered")


def play_a_scene(tab: Tab, site: str, folder: Path) -> None:
    """To an ending, by choices that are answered one by one."""
    tab.go(_address(site, SAMPLE_SCENE))
    _until(tab, "lk-scene:defined .lk-start a")
    tab.click(".lk-start a")
    for choice in SAMPLE_WAY:
        _until(tab, "[data-now] h3")
        assert tab.ask(METERS) == [True, True]
        tab.click(f'[data-now] [data-choice="{choice}"] summary')
        _until(tab, "[data-now] [data-chosen] .lk-why")
        tab.click("[data-now] [data-chosen] .lk-goto a")
    _until(tab, "[data-now].lk-node--ending h3")
    assert len(_seen(tab, ".lk-path ol > li")) == len(SAMPLE_WAY)
    _kept(tab, 1, "scene-ended")


def take_data_along(tab: Tab, site: str, folder: Path) -> None:
    """What was done goes into a file, and into two to read; it is erased, and comes back."""
    tab.go(_address(site, SAMPLE_SCENE))
    _until(tab, "lk-scene:defined .lk-start a")
    tab.click(".lk-start a")
    tab.click(f'[data-now] [data-choice="{SAMPLE_WAY[0]}"] summary')
    _kept(tab, 1, "scene-chosen")
    tab.go(f"{site}/gegevens.html")
    _until(tab, "[data-target='scene:bord-weg']")
    path = tab.saved("[data-part=export]", folder)
    _until(tab, "[data-status=export]")
    written = json.loads(path.read_text("utf-8"))["events"]
    assert written == tab.ask(EVENTS)
    for part in ("readable", "table"):
        read = tab.saved(f"[data-part={part}]", folder).read_text("utf-8")
        assert "Je vraagt zacht wat er is." in read
    tab.click("[data-part=erase]")
    tab.click(".lk-confirm[role=group] button:first-of-type")
    assert "Alles is gewist." in _until(tab, "[data-status=erase]")
    assert tab.ask(EVENTS) == []
    tab.give("[data-part=import]", path)
    _until(tab, "[data-part=preview] button")
    tab.click("[data-part=preview] button:first-of-type")
    _until_said(tab, "[data-status=import]", "Teruggezet.")
    assert tab.ask(EVENTS) == written


def read_where_nothing_is_kept(tab: Tab, site: str, folder: Path) -> None:
    """With all that sites keep blocked, searching works and the page about data says so."""
    tab.go(f"{site}/index.html")
    tab.click(".lk-search-open")
    tab.fill(".lk-search input", "maaltijden")
    _until(tab, ".lk-hit mark")
    tab.go(f"{site}/gegevens.html")
    assert "Je browser bewaart hier niets." in _until(tab, "[data-status=overview]")


FLOWS: dict[str, Flow] = {
    flow.__name__: flow for flow in (read, look_up, take_a_quiz, play_a_scene, take_data_along)
}


def _address(site: str, page: str) -> str:
    return f"{site}/{page.removeprefix('sample:')}.html"


def _seen(tab: Tab, selector: str) -> list[str]:
    """The texts of what it selects, as far as that is to be seen."""
    texts: list[str] = tab.ask(SEEN, selector)
    return texts


def _until(tab: Tab, selector: str) -> str:
    """Wait until something with a text is to be seen; its text."""
    return _wait(lambda: next(filter(None, _seen(tab, selector)), ""), f"no {selector}")


def _until_gone(tab: Tab, selector: str) -> None:
    _wait(lambda: not _seen(tab, selector), f"still there: {selector}")


def _until_said(tab: Tab, selector: str, words: str) -> None:
    _wait(lambda: words in " ".join(_seen(tab, selector)), f"{selector} does not say: {words}")


def _kept(tab: Tab, number: int, kind: str) -> None:
    """Wait until the log holds so many of a kind; not one more."""

    def found() -> list[Any]:
        return [event for event in tab.ask(EVENTS) if event["kind"] == kind]

    _wait(lambda: len(found()) >= number, f"not {number} of {kind} in the log")
    assert len(found()) == number


def _wait(look: Callable[[], T], otherwise: str) -> T:
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)
    return found
