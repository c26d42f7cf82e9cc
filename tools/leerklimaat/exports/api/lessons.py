"""Modules and lessons as records for other programs, with what a trainer needs to give them.

From: the records of one language. To: exports/api, which writes them.
"""

from leerklimaat.exports.api.promised import Head, Html, Maker, Named, Promised
from leerklimaat.ids import full_id, ref
from leerklimaat.model.learning import Block, Lesson, Module, PlanStep, Trainer
from leerklimaat.model.overview import bank_of
from leerklimaat.prose import told


class ModuleRecord(Named):
    """A row of lessons."""

    number: int
    """Its place."""
    summary: str
    """What it is about, in one sentence."""
    html: Html
    """Whom it is for."""
    lessons: tuple[str, ...]
    """The ids of its lessons, in order."""


class LearningObjective(Promised):
    """What one can do after a lesson."""

    id: str
    """Its id, its own within the lesson."""
    text: str
    """The whole of it."""
    verb: str
    """The verb in it."""
    bloom: str
    """The level in the revised taxonomy of Bloom: `remember` to `create`."""
    competence: str
    """The id of the competence."""
    level: str
    """The id of the level of support."""


class RecallPrompt(Promised):
    """A question beforehand, without a score."""

    id: str
    """Its id, its own within the block."""
    question: str
    """What is asked."""
    answer_html: Html
    """An answer to compare with."""


class PlayedRole(Promised):
    """A role to play."""

    id: str
    """Its id."""
    title: str
    """Who it is."""
    html: Html
    """What this player knows, wants and feels."""


class LessonBlock(Promised):
    """A step in a lesson."""

    id: str
    """Its id, its own within the lesson."""
    type: str
    """What a student does: `recall`, `explain`, `worked-example`, `scene`, `exercise`, …"""
    title: str
    """Its heading."""
    html: Html
    """What a student reads."""
    minutes: int
    """How long it takes in a meeting."""
    url: str | None = None
    """Where it stands, if the address of the site is known."""
    trainer_html: Html | None = None
    """What a trainer should know."""
    prompts: tuple[RecallPrompt, ...] = ()
    """Questions beforehand."""
    roles: tuple[PlayedRole, ...] = ()
    """Roles to play."""
    bank: str | None = None
    """The id of the bank that is asked."""
    scene: str | None = None
    """The id of the scene that is played."""


class PlannedStep(Promised):
    """A line of a plan."""

    minutes: int
    """How long it takes."""
    text: str
    """What one does."""
    block: str | None = None
    """The id of the block that it belongs to."""


class TrainerNotes(Promised):
    """How to give a lesson to a group."""

    preparation_html: Html
    """What to do beforehand."""
    materials: tuple[str, ...]
    """What to bring."""
    group_size: str
    """For how many it works."""
    plan_45: tuple[PlannedStep, ...]
    """A plan for 45 minutes."""
    plan_90: tuple[PlannedStep, ...]
    """A plan for 90 minutes."""
    pitfalls: tuple[str, ...]
    """What often goes wrong, and what to do."""
    safety_html: Html
    """How playing stays safe."""
    debrief_html: Html
    """How to talk about it afterwards."""


class LessonRecord(Named):
    """A lesson of 15 to 45 minutes."""

    module: str
    """The id of its module."""
    number: int
    """Its place in the module."""
    summary: str
    """What it is about, in one sentence."""
    moment_html: Html
    """The moment on the ward with which it begins."""
    objectives: tuple[LearningObjective, ...]
    """What one can do afterwards."""
    prior: tuple[str, ...]
    """The ids of lessons that come first."""
    blocks: tuple[LessonBlock, ...]
    """Its steps, in order."""
    key_points: tuple[str, ...]
    """What to remember."""
    plain_summary_html: Html
    """The lesson in short and simple words."""
    bank: str | None = None
    """The id of its bank of questions."""
    trainer: TrainerNotes
    """What a trainer needs."""


class LessonsFile(Head):
    """All modules and lessons."""

    modules: tuple[ModuleRecord, ...]
    """The modules, in order."""
    lessons: tuple[LessonRecord, ...]
    """The lessons, each after those it builds on."""


def lessons_file(make: Maker, schema: str) -> LessonsFile:
    """Everything of every lesson that reads as text."""
    site = make.site
    modules = sorted((module for _, module in site.base.all(Module)), key=lambda one: one.number)
    return LessonsFile(
        **make.head(schema),
        modules=tuple(_module(make, one) for one in modules),
        lessons=tuple(_lesson(make, one) for one in site.lessons),
    )


def _module(make: Maker, one: Module) -> ModuleRecord:
    return ModuleRecord(
        **make.named(ref("module", one.id), one),
        number=one.number,
        summary=told(one.summary),
        html=make.html(one.introduction),
        lessons=tuple(lesson.id for lesson in make.site.lessons if lesson.module == one.id),
    )


def _lesson(make: Maker, one: Lesson) -> LessonRecord:
    bank = bank_of(make.site.base, one)
    return LessonRecord(
        **make.named(ref("lesson", one.id), one),
        module=one.module,
        number=one.number,
        summary=told(one.summary),
        moment_html=make.html(one.moment),
        objectives=tuple(
            LearningObjective(
                id=each.id,
                text=told(each.text),
                verb=told(each.verb),
                bloom=each.bloom.value,
                competence=each.competence,
                level=each.level,
            )
            for each in one.objectives
        ),
        prior=one.prior,
        blocks=tuple(_block(make, one, each) for each in one.blocks),
        key_points=tuple(map(told, one.key_points)),
        plain_summary_html=make.html(one.plain_summary),
        bank=bank.id if bank is not None else None,
        trainer=_trainer(make, one.trainer),
    )


def _block(make: Maker, lesson: Lesson, one: Block) -> LessonBlock:
    return LessonBlock(
        id=one.id,
        type=one.type.value,
        title=told(one.title),
        html=make.html(one.text),
        minutes=one.minutes,
        url=make.url(full_id(ref("lesson", lesson.id), one.id)),
        trainer_html=make.html(one.trainer_note) if one.trainer_note else None,
        prompts=tuple(
            RecallPrompt(
                id=each.id, question=told(each.question), answer_html=make.html(each.answer)
            )
            for each in one.prompts
        ),
        roles=tuple(
            PlayedRole(id=each.id, title=told(each.title), html=make.html(each.text))
            for each in one.roles
        ),
        bank=one.bank,
        scene=one.scene,
    )


def _trainer(make: Maker, one: Trainer) -> TrainerNotes:
    return TrainerNotes(
        preparation_html=make.html(one.preparation),
        materials=tuple(map(told, one.materials)),
        group_size=told(one.group_size),
        plan_45=tuple(map(_step, one.plan_45)),
        plan_90=tuple(map(_step, one.plan_90)),
        pitfalls=tuple(map(told, one.pitfalls)),
        safety_html=make.html(one.safety),
        debrief_html=make.html(one.debrief),
    )


def _step(one: PlanStep) -> PlannedStep:
    return PlannedStep(minutes=one.minutes, text=told(one.text), block=one.block)
