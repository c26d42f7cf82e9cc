"""Scenes as records for other programs: every step and choice of a branching case.

From: the records of one language. To: exports/api, which writes them.
"""

from leerklimaat.exports.api.lessons import PlayedRole
from leerklimaat.exports.api.promised import Head, Html, Maker, Named, Promised
from leerklimaat.ids import ref
from leerklimaat.model.scene import Node, Scene
from leerklimaat.prose import told


class SceneChoice(Promised):
    """Something that the player may do."""

    id: str
    """Its id, its own within the step."""
    text: str
    """What one does or says."""
    reaction_html: Html
    """What the client does or says. It comes first."""
    why_html: Html
    """Why that happens. Never that it was wrong."""
    principle: str | None = None
    """The id of the principle at stake."""
    goto: str
    """The id of the next step."""


class SceneNode(Promised):
    """A step."""

    id: str
    """Its id, its own within the scene."""
    html: Html
    """What happens."""
    tension: int
    """From 1 (calm) to 5 (on edge)."""
    contact: int
    """From 1 (broken) to 5 (firm)."""
    ending: str | None = None
    """The title of the end, if it ends here."""
    choices: tuple[SceneChoice, ...] = ()
    """What the player may do."""


class SceneRecord(Named):
    """A branching case. No end of it is a mark."""

    number: int
    """Its place."""
    summary: str
    """What it is about, in one sentence."""
    place: str
    """Where and when."""
    content_note: str
    """What it holds that may hurt; to show beforehand."""
    roles: tuple[PlayedRole, ...]
    """Who is in it."""
    principles: tuple[str, ...]
    """The ids of the principles at stake."""
    competences: tuple[str, ...]
    """The ids of the competences that it practises."""
    start: str
    """The id of the first step."""
    nodes: tuple[SceneNode, ...]
    """The steps."""
    debrief: tuple[str, ...]
    """Questions for afterwards."""
    phrases: tuple[str, ...]
    """Sentences that help."""


class ScenesFile(Head):
    """All scenes."""

    scenes: tuple[SceneRecord, ...]
    """The scenes, in order."""


def scenes_file(make: Maker, schema: str) -> ScenesFile:
    """Every scene as a graph."""
    scenes = sorted((scene for _, scene in make.site.base.all(Scene)), key=lambda one: one.number)
    return ScenesFile(**make.head(schema), scenes=tuple(_scene(make, one) for one in scenes))


def _scene(make: Maker, one: Scene) -> SceneRecord:
    return SceneRecord(
        **make.named(ref("scene", one.id), one),
        number=one.number,
        summary=told(one.summary),
        place=told(one.place),
        content_note=told(one.content_note),
        roles=tuple(
            PlayedRole(id=each.id, title=told(each.title), html=make.html(each.text))
            for each in one.roles
        ),
        principles=one.principles,
        competences=one.competences,
        start=one.start,
        nodes=tuple(_node(make, each) for each in one.nodes),
        debrief=tuple(told(each.text) for each in one.debrief),
        phrases=tuple(map(told, one.phrases)),
    )


def _node(make: Maker, one: Node) -> SceneNode:
    return SceneNode(
        id=one.id,
        html=make.html(one.text),
        tension=one.tension,
        contact=one.contact,
        ending=make.line(one.ending),
        choices=tuple(
            SceneChoice(
                id=each.id,
                text=told(each.text),
                reaction_html=make.html(each.reaction),
                why_html=make.html(each.why),
                principle=each.principle,
                goto=each.goto,
            )
            for each in one.choices
        ),
    )
