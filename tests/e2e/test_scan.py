"""A checklist of a team: filled in apart, laid side by side, compared, and an agenda on one A4."""

import io
import json
from pathlib import Path

import pypdf
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.scenes import events

LIST = "sample:beroepsprofiel/tafelvragen.html"
HOW = "Wie klaar is, wacht."


def choose(page: Page, question: str, answer: str) -> None:
    """An answer by the keyboard alone."""
    page.locator(f'input[name="{question}"][value="{answer}"]').focus()
    page.keyboard.press("Space")


def answered(page: Page, folder: Path, name: str, answers: dict[str, str]) -> Path:
    """The file of someone who fills in the list on their own device."""
    for question, answer in answers.items():
        choose(page, question, answer)
    page.locator("#hoe-missen").fill(HOW)
    page.locator("#hoe-missen").press("Tab")
    expect(page.locator("[data-part=people]")).to_contain_text("Antwoorden: 2")
    page.locator("#scan-wie").fill(name)
    with page.expect_download() as download:
        page.locator("[data-part=export]").press("Enter")
    path = folder / f"{name}.json"
    download.value.save_as(path)
    return path


def test_a_team_lays_its_answers_side_by_side(open_page: Open, tmp_path: Path) -> None:
    theirs = {"aanschuiven": "zelden", "missen": "zelden"}
    file = answered(open_page(LIST), tmp_path, "Esra", theirs)
    bad = tmp_path / "anders.json"
    bad.write_text('{"schema": "leerklimaat-log"}', "utf-8")

    page = open_page(LIST)
    assert violations(page) == ""
    choose(page, "aanschuiven", "zelden")
    choose(page, "missen", "vaak")
    expect(page.locator("[data-part=result]")).to_be_visible()
    page.locator("[data-part=import]").set_input_files([file, bad])
    expect(page.locator("[data-part=preview]")).to_contain_text("Esra")
    expect(page.locator("[data-part=preview]")).to_contain_text("niet van Leerklimaat")
    assert len({event["target"] for event in events(page)}) == 1, "nothing before a yes"
    expect(page.get_by_role("button", name="Leg 1 ernaast")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=people]")).to_contain_text("Esra. Antwoorden: 2")
    # Where they differ comes first, with what each says about it.
    first = page.locator("[data-part=spread] > li").first
    expect(first).to_contain_text("Missen")
    expect(first).to_contain_text("Vaak: 1")
    first.locator("summary").press("Enter")
    expect(first).to_contain_text(f"Esra: {HOW}")
    assert violations(page) == ""

    page.locator("[data-part=import]").set_input_files(file)
    expect(page.locator("[data-part=preview]")).to_contain_text("ligt er al naast")
    page.get_by_role("button", name="Wis de antwoorden van Esra").press("Enter")
    page.get_by_role("button", name="Ja, wis").press("Enter")
    expect(page.locator("[data-part=people]")).not_to_contain_text("Esra")
    assert HOW not in json.dumps(events(page))
    page.locator("[data-part=import]").set_input_files(file)
    expect(page.locator("[data-part=preview]")).to_contain_text("heb je hier gewist")


def test_it_stays_and_the_next_one_is_compared(open_page: Open) -> None:
    page = open_page(LIST)
    choose(page, "aanschuiven", "zelden")
    page.locator("#scan-datum").fill("2026-01-05")
    page.locator("#scan-datum").press("Tab")
    expect(page.locator("[data-part=agenda-body]")).to_contain_text("5 januari 2026")
    page.reload()
    expect(page.locator('input[name="aanschuiven"][value="zelden"]')).to_be_checked()
    expect(page.locator("#scan-datum")).to_have_value("2026-01-05")
    page.goto(page.url.replace("/beroepsprofiel", "/en/beroepsprofiel"))
    expect(page.locator('input[name="aanschuiven"][value="zelden"]')).to_be_checked()
    page.locator("[data-part=new]").press("Enter")
    choose(page, "aanschuiven", "vaak")
    expect(page.locator("[data-part=changes]")).to_contain_text("More than then.")
    page.locator("#scan-eerder").select_option(index=1)
    expect(page.locator('input[name="aanschuiven"][value="zelden"]')).to_be_checked()


def test_an_agenda_is_one_sheet(open_page: Open) -> None:
    page = open_page(LIST)
    choose(page, "aanschuiven", "zelden")
    page.locator("[name='try/aanschuiven']").fill("Bel 06 12345678.")
    page.locator("[name='try/aanschuiven']").press("Tab")
    expect(page.locator("[data-part=points]")).to_contain_text("telefoonnummer")
    assert "06 1234" not in json.dumps(events(page))
    page.locator("[name='try/aanschuiven']").fill("Eén van ons schuift aan.")
    page.locator("[name='try/aanschuiven']").press("Tab")
    expect(page.locator("[data-part=agenda-body]")).to_contain_text("Eén van ons schuift aan.")
    page.evaluate("window.print = () => {}")
    page.locator("[data-part=print]").press("Enter")
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) == 1
    text = sheets[0].extract_text()
    assert "Eén van ons schuift aan." in text
    assert "Kijk naar" not in text
