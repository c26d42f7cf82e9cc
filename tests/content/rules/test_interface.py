"""The words of the interface are those that pages and scripts ask for.

The sample borrows the words of the real site; places are looked up, for lines move there. That the
table which a check goes by is as templates, code and scripts are today, is compared in
tests/authoring/test_schemas.py.
"""

from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules.interface import check
from leerklimaat.content.wanted import Group, wanted

DUTCH, ENGLISH = "docs/ui.yml", "docs/ui.en.yml"
FIXED = "De namen tussen accolades staan vast."
IN_TEXT = "Wat ingevuld wordt, hoort in de tekst te staan."


def told(root: Path) -> list[str]:
    return sorted(str(problem) for problem in check(load(root)))


def place(root: Path, file: str, text: str) -> str:
    """Where that text begins in a file, in which it stands once."""
    whole = (root / file).read_text("utf-8")
    assert whole.count(text) == 1, f"{text!r} in {file}"
    at = whole.index(text)
    line, column = whole.count("\n", 0, at) + 1, at - whole.rfind("\n", 0, at)
    return f"{file}:{line}:{column}"


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} in {file}"
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        (
            '  order: "Zet ze',
            '  orde: "Zet ze',
            'orde: "Zet ze',
            "geen pagina en geen script vraagt om `item.orde`. Bedoel je `order`?",
        ),
        (
            "\nitem:\n",
            "\nitem:\n  zebra: Strepen\n",
            "zebra: Strepen",
            "geen pagina en geen script vraagt om `item.zebra`. Haal het weg. Wordt er pas sinds "
            "kort om gevraagd, draai dan `leerklimaat schema`.",
        ),
        (
            '"Vraag {number}"',
            '"Vraag {nummer}"',
            '"Vraag {nummer}"',
            f"in `quiz.number` staat {{nummer}}; ingevuld wordt {{number}}. {FIXED}",
        ),
        (
            '"Vraag {number}"',
            '"Vraag"',
            '"Vraag"\n',
            f"in `quiz.number` ontbreekt {{number}}. {IN_TEXT}",
        ),
        (
            '"Nog open: vraag {numbers}. Druk nog een keer om toch na',
            '"Nog open: vraag {of}. Druk nog een keer om toch na',
            '"Nog open: vraag {of}. Druk nog een keer om toch na',
            f"in `client.quiz.still_open` staat {{of}}; ingevuld wordt {{numbers}}. {FIXED}",
        ),
        (
            '"Gat {number}"',
            '"Gat {number} van {of}"',
            '"Gat {number} van {of}"',
            "{of} wordt in `item.gap` niet ingevuld. Wel: {number}.",
        ),
        (
            "\n  lure: hoort nergens bij",
            "\n  lure: hoort {number} bij",
            "hoort {number} bij",
            "{number} wordt in `item.lure` niet ingevuld. Hier wordt niets ingevuld; haal het weg.",
        ),
        (
            "\n  lure: hoort nergens bij",
            "\n  lure: ''",
            "''\n",
            "`item.lure` is leeg. Vul het woord in.",
        ),
        (
            "\n  lure: hoort nergens bij",
            "\n  lure: [hoort nergens bij]",
            "[hoort nergens bij]",
            "`item.lure` hoort één tekst te zijn. Begint de tekst met [ of {, of staat er `: ` in? "
            "Zet hem dan tussen aanhalingstekens.",
        ),
        (
            "banks:\n  title: Quizzen\n",
            "banks: Quizzen\nquizzen:\n  title: Quizzen\n",
            "Quizzen\nquizzen",
            "`banks` hoort een groep van woorden te zijn. Schrijf ze ingesprongen onder elkaar: "
            "`sleutel: woord`.",
        ),
    ],
)
def test_a_word_that_does_not_fit_is_told_where_it_stands(
    sample_root: Path, old: str, new: str, at: str, said: str
) -> None:
    change(sample_root, DUTCH, old, new)
    found = [line for line in told(sample_root) if "`quizzen`" not in line]
    assert found == [f"{place(sample_root, DUTCH, at)}: fout: {said} [woorden]"]


def test_the_translation_is_right_when_the_dutch_is_wrong(sample_root: Path) -> None:
    change(sample_root, DUTCH, '"Vraag {number}"', '"Vraag {nummer}"')
    assert [line.partition(":")[0] for line in told(sample_root)] == [DUTCH]


def test_a_mistake_in_both_languages_is_told_in_both(sample_root: Path) -> None:
    change(sample_root, DUTCH, '"Vraag {number}"', '"Vraag {nummer}"')
    change(sample_root, ENGLISH, '"Question {number}"', '"Question {nummer}"')
    assert [line.partition(":")[0] for line in told(sample_root)] == [ENGLISH, DUTCH]


def test_names_may_stand_in_another_order_and_twice(sample_root: Path) -> None:
    change(sample_root, DUTCH, '"Vraag {number} van {of}"', '"Van {of}: {number}, {number}"')
    assert told(sample_root) == []


def test_a_group_that_is_missing_is_told_once(sample_root: Path) -> None:
    file = sample_root / DUTCH
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("\ntheme:\n") + 1], "utf-8")
    theme = wanted().items["theme"]
    assert isinstance(theme, Group)
    assert told(sample_root) == [
        "docs/ui.yml:1:1: fout: de groep `theme` ontbreekt; aantal woorden dat erin hoort: "
        f"{theme.words}. Zet haar terug uit een eerdere versie van docs/ui.yml. [woorden]"
    ]


def test_much_that_is_missing_is_one_line_per_group(sample_root: Path) -> None:
    text = "# yaml-language-server: $schema=../tools/leerklimaat/schemas/ui.yml\nsite:\n  name: x\n"
    (sample_root / DUTCH).write_text(text, "utf-8")
    [description, others] = told(sample_root)[::-1]
    assert description.startswith("docs/ui.yml:2:1: fout: `site.description` ontbreekt. ")
    assert others == (
        f"docs/ui.yml:1:1: fout: hier ontbreken {wanted().words - 2} woorden: `answer`, "
        "`api`, `ask`, `assessment`, en meer. Zet ze terug uit een eerdere versie van "
        "docs/ui.yml. [woorden]"
    )


@pytest.mark.parametrize("words", ["[]\n", "x\n", "- a\n"])
def test_a_file_without_words_is_told(sample_root: Path, words: str) -> None:
    (sample_root / DUTCH).write_text(words, "utf-8")
    assert told(sample_root) == [
        "docs/ui.yml:1:1: fout: dit bestand bevat geen groepen van woorden. Schrijf ze "
        "ingesprongen onder elkaar: `sleutel: woord`. [woorden]"
    ]
