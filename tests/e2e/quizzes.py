"""Answering questions as a learner does: by keyboard alone, or by clicks alone.

What is right is read from the keys on the page, so that these helpers know no content.
"""

import json
from typing import Any

from playwright.sync_api import Locator, Page

from tests.e2e.tabs import PlaywrightTab, Tab

SAMPLE_QUIZ = "sample:lessen/eerste-dienst/aan-tafel-quiz"
SAMPLE_BANK = "bank:aan-tafel"
ITEMS = (
    "eerste-stap",
    "wat-helpt",
    "stilte",
    "combineren",
    "volgorde",
    "invullen",
    "herschrijven",
    "beoordelen",
    "beste-slechtste",
)
"""One item of each type."""
MEMBERS = ("brief", "grap", "broodmes", "zakgeld")
"""The items of a contrast set, which stand among the others in a round."""
ROUND = len(ITEMS) + len(MEMBERS)
COMPARED = "herschrijven"
"""The item that a learner compares with a model, so that nothing is right or wrong."""
STEPS = """() => [...document.querySelectorAll("[data-now] .lk-steps > li")]
  .map((step) => step.dataset.step)"""


def item(page: Page) -> Locator:
    """The question that is to be seen."""
    return page.locator("[data-question][data-now] lk-item")


def key(page: Page) -> dict[str, Any]:
    """The data of the question that is to be seen."""
    name = item(page).get_attribute("data-item")
    bank = json.loads(page.locator("#lk-items").inner_text())
    [found] = [one for one in bank["items"] if one["id"] == name]
    return dict(found)


def wanted(data: dict[str, Any], *, right: bool = True) -> dict[str, str]:
    """What to choose in each group of radios or field with a list, by the name of the group."""
    name = data["id"]
    match data["type"]:
        case "single-choice":
            chosen = next(one for one in data["options"] if (one in data["keys"]) == right)
            return {name: chosen}
        case "true-false":
            return {name: str(data["answer"] == right).lower()}
        case "matching":
            pairs = data["pairs"]
            shifted = pairs if right else [*pairs[1:], pairs[0]]
            return {f"{name}/{pair}": one for pair, one in zip(pairs, shifted, strict=True)}
        case "cloze":
            return {
                f"{name}/{gap['id']}": next(
                    one for one in gap["answers"] if (one in gap["keys"]) == right
                )
                for gap in data["gaps"]
                if gap["entry"] == "choose"
            }
        case "situational-judgement":
            return {f"{name}/{part}": value for part, value in _judged(data, right)}
        case _:
            return {}


def _judged(data: dict[str, Any], right: bool) -> list[tuple[str, str]]:
    ratings: dict[str, int] = data["ratings"]
    if data["mode"] == "rate":
        return [
            (option, str(rating if right else 1 if rating > 2 else 4))
            for option, rating in ratings.items()
        ]
    order = sorted(ratings, key=lambda option: ratings[option], reverse=right)
    return [("best", order[0]), ("worst", order[-1])]


def answer_by_clicks(page: Page, *, right: bool = True, check: bool = True) -> None:
    """Fill in the question that is to be seen, and press the button where there is one to press."""
    answer(PlaywrightTab(page), key(page), right=right)
    if check:
        item(page).get_by_role("button", name="Controleer").click()


def answer(tab: Tab, data: dict[str, Any], *, right: bool = True) -> None:
    """Fill in the question that is to be seen, in any browser."""
    for name, value in wanted(data, right=right).items():
        if data["type"] == "matching":
            tab.pick(f'[data-now] select[name="{name}"]', value)
        else:
            tab.click(f'[data-now] input[name="{name}"][value="{value}"]')
    match data["type"]:
        case "multiple-response":
            for option in data["options"]:
                if (option in data["keys"]) == right:
                    tab.click(f'[data-now] input[value="{option}"]')
        case "ordering":
            _sort(tab, [step for group in data["groups"] for step in group], right)
        case "cloze":
            for gap in data["gaps"]:
                if gap["entry"] != "choose":
                    field = f'[data-now] input[name="{data["id"]}/{gap["id"]}"]'
                    tab.fill(field, "Zág" if right else "iets heel anders")
        case "short-answer":
            tab.fill("[data-now] textarea", "Samira schoof haar bord weg.")


def _sort(tab: Tab, order: list[str], right: bool) -> None:
    """Up with each step in turn, as far as it has to; at least one move, as an answer asks for."""
    moves = 0
    for place, step in enumerate(order if right else order[::-1]):
        while _shown(tab).index(step) > place:
            tab.click(f'[data-now] [data-step="{step}"] button:first-of-type')
            moves += 1
    if moves == 0:
        last = _shown(tab)[-1]
        for which in ("first", "last"):
            tab.click(f'[data-now] [data-step="{last}"] button:{which}-of-type')


def _shown(tab: Tab) -> list[str]:
    """The steps in the order that is to be seen."""
    steps: list[str] = tab.ask(STEPS)
    return steps


def answer_by_keys(page: Page) -> None:
    """The same with the keyboard alone, from the heading of the question."""
    data = key(page)
    goals = wanted(data)
    if data["type"] == "matching":
        for name, value in goals.items():
            _tab_to(page, f'select[name="{name}"]')
            while page.evaluate("document.activeElement.value") != value:
                page.keyboard.press("ArrowDown")
    else:
        for name, value in goals.items():
            _tab_to(page, f'input[name="{name}"]')
            page.keyboard.press("Space")
            while page.evaluate("document.activeElement.value") != value:
                page.keyboard.press("ArrowDown")
    match data["type"]:
        case "multiple-response":
            for _ in data["keys"]:
                wishes = ", ".join(f'input[value="{one}"]:not(:checked)' for one in data["keys"])
                _tab_to(page, wishes)
                page.keyboard.press("Space")
        case "ordering":
            for place, step in enumerate(one for group in data["groups"] for one in group):
                moves = _shown(PlaywrightTab(page)).index(step) - place
                if moves:
                    _tab_to(page, f'[data-step="{step}"] button:first-of-type')
                    for _ in range(moves):
                        page.keyboard.press("Enter")
        case "cloze":
            _tab_to(page, "input[type=text]")
            page.keyboard.type("zag")
        case "short-answer":
            _tab_to(page, "textarea")
            page.keyboard.type("Samira schoof haar bord weg.")
    _tab_to(page, "button[type=submit]")
    page.keyboard.press("Enter")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until something in the question has the focus; from its heading if need be."""
    inside = f"[data-now] :is({selector})"
    for _ in range(2):
        for _ in range(60):
            if page.evaluate("selector => document.activeElement.matches(selector)", inside):
                return
            page.keyboard.press("Tab")
            if not page.evaluate("!!document.activeElement.closest('lk-quiz')"):
                break
        page.locator("[data-now] h3").focus()
    raise AssertionError(f"no focus on {selector}")
