"""Quizzes as learners take them: every type, every way to answer, every state looked at."""

from itertools import pairwise
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import NARROW, WIDE, switch, violations, violations_in_any_setting
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES
from tests.e2e.quizzes import (
    COMPARED,
    ITEMS,
    MEMBERS,
    ROUND,
    SAMPLE_BANK,
    SAMPLE_QUIZ,
    answer_by_clicks,
    answer_by_keys,
    item,
    key,
)
from tests.e2e.scenes import events, until_kept
from tests.e2e.visits import drawn

ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def verdict(page: Page) -> Locator:
    return item(page).locator(".lk-verdict")


def title(page: Page) -> Locator:
    return page.locator("[data-question][data-now] h3")


def forward(page: Page) -> None:
    page.locator(".lk-quiz-bar button").last.click()


def otherwise(page: Page, mode: str, number: str = str(ROUND)) -> None:
    """In another way, which is chosen above the first question."""
    page.get_by_label(mode).check()
    page.get_by_label("Hoeveel vragen").select_option(number)


def reveal(page: Page) -> None:
    """No other try at a wrong answer."""
    item(page).get_by_role("button", name="Laat het antwoord zien").click()


@pytest.mark.parametrize("how", ["keys", "clicks"])
@pytest.mark.parametrize("name", ITEMS)
def test_every_type_is_answered_and_explained(open_page: Open, name: str, how: str) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html#{name}", reduced_motion="reduce")
    expect(item(page)).to_have_attribute("data-item", f"{SAMPLE_BANK}/{name}")
    assert not item(page).locator(".lk-answer").is_visible()
    if how == "keys":
        title(page).focus()
        answer_by_keys(page)
    else:
        answer_by_clicks(page)
    expect(verdict(page)).to_contain_text("Vergelijk" if name == COMPARED else "Goed")
    expect(verdict(page)).to_be_focused()
    expect(item(page).locator("form > [role=status]")).to_be_empty()  # or it is spoken twice
    expect(item(page).locator("[data-part=explanation]")).to_be_visible()
    expect(item(page).locator("[data-part=repairs] a")).to_be_visible()
    until_kept(page, 1, "item-answered")
    [event] = events(page)
    assert (event["target"], event["mode"]) == (f"{SAMPLE_BANK}/{name}", "practise")
    assert event["score"] == (0 if name == COMPARED else 1)


@pytest.mark.parametrize("name", ITEMS)
def test_axe_finds_nothing_in_any_state(read_page: Open, name: str) -> None:
    """Open and answered in both schemes; in which of them one goes first differs per type."""
    page = read_page(f"{SAMPLE_QUIZ}.html#{name}", width=320, reduced_motion="reduce")
    schemes = ["slate", "default"]
    one, other = schemes if ITEMS.index(name) % 2 else reversed(schemes)
    expect(item(page)).to_be_visible()
    switch(page, one)
    assert violations(page) == ""
    item(page).get_by_role("button", name="Controleer").click()
    expect(item(page).locator(".lk-error").first).to_be_visible()
    switch(page, other)
    page.evaluate("scrollTo(0, 0)")  # or the header covers half of a link
    assert violations(page) == ""
    answer_by_clicks(page, right=False)
    expect(verdict(page)).to_be_visible()
    if item(page).get_attribute("data-retry") is not None:
        page.evaluate("scrollTo(0, 0)")
        assert violations(page) == ""
        reveal(page)
    page.evaluate("scrollTo(0, 0)")
    assert violations_in_any_setting(page, ((other, WIDE, False), (one, NARROW, False))) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ITEMS)
def test_what_is_open_is_said_in_sight_at_the_field(
    read_page: Open, name: str, language: str
) -> None:
    folder = "" if language == "nl" else "en/"
    quiz = SAMPLE_QUIZ.replace(":", f":{folder}")
    page = read_page(f"{quiz}.html#{name}", width=390, height=640, reduced_motion="reduce")
    check = item(page).locator("button[type=submit]")
    check.click()
    field, note = page.locator("lk-item :focus"), item(page).locator(".lk-error").first
    expect(field).to_have_accessible_description(note.inner_text())
    for one in (field, note):
        expect(one).to_be_in_viewport(ratio=1)
        box, header = one.bounding_box(), page.locator(".md-header").bounding_box()
        assert box is not None
        assert header is not None
        assert box["y"] >= header["height"]
    invalid = field if name != "volgorde" else item(page).locator("fieldset[data-moves]")
    expect(invalid).to_have_attribute("aria-invalid", "true")


def test_steps_are_told_by_arrows_on_a_screen_and_by_numbers_on_paper(read_page: Open) -> None:
    page = read_page(f"{SAMPLE_QUIZ}.html#volgorde")
    steps = item(page).locator("[data-step]")
    expect(steps.first.get_by_role("button")).to_have_count(2)
    legend = item(page).locator("legend").first
    expect(legend).to_contain_text("Met ↑ gaat een stap hoger")
    assert not legend.get_by_text("schrijf 1 tot en met").is_visible()
    assert not steps.first.locator("input").is_visible()
    page.emulate_media(media="print")
    assert legend.get_by_text("schrijf 1 tot en met").is_visible()
    assert not legend.get_by_text("Met ↑").is_visible()
    assert steps.first.locator("input").is_visible()


def test_axe_finds_nothing_in_forced_colours(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", forced_colors="active", reduced_motion="reduce")
    for place in range(ROUND):
        answer_by_clicks(page, right=False)
        expect(verdict(page)).to_be_visible()
        if place % 2 and item(page).get_by_role("button", name="Laat het antwoord").count():
            reveal(page)  # the others are looked at as another try is offered
        assert violations(page, colours_only=True) == ""
        forward(page)
    expect(page.locator(".lk-result")).to_be_visible()
    assert violations(page, colours_only=True) == ""


def test_what_was_chosen_and_what_is_right_are_explained_first(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    answer_by_clicks(page, right=False)
    expect(verdict(page)).to_contain_text("Nog niet goed")
    assert not item(page).locator(".lk-answer").is_visible()
    reveal(page)
    expect(verdict(page)).to_contain_text("Niet goed")
    expect(verdict(page)).to_be_focused()
    shown = item(page).locator(".lk-rationales > li:visible")
    expect(shown).to_have_count(2)
    expect(item(page).locator(".lk-yours")).to_have_text("jouw antwoord")
    item(page).get_by_role("button", name="Uitleg bij de andere").click()
    expect(shown).to_have_count(3)


def test_a_second_try_teaches_and_does_not_count(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    answer_by_clicks(page, right=False)
    expect(item(page).get_by_text("Een aanwijzing")).to_be_visible()
    expect(page.locator(".lk-quiz-bar .lk-button")).to_have_count(0)  # one thing comes first
    item(page).get_by_role("button", name="Probeer nog eens").click()
    assert not item(page).locator(".lk-answer").is_visible()
    assert not item(page).locator(".lk-sure").is_visible()
    assert page.evaluate("document.activeElement.closest('lk-item') !== null")
    answer_by_clicks(page)
    expect(verdict(page)).to_contain_text("Goed")
    expect(item(page).locator(".lk-answer")).to_be_visible()
    expect(page.locator(".lk-quiz-bar .lk-button")).to_have_text("Volgende vraag")
    until_kept(page, 1, "item-answered")
    assert [event["score"] for event in events(page)] == [0]


def test_a_hint_helps_before_the_answer(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    page.get_by_text("Een aanwijzing").click()
    expect(page.get_by_text("Denk aan wat je nog niet weet.")).to_be_visible()


def test_an_unforeseen_word_is_compared_and_never_just_wrong(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html#invullen")
    answer_by_clicks(page, right=False)
    expect(verdict(page)).to_contain_text("Vergelijk je antwoord")
    expect(item(page)).to_contain_text("“iets heel anders” kennen we niet.")
    same = item(page).get_by_role("button", name="Ja, hetzelfde")
    same.click()
    expect(same).to_have_attribute("aria-pressed", "true")
    until_kept(page, 2, "item-answered")
    assert [event["score"] for event in events(page)] == [0, 0.5]
    assert "iets heel anders" not in str(events(page))


def test_a_rewritten_sentence_is_laid_beside_its_models(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html#{COMPARED}")
    answer_by_clicks(page)
    expect(item(page).locator(".lk-model").first).to_be_visible()
    expect(item(page).locator("textarea")).to_have_value("Samira schoof haar bord weg.")
    expect(item(page).locator(".lk-wrote + .lk-model")).to_be_visible()
    expect(item(page).locator(".lk-wrote")).to_contain_text("Samira schoof haar bord weg.")
    for box in item(page).locator("[data-criterion] input").all():
        box.check()
    until_kept(page, 3, "item-answered")
    assert [event["score"] for event in events(page)] == [0, 0.5, 1]
    assert "Samira" not in str(events(page))


def test_certainty_is_asked_and_kept_and_may_be_left_out(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    item(page).get_by_label("Ik twijfel").click()
    answer_by_clicks(page)
    until_kept(page, 1, "item-answered")
    forward(page)
    answer_by_clicks(page)
    until_kept(page, 2, "item-answered")
    assert [event.get("confidence") for event in events(page)] == [2, None]


def test_a_check_says_nothing_before_the_end(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", reduced_motion="reduce")
    otherwise(page, "Jezelf toetsen")
    for place in range(ROUND):
        expect(title(page)).to_have_text(f"Vraag {place + 1} van {ROUND}")
        # The order is drawn, so the one that is answered wrong is known by its name.
        answer_by_clicks(page, right=key(page)["id"] != f"{SAMPLE_BANK}/{ITEMS[0]}", check=False)
        assert not item(page).locator(".lk-answer").is_visible()
        assert verdict(page).count() == 0
        forward(page)
    result = page.locator(".lk-result")
    expect(page.locator("#resultaat")).to_be_focused()
    score = result.get_by_text("Je had 11 van de 12 vragen goed. Dat is boven de grens.")
    expect(score).to_be_visible()
    assert not result.get_by_text("Van wat daarboven").is_visible()
    expect(result).to_contain_text("Nog niet vergeleken: 1.")
    result.get_by_text("Hoe is dit berekend?").click()
    expect(result.get_by_text("Van wat daarboven")).to_be_visible()
    expect(result).to_contain_text("Van wat daarboven te halen was, haalde jij")
    expect(result).to_contain_text("Dat is boven de grens van")
    expect(result).to_contain_text("geen cijfer en geen bewijs van bekwaamheid")
    expect(page.locator("[data-question] .lk-verdict:visible")).to_have_count(ROUND)
    until_kept(page, 1, "quiz-ended")
    assert len([one for one in events(page) if one["kind"] == "item-answered"]) == ROUND
    assert violations(page) == ""


def test_open_questions_are_named_before_a_check_is_looked_at(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    otherwise(page, "Jezelf toetsen", "5")
    for _ in range(5):
        forward(page)
    expect(page.get_by_text("Nog open: vraag 1, 2, 3, 4 en 5.")).to_be_visible()
    forward(page)
    expect(page.locator(".lk-result")).to_contain_text("Niet beantwoord: 5.")


def test_some_questions_are_drawn(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    otherwise(page, "Oefenen", "5")
    seen = []
    for _ in range(5):
        seen.append(item(page).get_attribute("data-item"))
        forward(page)
    assert len(set(seen)) == 5
    expect(page.locator(".lk-result")).to_contain_text("Niet beantwoord: 5.")


def test_back_forward_and_reload_keep_the_place_and_the_answers(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    answer_by_clicks(page, right=False)
    forward(page)
    expect(title(page)).to_have_text("Vraag 2 van 13")
    page.go_back()
    expect(title(page)).to_have_text("Vraag 1 van 13")
    expect(verdict(page)).to_contain_text("Nog niet goed")
    page.go_forward()
    expect(title(page)).to_have_text("Vraag 2 van 13")
    page.reload()
    expect(title(page)).to_have_text("Vraag 2 van 13")
    page.get_by_role("button", name="Vorige vraag").click()
    expect(verdict(page)).to_contain_text("Niet goed")


def test_what_was_left_goes_on_in_the_other_language(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    answer_by_clicks(page)
    until_kept(page, 1, "item-answered")
    page.goto(page.url.replace("/lessen/", "/en/lessen/").partition("#")[0])
    resume = page.get_by_role("button", name="Go on where you were")
    expect(resume).to_contain_text("1 of 13 answered")
    box, first = resume.bounding_box(), title(page).bounding_box()
    assert box is not None
    assert first is not None
    assert box["y"] < first["y"]
    resume.click()
    expect(title(page)).to_have_text("Question 2 of 13")


def test_the_result_leads_on(open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", reduced_motion="reduce")
    for place in range(ROUND):
        if place < 4:
            item(page).get_by_label("Ik weet het zeker" if place else "Ik gok").check()
        answer_by_clicks(page, right=place > 1)
        forward(page)
    result = page.locator(".lk-result")
    expect(result).to_contain_text("Je had 10 van de 12 vragen goed.")
    expect(result.locator(".lk-button")).to_have_count(1)
    sure = result.locator("h4", has_text="Zeker en fout: begin hier").locator("+ ul li")
    expect(sure).to_have_count(1)
    expect(sure).to_contain_text("Vraag 2 van 13")
    assert violations(page) == ""
    again = result.locator("h4", has_text="Lees dit nog eens").locator("+ ul a")
    for link in again.all():
        assert "aan-tafel.html#" in (link.get_attribute("href") or "")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    path = tmp_path / "uitslag.html"
    download.value.save_as(path)
    kept = path.read_text("utf-8")
    assert "Je had 10 van de 12 vragen goed." in kept
    assert "Naar Vandaag" not in kept
    assert "<script" not in kept
    assert "<button" not in kept
    page.get_by_role("button", name="Zet deze 2 klaar voor morgen").click()
    expect(result.get_by_text("Staat klaar: 2.")).to_be_visible()
    until_kept(page, 2, "card-added")
    way = result.get_by_role("link", name="Naar Vandaag")
    expect(way).to_be_focused()
    assert (way.get_attribute("href") or "").endswith("vandaag.html")
    page.get_by_role("button", name="Doe deze 2 nu nog eens").click()
    expect(title(page)).to_have_text("Vraag 1 van 2")


def test_nothing_is_fetched_once_the_page_stands(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    expect(item(page)).to_be_visible()
    # The browser itself looks for the icon again at every step; that is not the page asking.
    icon = "**/favicon.svg"
    page.route(icon, lambda route: route.fulfill(content_type="image/svg+xml", body=ICON))
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    for _ in range(ROUND):
        answer_by_clicks(page)
        forward(page)
    expect(page.locator(".lk-result")).to_be_visible()
    assert [url for url in asked if not url.endswith("favicon.svg")] == []


def test_options_come_in_another_order_and_letters_follow(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html#wat-helpt")
    orders: set[tuple[str | None, ...]] = set()
    for seed in range(12):  # the same order every time is as good as impossible
        page.add_init_script(drawn(seed))
        page.reload()
        expect(item(page)).to_be_visible()
        options = item(page).locator("label[data-option]")
        letters = options.locator(".lk-letter").all_inner_texts()
        assert letters == ["A", "B", "C", "D"]
        orders.add(tuple(one.get_attribute("data-option") for one in options.all()))
        if len(orders) > 1:
            break
    assert len(orders) > 1
    answer_by_clicks(page)
    keys = key(page)["keys"]
    right = item(page).locator(".lk-rationales > li.lk-right")
    for explained in right.all():
        letter = explained.locator("[data-letter]").inner_text()
        option = explained.get_attribute("data-for")
        assert option in keys
        expect(item(page).locator(f'[data-option="{option}"] .lk-letter')).to_have_text(letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_stands_high_and_nothing_moves_it(
    open_page: Open, language: str
) -> None:
    """How to practise and the question are on the first screen of a phone, from the first paint."""
    folder = "" if language == "nl" else "en/"
    page = open_page(f"{SAMPLE_QUIZ.replace(':', f':{folder}')}.html", width=390, height=844)
    answer_by_clicks(page, check=False)
    item(page).locator("button[type=submit]").click()
    until_kept(page, 1, "item-answered")
    page.add_init_script(
        """window.jumped = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) window.jumped += shift.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(page.url.partition("#")[0] + "?later")
    expect(page.locator(".lk-resume")).to_be_visible()  # which comes last, out of the log
    for one in (page.locator("[data-part=panel]"), title(page), item(page).locator("legend").first):
        expect(one).to_be_in_viewport(ratio=1)
    assert page.evaluate("window.jumped") < 0.01
    assert violations(page) == ""
    page.emulate_media(media="print")
    assert not page.locator("[data-part=panel]").is_visible()
    expect(page.locator(".lk-quiz-before .lk-note--loud")).to_be_visible()


def test_without_script_nobody_is_asked_how_to_practise(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", java_script_enabled=False)
    assert not page.locator("[data-part=panel]").is_visible()
    expect(page.locator(".lk-quiz-before .lk-note--loud")).to_be_visible()
    expect(page.get_by_role("heading", name="De vragen")).to_be_visible()
    expect(page.get_by_role("link", name="Lees de les")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_steps_of_a_scale_are_one_bar_in_their_order(read_page: Open, width: int) -> None:
    page = read_page(f"{SAMPLE_QUIZ}.html#beoordelen", width=width)
    steps = item(page).locator(".lk-judge").first.locator(".lk-scale--bar > label")
    boxes = [step.bounding_box() for step in steps.all()]
    places = [(box["x"], box["y"]) for box in boxes if box]
    assert len(places) == 4
    assert [x for x, _ in places] == sorted({x for x, _ in places})
    assert len({y for _, y in places}) == 1
    values = [step.locator("input").get_attribute("value") for step in steps.all()]
    assert values == ["1", "2", "3", "4"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["combineren", "volgorde"])
def test_your_own_answer_stands_in_words_beside_what_is_right(read_page: Open, name: str) -> None:
    page = read_page(f"{SAMPLE_QUIZ}.html#{name}")
    answer_by_clicks(page, right=False)
    reveal(page)
    wrong = item(page).locator('[data-told="wrong"]')
    expect(wrong.first).to_be_visible()
    own = "jij: Je vraagt hem even mee" if name == "combineren" else "jij: plaats 4"
    expect(wrong.first).to_contain_text(own)
    assert not wrong.first.locator("b > [data-letter], b[data-letter]").first.is_visible()
    green = page.evaluate("getComputedStyle(document.body).getPropertyValue('--lk-healthy')")
    edges = {
        one.evaluate(
            """(element, green) => {
              const probe = document.createElement("i");
              probe.style.color = green;
              element.append(probe);
              const wanted = getComputedStyle(probe).color;
              probe.remove();
              const { borderInlineStartColor } = getComputedStyle(element);
              const { color } = getComputedStyle(element.querySelector(".lk-told > b"));
              return [borderInlineStartColor, color].includes(wanted);
            }""",
            green,
        )
        for one in wrong.all()
    }
    assert edges == {False}


def test_a_key_on_paper_is_whole_and_nobodys_own_answer(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html#combineren")
    answer_by_clicks(page, right=False)
    reveal(page)
    forward(page)
    page.evaluate("location.hash = 'eerste-stap'")
    answer_by_clicks(page, right=False)
    reveal(page)
    page.get_by_label("Antwoorden mee afdrukken").check()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    keys = page.locator(".lk-key")
    expect(keys.locator(".lk-answer:not(.lk-set__difference)")).to_have_count(ROUND)
    for own in keys.locator(".lk-told, .lk-yours, .lk-mark").all():
        assert not own.is_visible()
    for told in keys.locator("li[data-told] > b").all():
        assert told.is_visible()
    first = keys.locator(".lk-answer").first.locator("li[data-for]")
    assert [one.is_visible() for one in first.all()] == [True] * 3


def test_every_question_stands_on_paper(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    expect(item(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("lk-item form")).to_have_count(ROUND)
    for form in page.locator("lk-item form").all():
        assert form.is_visible()
    assert not page.locator(".lk-quiz-bar").is_visible()


def test_without_script_all_questions_stand_below_each_other(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", java_script_enabled=False)
    for name in (*ITEMS, *MEMBERS):
        expect(page.locator(f"#{name}")).to_be_visible()
    page.locator(".lk-answer > summary").first.click()
    expect(page.locator(".lk-rationales").first).to_be_visible()


def test_a_contrast_set_is_spread_over_a_round_and_lies_side_by_side(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", width=390, reduced_motion="reduce")
    order = []
    for _ in range(ROUND):
        name = key(page)["id"].rpartition("/")[2]
        order.append(name)
        answer_by_clicks(page, right=name != "grap")
        forward(page)
    places = [place for place, name in enumerate(order) if name in MEMBERS]
    assert [order[place] for place in places] == list(MEMBERS)
    assert min(after - before for before, after in pairwise(places)) > 1
    contrast = page.locator("[data-contrast]")
    expect(page.get_by_role("heading", name="Zelfde zin, ander moment")).to_be_visible()
    expect(contrast).to_contain_text("Kijk of er gevaar is")
    moments = contrast.locator("li[data-verdict]")
    expect(moments).to_have_count(len(MEMBERS))
    expect(moments.nth(1)).to_contain_text("Karel doet de stem van Mina na.")
    expect(moments.nth(1)).to_contain_text("Je zegt hardop wat je ziet gebeuren.")
    expect(moments.nth(1)).to_contain_text("Jij koos")
    expect(moments.nth(2)).to_contain_text("Wat hier het best past")
    expect(moments.nth(2)).not_to_contain_text("Jij koos")
    assert column(moments.nth(0)) == column(moments.nth(1))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations_in_any_setting(page) == ""
    page.set_viewport_size({"width": 1280, "height": 800})
    assert column(moments.nth(0)) < column(moments.nth(1))
    contrast.get_by_role("link", name="Vraag 5").click()
    expect(item(page)).to_have_attribute("data-item", f"{SAMPLE_BANK}/grap")
    expect(verdict(page)).to_contain_text("Nog niet goed")


def column(place: Locator) -> int:
    box = place.bounding_box()
    assert box is not None
    return round(box["x"])


@pytest.mark.parametrize("script", [True, False])
def test_a_contrast_set_has_its_options_once_on_paper(open_page: Open, script: bool) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html", java_script_enabled=script)
    if script:
        expect(item(page)).to_be_visible()
        assert not page.locator(".lk-set__head").is_visible()
    page.emulate_media(media="print")
    option = page.get_by_text("Je zegt hardop wat je ziet gebeuren.", exact=True)
    assert [one.is_visible() for one in option.all()].count(True) == 1
    whole = page.locator(".lk-set")
    expect(whole).to_contain_text("Bij vraag 10 tot en met 13")
    assert [one.is_visible() for one in whole.locator("[data-question]").all()] == [True] * 4
    letters = whole.locator("[data-question]").first.locator("label[data-option]").all_inner_texts()
    assert [letter.strip() for letter in letters] == ["A", "B", "C", "D"]
    difference = page.get_by_text("Kijk of er gevaar is")
    assert not difference.is_visible()
    if script:
        page.emulate_media(media="screen")
        page.get_by_label("Antwoorden mee afdrukken").check()
        page.emulate_media(media="print")
        page.evaluate("document.querySelectorAll('.lk-answer').forEach(one => one.open = true)")
        assert difference.is_visible()
        why = page.get_by_text("Zo hoort iedereen dat het gezien is")
        assert [one.is_visible() for one in why.all()] == [True]


def test_quiz_pages_alone_load_the_script_of_quizzes(open_page: Open) -> None:
    page = open_page(f"{SAMPLE_QUIZ}.html")
    origin = page.url.partition("/lessen/")[0]
    with urlopen(f"{origin}/lessen/eerste-dienst/aan-tafel.html") as lesson:  # noqa: S310
        assert b"assets/client/quiz.js" not in lesson.read()


REFUSING = {
    "blocked": """IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError') }""",
    "full": """IDBObjectStore.prototype.add = () => {
        throw new DOMException('', 'QuotaExceededError') }""",
}


@pytest.mark.parametrize("how", REFUSING)
def test_a_browser_that_keeps_nothing_still_asks_and_explains(open_page: Open, how: str) -> None:
    page = open_page("sample:over.html")
    page.add_init_script(REFUSING[how])
    page.goto(page.url.replace("over.html", SAMPLE_QUIZ.removeprefix("sample:") + ".html"))
    answer_by_clicks(page)
    expect(verdict(page)).to_contain_text("Goed")
    words = {"blocked": "bewaart hier niets", "full": "is vol"}[how]
    expect(page.locator("lk-quiz > .lk-meta")).to_contain_text(words)
