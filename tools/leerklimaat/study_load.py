"""How long a lesson takes, computed and never guessed.

From: a lesson, its bank and their language. To: programme_load.py, the page of a trainer. Reading
at the speed of the language, a minute per closed item, two per situational judgement, three per
short answer, ten per scene, and the stated minutes of the task for practice; rounded up to five.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
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
from leerklimaat.model.learning import Block, BlockType, Lesson
from leerklimaat.prose import plain, words

SCENE_MINUTES = 10
_STEP = 5


def study_minutes(
    lesson: Lesson, bank: Bank | None, language: str, done: Collection[str] | None = None
) -> int:
    """Minutes for a student, rounded.

    `done`: the blocks that were done in a meeting, None for who does it all alone. Who was there
    need not read the moment, the key points and the summary again.
    """
    left = [block for block in lesson.blocks if done is None or block.id not in done]
    around = (lesson.moment, *lesson.key_points, lesson.plain_summary) if done is None else ()
    is_asked = done is None or any(block.type is BlockType.QUIZ for block in left)
    scenes = SCENE_MINUTES * sum(block.type is BlockType.SCENE for block in left)
    reading = reading_minutes((*around, *told(left)), language)
    asking = asking_minutes(bank) if is_asked else 0
    return rounded(reading + asking + scenes + lesson.trainer.task_minutes)


def blocks_minutes(
    lesson: Lesson, bank: Bank | None, language: str, blocks: Collection[Block]
) -> int:
    """Minutes for who does only some blocks of a lesson, rounded."""
    types = [block.type for block in blocks]
    scenes = SCENE_MINUTES * types.count(BlockType.SCENE)
    asking = asking_minutes(bank) if BlockType.QUIZ in types else 0
    return rounded(
        reading_minutes(told(blocks), language) + asking + scenes + task_minutes(lesson, blocks)
    )


def task_minutes(lesson: Lesson, blocks: Collection[Block]) -> int:
    """Those of the task for practice, if it is among some blocks: it is the last exercise."""
    tasks = [block for block in lesson.blocks if block.type is BlockType.EXERCISE]
    return lesson.trainer.task_minutes if tasks and tasks[-1] in blocks else 0


def reading_minutes(read: Iterable[str], language: str) -> float:
    """Minutes to read some texts."""
    number = sum(map(word_count, read))
    return number / LANGUAGES[language].words_per_hour * 60


@lru_cache(maxsize=2**16)
def word_count(text: str) -> int:
    """How many words a reader meets in a text. The same texts are asked for again and again."""
    return len(words(plain(text)))


def asking_minutes(bank: Bank | None) -> int:
    """Minutes for all questions of a bank."""
    return sum(item_minutes(item) for item in bank.items) if bank is not None else 0


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


def told(blocks: Iterable[Block]) -> Iterator[str]:
    """What a student reads of some blocks."""
    for block in blocks:
        yield from (block.title, block.text)
        yield from (f"{prompt.question} {prompt.answer}" for prompt in block.prompts)
        yield from (role.text for role in block.roles)


def rounded(minutes: float) -> int:
    """Up to a multiple of five: nobody counts single minutes."""
    return -(-int(minutes + 0.5) // _STEP) * _STEP
