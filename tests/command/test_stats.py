"""The counts are those of the sample, and read well."""

import json
from pathlib import Path

import pytest

from leerklimaat.command.stats import Stats, as_lines, stats
from leerklimaat.content.load import Loaded, load


@pytest.fixture(scope="module")
def counted(sample: Loaded) -> Stats:
    return stats(sample)


def test_it_counts_records_and_questions(counted: Stats) -> None:
    assert counted["records"]["term"] == 3
    assert counted["records"]["lesson"] == 2
    assert counted["indicators"] == 45
    assert counted["items"]["situational-judgement"] == 4
    assert sum(counted["items"].values()) == 13


def test_it_gives_the_share_of_every_bloom_level(counted: Stats) -> None:
    assert next(iter(counted["bloom"])) == "remember"
    assert counted["bloom"]["apply"] == pytest.approx(9 / 13, abs=0.01)


def test_it_counts_the_questions_of_every_objective(counted: Stats) -> None:
    assert set(counted["objectives"]) == {"aan-tafel", "na-het-eten"}
    per_lesson = {name: sum(of.values()) for name, of in counted["objectives"].items()}
    assert per_lesson == {"aan-tafel": 13, "na-het-eten": 0}
    assert "vragen per leerdoel" in as_lines(counted)


def test_it_counts_sets_and_how_much_of_what_can_be_in_one_is(counted: Stats) -> None:
    assert counted["sets"] == {"contrast_sets": 1, "members": 4, "share": 0.67}
    assert "deel van wat in een set kan" in "\n".join(as_lines(counted))


def test_the_options_of_a_set_are_counted_once(sample: Loaded, sample_root: Path) -> None:
    """They were written once; as many words more would be in the sample's own texts."""
    before = stats(sample)["words"]["nl"]
    quiz = sample_root / "quizzes" / "aan-tafel.yml"
    text = quiz.read_text("utf-8")
    once = "Je zegt hardop wat je ziet gebeuren."
    assert text.count(once) == 1
    quiz.write_text(text.replace(once, f"{once[:-1]} aan deze lange tafel."), "utf-8")
    assert stats(load(sample_root))["words"]["nl"] - before == 4


def test_it_counts_sources_and_translations(counted: Stats) -> None:
    assert counted["sources"] == {"used": 2, "listed": 2}
    assert counted["translations"]["en"]["missing"] == 0


def test_words_that_fell_back_to_dutch_are_not_english_words(
    counted: Stats, sample_root: Path
) -> None:
    (sample_root / "docs" / "begrippen.en.yml").unlink()
    fewer = stats(load(sample_root))
    assert fewer["words"]["nl"] == counted["words"]["nl"]
    assert fewer["words"]["en"] < counted["words"]["en"] - 40


def test_one_question_without_english_costs_the_words_of_that_question(
    counted: Stats, sample_root: Path
) -> None:
    english = sample_root / "quizzes" / "aan-tafel.en.yml"
    text = english.read_text("utf-8")
    english.write_text(text.replace("    stem: What do you do first?\n", ""), "utf-8")
    fewer = stats(load(sample_root))
    assert counted["words"]["en"] - 120 < fewer["words"]["en"] < counted["words"]["en"] - 50


def test_it_is_json(counted: Stats) -> None:
    assert json.loads(json.dumps(counted)) == counted


def test_lines_stand_in_line(counted: Stats) -> None:
    lines = as_lines(counted)
    ends = {len(line) for line in lines if line[-1].isdigit()}
    assert len(ends) == 1
    assert "records" in lines
    assert any(line.strip().startswith("apply") and line.endswith("69%") for line in lines)


def test_nothing_to_count_is_not_an_error(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert "vragen" in as_lines(stats(load(tmp_path)))[2]


def test_it_tells_how_people_are_named(counted: Stats) -> None:
    found = counted["names"]
    assert (found["he"], found["either"], found["unlisted"]) == (3, 0, [])
    assert found["banks"]["aan-tafel"] == {
        key: found[key] for key in ("she", "he", "either", "chi_square", "uneven")
    }
    lines = "\n".join(as_lines(counted))
    assert "bij zij" in lines
    assert f"{found['chi_square']:.1f}".replace(".", ",") in lines


def test_of_few_names_nothing_is_said(counted: Stats, sample_root: Path) -> None:
    rules = sample_root / "docs/schrijfregels.yml"
    text = rules.read_text("utf-8")
    assert "she: [Mina, Samira, mevrouw]" in text
    rules.write_text(text.replace("she: [Mina, Samira, mevrouw]", "she: [mevrouw]"), "utf-8")
    fewer = stats(load(sample_root))["names"]
    assert fewer["banks"] == {}
    assert fewer["unlisted"] == ["Mina", "Samira"]
