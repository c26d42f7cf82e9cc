"""What shows one's own work: stories told by STARR, data points, observations of others.

From: the framework, principles, theory, terms. To: a page, which the client (client/src/evidence)
fills from the log. Its forms also work on paper.
"""

from collections.abc import Iterator

from leerklimaat.ids import ref
from leerklimaat.model.addresses import FIVE_MINUTES, observation_path, rubric_path
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge import Principle, Theory
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import competences, support_levels
from leerklimaat.model.record import Record
from leerklimaat.model.reference import Term
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.at_work import ROLES
from leerklimaat.pages.view import View

TOLD = ("situation", "task", "action", "result", "reflection", "transfer")
"""The parts of a story, in order: STARR, and what someone takes along."""

THEORY: dict[str, type[Record]] = {"principle": Principle, "theory": Theory, "term": Term}
"""What an approach may rest on, by the word that names the group."""


def evidence_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Forms to tell a story and to write down a data point, and what others handed over."""
    view = View(site, sheet)
    return view.render(
        "mine/evidence",
        frame=frame_of(site, view, source),
        names=names_of(site.base, signs=True, theory=True),
        competences=competences(site.base),
        levels=list(support_levels(site.base).values()),
        told=TOLD,
        roles=ROLES,
        theory={name: _named(site, view, cls) for name, cls in THEORY.items()},
        sheets=list(_sheets(site)),
        minutes=site.sheets.get(FIVE_MINUTES),
    )


def _named(site: Site, view: View, cls: type[Record]) -> list[tuple[str, str]]:
    """The names of records of a class and their titles, in the order of the titles."""
    found = [(entry.ref, view.plain(view.title(entry.ref))) for entry, _ in site.base.all(cls)]
    return sorted(found, key=lambda one: (one[1].casefold(), one[0]))


def _sheets(site: Site) -> Iterator[tuple[Competence, Sheet | None, Sheet | None]]:
    """Per competence its observation form and its rubric."""
    for competence in competences(site.base):
        entry = site.base.entries[ref("competence", competence.id)]
        yield (
            competence,
            site.sheets.get(observation_path(entry.page)),
            site.sheets.get(rubric_path(entry.page)),
        )
