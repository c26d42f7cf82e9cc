"""The plan: a goal from nothing to done, three at most, and taking it along as paper and files."""

import io
import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Opened
from icalendar import Calendar
from playwright.sync_api import Dialog, Download, Locator, Page, expect
from pypdf import PdfReader

from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.test_scene_notes import BROKEN, SAID
from tests.e2e.test_today import EARLIER

PLAN = "sample:competenties/mijn-plan.html"
NOON = datetime(2026, 11, 22, 12)
KEEP = "form .lk-plan__keep"
TEXTS = {
    "moment": "ik merk dat niemand praat",
    "action": "ga ik zitten en wacht ik even",
    "support": "Fatma zit ernaast",
    "evidence": "Een collega ziet dat ik bleef zitten",
}
NASTY = 'ga ik <zitten> & "wacht" ik 😀 {title} é'
LENGTHS = {"moment": 160, "action": 200, "support": 160, "evidence": 240}
"""The most that fits in a field."""
WORDY = "observatieverslag woensdagavonddienst groepsgesprek "


def card(page: Page, number: int = 0) -> Locator:
    return page.locator(".lk-plan__goal").nth(number)


def begin(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Nieuw doel|New goal")).click()


def fill(page: Page, competence: str = "maaltijd-dragen", **texts: str) -> None:
    page.locator("#doel-competence").select_option(competence)
    page.locator("#doel-from").select_option("kijkt-mee")
    page.locator("#doel-to").select_option("doet-het-samen")
    for name, text in (TEXTS | {"date": "2027-02-01", "review": "2026-12-06"} | texts).items():
        page.locator(f"#doel-{name}").fill(text)


def add(page: Page, competence: str = "maaltijd-dragen", **texts: str) -> None:
    number = page.locator(".lk-plan__goal").count()
    begin(page)
    fill(page, competence, **texts)
    page.locator(KEEP).first.click()
    expect(page.locator(".lk-plan__goal")).to_have_count(number + 1)


def press(page: Page, name: str, number: int = 0) -> None:
    card(page, number).get_by_role("button", name=name, exact=True).click()


def taken(page: Page, name: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    return download.value


def on(page: Page, day: datetime) -> Page:
    """The same page on another day; a clock changes while no script runs."""
    url = page.url
    page.goto("about:blank")
    page.clock.set_fixed_time(day)
    page.goto(url)
    return page


@pytest.fixture
def plan(open_page: Open) -> Page:
    page = open_page(PLAN, reduced_motion="reduce", accept_downloads=True)
    return on(page, NOON)


def test_a_goal_by_keyboard_alone(plan: Page) -> None:
    expect(plan.locator("[data-part=none]")).to_contain_text("Je hebt nog geen doel.")
    assert plan.evaluate("indexedDB.databases()") == []
    tab_to(plan, "[data-part=goals] button")
    plan.keyboard.press("Enter")
    expect(plan.locator("#doel")).to_be_focused()
    tab_to(plan, "#doel-competence")
    plan.keyboard.type("Een maaltijd")
    tab_to(plan, "#doel-from")
    plan.keyboard.type("1")
    tab_to(plan, "#doel-to")
    plan.keyboard.type("2")
    expect(plan.locator("[data-part=level]")).to_contain_text("Wat dit niveau vraagt")
    tab_to(plan, "[data-part=level] input >> nth=1")
    plan.keyboard.press("Space")
    for name, text in TEXTS.items():
        tab_to(plan, f"#doel-{name}")
        plan.keyboard.type(text)
    expect(plan.locator("#doel-evidence")).to_have_accessible_description(
        re.compile("Waaruit dit niveau kan blijken: Een observatie")
    )
    plan.locator("#doel-date").fill("2027-02-01")
    expect(plan.locator("#doel-review")).to_have_value("2026-12-06")
    tab_to(plan, KEEP)
    plan.keyboard.press("Enter")
    heading = card(plan).locator("h3")
    expect(heading).to_be_focused()
    expect(heading).to_have_accessible_description("Bewaard op dit apparaat.")
    [kept] = until_kept(plan, 1, "form-kept")
    assert kept["fields"] == {
        **{"competence": "maaltijd-dragen", "from": "kijkt-mee", "to": "doet-het-samen"},
        **{"signs": ["maaltijd-dragen/schuift-aan"], "state": "active"},
        **{"date": "2027-02-01", "review": "2026-12-06"} | TEXTS,
    }
    plan.goto(plan.url.replace("/competenties/", "/en/competenties/"))
    expect(card(plan)).to_contain_text("Carrying a meal")
    expect(card(plan)).to_contain_text("From ‘watches’ to ‘does it together’")
    expect(card(plan)).to_contain_text("If ik merk dat niemand praat, then ga ik zitten")
    expect(card(plan)).to_contain_text("Joins someone who sits alone.")
    expect(card(plan)).to_contain_text("6 December 2026")


def test_what_lacks_is_said_beside_each_field_and_traces_of_a_person_are_asked_about(
    plan: Page,
) -> None:
    begin(plan)
    plan.locator(KEEP).first.click()
    expect(plan.locator("#doel-competence")).to_be_focused()
    expect(plan.locator("#doel-competence")).to_have_accessible_description("Kies er een.")
    fill(plan, moment="mw. de Vries belt", action="x" * 201)
    plan.locator("#doel-to").select_option("kijkt-mee")
    plan.locator("#doel-from").select_option("zelfstandig")
    plan.locator(KEEP).first.click()
    expect(plan.locator("#doel-to")).to_have_accessible_description(re.compile("minder steun"))
    expect(plan.locator("#doel-action-fout")).to_have_text("Dit is te lang. Er passen 200 tekens.")
    assert violations_in_either_scheme(plan) == ""
    plan.locator("#doel-from").select_option("kijkt-mee")
    plan.locator("#doel-action").fill("loop ik mee")
    plan.locator(KEEP).first.click()
    expect(plan.locator("#doel-moment")).to_be_focused()
    expect(plan.locator("#doel-moment")).to_have_accessible_description(
        re.compile("Hier lijkt een naam in te staan")
    )
    assert events(plan) == []
    plan.get_by_role("button", name="Toch bewaren").click()
    expect(card(plan)).to_contain_text("Als mw. de Vries belt, dan loop ik mee.")


def test_a_fourth_goal_is_refused_with_what_to_do(plan: Page) -> None:
    for _ in range(3):
        add(plan)
    begin(plan)
    expect(plan.locator("[data-part=goals] > [role=status]")).to_contain_text(
        "Je werkt al aan drie doelen. Kijk terug op een ervan"
    )
    expect(plan.locator("#doel")).to_be_hidden()
    press(plan, "Kijk terug")
    plan.locator("[value=stopped]").check()
    plan.locator(".lk-plan__review .lk-plan__keep").click()
    expect(plan.locator(".lk-plan__past summary")).to_be_focused()
    begin(plan)
    expect(plan.locator("#doel")).to_be_focused()


def test_from_the_picture_one_comes_with_a_competence(plan: Page) -> None:
    add(plan)
    chosen = {"kind": "level-chosen", "run": "run-00000001", "level": "doet-het-samen"}
    stamp = {"id": "eerder-0001", "device": "apparaat-0001", "counter": 1000}
    moment = {"at": "2026-11-22T11:00:00.000Z", "target": "competence:afwas-benutten"}
    plan.evaluate(EARLIER, [chosen | stamp | moment])
    plan.evaluate("location.hash = 'maaltijd-dragen'")
    expect(card(plan).locator("h3")).to_be_focused()
    expect(card(plan).locator("h3")).to_have_accessible_description(
        "Aan deze competentie werk je al."
    )
    plan.goto(f"{plan.url.partition('#')[0]}#afwas-benutten")
    plan.reload()
    expect(plan.locator("#doel")).to_be_focused()
    expect(plan.locator("#doel-competence")).to_have_value("afwas-benutten")
    expect(plan.locator("#doel-from")).to_have_value("doet-het-samen")
    expect(plan.locator("#doel-to")).to_have_value("doet-het-zelf")


def test_a_day_that_went_by_is_told_and_a_goal_becomes_history(plan: Page) -> None:
    add(plan)
    on(plan, NOON + timedelta(days=30))
    expect(card(plan).locator(".lk-note")).to_have_text(
        "Je wilde terugkijken op 6 december 2026. Doe het als het je uitkomt, of kies een andere "
        "dag."
    )
    press(plan, "Kijk terug")
    expect(plan.locator(".lk-plan__review h3")).to_be_focused()
    plan.locator("#terug-learnt").fill("Blijven zitten hielp.")
    assert violations(plan) == ""
    plan.locator(".lk-plan__review .lk-plan__keep").click()
    expect(card(plan)).to_contain_text("Blijven zitten hielp.")
    expect(card(plan)).to_contain_text("5 januari 2027")
    press(plan, "Kijk terug")
    plan.locator("[value=done]").check()
    expect(plan.locator("#terug-review")).to_be_hidden()
    plan.locator(".lk-plan__review .lk-plan__keep").click()
    past = plan.locator(".lk-plan__past")
    expect(past.locator("summary")).to_contain_text("Klaar, 22 december 2026")
    expect(plan.locator("[data-part=none]")).to_be_visible()
    past.get_by_role("button", name="Pak weer op").click()
    expect(card(plan).locator("h3")).to_be_focused()
    card(plan).get_by_role("button", name="Wis het doel Een maaltijd dragen").click()
    plan.get_by_role("button", name="Ja").click()
    expect(plan.locator("[data-part=goals] > [role=status]")).to_have_text("Het doel is gewist.")
    assert "Blijven zitten" not in str(events(plan))


def test_a_calendar_gets_the_day_to_look_back(plan: Page) -> None:
    add(plan, action=NASTY)
    file = taken(plan, "Zet in je agenda")
    assert file.suggested_filename == "mijn-plan-2026-12-06.ics"
    [event, end] = Calendar.from_ical(Path(file.path()).read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == date(2026, 12, 6)
    assert event["SUMMARY"] == "Terugkijken op je doel: Een maaltijd dragen"
    assert event["DESCRIPTION"] == f"Als ik merk dat niemand praat, dan {NASTY}."
    press(plan, "Wijzig")
    plan.locator("#doel-review").fill("2026-12-13")
    plan.locator(KEEP).first.click()
    expect(card(plan)).to_contain_text("13 december 2026")
    again = Path(taken(plan, "Zet in je agenda").path()).read_bytes()
    [moved, end_again] = Calendar.from_ical(again).walk("VEVENT")
    assert (moved["UID"], moved.decoded("DTSTART")) == (event["UID"], date(2026, 12, 13))
    assert (end_again["UID"], end_again.decoded("DTSTART")) == (end["UID"], end.decoded("DTSTART"))


def test_word_opens_the_plan_and_so_does_a_browser(plan: Page) -> None:
    add(plan, action=NASTY)
    add(plan, "afwas-benutten", review="2026-12-13")
    plan.context.set_offline(True)
    document = Document(str(taken(plan, "Bewaar voor Word").path()))
    assert document.core_properties.title == "Mijn plan"
    assert document.core_properties.language == "nl-NL"
    said = [(one.style.name, one.text) for one in document.paragraphs if one.style and one.text]
    assert said[:5] == [
        ("Title", "Mijn plan"),
        ("Subtitle", "Gemaakt op 22 november 2026."),
        ("Heading 1", "Een maaltijd dragen"),
        ("Subtitle", "Van ‘kijkt mee’ naar ‘doet het samen’"),
        ("Quote", f"Als ik merk dat niemand praat, dan {NASTY}."),
    ]
    assert _rows(document)[0] == {
        "Wie of wat helpt": TEXTS["support"],
        "Waaraan je het ziet": (
            f"{TEXTS['evidence']}\nWaaruit dit niveau kan blijken: Een observatie."
        ),
        "Klaar op": "1 februari 2027",
        "Terugkijken op": "6 december 2026",
    }
    html = Path(taken(plan, "Bewaar om te lezen").path()).read_text("utf-8")
    plan.context.set_offline(False)
    assert "<script" not in html
    plan.set_content(html)
    expect(plan.locator("blockquote").first).to_have_text(
        f"Als ik merk dat niemand praat, dan {NASTY}."
    )


def _rows(document: Opened) -> list[dict[str, str]]:
    def texts(row: Any) -> tuple[str, str]:
        label, text = (cell.text for cell in row.cells)
        return label, text

    return [dict(map(texts, table.rows)) for table in document.tables]


def test_a_plan_is_put_back_by_target_and_what_was_erased_stays_so(
    plan: Page, tmp_path: Path
) -> None:
    add(plan)
    add(plan, "afwas-benutten")
    file = tmp_path / "plan.json"
    taken(plan, "Bewaar om terug te zetten").save_as(file)
    data = json.loads(file.read_text("utf-8"))
    assert (data["schema"], data["version"], len(data["goals"])) == ("leerklimaat-plan", 1, 2)
    card(plan, 0).get_by_role("button", name=re.compile("Wis het doel")).click()
    plan.get_by_role("button", name="Ja").click()
    expect(plan.locator(".lk-plan__goal")).to_have_count(1)
    field, told = plan.get_by_label("Kies een bestand"), plan.locator("#terugzetten-uitkomst")
    field.set_input_files(file)
    expect(told).to_have_text("Alles uit dit bestand staat hier al.")
    newer = tmp_path / "newer.json"
    newer.write_text(json.dumps(data | {"version": 2}))
    field.set_input_files(newer)
    expect(told).to_contain_text("Het komt uit een nieuwere versie van deze site.")
    other = [_elsewhere(goal) for goal in data["goals"][:1]]
    newer.write_text(json.dumps(data | {"goals": other}))
    field.set_input_files(newer)
    expect(told).to_contain_text("Doelen of wijzigingen die hier nog niet staan: 1.")
    assert violations(plan) == ""
    assert len(events(plan, "form-kept")) == 2
    plan.get_by_role("button", name="Zet erbij").click()
    expect(told).to_have_text("Het staat er nu bij.")
    expect(field).to_be_focused()
    expect(plan.locator(".lk-plan__goal")).to_have_count(2)


def _elsewhere(goal: dict[str, Any]) -> dict[str, Any]:
    there = {"id": "elders-0001", "device": "apparaat-0002", "target": "own:elders", "seen": {}}
    return goal | there


def test_what_is_typed_and_not_kept_is_there_again(plan: Page) -> None:
    begin(plan)
    plan.locator("#doel-competence").select_option("maaltijd-dragen")
    plan.locator("#doel-moment").fill("Half af")
    plan.goto(plan.url.replace("/competenties/", "/en/competenties/"))
    expect(plan.locator("#doel-moment")).to_have_value("Half af")
    expect(plan.locator("form [role=status]")).to_have_text(
        "You were working on this. It is not kept yet."
    )
    expect(plan.locator("#doel-competence")).to_have_value("maaltijd-dragen")
    assert events(plan) == []
    plan.get_by_role("button", name="Back without keeping").click()
    plan.reload()
    expect(plan.locator("[data-part=none]")).to_be_visible()


def test_on_a_shared_computer_nothing_is_left_and_leaving_asks_first(plan: Page) -> None:
    plan.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    plan.reload()
    begin(plan)
    plan.locator("#doel-moment").press_sequentially("Half")
    assert plan.evaluate("Object.keys(sessionStorage).join()").count("draft") == 0
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    plan.once("dialog", leave)
    plan.reload()
    assert asked == ["beforeunload"]
    add(plan)
    expect(card(plan).locator("h3")).to_have_accessible_description(
        "Niet bewaard. Het is weg als je deze pagina sluit."
    )
    assert events(plan) == []


@pytest.mark.parametrize("how", BROKEN)
def test_a_browser_that_keeps_nothing_says_so(open_page: Open, how: str) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    page.add_init_script(BROKEN[how])
    page.goto(page.url.replace("index.html", "competenties/mijn-plan.html"))
    add(page)
    expect(page.locator("[data-status=store]")).to_contain_text(SAID[how])
    expect(card(page)).to_contain_text("Niet bewaard.")


def pages_of(page: Page) -> int:
    margin: Any = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
    pdf = page.pdf(format="A4", margin=margin, print_background=True)
    return len(PdfReader(io.BytesIO(pdf)).pages)


def test_three_goals_full_of_text_print_on_one_sheet(plan: Page) -> None:
    assert pages_of(plan) == 1  # an empty form
    full = {name: (WORDY * 9)[:most] for name, most in LENGTHS.items()}
    for _ in range(3):
        begin(plan)
        fill(plan, **full)
        for box in plan.locator("[data-part=level] input").all()[:2]:
            box.check()
        plan.locator(KEEP).first.click()
        expect(plan.locator("#doel")).to_be_hidden()
    expect(plan.locator(".lk-plan__goal")).to_have_count(3)
    assert pages_of(plan) == 1
    press(plan, "Wijzig")
    assert pages_of(plan) == 1
    plan.emulate_media(media="print")
    expect(card(plan, 2)).to_be_visible()
    expect(plan.locator("#doel")).to_be_hidden()


def test_without_a_script_there_is_a_form_for_a_pen_on_one_sheet(open_page: Open) -> None:
    page = open_page(PLAN, java_script_enabled=False)
    expect(page.locator(".lk-unscripted")).to_be_visible()
    expect(page.locator("#doel-moment")).to_be_visible()
    assert pages_of(page) == 1


def test_every_state_passes_axe_and_fits_a_phone(open_page: Open) -> None:
    page = open_page(PLAN, width=320, reduced_motion="reduce")
    expect(page.locator("[data-part=none]")).to_be_visible()
    _looks_good(page)
    begin(page)
    fill(page, competence="maaltijd-dragen")
    _looks_good(page)
    page.locator(KEEP).first.click()
    page.locator(".lk-plan__ways summary").click()
    expect(page.locator(".lk-plan__ways a").first).to_have_text("Aan tafel")
    _looks_good(page)
    press(page, "Kijk terug")
    page.locator("[value=done]").check()
    _looks_good(page)
    page.locator(".lk-plan__review .lk-plan__keep").click()
    expect(page.locator(".lk-plan__past")).to_be_visible()
    _looks_good(page)


def _looks_good(page: Page) -> None:
    assert violations_in_either_scheme(page) == ""
    assert page.evaluate(SIDEWAYS) == []
    page.emulate_media(forced_colors="active")
    assert violations(page, colours_only=True) == ""
    page.emulate_media(forced_colors="none")
