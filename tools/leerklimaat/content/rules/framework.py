"""The competence framework is complete, and nothing of the starting document is lost.

From: the reading of the source language. To: rules/__init__. Code: AL-06.
Never: says which level somebody needs.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.codes import FRAMEWORK
from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.model.competence import Attitude, Competence
from leerklimaat.model.overview import support_levels
from leerklimaat.model.reference import Statement
from leerklimaat.problems import Problem

MIN_SITUATIONS = 2
MIN_INDICATORS = 3
COVERED = ("task", "intervention", "quality")


def check(source: Reading) -> Iterator[Problem]:
    """Everything about competences and attitude aspects."""
    levels = list(support_levels(source.base))
    for where, part in source.parts:
        match part:
            case Competence():
                yield from every_competence_has_its_situations(source, where, part)
                yield from every_level_is_described(source, where, part, levels)
            case Attitude():
                yield from every_aspect_can_be_seen(source, where, part)
    yield from no_task_intervention_or_quality_is_lost(source)


def every_competence_has_its_situations(
    source: Reading, where: Where, competence: Competence
) -> Iterator[Problem]:
    """At least two dilemmas in which it shows."""
    if len(competence.situations) < MIN_SITUATIONS:
        yield Problem(
            source.place(where, "situations"),
            f"hier staat {len(competence.situations)} kritische situatie, minstens "
            f"{MIN_SITUATIONS} hoort.",
            "Beschrijf een dilemma: waartussen kies je?",
            FRAMEWORK,
        )


def every_level_is_described(
    source: Reading, where: Where, competence: Competence, levels: list[str]
) -> Iterator[Problem]:
    """Each level of the framework once, in order, with three indicators or more."""
    named = [level.id for level in competence.levels]
    if levels and named != levels and set(named) <= set(levels):
        yield Problem(
            source.place(where, "levels"),
            "hier horen alle niveaus te staan: " + ", ".join(levels) + ".",
            "Zet ze in deze volgorde, elk één keer.",
            FRAMEWORK,
        )
    for index, level in enumerate(competence.levels):
        if len(level.indicators) < MIN_INDICATORS:
            yield Problem(
                source.place(where, "levels", index),
                f"niveau `{level.id}` heeft {len(level.indicators)} indicatoren, minstens "
                f"{MIN_INDICATORS} hoort.",
                "Voeg gedrag toe dat je kunt zien of horen.",
                FRAMEWORK,
            )


def every_aspect_can_be_seen(source: Reading, where: Where, aspect: Attitude) -> Iterator[Problem]:
    """Two or three descriptors of behaviour."""
    if len(aspect.descriptors) not in (2, 3):
        yield Problem(
            source.place(where, "descriptors"),
            f"dit aspect heeft {len(aspect.descriptors)} beschrijvingen, het horen er twee of "
            "drie te zijn.",
            "Beschrijf gedrag binnen een competentie.",
            FRAMEWORK,
        )


def no_task_intervention_or_quality_is_lost(source: Reading) -> Iterator[Problem]:
    """Each stands in `covers` of some competence or attitude aspect."""
    covered = {
        name
        for _, part in source.parts
        if isinstance(part, Competence | Attitude)
        for name in part.covers
    }
    if not covered:
        return  # a knowledge base without a framework loses nothing
    for where, part in source.parts:
        if isinstance(part, Statement) and part.aspect in COVERED and part.id not in covered:
            yield Problem(
                source.place(where),
                f"`{part.id}` komt in geen competentie of houdingsaspect terug.",
                "Noem het bij `covers` waar het thuishoort.",
                FRAMEWORK,
            )
