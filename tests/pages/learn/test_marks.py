"""The hash of a lesson is of what a student reads; a lesson is told with what belongs to it."""

import json
import re

from leerklimaat.content.load import Loaded
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.learn.marks import (
    LESSONS_SCRIPT,
    MARKS_SCRIPT,
    lesson_data,
    lesson_hash,
    marks_scripts,
)
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree


def lesson(base: KnowledgeBase) -> Lesson:
    found = base.find("lesson:aan-tafel", Lesson)
    assert found is not None
    return found


def scripts(sample: Loaded, language: str) -> Tree:
    return marks_scripts(Site(sample.bases[language], Settings()), sample.source)


def told(script: bytes) -> object:
    found = re.fullmatch(r"globalThis\.\w+=(.*);\n", script.decode(), re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_another_text_for_students_is_another_hash(sample: Loaded) -> None:
    one = lesson(sample.source)
    first, *rest = one.blocks
    texts = [
        one.model_copy(update={"title": "Anders"}),
        one.model_copy(update={"moment": "Anders."}),
        one.model_copy(update={"plain_summary": "Anders."}),
        one.model_copy(update={"key_points": one.key_points[::-1]}),
        one.model_copy(update={"blocks": (first.model_copy(update={"text": "Anders."}), *rest)}),
    ]
    assert len({lesson_hash(text) for text in (one, *texts)}) == len(texts) + 1


def test_what_only_a_trainer_or_a_search_reads_does_not_count(sample: Loaded) -> None:
    one = lesson(sample.source)
    blocks = tuple(
        block.model_copy(update={"trainer_note": "Anders.", "minutes": 99}) for block in one.blocks
    )
    trainer = one.trainer.model_copy(update={"preparation": "Anders."})
    other = one.model_copy(
        update={"blocks": blocks, "trainer": trainer, "also": ("anders",), "number": 9}
    )
    assert lesson_hash(other) == lesson_hash(one)


def test_a_lesson_is_told_with_its_questions_and_scenes(sample: Loaded) -> None:
    found = lesson_data(lesson(sample.source), sample.source)
    assert found["module"] == "module:eerste-dienst"
    assert found["scenes"] == ["scene:bord-weg"]
    assert all(name.startswith("bank:aan-tafel/") for name in found["items"])
    assert all(re.fullmatch(r"[0-9a-f]{12}", text) for text in found["items"].values())


def test_languages_share_lessons_and_have_words_of_their_own(sample: Loaded) -> None:
    dutch, english = scripts(sample, "nl"), scripts(sample, "en")
    assert dutch[LESSONS_SCRIPT] == english[LESSONS_SCRIPT]
    assert dutch[MARKS_SCRIPT] != english[MARKS_SCRIPT]
    lessons = told(dutch[LESSONS_SCRIPT])
    assert isinstance(lessons, dict)
    assert set(lessons) == {"lesson:aan-tafel", "lesson:na-het-eten"}
