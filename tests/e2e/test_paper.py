"""On paper, as a printer gets it: what promises a size keeps it, and nothing is said too early.

The theme opens everything that is folded before it prints, and scripts of ours set a page right for
that moment, so only a real PDF shows what becomes of it. The sizes are asked of the fullest page of
each kind among people's own texts, in both languages.
"""

import io
import re
from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from leerklimaat.content.load import Loaded
from leerklimaat.ids import ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import trainer_path
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.paper import paper_of
from leerklimaat.pages.sheet import Sheet, SheetKind, sheets_of
from leerklimaat.settings import DEFAULT_SITE_URL
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address
from tests.e2e.quizzes import answer_by_clicks

PROMISING: tuple[SheetKind, ...] = (
    *("observation", "rubric", "five-minutes", "self-assessment"),
    *("team", "talks", "checklist"),
)
A4 = (595, 842)
NOT_ON_A_FORM = {
    "nl": ("Waar dit op rust", "Komt terug in", "Deze tekst staat in", "Druk af"),
    "en": ("What this rests on", "Comes back in", "This text is in", "Print ("),
}
LONG = "\n".join(f"Regel {number}: wat ik zag." for number in range(1, 81))


HEADINGS = """() => [...document.querySelectorAll("article :is(h2, h3, h4, .lk-fold > summary)")]
  .map((one) => one.textContent.trim()).filter((text) => text)"""
WITH_ADDRESS = """(address) => {
  for (const one of document.querySelectorAll(".lk-colophon")) {
    one.append(` · ${address}`);
  }
}"""
"""A site that has an address of its own says it on paper, and keeps what it promises."""
MARGIN = re.compile(r"\d+/\d+$")
"""The number of a sheet, which stands in its margin at the bottom."""


def printed(page: Page) -> list[str]:
    """The text of each sheet. All of them are of A4, and none ends with a heading."""
    headings = [words(one) for one in page.evaluate(HEADINGS)]
    paper = page.pdf(format="A4", prefer_css_page_size=True, print_background=True)
    sheets = PdfReader(io.BytesIO(paper)).pages
    assert all(
        float(side) == pytest.approx(a4, abs=2)
        for one in sheets
        for side, a4 in zip(one.mediabox[2:], A4, strict=True)
    )
    ends = [_downwards(one) for one in sheets[:-1]]
    assert [one for text in ends for one in headings if text.endswith(one)] == []
    return [one.extract_text() for one in sheets]


def _downwards(sheet: PageObject) -> str:
    """The words of a sheet from the top to the bottom, in whatever order they were drawn."""
    found: list[tuple[float, str]] = []

    def keep(text: str, place: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            found.append((line[4] * place[1] + line[5] * place[3] + place[5], text))

    sheet.extract_text(visitor_text=keep)
    found.sort(key=lambda one: -round(one[0]))
    return MARGIN.sub("", words("".join(text for _, text in found)))


def words(text: str) -> str:
    """A text without what paper puts between its signs: blanks, ends of lines, hyphens."""
    return re.sub(r"[\s\u00ad-]", "", text)


def size_of(base: KnowledgeBase, sheet: Sheet) -> int:
    """How much text a page is made of."""
    return len(base.entries[sheet.entry.ref].record.model_dump_json()) if sheet.entry else 0


@pytest.fixture(scope="session")
def fullest(real: Loaded) -> Callable[[SheetKind, str], Sheet]:
    """The page of a kind that is made of the most text."""

    @cache
    def of(kind: SheetKind, language: str) -> Sheet:
        base = real.bases[language]
        found = [sheet for sheet in sheets_of(base) if sheet.kind == kind]
        return max(found, key=lambda sheet: size_of(base, sheet))

    return of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PROMISING)
def test_a_promised_size_is_kept(
    read_page: Open, fullest: Callable[[SheetKind, str], Sheet], kind: SheetKind, language: str
) -> None:
    sheet = fullest(kind, language)
    promise = paper_of(sheet)
    assert promise is not None
    folder = "" if language == SOURCE else f"{language}/"
    page = read_page(f"{folder}{sheet.path}.html")
    button = page.locator(".lk-print button").first
    sides = {"both": "1 A4", "each": "1 A4", "one": "1 A4", "many": f"{promise.sides} A4"}
    expect(button).to_contain_text(sides[promise.shape])
    own = f"{DEFAULT_SITE_URL}{folder}{sheet.path}.html"
    page.evaluate(WITH_ADDRESS, own)
    sheets = printed(page)
    assert len(sheets) == promise.sides
    paper = words("".join(sheets))
    for line in (own, "CC BY 4.0", "Leerklimaat"):
        assert words(line) in paper
    assert [one for one in NOT_ON_A_FORM[language] if words(one) in paper] == []


def test_the_list_of_what_promises_a_size_is_whole(real: Loaded) -> None:
    found = {one.kind for one in sheets_of(real.bases[SOURCE]) if paper_of(one) is not None}
    assert found == set(PROMISING)


# What is cut off on paper: by the height of a card, or beside the page.
CUT = """() => [...document.querySelectorAll(".lk-talk")]
  .filter((card) => card.scrollHeight > card.clientHeight + 1)
  .map((card) => card.querySelector("h2").textContent)"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".lk-talk :is(h2, p, li)")]
  .filter((one) => !one.matches(".lk-colophon"))
  .filter((one) => one.checkVisibility())
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75))"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_talk_fits_its_card_and_can_be_read(
    read_page: Open, fullest: Callable[[SheetKind, str], Sheet], language: str
) -> None:
    folder = "" if language == SOURCE else f"{language}/"
    page = read_page(f"{folder}{fullest('talks', language).path}.html", width=794)
    page.emulate_media(media="print")
    assert page.evaluate(CUT) == []
    assert page.evaluate(SMALLEST) >= 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_of_a_lesson_come_last_on_a_sheet_of_their_own(
    read_page: Open, language: str
) -> None:
    page = read_page(address("lesson", language))
    asked = page.locator(".lk-prompt .lk-question").all_text_contents()
    answers = page.locator(".lk-prompt details p").all_text_contents()
    assert len(asked) > 0
    assert len(answers) > 0
    sheets = [words(one) for one in printed(page)]
    title = words(page.locator(".lk-answers h2").text_content() or "")
    [begin] = [number for number, one in enumerate(sheets) if title in one]
    before, after = "".join(sheets[:begin]), "".join(sheets[begin:])
    assert [one for one in asked if words(one) not in before or words(one) not in after] == []
    assert [one for one in answers if words(one) in before or words(one) not in after] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_leaves_room_to_write_and_takes_few_sheets(
    read_page: Open, fullest: Callable[[SheetKind, str], Sheet], language: str
) -> None:
    folder = "" if language == SOURCE else f"{language}/"
    page = read_page(f"{folder}{fullest('lesson', language).path}.html", width=794)
    assert len(printed(page)) <= 7
    page.emulate_media(media="print")
    room = page.locator(".lk-prompt").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one, '::after').blockSize))"
    )
    assert room
    assert min(room) > 25
    for gone in (".lk-block--quiz", ".lk-block--further-reading", "[href$='-trainer.html']"):
        assert page.locator(f"article {gone}:visible").count() == 0, gone


def test_two_prints_of_a_quiz_are_the_same_and_the_key_comes_last(open_page: Open) -> None:
    """However the screen mixed it, and also halfway a round."""

    def paper(*, answered: bool, with_key: bool = False) -> str:
        page = open_page(address("quiz", "nl"), reduced_motion="reduce")
        if answered:
            page.get_by_role("button", name="Begin").click()
            answer_by_clicks(page)
        page.locator("#met-sleutel").set_checked(with_key)
        return words("".join(printed(page)))

    assert paper(answered=False) == paper(answered=False)
    with_key = paper(answered=False, with_key=True)
    questions, key = with_key.split("Antwoordenuitleg")
    asked = open_page(address("quiz", "nl")).locator(".lk-asked").count()
    for part in (questions, key):
        assert [one for one in range(1, asked + 1) if f"Vraag{one}" not in part] == []
    assert "kloptniet" in key
    assert "kloptniet" not in questions


def test_without_a_script_the_key_comes_last_as_well(read_page: Open) -> None:
    page = read_page(address("quiz", "nl"), script=False)
    page.locator("#met-sleutel").check()
    sheets = printed(page)
    paper = words("".join(sheets))
    asked = [words(one) for one in page.locator(".lk-asked legend").all_text_contents()]
    keys = [words(one) for one in page.locator("[data-part=explanation]").all_text_contents()]
    assert len(keys) == page.locator(".lk-asked").count()
    assert max(map(paper.find, asked)) < min(map(paper.find, keys))
    assert min(map(paper.find, (*asked, *keys))) >= 0
    # Each begins with the number of its question.
    ends = [paper.find(one) for one in keys]
    starts = [paper.find(asked[-1]), *ends]
    for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1):
        assert str(number) in paper[start:end]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["explanation", "lesson", "competence", "trainer", "quiz"])
def test_no_heading_is_the_last_thing_on_a_sheet(
    read_page: Open, fullest: Callable[[SheetKind, str], Sheet], kind: SheetKind, language: str
) -> None:
    """`printed` looks at it; the fullest page of a kind has the most headings to strand."""
    folder = "" if language == SOURCE else f"{language}/"
    page = read_page(f"{folder}{fullest(kind, language).path}.html")
    assert len(printed(page)) > 1


def test_what_was_typed_is_printed_whole(open_page: Open) -> None:
    page = open_page(address("observation", "nl"))
    page.locator("#zag").fill(LONG)
    paper = words("".join(printed(page)))
    assert [line for line in LONG.splitlines() if words(line) not in paper] == []
    assert page.locator("#zag").is_visible()
    expect(page.locator(".lk-typed")).to_have_count(0)


@pytest.mark.parametrize("part", ["rolkaarten", "kijkblad"])
def test_a_sheet_of_a_trainer_is_printed_alone_as_long_as_it_says(
    read_page: Open, fullest: Callable[[SheetKind, str], Sheet], part: str
) -> None:
    page = read_page(f"{fullest('trainer', SOURCE).path}.html")
    page.evaluate("window.print = () => {}")
    button = page.locator(f'[data-print^="{part}"]').first
    button.press("Enter")
    sheets = printed(page)
    assert f"({len(sheets)} A4)" in button.inner_text()
    paper = words("".join(sheets))
    assert words("Voor de trainer") not in paper.partition(words("Leerklimaat ·"))[0]
    assert words("CC BY 4.0") in paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_thing_on_the_table_is_one_sheet(
    read_page: Open, real: Loaded, language: str
) -> None:
    base = real.bases[language]
    _, name, page_of_lesson = max(
        (len(handout.text), handout.id, entry.page)
        for entry, lesson in base.all(Lesson)
        for handout in lesson.trainer.handouts
    )
    folder = "" if language == SOURCE else f"{language}/"
    page = read_page(f"{folder}{trainer_path(page_of_lesson)}.html")
    page.evaluate("window.print = () => {}")
    page.locator(f'[data-print="op-tafel-{name}-blad"]').press("Enter")
    assert len(printed(page)) == 1


def test_the_button_prints_from_the_keyboard_and_is_not_there_without_a_script(
    read_page: Open,
) -> None:
    page = read_page(address("observation", "nl"))
    page.evaluate("() => { window.print = () => { document.title = 'gedrukt'; }; }")
    expect(page.locator(".lk-print__size")).to_be_hidden()
    page.get_by_role("button", name="Druk af (1 A4)").press("Enter")
    expect(page).to_have_title("gedrukt")
    page = read_page(address("observation", "nl"), script=False)
    expect(page.locator(".lk-print button")).to_be_hidden()
    expect(page.locator(".lk-print__size")).to_be_visible()


def test_every_print_says_what_it_is(read_page: Open) -> None:
    """Of a page to read; forms are looked at above, and all pages in tests/pages/test_paper.py."""
    page = read_page(address("principle", "nl"))
    paper = words("".join(printed(page)))
    assert words("Samen eten · Leerklimaat · tekst van") in paper
    assert words(DEFAULT_SITE_URL) not in paper  # nobody is there
    assert words("CC BY 4.0") in paper
    assert ref("principle", "samen-eten") not in paper
    assert words("Deze tekst staat in") not in paper
