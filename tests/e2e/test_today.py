"""The page of today: choosing what to repeat, card after card, and coming back another day."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.test_scene_notes import BROKEN, SAID
from tests.e2e.test_scene_without import SHIFTED, SHIFTS
from tests.e2e.visits import unfold

TODAY = "sample:vandaag.html"
NOON = datetime(2026, 11, 22, 12)
TERMS = "[data-deck=terms]"
BANK = "[data-deck='bank:aan-tafel']"
FIRST = "bank:aan-tafel/eerste-stap"

# Writes events as an earlier visit would have, in a database that a page made.
EARLIER = """async (events) => {
  const db = await new Promise((resolve) => {
    indexedDB.open("leerklimaat-log").onsuccess = (event) => resolve(event.target.result);
  });
  const change = db.transaction("events", "readwrite");
  for (const event of events) change.objectStore("events").put(event);
  await new Promise((resolve) => { change.oncomplete = resolve });
  db.close();
}"""


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-part={name}]")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def add(page: Page, deck: str) -> None:
    unfold(page, "decks")
    page.locator(deck).get_by_role("button", name="Zet erbij").click()
    expect(page.locator(deck).get_by_role("button", name="Zet erbij")).to_be_hidden()


def at(page: Page, days: int) -> Page:
    """The same page, so many days after the first; a clock changes while no script runs."""
    url = page.url
    page.goto("about:blank")
    page.clock.set_fixed_time(NOON + timedelta(days=days))
    page.goto(url)
    return page


@pytest.fixture
def today(open_page: Open) -> Page:
    page = open_page(TODAY, reduced_motion="reduce")
    return at(page, 0)


@pytest.fixture
def terms(today: Page) -> Page:
    """With three terms to repeat."""
    add(today, TERMS)
    return today


def test_nothing_is_asked_of_who_repeats_nothing(today: Page) -> None:
    expect(part(today, "due")).to_contain_text("Je herhaalt nog niets.")
    expect(part(today, "suggestion").get_by_role("link")).to_have_text("Het bord weg")
    for name in ("session", "doing", "forecast", "backup"):
        expect(part(today, name)).to_be_hidden()
    assert events(today) == []
    assert violations(today) == ""
    assert today.evaluate("indexedDB.databases()") == []


def test_cards_by_keyboard_alone(terms: Page) -> None:
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 3. Nieuw: 3.")
    tab_to(terms, "[data-part=due] button")
    terms.keyboard.press("Enter")
    for number, rating in enumerate(("known", "effort", "not"), 1):
        heading = part(terms, "session").locator("h3")
        expect(heading).to_have_text(f"Kaart {number} van 3")
        expect(heading).to_be_focused()
        tab_to(terms, "[data-part=session] .lk-today__card button")
        terms.keyboard.press("Enter")
        expect(terms.locator(".lk-today__definition")).to_be_focused()
        place = ("not", "effort", "known").index(rating) + 1
        tab_to(terms, f".lk-today__rating [role=group] button:nth-child({place})")
        terms.keyboard.press("Enter")
    expect(part(terms, "session").locator("h3")).to_have_text("Dat was het voor nu")
    expect(part(terms, "session")).to_contain_text("Morgen komen er 2 kaarten.")
    tab_to(terms, "[data-part=session] .lk-bar button")
    terms.keyboard.press("Enter")
    expect(terms.locator("#herhalen")).to_be_focused()
    expect(part(terms, "due")).to_contain_text("Voor vandaag ben je klaar.")
    expect(part(terms, "due")).to_contain_text("De volgende kaarten komen morgen.")
    expect(part(terms, "week")).to_have_text("Deze week: 3 kaarten, waarvan 3 voor het eerst.")
    ratings = [event["rating"] for event in until_kept(terms, 3, "card-reviewed")]
    assert ratings == [3, 2, 1]


def test_every_state_passes_axe(open_page: Open) -> None:
    page = open_page(TODAY, width=320, reduced_motion="reduce")
    add(page, BANK)
    add(page, TERMS)
    _looks_good(page)
    press(page, "Begin")
    expect(page.get_by_text("Kaart 1 van 10")).to_be_visible()
    _looks_good(page)
    _answer_first(page)
    _looks_good(page)
    press(page, "Stop voor nu")
    page.locator(BANK).get_by_role("button", name="Haal weg").click()
    expect(part(page, "due")).to_contain_text("Kaarten voor vandaag: 3")
    press(page, "Begin")
    press(page, "Laat zien")
    expect(page.get_by_role("group", name="Hoe ging het?")).to_be_visible()
    _looks_good(page)


def _looks_good(page: Page) -> None:
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")


def _answer_first(page: Page, value: str = "vragen") -> None:
    page.locator(f"[data-part=session] input[value={value}]").check()
    press(page, "Controleer")


def test_a_question_is_explained_and_rated(today: Page) -> None:
    add(today, BANK)
    press(today, "Begin")
    expect(part(today, "session")).to_contain_text("Uit: Vragen bij aan tafel")
    expect(today.locator(".lk-today__rating")).to_be_empty()
    assert not today.locator("[data-part=session] .lk-answer").is_visible()
    press(today, "Controleer")
    expect(part(today, "session")).to_contain_text("Kies eerst een antwoord.")
    _answer_first(today, "verdelen")
    verdict = part(today, "session").locator(".lk-verdict")
    expect(verdict).to_be_focused()
    expect(verdict).to_contain_text("Niet goed")
    link = part(today, "session").locator("[data-part=repairs] a")
    expect(link).to_have_attribute("href", "lessen/eerste-dienst/aan-tafel.html#kijken")
    expect(today.get_by_role("button", name="Nog niet")).to_contain_text("terug morgen")
    expect(today.get_by_role("button", name="Wist ik")).to_have_count(0)  # for it was wrong
    press(today, "Nog niet")
    expect(today.get_by_text("Kaart 2 van 10")).to_be_visible()
    [answered] = until_kept(today, 1, "item-answered")
    assert (answered["mode"], answered["score"], answered["target"]) == ("repeat", 0, FIRST)
    [reviewed] = until_kept(today, 1, "card-reviewed")
    assert reviewed["textHash"] == answered["textHash"]


def test_cards_come_back_on_their_day_and_in_the_other_language(terms: Page) -> None:
    press(terms, "Begin")
    for _ in range(3):
        press(terms, "Laat zien")
        press(terms, "Wist ik")
    until_kept(terms, 3, "card-reviewed")
    at(terms, 1)
    expect(part(terms, "due")).to_contain_text("De volgende kaarten komen morgen.")
    at(terms, 2)
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 3. Nieuw: 0.")
    terms.goto(terms.url.replace("/vandaag", "/en/vandaag"))
    expect(part(terms, "due")).to_contain_text("Cards for today: 3. New: 0.")
    rows = part(terms, "forecast").locator("tbody tr")
    expect(rows).to_have_count(7)
    expect(rows.first).to_contain_text("today")
    expect(rows.first.locator("td").first).to_have_text("3")


def test_after_a_long_break_it_stays_friendly_and_short(today: Page) -> None:
    add(today, BANK)
    add(today, TERMS)
    targets = [str(event["target"]) for event in until_kept(today, 16, "card-added")]
    today.evaluate(EARLIER, [_review(target, number) for number, target in enumerate(targets)])
    unfold(today, "settings")
    today.locator("#lk-plan-daily").fill("10")
    today.locator("#lk-plan-daily").blur()
    until_kept(today, 1, "settings")
    at(today, 400)
    expect(part(today, "due")).to_contain_text("Kaarten voor vandaag: 10. Nieuw: 0.")
    expect(part(today, "due")).to_contain_text("Dat geeft niet.")
    assert "16" not in part(today, "due").inner_text()
    counts = part(today, "forecast").locator("tbody td:nth-child(2)").all_text_contents()
    assert counts[:3] == ["10", "6", "0"]


def _review(target: str, number: int, **fields: Any) -> dict[str, Any]:
    event = {
        "id": f"eerder-{number:04}",
        "device": "apparaat-0001",
        "counter": 1000 + number,
        "at": "2026-11-22T11:00:00.000Z",
        "kind": "card-reviewed",
        "rating": 3,
        "target": target,
    }
    return event | fields


def test_a_text_that_changed_says_so_and_six_lapses_lead_to_the_lesson(today: Page) -> None:
    add(today, BANK)
    until_kept(today, 13, "card-added")
    earlier = [
        _review(FIRST, day, rating=1, textHash="0123456789ab", at=f"2026-11-0{day}T11:00:00.000Z")
        for day in range(1, 7)
    ]
    today.evaluate(EARLIER, earlier)
    today.reload()
    press(today, "Begin")
    expect(part(today, "session")).to_contain_text("De tekst is veranderd")
    _answer_first(today)
    press(today, "Nog niet")
    leech = today.locator(".lk-today__rating")
    expect(leech.locator("p").first).to_be_focused()
    expect(leech.get_by_role("link")).to_have_text("Aan tafel: Eerst kijken")
    assert violations(today) == ""
    press(today, "Haal deze kaart weg")
    expect(today.get_by_text("Kaart 2 van 11")).to_be_visible()
    [gone] = until_kept(today, 1, "card-removed")
    assert gone["target"] == FIRST


def test_stopping_loses_nothing(terms: Page) -> None:
    press(terms, "Begin")
    press(terms, "Laat zien")
    press(terms, "Met moeite")
    expect(terms.get_by_text("Kaart 2 van 3")).to_be_visible()
    press(terms, "Stop voor nu")
    expect(terms.locator("#herhalen")).to_be_focused()
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 2. Nieuw: 2.")
    terms.reload()
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 2. Nieuw: 2.")


def test_without_a_network_it_goes_on_with_what_it_has(terms: Page) -> None:
    press(terms, "Begin")
    press(terms, "Laat zien")
    terms.context.set_offline(True)
    for _ in range(2):
        press(terms, "Wist ik")
        press(terms, "Laat zien")
    press(terms, "Wist ik")
    expect(part(terms, "session").locator("h3")).to_have_text("Dat was het voor nu")
    terms.context.set_offline(False)


def test_two_tabs_agree(terms: Page) -> None:
    other = terms.context.new_page()
    other.clock.set_fixed_time(NOON)
    other.goto(terms.url)
    press(other, "Begin")
    press(other, "Laat zien")
    press(other, "Wist ik")
    until_kept(other, 1, "card-reviewed")
    terms.bring_to_front()
    terms.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 2.")


def test_a_clock_that_was_set_back_hides_nothing(terms: Page) -> None:
    at(terms, 400)
    press(terms, "Begin")
    press(terms, "Laat zien")
    press(terms, "Wist ik")
    until_kept(terms, 1, "card-reviewed")
    at(terms, 1)
    expect(part(terms, "due")).to_contain_text("Kaarten voor vandaag: 3. Nieuw: 2.")


def test_what_someone_was_doing_is_there(today: Page) -> None:
    root = today.url.removesuffix("vandaag.html")
    today.goto(f"{root}scenes/bord-weg.html")
    today.get_by_role("link", name="Begin").click()
    until_kept(today, 1, "scene-started")
    today.goto(f"{root}vandaag.html")
    expect(part(today, "doing").get_by_role("link")).to_have_text("Het bord weg")
    expect(part(today, "suggestion").get_by_role("link")).to_have_text("Vragen bij aan tafel")
    today.goto(f"{root}lessen/eerste-dienst/aan-tafel-quiz.html")
    today.locator("[data-now] input[value=verdelen]").check()
    press(today, "Controleer")
    until_kept(today, 1, "item-answered")
    today.goto(f"{root}vandaag.html")
    expect(part(today, "doing").get_by_role("link")).to_have_count(2)
    expect(part(today, "suggestion")).to_be_hidden()
    assert violations(today) == ""


@pytest.mark.parametrize("how", BROKEN)
def test_a_browser_that_keeps_nothing_repeats_all_the_same(open_page: Open, how: str) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    page.add_init_script(BROKEN[how])
    page.goto(page.url.replace("index.html", "vandaag.html"))
    add(page, TERMS)
    expect(page.locator("[data-status=store]")).to_contain_text(SAID[how])
    press(page, "Begin")
    for _ in range(3):
        press(page, "Laat zien")
        press(page, "Wist ik")
    expect(part(page, "session").locator("h3")).to_have_text("Dat was het voor nu")
    press(page, "Naar het overzicht")
    expect(part(page, "due")).to_contain_text("Voor vandaag ben je klaar.")
    expect(part(page, "backup")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_it_fills(open_page: Open, width: int) -> None:
    page = open_page("sample:index.html", width=width, height=800, reduced_motion="reduce")
    page.add_init_script(SHIFTS)
    address, shifts = page.url.replace("index.html", "vandaag.html"), []
    for visit in range(2):
        page.goto("about:blank")
        page.goto(address)
        expect(page.locator("lk-today[data-shown]")).to_be_visible()
        shifts.append(page.evaluate(SHIFTED))
        if visit == 0:
            add(page, TERMS)
    expect(part(page, "due")).to_contain_text("Kaarten voor vandaag: 3.")
    assert max(shifts) < 0.02, shifts


def test_without_a_script_it_leads_to_quizzes_and_scenes(open_page: Open) -> None:
    page = open_page(TODAY, java_script_enabled=False)
    expect(page.locator(".lk-unscripted")).to_be_visible()
    assert not page.locator("lk-today").is_visible()
    expect(page.locator(".lk-card__link").first).to_be_visible()


def test_it_asks_the_network_for_one_script_per_pile(today: Page) -> None:
    asked: list[str] = []
    today.on("request", lambda request: asked.append(request.url.partition("/assets/")[2]))
    add(today, TERMS)
    press(today, "Begin")
    press(today, "Laat zien")
    assert [path for path in asked if path.startswith(("begrippen", "banks"))] == ["begrippen.js"]


def test_the_browser_is_asked_once_to_keep_things(open_page: Open) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    _count_asks(page.context)
    page.goto(page.url.replace("index.html", "vandaag.html"))
    add(page, TERMS)
    press(page, "Begin")
    for _ in range(3):
        press(page, "Laat zien")
        press(page, "Wist ik")
    expect(page.locator("[data-status=store]")).to_contain_text("ruimt de browser het niet")
    assert page.evaluate("asks") == 1


def _count_asks(context: BrowserContext) -> None:
    context.add_init_script("""
      window.asks = 0;
      StorageManager.prototype.persisted = async () => false;
      StorageManager.prototype.persist = async () => { window.asks += 1; return false; };
    """)


# Three minutes

START = "Start de drie minuten"


def _cards(page: Page) -> None:
    """Three terms of a short round, up to its scene."""
    for number in (1, 2, 3):
        expect(page.get_by_text(f"Stap {number} van 5")).to_be_visible()
        press(page, "Laat zien")
        press(page, "Wist ik")
    expect(page.get_by_text("Stap 4 van 5")).to_be_visible()


def test_three_minutes_by_keyboard_alone(terms: Page) -> None:
    terms.set_viewport_size({"width": 390, "height": 844})
    session = part(terms, "session")
    tab_to(terms, "[data-part=short] button")
    terms.keyboard.press("Enter")
    for number in (1, 2, 3):
        expect(session.locator("h3")).to_have_text(f"Stap {number} van 5")
        expect(session.locator("h3")).to_be_focused()
        tab_to(terms, "[data-part=session] .lk-today__card button")
        terms.keyboard.press("Enter")
        expect(terms.locator(".lk-today__definition")).to_be_focused()
        tab_to(terms, ".lk-today__rating [role=group] button:nth-child(3)")
        terms.keyboard.press("Enter")
    expect(session.locator("h3")).to_have_text("Stap 4 van 5")
    expect(session).to_contain_text("Samira schuift haar bord weg.")
    _looks_good(terms)
    tab_to(terms, ".lk-today__choices button >> nth=0")
    terms.keyboard.press("Enter")
    expect(session).to_contain_text("Kijk eerst even.")
    _looks_good(terms)
    for words in ("Waarom dit gebeurt", "Verder"):
        tab_to(terms, ".lk-today__moment .lk-button")
        expect(session.get_by_role("button", name=words)).to_be_focused()
        terms.keyboard.press("Enter")
    expect(session.locator("h3")).to_have_text("Stap 5 van 5")
    expect(session).to_contain_text("hardop")
    _looks_good(terms)
    tab_to(terms, "[data-part=session] .lk-button")
    terms.keyboard.press("Enter")
    expect(session.locator("h3")).to_have_text("Meer hoeft nu niet. Een goede dienst.")
    expect(session).to_contain_text("Morgen komt er niets.")
    _looks_good(terms)
    tab_to(terms, "[data-part=session] .lk-bar button")
    terms.keyboard.press("Enter")
    expect(terms.locator("#herhalen")).to_be_focused()
    assert not [one for one in events(terms) if str(one["kind"]).startswith("scene")]


def test_three_minutes_by_touch_without_a_network_and_on_into_the_scene(open_page: Open) -> None:
    page = open_page(TODAY, width=390, height=844, has_touch=True, reduced_motion="reduce")
    unfold(page, "decks")
    page.locator(TERMS).get_by_role("button", name="Zet erbij").tap()
    until_kept(page, 3, "card-added")
    with page.expect_response("**/scenes/bord-weg.js"), page.expect_response("**/begrippen.js"):
        page.get_by_role("button", name=START).tap()
    expect(page.get_by_text("Stap 1 van 5")).to_be_visible()
    page.context.set_offline(True)
    _cards(page)
    page.get_by_role("button", name="Je vraagt zacht wat er is.").tap()
    page.get_by_role("button", name="Waarom dit gebeurt").tap()
    page.get_by_role("button", name="Verder", exact=True).tap()
    expect(page.get_by_text("Stap 5 van 5")).to_be_visible()
    page.get_by_role("button", name="Verder", exact=True).tap()
    link = page.get_by_role("link", name="Speel verder: Het bord weg")
    expect(link).to_be_visible()
    page.context.set_offline(False)
    link.tap()
    expect(page.locator("[data-now]")).to_have_id("gang")
    page.get_by_role("button", name="Terug", exact=True).tap()
    expect(page.locator("[data-now]")).to_have_id("tafel")
    started, chosen = until_kept(page, 1, "scene-started"), until_kept(page, 1, "scene-chosen")
    assert started[0]["run"] == chosen[0]["run"]
    assert chosen[0]["target"] == "scene:bord-weg/tafel/vragen"


def test_three_minutes_in_the_other_language(open_page: Open) -> None:
    page = open_page("sample:en/vandaag.html", width=390, reduced_motion="reduce")
    press(page, "Start the three minutes")
    expect(page.get_by_text("Step 1 of 5")).to_be_visible()
    expect(part(page, "session")).to_contain_text("New to you.")
    assert violations_in_either_scheme(page) == ""
    press(page, "Stop for now")
    expect(part(page, "session")).to_be_hidden()
    assert events(page) == []
