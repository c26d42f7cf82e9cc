"""How long a lesson takes, computed and never guessed.

From: a lesson and its bank. To: trainer.py. Reading at the speed of the
language, a minute per closed item, two per situational judgement, three per short answer, and
the stated minutes of the task for practice; rounded to five minutes.
"""

from typing import assert_never

from leerklimaat.languages import LANGUAGES
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    Cloze,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.learning import BlockType, Lesson
from leerklimaat.prose import plain, words

SCENE_MINUTES = 10
_STEP = 5


def study_minutes(lesson: Lesson, bank: Bank | None, language: str) -> int:
    """Minutes for a student, rounded up to a multiple of five."""
    reading = len(words(_student_text(lesson))) / LANGUAGES[language].words_per_hour * 60
    asking = sum(item_minutes(item) for item in bank.items) if bank is not None else 0
    scenes = SCENE_MINUTES * sum(block.type is BlockType.SCENE for block in lesson.blocks)
    total = reading + asking + scenes + lesson.trainer.task_minutes
    return -(-int(total + 0.5) // _STEP) * _STEP


def item_minutes(item: Item) -> int:
    """Minutes that answering one item is reckoned to take."""
    match item:
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering() | Cloze():
            return 1
        case SituationalJudgement():
            return 2
        case ShortAnswer():
            return 3
        case _:
            assert_never(item)


def _student_text(lesson: Lesson) -> str:
    texts = [lesson.moment, *lesson.key_points, lesson.plain_summary]
    for block in lesson.blocks:
        texts += [block.title, block.text]
        texts += [f"{prompt.question} {prompt.answer}" for prompt in block.prompts]
        texts += [role.text for role in block.roles]
    return " ".join(plain(text) for text in texts)
