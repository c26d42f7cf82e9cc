"""The script of a trainer, as python-docx reads it: headings, plans as tables, answers."""

import io
from typing import Any

import docx
import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.script import script_of
from leerklimaat.exports.kit.taught import Taught
from tests.exports.kit.taught import BARE, one_of, taught_of
from tests.exports.leaving import site_of


def read(taught: Taught) -> Any:
    return docx.Document(io.BytesIO(script_of(taught)))


def headings(document: Any, level: int) -> list[str]:
    return [one.text for one in document.paragraphs if one.style.name == f"Heading {level}"]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_all_that_a_trainer_needs_has_a_heading(sample: Loaded, language: str) -> None:
    taught = one_of(sample, language=language)
    keys = (
        *("lesson.objectives", "trainer.preparation", "trainer.materials", "trainer.plan_45"),
        *("trainer.plan_90", "trainer.large_group", "trainer.safety", "trainer.debrief"),
        *("trainer.pitfalls", "trainer.observe", "trainer.blocks"),
    )
    assert headings(read(taught), 1) == [taught.words(key) for key in keys]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_plans_are_tables_that_add_up(real: Loaded, language: str) -> None:
    for taught in taught_of(site_of(real, language)):
        tables = read(taught).tables
        for table, plan in zip(tables, taught.plans, strict=True):
            rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
            assert [row[1] for row in rows] == [taught.line(one.text).text for one in plan.in_order]
            assert rows[0][0].startswith("0–")
            assert rows[-1][0].endswith(f"–{plan.minutes}")


def test_answers_stand_below_their_questions(sample: Loaded) -> None:
    taught = one_of(sample)
    texts = [one.text for one in read(taught).paragraphs]
    [block, *_] = taught.lesson.blocks
    for prompt in block.prompts:
        place = texts.index(taught.plain(prompt.question))
        assert texts[place + 1] == taught.plain(prompt.answer)
    assert texts[-len(taught.notice) :] == list(taught.notice)
    assert any("CC BY 4.0" in line for line in taught.notice)


def test_it_says_what_it_is(sample: Loaded) -> None:
    taught = one_of(sample, language="en")
    document = read(taught)
    assert document.core_properties.title == "Script: At the table"
    assert document.core_properties.language == "en-GB"
    assert taught.foot in document.sections[0].footer.paragraphs[0].text


def test_what_a_lesson_does_not_have_has_no_heading(sample: Loaded) -> None:
    taught = one_of(sample, BARE)
    found = headings(read(taught), 1)
    assert taught.words("trainer.observe") not in found
    assert taught.words("trainer.large_group") not in found


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    assert script_of(one_of(sample)) == script_of(one_of(sample))
