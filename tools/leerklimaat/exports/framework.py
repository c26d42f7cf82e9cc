"""The competence framework as CSV (one row per indicator) and JSON (the whole tree).

From: the records of one language. To: build, as files beside the framework's page. Authored ids are
the keys; texts are plain, without marks. Never: adds a level or number that nobody authored.
"""

import json
from collections.abc import Iterator
from typing import Any

from leerklimaat.exports.table import csv_of
from leerklimaat.ids import ref
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import attitudes, competences, framework, support_levels
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from leerklimaat.tree import Tree

COLUMNS = (
    "competence",
    "competence_title",
    "cluster",
    "level",
    "level_number",
    "level_title",
    "behaviour",
    "independence",
    "complexity",
    "indicator",
    "indicator_text",
    "exemplar",
)


def framework_files(site: Site) -> Tree:
    """`competenties/kader.csv` and `.json`; nothing where there is no framework."""
    base = site.base
    found = framework(base)
    if found is None:
        return {}
    page = base.entries[ref("framework", found.id)].page
    return {
        f"{page}.csv": csv_of(COLUMNS, _rows(base), site.language),
        f"{page}.json": _json(base, found),
    }


def _rows(base: KnowledgeBase) -> Iterator[tuple[str, ...]]:
    levels = support_levels(base)
    for competence in competences(base):
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
                    plain(level.behaviour),
                    plain(level.independence),
                    plain(level.complexity),
                    f"{competence.id}/{indicator.id}",
                    plain(indicator.text),
                    plain(indicator.exemplar),
                )


def _json(base: KnowledgeBase, found: Framework) -> bytes:
    data = {
        "id": found.id,
        "language": base.language,
        "title": plain(found.title),
        "status": found.status,
        "changed": found.changed.isoformat(),
        "clusters": [{"id": one.id, "title": plain(one.title)} for one in found.clusters],
        "levels": [
            {
                "id": one.id,
                "number": one.number,
                "title": plain(one.title),
                "question": plain(one.question),
            }
            for one in found.levels
        ],
        "competences": [_competence(one) for one in competences(base)],
        "attitudes": [_attitude(one) for one in attitudes(base)],
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
