"""What a trainer does at each block of a lesson, and for how long, in every plan.

From: the plans of a lesson. To: slides.py and script.py. Never: a text of its own.
"""

from dataclasses import dataclass

from leerklimaat.model.learning import Lesson, PlanStep

BEFORE = ""
"""The name of what comes before the first block."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan. `minutes`: of the whole. `in_order`: its steps. `steps`: the same, by the block they
    belong to.
    """

    minutes: int
    in_order: tuple[PlanStep, ...]
    steps: dict[str, tuple[PlanStep, ...]]

    def at(self, block: str) -> tuple[PlanStep, ...]:
        """What is done at a block; nothing if the plan passes it by."""
        return self.steps.get(block, ())


def plans_of(lesson: Lesson) -> tuple[Plan, Plan]:
    """The short one and the long one."""
    return _plan(45, lesson.trainer.plan_45), _plan(90, lesson.trainer.plan_90)


def _plan(minutes: int, steps: tuple[PlanStep, ...]) -> Plan:
    """A step that names no block goes on with the one before it."""
    found: dict[str, list[PlanStep]] = {}
    here = BEFORE
    for step in steps:
        here = step.block or here
        found.setdefault(here, []).append(step)
    return Plan(minutes, steps, {block: tuple(kept) for block, kept in found.items()})
