"""The words of the interface: docs/ui.yml and its translations, with dotted keys.

From: content/load, as nodes. To: content/load, and so to templates and client. Never: knows which
words there have to be (that is rules/interface).
"""

import re
from collections.abc import Iterator

from leerklimaat import languages
from leerklimaat.content.node import Mapping, Node, Scalar
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem

UI = "docs/ui.yml"

HOLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A name between braces: something is filled in there."""

_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&#?\w{1,31};")

Words = dict[str, Scalar]


def interface(
    trees: dict[str, Node], unreadable: frozenset[str]
) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    """Per language every word by its dotted key; the Dutch where it has none.

    `unreadable`: files that are there but could not be read, which has been said.
    """
    problems: list[Problem] = []
    found: dict[str, Words] = {}
    for language in languages.ALL:
        file = ui_file(language)
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
    return {
        language: {key: value.text for key, value in {**source, **words}.items()}
        for language, words in found.items()
    }, problems


def ui_file(language: str) -> str:
    """The file with the words of a language."""
    return UI if language == languages.SOURCE else languages.sidecar(UI, language)


def _loose_braces(words: Words) -> Iterator[Problem]:
    """A brace that opens or closes nothing, or holds something that is no name."""
    for key, word in words.items():
        if set("{}") & set(HOLE.sub("", word.text)):
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


def _flat(node: Node, prefix: str) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Scalar():
            yield prefix, node
        case Mapping():
            for key, value in node.items.items():
                yield from _flat(value, f"{prefix}.{key}" if prefix else key)
