"""The test blueprint of every module and programme as CSV: a row per item, with all said of it.

From: the records of one language. To: build, beside the page of the blueprint. Ids stand beside the
texts, so that two languages or releases can be compared. Never: a key, or what there is to choose.
"""

from collections.abc import Iterator

from leerklimaat.exports.table import csv_of
from leerklimaat.ids import full_id, ref
from leerklimaat.model.addresses import blueprint_path
from leerklimaat.model.blueprint import (
    Aim,
    Asked,
    Blueprint,
    blueprint,
    lessons_of,
    made_of_lessons,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import support_levels
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from leerklimaat.tree import Tree

COLUMNS = (
    "item",
    "number",
    "stem",
    "type",
    "set",
    "lesson",
    "lesson_title",
    "objective",
    "objective_text",
    "objective_bloom",
    "competence",
    "competence_title",
    "level",
    "level_title",
    "bloom",
    "miller",
    "difficulty",
    "sources",
    "basis",
    "status",
    "address",
)


def blueprint_files(site: Site) -> Tree:
    """A CSV beside every page that shows a blueprint."""
    base = site.base
    return {
        f"{path}.csv": csv_of(
            COLUMNS, _rows(site, blueprint(base, lessons_of(base, record))), site.language
        )
        for entry, record in made_of_lessons(base)
        if (path := blueprint_path(entry.page)) in site.sheets
    }


def _rows(site: Site, plan: Blueprint) -> Iterator[tuple[str | int, ...]]:
    for aim in plan.aims:
        for one in aim.asked:
            yield _row(site, aim, one)


def _row(site: Site, aim: Aim, one: Asked) -> tuple[str | int, ...]:
    item, objective, lesson = one.item, aim.objective, aim.lesson
    quiz = site.sheet_of(ref("bank", one.bank.id))
    return (
        full_id(one.bank.id, item.id),
        one.number,
        plain(item.stem),
        item.type,
        one.contrast.id if one.contrast is not None else "",
        lesson.id,
        plain(lesson.title),
        item.objective,
        plain(objective.text),
        objective.bloom,
        item.competence,
        plain(site.name_of(ref("competence", item.competence))),
        objective.level,
        _level(site.base, objective.level),
        item.bloom,
        item.miller,
        item.difficulty,
        " ".join(citation.id for citation in item.sources),
        item.basis or "",
        item.status,
        f"{site.whole_address(quiz)}#{item.id}" if quiz is not None and site.is_placed else "",
    )


def _level(base: KnowledgeBase, name: str) -> str:
    level = support_levels(base).get(name)
    return plain(level.title) if level is not None else ""
