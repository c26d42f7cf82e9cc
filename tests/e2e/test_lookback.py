"""Looking back at a quiz: files of students and of platforms become numbers, and stay here."""

import csv
import io
import json
import random
from pathlib import Path

import pypdf
from playwright.sync_api import Page, expect

from tests.e2e.axe import IN_SOURCE, IN_TRANSLATION, violations, violations_in_any_setting
from tests.e2e.conftest import Open

LOOKBACK = "sample:terugkijken.html"
ENGLISH = "sample:en/terugkijken.html"
OPTIONS = {"eerste-stap": ("vragen", "verdelen", "melden"), "stilte": ("true", "false")}
"""Two questions of the sample, with what there is to choose."""
KEY = {"eerste-stap": "vragen", "stilte": "true"}


def student(folder: Path, number: int, chance: random.Random) -> Path:
    """The file of someone who answered two questions and wrote a note."""
    events: list[dict[str, object]] = []
    for at, (item, options) in enumerate(OPTIONS.items()):
        chosen = chance.choice(options[:2])
        events.append(
            {
                "id": f"event-{number:04}-{at}",
                "device": f"device-{number:04}",
                "counter": at + 1,
                "at": f"2026-11-30T10:0{at}:00.000Z",
                "kind": "item-answered",
                "target": f"bank:aan-tafel/{item}",
                "run": f"run-{number:06}",
                "mode": "practise",
                "score": int(chosen == KEY[item]),
                "answer": [chosen],
            }
        )
    note = {"kind": "note-written", "target": "scene:bord-weg", "text": "Mijn eigen geheim."}
    stamp = {"id": f"event-{number:04}-9", "device": f"device-{number:04}", "counter": 9}
    events.append({**stamp, "at": "2026-11-30T10:09:00.000Z", "seen": {}, **note})
    head = {"schema": "leerklimaat-log", "version": 4, "at": "2026-11-30T11:00:00.000Z"}
    path = folder / f"student-{number:02}.json"
    path.write_text(json.dumps({**head, "events": events}), "utf-8")
    return path


def group(folder: Path, number: int) -> list[Path]:
    chance = random.Random(30)  # noqa: S311 - the same group each time
    return [student(folder, at, chance) for at in range(number)]


def pick(page: Page, *files: Path) -> None:
    """Choose files, and wait until they were read."""
    page.locator("[data-part=said]").evaluate("one => { one.textContent = ''; }")
    page.locator("[data-part=files]").set_input_files(files)
    said = page.locator("[data-part=said]")
    expect(said).not_to_be_empty()
    expect(said).not_to_contain_text("Bestanden lezen")
    expect(said).not_to_contain_text("Reading files")


def places(page: Page) -> list[str]:
    rows = page.locator("[data-part=table] tbody tr")
    return [str(row.get_attribute("data-place")) for row in rows.all()]


def test_a_group_becomes_numbers_and_none_of_it_stays(open_page: Open, tmp_path: Path) -> None:
    page = open_page(LOOKBACK, width=1280, reduced_motion="reduce")
    assert violations(page) == ""
    pick(page, *group(tmp_path, 36))
    expect(page.locator("[data-part=said]")).to_have_text("Je ziet nu: Vragen bij aan tafel.")
    expect(page.locator("[data-part=read] summary")).to_have_text("Gelezen bestanden: 36")
    expect(page.locator("[data-weight]")).to_have_attribute("data-weight", "careful")
    # Of the twelve questions that are worth points two were answered.
    answered = page.locator("[data-part=table] tbody tr", has=page.get_by_text("36", exact=True))
    expect(answered).to_have_count(2)
    link = page.locator("[data-part=table] tbody a").first
    expect(link).to_have_text("1. Wat doe je eerst?")
    expect(link).to_have_attribute("href", "lessen/eerste-dienst/aan-tafel-quiz.html#eerste-stap")
    assert "geheim" not in page.locator("article").inner_text()

    choices = page.locator("[data-part=options] details").first
    choices.locator("summary").press("Enter")
    expect(choices.locator("[data-key]")).to_contain_text("Je vraagt zacht wat er is.")
    expect(choices.locator("tbody tr").nth(2)).to_contain_text("0 (0 %)")
    assert violations_in_any_setting(page, IN_SOURCE) == ""

    kept = page.evaluate("indexedDB.databases().then((all) => all.map(({ name }) => name))")
    assert kept == []
    page.reload()
    expect(page.locator("[data-part=result]")).to_be_hidden()


def test_the_table_is_put_in_order_by_keys_and_goes_along(open_page: Open, tmp_path: Path) -> None:
    page = open_page(LOOKBACK, width=1280)
    pick(page, *group(tmp_path, 36))
    head = page.locator('button[data-column="number"]')
    head.press("Enter")
    # Who pressed it, can press it again.
    expect(page.locator('button[data-column="number"]')).to_be_focused()
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Mensen")
    expect(page.locator("[data-part=sorted]")).to_have_text("Mensen, van laag naar hoog")
    assert places(page)[-2:] == ["1", "3"]
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]")).to_have_text("Mensen")
    assert places(page)[:2] == ["1", "3"]

    with page.expect_download() as download:
        page.locator("[data-part=csv]").press("Enter")
    text = download.value.path().read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["antwoord"] for row in rows[:3]] == [
        "",
        "Je vraagt zacht wat er is.",
        *["Je verdeelt haar brood over de rest."],
    ]
    assert rows[0]["kenmerk"] == "bank:aan-tafel/eerste-stap"
    assert sum(int(row["aantal"]) for row in rows[1:4]) == 36


def test_few_people_are_not_told_apart(open_page: Open, tmp_path: Path) -> None:
    page = open_page(ENGLISH, width=390, reduced_motion="reduce")
    files = group(tmp_path, 12)
    pick(page, *files[:4])
    expect(page.locator("[data-weight]")).to_have_attribute("data-weight", "none")
    expect(page.locator("[data-part=table]")).to_be_hidden()
    expect(page.locator("[data-part=first]")).to_be_hidden()
    expect(page.locator("[data-part=options]")).to_be_hidden()

    pick(page, *files[4:])
    expect(page.locator("[data-weight]")).to_have_attribute("data-weight", "indicative")
    expect(page.locator("[data-weight]")).to_contain_text("People: 12.")
    # There is no head to press on a phone.
    sort = page.locator("[data-part=sort]")
    sort.focus()
    sort.select_option("share down")
    expect(page.locator("[data-part=sorted]")).to_have_text("Right, high to low")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations_in_any_setting(page, IN_TRANSLATION) == ""


def test_what_cannot_be_read_says_why_and_nothing_is_lost(open_page: Open, tmp_path: Path) -> None:
    page = open_page(LOOKBACK)
    files = group(tmp_path, 6)
    pick(page, *files)
    expect(page.locator("[data-weight]")).to_contain_text("Mensen: 6.")

    def written(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    bad = {
        "leeg.csv": (b"", "is leeg"),
        "werkblad.csv": (b"PK\x03\x04rest", "werkblad van Excel"),
        "plaatje.json": (b"\x89PNG\x00\x01", "geen tekst"),
        "anders.csv": (b"naam,cijfer\nNoor,8\n", "Wat er staat: “naam” en “cijfer”."),
        "deel.csv": (
            "\ufeffNaam vraag;Pogingen\n01 eerste-stap;1\n".encode(),
            "Wat ontbreekt: “Facility index” of “Gemakkelijkheidsindex”.",
        ),
        "groot.csv": (b"a,b\n" * 5_000_001, "groter dan 20 MB"),
        "later.json": (
            b'{"schema":"leerklimaat-log","version":99,"at":"2026-11-30T11:00:00Z","events":[]}',
            "nieuwere versie",
        ),
    }
    pick(page, *(written(name, content) for name, (content, _) in bad.items()), files[0])
    for name, (_, why) in bad.items():
        line = page.locator("[data-part=read] li", has_text=name)
        expect(line).to_contain_text(why)
    again = page.locator("[data-part=read] li", has_text="student-00.json")
    expect(again).to_contain_text("heb je al gekozen")
    expect(page.locator("[data-weight]")).to_contain_text("Mensen: 6.")

    # A later file of the same student holds the same answers, and one more.
    later = json.loads(files[0].read_text("utf-8"))
    [first, *_] = later["events"]
    more = {"id": "event-later", "counter": 20, "target": "bank:aan-tafel/grap"}
    later["events"].append(first | more)
    pick(page, written("student-00-later.json", json.dumps(later).encode()))
    expect(page.locator("[data-part=read]")).to_contain_text(
        "een student van wie je al een bestand"
    )
    expect(page.locator("[data-weight]")).to_contain_text("Mensen: 6.")
    assert violations(page) == ""

    page.locator("[data-part=again]").press("Enter")
    expect(page.locator("[data-part=result]")).to_be_hidden()
    expect(page.locator("[data-part=files]")).to_be_focused()


def test_numbers_of_a_platform_lead_to_our_questions(open_page: Open, tmp_path: Path) -> None:
    moodle = tmp_path / "Sociotherapie-Aan_tafel-questionstats.csv"
    head = "Q#,Type,Name,Attempts,Facility,SD,Guess,Intended,Effective,Discrimination,Efficiency"
    rows = (
        "1,Meerkeuze,01 eerste-stap,120,95.00%,21%,33.33%,50%,50%,25.00%,60%",
        "2,Waar,03 stilte,120,45.00%,49%,50.00%,50%,50%,-12.00%,10%",
    )
    moodle.write_text("\n".join((head, *rows)), "utf-8")
    page = open_page(LOOKBACK, width=1280)
    pick(page, moodle, *group(tmp_path, 5))
    choice = page.locator("[data-part=choice]")
    choice.select_option("test 0")
    expect(page.locator("[data-weight]")).to_have_attribute("data-weight", "full")
    # What asks most for a look comes first.
    first = page.locator("[data-part=first] > ol > li")
    expect(first).to_have_count(2)
    expect(first.first).to_contain_text("Kijk of de sleutel klopt")
    expect(first.first).to_contain_text(
        "Dit haalt de groep ook met raden (goed: 45 %, raden: 50 %)"
    )
    expect(first.first.locator("a")).to_have_attribute(
        "href", "lessen/eerste-dienst/aan-tafel-quiz.html#stilte"
    )
    expect(page.locator("[data-part=chosen]")).to_be_hidden()
    # What needs the answers of people is told, and no gap is left.
    expect(page.locator("[data-absent=counts]")).to_contain_text("KR-21")
    expect(page.locator("[data-column=corrected]").last).to_have_text("−10 %")
    first.first.locator("a").press("Enter")
    expect(page.locator('lk-item[data-item="bank:aan-tafel/stilte"]')).to_be_visible()


def test_it_prints_on_a4_with_all_that_was_chosen(open_page: Open, tmp_path: Path) -> None:
    page = open_page(LOOKBACK)
    pick(page, *group(tmp_path, 36))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(one.extract_text() for one in reader.pages)
    assert len(reader.pages) <= 4
    assert "Je verdeelt haar brood over de rest." in text
    assert "Kies bestanden" not in text
    assert "geen JavaScript" not in text


def test_without_a_script_it_says_where_the_numbers_are(read_page: Open) -> None:
    page = read_page(LOOKBACK, script=False)
    expect(page.locator(".lk-unscripted")).to_contain_text("geen JavaScript")
    expect(page.locator("[data-part=bar], [data-part=result]").first).to_be_hidden()
    expect(page.locator("#waar")).to_be_visible()
    page.locator("summary", has_text="Moodle").click()
    expect(page.locator("article")).to_contain_text("Resultaten")
    expect(page.locator("#betekenis")).to_be_visible()
