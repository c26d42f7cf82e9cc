"""The words of the interface: docs/ui.yml and its translations, with dotted keys.

From: content/load, as nodes. To: content/load, and so to templates and client. Never: falls
back in silence; a word that one language lacks is told.
"""

import re
from collections.abc import Iterator

from leerklimaat import languages
from leerklimaat.content.node import Mapping, Node, Scalar
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem, Severity

UI = "docs/ui.yml"

_HOLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")

_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&#?\w{1,31};")

Words = dict[str, Scalar]


def interface(
    trees: dict[str, Node], unreadable: frozenset[str]
) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    """Per language every word by its dotted key; every whole language must have the same keys.

    `unreadable`: files that are there but could not be read, which has been said.
    """
    problems: list[Problem] = []
    found: dict[str, Words] = {}
    for language in languages.ALL:
        file = _file(language)
        node = trees.get(file)
        if node is None and file not in unreadable and LANGUAGES[language].whole:
            problems.append(
                Problem(
                    Place(file),
                    "dit bestand ontbreekt.",
                    "Het hoort de knoppen en kopjes te bevatten.",
                )
            )
        found[language] = dict(_flat(node, "")) if node is not None else {}
        problems.extend(_loose_braces(found[language]))
        problems.extend(_markup(found[language]))
    source = found[languages.SOURCE]
    for language in languages.TRANSLATIONS:
        if source and (found[language] or not LANGUAGES[language].whole):
            problems.extend(_differences(source, found[language], language))
            problems.extend(_other_holes(source, found[language]))
    return {
        language: {key: value.text for key, value in {**source, **words}.items()}
        for language, words in found.items()
    }, problems


def _file(language: str) -> str:
    return UI if language == languages.SOURCE else languages.sidecar(UI, language)


def _differences(source: Words, translated: Words, language: str) -> Iterator[Problem]:
    file = _file(language)
    missing = sorted(source.keys() - translated.keys())
    if missing and not LANGUAGES[language].whole:
        yield Problem(
            Place(UI),
            f"van deze {len(source)} woorden staan er {len(missing)} nog niet in {file}.",
            "Ze zijn daar zolang Nederlands.",
            "vertaling",
            Severity.NOTE,
        )
        missing = []
    for key in missing:
        yield Problem(
            source[key].place, f"`{key}` ontbreekt in {file}.", "Voeg daar de vertaling toe."
        )
    for key in sorted(translated.keys() - source.keys()):
        yield Problem(
            translated[key].place, f"`{key}` staat niet in {UI}.", did_you_mean(key, source)
        )


def _loose_braces(words: Words) -> Iterator[Problem]:
    """A brace that opens or closes nothing, or holds something that is no name."""
    for key, word in words.items():
        if set("{}") & set(_HOLE.sub("", word.text)):
            yield Problem(
                word.place,
                f"in `{key}` staat een accolade die niet om een naam staat.",
                "Schrijf {naam}, met kleine letters en zonder spaties, of haal haar weg.",
            )


def _markup(words: Words) -> Iterator[Problem]:
    """Words are words. The theme writes some of them as they are, also between quotes."""
    for key, word in words.items():
        if found := _MARKUP.search(word.text):
            yield Problem(
                word.place,
                f"in `{key}` staat ruwe HTML (`{found.group()}`).",
                "Schrijf het in gewone woorden, zonder < en zonder codes als &lt;.",
            )


def _other_holes(source: Words, translated: Words) -> Iterator[Problem]:
    """What is filled in has a name that the program knows; a translation has the same names."""
    for key, word in translated.items():
        if (dutch := source.get(key)) is None:
            continue
        here, there = (set(_HOLE.findall(text)) for text in (word.text, dutch.text))
        for name in sorted(here - there):
            yield Problem(
                word.place,
                f"{{{name}}} staat niet in `{key}` van {UI}.",
                f"Daar staat: {_listed(there)}. Vertaal namen tussen accolades niet."
                if there
                else "Daar wordt niets ingevuld; haal het weg.",
            )
        if missing := there - here:
            yield Problem(
                word.place,
                f"in `{key}` ontbreekt {_listed(missing)}.",
                "Wat ingevuld wordt, hoort in elke taal te staan.",
            )


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _flat(node: Node, prefix: str) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Scalar():
            yield prefix, node
        case Mapping():
            for key, value in node.items.items():
                yield from _flat(value, f"{prefix}.{key}" if prefix else key)
