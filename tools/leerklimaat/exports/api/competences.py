"""The framework and its competences as records for other programs.

From: the records of one language. To: exports/api, which writes them.
"""

from leerklimaat.exports.api.promised import Head, Html, Maker, Named, Promised
from leerklimaat.ids import ref
from leerklimaat.model.competence import Attitude, Competence, Framework, Profile
from leerklimaat.model.overview import attitudes, competences
from leerklimaat.prose import told


class Cluster(Promised):
    """Competences that belong together."""

    id: str
    """Its id."""
    title: str
    """What readers see."""
    html: Html
    """Why these stand together."""
    competences: tuple[str, ...]
    """Their ids, in order."""


class SupportLevel(Promised):
    """With how much support someone does something. No mark, and no licence to do it."""

    id: str
    """Its id."""
    number: int
    """From 1 (looks on) to 5 (guides others)."""
    title: str
    """Its short name."""
    question: str
    """How someone says it of themselves."""
    html: Html
    """What it means."""
    evidence: str
    """What it can show from."""


class Descriptor(Promised):
    """How an aspect of attitude shows in one competence."""

    id: str
    """Its id, its own within the aspect."""
    competence: str
    """The id of the competence."""
    text: str
    """Behaviour that can be seen."""


class AttitudeAspect(Named):
    """An aspect of attitude. It has no level."""

    number: int
    """Its place."""
    html: Html
    """How it is taught, and why so."""
    descriptors: tuple[Descriptor, ...]
    """How it shows."""


class Target(Promised):
    """The level that a profile names for a competence."""

    competence: str
    """The id of the competence."""
    level: str
    """The id of the level."""


class ExampleProfile(Named):
    """An example of who reaches which levels. Never a norm."""

    html: Html
    """Whom it is an example of."""
    targets: tuple[Target, ...]
    """A level per competence."""


class FrameworkFile(Head, Named):
    """The competence framework."""

    summary: str
    """What it is, in one sentence."""
    limits_html: Html
    """What it does not say: it declares nobody competent."""
    clusters: tuple[Cluster, ...]
    """Groups of competences, in order."""
    levels: tuple[SupportLevel, ...]
    """Levels of support, in order."""
    attitudes: tuple[AttitudeAspect, ...]
    """Aspects of attitude, in order."""
    profiles: tuple[ExampleProfile, ...]
    """Examples."""


class Indicator(Promised):
    """Observable behaviour at one level."""

    id: str
    """Its id, its own within the competence."""
    text: str
    """The behaviour."""
    exemplar: str
    """What one would see or hear."""


class Level(Promised):
    """What a competence asks at one level of support."""

    id: str
    """The id of the level of support."""
    behaviour_html: Html
    """What someone does."""
    independence: str
    """Who is near, and who decides."""
    complexity: str
    """How complicated the situation is."""
    indicators: tuple[Indicator, ...]
    """What can be observed."""


class Situation(Promised):
    """A moment in which the competence shows."""

    id: str
    """Its id, its own within the competence."""
    title: str
    """The moment in a few words."""
    html: Html
    """What is at stake."""


class Duty(Promised):
    """Something that one does."""

    id: str
    """Its id, its own within the competence."""
    text: str
    """What one does."""


class CompetenceRecord(Named):
    """A core activity of the sociotherapist."""

    number: int
    """Its place."""
    cluster: str
    """The id of its cluster."""
    setting_bound: bool
    """True if it is asked in some places of work only."""
    summary: str
    """What it is, in one sentence."""
    definition_html: Html
    """What it is, as work that can be observed."""
    why_html: Html
    """Why it matters."""
    principles: tuple[str, ...]
    """The ids of the principles that it rests on."""
    duties: tuple[Duty, ...]
    """What one does."""
    situations: tuple[Situation, ...]
    """When it comes to it."""
    knowledge: tuple[str, ...]
    """What one knows."""
    skills: tuple[str, ...]
    """What one can do."""
    levels: tuple[Level, ...]
    """What it asks, per level of support."""


class CompetencesFile(Head):
    """All competences, in the order of the framework."""

    competences: tuple[CompetenceRecord, ...]
    """The competences."""


def framework_file(make: Maker, schema: str, found: Framework) -> FrameworkFile:
    """The framework, without what each competence asks."""
    base = make.site.base
    return FrameworkFile(
        **make.head(schema),
        **make.named(ref("framework", found.id), found),
        summary=told(found.summary),
        limits_html=make.html(found.limits),
        clusters=tuple(
            Cluster(
                id=one.id,
                title=told(one.title),
                html=make.html(one.text),
                competences=tuple(each.id for each in competences(base) if each.cluster == one.id),
            )
            for one in found.clusters
        ),
        levels=tuple(
            SupportLevel(
                id=one.id,
                number=one.number,
                title=told(one.title),
                question=told(one.question),
                html=make.html(one.text),
                evidence=told(one.evidence),
            )
            for one in found.levels
        ),
        attitudes=tuple(_attitude(make, one) for one in attitudes(base)),
        profiles=tuple(_profile(make, one) for _, one in base.all(Profile)),
    )


def _attitude(make: Maker, one: Attitude) -> AttitudeAspect:
    return AttitudeAspect(
        **make.named(ref("attitude", one.id), one),
        number=one.number,
        html=make.html(one.taught),
        descriptors=tuple(
            Descriptor(id=each.id, competence=each.competence, text=told(each.text))
            for each in one.descriptors
        ),
    )


def _profile(make: Maker, one: Profile) -> ExampleProfile:
    return ExampleProfile(
        **make.named(ref("profile", one.id), one),
        html=make.html(one.text),
        targets=tuple(Target(competence=each.id, level=each.level) for each in one.targets),
    )


def competences_file(make: Maker, schema: str) -> CompetencesFile:
    """Every competence with all of its levels."""
    made = tuple(_competence(make, one) for one in competences(make.site.base))
    return CompetencesFile(**make.head(schema), competences=made)


def _competence(make: Maker, one: Competence) -> CompetenceRecord:
    return CompetenceRecord(
        **make.named(ref("competence", one.id), one),
        number=one.number,
        cluster=one.cluster,
        setting_bound=one.setting_bound,
        summary=told(one.summary),
        definition_html=make.html(one.definition),
        why_html=make.html(one.why),
        principles=one.principles,
        duties=tuple(Duty(id=each.id, text=told(each.text)) for each in one.tasks),
        situations=tuple(
            Situation(id=each.id, title=told(each.title), html=make.html(each.text))
            for each in one.situations
        ),
        knowledge=tuple(map(told, one.knowledge)),
        skills=tuple(map(told, one.skills)),
        levels=tuple(
            Level(
                id=level.id,
                behaviour_html=make.html(level.behaviour),
                independence=told(level.independence),
                complexity=told(level.complexity),
                indicators=tuple(
                    Indicator(id=each.id, text=told(each.text), exemplar=told(each.exemplar))
                    for each in level.indicators
                ),
            )
            for level in one.levels
        ),
    )
