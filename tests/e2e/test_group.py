"""A scene or a quiz before a group: on a big screen, by keyboard, on paper, without a script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import events
from tests.e2e.test_paper import printed, words

TEAM, SCENE = "sample:scenes/bord-weg-team.html", "sample:scenes/bord-weg-groep.html"
QUIZ = "sample:lessen/eerste-dienst/aan-tafel-quiz.html"
DIALOG, LABEL, BODY = "dialog.lk-big", ".lk-big__label", ".lk-big__body"
HANDS = ".lk-big__hands input"
PROJECTOR = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}
SCROLLS = f"""() => {{
  const body = document.querySelector("{BODY}");
  return body.scrollHeight > body.clientHeight;
}}"""
BARS = """(bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width))"""
KEPT = "() => localStorage.length + sessionStorage.length"


def at(page: Page, place: str) -> None:
    """The place that is shown, with the focus on what it is called."""
    expect(page.locator(BODY)).to_have_attribute("data-place", place)
    expect(page.locator(LABEL)).to_be_focused()


def along(page: Page, *presses: tuple[str, str]) -> None:
    """Keys, and the place that each leads to."""
    for key, place in presses:
        page.keyboard.press(key)
        at(page, place)


def from_the_team(open_page: Open) -> Page:
    """The big screen, by the link on the page for a team."""
    page = open_page(TEAM, **PROJECTOR, reduced_motion="reduce")
    page.get_by_role("link", name="Met de groep").focus()
    page.keyboard.press("Enter")
    at(page, "open")
    return page


def test_a_presenter_alone_goes_from_the_first_word_to_the_last(open_page: Open) -> None:
    page = from_the_team(open_page)
    along(page, ("PageDown", "roles"), ("PageDown", "step/tafel"))
    assert not page.evaluate(SCROLLS)
    page.keyboard.press("PageDown")  # nobody chose: it proposes the first
    expect(page.locator(".lk-big__said")).to_have_text("De groep volgt keuze 1.")
    along(page, ("PageDown", "happens/tafel/vragen"))
    expect(page.locator(BODY)).not_to_contain_text("Een vraag laat merken")
    along(page, ("PageDown", "why/tafel/vragen"))
    expect(page.locator(BODY)).to_contain_text("Een vraag laat merken")
    for node, choice in (("gang", "meelopen"), ("deur", "afspreken")):
        along(page, ("ArrowRight", f"step/{node}"))
        page.keyboard.press("ArrowRight")
        along(page, ("ArrowRight", f"happens/{node}/{choice}"))
        along(page, ("ArrowRight", f"why/{node}/{choice}"))
    along(page, ("PageDown", "step/afspraak"), ("PageDown", "talk/1"), ("PageDown", "talk/2"))
    expect(page.locator(BODY)).to_contain_text("Wat voelde je toen ze zuchtte?")
    along(page, ("PageDown", "talk/3"), ("PageDown", "phrases"))
    page.keyboard.press("PageDown")  # the end stays
    at(page, "phrases")
    along(page, ("PageUp", "talk/3"), ("ArrowLeft", "talk/2"))


def test_hands_are_typed_with_digits_and_tab_and_nothing_of_it_is_kept(open_page: Open) -> None:
    page = from_the_team(open_page)
    along(page, (" ", "roles"), ("Enter", "step/tafel"))
    page.keyboard.press("Tab")
    page.keyboard.type("4")
    page.keyboard.press("Tab")
    page.keyboard.type("12")
    short, long = page.locator(".lk-big__bar").evaluate_all(BARS)
    assert long == pytest.approx(3 * short, abs=3)
    expect(page.locator(".lk-big__said")).to_have_text("Samen: 16 handen.")
    expect(page.locator("[data-followed]")).to_contain_text("Je eet door en blijft zitten.")
    along(page, ("PageDown", "happens/tafel/wachten"))
    expect(page.locator(BODY)).to_contain_text("12 van 16 handen")
    along(page, ("PageUp", "step/tafel"))
    expect(page.locator(HANDS).nth(1)).to_have_value("12")
    page.keyboard.press("1")  # whoever leads may follow the few
    along(page, ("ArrowRight", "happens/tafel/vragen"))
    page.reload()
    at(page, "happens/tafel/vragen")
    page.keyboard.press("Escape")
    expect(page.locator("h1")).to_have_text("Met het team: Het bord weg")
    assert events(page) == []
    assert page.evaluate(KEPT) == 0


def test_who_began_on_the_page_itself_comes_back_to_its_button(open_page: Open) -> None:
    page = open_page(SCENE, **PROJECTOR, reduced_motion="reduce")
    begin = page.get_by_role("button", name="Op het grote scherm")
    begin.press("Enter")
    at(page, "open")
    along(page, ("PageDown", "roles"))
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_be_hidden()
    expect(begin).to_be_focused()
    begin.press("Enter")
    at(page, "roles")  # where the group was
    page.locator(BODY).click()  # beside everything; keys work on
    along(page, ("PageDown", "step/tafel"), ("PageUp", "roles"))


def test_two_quick_presses_do_two_things(open_page: Open) -> None:
    page = open_page(f"{SCENE}#groot", **PROJECTOR, reduced_motion="reduce")
    at(page, "open")
    page.evaluate(
        """(key) => { for (const _ of [1, 2]) {
          const press = new KeyboardEvent("keydown", { key, bubbles: true });
          document.activeElement.dispatchEvent(press);
        } }""",
        "PageDown",
    )
    at(page, "step/tafel")


@pytest.mark.parametrize("size", [PROJECTOR, PHONE], ids=["projector", "phone"])
@pytest.mark.parametrize("language", ["", "en/"])
def test_axe_finds_nothing_on_any_kind_of_screen(
    open_page: Open, size: dict[str, int], language: str
) -> None:
    address = f"sample:{language}scenes/bord-weg-groep.html#groot"
    page = open_page(address, **size, reduced_motion="reduce")
    at(page, "open")
    assert violations_in_either_scheme(page) == ""
    along(page, ("PageDown", "roles"), ("PageDown", "step/tafel"))
    page.keyboard.press("2")
    assert violations_in_either_scheme(page) == ""
    along(page, ("ArrowRight", "happens/tafel/wachten"), ("ArrowRight", "why/tafel/wachten"))
    assert violations_in_either_scheme(page) == ""


def test_large_text_on_a_low_screen_scrolls_before_it_goes_on(open_page: Open) -> None:
    page = open_page(f"{SCENE}#groot", width=320, height=300, reduced_motion="reduce")
    at(page, "open")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    at(page, "step/tafel")
    assert page.evaluate(SCROLLS)
    page.keyboard.press("PageDown")
    expect(page.locator(BODY)).to_have_attribute("data-place", "step/tafel")
    assert page.locator(BODY).evaluate("(body) => body.scrollTop > 0")


def test_without_a_script_it_is_a_document(read_page: Open) -> None:
    page = read_page(SCENE, script=False)
    expect(page.get_by_role("button", name="Op het grote scherm")).to_be_hidden()
    steps = page.locator(".lk-group__step")
    assert steps.count() == page.locator(".lk-group__step:visible").count() == 5
    steps.first.get_by_role("link", name="Ga naar 2").first.click()
    expect(page.locator(".lk-group__step:target")).to_contain_text(
        "Even later staat ze op de gang."
    )


def test_on_paper_what_happens_stands_behind_what_the_group_sees(read_page: Open) -> None:
    page = read_page(SCENE)
    front, *back = map(words, printed(page))
    question, reaction = words("Wat zou je nu zeggen?"), words("Ze zucht en kijkt naar de deur.")
    assert words("Je eet door en blijft zitten.") in front
    assert question in front
    assert reaction not in front
    assert reaction in "".join(back)
    assert not re.search("PageDown|Ophetgrotescherm", "".join((front, *back)))


def test_questions_are_asked_by_keyboard_and_their_key_comes_when_it_is_asked_for(
    open_page: Open,
) -> None:
    page = open_page(QUIZ, **PROJECTOR, reduced_motion="reduce")
    page.get_by_role("link", name="Met de groep, op een groot scherm").press("Enter")
    at(page, "open")
    along(page, ("PageDown", "ask/eerste-stap"))
    page.keyboard.press("Tab")
    page.keyboard.type("6")
    page.keyboard.press("Tab")
    page.keyboard.type("7")
    expect(page.locator(".lk-big__said")).to_contain_text("Verdeeld")
    expect(page.locator(BODY)).not_to_contain_text("klopt")
    assert violations_in_either_scheme(page) == ""
    along(page, ("PageDown", "key/eerste-stap"))
    expect(page.locator(f"{DIALOG} [data-best]")).to_contain_text("Je vraagt zacht wat er is.")
    expect(page.locator("[data-followed]")).to_have_count(0)
    assert violations_in_either_scheme(page) == ""
    along(page, ("PageDown", "others/eerste-stap"), ("PageDown", "talk/eerste-stap"))
    expect(page.locator(BODY)).to_contain_text("De handen waren verdeeld.")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"aan-tafel-quiz\.html$"))
    assert events(page) == []


def test_questions_on_paper_have_their_key_on_the_last_sheets(read_page: Open) -> None:
    page = read_page(QUIZ.replace(".html", "-groep.html"))
    sheets = list(map(words, printed(page)))
    key = next(
        at for at, one in enumerate(sheets) if words("De sleutel, voor wie begeleidt") in one
    )
    assert words("Je vraagt zacht wat er is.") in "".join(sheets[:key])
    assert words("klopt niet.") not in "".join(sheets[:key])
    assert words("klopt niet.") in "".join(sheets[key:])
