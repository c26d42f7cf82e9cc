"""Ids that name something in the same record, in the framework or in the same folder exist.

From: the reading of the source language. References to other records are in references.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from leerklimaat.content.rules.reading import Located, Reading, Where
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.model.bank import Gap, MultipleResponse, SingleChoice
from leerklimaat.model.competence import Competence, Framework, Profile
from leerklimaat.model.learning import Lesson
from leerklimaat.model.scene import Scene
from leerklimaat.model.shape import Path
from leerklimaat.model.site import Folder
from leerklimaat.problems import Problem

_RULE = "verwijzing"

Names = Iterable[tuple[Path, str]]
"""Ids that are named, each with its path in the record."""


def check(source: Reading) -> Iterator[Problem]:
    """Everything about ids that are named inside their own record, framework or folder."""
    for located in source.parts:
        yield from every_id_named_inside_a_record_exists(source, located)
    yield from every_cluster_and_level_is_in_the_framework(source)
    yield from every_folder_orders_what_it_holds(source)


def every_id_named_inside_a_record_exists(source: Reading, located: Located) -> Iterator[Problem]:
    """Keys name answers, steps name blocks, choices name nodes."""
    where, part = located
    names: list[tuple[Path, str]] = []
    ids: Iterable[str] = ()
    match part:
        case SingleChoice():
            names = [(("key",), part.key)]
            ids = [option.id for option in part.options]
        case MultipleResponse():
            names = [(("keys", index), key) for index, key in enumerate(part.keys)]
            ids = [option.id for option in part.options]
        case Gap():
            names = [(("keys", index), key) for index, key in enumerate(part.keys)]
            ids = [answer.id for answer in part.answers]
        case Lesson():
            names = list(_planned_blocks(part))
            ids = [block.id for block in part.blocks]
        case Scene():
            names = [(("start",), part.start), *_ways_on(part)]
            ids = [node.id for node in part.nodes]
    yield from _unknown(source, where, names, ids)


def every_cluster_and_level_is_in_the_framework(source: Reading) -> Iterator[Problem]:
    """Competences, objectives and profiles use the clusters and levels of the framework."""
    if "framework" in source.loaded.kinds.values() and not list(source.base.all(Framework)):
        return  # it is there and has mistakes of its own
    clusters: list[str] = []
    levels: list[str] = []
    for _, framework in source.base.all(Framework):
        clusters.extend(cluster.id for cluster in framework.clusters)
        levels.extend(level.id for level in framework.levels)
    for where, part in source.parts:
        match part:
            case Competence():
                yield from _unknown(source, where, [(("cluster",), part.cluster)], clusters)
                named: Names = _at(part.levels, "levels", "id")
            case Lesson():
                named = _at(part.objectives, "objectives", "level")
            case Profile():
                named = _at(part.targets, "targets", "level")
            case _:
                continue
        yield from _unknown(source, where, named, levels)


def every_folder_orders_what_it_holds(source: Reading) -> Iterator[Problem]:
    """The order of a folder names records and folders that are in it."""
    held: dict[str, list[str]] = defaultdict(list)
    for entry in source.base.entries.values():
        above, _, file = entry.file.rpartition("/")
        if file.partition(".")[0] in ("index", "module"):
            above = above.rpartition("/")[0]
        if not entry.anchor:
            held[above].append(entry.id)
    for where, part in source.parts:
        if isinstance(part, Folder) and part.order:
            named = [(("order", index), name) for index, name in enumerate(part.order)]
            folder = where.entry.file.rpartition("/")[0]
            yield from _unknown(source, where, named, [*held[folder], *source.loaded.unread])


def _planned_blocks(lesson: Lesson) -> Iterator[tuple[Path, str]]:
    for field, plan in (("plan_45", lesson.trainer.plan_45), ("plan_90", lesson.trainer.plan_90)):
        for index, step in enumerate(plan):
            if step.block is not None:
                yield ("trainer", field, index, "block"), step.block


def _ways_on(scene: Scene) -> Iterator[tuple[Path, str]]:
    for at, node in enumerate(scene.nodes):
        for index, choice in enumerate(node.choices):
            yield ("nodes", at, "choices", index, "goto"), choice.goto


def _at(parts: Iterable[object], field: str, key: str) -> Names:
    return [((field, index, key), str(getattr(part, key))) for index, part in enumerate(parts)]


def _unknown(source: Reading, where: Where, names: Names, ids: Iterable[str]) -> Iterator[Problem]:
    known = set(ids)
    for path, name in names:
        if name not in known:
            field = [step for step in path if isinstance(step, str)][-1]
            yield Problem(
                source.place(where, *path),
                f"`{name}` bestaat niet, maar staat wel bij `{field}`.",
                did_you_mean(name, known),
                _RULE,
            )
