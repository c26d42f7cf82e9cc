"""How the browser tests play a scene: with the keyboard, along paths that the graph gives.

That every path of every scene can be played, client/test/scene/walk.test.ts sees in the pages.
"""

from collections import deque
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Page, expect

from leerklimaat.content.load import load
from leerklimaat.model.scene import Scene
from tests.e2e.answers import answer, once
from tests.e2e.pages import REAL
from tests.sampling import SAMPLE

SAMPLE_SCENE = "sample:scenes/bord-weg"
REAL_SCENE = REAL["real-scene"]
SCENES = (SAMPLE_SCENE, REAL_SCENE)
MOST_CHOICES = 20
SAMPLE_WAY = ("vragen", "meelopen", "afspreken")
REACH = 60
"""More presses of Tab than there are stops between two things in a scene."""

CHOICE = '[data-now] [data-choice="{}"] summary'
GO_ON = "[data-now] [data-chosen] .lk-goto a"
FIRST = "(node) => node.querySelector('[data-choice]')?.dataset.choice"
EVENTS = """async () => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  if (!names.includes("leerklimaat-log")) {
    return [];
  }
  const db = await new Promise((resolve, reject) => {
    const asked = indexedDB.open("leerklimaat-log");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const all = await new Promise((resolve, reject) => {
    const asked = db.transaction("events").objectStore("events").index("counter").getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  db.close();
  return all;
}"""


@dataclass(frozen=True)
class Way:
    """The choices that lead from the start of a scene to one of its endings."""

    ending: str
    choices: tuple[str, ...]

    def __str__(self) -> str:
        return self.ending


@cache
def ways() -> list[Way]:
    """The shortest way to every ending of the sample's scene."""
    [(_, scene)] = load(SAMPLE).source.all(Scene)
    return [Way(ending, choices) for ending, choices in _shortest(scene).items()]


def _shortest(scene: Scene) -> dict[str, tuple[str, ...]]:
    nodes = {node.id: node for node in scene.nodes}
    found: dict[str, tuple[str, ...]] = {scene.start: ()}
    waiting = deque([scene.start])
    while waiting:
        here = waiting.popleft()
        for choice in nodes[here].choices:
            if choice.goto not in found:
                found[choice.goto] = (*found[here], choice.id)
                waiting.append(choice.goto)
    return {name: way for name, way in found.items() if not nodes[name].choices}


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something has the focus."""
    target = page.locator(selector)
    for _ in range(REACH):
        if target.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")


def start(page: Page) -> None:
    """Begin with the keyboard."""
    expect(page.locator("lk-scene")).to_have_js_property("isConnected", True)
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    page.locator(".lk-scene-roles summary").focus()
    tab_to(page, ".lk-start a")
    page.keyboard.press("Enter")
    expect(page.locator("[data-now] h3")).to_be_focused()


def choose(page: Page, choice: str) -> None:
    """Make a choice with the keyboard; the focus is on what happens then."""
    tab_to(page, CHOICE.format(choice))
    page.keyboard.press("Enter")
    expect(page.locator("[data-now] h4")).to_be_focused()


def go_on(page: Page) -> None:
    """On to the next step with the keyboard, once the reason is to be seen."""
    expect(page.locator("[data-now] [data-chosen] .lk-why")).to_be_visible()
    tab_to(page, GO_ON)
    page.keyboard.press("Enter")
    expect(page.locator("[data-now] h3")).to_be_focused()


def play(page: Page, choices: tuple[str, ...]) -> None:
    """From the start panel through all of these choices."""
    start(page)
    for choice in choices:
        choose(page, choice)
        go_on(page)


def play_to_an_end(page: Page) -> tuple[str, ...]:
    """From the start panel, always with the first choice; which those were."""
    start(page)
    made: list[str] = []
    while choice := page.locator("[data-now]").evaluate(FIRST):
        assert len(made) < MOST_CHOICES
        choose(page, choice)
        go_on(page)
        made.append(choice)
    return tuple(made)


def events(page: Page, kind: str = "") -> list[dict[str, object]]:
    """What the log on this device holds."""
    found: list[dict[str, object]] = answer(page, EVENTS)
    return [event for event in found if not kind or event["kind"] == kind]


def until_kept(page: Page, number: int, kind: str) -> list[dict[str, object]]:
    """The same, once there are so many of a kind."""

    def enough() -> list[dict[str, object]]:
        found = events(page, kind)
        return found if len(found) >= number else []

    return once(page, enough, lambda: f"{events(page, kind)}: not {number} of kind {kind}")
