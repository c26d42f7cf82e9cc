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
from leerklimaat.model.thresholds import CompetenceLimits
from leerklimaat.problems import Problem

COVERED = ("task", "intervention", "quality")


def check(source: Reading) -> Iterator[Problem]:
    """Everything about competences and attitude aspects."""
    levels = list(support_levels(source.base))
    limits = source.base.rules.competences if source.base.rules is not None else None
    for where, part in source.parts:
        match part:
            case Competence():
                yield from every_level_is_described(source, where, part, levels)
                if limits is not None:
                    yield from every_competence_has_its_situations(source, where, part, limits)
                    yield from every_level_has_its_indicators(source, where, part, limits)
            case Attitude() if limits is not None:
                yield from every_aspect_can_be_seen(source, where, part, limits)
    yield from no_task_intervention_or_quality_is_lost(source)


def every_competence_has_its_situations(
    source: Reading, where: Where, competence: Competence, limits: CompetenceLimits
) -> Iterator[Problem]:
    """Dilemmas in which it shows."""
    if len(competence.situations) < limits.situations:
        yield Problem(
            source.place(where, "situations"),
            f"hier staat {len(competence.situations)} kritische situatie, minstens "
            f"{limits.situations} hoort.",
            "Beschrijf een dilemma: waartussen kies je?",
            FRAMEWORK,
        )


def every_level_is_described(
    source: Reading, where: Where, competence: Competence, levels: list[str]
) -> Iterator[Problem]:
    """Each level of the framework once, in order."""
    named = [level.id for level in competence.levels]
    if levels and named != levels and set(named) <= set(levels):
        yield Problem(
            source.place(where, "levels"),
            "hier horen alle niveaus te staan: " + ", ".join(levels) + ".",
            "Zet ze in deze volgorde, elk één keer.",
            FRAMEWORK,
        )


def every_level_has_its_indicators(
    source: Reading, where: Where, competence: Competence, limits: CompetenceLimits
) -> Iterator[Problem]:
    """Enough that someone can see or hear."""
    for index, level in enumerate(competence.levels):
        if len(level.indicators) < limits.indicators:
            yield Problem(
                source.place(where, "levels", index),
                f"niveau `{level.id}` heeft {len(level.indicators)} indicatoren, minstens "
                f"{limits.indicators} hoort.",
                "Voeg gedrag toe dat je kunt zien of horen.",
                FRAMEWORK,
            )


def every_aspect_can_be_seen(
    source: Reading, where: Where, aspect: Attitude, limits: CompetenceLimits
) -> Iterator[Problem]:
    """Some descriptors of behaviour, and no more than one remembers."""
    if not limits.descriptors.hold(len(aspect.descriptors)):
        yield Problem(
            source.place(where, "descriptors"),
            f"dit aspect heeft {len(aspect.descriptors)} beschrijvingen, het horen er "
            f"{limits.descriptors} te zijn.",
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
