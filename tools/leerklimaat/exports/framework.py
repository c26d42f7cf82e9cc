"""The competence framework as CSV (one row per indicator) and JSON (the whole tree).

From: one knowledge base. To: build, as files beside the framework's page. Authored ids are
the keys; texts are plain, without marks. Never: adds a level or number that nobody authored.
"""

import json
from collections.abc import Iterator
from typing import Any

from leerklimaat.exports.table import csv_of
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.prose import plain
from leerklimaat.tree import Tree

COLUMNS = (
    "competence",
    "competence_title",
    "cluster",
    "level",
    "level_number",
    "level_title",
    "indicator",
    "indicator_text",
    "exemplar",
)


def framework_files(base: KnowledgeBase) -> Tree:
    """`competenties/kader.csv` and `.json`; nothing where there is no framework."""
    found = next(base.all(Framework), None)
    if found is None:
        return {}
    entry, framework = found
    return {
        f"{entry.page}.csv": csv_of(COLUMNS, _rows(base, framework)),
        f"{entry.page}.json": _json(base, framework),
    }


def _competences(base: KnowledgeBase) -> list[Competence]:
    return sorted((record for _, record in base.all(Competence)), key=lambda one: one.number)


def _rows(base: KnowledgeBase, framework: Framework) -> Iterator[tuple[str, ...]]:
    levels = {level.id: level for level in framework.levels}
    for competence in _competences(base):
        for level in competence.levels:
            support = levels[level.id]
            for indicator in level.indicators:
                yield (
                    competence.id,
                    plain(competence.title),
                    competence.cluster,
                    level.id,
                    str(support.number),
                    plain(support.title),
                    f"{competence.id}/{indicator.id}",
                    plain(indicator.text),
                    plain(indicator.exemplar),
                )


def _json(base: KnowledgeBase, framework: Framework) -> bytes:
    data = {
        "id": framework.id,
        "language": base.language,
        "title": plain(framework.title),
        "status": framework.status,
        "changed": framework.changed.isoformat(),
        "clusters": [{"id": one.id, "title": plain(one.title)} for one in framework.clusters],
        "levels": [
            {
                "id": one.id,
                "number": one.number,
                "title": plain(one.title),
                "question": plain(one.question),
            }
            for one in framework.levels
        ],
        "competences": [_competence(one) for one in _competences(base)],
        "attitudes": [_attitude(one) for _, one in base.all(Attitude)],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _competence(one: Competence) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.number,
        "title": plain(one.title),
        "cluster": one.cluster,
        "setting_bound": one.setting_bound,
        "definition": plain(one.definition),
        "principles": list(one.principles),
        "covers": list(one.covers),
        "levels": [
            {
                "id": level.id,
                "behaviour": plain(level.behaviour),
                "independence": plain(level.independence),
                "complexity": plain(level.complexity),
                "indicators": [
                    {
                        "id": indicator.id,
                        "text": plain(indicator.text),
                        "exemplar": plain(indicator.exemplar),
                    }
                    for indicator in level.indicators
                ],
            }
            for level in one.levels
        ],
    }


def _attitude(one: Attitude) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": plain(one.title),
        "seed_wording": plain(one.seed_wording),
        "descriptors": [
            {"id": each.id, "competence": each.competence, "text": plain(each.text)}
            for each in one.descriptors
        ],
    }
