"""A translation of a Dutch file, made by a rule: every text gets a mark before it.

For tests of the overlay and of what depends on it. Never: used outside tests.
"""

from pydantic import BaseModel

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, plain_value
from leerklimaat.model.shape import FieldShape, Holds, fields_of, is_keyed
from leerklimaat.problems import Place

MARK = "EN "
SIDECAR = "x.en.yml"


def translation_of(cls: type[BaseModel], source: Mapping) -> Mapping:
    """The nodes of a complete translation of a record's nodes."""
    found: dict[str, Node] = {}
    for name, value in source.items.items():
        shape = fields_of(cls).get(name)
        translated = _translated(shape, value) if shape is not None else None
        if translated is not None:
            found[name] = translated
    return _mapping(found)


def _translated(shape: FieldShape, value: Node) -> Node | None:
    match shape.holds, value:
        case Holds.TEXT, Scalar():
            return None if value.is_null else _marked(value)
        case Holds.TEXT, Sequence():
            return Sequence([_marked(item) for item in value.items], Place(SIDECAR))
        case Holds.PART, Mapping() if (cls := shape.part_for(None)) is not None:
            return translation_of(cls, value)
        case Holds.PART, Sequence():
            parts: dict[str, Node] = {}
            for item in value.items:
                if isinstance(item, Mapping):
                    word = item.items.get("type")
                    cls = shape.part_for(word.text if isinstance(word, Scalar) else None)
                    if cls is not None and is_keyed(cls):
                        parts[str(plain_value(item.items["id"]))] = translation_of(cls, item)
            return _mapping({key: part for key, part in parts.items() if part != _mapping({})})
    return None


def _marked(node: Node) -> Scalar:
    assert isinstance(node, Scalar)
    return Scalar(MARK + node.text, Place(SIDECAR))


def _mapping(items: dict[str, Node]) -> Mapping:
    return Mapping(items, dict.fromkeys(items, Place(SIDECAR)), Place(SIDECAR))
