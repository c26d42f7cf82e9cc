"""A package of a lesson, played as a learner does, with another's platform for SCORM 1.2 around it.

`scorm-again` is that platform: it judges every call and every value by its own reading of the
standard, complains in the console, and holds what it took. The package is the one of the sample.
"""

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from leerklimaat.content.load import Loaded
from leerklimaat.exports.package import Exported
from leerklimaat.exports.scorm import lesson_packages
from leerklimaat.site.client import packaged
from tests.e2e.axe import NARROW, WIDE, violations
from tests.e2e.conftest import Open, serving
from tests.e2e.quizzes import COMPARED, ITEMS, ROUND, answer, answer_by_keys, key
from tests.e2e.tabs import PlaywrightTab
from tests.exports.leaving import banks_of, site_of
from tests.exports.tries import Answer, ours, tries
from tests.sampling import ROOT

pytestmark = pytest.mark.xdist_group("scorm")

LESSON = "lessen/eerste-dienst/aan-tafel"
JUDGE = ROOT / "node_modules/scorm-again/dist/scorm12.min.js"
PLATFORM = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Platform</title>
<script src="scorm12.js"></script><script src="platform.js"></script></head><body></body></html>
"""
ROOM = 4096


@pytest.fixture(scope="module")
def folder(sample: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A platform, and the package of a lesson unpacked beside it, in every language."""
    found = tmp_path_factory.mktemp("platform")
    played_by, problems = packaged(ROOT)
    assert problems == []
    for language in sample.bases:
        packed = lesson_packages(site_of(sample, language), played_by)[f"{LESSON}.scorm.zip"]()
        with zipfile.ZipFile(io.BytesIO(packed)) as package:
            package.extractall(found / language)
    (found / "index.html").write_text(PLATFORM, "utf-8")
    shutil.copy(JUDGE, found / "scorm12.js")
    shutil.copy(Path(__file__).parent / "platform.js", found / "platform.js")
    return found


@pytest.fixture(scope="module")
def platform(folder: Path) -> Iterator[str]:
    """The address of the platform."""
    with serving(folder) as origin:
        yield f"{origin}/index.html"


class Student(PlaywrightTab):
    """Who has a lesson open in a platform."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page

    @property
    def frame(self) -> Frame:
        """The window of the lesson."""
        return self.page.frames[1]

    def begin(self, kept: object = None, fault: str = "", lesson: str = "nl") -> None:
        """Open a lesson, with what the platform kept at an earlier visit.

        `fault`: what becomes of calls that hand something over, if not what should.
        """
        self.page.evaluate("given => begin(...given)", [kept, fault, lesson])
        expect(self.frame.locator("[data-part=keeping]")).not_to_be_empty()

    def leave(self) -> dict[str, Any]:
        """Close the lesson; what the platform holds then."""
        return dict(self.page.evaluate("leave()"))

    @property
    def calls(self) -> list[list[str]]:
        """What the lesson asked of the platform, each with the answer."""
        found: list[list[str]] = self.page.evaluate("calls")
        return found

    def click(self, selector: str) -> None:
        self.frame.locator(selector).click()

    def fill(self, selector: str, text: str) -> None:
        self.frame.locator(selector).fill(text)

    def pick(self, selector: str, value: str) -> None:
        self.frame.locator(selector).select_option(value)

    def ask(self, script: str, *arguments: str) -> Any:
        return self.frame.evaluate(f"(given) => ({script})(...given)", list(arguments))

    def press(self, name: str) -> None:
        """A button of the lesson."""
        self.frame.get_by_role("button", name=name, exact=True).click()

    def items(self) -> dict[str, dict[str, Any]]:
        """The data of all questions, by id."""
        bank = json.loads(self.frame.locator("#lk-items").inner_text())
        return {one["id"]: one for one in bank["items"]}

    def answer(self, number: int, *, right: bool) -> float:
        """Answer that many questions from the one on the screen on; what they earn by the key."""
        items, earned = self.items(), 0.0
        for _ in range(number):
            shown = self.frame.locator("[data-question][data-now] lk-item")
            data = items[str(shown.get_attribute("data-item"))]
            answer(self, data, right=right)
            shown.get_by_role("button", name="Controleer").click()
            if (answers := shown.get_by_role("button", name="Laat het antwoord zien")).count():
                answers.click()  # what was wrong may be tried once more
            expect(shown).to_have_attribute("data-explained", "")
            earned += _earned(data, right=right)
            if (more := self.frame.get_by_role("button", name="Volgende vraag")).is_visible():
                more.click()
        return earned

    def play(self, given: dict[str, Answer]) -> list[str]:
        """Answer all questions at once and hand them in; the items of which an answer was taken."""
        taken: list[str] = self.page.evaluate("given => play(given)", given)
        return taken

    def results(self) -> dict[str, float | None]:
        """What the platform heard of each answer, by item; nothing of what counts for nothing."""
        said = {call[1]: call[2] for call in self.calls if call[0] == "LMSSetValue"}
        names = {one.removesuffix(".id"): value for one, value in said.items() if ".id" in one}
        return {name: _worth(said[f"{element}.result"]) for element, name in names.items()}

    def read(self) -> None:
        """Go down the page to its end, a screen at a time."""
        self.frame.evaluate(
            """async () => {
              for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
              }
            }"""
        )


def _worth(result: str) -> float | None:
    match result:
        case "neutral":
            return None
        case "correct":
            return 1.0
        case "wrong":
            return 0.0
        case _:
            return float(result)


def _earned(data: dict[str, Any], *, right: bool) -> float:
    """What tests/e2e/quizzes.py earns on an item, by the rules of scoring."""
    if data["worth"] == 0 or right:
        return float(data["worth"])
    if data["type"] == "situational-judgement" and data["mode"] == "rate":
        # As far away as can be, which is no further than the end of the scale.
        ratings: list[int] = list(data["ratings"].values())
        left = [1 - max(rating - 1, 4 - rating) / 3 for rating in ratings]
        return sum(left) / len(left)
    return 0.0


def _percent(earned: float) -> str:
    return str(round(100 * earned / (ROUND - 1)))  # one is compared, and worth nothing


@pytest.fixture
def student(open_page: Open, platform: str) -> Student:
    """A new student before the platform."""
    return Student(open_page(platform, width=1000))


def test_who_reads_all_and_answers_all_is_done_with_a_full_score(student: Student) -> None:
    student.begin()
    assert student.answer(ROUND, right=True) == ROUND - 1
    student.press("Lever in")
    expect(student.frame.get_by_text("Je score: 100 van 100.")).to_be_visible()
    ending = student.frame.locator("[data-part=ending]")
    expect(ending.get_by_text("Nog niet.")).to_be_visible()
    student.read()
    expect(ending.get_by_text("Ja, deze les is af.")).to_be_visible()
    kept = student.leave()
    assert kept["core"]["score"] == {"raw": "100", "min": "0", "max": "100"}
    assert kept["core"]["lesson_status"] == "completed"
    assert kept["core"]["exit"] == "suspend"
    assert kept["core"]["session_time"] > "00:00:00"
    # Every call was right in the eyes of another, and goodbye was said once.
    answers = {call[-1] for call in student.calls if call[0] != "LMSGetValue"}
    assert answers == {"true"}
    assert [call[0] for call in student.calls].count("LMSFinish") == 1
    assert student.calls[-1][0] == "LMSFinish"
    asked = [call for call in student.calls if call[1].endswith(".result")]
    assert len(asked) == ROUND
    assert {call[2] for call in asked} == {"correct", "neutral"}
    longest = max(len(call[2]) for call in student.calls if call[1] == "cmi.suspend_data")
    assert longest < ROOM / 8


def test_every_answer_earns_what_the_rules_say(sample: Loaded, student: Student) -> None:
    """The rules are those of tests/exports/tries.py, which wrote them down again."""
    (bank,) = banks_of(site_of(sample))
    seen = sum(agreed(student, bank, given) for given in rounds(bank))
    assert seen > 3 * len(bank.items)


def rounds(bank: Exported) -> Iterator[dict[str, Answer]]:
    """All that is tried of each item, an answer to every item at a time."""
    tried = {item.unit: [one.answer for one in tries(item)] for item in bank.items}
    for number in range(max(map(len, tried.values()))):
        yield {unit: some[number % len(some)] for unit, some in tried.items()}


def agreed(student: Student, bank: Exported, given: dict[str, Answer], lesson: str = "nl") -> int:
    """Play a round; how many answers the lesson took, each worth what it should be, also in sum."""
    student.begin(lesson=lesson)
    taken = student.play(given)
    earned = {
        item.unit: ours(item, given[item.unit]) if item.worth else None
        for item in bank.items
        if item.unit in taken
    }
    wanted = {unit: None if one is None else float(one) for unit, one in earned.items()}
    assert student.results() == pytest.approx(wanted, abs=0.006)
    share = sum(one or 0 for one in earned.values()) / sum(item.worth for item in bank.items)
    raw = student.page.evaluate("real.cmi.core.score.raw")
    assert raw == str(floor(100 * share + Fraction(1, 2)))
    return len(taken)


def test_who_has_all_wrong_hears_no_failure(student: Student) -> None:
    student.begin()
    earned = student.answer(ROUND, right=False)
    student.press("Lever in")
    student.press("Ik heb dit gelezen")
    expect(student.frame.get_by_text("Ja, deze les is af.")).to_be_visible()
    kept = student.leave()
    assert 0 < earned < 1
    assert kept["core"]["score"]["raw"] == _percent(earned)
    assert kept["core"]["lesson_status"] == "completed"
    results = [call[2] for call in student.calls if call[1].endswith(".result")]
    shares = [result for result in results if result not in ("wrong", "neutral")]
    assert len(results) == ROUND
    assert sum(map(float, shares)) == pytest.approx(earned, abs=0.01)


def test_who_comes_back_goes_on_where_they_were(student: Student) -> None:
    student.begin()
    earned = student.answer(4, right=True) + student.answer(3, right=False)
    kept = student.leave()
    assert kept["core"]["score"]["raw"] == ""
    assert kept["core"]["lesson_status"] == "incomplete"
    assert "Zág" not in json.dumps(kept)
    student.begin(kept)
    student.press("Verder waar je was")
    frame = student.frame
    expect(frame.get_by_role("heading", name=f"Vraag 8 van {ROUND}")).to_be_focused()
    assert frame.locator("lk-item[data-explained]").count() == 7
    student.press("Vorige vraag")
    expect(frame.locator("[data-now] .lk-verdict")).to_be_visible()
    student.press("Volgende vraag")
    # Handed in with questions open, at the second press; another round may only make it more.
    while frame.get_by_role("button", name="Sla over").is_visible():
        student.press("Sla over")
    student.press("Lever in")
    expect(frame.get_by_text("Druk nog een keer om toch in te leveren.")).to_be_visible()
    student.press("Lever in")
    score = student.page.evaluate("real.cmi.core.score.raw")
    assert score == _percent(earned)
    student.press("Begin opnieuw")
    student.answer(ROUND, right=False)
    student.press("Lever in")
    kept = student.leave()
    assert kept["core"]["score"]["raw"] == score
    results = [call[1] for call in student.calls if call[1].endswith(".result")]
    assert results == [f"cmi.interactions.{number}.result" for number in range(7, 7 + ROUND)]


def test_what_a_platform_does_not_take_is_offered_again(student: Student) -> None:
    student.begin()
    frame = student.frame
    keeping = frame.locator("[data-part=keeping]")
    expect(keeping).to_contain_text("Je leeromgeving bewaart")
    for fault in ("throws", "false"):
        student.page.evaluate("fault => { faults = fault; }", fault)
        student.answer(1, right=True)
        expect(keeping).to_contain_text("neemt nu niets aan")
        expect(keeping).to_have_attribute("data-standing", "lost")
        before = student.page.evaluate("real.cmi.suspend_data")
        student.page.evaluate("() => { faults = ''; }")
        student.answer(1, right=True)
        expect(keeping).to_contain_text("Het bewaren lukt weer")
        assert len(student.page.evaluate("real.cmi.suspend_data")) > len(before)
    kept = student.leave()
    assert len(kept["interactions"]) == 4
    student.begin(kept)
    assert student.frame.locator("lk-item[data-explained]").count() == 4


@pytest.mark.parametrize("fault", ["throws", "false"])
def test_a_platform_that_does_not_want_to_begin_is_left_alone(student: Student, fault: str) -> None:
    student.begin(fault=fault)
    expect(student.frame.locator("[data-part=keeping]")).to_contain_text("geeft geen antwoord")
    student.answer(2, right=True)
    student.leave()
    assert [call[0] for call in student.calls] == ["LMSInitialize"]


def test_who_looks_back_changes_nothing(student: Student) -> None:
    student.begin()
    student.answer(2, right=True)
    kept = student.leave()
    student.begin({**kept, "core": {**kept["core"], "lesson_mode": "review"}})
    expect(student.frame.locator("[data-part=keeping]")).to_contain_text("Je kijkt terug")
    student.answer(1, right=False)
    assert student.leave()["suspend_data"] == kept["suspend_data"]
    written = {call[1] for call in student.calls if call[0] == "LMSSetValue"}
    assert written == {"cmi.core.session_time", "cmi.core.exit"}


def test_without_a_platform_all_of_it_works_from_disk_with_the_keyboard_alone(
    open_page: Open, folder: Path
) -> None:
    page = open_page((folder / "nl/index.html").as_uri())
    expect(page.locator("[data-part=keeping]")).to_contain_text("wordt niets bewaard")
    page.locator("[data-now] h3").focus()
    for number in range(ROUND):
        answer_by_keys(page)
        verdict = "compare" if key(page)["id"].endswith(COMPARED) else "right"
        expect(page.locator("[data-now] .lk-verdict")).to_have_attribute("data-verdict", verdict)
        last = number == ROUND - 1
        page.get_by_role("button", name="Lever in" if last else "Volgende vraag").press("Enter")
    expect(page.get_by_role("heading", name="Hoe het ging")).to_be_focused()
    expect(page.get_by_text("Je score: 100 van 100.")).to_be_visible()
    page.locator(".lk-contrast a").first.press("Enter")
    expect(page.locator("[data-now] h3")).to_be_focused()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_axe_has_nothing_against_it(open_page: Open, platform: str) -> None:
    # axe reads style sheets by itself, which the page allows nobody.
    calm = {"reduced_motion": "reduce", "bypass_csp": True}
    page = open_page(platform.replace("index.html", "nl/index.html"), **calm)
    answer(PlaywrightTab(page), key(page), right=False)
    page.get_by_role("button", name="Controleer").click()
    expect(page.locator("[data-now] .lk-verdict")).to_be_visible()
    assert violations(page) == ""
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    page.get_by_role("button", name="Volgende vraag").click()
    for _ in range(ROUND - 2):
        page.get_by_role("button", name="Sla over").click()
    page.get_by_role("button", name="Lever in").click()
    page.get_by_role("button", name="Lever in").click()
    expect(page.get_by_role("heading", name="Hoe het ging")).to_be_focused()
    assert violations(page) == ""
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "default")
    assert violations(page, colours_only=True) == ""


def test_in_another_language_it_speaks_that(open_page: Open, folder: Path) -> None:
    page = open_page((folder / "en/index.html").as_uri())
    expect(page.locator("[data-part=keeping]")).to_contain_text("nothing is kept")
    expect(page.get_by_role("heading", name="Is this lesson done?")).to_be_visible()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_without_a_script_it_reads_and_its_answers_unfold(open_page: Open, folder: Path) -> None:
    page = open_page((folder / "nl/index.html").as_uri(), java_script_enabled=False)
    expect(page.get_by_text("Je browser draait hier geen scripts.")).to_be_visible()
    assert page.locator("lk-item form").count() == ROUND
    first = page.locator(".lk-answer").first
    first.locator("summary").click()
    expect(first.locator(".lk-rationales")).to_be_visible()
    assert ITEMS[0] in str(first.locator("xpath=ancestor::form").get_attribute("data-item"))
