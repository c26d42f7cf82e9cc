"""The beginning of a translation: every text that the Dutch has, with its Dutch, to fill in.

From: the loaded knowledge base. To: `leerklimaat translate new`. What is left empty is Dutch on the
site, and `check` names it. Never: translates, or touches a translation that is there.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from leerklimaat import languages
from leerklimaat.authoring.desk.forms import translation_of
from leerklimaat.authoring.desk.written import values
from leerklimaat.authoring.schemas import of_translation
from leerklimaat.authoring.template import comment
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.files import schema_line
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.tree import Tree
from leerklimaat.usage import WrongUseError


def skeletons(loaded: Loaded, name: str) -> Tree:
    """A file for every language in which that record (`kind:id`) has none.

    Raises `WrongUseError` when there is no such record, nothing to translate, or nothing to begin.
    """
    entry = loaded.source.entries.get(name)
    if entry is None:
        known = did_you_mean(name, loaded.source.entries)
        raise WrongUseError(f"`{name}` is geen record. {known}".strip())
    kind = loaded.kinds.get(entry.file, "")
    schema = of_translation(kind) if kind and entry.file.endswith(".yml") else None
    if schema is None:
        raise WrongUseError(f"van `{name}` is geen begin te maken; vertaal {entry.file} zelf.")
    form = translation_of(schema, values(loaded.texts[entry.file]))
    files = {one: languages.sidecar(entry.file, one) for one in languages.TRANSLATIONS}
    made = {
        file: _file(file, f"{kind}.{language}", form).encode()
        for language, file in files.items()
        if file not in loaded.texts
    }
    if not made:
        raise WrongUseError(f"{', '.join(files.values())} is er al. Vul aan wat er ontbreekt.")
    return made


def _file(file: str, schema: str, form: Mapping[str, Any]) -> str:
    return "\n".join((schema_line(file, schema), *_lines(form, ""), ""))


def _lines(form: Mapping[str, Any], margin: str) -> Iterator[str]:
    for key, below in form["properties"].items():
        if below["type"] != "object":
            for paragraph in str(below["description"]).split("\n"):
                yield from comment(paragraph, len(margin))
        yield f"{margin}{key}:"
        if below["type"] == "object":
            yield from _lines(below, f"{margin}  ")
