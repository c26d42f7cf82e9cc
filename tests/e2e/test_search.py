"""Search: its dialog by keyboard alone, what it shows and fetches, and where nothing is found."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import Open
from tests.e2e.pages import address

CALL = ("tel:112", "tel:113", "tel:08000113", "tel:08002000")
INDEX = ("search/index.js", "search/texts.js")


def ask(page: Page, words: str) -> None:
    page.locator(".lk-search input").fill(words)


def opened(page: Page) -> Page:
    page.keyboard.press("/")
    expect(page.locator(".lk-search input")).to_be_focused()
    return page


@pytest.mark.parametrize(
    ("name", "language", "asked", "found"),
    [
        # Forms that stand nowhere: only the stemmer of the language finds them.
        ("home", "nl", "maaltijden", "maaltijd"),
        ("home", "nl", "leefgroepen", "leefgroep"),
        ("home", "en", "breakfasts", "breakfast"),
        ("home", "en", "tensions", "tension"),
        # Words that are not complete, or not spelt so.
        ("home", "nl", "leefgr", "leefgroep"),
        ("home", "nl", "leefgroeb", "leefgroep"),
        ("home", "en", "supervis", "supervisor"),
        ("real-home", "nl", "grensbepalling", "grensbepaling"),
    ],
)
def test_a_word_is_found_in_other_forms_and_the_page_is_opened(
    read_page: Open, name: str, language: str, asked: str, found: str
) -> None:
    page = opened(read_page(address(name, language)))
    page.keyboard.insert_text(asked)  # as dictation and a paste do
    mark = page.locator(".lk-hit mark").filter(has_text=re.compile(f"^{found}$", re.IGNORECASE))
    expect(mark).not_to_have_count(0)
    first = page.locator(".lk-hit").first
    target = str(first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_arrows_go_up_and_down_and_back_to_the_field(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    ask(page, "tafel")
    hits = page.locator(".lk-hits a")  # what goes with a result too
    expect(hits.nth(1)).to_be_visible()
    for key, there in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(hits.nth(there)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".lk-search input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    first = str(hits.first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(first)


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_it_and_escape_gives_the_focus_back(read_page: Open, key: str) -> None:
    page = read_page(address("home", "nl"))
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press(key)
    field = page.locator(".lk-search input")
    expect(field).to_be_focused()
    page.keyboard.type(f"s{key}f")
    expect(field).to_have_value(f"s{key}f")
    page.keyboard.press("Escape")
    expect(page.locator(".lk-search dialog")).not_to_be_visible()
    expect(link).to_be_focused()


def test_a_press_beside_it_closes_it_and_its_button_too(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    dialog = page.locator(".lk-search dialog")
    page.mouse.click(5, 400)
    expect(dialog).not_to_be_visible()
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("button", name="Sluit het zoeken").click()
    expect(dialog).not_to_be_visible()
    expect(page.get_by_role("button", name="Zoeken")).to_be_focused()


@pytest.mark.parametrize(("language", "asked"), [("nl", "tafel"), ("en", "table")])
def test_as_many_as_are_told_can_be_seen(read_page: Open, language: str, asked: str) -> None:
    """Each subject once; what goes with it stands below it, and says what it is."""
    page = opened(read_page(address("home", language)))
    ask(page, asked)
    told, hits = page.locator(".lk-search [role=status]"), page.locator(".lk-hit")
    expect(told).to_have_text(re.compile(r"^\d+ (resultaten|results)\. .* 8\.$"))
    expect(hits).to_have_count(8)
    number = int(str(told.text_content()).split()[0])
    more = page.locator(".lk-search__found > button")
    for seen in range(8, number, 8):
        expect(more).to_have_text(re.compile(rf"\b{min(8, number - seen)}\b"))
        more.click()
        expect(hits).to_have_count(min(seen + 8, number))
        expect(hits.nth(seen)).to_be_focused()
    expect(more).to_have_count(0)
    expect(told).to_have_text(re.compile(rf"^{number} (resultaten|results)\.$"))
    links = [str(link.get_attribute("href")) for link in page.locator(".lk-hits a").all()]
    pages = [link.partition("#")[0] for link in links]
    assert len(pages) > number
    once = [one for one in pages if not one.endswith("begrippen.html")]
    assert len(once) == len(set(once))
    assert "" not in page.locator(".lk-hit__kind").all_text_contents()


def test_how_many_were_found_is_told(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    told = page.locator(".lk-search [role=status]")
    ask(page, "leefgroep")
    expect(told).to_have_text(re.compile(r"^(1 resultaat|\d+ resultaten)\."))
    ask(page, "xqzwv")
    expect(told).to_have_text("Niets gevonden voor “xqzwv”.")


def test_what_is_asked_stands_in_the_address_and_is_there_on_the_way_back(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    page.evaluate("history.replaceState({kept: 1}, '', '#top')")
    before = page.url
    ask(page, "leefgroep")
    expect(page).to_have_url(re.compile(r"\?q=leefgroep#top$"))
    assert page.evaluate("history.state") == {"kept": 1}
    page.locator(".lk-hit").first.click()
    page.wait_for_url(lambda url: "?q=" not in url)
    page.go_back()
    expect(page.locator(".lk-search input")).to_have_value("leefgroep")
    expect(page.locator(".lk-hit").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(before)


def test_each_language_finds_only_itself(read_page: Open) -> None:
    page = opened(read_page(address("home", "en")))
    ask(page, "table")
    hits = page.locator(".lk-hit")
    expect(hits.first).to_be_visible()
    addresses = [str(link.get_attribute("href")) for link in hits.all()]
    assert [address for address in addresses if "/en/" not in address] == []


def test_a_term_and_what_people_call_it_are_found(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    first = page.locator(".lk-hit").first
    for asked in ("leefklimaat", "sfeer", "groepssfeer"):
        ask(page, asked)
        expect(first).to_have_attribute("href", re.compile(r"begrippen\.html#leefklimaat$"))
    first.click()
    expect(page.locator(":target")).to_have_text("leefklimaat")


def test_where_nothing_is_found_there_is_a_way_on(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl")))
    ask(page, "leeffgroepp xqzwv")
    page.get_by_role("button", name="leefgroep xqzwv").click()
    expect(page.locator(".lk-search input")).to_have_value("leefgroep xqzwv")
    ask(page, "xqzwv")
    expect(page.locator(".lk-search__try li")).to_have_count(6)
    page.get_by_role("link", name="Bekijk alle begrippen").click()
    page.wait_for_url("**/begrippen.html")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        *(("nl", one) for one in ("zelfmoord", "suicide", "zelfmord", "suïcidaal", "ik wil dood")),
        *(("nl", one) for one in ("misbruik", "mishandelt", "huiselijk geweld", "gevaar")),
        *(("en", one) for one in ("suicide", "sucidal", "kill myself", "abused", "emergency")),
    ],
)
def test_who_may_need_help_sees_first_whom_to_call(
    read_page: Open, language: str, asked: str
) -> None:
    page = opened(read_page(address("home", language)))
    ask(page, asked)
    box = page.locator("[data-part=found] > :first-child")
    expect(box).to_have_class("lk-search__help")
    links = [str(link.get_attribute("href")) for link in box.locator("a").all()]
    assert tuple(links) == CALL


@pytest.mark.parametrize("asked", ["grensbepaling", "leefklimaat", "moraal", "gesprek", "brood"])
def test_others_do_not(read_page: Open, asked: str) -> None:
    page = opened(read_page(address("real-home", "nl")))
    ask(page, asked)
    expect(page.locator("[data-part=found] > *").first).to_be_visible()
    expect(page.locator(".lk-search__help")).to_have_count(0)


def test_nothing_is_fetched_before_someone_searches_and_then_once(open_page: Open) -> None:
    page = open_page(address("home", "nl"))
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    known = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    ours = (*INDEX, "assets/client/search.js")
    assert [name for name in known if name.endswith(ours)] == []
    opened(page)
    ask(page, "maaltijd")
    hits = page.locator(".lk-hit")
    expect(hits.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".lk-search dialog")).not_to_be_visible()
    opened(page)
    ask(page, "leefgr")
    expect(hits.first).to_be_visible()
    for path in ours:
        assert len([url for url in asked if url.endswith(path)]) == 1, path


def test_a_search_that_could_not_fetch_says_so_and_tries_again(open_page: Open) -> None:
    page = open_page(address("home", "nl"))
    page.route("**/search/index.js", lambda route: route.fulfill(body=""))
    opened(page)
    ask(page, "maal")
    told = page.locator(".lk-search [role=status]")
    expect(told).to_contain_text("Zoeken lukt nu niet.")
    page.unroute("**/search/index.js")
    ask(page, "maaltijd")
    expect(page.locator(".lk-hit").first).to_be_visible()
    expect(told).to_contain_text("resulta")


@pytest.mark.parametrize("folder", ["", "en"])
def test_it_searches_from_disk(open_page: Open, sample_site: Path, folder: str) -> None:
    page = opened(open_page((sample_site / folder / "over.html").as_uri()))
    ask(page, "linde" if folder == "" else "linden")
    page.locator(".lk-hit").first.click()
    page.wait_for_url(f"{(sample_site / folder).as_uri()}/**")


def test_on_a_page_for_a_wrong_address_it_works_as_well(read_page: Open) -> None:
    page = opened(read_page(address("not-found", "nl")))
    ask(page, "leefgroep")
    expect(page.locator(".lk-hit").first).to_have_attribute("href", re.compile("leefgroep.html"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["", "groep", "zelfmoord", "xqzwv"])
def test_axe_finds_nothing(read_page: Open, scheme: str, asked: str) -> None:
    page = read_page(address("home", "nl"), width=320, reduced_motion="reduce", color_scheme=scheme)
    opened(page)
    ask(page, asked)
    expect(page.locator("[data-part=found] > *").first).to_be_visible()
    assert violations(page) == ""


def test_everything_in_it_fits_a_narrow_screen_with_large_letters(read_page: Open) -> None:
    page = opened(read_page(address("home", "nl"), width=320))
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # the theme's own is 125
    ask(page, "leefgroep")
    expect(page.locator(".lk-hit").first).to_be_visible()
    wide = page.evaluate(
        """() => [...document.querySelectorAll(".lk-search dialog, .lk-search dialog *")]
          .filter((one) => !one.matches(".lk-hidden, input"))
          .filter((one) => getComputedStyle(one).display !== "inline")
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.className)"""
    )
    assert wide == []
    for part in (".lk-search input", ".lk-search__close"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_without_a_script_it_leads_to_the_terms(read_page: Open) -> None:
    page = read_page(address("home", "nl"), script=False)
    expect(page.locator(".lk-search-open")).not_to_be_visible()
    page.get_by_role("link", name="Zoeken", exact=True).click()
    page.wait_for_url("**/begrippen.html")
