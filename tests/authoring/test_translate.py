"""The state of the translations, and the lock that says which Dutch they belong to."""

from pathlib import Path

import pytest

from leerklimaat.authoring.translate import State, as_lines, states, update
from leerklimaat.content.load import load
from leerklimaat.content.lock import lock_file
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError

LOCK = lock_file("en")
TERMS = "docs/begrippen.yml"
SAYING = "Wat er op de groep wel en niet kan."


@pytest.fixture
def root(sample_root: Path) -> Path:
    """The sample, of which every translation is recorded."""
    return sample_root


def state(root: Path) -> State:
    return next(found for found in states(load(root)) if found.language == "en")


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_before_the_first_update_all_is_unrecorded(root: Path) -> None:
    (root / LOCK).unlink()
    found = state(root)
    assert len(found.unrecorded) == found.total == found.done


def test_after_an_update_all_is_recorded(root: Path) -> None:
    (root / LOCK).unlink()
    write(update(load(root)), root)
    found = state(root)
    assert (found.missing, found.stale, found.unrecorded, found.orphans) == ([], [], [], [])


def test_an_update_twice_is_an_update_once(root: Path) -> None:
    assert write(update(load(root)), root) == []


def test_dutch_that_changed_alone_makes_its_unit_stale(root: Path) -> None:
    change(root, TERMS, SAYING, "Wat hier kan en wat niet.")
    assert state(root).stale == ["term:grens"]


def test_a_stale_unit_is_recorded_only_when_named(root: Path) -> None:
    change(root, TERMS, SAYING, "Wat hier kan en wat niet.")
    write(update(load(root)), root)
    assert state(root).stale == ["term:grens"]
    write(update(load(root), ["term:grens"]), root)
    assert state(root).stale == []


def test_the_name_of_a_record_stands_for_what_is_in_it(root: Path) -> None:
    change(root, "quizzes/aan-tafel.yml", "stem: Wat doe je eerst?", "stem: Wat doe je nu?")
    assert state(root).stale == ["bank:aan-tafel/eerste-stap"]
    write(update(load(root), ["bank:aan-tafel"]), root)
    assert state(root).stale == []


def test_both_changed_is_recorded_without_being_named(root: Path) -> None:
    change(root, TERMS, SAYING, "Wat hier kan en wat niet.")
    change(root, "docs/begrippen.en.yml", "What is possible on the ward and what is not.", "Limit.")
    assert state(root).unrecorded == ["term:grens"]
    write(update(load(root)), root)
    assert state(root).unrecorded == []


def test_a_unit_without_english_is_missing_and_keeps_its_line(root: Path) -> None:
    before = (root / LOCK).read_text("utf-8")
    change(root, "docs/begrippen.en.yml", "    title: limit\n", "")
    assert state(root).missing == ["term:grens"]
    write(update(load(root)), root)
    assert (root / LOCK).read_text("utf-8") == before


def test_what_is_gone_leaves_the_lock(root: Path) -> None:
    for path in (root / "docs/beroepsprofiel").glob("op-tijd-eten*"):
        path.unlink()
    assert state(root).orphans == ["principle:op-tijd-eten"]
    write(update(load(root)), root)
    assert "op-tijd-eten" not in (root / LOCK).read_text("utf-8")


def test_an_unknown_name_is_refused_with_a_suggestion(root: Path) -> None:
    with pytest.raises(WrongUseError, match="Bedoel je `term:grens`"):
        update(load(root), ["term:grenss"])


def test_recording_what_is_not_translated_is_refused(root: Path) -> None:
    change(root, "docs/begrippen.en.yml", "    title: limit\n", "")
    with pytest.raises(WrongUseError, match="nog niet vertaald"):
        update(load(root), ["term:grens"])


def test_the_table_counts_and_then_names(root: Path) -> None:
    change(root, TERMS, SAYING, "Wat hier kan en wat niet.")
    heads, row, *names = as_lines(states(load(root)))
    assert heads.split() == [
        *("taal", "onderdelen", "op", "orde", "ontbreekt"),
        *("verouderd", "niet", "vastgelegd", "vervallen"),
    ]
    assert row.split()[0] == "en"
    assert row.split()[-3:] == ["1", "0", "0"]
    assert heads.index("verouderd") == row.index("1", row.index("0"))
    assert names[-1] == "  term:grens"
