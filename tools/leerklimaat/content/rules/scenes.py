"""LE-08: a scene can be played from its start to an end, along every path.

From: the reading of the source language; ids that lead nowhere are found by rules/inside. To:
rules/__init__. Never: judges whether a scene is believable; that takes a reader.
"""

from collections import deque
from collections.abc import Iterator

from leerklimaat.content.rules.codes import SCENE
from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.model.scene import Scene
from leerklimaat.model.thresholds import SceneLimits
from leerklimaat.problems import Problem
from leerklimaat.prose import plain, words

HELP = ("112", "113")
"""The Dutch numbers that a scene names: for danger, and for who thinks of suicide."""


def check(source: Reading) -> Iterator[Problem]:
    """Everything about the graph and the debrief of every scene."""
    limits = source.base.rules.scenes if source.base.rules is not None else None
    for where, part in source.parts:
        if isinstance(part, Scene):
            is_whole = _all_ways_lead_somewhere(part)
            yield from every_node_goes_on_or_ends(source, where, part)
            if is_whole:
                yield from every_node_is_reachable(source, where, part)
                yield from every_node_leads_to_an_end(source, where, part)
            if is_whole and limits is not None:
                yield from every_path_has_enough_decisions(source, where, part, limits)
            yield from its_help_names_the_numbers(source, where, part)
            if limits is not None:
                yield from there_are_different_endings(source, where, part, limits)
                yield from there_is_enough_to_talk_about(source, where, part, limits)
                yield from a_drawing_is_seen_at_a_glance(source, where, part, limits)
                yield from a_line_to_look_by_is_read_at_once(source, where, part, limits)


def _all_ways_lead_somewhere(scene: Scene) -> bool:
    """False where rules/inside has a problem that would make every path look broken."""
    ids = {node.id for node in scene.nodes}
    ways = {choice.goto for node in scene.nodes for choice in node.choices}
    return ids.issuperset({scene.start, *ways})


def every_node_goes_on_or_ends(source: Reading, where: Where, scene: Scene) -> Iterator[Problem]:
    """A node has choices, or it is an ending; not both, not neither."""
    for index, node in enumerate(scene.nodes):
        place = source.place(where, "nodes", index)
        if node.choices and node.ending:
            yield Problem(
                place,
                f"stap `{node.id}` heeft een einde én keuzes.",
                "Haal `ending` of `choices` weg.",
                SCENE,
            )
        elif not node.choices and not node.ending:
            yield Problem(
                place,
                f"bij stap `{node.id}` loopt de scène dood.",
                "Geef keuzes, of een titel bij `ending`.",
                SCENE,
            )


def its_help_names_the_numbers(source: Reading, where: Where, scene: Scene) -> Iterator[Problem]:
    """Its own text on help stands instead of the standing one, so it names the numbers itself."""
    lacking = [number for number in HELP if scene.help and number not in scene.help]
    if lacking:
        yield Problem(
            source.place(where, "help"),
            f"`help` noemt {' en '.join(lacking)} niet, en komt in de plaats van de vaste tekst.",
            "Noem 112 voor gevaar en 113 voor wie aan zelfdoding denkt, of laat `help` weg.",
            SCENE,
        )


def every_node_is_reachable(source: Reading, where: Where, scene: Scene) -> Iterator[Problem]:
    """Someone can get everywhere from the start."""
    reached = _distances(scene).keys()
    for index, node in enumerate(scene.nodes):
        if node.id not in reached:
            yield Problem(
                source.place(where, "nodes", index),
                f"stap `{node.id}` is vanaf `{scene.start}` niet te bereiken.",
                "Laat een keuze ernaartoe leiden, of haal de stap weg.",
                SCENE,
            )


def every_node_leads_to_an_end(source: Reading, where: Where, scene: Scene) -> Iterator[Problem]:
    """No loop without a way out."""
    ends = {node.id for node in scene.nodes if node.ending}
    grown = True
    while grown:
        found = {
            node.id
            for node in scene.nodes
            if node.id not in ends and any(choice.goto in ends for choice in node.choices)
        }
        grown = bool(found)
        ends |= found
    for index, node in enumerate(scene.nodes):
        if node.id not in ends and node.choices:
            yield Problem(
                source.place(where, "nodes", index),
                f"vanaf stap `{node.id}` is geen einde te bereiken.",
                "Geef een van de keuzes een weg naar een einde.",
                SCENE,
            )


def every_path_has_enough_decisions(
    source: Reading, where: Where, scene: Scene, limits: SceneLimits
) -> Iterator[Problem]:
    """The shortest way to each ending still asks to decide."""
    distances = _distances(scene)
    for index, node in enumerate(scene.nodes):
        if node.ending and distances.get(node.id, limits.decisions) < limits.decisions:
            yield Problem(
                source.place(where, "nodes", index),
                f"einde `{node.id}` komt al na {distances[node.id]} keuzes, "
                f"minstens {limits.decisions} hoort.",
                "Zet er een stap met een keuze tussen.",
                SCENE,
            )


def there_are_different_endings(
    source: Reading, where: Where, scene: Scene, limits: SceneLimits
) -> Iterator[Problem]:
    """What one chooses makes a difference."""
    endings = [node.id for node in scene.nodes if node.ending]
    if len(endings) < limits.endings:
        yield Problem(
            source.place(where, "nodes"),
            f"deze scène heeft {len(endings)} einden, minstens {limits.endings} hoort.",
            "Geef de cliënt een ander einde bij een andere keuze.",
            SCENE,
        )


def there_is_enough_to_talk_about(
    source: Reading, where: Where, scene: Scene, limits: SceneLimits
) -> Iterator[Problem]:
    """Questions to debrief, and as many for the team as fit in twenty minutes."""
    if len(scene.debrief) < limits.debrief:
        yield Problem(
            source.place(where, "debrief"),
            f"de nabespreking heeft {len(scene.debrief)} vragen, minstens {limits.debrief} hoort.",
            "Vraag ook naar wat iemand zag, voelde en nu zou zeggen.",
            SCENE,
        )
    if len(scene.team.questions) != limits.team_questions:
        yield Problem(
            source.place(where, "team", "questions"),
            f"de teamversie heeft {len(scene.team.questions)} vragen, het horen er "
            f"{limits.team_questions} te zijn.",
            f"Kies er {limits.team_questions}; meer past niet in twintig minuten.",
            SCENE,
        )


def _distances(scene: Scene) -> dict[str, int]:
    """The fewest decisions from the start to every node that can be reached."""
    goes = {node.id: [choice.goto for choice in node.choices] for node in scene.nodes}
    found = {scene.start: 0} if scene.start in goes else {}
    queue = deque(found)
    while queue:
        name = queue.popleft()
        for following in goes[name]:
            if following in goes and following not in found:
                found[following] = found[name] + 1
                queue.append(following)
    return found


def a_drawing_is_seen_at_a_glance(
    source: Reading, where: Where, scene: Scene, limits: SceneLimits
) -> Iterator[Problem]:
    """Few things, as more of them would be too small on a phone; and something at least."""
    number = len(scene.drawing.things) if scene.drawing is not None else 1
    if not 0 < number <= limits.drawn:
        yield Problem(
            source.place(where, "drawing", "things"),
            f"in de tekening staan {number} mensen en dingen.",
            f"Kies er minstens één en hoogstens {limits.drawn}.",
            SCENE,
        )


def a_line_to_look_by_is_read_at_once(
    source: Reading, where: Where, scene: Scene, limits: SceneLimits
) -> Iterator[Problem]:
    """It stands there for a moment, and asks for no reading."""
    for place, line in _lines_to_look_by(scene):
        if (number := len(words(plain(line)))) > limits.look_words:
            yield Problem(
                source.place(where, *place),
                f"het zinnetje om bij te kijken telt {number} woorden, "
                f"hoogstens {limits.look_words} past in zo'n moment.",
                "Noem wie je ziet, en stel één korte vraag.",
                SCENE,
            )


def _lines_to_look_by(scene: Scene) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where each of them stands in the scene, with the line."""
    for index, node in enumerate(scene.nodes):
        if node.look is not None:
            yield ("nodes", index, "look"), node.look
        for number, choice in enumerate(node.choices):
            if choice.look is not None:
                yield ("nodes", index, "choices", number, "look"), choice.look
