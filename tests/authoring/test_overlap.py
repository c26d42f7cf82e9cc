"""Shared runs of words are found at their full length; titles and quotations are left out."""

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.authoring.overlap import read_sources, shared_runs
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.reference import Term

SOURCE = "Wie samen eet leert elkaar in een week beter kennen dan in tien gesprekken samen."


def _base(definition: str, title: str = "eten") -> KnowledgeBase:
    term = Term(
        id="eten", title=title, definition=definition, basis="redactie", changed=date(2026, 11, 21)
    )
    entry = Entry("term:eten", term, "docs/begrippen.yml", "begrippen", "eten")
    return KnowledgeBase("nl", {entry.ref: entry}, {})


def test_a_run_of_eight_is_found_whole() -> None:
    text = "Ik zeg: wie samen EET, leert elkaar *in een week beter* kennen dan jij."
    found = shared_runs(_base(text), {"bron.txt": SOURCE})
    assert [one.run for one in found] == ["wie samen eet leert elkaar in een week beter kennen dan"]


def test_seven_words_are_no_run() -> None:
    assert shared_runs(_base("Wie samen eet leert elkaar in een jaar."), {"b": SOURCE}) == []


def test_quotations_and_titles_are_left_out() -> None:
    assert shared_runs(_base(f"Hij schreef: “{SOURCE}”"), {"b": SOURCE}) == []
    assert shared_runs(_base("Anders.", title=SOURCE), {"b": SOURCE}) == []


@settings(max_examples=80, derandomize=True)
@given(st.lists(st.sampled_from("abcdefg"), min_size=8, max_size=30))
def test_a_text_shares_all_of_itself(letters: list[str]) -> None:
    text = " ".join(f"{letter}woord" for letter in letters)
    found = shared_runs(_base(text), {"zelf": text})
    assert [one.run for one in found] == [text]


def test_only_texts_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("een", "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    assert read_sources(tmp_path) == {"a.txt": "een"}
