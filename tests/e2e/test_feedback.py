"""Feedback of others: asked on one device, answered on another, read in, and erased."""

import json
import re
import zlib
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.scenes import events, until_kept

ASK = "sample:competenties/feedback-vragen.html"
ANSWER = "sample:competenties/feedback-geven.html"
MEAL = "maaltijd-dragen"
TODAY = datetime.now(UTC).date()
"""The browser's day may be another for an hour; a day more or less is no lie to the pages."""


def code(kind: str, payload: dict[str, Any]) -> str:
    """What client/src/feedback/code.ts makes, by other means."""
    text = json.dumps(payload, ensure_ascii=False).encode()
    body = f"{kind}1.{urlsafe_b64encode(text).decode().rstrip('=')}"
    return f"{body}.{zlib.crc32(body.encode()):08x}"


def question(**more: Any) -> str:
    """What stands behind the `#` of a link."""
    known = {"id": "a" * 20, "competences": [MEAL], "date": str(TODAY), "language": "nl"}
    return code("lkv", known | {"question": ""} | more)


def answer(number: int, request: str, level: str = "doet-het-zelf", **more: Any) -> str:
    """The code of an answer, each number another."""
    known = {"request": request, "role": "colleague", "date": str(TODAY), f"level/{MEAL}": level}
    return code("lka", {"id": f"{number:020x}", "fields": known | more})


def asked(page: Page) -> str:
    """The id of a question that was asked here, and its link is made."""
    page.get_by_label("Een maaltijd dragen").check()
    page.get_by_role("button", name="Maak de vraag").click()
    expect(page.get_by_label("De link", exact=True)).to_be_visible()
    [event] = until_kept(page, 1, "form-kept")
    fields = event["fields"]
    assert isinstance(fields, dict)
    return str(fields["id"])


def read_in(page: Page, *texts: str) -> None:
    page.get_by_label("Of plak hier").fill("\n\n".join(texts))
    page.get_by_role("button", name="Lees in").click()


def told(page: Page) -> Locator:
    return page.locator("#inlezen-uitkomst")


def keep(page: Page) -> None:
    page.get_by_role("button", name="Bewaar wat is aangevinkt").click()


@pytest.fixture
def asking(open_page: Open) -> Page:
    return open_page(ASK, reduced_motion="reduce")


def tab_to(page: Page, field: Locator) -> None:
    """However many things there are to choose before it."""
    for _ in range(10):
        if field.evaluate("field => field === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("it is not within reach")


def ask_by_keyboard(page: Page) -> str:
    """The link of a question, made without a mouse."""
    expect(page.locator("lk-ask:defined")).to_be_visible()
    assert violations(page) == ""
    page.get_by_label("Een maaltijd dragen").focus()
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Je eigen vraag"))
    page.keyboard.type("Wat doe ik aan tafel?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Geef je vraag aan je collega")).to_be_focused()
    assert violations(page) == ""
    return page.get_by_label("De link", exact=True).input_value()


def answer_by_keyboard(page: Page) -> str:
    """The code of an answer, made without a mouse; whoever forgets something is led there."""
    make = page.get_by_role("button", name="Maak mijn antwoord klaar")
    make.press("Enter")
    expect(page.get_by_label("Begeleider")).to_be_focused()
    group = page.get_by_role("radiogroup", name="Wat ben jij")
    expect(group).to_have_accessible_description("Kies hier eerst een antwoord.")
    assert violations(page) == ""
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Collega", exact=True)).to_be_checked()
    page.get_by_label("Je naam").press("E")
    page.get_by_label("3 doet het zelf").press("Space")
    page.get_by_text("Dit zag ik").press("Enter")
    page.get_by_label("Noemt na de maaltijd").press("Space")
    strong = page.get_by_label("Wat werkt?")
    strong.fill("Je vraagt het aan mw. Jansen.")
    make.press("Enter")
    expect(strong).to_be_focused()
    expect(strong).to_have_accessible_description(re.compile("Hier lijkt een naam in te staan"))
    assert violations(page) == ""
    page.get_by_role("button", name="Toch zo laten").press("Enter")
    expect(strong).to_be_focused()
    make.press("Enter")
    expect(page.get_by_role("heading", name="Geef je antwoord terug")).to_be_focused()
    assert violations(page) == ""
    return page.get_by_label("De code", exact=True).input_value()


def test_asked_answered_merged_and_erased_by_keyboard(asking: Page, open_page: Open) -> None:
    link = ask_by_keyboard(asking)
    assert "/competenties/feedback-geven.html#lkv1." in link
    assert len(link.partition("#")[2]) < 2000
    colleague = open_page(link, reduced_motion="reduce")
    expect(colleague.locator("[data-part=asked]")).to_contain_text("De vraag is van")
    expect(colleague.locator("blockquote")).to_have_text("Wat doe ik aan tafel?")
    assert violations(colleague) == ""
    given = answer_by_keyboard(colleague)
    # Nothing of it is kept there.
    assert colleague.evaluate("indexedDB.databases()") == []
    assert colleague.evaluate("sessionStorage.length") == 0
    assert colleague.evaluate("Object.keys(localStorage)") in ([], ["/.__palette"])

    asking.get_by_label("Of plak hier").fill(f"Hoi! Hier is het: {given} Groet")
    asking.get_by_role("button", name="Lees in").press("Enter")
    expect(told(asking)).to_have_text("Gelezen antwoorden: 1. Kies hieronder wat je bewaart.")
    preview = asking.locator("[data-part=previews]")
    expect(preview.get_by_role("checkbox")).to_be_checked()
    expect(preview).to_contain_text("Collega, E,")
    expect(preview).to_contain_text("Er lijkt iets in te staan")
    assert violations(asking) == ""
    assert len(events(asking, "form-kept")) == 1
    asking.get_by_role("button", name="Bewaar wat is aangevinkt").press("Enter")
    expect(told(asking)).to_contain_text("Bewaard op dit apparaat: 1.")
    expect(asking.get_by_role("button", name="Lees in")).to_be_focused()
    results = asking.locator("[data-part=results]")
    expect(results).to_contain_text("Je vraagt het aan mw. Jansen.")
    expect(results).not_to_contain_text("Met hoeveel steun: van")
    assert violations(asking) == ""
    erase_by_keyboard(asking, given)


def erase_by_keyboard(page: Page, given: str) -> None:
    """The answer goes, and does not come back when it is read once more."""
    results = page.locator("[data-part=results]")
    page.get_by_role("button", name="Wis het antwoord: Collega, E").press("Enter")
    assert violations(page) == ""
    page.get_by_role("button", name="Ja, wis").press("Enter")
    expect(told(page)).to_have_text("Gewist.")
    expect(results).to_be_empty()
    assert "Jansen" not in json.dumps(events(page))
    read_in(page, given)
    expect(page.locator("[data-verdict=erased]")).to_contain_text("Het blijft gewist.")
    assert violations(page) == ""
    page.get_by_role("button", name="Sluit dit").click()
    expect(results).to_be_empty()


def test_a_file_goes_there_and_back(asking: Page, open_page: Open, tmp_path: Path) -> None:
    request = asked(asking)
    with asking.expect_download() as download:
        asking.locator("[data-part=offer]").get_by_role("button", name="Bewaar als bestand").click()
    there = tmp_path / "vraag.json"
    download.value.save_as(there)
    assert json.loads(there.read_text("utf-8"))["id"] == request
    colleague = open_page(ANSWER)
    expect(colleague.get_by_role("heading", name="Waar is de vraag?")).to_be_visible()
    assert violations(colleague) == ""
    colleague.get_by_label("Kies een of meer").set_input_files(there)
    expect(colleague.get_by_role("heading", name="Voor je begint")).to_be_focused()
    colleague.get_by_label("Medestudent").check()
    colleague.get_by_label("Kan ik niet zeggen").check()
    colleague.get_by_role("button", name="Maak mijn antwoord klaar").click()
    with colleague.expect_download() as download:
        colleague.get_by_role("button", name="Bewaar als bestand").click()
    back = tmp_path / "antwoord.json"
    download.value.save_as(back)
    asking.get_by_label("Kies een of meer").set_input_files([back, there])
    expect(told(asking)).to_contain_text("Dit is een vraag, geen antwoord.")
    keep(asking)
    expect(asking.locator("[data-part=results]")).to_contain_text("Kan het niet zeggen: 1.")


def test_with_more_answers_more_is_told_and_roles_stay_apart(asking: Page) -> None:
    request = asked(asking)
    words = {f"strong/{MEAL}": "Je blijft zitten."}
    read_in(asking, answer(1, request, **words), answer(2, request, role="teacher", **words))
    keep(asking)
    results = asking.locator("[data-part=results]")
    expect(results).to_contain_text("Nog niet te lezen, want zonder naam: 2.")
    expect(results).not_to_contain_text("Je blijft zitten.")
    sign = {"signs": [f"{MEAL}/vraagt-na"]}
    read_in(asking, answer(3, request, "kijkt-mee", **sign), answer(2, request, role="teacher"))
    expect(asking.locator("[data-verdict=changed]")).to_contain_text("met iets anders erin")
    assert violations(asking) == ""
    keep(asking)
    expect(results).to_contain_text("van 1 (kijkt mee) tot 3 (doet het zelf)")
    expect(results).not_to_contain_text("In het midden")
    expect(results.locator("section", has_text="Docent (1)").last).to_contain_text("Je blijft")
    read_in(asking, *(answer(number, request, "zelfstandig") for number in (4, 5, 6)))
    keep(asking)
    expect(results).to_contain_text("Het midden ligt tussen 3 (doet het zelf) en 4 (zelfstandig).")
    expect(results).to_contain_text("Onder 10 antwoorden kan dat midden nog verschuiven.")
    assert violations(asking) == ""
    read_in(asking, *(answer(number, request, "zelfstandig") for number in range(7, 13)))
    keep(asking)
    expect(results).to_contain_text("Antwoorden: 12.")
    expect(results).not_to_contain_text("verschuiven")


def test_what_cannot_be_kept_is_told_and_changes_nothing(asking: Page) -> None:
    request = asked(asking)
    whole = answer(1, request)
    old = str(TODAY - timedelta(days=62))
    read_in(asking, whole[:60])
    expect(told(asking)).to_contain_text("Dit is niet heel: het eind ontbreekt.")
    expect(asking.get_by_label("Of plak hier")).to_have_attribute("aria-invalid", "true")
    assert violations(asking) == ""
    read_in(asking, whole.replace("lka1", "lka7"))
    expect(told(asking)).to_contain_text("nieuwere versie")
    read_in(asking, whole[:-1] + ("0" if whole[-1] != "0" else "1"))
    expect(told(asking)).to_contain_text("Hier klopt iets niet.")
    read_in(asking, "Hoi")
    expect(told(asking)).to_contain_text("geen vraag of antwoord van Leerklimaat")
    read_in(asking, answer(2, "b" * 20, date=old), answer(3, "b" * 20))
    expect(asking.locator("[data-verdict=expired]")).to_contain_text("ouder dan zestig dagen")
    expect(asking.locator("[data-verdict=unasked]")).to_contain_text("Niet door jou gevraagd")
    assert not asking.locator("[data-verdict=unasked] input").is_checked()
    keep(asking)
    expect(asking.get_by_text("Vink eerst aan")).to_be_visible()
    asking.get_by_role("button", name="Niets bewaren").click()
    expect(told(asking)).to_have_text("Er is niets bewaard.")
    assert len(events(asking, "form-kept")) == 1


@pytest.mark.parametrize(
    ("link", "why"),
    [
        (question(date=str(TODAY - timedelta(days=62))), "Vraag om een nieuwe."),
        (question(date=str(TODAY + timedelta(days=5))), "een datum in de toekomst"),
        (question(competences=["weg"]), "iets dat deze site niet kent"),
        (question()[:50], "het eind ontbreekt"),
        (answer(1, "a" * 20), "een antwoord, geen vraag"),
    ],
    ids=["expired", "early", "foreign", "cut", "answer"],
)
def test_a_link_that_is_no_good_opens_no_form(open_page: Open, link: str, why: str) -> None:
    page = open_page(f"{ANSWER}#{link}")
    expect(told(page)).to_contain_text(why)
    assert not page.get_by_role("button", name="Maak mijn antwoord klaar").is_visible()
    read_in(page, f"https://voorbeeld.test/#{question()}")
    expect(page.get_by_role("heading", name="Voor je begint")).to_be_focused()


def test_in_english_the_same_question_and_the_same_answer(open_page: Open) -> None:
    page = open_page(f"sample:en/competenties/feedback-geven.html#{question(question='Wat nu?')}")
    expect(page.locator("blockquote p")).to_have_attribute("lang", "nl")
    assert violations(page) == ""
    page.get_by_label("Colleague", exact=True).check()
    page.get_by_label("I cannot tell").check()
    page.get_by_role("button", name="Get my answer ready").click()
    given = page.get_by_label("The code", exact=True).input_value()
    asker = open_page("sample:en/competenties/feedback-vragen.html")
    asker.get_by_label("Or paste the code").fill(given)
    asker.get_by_role("button", name="Read in").click()
    expect(asker.locator("[data-verdict=unasked]")).to_contain_text("Not asked by you")
    asker.locator("[data-verdict=unasked] input").check()
    asker.get_by_role("button", name="Keep what is ticked").click()
    expect(asker.locator("[data-part=results]")).to_contain_text("Cannot tell: 1.")
    expect(asker.locator("[data-part=raters]")).to_contain_text("Does not belong to a question")
    assert violations(asker) == ""
    asker.goto(asker.url.replace("/en/", "/"))
    expect(asker.locator("[data-part=results]")).to_contain_text("Kan het niet zeggen: 1.")


def test_on_a_shared_computer_it_says_that_nothing_is_kept(asking: Page) -> None:
    asking.evaluate("sessionStorage.setItem('leerklimaat-shared', '1')")
    asking.reload()
    expect(asking.locator("[data-part=store]")).to_contain_text("Gedeelde computer.")
    asking.get_by_label("Een maaltijd dragen").check()
    asking.get_by_role("button", name="Maak de vraag").click()
    expect(asking.locator("[data-part=offer]")).to_contain_text("je vraag is hier niet bewaard")
    assert violations(asking) == ""
    asking.evaluate("sessionStorage.clear()")
    asking.reload()
    expect(asking.locator("[data-part=asked]")).to_be_hidden()
    assert events(asking) == []


def test_who_leaves_with_an_answer_that_nobody_has_is_asked(open_page: Open) -> None:
    page = open_page(f"{ANSWER}#{question()}")
    page.get_by_label("Collega", exact=True).check()
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.reload()
    assert asked == ["beforeunload"]


def test_without_a_script_there_is_a_form_for_paper(open_page: Open) -> None:
    page = open_page(ANSWER, java_script_enabled=False)
    expect(page.locator(".lk-unscripted")).to_be_visible()
    page.get_by_text("Een maaltijd dragen").click()
    part = page.locator(f"[data-competence={MEAL}]")
    expect(part.get_by_label("3 doet het zelf")).to_be_visible()
    asker = open_page(ASK, java_script_enabled=False)
    assert not asker.locator("lk-ask").is_visible()
    expect(asker.locator(".lk-unscripted").get_by_role("link")).to_have_text("Geef feedback")
