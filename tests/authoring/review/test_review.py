"""From texts to a document and a page, and from what someone filled in back to the files.

The document is opened and filled in by python-docx, as a word processor would.
"""

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from leerklimaat.authoring.review.answers import Answers, Verdict, read_answers
from leerklimaat.authoring.review.claims import Dossier, dossiers, judgeable
from leerklimaat.authoring.review.document import as_document
from leerklimaat.authoring.review.outcome import outcomes
from leerklimaat.authoring.review.page import as_page
from leerklimaat.authoring.review.stamp import stamped
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.problems import Severity
from tests.sampling import copy_sample

PRINCIPLE = "principle:op-tijd-eten"


@pytest.fixture(scope="module")
def one(sample: Loaded) -> Dossier:
    """What there is to judge in one text."""
    return dossiers(sample, [PRINCIPLE])[0]


def filled(
    dossier: Dossier, fill: Callable[[str], str | None], name: str = "Noor de Vries"
) -> bytes:
    """The document with an answer at every tag for which there is one."""
    made = Document(BytesIO(as_document("Nakijken", [dossier])))
    for control in made.element.body.iter(qn("w:sdt")):
        about = control.find(qn("w:sdtPr"))
        tag = about.find(qn("w:tag")).get(qn("w:val"))
        said = "Noor de Vries" if tag == "naam" else fill(tag)
        if said is None:
            continue
        about.remove(about.find(qn("w:showingPlcHdr")))
        content = control.find(qn("w:sdtContent"))
        for child in list(content):
            content.remove(child)
        run, text = OxmlElement("w:r"), OxmlElement("w:t")
        text.text = said
        run.append(text)
        content.append(run)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def answered(tmp_path: Path, data: bytes) -> Answers:
    """What is read back."""
    file = tmp_path / "terug.docx"
    file.write_bytes(data)
    found, problems = read_answers(file)
    assert problems == []
    assert found is not None
    return found


def test_every_text_a_reader_sees_can_be_judged(sample: Loaded) -> None:
    names = judgeable(sample.source)
    assert PRINCIPLE in names
    for dossier in dossiers(sample, names):
        codes = [claim.code for claim in dossier.claims]
        assert codes, dossier.ref
        assert len(set(codes)) == len(codes), dossier.ref


def test_a_question_is_one_claim_with_its_key(sample: Loaded) -> None:
    [dossier] = dossiers(sample, ["bank:aan-tafel"])
    items = sample.source.entries["bank:aan-tafel"].record.items  # type: ignore[attr-defined]
    assert [claim.spot for claim in dossier.claims] == [item.id for item in items]
    assert any("Volgens ons goed: A" in line for claim in dossier.claims for line in claim.lines)


def test_doubts_and_gaps_stand_on_top(one: Dossier) -> None:
    assert "Eten jullie mee met de groep?" in one.doubts


def test_the_same_texts_give_the_same_document(one: Dossier) -> None:
    assert as_document("Nakijken", [one]) == as_document("Nakijken", [one])


def test_the_document_holds_every_claim_in_order(one: Dossier) -> None:
    made = Document(BytesIO(as_document("Nakijken", [one])))
    shown = [table.cell(0, 0).paragraphs[0].text for table in made.tables]
    assert shown == [claim.lines[0] for claim in one.claims]


def test_what_was_chosen_and_typed_comes_back(sample: Loaded, tmp_path: Path) -> None:
    [one] = dossiers(sample, ["principle:samen-eten"])
    first, second = one.claims[0].code, one.claims[1].code
    said = {
        f"antwoord:{first}": "klopt niet",
        f"opmerking:{first}": "Sinds vorig jaar anders.",
        f"antwoord:{second}": "weet ik niet",
        "bron:linde-boek": "ja",
    }
    found = answered(tmp_path, filled(one, said.get))
    assert found.name == "Noor de Vries"
    assert [(answer.claim, answer.verdict) for answer in found.answers] == [
        (first, Verdict.WRONG),
        (second, Verdict.UNKNOWN),
    ]
    assert found.answers[0].remark == "Sinds vorig jaar anders."
    assert found.sources == ("linde-boek",)


def test_a_document_that_nobody_filled_in_says_nothing(one: Dossier, tmp_path: Path) -> None:
    found = answered(tmp_path, as_document("Nakijken", [one]))
    assert (found.name, found.answers, found.sources) == ("", (), ())


def test_the_page_asks_the_same_and_fetches_nothing(one: Dossier) -> None:
    page = as_page("Nakijken", [one], "nakijken.json", "let a = '</script>';").decode()
    tree = html.fromstring(page)
    assert [part.get("data-claim") for part in tree.iter("div") if part.get("data-claim")] == [
        claim.code for claim in one.claims
    ]
    assert [part for part in tree.iter() if part.get("src") or part.tag == "link"] == []
    assert len(list(tree.iter("script"))) == 1
    ids = [part.get("id") for part in tree.iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    assert {label.get("for") for label in tree.iter("label")} - {None} <= set(ids)


def test_a_text_that_was_found_right_gets_the_name_and_no_other_line_changes(
    tmp_path: Path,
) -> None:
    root = copy_sample(tmp_path / "sample")
    loaded = load(root)
    [dossier] = dossiers(loaded, [PRINCIPLE])
    data = filled(dossier, lambda tag: "klopt" if tag.startswith("antwoord:") else None)
    given_answers = answered(tmp_path, data)
    found, gone = outcomes(loaded, given_answers)
    assert [(one.dossier.ref, one.is_whole, one.said) for one in found] == [(PRINCIPLE, True, ())]
    assert gone == []
    tree = stamped(loaded, found, ["linde-boek"], 'Noor "N." de Vries', date(2026, 12, 1))
    assert sorted(tree) == ["docs/beroepsprofiel/op-tijd-eten.yml", "docs/bronnen.yml"]
    for file, text in tree.items():
        old = set(loaded.texts[file].split("\n"))
        new = text.decode().split("\n")
        added = [line.strip() for line in new if line not in old]
        if file == "docs/bronnen.yml":
            assert added == [
                "on: 2026-12-01",
                r'by: "Noor \"N.\" de Vries"',
                'part: "hoofdstuk 1 tot en met 3"',
                "review_by: 2027-12-01",
            ]
        else:
            assert added == ["status: nagekeken", r'reviewer: "Noor \"N.\" de Vries"']
        (root / file).write_bytes(text)
    after = load(root)
    assert [one for one in check(after) if one.severity is Severity.ERROR] == []
    record = after.source.entries[PRINCIPLE].record
    assert record.reviewer == 'Noor "N." de Vries'  # type: ignore[attr-defined]


def test_one_wrong_or_missing_answer_and_nothing_is_stamped(
    sample: Loaded, one: Dossier, tmp_path: Path
) -> None:
    codes = [claim.code for claim in one.claims]
    for said in (
        {f"antwoord:{code}": "klopt" for code in codes[1:]},
        {f"antwoord:{code}": "klopt" if code != codes[0] else "klopt niet" for code in codes},
    ):
        found, _ = outcomes(sample, answered(tmp_path, filled(one, said.get)))
        assert [outcome.is_whole for outcome in found] == [False]
        assert stamped(sample, found, [], "Noor", date(2026, 12, 1)) == {}


def test_an_answer_to_an_older_text_does_not_count(sample: Loaded, one: Dossier) -> None:
    old = [
        {"claim": f"{claim.place}-{'0' * 12}", "verdict": "klopt", "remark": ""}
        for claim in one.claims
    ]
    gone = [{"claim": f"{'0' * 12}-{'0' * 12}", "verdict": "klopt", "remark": ""}]
    answers = Answers.model_validate(
        {"format": "leerklimaat-nakijken", "version": 1, "name": "Noor", "answers": old + gone}
    )
    [found], lost = outcomes(sample, answers)
    assert (found.right, found.is_whole, len(lost)) == (0, False, 1)
    assert "veranderde nadat Noor hem las" in str(found.said[0])


def test_what_is_wrong_is_told_where_it_stands(sample: Loaded, one: Dossier) -> None:
    claim = one.claims[0]
    answers = Answers.model_validate(
        {
            "format": "leerklimaat-nakijken",
            "version": 1,
            "name": "Noor",
            "answers": [{"claim": claim.code, "verdict": "klopt niet", "remark": "Al\nniet."}],
        }
    )
    [found], _ = outcomes(sample, answers)
    [said] = found.said
    assert said.place.file == "docs/beroepsprofiel/op-tijd-eten.yml"
    assert said.place.line > 1
    assert said.what == "dit klopt niet, zegt Noor. „Al niet.”"


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 en dan niets", b"[]", b'{"format": "iets"}', b"\xff\xfe", b"[" * 100_000],
)
def test_a_file_of_something_else_is_refused_with_a_reason(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "iets"
    file.write_bytes(data)
    found, problems = read_answers(file)
    assert found is None
    assert len(problems) == 1


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "groot.json"
    file.write_bytes(b" " * 5_000_001)
    assert "te groot" in str(read_answers(file)[1][0])


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_file_is_a_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "willekeurig"
    file.write_bytes(data)
    found, problems = read_answers(file)
    assert (found is None) == bool(problems)


def test_what_the_page_saves_is_read(tmp_path: Path, one: Dossier) -> None:
    file = tmp_path / "terug.json"
    saved = {
        "format": "leerklimaat-nakijken",
        "version": 1,
        "name": "Noor",
        "answers": [{"claim": one.claims[0].code, "verdict": None, "remark": "Mooi."}],
        "sources": [],
    }
    file.write_text(json.dumps(saved), "utf-8")
    found, problems = read_answers(file)
    assert problems == []
    assert found is not None
    assert found.answers[0].remark == "Mooi."
