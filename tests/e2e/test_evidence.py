"""Evidence of one's own: a story, a data point, an observation that goes from device to device.

Its forms for the work place are read as a printer gets them: each on one A4.
"""

import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, until_kept

PAGE = "sample:competenties/mijn-bewijs.html"
COMPETENCE = "Een maaltijd dragen"


def form(page: Page, name: str) -> Locator:
    return page.locator(f"form[data-form={name}]")


def choose(page: Page, words: str) -> None:
    """A button, by the keyboard."""
    page.get_by_role("button", name=words).first.press("Enter")


def told(page: Page) -> Page:
    """With a story that is kept."""
    choose(page, "Vertel een voorbeeld")
    story = form(page, "story")
    expect(story.get_by_label("Competentie")).to_be_focused()
    story.get_by_label("Competentie").select_option(label=COMPETENCE)
    story.get_by_label("Wanneer").fill("2026-11-20")
    story.get_by_label("Actie").fill("Ik schoof aan en zei even niets.")
    story.get_by_label("Waar dat op steunt").select_option(index=1)
    story.get_by_role("button", name="Bewaar", exact=True).press("Enter")
    until_kept(page, 1, "form-kept")
    return page


def saved(page: Page, words: str, path: Path) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        choose(page, words)
    download.value.save_as(path)
    return path


def read_in(page: Page, path: Path) -> None:
    page.get_by_label("Kies een of meer bestanden").set_input_files(path)


def sheets(page: Page) -> list[str]:
    """What stands on each sheet of paper."""
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(paper)).pages]


def test_a_story_is_kept_changed_and_erased(open_page: Open) -> None:
    page = open_page(PAGE, reduced_motion="reduce")
    assert violations(page) == ""
    choose(page, "Vertel een voorbeeld")
    assert violations(page) == ""
    choose(page, "Sluit zonder te bewaren")
    told(page)
    expect(page.get_by_role("button", name="Vertel een voorbeeld")).to_be_focused()
    page.reload()
    kept = page.locator("[data-list=story] summary")
    expect(kept).to_have_text(f"{COMPETENCE}, 20 november 2026")
    kept.press("Enter")
    assert violations(page) == ""
    choose(page, "Wijzig")
    form(page, "story").get_by_label("Situatie").fill("Mw. de Wit zat alleen.")
    form(page, "story").get_by_role("button", name="Bewaar", exact=True).press("Enter")
    expect(form(page, "story").get_by_role("status")).to_contain_text("een naam")
    assert violations(page) == ""
    form(page, "story").get_by_label("Situatie").fill("Iemand zat alleen.")
    form(page, "story").get_by_role("button", name="Bewaar", exact=True).press("Enter")
    expect(page.locator("[data-list=story]")).to_contain_text("Iemand zat alleen.")
    choose(page, "Wis")
    choose(page, "Ja, wis")
    expect(page.locator("[data-list=story]")).to_contain_text("nog geen voorbeeld")
    assert [event["fields"] for event in events(page, "form-kept")] == [{}]


def test_a_link_begins_a_story_and_so_does_its_translation(open_page: Open) -> None:
    for language in ("", "en/"):
        address = PAGE.replace("competenties", f"{language}competenties")
        story = form(open_page(f"{address}#maaltijd-dragen/doet-het-zelf"), "story")
        expect(story.locator("[name=competence]")).to_have_value("maaltijd-dragen")
        expect(story.locator("[name=level]")).to_have_value("doet-het-zelf")


def test_one_story_is_printed_alone_on_one_sheet(open_page: Open) -> None:
    page = open_page(PAGE, reduced_motion="reduce")
    page.evaluate("window.print = () => {}")
    told(page)
    page.locator("[data-list=story] summary").press("Enter")
    choose(page, "Druk af")
    (sheet,) = sheets(page)
    assert "even niets" in sheet
    assert sheet.count("Mijn bewijs") == 1  # in the line that says where it is from
    expect(page.locator(".lk-evidence__sheet")).to_have_count(0)


def test_data_points_go_to_somebody_else_and_lie_side_by_side(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page(PAGE, reduced_motion="reduce")
    choose(page, "Schrijf een datapunt")
    assert violations(page) == ""
    point = form(page, "datapoint")
    point.get_by_label("Leeruitkomst").fill("LU3")
    point.get_by_label("Wanneer").fill("2026-11-20")
    point.get_by_label("Wat er te zien was").fill("Zei in één zin wat niet kon.")
    point.get_by_label("Akkoord van de lerende").check()
    point.get_by_role("button", name="Bewaar", exact=True).press("Enter")
    table = page.locator("[data-part=beside] table")
    expect(table).to_contain_text("Zei in één zin wat niet kon.")
    expect(page.locator(".lk-beside__cards")).to_be_hidden()
    assert violations(page) == ""
    page.locator("[data-list=datapoint] summary").press("Enter")
    path = saved(page, "Bewaar als bestand", tmp_path / "student-a.json")
    read_in(page, path)
    expect(page.locator("[data-list=files]")).to_contain_text("Had je al: 1.")

    teacher = open_page(PAGE, width=390, reduced_motion="reduce")
    read_in(teacher, path)
    expect(teacher.locator("[data-list=files]")).to_contain_text("Nieuw: 1.")
    assert violations(teacher) == ""
    choose(teacher, "Alleen bekijken")
    expect(teacher.locator(".lk-beside__cards")).to_contain_text("LU3")
    expect(teacher.locator("[data-part=beside] table")).to_be_hidden()
    assert events(teacher) == []
    read_in(teacher, path)
    teacher.get_by_label("Naam voor jezelf").fill("S1")
    teacher.locator("[data-list=files]").get_by_role("button", name="Bewaar").press("Enter")
    until_kept(teacher, 1, "form-kept")
    expect(teacher.locator("[data-list=datapoint] summary")).to_contain_text("Van S1")
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"version": 99}), "utf-8")
    read_in(teacher, broken)
    expect(teacher.locator("[data-status=file]")).to_contain_text("nieuwere versie")


def test_an_observation_goes_from_who_watched_to_who_was_watched(
    open_page: Open, tmp_path: Path
) -> None:
    watcher = open_page("sample:competenties/maaltijd-dragen-observatie.html")
    choose(watcher, "Bewaar als bestand")
    expect(watcher.locator("#observatie-uitkomst")).to_contain_text("Kruis eerst iets aan")
    watcher.locator("[name=signs]").first.press("Space")
    watcher.get_by_label("Wat zag en hoorde je?").fill("Vertelde na wat er gebeurde.")
    assert violations(watcher) == ""
    path = saved(watcher, "Bewaar als bestand", tmp_path / "observatie.json")
    assert watcher.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert watcher.evaluate("localStorage.length + sessionStorage.length") <= 1  # the theme's

    learner = open_page(PAGE, reduced_motion="reduce")
    read_in(learner, path)
    block = learner.locator("[data-list=files]")
    expect(block).to_contain_text("Vertelt na het ontbijt wat er aan tafel gebeurde.")
    assert events(learner) == []
    block.get_by_role("button", name="Bewaar").press("Enter")
    until_kept(learner, 1, "form-kept")
    kept = learner.locator("[data-list=observation] summary")
    expect(kept).to_contain_text(COMPETENCE)
    kept.press("Enter")
    choose(learner, "Wis")
    choose(learner, "Ja, wis")
    expect(kept).to_have_count(0)
    read_in(learner, path)
    expect(block).to_contain_text("Dit wiste je eerder, en het komt niet terug: 1.")


def test_a_rubric_shows_the_level_that_was_chosen(open_page: Open) -> None:
    page = open_page("sample:competenties/maaltijd-dragen-rubric.html")
    levels = page.locator("[data-level]")
    assert levels.count() == len(sheets(page)) == 5
    page.get_by_label("Welk niveau").select_option("doet-het-zelf")
    assert [one.is_visible() for one in levels.all()] == [False, False, True, False, False]
    (sheet,) = sheets(page)
    assert "3. doet het zelf" in sheet
    assert violations(page) == ""


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["", "en/"])
def test_forms_for_the_work_place_are_one_sheet_each(
    read_page: Open, language: str, script: bool
) -> None:
    for path, number in (
        ("begrenzen-observatie", 1),
        ("plannen-en-overdragen-observatie", 1),
        ("feedbackformulier", 1),
        ("begrenzen-rubric", 5),
    ):
        page = read_page(f"{language}competenties/{path}.html", script=script)
        assert len(sheets(page)) == number, path


def test_without_a_script_the_forms_stand_there_to_be_printed(read_page: Open) -> None:
    page = read_page(PAGE, script=False)
    expect(form(page, "story")).to_be_visible()
    expect(page.locator("[data-part=taking-in]")).to_be_hidden()
    assert len(sheets(page)) == 2
