"""The words of the interface: docs/ui.yml and its translations, with dotted keys.

From: content/load, as nodes. To: content/load, and so to templates and client. Never: falls
back in silence; a word that one language lacks is told.
"""

from collections.abc import Iterator

from leerklimaat import languages
from leerklimaat.content.node import Mapping, Node, Scalar
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem, Severity

UI = "docs/ui.yml"

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
    source = found[languages.SOURCE]
    for language in languages.TRANSLATIONS:
        if source and (found[language] or not LANGUAGES[language].whole):
            problems.extend(_differences(source, found[language], language))
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
            Place(file),
            f"van de {len(source)} woorden in {UI} zijn er hier {len(missing)} nog niet.",
            "Ze staan er zolang in het Nederlands.",
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


def _flat(node: Node, prefix: str) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Scalar():
            yield prefix, node
        case Mapping():
            for key, value in node.items.items():
                yield from _flat(value, f"{prefix}.{key}" if prefix else key)
