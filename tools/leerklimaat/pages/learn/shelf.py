"""What a programme can be made of, as scripts see it: names, addresses, and what each part takes.

From: lessons with their banks, scenes, pages, the framework, programme_load.py. To: the page on
which a trainer makes a programme, as JSON of the shape of client/src/compose/shelf.ts. Never: sums
over a programme; that is done there as it is here, and a test compares the two.
"""

from collections.abc import Iterator
from typing import Any, get_args

from leerklimaat.ids import full_id, ref
from leerklimaat.languages import LANGUAGES
from leerklimaat.model.addresses import kit_path
from leerklimaat.model.blueprint import Aim, blueprint
from leerklimaat.model.collection import Talks
from leerklimaat.model.curriculum import Curriculum, PlanName, ReadPage, activities
from leerklimaat.model.learning import Block, BlockType, Bloom, Lesson, Module
from leerklimaat.model.leaving import Leaving
from leerklimaat.model.overview import bank_of, competences, in_order, support_levels
from leerklimaat.model.scene import Scene
from leerklimaat.pages.sheet import SheetKind
from leerklimaat.pages.site import Site
from leerklimaat.programme_load import HOURS_PER_EC, minutes_of, page_minutes, plan_of
from leerklimaat.prose import told
from leerklimaat.study_load import (
    SCENE_MINUTES,
    asking_minutes,
    study_minutes,
    task_minutes,
    word_count,
)
from leerklimaat.study_load import told as told_in

_READ: frozenset[SheetKind] = frozenset(
    {"explanation", "framework", "competence", "attitudes", "profiles", "checklist", "talks"}
)
"""Pages to read, or to do something with in a group."""
BESIDE_KIT = frozenset({"cards"})
"""The formats that the zip of a lesson does not hold."""
_PLANS: tuple[PlanName, ...] = get_args(PlanName)


def shelf_of(site: Site, leaving: Leaving | None = None) -> dict[str, Any]:
    """Everything to choose from, by id and in the order in which it is offered.

    `leaving`: the files that there are to take along.
    """
    files = leaving or {}
    base = site.base
    rules = base.rules.programmes if base.rules is not None else None
    return {
        "wordsPerHour": LANGUAGES[site.language].words_per_hour,
        "sceneMinutes": SCENE_MINUTES,
        "hoursPerEc": HOURS_PER_EC,
        "loadOff": rules.load_off if rules is not None else 0,
        "criteria": [rules.criteria.least, rules.criteria.most] if rules is not None else [1, 9],
        "blooms": [level.value for level in Bloom],
        "competences": [{"id": one.id, "name": told(one.title)} for one in competences(base)],
        "levels": [
            {"id": name, "name": told(level.title)} for name, level in support_levels(base).items()
        ],
        "modules": [
            {"id": one.id, "name": told(one.title), "cartridge": _cartridge(one, files)}
            for _, one in sorted(base.all(Module), key=lambda found: found[1].number)
        ],
        "lessons": {lesson.id: _lesson(site, lesson, files) for lesson in in_order(base)},
        "scenes": {
            scene.id: _named(site, ref("scene", scene.id))
            | {"competences": list(scene.competences)}
            for _, scene in base.all(Scene)
        },
        "pages": {
            name: _named(site, name)
            | {"kind": name.partition(":")[0], "minutes": page_minutes(base, name)}
            for name in dict.fromkeys(_pages(site))
        },
    }


def _cartridge(module: Module, leaving: Leaving) -> str:
    found = leaving.get(ref("module", module.id), ())
    return next((file.path for file in found if file.format == "cartridge"), "")


def _named(site: Site, name: str) -> dict[str, Any]:
    return {"name": told(site.name_of(name)), "address": site.address(name) or ""}


def _kit(site: Site, lesson: Lesson) -> str:
    sheet = site.sheet_of(ref("lesson", lesson.id))
    return kit_path(sheet.path) if sheet is not None else ""


def _lesson(site: Site, lesson: Lesson, leaving: Leaving) -> dict[str, Any]:
    bank = bank_of(site.base, lesson)
    return _named(site, ref("lesson", lesson.id)) | {
        "module": lesson.module,
        "kit": _kit(site, lesson),
        "files": [
            file.path
            for file in (leaving.get(ref("bank", bank.id), ()) if bank is not None else ())
            if file.format in BESIDE_KIT
        ],
        "prior": list(lesson.prior),
        "alone": study_minutes(lesson, bank, site.language),
        "plans": {
            plan: {
                "minutes": minutes_of(plan),
                "left": study_minutes(
                    lesson,
                    bank,
                    site.language,
                    [step.block for step in plan_of(lesson, plan) if step.block is not None],
                ),
            }
            for plan in _PLANS
        },
        "asking": asking_minutes(bank),
        "task": lesson.trainer.task_minutes,
        "blocks": [_block(lesson, block) for block in lesson.blocks],
        "objectives": [_objective(aim) for aim in blueprint(site.base, [lesson]).aims],
    }


def _block(lesson: Lesson, block: Block) -> dict[str, Any]:
    return {
        "id": block.id,
        "title": told(block.title),
        "minutes": block.minutes,
        "words": sum(map(word_count, told_in([block]))),
        "isScene": block.type is BlockType.SCENE,
        "isQuiz": block.type is BlockType.QUIZ,
        "hasTask": task_minutes(lesson, [block]) > 0,
    }


def _objective(aim: Aim) -> dict[str, Any]:
    bloom = aim.bloom
    return {
        "competence": aim.objective.competence,
        "level": aim.objective.level,
        "bloom": aim.objective.bloom.value,
        "asked": {level.value: bloom[level] for level in Bloom if bloom[level]},
    }


def _pages(site: Site) -> Iterator[str]:
    """Pages in the order of the site, the talks each, and what ready programmes name besides."""
    for sheet in site.sheets.values():
        if sheet.entry is not None and sheet.kind in _READ:
            yield sheet.entry.ref
    for entry, talks in site.base.all(Talks):
        yield from (full_id(entry.ref, talk.id) for talk in talks.talks)
    for _, programme in site.base.all(Curriculum):
        yield from (one.page for one in activities(programme) if isinstance(one, ReadPage))
