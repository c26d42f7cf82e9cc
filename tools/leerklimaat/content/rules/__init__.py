"""The rules: what has to hold in content, beyond what its records can hold at all.

From: content/load. To: the command line and every build. One file per family of rules; a rule
reads as a sentence. Never: reads a file, or stops at the first problem.
"""

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import (
    accountability,
    alignment,
    anchors,
    files,
    framework,
    headings,
    identity,
    inside,
    interface,
    items,
    lessons,
    links,
    linting,
    marks,
    pages,
    parity,
    references,
    scenes,
    sets,
    standing,
    translation,
    wording,
)
from leerklimaat.content.rules.known import Known
from leerklimaat.content.rules.reading import read_all
from leerklimaat.problems import Problem, in_order

__all__ = ["check"]


def check(loaded: Loaded) -> list[Problem]:
    """Every problem in what was loaded, in all languages, in order of place."""
    readings = read_all(loaded)
    source = readings[languages.SOURCE]
    known = Known(source)
    return in_order(
        [
            *loaded.problems,
            *references.check(source, known),
            *inside.check(source),
            *links.check(readings, known),
            *headings.check(readings),
            *identity.check(source),
            *anchors.check(source),
            *pages.check(source),
            *accountability.check(source),
            *marks.check(readings),
            *wording.check(readings),
            *items.check(readings),
            *sets.check(source),
            *linting.check(readings),
            *parity.check(readings),
            *framework.check(source),
            *lessons.check(readings),
            *alignment.check(source),
            *standing.check(source),
            *scenes.check(source),
            *files.check(loaded),
            *interface.check(loaded),
            *translation.check(readings),
        ]
    )
