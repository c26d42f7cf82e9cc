"""What the framework consists of, as a tree: clusters, competences, levels and indicators; aspects
of attitude, and how each shows in a competence.

From: the records of one language. To: exports/case.py. Texts are plain.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from leerklimaat.ids import full_id, ref
from leerklimaat.model.competence import Attitude, Competence, CompetenceLevel
from leerklimaat.model.overview import attitudes, clusters, competences, framework, support_levels
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain

ROOT = "framework"
"""The name of the framework itself."""
NodeKind = Literal["cluster", "competence", "level", "indicator", "attitude", "descriptor"]


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the framework. `name`: its whole name. `code`: the same for people.

    `parent`: what it is part of. `before`: the level below it. `about`: what it shows in. All are
    names, or "". `changed`: of the record it stands in.
    """

    kind: NodeKind
    name: str
    code: str
    title: str
    statement: str
    parent: str
    changed: date
    notes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    before: str = ""
    about: str = ""


def nodes_of(site: Site) -> Iterator[Node]:
    """Every part in reading order, each after what it is part of."""
    found = framework(site.base)
    if found is None:
        return
    grouped = {
        cluster: list(members)
        for cluster, members in groupby(
            sorted(competences(site.base), key=lambda one: one.cluster), lambda one: one.cluster
        )
    }
    for cluster in clusters(site.base).values():
        name = ref("cluster", cluster.id)
        title, text = plain(cluster.title), plain(cluster.text)
        yield Node("cluster", name, cluster.id, title, text, ROOT, found.changed)
        for competence in grouped.get(cluster.id, ()):
            yield from _of_competence(site, competence, name)
    for attitude in attitudes(site.base):
        yield from _of_attitude(attitude)


def _of_competence(site: Site, one: Competence, cluster: str) -> Iterator[Node]:
    name, title = ref("competence", one.id), plain(one.title)
    yield Node(
        "competence",
        name,
        one.id,
        title,
        plain(one.definition),
        cluster,
        one.changed,
        notes=(plain(one.why),),
        keywords=one.also,
    )
    before = ""
    for level in one.levels:
        yield from _of_level(site, one, level, before)
        before = ref("level", full_id(one.id, level.id))


def _of_level(site: Site, one: Competence, level: CompetenceLevel, before: str) -> Iterator[Node]:
    code, ui = full_id(one.id, level.id), site.ui
    name = ref("level", code)
    yield Node(
        "level",
        name,
        code,
        plain(support_levels(site.base)[level.id].title),
        plain(level.behaviour),
        ref("competence", one.id),
        one.changed,
        notes=(
            f"{ui['competence.independence']} {plain(level.independence)}",
            f"{ui['competence.complexity']} {plain(level.complexity)}",
        ),
        before=before,
    )
    for each in level.indicators:
        text, code = plain(each.text), full_id(one.id, each.id)
        yield Node(
            "indicator",
            ref("indicator", code),
            code,
            text,
            text,
            name,
            one.changed,
            notes=(f"{ui['competence.exemplar']} {plain(each.exemplar)}",),
        )


def _of_attitude(one: Attitude) -> Iterator[Node]:
    name, title = ref("attitude", one.id), plain(one.title)
    yield Node("attitude", name, one.id, title, plain(one.taught), ROOT, one.changed)
    for each in one.descriptors:
        text, code = plain(each.text), full_id(one.id, each.id)
        yield Node(
            "descriptor",
            ref("descriptor", code),
            code,
            text,
            text,
            name,
            one.changed,
            about=ref("competence", each.competence),
        )
