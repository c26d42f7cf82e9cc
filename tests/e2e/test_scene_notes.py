"""Notes of the debrief, kept on the device and erased; and browsers that keep nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.answers import hold_time, let_time_pass, once
from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.scenes import SAMPLE_SCENE, SAMPLE_WAY, events, play, start, until_kept

TEXT = "Ik wachtte te lang met zitten."
BROKEN = {
    "blocked": """Object.defineProperty(window, "indexedDB", {
      get() { throw new DOMException("no", "SecurityError"); },
    })""",
    "refuses": """IDBFactory.prototype.open = () => {
      throw new DOMException("no", "InvalidStateError");
    }""",
    "newer": """new Promise((done) => {
      indexedDB.open("leerklimaat-log", 99).onsuccess = done;
    })""",
    "full": """IDBObjectStore.prototype.add = () => {
      throw new DOMException("no", "QuotaExceededError");
    }""",
}
SAID = {
    "blocked": "Je browser bewaart hier niets.",
    "refuses": "Je browser bewaart hier niets.",
    "newer": "Deze pagina is ouder dan wat er bewaard is.",
    "full": "De opslag van je browser is vol.",
}


def note(page: Page, text: str, question: str = "gezien") -> None:
    """Write a note and leave the field; before someone has played, it is below what folds."""
    before = page.locator(".lk-first:not([open]) > summary")
    if before.is_visible():
        before.click()
    field = page.locator(f"#notitie-{question}")
    field.fill(text)
    field.blur()


def foot(page: Page, question: str = "gezien") -> str:
    return f"#vraag-{question} .lk-own__foot"


def test_a_note_is_kept_and_can_be_erased(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    page.locator(".lk-first > summary").click()
    field = page.locator("#notitie-gezien")
    expect(field).to_have_accessible_name("Je notitie (hoeft niet) Wat zag je aan Samira?")
    expect(page.locator("#notities")).to_contain_text("Schrijf niets waaraan iemand een cliënt")
    note(page, TEXT)
    expect(page.locator(foot(page))).to_contain_text("Bewaard op dit apparaat.")
    [kept] = events(page, "note-written")
    assert kept["target"] == "scene:bord-weg/gezien"
    page.goto(page.url.replace("/scenes/", "/en/scenes/"))
    expect(field).to_have_value(TEXT)
    page.locator(".lk-first > summary").click()
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == ""
    page.locator(foot(page)).get_by_role("button", name="Erase this note").click()
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    expect(page.locator(foot(page))).to_contain_text("Erased.")
    assert TEXT not in str(events(page))
    page.reload()
    expect(field).to_have_value("")


def test_nothing_is_kept_of_an_empty_field(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    hold_time(page)
    note(page, "   ")
    page.locator("#notitie-gevoeld").focus()
    let_time_pass(page)
    note(page, "Stil", "gevoeld")
    until_kept(page, 1, "note-written")
    assert [event["text"] for event in events(page)] == ["Stil"]


def test_a_note_is_kept_while_writing(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    hold_time(page)
    page.locator(".lk-first > summary").click()
    page.locator("#notitie-gezien").press_sequentially("Stil")
    let_time_pass(page)
    [kept] = until_kept(page, 1, "note-written")
    assert kept["text"] == "Stil"
    page.locator("#notitie-gezien").press_sequentially(" en lang")
    let_time_pass(page)

    def texts() -> list[object]:
        return [event["text"] for event in events(page, "note-written")]

    once(page, lambda: texts() == ["Stil en lang"], lambda: str(texts()))


def test_traces_of_a_person_are_asked_about_before_they_are_kept(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    note(page, "Mevrouw de Wit (3-4-1981) zuchtte.")
    warning = page.locator(foot(page))
    expect(warning).to_contain_text(
        "Nog niet bewaard. Hier lijkt een naam, een geboortedatum in te staan."
    )
    assert events(page) == []
    assert violations(page) == ""
    note(page, "Zij zuchtte.")
    until_kept(page, 1, "note-written")
    note(page, "Mevrouw de Wit zuchtte.")
    warning.get_by_role("button", name="Toch bewaren").click()
    expect(warning).to_contain_text("Bewaard op dit apparaat.")
    [kept] = events(page, "note-written")
    assert kept["text"] == "Mevrouw de Wit zuchtte."


@pytest.mark.parametrize("how", BROKEN)
def test_a_browser_that_keeps_nothing_plays_all_the_same(open_page: Open, how: str) -> None:
    page = open_page("sample:index.html", reduced_motion="reduce")
    page.add_init_script(BROKEN[how])
    page.goto(page.url.replace("index.html", "scenes/bord-weg.html"))
    play(page, SAMPLE_WAY)
    expect(page.locator(".lk-path")).to_be_visible()
    told = page.locator("lk-scene > .lk-meta[role=status]")
    expect(told).to_contain_text(SAID[how])
    note(page, TEXT)
    expect(page.locator(foot(page))).to_contain_text("Niet bewaard.")
    expect(page.locator(".lk-own__kept")).to_contain_text(SAID[how])
    assert violations(page) == ""
    page.reload()
    expect(page.locator("[data-now]")).to_have_id("afspraak")


def test_in_a_shared_tab_nothing_is_kept(open_page: Open) -> None:
    page = open_page("sample:gegevens.html", reduced_motion="reduce")
    page.get_by_label("Bewaar niets in dit tabblad").check()
    page.goto(page.url.replace("gegevens.html", "scenes/bord-weg.html"))
    note(page, TEXT)
    expect(page.locator(foot(page))).to_contain_text("Niet bewaard.")
    start(page)
    expect(page.locator("lk-scene > .lk-meta[role=status]")).to_contain_text("Gedeelde computer.")
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("[document.cookie, Object.keys(sessionStorage)]") == [
        "",
        ["leerklimaat-shared"],
    ]


def test_two_tabs_keep_each_their_note(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_SCENE}.html")
    other = page.context.new_page()
    other.goto(page.url)
    note(page, "hier")
    note(other, "daar", "gevoeld")
    until_kept(page, 2, "note-written")
    page.reload()
    expect(page.locator("#notitie-gezien")).to_have_value("hier")
    expect(page.locator("#notitie-gevoeld")).to_have_value("daar")
