"""JSON Schemas of everything people write, for the help and the red lines in their editor.

From: the classes of model/ and their Dutch docstrings, and the words that are asked for. To:
`leerklimaat schema`, which writes them to tools/leerklimaat/schemas/. Knows less than `check`,
which stays the judge: no rules, no other files.
"""

import json
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.authoring import docstrings
from leerklimaat.authoring.asked import Holes, wanted
from leerklimaat.authoring.schema_values import (
    WORDS,
    Schema,
    identifier,
    number_or_date,
    or_null,
    text,
)
from leerklimaat.content.interface import HOLE
from leerklimaat.ids import KEBAB
from leerklimaat.model.kinds import WRITTEN_KINDS
from leerklimaat.model.record import Citation
from leerklimaat.model.shape import FieldShape, Holds, fields_of, is_keyed
from leerklimaat.tree import Tree

FOLDER = "tools/leerklimaat/schemas"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_WORDS_OF_THE_SITE = "De woorden van knoppen, kopjes en meldingen, in groepen."


def schema(words: dict[str, str]) -> Tree:
    """Every schema file: one per kind, one per kind and translation, and the interface words.

    `words`: those of the Dutch interface.
    """
    interface = _interface(
        wanted({key: frozenset(HOLE.findall(word)) for key, word in words.items()})
    )
    files = {"ui": interface} | {kind: of_kind(kind) for kind in WRITTEN_KINDS}
    for language in languages.TRANSLATIONS:
        files[f"ui.{language}"] = {
            "$schema": _DRAFT,
            "title": "ui, vertaling",
            "description": _WORDS_OF_THE_SITE,
            "$ref": "ui.json",
        }
        for kind in WRITTEN_KINDS:
            if (texts := of_translation(kind)) is not None:
                files[f"{kind}.{language}"] = texts
    return {f"{FOLDER}/{name}.json": _encoded(content) for name, content in files.items()}


def of_kind(kind: str) -> Schema:
    """The schema of a Dutch file of that kind."""
    return _record(kind, WRITTEN_KINDS[kind])


def of_translation(kind: str) -> Schema | None:
    """The schema of its translations; None for a kind without texts."""
    return _translation(kind, WRITTEN_KINDS[kind])


def _encoded(content: Schema) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _record(kind: str, cls: type[BaseModel]) -> Schema:
    defs: dict[str, Schema] = {}
    body = _object(cls, defs)
    body["properties"]["kind"] = {"description": f"Altijd `{kind}`.", "const": kind}
    if kind == "page":
        # The schema is of the head of a Markdown file; `kind` is understood there.
        del body["properties"]["body"]
        body["required"] = [name for name in body["required"] if name not in ("body", "kind")]
    return _file(kind, cls, body, defs)


def _file(kind: str, cls: type[BaseModel], body: Schema, defs: dict[str, Schema]) -> Schema:
    head = {"$schema": _DRAFT, "title": kind, "description": docstrings.of_class(cls)}
    return head | body | ({"$defs": dict(sorted(defs.items()))} if defs else {})


def _object(cls: type[BaseModel], defs: dict[str, Schema]) -> Schema:
    properties: Schema = {}
    for name, info in cls.model_fields.items():
        annotation: Any = info.annotation
        if info.metadata:
            annotation = Annotated[(annotation, *info.metadata)]
        value = _value(annotation, (), defs)
        if not info.is_required() and info.default not in (None, ()):
            value = value | {"default": info.default}
        properties[name] = {"description": docstrings.of_field(cls, name)} | value
    required = [name for name, info in cls.model_fields.items() if info.is_required()]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(annotation: Any, marks: tuple[object, ...], defs: dict[str, Schema]) -> Schema:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(inner[0], (*marks, *inner[1:]), defs)
    if origin in (Union, UnionType):
        choices = [choice for choice in inner if choice is not NoneType]
        if len(choices) > 1:
            return _one_of(choices, defs)
        return or_null(_value(choices[0], marks, defs))
    if origin is tuple:
        return {"type": "array", "items": _value(inner[0], (), defs)}
    return _single(annotation, marks, defs)


def _single(annotation: Any, marks: tuple[object, ...], defs: dict[str, Schema]) -> Schema:
    if get_origin(annotation) is Literal:
        inner = get_args(annotation)
        return {"const": inner[0]} if len(inner) == 1 else {"enum": list(inner)}
    if issubclass(annotation, Enum):
        return {"enum": [member.value for member in annotation]}
    if issubclass(annotation, BaseModel):
        return _part(annotation, defs)
    if annotation is str:
        return text(marks)
    return number_or_date(annotation, marks)


def _part(cls: type[BaseModel], defs: dict[str, Schema]) -> Schema:
    if cls.__name__ not in defs:
        defs[cls.__name__] = {}
        defs[cls.__name__] = {"description": docstrings.of_class(cls)} | _object(cls, defs)
    named = {"$ref": f"#/$defs/{cls.__name__}"}
    # A source may also be given by its id alone.
    return {"anyOf": [identifier(), named]} if cls is Citation else named


def _one_of(classes: list[type[BaseModel]], defs: dict[str, Schema]) -> Schema:
    """Told apart by `type`: an editor then speaks only of the class the author chose."""
    words = {get_args(cls.model_fields["type"].annotation)[0]: cls for cls in classes}
    branches = [
        {
            "if": {"properties": {"type": {"const": word}}, "required": ["type"]},
            "then": _part(cls, defs),
        }
        for word, cls in words.items()
    ]
    return {
        "type": "object",
        "properties": {
            "type": {
                "description": "Wat voor vraag dit is.",
                "enum": list(words),
            }
        },
        "required": ["type"],
        "allOf": branches,
    }


def _translation(kind: str, cls: type[BaseModel]) -> Schema | None:
    defs: dict[str, Schema] = {}
    body = _texts_of(cls, defs)
    if body is None:
        return None
    if kind == "page":
        del body["properties"]["body"]
    return _file(f"{kind}, vertaling", cls, body, defs)


def _texts_of(cls: type[BaseModel], defs: dict[str, Schema]) -> Schema | None:
    properties: Schema = {}
    for shape in fields_of(cls).values():
        if (value := _translated(shape, defs)) is not None:
            said = docstrings.of_field(cls, shape.name)
            if shape.holds is Holds.PART and shape.many:
                said = f"Per id de teksten. {said}"
            properties[shape.name] = {"description": said} | value
    if not properties:
        return None
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _translated(shape: FieldShape, defs: dict[str, Schema]) -> Schema | None:
    if shape.holds is Holds.TEXT and shape.prose is not None:
        single = text((shape.prose,))
        return {"type": "array", "items": single} if shape.many else single
    if shape.holds is not Holds.PART:
        return None
    choices = [ref for part in shape.parts if (ref := _texts_ref(part, defs)) is not None]
    if not choices or (shape.many and not all(is_keyed(part) for part in shape.parts)):
        return None
    value = choices[0] if len(choices) == 1 else {"anyOf": choices}
    if not shape.many:
        return value
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{KEBAB.pattern}$"},
        "additionalProperties": value,
    }


def _texts_ref(cls: type[BaseModel], defs: dict[str, Schema]) -> Schema | None:
    if cls.__name__ not in defs:
        body = _texts_of(cls, defs)
        if body is None:
            return None
        defs[cls.__name__] = {"description": docstrings.of_class(cls)} | body
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _interface(words: dict[str, Holes]) -> Schema:
    """Every word in its group. `check` takes from this which words there have to be."""
    return {
        "$schema": _DRAFT,
        "title": "ui",
        "description": _WORDS_OF_THE_SITE,
        **_group([(key.split("."), holes) for key, holes in words.items()]),
        "$defs": {"Woord": {"type": WORDS}},
    }


def _group(words: list[tuple[list[str], Holes]]) -> Schema:
    below: dict[str, list[tuple[list[str], Holes]]] = {}
    for (first, *rest), holes in words:
        below.setdefault(first, []).append((rest, holes))
    return {
        "type": "object",
        "properties": {
            name: _group(inner) if inner[0][0] else _word(inner[0][1])
            for name, inner in below.items()
        },
        "additionalProperties": False,
    }


def _word(holes: Holes) -> Schema:
    if not holes:
        return {"$ref": "#/$defs/Woord"}
    names = [f"{{{name}}}" for name in sorted(holes)]
    return {
        "description": f"Laat staan wat hier wordt ingevuld: {', '.join(names)}.",
        "type": "string",
        "allOf": [{"pattern": f"\\{name[:-1]}\\}}"} for name in names],
        "holes": sorted(holes),
    }
