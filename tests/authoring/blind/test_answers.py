"""Answers may be written loosely, and what cannot be one is told where it stands."""

from pathlib import Path

import pytest

from leerklimaat.authoring.blind.answers import read_answers
from leerklimaat.authoring.blind.key import Answer, Asked, Form, Place
from leerklimaat.usage import WrongUseError

LETTER = (Place(right=("B",), signs="ABC"),)
LETTERS = tuple(Place(right=(one,), signs="ABCD") for one in "AC")
ROW = tuple(Place(right=(one,), signs="ABCD") for one in "CAB")
MARKS = tuple(Place(right=(one,), signs="1234") for one in "412")
GAPS = (Place(right=("A",), signs="AB"), Place(right=("zag", "hebt gezien")))
PLACES = {
    Form.LETTER: LETTER,
    Form.LETTERS: LETTERS,
    Form.ROW: ROW,
    Form.PAIR: ROW[:2],
    Form.MARKS: MARKS,
    Form.GAPS: GAPS,
}


def read(path: Path, text: str, form: Form = Form.LETTER) -> tuple[Answer | None, list[str]]:
    """The answer to the one question there is, and what is wrong."""
    path /= "lezer.json"
    path.write_text(text, "utf-8")
    asked = Asked(
        number=1, bank="b", item="i", form=form, places=PLACES[form], chance=0.0, shown=True
    )
    reader, problems = read_answers(path, [asked])
    said = [str(one).removeprefix(f"{path}:") for one in problems]
    return (reader.answers.get(1) if reader is not None else None), said


@pytest.mark.parametrize(
    ("form", "given", "answer"),
    [
        (Form.LETTER, '"B"', "B"),
        (Form.LETTER, '" b. "', "B"),
        (Form.LETTERS, '"CA"', "AC"),
        (Form.LETTERS, '"a, c, a"', "AC"),
        (Form.LETTERS, '["C", "A"]', "AC"),
        (Form.ROW, '"CAB"', "CAB"),
        (Form.ROW, '"1C 2A 3B"', "CAB"),
        (Form.ROW, '"2: a, 3: b, 1: c"', "CAB"),
        (Form.ROW, '{"1": "C", "2": "A", "3": "B"}', "CAB"),
        (Form.PAIR, '"C-A"', "CA"),
        (Form.MARKS, "412", "412"),
        (Form.MARKS, '"4 1 2"', "412"),
        (Form.MARKS, "[4, 1, 2]", "412"),
    ],
)
def test_an_answer_may_be_written_loosely(
    tmp_path: Path, form: Form, given: str, answer: str
) -> None:
    assert read(tmp_path, f'{{"1": {given}}}', form) == (tuple(answer), [])


@pytest.mark.parametrize("typed", ["zag", " Zag.", "HEBT  gezien"])
def test_a_word_is_compared_without_capitals_and_spaces(tmp_path: Path, typed: str) -> None:
    answer, problems = read(tmp_path, f'{{"1": ["a", "{typed}"]}}', Form.GAPS)
    assert problems == []
    assert answer is not None
    assert GAPS[0].takes(answer[0])
    assert GAPS[1].takes(answer[1])


def test_people_may_write_it_without_signs(tmp_path: Path) -> None:
    assert read(tmp_path, "1: b\n") == (("B",), [])


def test_a_file_may_be_indented_with_tabs(tmp_path: Path) -> None:
    assert read(tmp_path, '{\n\t"1":\t"B"\n}\n') == (("B",), [])


@pytest.mark.parametrize(
    ("form", "given", "hint"),
    [
        (Form.LETTER, '"D"', "Schrijf één letter van ABC."),
        (Form.LETTER, '"AB"', "Schrijf één letter van ABC."),
        (Form.LETTERS, '"AE"', "Schrijf letters van ABCD, zoals `AC`."),
        (Form.LETTERS, '""', "Schrijf letters van ABCD, zoals `AC`."),
        (Form.ROW, '"CA"', "Schrijf 3 letters van ABCD, elke letter één keer."),
        (Form.ROW, '"CAA"', "Schrijf 3 letters van ABCD, elke letter één keer."),
        (Form.MARKS, '"415"', "Schrijf 3 cijfers van 1 tot en met 4."),
        (Form.GAPS, '"B"', "Schrijf een lijst van 2: voor elk gat een letter of een woord."),
        (Form.GAPS, '["C", "zag"]', "Schrijf bij een gat met keuzes één letter van AB."),
    ],
)
def test_what_is_no_answer_is_told_where_it_stands(
    tmp_path: Path, form: Form, given: str, hint: str
) -> None:
    answer, problems = read(tmp_path, f'{{\n  "1": {given}\n}}', form)
    assert answer is None
    assert problems == [f"2:8: fout: dit kan niet bij vraag 1. {hint}"]


def test_no_answer_is_not_right_and_is_told(tmp_path: Path) -> None:
    for text in ("{}", '{"1": null}'):
        answer, problems = read(tmp_path, text)
        assert answer is None
        assert problems == ["1:1: let op: er is geen antwoord op vraag 1. Dat telt als niet goed."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"1": "B", "9": "A"}', "1:12: fout: `9` is geen nummer van een vraag in dit formulier."),
        ('{"1": "B", "1": "A"}', "1:12: fout: de sleutel `1` staat hier twee keer"),
        ('["B"]', "1:1: fout: hier horen nummers van vragen, elk met een antwoord."),
        ('{"1": "B"', "1:9: fout: een lijst tussen haakjes is niet goed afgesloten."),
        ('{"1": "B}', "1:7: fout: er staat een aanhalingsteken open"),
        ("", "1:1: fout: dit bestand is leeg."),
        ('{"1": &a "B"}', "1:7: fout: ankers"),
    ],
)
def test_a_damaged_file_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    _, problems = read(tmp_path, text)
    assert problems[0].startswith(said), problems


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'{"1": "\xff"}')
    reader, [problem] = read_answers(path, [])
    assert reader is None
    assert "niet opgeslagen als UTF-8" in problem.what


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match="is er niet"):
        read_answers(tmp_path / "weg.json", [])
