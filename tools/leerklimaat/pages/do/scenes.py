"""Scenes as pages: a numbered gamebook, and a drawing of the graph for authors.

From: scene records. To: pages. Everything reads and plays on paper; the client (client/src/scene)
enhances what stands here and takes all its texts from it.
"""

from leerklimaat.content.units import unit_texts
from leerklimaat.model.addresses import group_path, team_path
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.scene import Node, Scene
from leerklimaat.pages.diagrams import scene_graph
from leerklimaat.pages.do.playing import endings_of, measure_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View


def scene_page(site: Site, sheet: Sheet, record: Scene, source: KnowledgeBase) -> str:
    """The scene to play: nodes numbered in authored order, the start first.

    `source`: what was written in Dutch. The learner's log names those texts by their hashes,
    whatever the language of the page.
    """
    written = source.entries[f"scene:{record.id}"]
    return View(site, sheet).render(
        "do/scene",
        hashes=unit_texts([written]),
        numbers=numbers_of(record),
        nodes=start_first(record),
        steps=[node.id for node in record.nodes if node.choices],
        endings=endings_of(record),
        measure=measure_of(record),
        team=site.sheets.get(team_path(sheet.path)),
        group=site.sheets.get(group_path(sheet.path)),
    )


def graph_page(site: Site, sheet: Sheet, record: Scene) -> str:
    """The graph of a scene, drawn, and every choice in a table: for writers."""
    view = View(site, sheet)
    numbers = numbers_of(record)
    return view.render(
        "do/scene-graph",
        diagram=scene_graph(view, record, numbers),
        numbers=numbers,
        nodes=start_first(record),
        scene=site.sheet_of(f"scene:{record.id}"),
    )


def start_first(record: Scene) -> list[Node]:
    """The nodes in authored order, but the start first."""
    return sorted(record.nodes, key=lambda node: node.id != record.start)


def numbers_of(record: Scene) -> dict[str, int]:
    """What each node is called on paper."""
    return {node.id: number for number, node in enumerate(start_first(record), start=1)}
