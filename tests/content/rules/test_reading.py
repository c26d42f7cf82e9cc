"""The walk over a knowledge base: what it finds, and where that stands in the author's file."""

from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules.reading import Passage, Reading, read_all
from tests.content.authored import root_with, task


def reading_of(root: Path, files: dict[str, str], language: str = "nl") -> Reading:
    return read_all(load(root_with(root, files)))[language]


def passage(reading: Reading, field: str) -> Passage:
    return next(found for found in reading.passages if found.where.path == (field,))


SCALARS = {
    "block": "moment: |\n  Een woord,\n  en nog een woord.\n",
    "folded": "moment: >-\n  Een woord,\n  en nog een woord.\n",
    "plain": "moment: Een woord,\n  en nog een woord.\n",
    "quoted": "moment: 'Een woord,\n  en nog een woord.'\n",
    "double": 'moment: "Een woord,\n  en nog een woord."\n',
}


@pytest.mark.parametrize("scalar", SCALARS.values(), ids=SCALARS)
def test_a_stretch_of_text_is_found_in_the_file(tmp_path: Path, scalar: str) -> None:
    written = task("a").replace("moment: |\n  Er gebeurt iets.\n", scalar)
    reading = reading_of(tmp_path, {"docs/a.yml": written})
    found = passage(reading, "moment")
    lines = written.split("\n")
    at = -1
    for line_end in ("Een woord,", "en nog een woord."):
        at = found.text.index("woord", at + 1)
        place = reading.text_place(found, at, at + len("woord"))
        assert lines[place.line - 1][place.column - 1 :].startswith("woord")
        assert line_end in lines[place.line - 1]


def test_a_stretch_over_two_lines_begins_on_the_first(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, {"docs/a.yml": task("a", "Een lang\n  woord.")})
    found = passage(reading, "moment")
    place = reading.text_place(found, found.text.index("lang"), len(found.text))
    assert (place.line, place.column) == (6, 7)


def test_what_is_not_written_that_way_is_at_the_start_of_its_text(tmp_path: Path) -> None:
    written = task("a").replace("title: Een taak", "title: 'Foto''s'")
    reading = reading_of(tmp_path, {"docs/a.yml": written})
    found = passage(reading, "title")
    assert found.text == "Foto's"
    assert reading.text_place(found, 0, 6).column == len("title: ") + 1


def test_a_word_is_found_whatever_its_case_or_line(tmp_path: Path) -> None:
    files = {"docs/a.yml": task("a", "İ. Een LANG\n  woord, en een lang woord.")}
    found = list(reading_of(tmp_path, files).find("lang woord"))
    assert [found[0][0].text[at : at + 10] for _, at in found] == ["LANG\nwoord", "lang woord"]


def test_a_text_that_fell_back_is_not_read_again(tmp_path: Path) -> None:
    files = {
        "docs/a.yml": task("a"),
        "docs/b.yml": task("b"),
        "docs/b.en.yml": "title: A task\nsummary: A task.\nmoment: Something.\n",
    }
    english = reading_of(tmp_path, files, "en")
    assert {found.where.name for found in english.passages} == {"task:b"}
    assert {where.name for where, _ in english.parts} == {"task:a", "task:b"}


SECTION = "sections:\n  - id: stuk\n    title: Stuk\n    text: Een stuk.\n"
WAIVER = "waivers:\n  - rule: RD-06\n    reason: Een goede reden.\n"


def test_a_waiver_holds_for_all_that_is_inside(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, {"docs/a.yml": task("a") + SECTION + WAIVER})
    assert {found.where.waived for found in reading.passages} == {frozenset({"RD-06"})}


def test_a_waiver_of_a_list_holds_for_its_records_and_theirs_for_themselves(tmp_path: Path) -> None:
    day = "changed: 2026-11-21\n"
    term = "  - id: {0}\n    title: T\n    definition: D.\n    basis: redactie\n    " + day
    head = "kind: terms\nid: l\ntitle: L\nsummary: S.\nintroduction: I.\n" + day
    inner = "    waivers: [{rule: RD-01, reason: Een goede reden.}]\n"
    terms = "terms:\n" + term.format("een") + inner + term.format("twee")
    reading = reading_of(tmp_path, {"docs/l.yml": head + WAIVER + terms})
    waived = {where.name: where.waived for where, _ in reading.parts}
    assert waived == {
        "collection:l": {"RD-06"},
        "term:een": {"RD-06", "RD-01"},
        "term:twee": {"RD-06"},
    }


def test_a_part_has_a_full_id_and_every_text_is_read_once(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, {"docs/a.yml": task("a") + SECTION})
    assert [where.name for where, _ in reading.parts] == ["task:a", "task:a/stuk"]
    assert [found.text for found in reading.passages] == [
        "Een taak",
        "Een taak om iets aan te tonen.",
        "Er gebeurt iets.",
        "Stuk",
        "Een stuk.",
    ]
