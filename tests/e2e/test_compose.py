"""A programme of one's own: picked, moved, counted and kept, by keyboard, finger and mouse."""

import io
import json
import re
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar
from lxml import etree
from playwright.sync_api import Download, Locator, Page, expect

from leerklimaat import languages
from leerklimaat.exports.package import LICENCE
from leerklimaat.model.curriculum import Curriculum
from tests.e2e.answers import once
from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, tab_to
from tests.e2e.test_reflow import SIDEWAYS
from tests.exports.leaving import table_of
from tests.exports.test_cartridge import LOM, PACKAGE

COMPOSE = "sample:programmas/samenstellen.html"
KIT = "lessen/eerste-dienst/aan-tafel-meenemen.zip"
BEGIN = "Begin met ‘Een middag aan tafel’"


GONE = """() => {
  File.prototype.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
}"""


def begin(page: Page, name: str = BEGIN) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator("[data-part=desk]")).to_be_visible()


def meeting(page: Page, number: int) -> Locator:
    return page.locator(".lk-compose__meeting").nth(number)


def parts(page: Page, number: int, where: str = "during") -> list[str]:
    """What stands in a list of a meeting, by its names."""
    names = meeting(page, number).locator(f"[data-where={where}] [data-name]")
    return names.all_inner_texts()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def kept(page: Page) -> list[dict[str, Any]]:
    return [event for event in events(page) if event.get("form") == "programme"]


def until_kept(page: Page, text: str) -> None:
    """Wait until the device holds a text."""
    once(
        page,
        lambda: any(text in json.dumps(event, ensure_ascii=False) for event in kept(page)),
        lambda: f"{text} is not kept",
    )


def test_by_keyboard_alone_from_nothing_to_a_programme_that_stays(open_page: Open) -> None:
    page = open_page(COMPOSE)
    start = page.get_by_role("button", name="Begin met niets")
    start.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#programma")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="één bijeenkomst")).to_be_visible()
    add = meeting(page, 0).locator("[data-where=during] > button")
    add.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", level=2)).to_be_focused()
    tab_to(page, "[data-choice='lesson:na-het-eten']")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("‘Na het eten’ staat erbij, als nummer 1.")
    page.keyboard.press("Escape")
    expect(add).to_be_focused()
    assert parts(page, 0) == ["Na het eten"]
    # It builds on a lesson that is not here, which is said beside it and at the foot.
    expect(meeting(page, 0).locator(".lk-compose__fault")).to_contain_text("bouwt op ‘Aan tafel’")
    expect(page.locator(".lk-compose__bar")).to_contain_text("1 ding klopt nog niet.")
    until_kept(page, "na-het-eten")
    page.reload()
    expect(meeting(page, 0).locator("[data-name]")).to_have_text("Na het eten")


def test_moving_goes_through_every_list_and_the_focus_goes_along(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    before = [parts(page, number) for number in range(3)]
    down = meeting(page, 0).get_by_role("button", name="Aan tafel: omlaag", exact=True)
    down.focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Aan tafel: omlaag", exact=True)).to_be_focused()
    assert parts(page, 1, "before")[0] == "Aan tafel"
    expect(page.locator(".lk-compose__status")).to_contain_text(
        re.compile(r"‘Aan tafel’ staat nu in 2\. .*, vooraf, op 1 van 2\.")
    )
    for _ in range(3):
        press(page, "Maak ongedaan")
    assert [parts(page, number) for number in range(3)] == before
    expect(page.get_by_role("button", name="Maak ongedaan")).to_be_hidden()


def test_what_is_removed_comes_back_where_it_was(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    before = parts(page, 0)
    row = meeting(page, 0).locator("[data-where=during] [data-id]").nth(1)
    row.get_by_role("button", name="Haal weg: Aan tafel").press("Enter")
    assert parts(page, 0) == [name for name in before if name != "Aan tafel"]
    next_one = meeting(page, 0).locator("[data-where=during] [data-id]").nth(1)
    expect(next_one.get_by_role("button", name=re.compile("^Haal weg"))).to_be_focused()
    press(page, "Maak ongedaan")
    assert parts(page, 0) == before
    expect(row.get_by_role("link", name="Aan tafel")).to_be_focused()
    page.get_by_role("button", name=re.compile(r"^Haal weg: 1\. ")).press("Enter")
    expect(page.locator(".lk-compose__meeting")).to_have_count(2)
    press(page, "Maak ongedaan")
    expect(page.locator(".lk-compose__meeting")).to_have_count(3)
    assert parts(page, 0) == before


def test_numbers_change_while_someone_types(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    together = page.locator("[data-sum=together]").first
    expect(together).to_have_text("2 uur en 20 minuten")
    row = meeting(page, 0).locator("[data-where=during] [data-id]").last
    row.locator("summary").click()
    minutes = row.get_by_label("Minuten")
    minutes.fill("480")
    expect(page.locator("[data-sum=together]").first).to_have_text("10 uur en 10 minuten")
    expect(meeting(page, 0).locator(".lk-compose__fault")).to_contain_text("langer dan acht uur")
    minutes.fill("0")
    minutes.blur()
    expect(row.locator(".lk-error")).to_contain_text("van 5 tot en met 480")
    expect(page.locator("[data-sum=together]").first).to_have_text("10 uur en 10 minuten")


def test_on_a_phone_by_touch(open_page: Open) -> None:
    page = open_page(COMPOSE, width=390, height=844, has_touch=True, is_mobile=True)
    page.get_by_role("button", name=BEGIN).tap()
    meeting(page, 1).locator("[data-where=before] > button").tap()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Eigen onderdeel").tap()
    dialog.get_by_label("Wat het is").fill("Neem iets mee")
    dialog.get_by_role("button", name="Zet erbij", exact=True).tap()
    dialog.get_by_role("button", name="Klaar").tap()
    assert parts(page, 1, "before")[-1] == "Neem iets mee"
    page.get_by_role("button", name="Neem iets mee: omhoog").tap()
    assert parts(page, 1, "before")[0] == "Neem iets mee"
    assert page.evaluate(SIDEWAYS) == []


def test_dragging_by_the_grip_does_what_the_buttons_do(open_page: Open) -> None:
    page = open_page(COMPOSE, height=3600)
    begin(page)
    grip = meeting(page, 0).locator("[data-where=during] .lk-compose__grip").first
    grip.scroll_into_view_if_needed()
    name = parts(page, 0)[0]
    target = meeting(page, 1).locator("[data-where=during] [data-id]").last
    begin_box, end_box = grip.bounding_box(), target.bounding_box()
    assert begin_box
    assert end_box
    page.mouse.move(begin_box["x"] + 5, begin_box["y"] + 5)
    page.mouse.down()
    page.mouse.move(end_box["x"] + 40, end_box["y"] + end_box["height"] - 2, steps=5)
    page.mouse.up()
    assert parts(page, 1)[-1] == name
    assert name not in parts(page, 0)


def test_a_ready_programme_never_comes_over_ones_own(open_page: Open) -> None:
    page = open_page(COMPOSE)
    page.get_by_role("button", name="Begin met niets").click()
    # Who goes on at once loses nothing of what was typed.
    page.get_by_label("Titel", exact=True).first.fill("Van mij")
    page.goto(page.url.replace("samenstellen.html", "middag.html"))
    page.get_by_role("link", name="Maak er je eigen programma van").click()
    expect(page.locator("#aangeboden")).to_be_focused()
    expect(page.locator("[data-part=offer]")).to_contain_text("Daar verandert niets aan.")
    page.get_by_role("button", name="Niet doen").press("Enter")
    expect(page.locator("[data-part=offer]")).to_be_hidden()
    expect(page.get_by_label("Mijn programma’s").locator("option")).to_have_text(["Van mij"])
    page.goto(page.url.replace("samenstellen.html", "middag.html"))
    page.get_by_role("link", name="Maak er je eigen programma van").click()
    page.get_by_role("button", name="Zet het bij mijn programma’s").press("Enter")
    expect(page.get_by_label("Mijn programma’s").locator("option")).to_have_count(2)


def test_it_can_be_erased_here_and_is_named_among_what_is_kept(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    until_kept(page, "Een middag")
    page.goto(page.url.replace("programmas/samenstellen", "gegevens"))
    expect(page.get_by_text("Een middag aan tafel").first).to_be_attached()
    page.go_back()
    page.get_by_role("button", name="Wis dit programma").press("Enter")
    page.get_by_role("button", name="Ja").press("Enter")
    expect(page.locator("#beginnen")).to_be_focused()
    page.reload()
    expect(page.locator("#beginnen")).to_be_visible()
    assert [event["fields"] for event in kept(page)] == [{}]


@pytest.mark.parametrize("language", ["", "en/"])
def test_nobody_is_kept_out(open_page: Open, language: str) -> None:
    page = open_page(f"sample:{language}programmas/samenstellen.html", reduced_motion="reduce")
    assert violations(page) == ""
    page.locator(".lk-compose__ready button").first.click()
    for summary in page.locator(".lk-compose__meeting summary").all()[:3]:
        summary.click()
    assert violations_in_either_scheme(page) == ""
    page.locator(".lk-compose__slot > button").first.click()
    assert violations_in_either_scheme(page) == ""


def test_it_prints_as_a_programme(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Druk af op A4").click()
    page.emulate_media(media="print")
    expect(page.locator(".lk-compose__paper")).to_be_visible()
    expect(page.locator(".lk-compose__paper")).to_contain_text("Wat dit programma openlaat")
    expect(page.locator(".lk-compose__bar")).to_be_hidden()


def test_without_a_script_it_leads_to_what_is_ready(open_page: Open) -> None:
    page = open_page(COMPOSE, java_script_enabled=False)
    expect(page.locator(".lk-unscripted")).to_contain_text("klaar om te geven")
    expect(page.locator(".lk-unscripted a").first).to_be_visible()
    expect(page.locator("lk-compose")).to_be_hidden()


def taken(page: Page, name: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).press("Enter")
    return download.value


def link_of(page: Page) -> str:
    press(page, "Maak een link")
    field = page.get_by_label("De link naar je programma")
    expect(field).to_be_focused()
    return field.input_value()


def test_a_link_brings_it_to_someone_else_who_is_asked_first(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    page.get_by_label("Titel", exact=True).first.fill("Onze middag")
    address = link_of(page)
    assert len(address) < 4096
    other = open_page(COMPOSE)
    begin(other, "Begin met niets")
    until_kept(other, "Mijn programma")
    other.goto("about:blank")
    other.goto(address)
    expect(other.locator("#aangeboden")).to_be_focused()
    expect(other.locator("[data-part=offer]")).to_contain_text("‘Onze middag’. Bijeenkomsten: 3.")
    assert "#p1" not in other.url, "going back or reloading asks no more"
    expect(other.get_by_label("Mijn programma’s").locator("option")).to_have_count(1)
    other.get_by_role("button", name="Zet het bij mijn programma’s").press("Enter")
    expect(other.get_by_label("Mijn programma’s").locator("option")).to_have_count(2)
    assert parts(other, 0) == parts(page, 0)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [("#p2.abc", "nieuwere versie"), ("#p1.abc", "niet heel"), ("#p1.", "niet heel")],
)
def test_a_link_that_cannot_be_read_changes_nothing(
    open_page: Open, fragment: str, said: str
) -> None:
    page = open_page(COMPOSE)
    begin(page)
    until_kept(page, "Een middag")
    url = page.url
    page.goto("about:blank")
    page.goto(url + fragment)
    expect(page.locator("[data-part=offer]")).to_contain_text(said)
    expect(page.locator("[data-part=offer]")).to_contain_text("niet veranderd")
    expect(page.locator(".lk-compose__meeting")).to_have_count(3)


def test_a_name_in_a_link_is_asked_about_first(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    page.get_by_label("Titel", exact=True).first.fill("Met mevrouw Bakker")
    press(page, "Maak een link")
    expect(page.locator(".lk-compose__status")).to_contain_text("komt bij anderen terecht")
    expect(page.get_by_label("De link naar je programma")).to_have_count(0)
    press(page, "Maak de link toch")
    expect(page.get_by_label("De link naar je programma")).to_be_visible()


def test_a_file_goes_out_and_comes_in(open_page: Open, tmp_path: Path) -> None:
    page = open_page(COMPOSE)
    begin(page)
    file = tmp_path / "programma.json"
    taken(page, "Bewaar als bestand").save_as(file)
    other = open_page(COMPOSE)
    begin(other, "Begin met niets")
    field = other.get_by_label("Open een programma dat iemand als bestand bewaarde")
    broken = tmp_path / "anders.json"
    for text, said in (
        ("{", "niet heel"),
        ('{"schema": "leerklimaat-log", "version": 1}', "niet van Leerklimaat"),
        ('{"schema": "leerklimaat-programma", "version": 9}', "nieuwere"),
        ('{"schema": "leerklimaat-programma", "version": 1}', "klopt iets niet"),
        (" " * 20_000_000, "te groot"),
    ):
        broken.write_text(text, "utf-8")
        field.set_input_files(broken)
        expect(other.locator(".lk-compose__status")).to_contain_text(said)
        expect(other.locator(".lk-compose__status")).to_be_in_viewport()
        expect(other.locator("[data-part=offer]")).to_be_hidden()
    # It was moved since it was picked.
    other.evaluate(GONE)
    field.set_input_files(file)
    expect(other.locator(".lk-compose__status")).to_contain_text("kan het niet lezen")
    other.evaluate("() => { delete File.prototype.arrayBuffer; }")
    field.set_input_files(file)
    expect(other.locator("[data-part=offer]")).to_contain_text("‘Een middag aan tafel’")
    other.get_by_role("button", name="Zet het bij mijn programma’s").press("Enter")
    assert parts(other, 0) == parts(page, 0)


def test_a_calendar_a_table_and_a_record_are_read_by_what_reads_them(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    press(page, "Zet in je agenda")
    # Where someone looks, and they are brought to the field.
    expect(page.locator(".lk-compose__status")).to_contain_text("Geef eerst een bijeenkomst een")
    expect(page.locator(".lk-compose__status")).to_be_in_viewport()
    day = meeting(page, 0).get_by_label("Dag")
    expect(day).to_be_focused()
    [under, over] = [day.bounding_box(), page.locator(".lk-compose__bar").bounding_box()]
    assert under
    assert over
    assert under["y"] + under["height"] <= over["y"], "the bar hides it"
    day.fill("2026-12-03")
    meeting(page, 0).get_by_label("Begint om").fill("13:30")
    calendar = Calendar.from_ical(Path(taken(page, "Zet in je agenda").path()).read_bytes())
    [event] = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2026, 12, 3, 13, 30)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=120)
    assert str(event["summary"]) == "Een middag aan tafel: 1. Aan tafel"
    table = Path(taken(page, "Bewaar als tabel (CSV)").path()).read_bytes()
    rows = table_of(table, languages.SOURCE)
    assert {len(row) for row in rows} == {10}
    record = taken(page, "Bewaar als record (YAML)")
    assert record.suggested_filename == "een-middag-aan-tafel.yml"
    said = yaml.load(Path(record.path()).read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506
    assert Curriculum.model_validate(said).title == "Een middag aan tafel"


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_lessons_come_along_as_one_cartridge_and_as_one_zip(
    open_page: Open, language: str
) -> None:
    folder = "" if language == languages.SOURCE else f"{language}/"
    page = open_page(f"sample:{folder}programmas/samenstellen.html")
    page.locator(".lk-compose__ready button").last.click()
    bar = page.locator("[data-part=take]")
    with page.expect_download() as download:
        bar.get_by_role("button", name="Common Cartridge").press("Enter")
    with zipfile.ZipFile(download.value.path()) as package:
        assert package.testzip() is None
        tree = {name: package.read(name) for name in package.namelist()}
    manifest = etree.fromstring(tree["imsmanifest.xml"])
    files = [str(one.get("href")) for one in manifest.iterfind(".//p:file", PACKAGE)]
    assert sorted([*files, "imsmanifest.xml"]) == sorted(tree)
    shelves = manifest.findall(".//p:item[@identifier='top']/p:item", PACKAGE)
    assert {str(one.get("identifier")) for one in shelves} == {"les-aan-tafel", "les-na-het-eten"}
    items = manifest.iterfind(".//p:item/p:item/p:item", PACKAGE)
    resources = manifest.iterfind(".//p:resource", PACKAGE)
    leads = {str(one.get("identifierref")) for one in items}
    assert leads == {str(one.get("identifier")) for one in resources}
    assert manifest.findtext(".//l:general/l:language", "", LOM) == language
    assert LICENCE in manifest.findtext(".//l:rights/l:description/l:string", "", LOM)
    with page.expect_download() as download:
        bar.get_by_role("button", name="zip").press("Enter")
    with zipfile.ZipFile(download.value.path()) as package:
        assert package.testzip() is None
        names = package.namelist()
    assert {name.partition("/")[0] for name in names if "/" in name} == {
        "01-aan-tafel",
        "02-na-het-eten",
    }
    # All that the zip of the lesson itself holds, and the cards, which that does not.
    folder = "01-aan-tafel"
    own = page.request.get(page.url.replace("programmas/samenstellen.html", KIT)).body()
    with zipfile.ZipFile(io.BytesIO(own)) as kit:
        inside = {f"01-{name}" for name in kit.namelist()}
    cards = {name for name in names if name.endswith(".apkg")}
    assert {name for name in names if name.startswith(folder)} == inside | {
        name for name in cards if name.startswith(folder)
    }
    assert cards
    readme = "LEESMIJ" if language == languages.SOURCE else "README"
    assert any(name.startswith(folder) and name.endswith(f"{readme}.txt") for name in names)
    with zipfile.ZipFile(download.value.path()) as package:
        told = package.read(f"{readme}.txt").decode()
    roots = {name.partition("/")[0] for name in names} - {f"{readme}.txt"}
    assert [one for one in sorted(roots) if f"\n{one}\r\n" not in told] == []
    assert LICENCE in told
    expect(page.locator(".lk-compose__status")).to_contain_text("MB")


def test_a_file_of_the_site_that_is_not_whole_is_named_and_the_buttons_stay_alive(
    open_page: Open,
) -> None:
    page = open_page(COMPOSE)
    begin(page)
    status = page.locator(".lk-compose__status")
    page.route("**/*-meenemen.zip", lambda route: route.fulfill(body="geen zip"))
    page.route("**/*.imscc", lambda route: route.fulfill(body="geen zip"))
    press(page, "Alles van deze lessen in één zip")
    expect(status).to_contain_text("is niet heel: lessen/eerste-dienst/aan-tafel-meenemen.zip.")
    press(page, "Common Cartridge van de lessen")
    expect(status).to_contain_text(".imscc.")
    page.unroute_all()
    with page.expect_download():
        press(page, "Alles van deze lessen in één zip")


def test_the_chooser_tells_what_a_part_costs_where_it_comes(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page, "Begin met niets")
    times = meeting(page, 0).locator("[data-times]")
    for where, choice, tab in (
        ("during", "lesson:aan-tafel", "Lessen"),
        ("before", "lesson:na-het-eten", "Lessen"),
        ("during", "scene:bord-weg", "Scènes"),
    ):
        before = minutes_in(times.inner_text())
        meeting(page, 0).locator(f"[data-where={where}] > button").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name=tab, exact=True).click()
        row = dialog.locator("li", has=page.locator(f"[data-choice='{choice}']"))
        cost = sum(map(int, re.findall(r"(\d+) min", row.locator(".lk-meta").inner_text())))
        row.get_by_role("button").click()
        dialog.get_by_role("button", name="Klaar").click()
        assert minutes_in(times.inner_text()) == before + cost


def minutes_in(text: str) -> int:
    hours = sum(map(int, re.findall(r"(\d+) uur", text)))
    return 60 * hours + sum(map(int, re.findall(r"(\d+) minu", text)))


def test_without_a_network_it_says_what_is_missing(open_page: Open) -> None:
    page = open_page(COMPOSE)
    begin(page)
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError()); }")
    page.get_by_role("button", name="Common Cartridge").press("Enter")
    expect(page.locator(".lk-compose__status")).to_contain_text("Dit lukt nu niet.")
    expect(page.locator(".lk-compose__status")).to_be_in_viewport()


def test_from_disk_everything_works_but_what_a_browser_may_not_fetch(
    open_page: Open, sample_site: Path
) -> None:
    page = open_page((sample_site / "programmas/samenstellen.html").as_uri())
    begin(page)
    expect(page.locator("[data-part=take]")).to_contain_text("vanaf je schijf")
    expect(page.get_by_role("button", name="Common Cartridge")).to_have_count(0)
    assert taken(page, "Bewaar als bestand").suggested_filename == "een-middag-aan-tafel.json"
