"""The links of the crosswalk one by one, so that they can be followed both ways.

From: model/crosswalk. To: pages and exports.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from leerklimaat.model.crosswalk import Crosswalk, Element, OtherFramework
from leerklimaat.model.knowledge_base import KnowledgeBase

Match = Literal["close", "related"]


@dataclass(frozen=True, slots=True)
class Link:
    """An element of another framework that fits a competence. `match`: how sure we are.

    `competence`: "" where the element lies beside the profession as a whole.
    """

    competence: str
    framework: OtherFramework
    element: Element
    match: Match


def crosswalk(base: KnowledgeBase) -> Crosswalk | None:
    """The crosswalk, if there is one."""
    return next((record for _, record in base.all(Crosswalk)), None)


def links(found: Crosswalk) -> Iterator[Link]:
    """Every link, in the order of the frameworks; what overlaps first."""
    for framework in found.frameworks:
        for element in framework.elements:
            if framework.about == "profession":
                yield Link("", framework, element, "related")
            for competence in element.close_match:
                yield Link(competence, framework, element, "close")
            for competence in element.related_match:
                yield Link(competence, framework, element, "related")


def links_of(found: Crosswalk, competence: str) -> dict[str, list[Link]]:
    """The links of one competence by the id of the framework; what overlaps first in each."""
    by_framework: dict[str, list[Link]] = {}
    for link in links(found):
        if link.competence == competence:
            by_framework.setdefault(link.framework.id, []).append(link)
    return {
        name: sorted(members, key=lambda link: link.match != "close")
        for name, members in by_framework.items()
    }
