"""A sentence at a question: kept when someone says so, seen again, taken along and erased."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import violations, violations_in_any_setting
from tests.e2e.conftest import Open
from tests.e2e.quizzes import COMPARED, SAMPLE_BANK, SAMPLE_QUIZ, item
from tests.e2e.scenes import events, until_kept

ADDRESS = f"{SAMPLE_QUIZ}.html#{COMPARED}"
TARGET = f"{SAMPLE_BANK}/{COMPARED}"
SENTENCE = "Ik zie dat je je bord wegschuift."
NEWER = "Ik zag haar bord aan de kant staan."


def keep(page: Page, text: str, press: str = "Bewaar mijn zin") -> None:
    item(page).locator("textarea").fill(text)
    item(page).get_by_role("button", name=press).click()
    expect(said(page)).to_have_text("Bewaard op dit apparaat.")


def said(page: Page) -> Locator:
    return item(page).locator(".lk-sentence [role=status]")


def yours(page: Page) -> Locator:
    return item(page).get_by_text("Jouw bewaarde zin")


def text_of_own(page: Page) -> Locator:
    return page.locator(f"[data-text='{TARGET}']")


def data_page(page: Page) -> None:
    page.goto(page.url.split("/lessen/")[0] + "/gegevens.html")


def test_nothing_is_kept_without_a_press(open_page: Open) -> None:
    page = open_page(ADDRESS)
    field = item(page).locator("textarea")
    field.fill(SENTENCE)
    field.blur()
    button = item(page).get_by_role("button", name="Bewaar mijn zin")
    expect(button).to_have_accessible_description(
        "Wat je hier typt, wordt pas bewaard als je op Bewaar mijn zin drukt, en alleen op dit "
        "apparaat. Schrijf niet over echte cliënten."
    )
    item(page).get_by_role("button", name="Controleer").click()
    until_kept(page, 1, "item-answered")
    page.reload()
    expect(button).to_be_visible()
    assert SENTENCE not in str(events(page))
    expect(yours(page)).to_be_hidden()


def test_a_sentence_is_kept_by_keyboard_replaced_and_erased_where_it_stands(
    open_page: Open,
) -> None:
    page = open_page(ADDRESS, width=320, reduced_motion="reduce")
    item(page).locator("textarea").focus()
    page.keyboard.type(SENTENCE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Bewaard op dit apparaat.")
    expect(item(page).get_by_role("button", name="Bewaar deze zin")).to_be_focused()
    assert violations_in_any_setting(page) == ""
    page.reload()
    expect(page.get_by_text(SENTENCE)).to_be_hidden()  # whoever answers again thinks first
    yours(page).click()
    expect(page.get_by_text(SENTENCE)).to_be_visible()
    keep(page, NEWER, "Bewaar deze zin")
    assert [event["text"] for event in events(page, "note-written")] == [NEWER]
    assert SENTENCE not in str(events(page))
    page.emulate_media(media="print")
    expect(page.locator(".lk-sentence").first).to_be_hidden()
    page.emulate_media(media="screen")
    item(page).get_by_role("button", name="Wis mijn bewaarde zin").click()
    expect(said(page)).to_have_text("Gewist.")
    expect(item(page).get_by_role("button", name="Bewaar mijn zin")).to_be_focused()
    assert NEWER not in str(events(page))


def test_traces_of_a_person_are_asked_about_first(open_page: Open) -> None:
    page = open_page(ADDRESS)
    item(page).locator("textarea").fill("Mevrouw de Wit zuchtte.")
    item(page).get_by_role("button", name="Bewaar mijn zin").click()
    expect(said(page)).to_contain_text("Nog niet bewaard. Hier lijkt een naam in te staan.")
    assert events(page) == []
    assert violations(page) == ""
    item(page).get_by_role("button", name="Toch bewaren").click()
    expect(said(page)).to_have_text("Bewaard op dit apparaat.")


def test_it_is_seen_taken_along_erased_and_put_back(open_page: Open, tmp_path: Path) -> None:
    page = open_page(ADDRESS, reduced_motion="reduce")
    keep(page, SENTENCE)
    data_page(page)
    expect(text_of_own(page)).to_contain_text(SENTENCE)
    assert violations_in_any_setting(page) == ""
    path = tmp_path / "mijn.json"
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    download.value.save_as(path)
    kept = json.loads(path.read_text("utf-8"))["events"]
    assert [one["text"] for one in kept if one["kind"] == "note-written"] == [SENTENCE]
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als pagina").click()
    download.value.save_as(tmp_path / "mijn.html")
    readable = (tmp_path / "mijn.html").read_text("utf-8")
    assert f"bewaarde zin:</i> <span>{SENTENCE}</span>" in readable
    text_of_own(page).get_by_role("button", name="Wis").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-status=overview]")).to_have_text("De tekst is gewist.")
    expect(page.locator("#geschreven")).to_be_hidden()
    expect(page.locator("#overzicht")).to_be_focused()
    assert SENTENCE not in str(events(page))
    page.goto(page.url.replace("gegevens.html", ADDRESS.removeprefix("sample:")))
    expect(item(page).get_by_role("button", name="Bewaar mijn zin")).to_be_visible()
    expect(yours(page)).to_be_hidden()
    other = open_page("sample:gegevens.html")
    other.get_by_label("Kies een bestand").set_input_files(path)
    other.get_by_role("button", name="Zet terug").click()
    expect(text_of_own(other)).to_contain_text(SENTENCE)
    other.goto(other.url.replace("gegevens.html", ADDRESS.removeprefix("sample:")))
    yours(other).click()
    expect(item(other).get_by_text(SENTENCE)).to_be_visible()


def test_a_shared_computer_keeps_no_sentence(open_page: Open) -> None:
    page = open_page("sample:gegevens.html")
    page.get_by_label("Bewaar niets in dit tabblad").check()
    page.goto(page.url.replace("gegevens.html", ADDRESS.removeprefix("sample:")))
    item(page).locator("textarea").fill(SENTENCE)
    item(page).get_by_role("button", name="Bewaar mijn zin").click()
    expect(said(page)).to_contain_text("Niet bewaard.")
    assert events(page) == []
