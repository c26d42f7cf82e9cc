"""What a form needs to know of a record: its JSON Schema, in the manner of json-editor.

From: the schemas of authoring/schemas.py. To: desk/service, for the browser. A form judges nothing,
so it takes what has a mistake in it too; `check` says what is wrong. Never: knows a record.
"""

from collections.abc import Mapping
from typing import Any

from leerklimaat.authoring.desk.labels import label_of
from leerklimaat.authoring.desk.written import Value
from leerklimaat.authoring.schema_values import REFERS_TO, Schema
from leerklimaat.content.meanings import MEANINGS

_SHORT = {"id", "kind", "type", "author", "reviewer"}
"""Texts that are one word or name."""
_HEADS = ("title", "name", "question", "id")
"""By which of its keys an item of a list is known, the first that it must have."""
_LAST = frozenset(
    (
        "basis",
        "status",
        "changed",
        "author",
        "reviewer",
        "waivers",
        "sources",
        "replaced_by",
        "also",
    )
)
"""What a record accounts for; a writer begins with what it says."""

_FIXED = (
    "Ligt vast: links, en antwoorden die lezers bewaren, hangen eraan. "
    "Een andere naam voor lezers? Verander de titel."
)
_CLOSED: Schema = {"options": {"collapsed": True}}
"""A part is one line until somebody opens it: a bank of fourteen items has 1,600 fields."""


def form_of(schema: Schema) -> Schema:
    """The schema of a file as a form.

    Each value has one type. What a part may be is told apart by its `type` alone. Of what the
    schema demands only the keys are left, so that a form shows them.
    """
    defs: dict[str, Schema] = schema.get("$defs", {})
    parts = {name: _part(part, defs, "") | _CLOSED for name, part in defs.items()}
    return _part(schema, defs, "") | {"definitions": parts}


def filled_in(schema: Schema, value: Value) -> Value:
    """The value with every key that its form demands, empty where it has none."""
    return _filled(schema, value, schema.get("definitions", {}))


def translation_of(schema: Schema, dutch: Value) -> Schema:
    """The form of a translation: what has a text in the Dutch, with that text above the field."""
    made = _texts(schema, dutch, schema.get("$defs", {}))
    return made or {"type": "object", "properties": {}, "additionalProperties": False}


def _value(schema: Schema, defs: Mapping[str, Schema], key: str) -> Schema:
    said = {"description": schema["description"]} if "description" in schema else {}
    match schema:
        case {"const": one}:
            return {"type": "string", "enum": [one], "default": one, "options": {"hidden": True}}
        case {"$ref": str(ref)}:
            return said | {"$ref": ref.replace("#/$defs/", "#/definitions/")}
        case {"anyOf": list(choices)}:
            return said | _any(choices, defs, key)
        case {"enum": list(words)}:
            return said | _enum([word for word in words if word is not None])
        case {"allOf": list(branches)}:
            return said | {"oneOf": [_branch(branch, defs) for branch in branches]}
        case {"type": "array"}:
            return said | _list(schema, defs)
        case {"type": "object"}:
            return said | _part(schema, defs, key)
        case _:
            return said | _single(schema, key)


def _part(schema: Schema, defs: Mapping[str, Schema], key: str) -> Schema:
    if "properties" not in schema:
        return _value(schema, defs, key)
    names = sorted(schema["properties"], key=_LAST.__contains__)
    properties = {
        name: {"title": _title(name, name in schema.get("required", []))}
        | _value(schema["properties"][name], defs, name)
        for name in names
    }
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    made["required"] = [name for name in schema.get("required", []) if name in properties]
    if "description" in schema and not key:
        made["description"] = schema["description"]
    return made


def _title(name: str, is_demanded: bool) -> str:
    return label_of(name) if is_demanded else f"{label_of(name)} (hoeft niet)"


def _branch(branch: Schema, defs: Mapping[str, Schema]) -> Schema:
    word: str = branch["if"]["properties"]["type"]["const"]
    name = branch["then"]["$ref"].rpartition("/")[2]
    made = _part(defs[name], defs, "")
    made["properties"]["type"] = {
        "type": "string",
        "enum": [word],
        "default": word,
        "options": {"hidden": True},
    }
    required = [*made["required"], "type"]
    return made | _CLOSED | {"title": MEANINGS.get(word, word), "required": required}


def _any(choices: list[Schema], defs: Mapping[str, Schema], key: str) -> Schema:
    left = [choice for choice in choices if choice.get("type") != "null"]
    if len(left) == 1:
        return _value(left[0], defs, key)
    titles = {"string": "alleen de id", "object": "met meer erbij"}
    made = [_value(choice, defs, key) for choice in left]
    return {
        "oneOf": [one | {"title": titles.get(one.get("type", "object"), "anders")} for one in made]
    }


def _enum(words: list[str]) -> Schema:
    titles = [f"{MEANINGS[word]} ({word})" if word in MEANINGS else word for word in words]
    return {"type": "string", "enum": words, "options": {"enum_titles": titles}}


def _list(schema: Schema, defs: Mapping[str, Schema]) -> Schema:
    items = _value(schema["items"], defs, "")
    head = _head(schema["items"], defs)
    return {"type": "array", "items": items | ({"headerTemplate": head} if head else {})}


def _head(schema: Schema, defs: Mapping[str, Schema]) -> str:
    """By what an item of a list is told from the others: its place, and its title or name."""
    branches = schema.get("allOf") or schema.get("anyOf") or [schema]
    refs = [(one.get("then") or one).get("$ref", "").rpartition("/")[2] for one in branches]
    demanded = [set(defs[ref].get("required", [])) for ref in refs if ref in defs]
    shared = set.intersection(*demanded) if demanded else set()
    key = next((name for name in _HEADS if name in shared), "")
    return f"{{{{ i1 }}}}. {{{{ self.{key} }}}}" if key else ""


def as_sheet(form: Schema, title: str) -> Schema:
    """The form of one record: open, under its kind, with the id that it has for good at the end."""
    properties = dict(form["properties"])
    fixed = {"readOnly": True, "description": _FIXED}
    if "id" in properties:
        properties["id"] = properties.pop("id") | fixed
    options = {"disable_collapse": True, "collapsed": False}
    return form | {"title": title, "options": options, "properties": properties}


def _single(schema: Schema, key: str) -> Schema:
    kinds = schema.get("type", "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind in ("integer", "number"):
        return {"type": kind}
    if kind == "boolean":
        return {"type": "boolean", "format": "checkbox"}
    if schema.get("format") == "date":
        return {"type": "string", "format": "date"}
    if refers := schema.get(REFERS_TO):
        return {"type": "string", "options": {"inputAttributes": {"list": lists_of(refers)}}}
    if "pattern" in schema or key in _SHORT:
        return {"type": "string"}
    rows = "2" if kinds != "string" else "5"
    attributes = {"rows": rows, "spellcheck": "true", "lang": "nl"}
    return {"type": "string", "format": "textarea", "options": {"inputAttributes": attributes}}


def lists_of(kinds: list[str]) -> str:
    """The id of the list of names from which such a reference is chosen."""
    return f"ids-{'-'.join(kinds).replace('*', 'all')}"


def _filled(schema: Schema, value: Value, defs: Mapping[str, Schema]) -> Value:
    match schema:
        case {"$ref": str(ref)}:
            return _filled(defs[ref.rpartition("/")[2]], value, defs)
        case {"oneOf": list(branches)}:
            return _filled(_chosen(branches, value, defs), value, defs)
        case {"properties": Mapping() as properties} if isinstance(value, Mapping):
            made = {
                key: _filled(properties[key], below, defs) if key in properties else below
                for key, below in value.items()
            }
            for key in schema.get("required", []):
                if made.get(key) is None:
                    made[key] = _empty(properties[key], defs)
            return made
        case {"type": "array", "items": Mapping() as items} if isinstance(value, list):
            return [_filled(dict(items), below, defs) for below in value]
        case {"type": "string"} if value is not None and not isinstance(value, (list, Mapping)):
            return str(value).lower() if isinstance(value, bool) else str(value)
        case _:
            return value


def _chosen(branches: list[Schema], value: Value, defs: Mapping[str, Schema]) -> Schema:
    """The branch that takes such a value: by its `type`, or by whether it is a text."""
    for branch in branches:
        known = defs[branch["$ref"].rpartition("/")[2]] if "$ref" in branch else branch
        if isinstance(value, Mapping):
            word = known.get("properties", {}).get("type", {}).get("default")
            if known.get("type") == "object" and word in (None, value.get("type")):
                return branch
        elif known.get("type") != "object":
            return branch
    return {}


def _empty(schema: Schema, defs: Mapping[str, Schema]) -> Value:
    match schema:
        case {"$ref": str(ref)}:
            return _empty(defs[ref.rpartition("/")[2]], defs)
        case {"type": "object"}:
            return _filled(schema, {}, defs)
        case {"type": "array"}:
            return []
        case {"type": "integer" | "number"}:
            return 0
        case {"type": "boolean"}:
            return False
        case {"enum": list(words)}:
            return schema.get("default", words[0])
        case _:
            return ""


def _texts(schema: Schema, dutch: Value, defs: Mapping[str, Schema]) -> Schema | None:
    match schema:
        case {"$ref": str(ref)}:
            return _texts(defs[ref.rpartition("/")[2]], dutch, defs)
        case {"anyOf": list(choices)}:
            below = [_texts(choice, dutch, defs) for choice in choices]
            properties: dict[str, Any] = {}
            for one in below:
                properties = (one or {}).get("properties", {}) | properties
            return _group(properties)
        case {"additionalProperties": Mapping() as each} if isinstance(dutch, list):
            keyed = {str(one["id"]): one for one in dutch if isinstance(one, Mapping)}
            return _group({name: _texts(dict(each), one, defs) for name, one in keyed.items()})
        case {"properties": Mapping() as known} if isinstance(dutch, Mapping):
            return _group({k: _texts(v, dutch[k], defs) for k, v in known.items() if k in dutch})
        case {"type": "array"} if isinstance(dutch, list):
            items = _single(schema["items"], "") | {"title": " "}
            return {"type": "array", "description": " · ".join(map(str, dutch)), "items": items}
        case {"type": _} if isinstance(dutch, (str, int, float)) and "properties" not in schema:
            made = _single(schema, "")
            return made | {"description": str(dutch)}
        case _:
            return None


def _group(found: Mapping[str, Schema | None]) -> Schema | None:
    properties = {
        name: {"title": label_of(name)} | one for name, one in found.items() if one is not None
    }
    if not properties:
        return None
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
