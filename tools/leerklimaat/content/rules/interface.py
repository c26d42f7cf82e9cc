"""The words of the interface are those that pages and scripts ask for, each with its names.

From: docs/ui.yml and its translations, as nodes, and the table of content/wanted. To:
rules/__init__. Each file is judged by the table, so that a mistake in the Dutch is no mistake in
the translation.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leerklimaat import languages
from leerklimaat.content.interface import HOLE, UI, ui_file
from leerklimaat.content.load import Loaded
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.suggest import nearest
from leerklimaat.content.wanted import Group, Word, wanted
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem, Severity

_RULE = "woorden"
_MOST = 4
"""How many that are missing are told one by one."""


def check(loaded: Loaded) -> Iterator[Problem]:
    """Everything about the words of the interface."""
    yield from words_are_those_that_are_asked_for(loaded)


def words_are_those_that_are_asked_for(loaded: Loaded) -> Iterator[Problem]:
    """A word that is not there, or holds another name, stops a page or a script."""
    for language in languages.ALL:
        file = ui_file(language)
        node = loaded.trees.nodes.get(file)
        is_whole = LANGUAGES[language].whole
        if node is None and is_whole:
            continue  # that it is not there, or not readable, has been said
        missing = list[_Missing]()
        if node is not None:
            yield from _in_group(node, wanted(), "", Place(file), missing)
        else:
            missing.append(_Missing(Place(file), "", wanted()))
        yield from _told(missing, file) if is_whole else _counted(missing, file)


class _Missing(NamedTuple):
    """A word, or a group of them, that is not there. `place`: of the group it belongs in."""

    place: Place
    key: str
    want: Word | Group


def _in_group(
    node: Node, group: Group, above: str, place: Place, missing: list[_Missing]
) -> Iterator[Problem]:
    if not isinstance(node, Mapping):
        yield Problem(
            node.place,
            f"`{above}` hoort een groep van woorden te zijn."
            if above
            else "dit bestand bevat geen groepen van woorden.",
            "Schrijf ze ingesprongen onder elkaar: `sleutel: woord`.",
            _RULE,
        )
        return
    absent = set(group.items.keys() - node.items.keys())
    for name, below in node.items.items():
        key = f"{above}.{name}" if above else name
        want = group.items.get(name)
        if want is None:
            meant = nearest(name, absent)
            absent.discard(meant or "")
            yield Problem(
                node.key_places[name],
                f"geen pagina en geen script vraagt om `{key}`.",
                f"Bedoel je `{meant}`?"
                if meant
                else "Haal het weg. Wordt er pas sinds kort om gevraagd, draai dan "
                "`leerklimaat schema`.",
                _RULE,
            )
        elif isinstance(want, Group):
            yield from _in_group(below, want, key, node.key_places[name], missing)
        else:
            yield from _word(below, want, key)
    missing.extend(
        _Missing(place, f"{above}.{name}" if above else name, want)
        for name, want in group.items.items()
        if name in absent
    )


def _word(node: Node, want: Word, key: str) -> Iterator[Problem]:
    match node:
        case Mapping() | Sequence():
            said = (
                f"`{key}` hoort één tekst te zijn.",
                "Begint de tekst met [ of {, of staat er `: ` in? Zet hem dan tussen "
                "aanhalingstekens.",
            )
        case Scalar() if node.is_null or not node.text.strip():
            said = f"`{key}` is leeg.", "Vul het woord in."
        case Scalar(text=text):
            here = frozenset(HOLE.findall(text))
            if here == want.holes:
                return
            said = _other_holes(key, here, want.holes)
    yield Problem(node.place, *said, _RULE)


def _other_holes(key: str, here: frozenset[str], there: frozenset[str]) -> tuple[str, str]:
    unknown, absent = _listed(here - there), _listed(there - here)
    if unknown and absent:
        return (
            f"in `{key}` staat {unknown}; ingevuld wordt {absent}.",
            "De namen tussen accolades staan vast.",
        )
    if absent:
        return f"in `{key}` ontbreekt {absent}.", "Wat ingevuld wordt, hoort in de tekst te staan."
    hint = f"Wel: {_listed(there)}." if there else "Hier wordt niets ingevuld; haal het weg."
    return f"{unknown} wordt in `{key}` niet ingevuld.", hint


def _told(missing: list[_Missing], file: str) -> Iterator[Problem]:
    """What is missing of one group on one line, if it is much: then most likely a piece is gone."""
    for place, some in groupby(missing, key=lambda one: one.place):
        group = list(some)
        if len(group) > _MOST:
            count = sum(_count(one.want) for one in group)
            names = ", ".join(f"`{one.key}`" for one in group[:_MOST])
            what = f"hier ontbreken {count} woorden: {names}, en meer."
            hint = f"Zet ze terug uit een eerdere versie van {file}."
            yield Problem(place, what, hint, _RULE)
        else:
            yield from (_one_told(one, file) for one in group)


def _one_told(missing: _Missing, file: str) -> Problem:
    place, key, want = missing
    if isinstance(want, Group):
        what = f"de groep `{key}` ontbreekt; aantal woorden dat erin hoort: {want.words}."
        hint = f"Zet haar terug uit een eerdere versie van {file}."
    else:
        what = f"`{key}` ontbreekt."
        group, _, name = key.rpartition(".")
        inside = f", met {_listed(want.holes)} erin" if want.holes else ""
        hint = f"Zet onder `{group}` een regel `{name}: …`{inside}."
    return Problem(place, what, hint, _RULE)


def _count(want: Word | Group) -> int:
    return want.words if isinstance(want, Group) else 1


def _counted(missing: list[_Missing], file: str) -> Iterator[Problem]:
    count = sum(_count(one.want) for one in missing)
    if count:
        yield Problem(
            Place(UI),
            f"van deze {wanted().words} woorden staan er {count} nog niet in {file}.",
            "Ze zijn daar zolang Nederlands.",
            "vertaling",
            Severity.NOTE,
        )


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
