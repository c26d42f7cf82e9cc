"""The whole way of who wants to know where they stand: from the cards to a plan, away and back.

Each page has tests of its own. This one is about what they make of each other.
"""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e import test_assess, test_check, test_data, test_evidence, test_plan
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, until_kept

FOLDER = "/competenties/"


def go(page: Page, name: str) -> Page:
    """To another page of the same visitor."""
    origin = page.url.partition(FOLDER)[0].partition("/gegevens")[0]
    page.goto(f"{origin}{name}.html")
    return page


def rate(page: Page) -> None:
    """Three cards, the last of which belongs to some work places only."""
    test_assess.begin(page)
    for number in (4, 1):
        page.locator(test_assess.level(number)).click()
        page.locator(test_assess.bar(2)).click()
    page.locator(".lk-assess__screen input[type=checkbox]").check()
    page.locator(test_assess.bar(2)).click()
    page.locator(test_assess.level(3)).click()
    page.locator(test_assess.bar(2)).click()
    until_kept(page, 3, "level-chosen")


def picture(page: Page) -> str:
    """All that the picture says, as text."""
    go(page, f"{FOLDER}mijn-beeld")
    expect(page.locator("[data-part=table] tbody tr").first).to_be_visible()
    parts = page.locator("[data-part=table], .lk-picture__bars")
    return "\n".join(parts.all_inner_texts())


def test_from_the_cards_to_a_plan_and_to_another_device(open_page: Open, tmp_path: Path) -> None:
    page = open_page(test_assess.CARDS, reduced_motion="reduce", accept_downloads=True)
    rate(page)
    before = picture(page)
    assert "zonder bewijs" in before

    go(page, f"{FOLDER}mijn-bewijs")
    test_evidence.told(page)
    go(page, f"{FOLDER}mijn-check")
    test_check.begin(page)
    test_check.walk(page)
    until_kept(page, 1, "quiz-ended")
    shown = picture(page)
    assert shown.count("zonder bewijs") < before.count("zonder bewijs")

    go(page, f"{FOLDER}mijn-plan")
    test_plan.add(page)
    expect(page.locator(".lk-plan__goal")).to_contain_text("Een maaltijd dragen")
    go(page, "/gegevens")
    expect(page.locator("[data-part=texts]")).to_contain_text("Ik schoof aan en zei even niets.")
    expect(page.locator("[data-part=texts]")).to_contain_text("Een maaltijd dragen")
    assert "maaltijd-dragen" not in page.locator("[data-part=texts]").inner_text(), "texts, no ids"
    file = test_data.saved(page, tmp_path)
    kept = events(page)
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(test_data.told(page, "erase")).to_contain_text("Alles is gewist.")
    go(page, f"{FOLDER}mijn-beeld")
    expect(page.locator("[data-part=empty]")).to_be_visible()

    go(page, "/gegevens")
    test_data.put_back(page, file)
    page.get_by_role("button", name="Zet terug").click()
    expect(test_data.told(page, "import")).to_have_text("Teruggezet.")
    assert events(page) == kept
    assert picture(page) == shown
    go(page, f"{FOLDER}mijn-plan")
    expect(page.locator(".lk-plan__goal")).to_have_count(1)


def test_on_a_phone_the_open_page_is_in_sight_among_the_others(open_page: Open) -> None:
    page = open_page("sample:competenties/feedback-vragen.html", width=390)
    here = page.locator(".lk-ways [aria-current]")
    expect(here).to_have_text("Vraag feedback")
    expect(here).to_be_in_viewport(ratio=0.95)
    assert page.evaluate("scrollY") == 0
