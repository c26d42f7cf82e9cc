"""Line 1 of every YAML file names its schema, so that an editor can help its author.

From: the text of the authored files. To: rules/__init__.
"""

from collections.abc import Iterator

from leerklimaat import languages
from leerklimaat.content.interface import UI
from leerklimaat.content.load import Loaded
from leerklimaat.model.kinds import FILE_KINDS
from leerklimaat.problems import Place, Problem

_SCHEMAS = "tools/leerklimaat/schemas"
_RULE = "bestand"


def check(loaded: Loaded) -> Iterator[Problem]:
    """Everything about files as files."""
    yield from every_file_names_its_schema_on_line_1(loaded)


def every_file_names_its_schema_on_line_1(loaded: Loaded) -> Iterator[Problem]:
    """Without that line an author has neither hover help nor red lines."""
    for file, text in loaded.texts.items():
        schema = _schema_of(loaded, file)
        if schema and text.partition("\n")[0].rstrip() != (line := schema_line(file, schema)):
            yield Problem(
                Place(file),
                "regel 1 noemt niet het schema van dit bestand.",
                f"Maak daarvan: {line}",
                _RULE,
            )


def schema_line(file: str, schema: str) -> str:
    """The first line of a file with that schema: a path from the file to the schema."""
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{_SCHEMAS}/{schema}.json"


def _schema_of(loaded: Loaded, file: str) -> str:
    """The name of a file's schema; "" for a page, and for a file that has no known kind."""
    if not file.endswith(".yml"):
        return ""
    language = languages.language_of_file(file)
    original = languages.original(file)
    kind = "ui" if original == UI else loaded.kinds.get(original, "")
    if kind not in FILE_KINDS and kind != "ui":
        return ""
    return kind if language == languages.SOURCE else f"{kind}.{language}"
