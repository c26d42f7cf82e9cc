"""The page about one's own data: see it, take it along, put it back, erase it."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.scenes import SAMPLE_SCENE, SAMPLE_WAY, events, play, until_kept
from tests.e2e.test_scene_notes import TEXT, note
from tests.e2e.visits import unfold, visit
from tests.sampling import ROOT


@pytest.fixture(scope="module")
def after_playing(browser: Browser, sample_origin: str) -> StorageState:
    """What a device keeps of somebody who played a scene and wrote a note."""
    with visit(browser, f"{sample_origin}/scenes/bord-weg.html", reduced_motion="reduce") as page:
        play(page, SAMPLE_WAY)
        note(page, TEXT)
        until_kept(page, 1, "note-written")
        return page.context.storage_state(indexed_db=True)


@pytest.fixture
def played(open_page: Open, after_playing: StorageState) -> Page:
    """A page about the data of that person."""
    page = open_page("sample:gegevens.html", storage_state=after_playing, reduced_motion="reduce")
    expect(page.locator("[data-part=facts]")).to_contain_text("Keuzes")
    return page


def saved(page: Page, folder: Path) -> Path:
    """The file that the page gives to take along."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert download.value.suggested_filename.startswith("leerklimaat-20")
    path = folder / "mijn.json"
    download.value.save_as(path)
    return path


def put_back(page: Page, path: Path) -> None:
    page.get_by_label("Kies een bestand").set_input_files(path)


def told(page: Page, where: str) -> Any:
    return page.locator(f"[data-status={where}]")


def test_it_says_what_there_is(played: Page) -> None:
    facts = played.locator("[data-part=facts]").inner_text().split("\n")
    assert [word for word in facts if word] == [*facts]
    assert "3" in facts
    assert "1" in facts
    scene = played.locator("[data-target='scene:bord-weg']")
    expect(scene).to_contain_text("Keuzes: 3. Notities en zinnen: 1. Laatst:")
    expect(scene.get_by_role("link")).to_have_text("Het bord weg")
    assert violations(played) == ""


def test_it_says_that_there_is_nothing(open_page: Open) -> None:
    page = open_page("sample:gegevens.html")
    expect(page.locator("[data-part=nothing]")).to_be_visible()
    assert not page.locator("[data-target]").first.is_visible()
    assert events(page) == []


def test_a_file_goes_to_another_device_and_back(
    played: Page, open_page: Open, tmp_path: Path
) -> None:
    path = saved(played, tmp_path)
    assert json.loads(path.read_text("utf-8"))["events"] == events(played)
    other = open_page("sample:gegevens.html")
    put_back(other, path)
    expect(told(other, "import")).to_contain_text("Nieuw: 7. Dat had je al: 0.")
    assert events(other) == []
    assert violations(other) == ""
    other.get_by_role("button", name="Zet terug").click()
    expect(told(other, "import")).to_have_text("Teruggezet.")
    assert events(other) == events(played)
    put_back(other, path)
    expect(told(other, "import")).to_contain_text("Nieuw: 0. Dat had je al: 7.")
    other.get_by_role("button", name="Niet doen").click()
    expect(told(other, "import")).to_have_text("Er is niets veranderd.")
    other.goto(other.url.replace("gegevens.html", "scenes/bord-weg.html"))
    expect(other.locator("#notitie-gezien")).to_have_value(TEXT)


def test_a_file_under_a_password_opens_with_that_alone(
    played: Page, open_page: Open, tmp_path: Path
) -> None:
    played.get_by_text("Op slot, met een wachtwoord").click()
    save = played.get_by_role("button", name="Bewaar met wachtwoord")
    played.get_by_label("Wachtwoord", exact=True).fill("te kort")
    save.click()
    expect(played.locator("#slot-uitkomst")).to_contain_text("minstens 8 tekens")
    played.get_by_label("Wachtwoord", exact=True).fill("lang genoeg")
    save.click()
    expect(played.get_by_label("Nog een keer")).to_be_focused()
    assert violations(played) == ""
    played.get_by_label("Nog een keer").fill("lang genoeg")
    with played.expect_download() as download:
        save.click()
    path = tmp_path / "op-slot.json"
    download.value.save_as(path)
    assert TEXT not in path.read_text("utf-8")
    other = open_page("sample:gegevens.html")
    put_back(other, path)
    expect(told(other, "import")).to_contain_text("zit op slot")
    other.get_by_label("Wachtwoord van dit bestand").fill("iets anders")
    other.keyboard.press("Enter")
    expect(told(other, "import")).to_contain_text("Het gaat niet open.")
    assert violations(other) == ""
    other.get_by_label("Wachtwoord van dit bestand").fill("lang genoeg")
    other.get_by_role("button", name="Open", exact=True).click()
    expect(told(other, "import")).to_contain_text("Nieuw: 7. Dat had je al: 0.")
    other.get_by_role("button", name="Zet terug").click()
    expect(told(other, "import")).to_have_text("Teruggezet.")
    assert events(other) == events(played)


def test_what_was_erased_since_does_not_come_back(played: Page, tmp_path: Path) -> None:
    path = saved(played, tmp_path)
    scene = played.locator("[data-target='scene:bord-weg']")
    scene.get_by_role("button", name="Wis wat je deed bij Het bord weg").click()
    expect(scene.get_by_role("group")).to_contain_text("Alles wat je hier deed wissen?")
    scene.get_by_role("button", name="Nee").click()
    assert len(events(played)) == 7
    scene.get_by_role("button", name="Wis wat je deed").click()
    assert violations(played) == ""
    scene.get_by_role("button", name="Ja, wis").click()
    expect(told(played, "overview")).to_have_text("Gewist: Het bord weg.")
    expect(scene).to_be_hidden()
    expect(played.locator("#overzicht")).to_be_focused()
    left = [(event["kind"], event["target"]) for event in events(played)]
    assert left == [("settings", "settings:backup"), ("reset", "scene:bord-weg")]
    put_back(played, path)
    played.get_by_role("button", name="Zet terug").click()
    expect(told(played, "import")).to_have_text("Teruggezet.")
    assert [(event["kind"], event["target"]) for event in events(played)] == left


def test_the_way_back_shows_nothing_of_what_was_erased(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html", reduced_motion="reduce")
    play(page, SAMPLE_WAY)
    note(page, TEXT)
    until_kept(page, 1, "note-written")
    assert page.locator("[data-chosen]").count() > 0
    page.goto(page.url.partition("/scenes/")[0] + "/gegevens.html")
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(told(page, "erase")).to_contain_text("Alles is gewist.")
    page.go_back()
    expect(page.locator("#notitie-gezien")).to_have_value("")
    expect(page.locator("lk-scene:defined")).to_have_count(1)
    assert page.locator("[data-chosen]").count() == 0


def test_erasing_leaves_nothing(played: Page) -> None:
    tab = played.context.new_page()
    tab.goto(played.url.replace("gegevens.html", "scenes/bord-weg.html"))
    played.get_by_role("button", name="Wis alles").click()
    group = played.get_by_role("group", name="Echt alles wissen?")
    expect(group.get_by_role("button", name="Ja, wis")).to_be_focused()
    group.get_by_role("button", name="Ja, wis").click()
    expect(told(played, "erase")).to_contain_text(
        "We hebben gekeken, van wat je deed, schreef en las staat er niets meer."
    )
    assert played.evaluate("indexedDB.databases()") == []
    assert (
        played.evaluate("Object.keys(localStorage).filter((k) => !k.endsWith('.__palette'))") == []
    )
    note(tab, "Opnieuw")
    assert len(until_kept(tab, 1, "note-written")) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "Het is niet heel"),
        ("{}", "Het is niet van Leerklimaat."),
        ('{"schema": "leerklimaat-log", "version": 99}', "nieuwere versie"),
        (
            '{"schema": "leerklimaat-log", "version": 1, "at": "2026-11-22T12:00:00.000Z",'
            ' "events": [{"kind": "gehackt"}]}',
            "Er klopt iets niet in.",
        ),
    ],
    ids=["empty", "other", "newer", "unknown"],
)
def test_a_file_that_is_no_good_changes_nothing(
    played: Page, tmp_path: Path, content: str, why: str
) -> None:
    before = events(played)
    path = tmp_path / "vreemd.json"
    path.write_text(content, "utf-8")
    put_back(played, path)
    expect(told(played, "import")).to_contain_text(why)
    expect(told(played, "import")).to_contain_text("Er is niets veranderd.")
    assert events(played) == before
    field = played.get_by_label("Kies een bestand")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(told(played, "import").inner_text())
    expect(told(played, "import")).to_be_in_viewport()
    put_back(played, saved(played, tmp_path))
    expect(field).to_have_attribute("aria-invalid", "false")


def test_a_file_larger_than_any_of_ours_is_not_even_read(played: Page, tmp_path: Path) -> None:
    path = tmp_path / "groot.json"
    with path.open("wb") as file:
        file.truncate(400_000_001)
    put_back(played, path)
    expect(told(played, "import")).to_contain_text("Het is te groot.")


def test_the_preview_names_what_goes(played: Page, tmp_path: Path) -> None:
    text = saved(played, tmp_path).read_text("utf-8")
    backup = json.loads(text)
    [note] = [event for event in backup["events"] if event["kind"] == "note-written"]
    reset = {
        "id": "andere-0001",
        "device": "ander-apparaat",
        "counter": note["counter"] + 1,
        "at": backup["at"],
        "seen": {note["device"]: note["counter"]},
        "kind": "reset",
        "target": note["target"],
    }
    path = tmp_path / "ander.json"
    path.write_text(json.dumps(backup | {"events": [reset, {"kind": "gehackt"}]}), "utf-8")
    put_back(played, path)
    preview = played.locator("[data-part=preview]")
    expect(preview).to_contain_text("Dit verdwijnt hier")
    expect(preview.locator("li")).to_have_text(["Het bord weg: notitie"])
    expect(preview).to_contain_text("slaan we over: 1.")
    assert violations(played) == ""


def test_a_truncated_file_changes_nothing(played: Page, tmp_path: Path) -> None:
    path = saved(played, tmp_path)
    text = path.read_text("utf-8")
    path.write_text(text[: len(text) // 2], "utf-8")
    before = events(played)
    put_back(played, path)
    expect(told(played, "import")).to_contain_text("Het is niet heel")
    assert events(played) == before


def test_on_a_full_disk_a_file_says_that_it_is_not_whole(played: Page, tmp_path: Path) -> None:
    played.add_init_script("""IDBFactory.prototype.open = () => {
      throw new DOMException("full disk while opening", "QuotaExceededError"); };""")
    played.reload()
    expect(told(played, "overview")).to_contain_text("De opslag van je browser is vol.")
    assert not played.locator("[data-part=nothing]").is_visible()
    path = saved(played, tmp_path)
    assert json.loads(path.read_text("utf-8"))["events"] == []
    expect(told(played, "export")).to_contain_text("Let op: het is niet volledig.")
    put_back(played, ROOT / "client/test/log/files/version-1.json")
    expect(told(played, "import")).to_contain_text("is vol. Maak ruimte")


def test_a_tab_can_be_told_to_keep_nothing(played: Page) -> None:
    box = played.get_by_label("Bewaar niets in dit tabblad")
    box.check()
    expect(told(played, "shared")).to_have_text("Vanaf nu bewaart en leest dit tabblad niets.")
    played.reload()
    expect(box).to_be_checked()
    # Whether there is anything, this tab cannot say.
    expect(told(played, "overview")).to_contain_text("Gedeelde computer.")
    assert not played.locator("[data-part=nothing]").is_visible()
    put_back(played, ROOT / "client/test/log/files/version-1.json")
    expect(told(played, "import")).to_contain_text("Terugzetten kan nu niet.")
    other = played.context.new_page()
    other.goto(played.url)
    assert not other.get_by_label("Bewaar niets in dit tabblad").is_checked()
    box.uncheck()
    played.reload()
    expect(played.locator("[data-part=facts]")).to_contain_text("Keuzes")


def test_without_a_script_it_says_that_nothing_is_kept(open_page: Open) -> None:
    page = open_page("sample:gegevens.html", java_script_enabled=False)
    expect(page.locator(".lk-unscripted")).to_be_visible()
    assert not page.locator("lk-data").is_visible()
    with_script = open_page("sample:gegevens.html")
    assert not with_script.locator(".lk-unscripted").is_visible()


def test_every_page_leads_here(open_page: Open) -> None:
    page = open_page("sample:index.html")
    page.locator(".lk-doorway").get_by_role("link", name="Van mij").click()
    page.locator("article").get_by_role("link", name="Mijn gegevens").click()
    expect(page.locator("h1")).to_have_text("Mijn gegevens")


@pytest.fixture(scope="module")
def after_repeating(browser: Browser, sample_origin: str) -> StorageState:
    """What a device keeps of somebody who repeated a term, and did a question of a quiz."""
    with visit(browser, f"{sample_origin}/vandaag.html", reduced_motion="reduce") as page:
        _repeat(page)
        page.goto(f"{sample_origin}/lessen/eerste-dienst/aan-tafel-quiz.html")
        page.locator("[data-now] input[value=vragen]").check()
        page.get_by_role("button", name="Controleer").click()
        until_kept(page, 1, "item-answered")
        return page.context.storage_state(indexed_db=True)


def _repeat(page: Page) -> None:
    unfold(page, "decks")
    page.locator("[data-deck=terms]").get_by_role("button", name="Zet erbij").click()
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Laat zien").click()
    page.get_by_role("button", name="Met moeite").click()
    until_kept(page, 1, "card-reviewed")


@pytest.fixture
def repeated(open_page: Open, after_repeating: StorageState) -> Page:
    """A page about the data of that person."""
    page = open_page("sample:gegevens.html", storage_state=after_repeating, reduced_motion="reduce")
    expect(page.locator("[data-part=facts]")).to_contain_text("Antwoorden")
    return page


def test_answers_and_cards_are_there_to_see_and_to_erase(repeated: Page) -> None:
    bank = repeated.locator("[data-target='bank:aan-tafel']")
    expect(bank).to_contain_text("Antwoorden: 1.")
    terms = repeated.locator("[data-target=terms]")
    expect(terms).to_contain_text("Kaarten: 3.")
    expect(terms.get_by_role("link")).to_have_text("Begrippen")
    terms.get_by_role("button", name="Wis wat je deed bij Begrippen").click()
    terms.get_by_role("button", name="Ja, wis").click()
    expect(told(repeated, "overview")).to_have_text("Gewist: Begrippen.")
    expect(terms).to_be_hidden()
    assert not [event for event in events(repeated) if "card" in str(event["kind"])]
    repeated.goto(repeated.url.replace("gegevens.html", "vandaag.html"))
    expect(repeated.locator("[data-deck=terms]")).to_contain_text("(0 van 3)")


PAGE, TABLE = "Bewaar als pagina", "Bewaar als tabel (CSV)"
TEXTS = "**/assets/teksten.js"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def to_read(page: Page, folder: Path, button: str) -> Path:
    """The file to read that the page gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_page_to_read_says_what_was_asked_and_answered(repeated: Page, tmp_path: Path) -> None:
    path = to_read(repeated, tmp_path, PAGE)
    assert path.suffix == ".html"
    expect(told(repeated, "export")).to_contain_text("staat bij je downloads")
    page = repeated.context.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.set_content(path.read_text("utf-8"))
    question = page.locator("dl > div").filter(has_text="Wat doe je eerst?")
    expect(question.locator("dt")).to_contain_text("Aan het ontbijt schuift Samira haar bord weg.")
    expect(question.locator("dd")).to_contain_text("Je vraagt zacht wat er is. (goed)")
    expect(page.locator("dt", has_text="leefklimaat")).to_have_count(1)
    assert not re.search(r"bank:|term:", page.locator("body").inner_text())
    assert page.locator("script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == ""
    link = page.get_by_role("navigation").get_by_role("link", name="Vragen bij aan tafel")
    anchor = link.get_attribute("href")
    expect(page.locator(f"h3{anchor}")).to_have_text("Vragen bij aan tafel")


def test_a_page_to_read_tells_a_scene_as_it_was_played(played: Page, tmp_path: Path) -> None:
    page = played.context.new_page()
    page.set_content(to_read(played, tmp_path, PAGE).read_text("utf-8"))
    way = page.locator("dl > div").filter(has_text="Zo ging het de laatste keer").locator("dd span")
    expect(way).to_have_text(
        [
            "Je vraagt zacht wat er is.",
            "Je loopt een stukje mee.",
            "Je vraagt of je om negen uur langs mag komen.",
            "Een afspraak",
        ]
    )
    note_made = page.locator("dl > div").filter(has_text="Wat zag je aan Samira?")
    expect(note_made.locator("dd span")).to_have_text(TEXT)


def test_a_table_has_texts_and_ids_in_columns(repeated: Page, tmp_path: Path) -> None:
    text = to_read(repeated, tmp_path, TABLE).read_text("utf-8")
    assert ";Begrippen;kaart herhaald;leefklimaat;met moeite;term:leefklimaat" in text
    assert "Wat doe je eerst?;Je vraagt zacht wat er is. (goed);bank:aan-tafel/eerste-stap" in text


def test_where_the_texts_do_not_come_the_page_is_made_and_says_so(
    repeated: Page, tmp_path: Path
) -> None:
    repeated.route(TEXTS, lambda route: route.fulfill(body=""))
    path = to_read(repeated, tmp_path, PAGE)
    expect(told(repeated, "export")).to_contain_text("waren niet te laden")
    text = path.read_text("utf-8")
    assert "waren niet te laden" in text
    assert "bank:aan-tafel/eerste-stap" in text
    repeated.unroute(TEXTS)
    assert "Wat doe je eerst?" in to_read(repeated, tmp_path, PAGE).read_text("utf-8")


def test_cards_go_along_to_another_device(repeated: Page, open_page: Open, tmp_path: Path) -> None:
    path = saved(repeated, tmp_path)
    other = open_page("sample:vandaag.html")
    expect(other.locator("[data-part=due]")).to_contain_text("Je herhaalt nog niets.")
    other.goto(other.url.replace("vandaag.html", "en/gegevens.html"))
    other.get_by_label("Choose a file").set_input_files(path)
    other.get_by_role("button", name="Put back").click()
    expect(told(other, "import")).to_have_text("Put back.")
    other.goto(other.url.replace("gegevens.html", "vandaag.html"))
    expect(other.locator("[data-part=due]")).to_contain_text("Cards for today: 2. New: 2.")


def test_a_file_of_the_first_version_can_be_put_back(open_page: Open) -> None:
    page = open_page("sample:gegevens.html")
    put_back(page, ROOT / "client/test/log/files/version-1.json")
    expect(told(page, "import")).to_contain_text("Nieuw: 6.")
    page.get_by_role("button", name="Zet terug").click()
    expect(page.locator("[data-target='scene:bord-weg']")).to_contain_text("Notities en zinnen: 1.")


def test_a_reminder_of_a_file_goes_when_there_is_one(repeated: Page, tmp_path: Path) -> None:
    reminder = repeated.locator("[data-part=reminder]")
    expect(reminder).to_be_empty()
    repeated.goto("about:blank")
    repeated.clock.set_fixed_time(datetime.now() + timedelta(days=8))
    repeated.go_back()
    expect(reminder).to_contain_text(
        "Hier staan 2 antwoorden of formulieren die nog in geen bestand staan."
    )
    saved(repeated, tmp_path)
    expect(reminder).to_be_empty()


def test_it_says_how_long_it_stays(played: Page) -> None:
    played.add_init_script("""
      let lasts = false;
      StorageManager.prototype.persisted = async () => lasts;
      StorageManager.prototype.persist = async () => { lasts = true; return lasts; };
    """)
    played.reload()
    expect(played.locator("[data-part=lasting]")).to_contain_text("mag dit opruimen")
    assert violations(played) == ""
    played.get_by_role("button", name="Vraag je browser").click()
    expect(told(played, "persist")).to_have_text("Je browser zei ja.")
    expect(played.locator("[data-part=lasting]")).to_contain_text("tot je het zelf wist")
    expect(played.locator("[data-part=persist]")).to_be_hidden()
    expect(played.locator("lk-data")).to_contain_text("zeven dagen")
    expect(played.locator("lk-data")).to_contain_text("privévenster")
