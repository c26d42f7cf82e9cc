"""Nodes to a record, or to problems a writer can act on.

From: content/editions. To: the same. Translates each of pydantic's errors into Dutch, at the
place of the node it speaks of. Never: shows an author a Python type or traceback.
"""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from leerklimaat.content.lookalikes import lookalike_in
from leerklimaat.content.node import Mapping, Node, Scalar, child, place_at, plain_value, word_at
from leerklimaat.content.suggest import did_you_mean, one_of
from leerklimaat.model.shape import FieldShape, Path, fields_of
from leerklimaat.problems import Place, Problem

R = TypeVar("R", bound=BaseModel)


def validate(cls: type[R], node: Mapping) -> tuple[R | None, list[Problem]]:
    """The record these nodes describe, or everything that keeps them from being one."""
    try:
        return cls.model_validate(plain_value(node)), []
    except ValidationError as error:
        return None, [_problem(cls, node, detail) for detail in error.errors(include_url=False)]


def validate_rest(cls: type[BaseModel], node: Mapping) -> list[Problem]:
    """What is wrong with these nodes, if there may be more of them than these."""
    try:
        cls.model_validate(plain_value(node))
    except ValidationError as error:
        return [
            _problem(cls, node, detail)
            for detail in error.errors(include_url=False)
            if detail["type"] not in _WANTING
        ]
    return []


_WANTING = ("missing", "union_tag_not_found")

_SAID: dict[str, tuple[str, str]] = {
    "missing": ("de verplichte sleutel `{name}` ontbreekt.", "Voeg `{name}:` toe."),
    "blank": ("`{name}` is leeg.", "Vul iets in, of haal de sleutel weg."),
    "string_type": (
        "bij `{name}` hoort één tekst, geen lijst of blok.",
        "Begint de tekst met [ of {{, of staat er `: ` in? Zet hem dan tussen aanhalingstekens.",
    ),
    "tuple_type": ("bij `{name}` hoort een lijst.", "Begin elk punt met `- `."),
    "model_type": (
        "bij `{name}` horen sleutels met een waarde.",
        "Schrijf ze ingesprongen onder elkaar: `sleutel: waarde`.",
    ),
    "kebab": (
        "`{shown}` kan geen id zijn.",
        "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld `grenzen-stellen`.",
    ),
    "yaml_bool": ("`{shown}` is geen ja of nee.", "Schrijf `true` of `false`."),
    "union_tag_not_found": (
        "dit onderdeel heeft geen `type`.",
        "Voeg `type:` toe, als eerste na `id`.",
    ),
    "int_parsing": ("`{shown}` is geen heel getal.", "Schrijf alleen cijfers."),
    "float_parsing": ("`{shown}` is geen getal.", "Schrijf bijvoorbeeld 0.1."),
    "date_parsing": ("`{shown}` is geen datum.", "Schrijf jaar-maand-dag: 2026-11-21."),
    "address": (
        "`{shown}` is geen webadres.",
        "Neem het over uit je browser; het begint met https:// of http://.",
    ),
    "too_short": ("in `{name}` staat te weinig.", "Zet er minstens {min_length} in."),
    "greater_than_equal": ("`{name}` is te klein.", "Minstens {ge}."),
    "greater_than": ("`{name}` is te klein.", "Meer dan {gt}."),
    "less_than_equal": ("`{name}` is te groot.", "Hoogstens {le}."),
    "less_than": ("`{name}` is te groot.", "Minder dan {lt}."),
}
_SAME = {
    "list_type": "tuple_type",
    "dict_type": "model_type",
    "model_attributes_type": "model_type",
    "int_type": "int_parsing",
    "int_from_float": "int_parsing",
    "int_parsing_size": "int_parsing",
    "float_type": "float_parsing",
    "date_type": "date_parsing",
    "date_from_datetime_parsing": "date_parsing",
    "date_from_datetime_inexact": "date_parsing",
}


def _problem(cls: type[BaseModel], node: Mapping, detail: ErrorDetails) -> Problem:
    path = _path(node, detail["loc"])
    name = next((step for step in reversed(path) if isinstance(step, str)), "kind")
    here, found = _find(node, path)
    place = found.place if found is not None else here.place
    shown = found.text if isinstance(found, Scalar) else ""
    context: dict[str, Any] = detail.get("ctx", {})
    kind = _SAME.get(detail["type"], detail["type"])
    if isinstance(found, Scalar) and found.is_null:
        kind = "blank"
    if kind in ("tuple_type", "model_type") and (sign := lookalike_in(shown)) is not None:
        return Problem(place, *sign)
    match kind:
        case "extra_forbidden" if (sign := lookalike_in(f"{name}:")) is not None:
            return Problem(_key_place(node, path) or place, *sign)
        case "extra_forbidden":
            place = _key_place(node, path) or place
            what = f"`{name}` is hier geen bekende sleutel."
            hint = did_you_mean(name, _known_keys(cls, node, path[:-1]))
        case "literal_error" | "enum":
            what = f"`{shown}` kan niet bij `{name}`."
            hint = one_of(shown, _quoted(str(context.get("expected"))))
        case "union_tag_invalid":
            place = place_at(found or here, ("type",))
            what = f"`{context.get('tag')}` kan niet bij `type`."
            known = _quoted(str(context.get("expected_tags")))
            hint = one_of(str(context.get("tag")), known)
        case _ if kind in _SAID:
            values = {**context, "name": name, "shown": shown}
            what, hint = (said.format(**values) for said in _SAID[kind])
        case _:
            what, hint = f"`{name}` klopt niet ({detail['msg']}).", "Kijk de waarde na."
    return Problem(place, what, hint)


def _quoted(text: str) -> list[str]:
    """The words between quotes in pydantic's list of what it expected."""
    return text.split("'")[1::2]


def _path(node: Node, loc: tuple[int | str, ...]) -> Path:
    """Pydantic's location without the tags it adds for item types."""
    path: list[str | int] = []
    current: Node | None = node
    for step in loc:
        if (
            isinstance(current, Mapping)
            and step not in current.items
            and word_at(current, "type") == step
        ):
            continue
        path.append(step)
        current = child(current, step)
    return tuple(path)


def _find(node: Node, path: Path) -> tuple[Node, Node | None]:
    """The last node above a path, and the node at it if there is one."""
    above: Node = node
    current: Node | None = node
    for step in path:
        if current is not None:
            above = current
        current = child(current, step)
    return above, current


def _key_place(node: Node, path: Path) -> Place | None:
    above, _ = _find(node, path)
    if isinstance(above, Mapping) and path and isinstance(path[-1], str):
        return above.key_places.get(path[-1])
    return None


def _known_keys(cls: type[BaseModel], node: Node, path: Path) -> list[str]:
    """The keys that a part at a path may have."""
    current: type[BaseModel] | None = cls
    pending: FieldShape | None = None
    here: Node | None = node
    for step in path:
        here = child(here, step)
        if isinstance(step, str):
            shape = fields_of(current).get(step) if current is not None else None
            current = shape.part_for(None) if shape is not None else None
            pending = shape
        elif pending is not None:
            current = pending.part_for(word_at(here, "type"))
    return list(fields_of(current)) if current is not None else []
