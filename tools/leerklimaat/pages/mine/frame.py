"""The framework as scripts see it, and what its parts are called.

From: the framework, competences, profiles, checklists. To: pages of a reader's own, as JSON. The
shapes are those of client/src/standing/frame.ts and client/src/names.ts. Never: holds anything of
a learner, or an address of another site.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from leerklimaat.content.units import unit_texts
from leerklimaat.ids import full_id, ref
from leerklimaat.model.collection import Profiles
from leerklimaat.model.competence import Framework
from leerklimaat.model.knowledge import Principle, Theory
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import (
    attitudes,
    clusters,
    competences,
    framework,
    support_levels,
)
from leerklimaat.model.practice import Checklist
from leerklimaat.model.reference import Term
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.prose import told
from leerklimaat.quotes import curly

NOT_MET = "nog-niet"
"""The answer of who has not come across something yet. No level: it is not below the first."""
CANNOT_TELL = "kan-niet-zeggen"
"""What stands in the place of a level for a colleague who cannot tell."""


def frame_of(site: Site, view: View, source: KnowledgeBase) -> Markup:
    """Levels, competences and profiles: ids, order and hashes, no texts.

    `source`: what was written in Dutch. The learner's log names those texts by their hashes,
    whatever the language of the page.
    """
    base = site.base
    found = [ref("competence", one.id) for one in competences(base)]
    hashes = unit_texts([source.entries[name] for name in found])
    named = framework(base)
    return embedded(
        {
            "framework": ref("framework", named.id) if isinstance(named, Framework) else "",
            "notMet": NOT_MET,
            "levels": [
                {"id": one.id, "number": one.number} for one in support_levels(base).values()
            ],
            "competences": [
                {
                    "id": ref("competence", one.id),
                    "cluster": ref("cluster", one.cluster),
                    "isBound": one.setting_bound,
                    "textHash": hashes[ref("competence", one.id)],
                    "page": view.url(ref("competence", one.id)),
                }
                for one in competences(base)
            ],
            "profiles": list(_profiles(base)),
        }
    )


def _profiles(base: KnowledgeBase) -> Iterator[dict[str, Any]]:
    for _, found in base.all(Profiles):
        for profile in found.profiles:
            targets = {ref("competence", one.id): one.level for one in profile.targets}
            yield {"id": ref("profile", profile.id), "targets": targets}


def names_of(base: KnowledgeBase, *, signs: bool, theory: bool = False) -> Markup:
    """Titles by `competence:…`, `cluster:…`, `level:…`, `profile:…`, `checklist:…` and its parts.

    `signs`: indicators and descriptors too, by their full ids. They are long. `theory`: what a
    story may rest on.
    """
    rested_on = _theory(base) if theory else ()
    return embedded(dict([*_names(base, signs=signs), *rested_on]))


def _theory(base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for cls in (Principle, Theory, Term):
        for entry, _ in base.all(cls):
            yield entry.ref, told(str(getattr(entry.record, "title", entry.id)))


def _names(base: KnowledgeBase, *, signs: bool) -> Iterator[tuple[str, str]]:
    named = framework(base)
    if named is not None:
        yield ref("level", NOT_MET), curly(base.ui["assessment.not_yet"])
        yield ref("level", CANNOT_TELL), curly(base.ui["answer.cannot_tell"])
    for level in support_levels(base).values():
        yield ref("level", level.id), told(level.title)
    for cluster in clusters(base).values():
        yield ref("cluster", cluster.id), told(cluster.title)
    for competence in competences(base):
        name = ref("competence", competence.id)
        yield name, told(competence.title)
        indicators = [one for level in competence.levels for one in level.indicators]
        for indicator in indicators if signs else []:
            yield full_id(name, indicator.id), told(indicator.text)
    for attitude in attitudes(base):
        name = ref("attitude", attitude.id)
        yield name, told(attitude.title)
        for descriptor in attitude.descriptors if signs else []:
            yield full_id(name, descriptor.id), told(descriptor.text)
    for _, found in base.all(Profiles):
        for profile in found.profiles:
            yield ref("profile", profile.id), told(profile.title)
    for _, checklist in base.all(Checklist):
        yield ref("checklist", checklist.id), told(checklist.title)
        for question in checklist.questions:
            yield ref("question", question.id), told(question.title)
        for answer in checklist.scale:
            yield ref("answer", answer.id), told(answer.title)
