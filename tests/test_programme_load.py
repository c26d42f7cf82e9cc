"""How long a lesson and a programme take: each part adds what a reader can check by hand."""

from typing import Any

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.ids import ref
from leerklimaat.model.curriculum import Curriculum, Meeting
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.programme_load import Spent, programme_load
from leerklimaat.study_load import asking_minutes, rounded, study_minutes


@pytest.fixture
def base(sample: Loaded) -> KnowledgeBase:
    return sample.source


def lesson(base: KnowledgeBase) -> Lesson:
    found = base.find("lesson:aan-tafel", Lesson)
    assert found is not None
    return found


def programme(base: KnowledgeBase, name: str) -> Curriculum:
    found = base.find(ref("curriculum", name), Curriculum)
    assert found is not None
    return found


def of(base: KnowledgeBase, during: list[dict[str, Any]], minutes: int | None) -> list[Spent]:
    """What a meeting with these parts comes to."""
    data = {"id": "een", "title": "Een", "text": "Een.", "minutes": minutes, "during": during}
    meeting = Meeting.model_validate(data)
    changed = programme(base, "avond").model_copy(update={"meetings": (meeting,)})
    [load] = programme_load(base, changed).meetings
    return list(load.spent)


@pytest.mark.parametrize(("minutes", "said"), [(0, 0), (0.4, 0), (0.5, 5), (5, 5), (5.5, 10)])
def test_minutes_are_rounded_up_to_five(minutes: float, said: int) -> None:
    assert rounded(minutes) == said


def test_a_lesson_alone_is_reading_questions_scene_and_task(base: KnowledgeBase) -> None:
    one = lesson(base)
    bank = bank_of(base, one)
    whole = study_minutes(one, bank, "nl")
    assert whole - study_minutes(one, None, "nl") >= asking_minutes(bank) - 5 > 0
    assert whole >= asking_minutes(bank) + 10 + one.trainer.task_minutes


def test_what_was_done_together_is_not_counted_again(base: KnowledgeBase) -> None:
    one = lesson(base)
    bank = bank_of(base, one)
    all_blocks = [block.id for block in one.blocks]
    assert study_minutes(one, bank, "nl", all_blocks) == one.trainer.task_minutes
    without_quiz = [name for name in all_blocks if name != "vragen"]
    assert study_minutes(one, bank, "nl", without_quiz) > one.trainer.task_minutes


@pytest.mark.parametrize(("plan", "minutes"), [("plan_45", 45), ("plan_90", 90)])
def test_a_plan_takes_its_minutes_and_leaves_the_rest(
    base: KnowledgeBase, plan: str, minutes: int
) -> None:
    part = {"id": "les", "type": "lesson", "lesson": "aan-tafel", "plan": plan}
    [during, after] = of(base, [part], minutes)
    assert (during.minutes, during.together) == (minutes, True)
    assert (after.when, after.together) == ("after", False)
    one = lesson(base)
    done = ["kijken", "oefening"]  # what the steps of both plans name
    assert after.minutes == study_minutes(one, bank_of(base, one), "nl", done)
    assert after.minutes >= asking_minutes(bank_of(base, one)) + one.trainer.task_minutes


def test_a_lesson_on_a_day_of_self_study_is_done_alone_and_leaves_nothing(
    base: KnowledgeBase,
) -> None:
    [only] = of(base, [{"id": "les", "type": "lesson", "lesson": "aan-tafel"}], None)
    assert not only.together
    assert only.minutes == study_minutes(lesson(base), bank_of(base, lesson(base)), "nl")


def test_blocks_take_their_minutes_together_and_hand_out_the_task(base: KnowledgeBase) -> None:
    part = {"id": "b", "type": "blocks", "blocks": ["aan-tafel/gesprek", "aan-tafel/oefening"]}
    [during, after] = of(base, [part], 10)
    assert during.minutes == 5 + 5
    assert after.minutes == lesson(base).trainer.task_minutes


def test_blocks_alone_count_reading_questions_and_task(base: KnowledgeBase) -> None:
    def alone(*blocks: str) -> int:
        names = [f"aan-tafel/{name}" for name in blocks]
        [only] = of(base, [{"id": "b", "type": "blocks", "blocks": names}], None)
        return only.minutes

    bank = bank_of(base, lesson(base))
    assert alone("kijken") == 0  # a few words
    assert alone("vragen") >= asking_minutes(bank)
    assert alone("scene") >= 10
    assert alone("oefening") >= lesson(base).trainer.task_minutes


def test_a_scene_takes_what_is_said_together_and_ten_minutes_alone(base: KnowledgeBase) -> None:
    part = {"id": "s", "type": "scene", "scene": "bord-weg"}
    [together] = of(base, [{**part, "minutes": 30}], 30)
    [alone] = of(base, [part], None)
    assert (together.minutes, alone.minutes) == (30, 10)


def test_a_page_takes_as_long_as_its_text(base: KnowledgeBase) -> None:
    def minutes(page: str) -> int:
        return of(base, [{"id": "p", "type": "page", "page": page}], None)[0].minutes

    assert minutes("principle:samen-eten") == 5
    assert minutes("competence:maaltijd-dragen") > 5
    assert minutes("principle:samen-eten/betekenis") == minutes("principle:samen-eten")


def test_the_whole_is_the_sum_of_what_is_shown(base: KnowledgeBase) -> None:
    load = programme_load(base, programme(base, "middag"))
    shown = sum(spent.minutes for meeting in load.meetings for spent in meeting.spent)
    assert load.total == shown + 60
    assert load.together == 120 + 20
    for meeting in load.meetings:
        assert meeting.together + meeting.alone == sum(
            meeting.minutes(when) for when in ("before", "during", "after")
        )


def test_every_meeting_takes_the_minutes_it_says(base: KnowledgeBase) -> None:
    load = programme_load(base, programme(base, "middag"))
    assert [one.together for one in load.meetings] == [120, 20, 0]
