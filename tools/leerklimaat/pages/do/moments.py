"""The beginning of each scene as a classic script, for who has three minutes: one moment with its
choices, and ready sentences to say aloud.

From: Site, and what was written in Dutch. To: build, through bank_scripts.py; today.py names the
paths. Addresses are relative to the root of the language, where the page of today stands. Never: a
step that leans on an earlier one, or an ending; who wants those plays the scene.
"""

from typing import Any

from markupsafe import Markup

from leerklimaat.content.units import unit_texts
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.scene import Choice, Scene
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.view import View
from leerklimaat.prose import told
from leerklimaat.tree import Tree


def moment_path(scene: Scene) -> str:
    """Where the script of a scene stands."""
    return f"assets/scenes/{scene.id}.js"


def moment_scripts(view: View, source: KnowledgeBase) -> Tree:
    """A script per scene. `view`: of the page of today."""
    return {
        moment_path(scene): _script(_moment(view, scene, source))
        for _, scene in view.site.base.all(Scene)
    }


def _script(data: dict[str, Any]) -> bytes:
    return f"(globalThis.leerklimaatMoments??=[]).push({embedded(data)});\n".encode()


def _moment(view: View, scene: Scene, source: KnowledgeBase) -> dict[str, Any]:
    """`hash`: of the Dutch step, as the player of scenes keeps it (do/scene.html.j2)."""
    name = f"scene:{scene.id}"
    [start] = [node for node in scene.nodes if node.id == scene.start]
    step = f"{name}/{start.id}"
    return {
        "id": name,
        "title": told(scene.title),
        "page": view.url(name),
        "place": _marked(view, name, view.line(scene.place)),
        "note": _marked(view, name, view.line(scene.content_note, is_name=False)),
        "node": start.id,
        "textHash": unit_texts([source.entries[name]])[step],
        "text": view.text(start.text, step),
        "choices": [_choice(view, name, step, choice) for choice in start.choices],
        "sentences": [_marked(view, name, view.line(phrase)) for phrase in scene.phrases],
    }


def _choice(view: View, scene: str, step: str, choice: Choice) -> dict[str, Any]:
    """`page`: where the scene goes on."""
    return {
        "id": choice.id,
        "text": _marked(view, step, Markup.escape(view.plain(choice.text))),
        "reaction": view.text(choice.reaction, step),
        "why": view.text(choice.why, step),
        "principle": view.link(f"principle:{choice.principle}") if choice.principle else None,
        "page": f"{view.url(scene)}#{choice.goto}",
    }


def _marked(view: View, unit: str, html: Markup) -> Markup:
    """HTML marked with its language where that is not the page's."""
    lang = view.lang(unit)
    return Markup("<span{}>{}</span>").format(lang, html) if lang else html
