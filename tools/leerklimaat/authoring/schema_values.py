"""One value as JSON Schema: a text, an id, a reference, a number, a date.

From: the marks of model/text. To: schemas.py. What an editor's own YAML reader makes of a
value counts here: to it `title: 2026` is a number and `id: 404` too.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from annotated_types import Ge, Gt, Le, Lt

from leerklimaat.ids import KEBAB, MAX_LENGTH
from leerklimaat.model.kinds import RECORD_CLASSES
from leerklimaat.model.text import Id, Prose, RefTo

Schema = dict[str, Any]

WORDS = ["string", "number", "boolean"]
"""What a text without quotes may be to an editor."""

REFERS_TO = "x-refers-to"
"""Which kinds of record a reference may name; `*` for all. Editors pass over it, forms read it."""

_KEBAB_MARK = get_args(Id)[1]
_LIMITS = {Ge: "minimum", Gt: "exclusiveMinimum", Le: "maximum", Lt: "exclusiveMaximum"}


def number_or_date(annotation: type, marks: Iterable[object]) -> Schema:
    """A number, a date, or `true` and `false`."""
    if annotation is date:
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    names = {bool: "boolean", int: "integer", float: "number"}
    return {"type": names[annotation]} | dict(_limits(marks))


def or_null(value: Schema) -> Schema:
    """The same value, or nothing behind the key."""
    match value:
        case {"type": str(one)}:
            return value | {"type": [one, "null"]}
        case {"type": list(many)}:
            return value | {"type": [*many, "null"]}
        case {"const": one}:
            return {"enum": [one, None]}
        case {"enum": list(many)}:
            return value | {"enum": [*many, None]}
        case _:
            return {"anyOf": [value, {"type": "null"}]}


def text(marks: Iterable[object]) -> Schema:
    """A text: prose, an id, a reference or a plain word, as its marks say."""
    for mark in marks:
        match mark:
            case Prose(block=True):
                return {"type": "string"}
            case RefTo():
                return _reference(mark)
        if mark == _KEBAB_MARK:
            return identifier()
    return {"type": WORDS}


def identifier() -> Schema:
    """An authored id; `404` is one too, and a number to an editor."""
    return {
        "type": ["string", "integer"],
        "maxLength": MAX_LENGTH,
        "pattern": f"^{KEBAB.pattern}$",
        "patternErrorMessage": "Gebruik kleine letters, cijfers en streepjes.",
    }


def _reference(mark: RefTo) -> Schema:
    kebab, below = KEBAB.pattern, f"(?:/{KEBAB.pattern})*"
    if len(mark.kinds) == 1:
        inside = f"/{kebab}" if mark.inside else ""
        shape = "les/onderdeel" if mark.inside else "een id"
        pattern, said = f"^{kebab}{inside}$", f"Schrijf {shape}, zonder soort ervoor."
    else:
        kinds = "|".join(mark.kinds or RECORD_CLASSES)
        pattern, said = f"^(?:{kinds}):{kebab}{below}$", "Schrijf `soort:id`."
    return {
        "type": "string" if len(mark.kinds) != 1 else ["string", "integer"],
        "pattern": pattern,
        "patternErrorMessage": said,
        REFERS_TO: list(mark.kinds) or ["*"],
    }


def _limits(marks: Iterable[object]) -> Iterable[tuple[str, float]]:
    for mark in marks:
        for metadata in getattr(mark, "metadata", (mark,)):
            if type(metadata) in _LIMITS:
                name = _LIMITS[type(metadata)]
                yield name, getattr(metadata, type(metadata).__name__.lower())
