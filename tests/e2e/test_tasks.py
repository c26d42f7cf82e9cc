"""What people come for, on a phone: ten tasks, each done by pressing what is seen, from home.

A tap is a press on a link by its name. Three are the most there may be.
"""

import re
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open
from tests.e2e.pages import address

MOST_TAPS = 3
SEEN = "article, .lk-about"


class Task(NamedTuple):
    """What someone wants; the names of what they press, in order; what they then see."""

    wanted: str
    taps: tuple[str, ...]
    seen: str


TASKS = (
    Task("mijn eerste dienst", ("Stagiair of nieuw",), "Mijn eerste dienst"),
    Task(
        "mag ik medicijnen geven", ("Opzoeken", "Medicatie: wie mag wat"), "Medicatie: wie mag wat"
    ),
    Task("wat is grensbepaling", ("Opzoeken", "Systeemfuncties", "Grensbepaling"), "Grensbepaling"),
    Task(
        "een casus voor het team op donderdag",
        ("Teambladen: 20 minuten over een scène", "De gemiste sigaret"),
        "Met het team: De gemiste sigaret",
    ),
    Task(
        "een plan voor een les van 90 minuten",
        ("Docent of trainer", "Een dag dragen"),
        "Voor de trainer: Een dag dragen",
    ),
    Task(
        "een observatieformulier op papier",
        ("Observatieformulieren", "Begrenzen en afspraken hanteren"),
        "Observatieformulier: Begrenzen en afspraken hanteren",
    ),
    Task("de kaarten van vandaag", ("Vandaag",), "Vandaag"),
    Task("mijn gegevens op een ander apparaat", ("Mijn gegevens",), "Mijn gegevens"),
    Task(
        "alles over de jeugdzorg", ("Opzoeken", "Werkplekken", "Jeugdinstelling"), "Jeugdinstelling"
    ),
    Task(
        "de bron van een bewering",
        ("Opzoeken", "De Wvggz in het kort", "Wet verplichte geestelijke gezondheidszorg"),
        "Bronnen",
    ),
)


IN_ENGLISH = (
    Task("my first shift", ("On placement or new",), "My first shift"),
    Task(
        "may I give medication",
        ("Look up", "Medication: who may do what"),
        "Medication: who may do what",
    ),
    Task(
        "what is limit setting", ("Look up", "System functions", "Limit setting"), "Limit setting"
    ),
    Task(
        "a case for the team on Thursday",
        ("Team sheets: 20 minutes about a scene", "The missed cigarette"),
        "With the team: The missed cigarette",
    ),
    Task(
        "a plan for a lesson of 90 minutes",
        ("Teacher or trainer", "Carrying a day"),
        "For the trainer: Carrying a day",
    ),
    Task(
        "an observation form on paper",
        ("Observation forms", "Setting limits and keeping agreements"),
        "Observation form: Setting limits and keeping agreements",
    ),
    Task("today's cards", ("Today",), "Today"),
    Task("my data on another device", ("My data",), "My data"),
    Task(
        "everything on youth care",
        ("Look up", "Workplaces", "Youth institution"),
        "Youth institution",
    ),
    Task(
        "the source of a claim",
        ("Look up", "The Wvggz in brief", "Wet verplichte geestelijke gezondheidszorg"),
        "Sources",
    ),
)

# Whether a link that has the focus can be seen to have it.
MARKED = """(element) => {
  const style = getComputedStyle(element);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
}"""
MOST_TABS = 250


def _press(page: Page, name: str) -> None:
    """The first link of which the name begins so: that of a card says what it is about as well."""
    begins = re.compile(rf"^{re.escape(name)}(?!\w)")
    page.locator(SEEN).get_by_role("link", name=begins).first.click()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.wanted)
def test_it_takes_three_taps_at_most(read_page: Open, task: Task) -> None:
    assert len(task.taps) <= MOST_TAPS
    page = read_page(address("real-home", "nl"), width=390)
    for name in task.taps:
        _press(page, name)
    expect(page.locator("h1")).to_have_text(task.seen)


@pytest.mark.parametrize("task", IN_ENGLISH, ids=lambda task: task.wanted)
def test_with_a_keyboard_alone_it_takes_no_more_in_english(read_page: Open, task: Task) -> None:
    """By Tab until the link is there, and Enter."""
    assert len(task.taps) <= MOST_TAPS
    page = read_page(address("real-home", "en"), width=390)
    for name in task.taps:
        link = page.locator(SEEN).get_by_role("link", name=re.compile(rf"^{re.escape(name)}(?!\w)"))
        wanted = link.first.element_handle()
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            if wanted.evaluate("(element) => element === document.activeElement"):
                break
        assert wanted.evaluate(MARKED), name
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(task.seen)
