"""Lays the texts of `x.en.yml` over the nodes of `x.yml`, before validation.

From: content/load, with the record class. To: content/load. A text that is missing makes its
whole unit (record, block, item, node, term) fall back to Dutch, never a single field, so that
no reader gets two languages in one sentence group. Places stay those of the file a text is in.
"""

from dataclasses import dataclass, field

from pydantic import BaseModel

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.model.kinds import UNITS
from leerklimaat.model.shape import FieldShape, Holds, fields_of, is_keyed
from leerklimaat.problems import Place, Problem, Severity


@dataclass(slots=True)
class Laid:
    """One part after laying: with English, with Dutch, and which texts are missing."""

    translated: Mapping
    source: Mapping
    missing: list[tuple[str, Place]] = field(default_factory=list)


class Overlay:
    """One Dutch file and its English one. Collects problems and the paths of fallen-back units."""

    def __init__(self, file: str, language: str) -> None:
        self.file = file
        self.language = language
        self.problems: list[Problem] = []
        self.fallen: list[tuple[str, ...]] = []

    def lay(self, cls: type[BaseModel], source: Mapping, texts: Mapping | None) -> Mapping:
        """The record's nodes in the other language, units without it left in Dutch."""
        laid = self._part(cls, source, texts, ())
        return self._settle(laid, (), texts is None)

    def _settle(self, laid: Laid, unit: tuple[str, ...], silent: bool) -> Mapping:
        if not laid.missing:
            return laid.translated
        self.fallen.append(unit)
        if not silent:
            for name, place in laid.missing:
                self._say(
                    place,
                    f"`{name}` heeft nog geen tekst in {self.file}.",
                    "Vertaal het; tot dan staat dit stuk in het Nederlands op de Engelse site.",
                    Severity.WARNING,
                )
        return laid.source

    def _say(self, place: Place, what: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(place, what, hint, "vertaling", severity))

    def _part(
        self, cls: type[BaseModel], source: Mapping, texts: Mapping | None, unit: tuple[str, ...]
    ) -> Laid:
        shapes = fields_of(cls)
        laid = Laid(
            Mapping(dict(source.items), source.key_places, source.place),
            Mapping(dict(source.items), source.key_places, source.place),
        )
        given = texts.items if texts is not None else {}
        for name, value in source.items.items():
            shape = shapes.get(name)
            if shape is None or (isinstance(value, Scalar) and value.is_null):
                continue
            other = given.get(name)
            match shape.holds:
                case Holds.TEXT:
                    self._text(laid, shape, value, other)
                case Holds.PART:
                    self._parts(laid, shape, value, other, unit)
                case Holds.VALUE | Holds.REF if name in given and texts is not None:
                    self._say(
                        texts.key_places[name],
                        f"`{name}` hoort alleen in het Nederlandse bestand.",
                        "Haal deze regel weg; in een vertaling staan alleen teksten.",
                    )
        if texts is not None:
            self._strangers(shapes, source, texts)
        return laid

    def _strangers(self, shapes: dict[str, FieldShape], source: Mapping, texts: Mapping) -> None:
        for name, place in texts.key_places.items():
            if name not in shapes:
                names = [n for n, s in shapes.items() if s.holds in (Holds.TEXT, Holds.PART)]
                self._say(
                    place, f"`{name}` is geen sleutel van dit record.", did_you_mean(name, names)
                )
            elif name not in source.items:
                self._say(
                    place,
                    f"`{name}` staat niet in het Nederlandse bestand.",
                    "Voeg het daar toe, of haal het hier weg.",
                )

    def _text(self, laid: Laid, shape: FieldShape, value: Node, other: Node | None) -> None:
        name = shape.name
        if other is None or (isinstance(other, Scalar) and other.is_null):
            laid.missing.append((name, value.place))
        elif not shape.many:
            laid.translated.items[name] = other
        elif not isinstance(other, Sequence) or not isinstance(value, Sequence):
            self._say(other.place, f"`{name}` moet een lijst zijn.", "Begin elke regel met `- `.")
        elif len(other.items) != len(value.items):
            self._say(
                other.place,
                f"`{name}` telt hier {len(other.items)} regels, in het Nederlands "
                f"{len(value.items)}.",
                "Geef elke regel zijn vertaling, in dezelfde volgorde.",
            )
        else:
            laid.translated.items[name] = other

    def _parts(
        self,
        laid: Laid,
        shape: FieldShape,
        value: Node,
        other: Node | None,
        unit: tuple[str, ...],
    ) -> None:
        if not shape.many:
            cls = shape.part_for(None)
            if isinstance(value, Mapping) and cls is not None:
                part = self._part(cls, value, _mapping(other), unit)
                laid.missing.extend(part.missing)
                laid.translated.items[shape.name] = part.translated
                laid.source.items[shape.name] = part.source
            return
        if not isinstance(value, Sequence):
            return
        if other is not None and not isinstance(other, Mapping):
            self._say(
                other.place,
                f"`{shape.name}` is in een vertaling geen lijst.",
                "Zet er per onderdeel zijn id neer, met de teksten daaronder ingesprongen.",
            )
            other = None
        by_id = _mapping(other)
        seen: list[str] = []
        translated: list[Node] = []
        source: list[Node] = []
        for child in value.items:
            identifier = _id_of(child)
            cls = shape.part_for(_type_of(child)) if isinstance(child, Mapping) else None
            if not isinstance(child, Mapping) or cls is None or not is_keyed(cls):
                translated.append(child)
                source.append(child)
                if isinstance(child, Scalar):
                    seen.append(child.text)
                continue
            seen.append(identifier)
            texts = _mapping(by_id.items.get(identifier)) if by_id is not None else None
            inner = (*unit, identifier)
            part = self._part(cls, child, texts, inner)
            if issubclass(cls, UNITS):
                settled = self._settle(part, inner, silent=other is None and not laid.missing)
                translated.append(settled)
                source.append(settled)
            else:
                laid.missing.extend((f"{identifier}: {name}", at) for name, at in part.missing)
                translated.append(part.translated)
                source.append(part.source)
        laid.translated.items[shape.name] = Sequence(translated, value.place)
        laid.source.items[shape.name] = Sequence(source, value.place)
        if by_id is not None:
            for name, place in by_id.key_places.items():
                if name not in seen:
                    self._say(
                        place,
                        f"`{name}` is geen id in `{shape.name}` van het Nederlandse bestand.",
                        did_you_mean(name, seen),
                    )


def _mapping(node: Node | None) -> Mapping | None:
    return node if isinstance(node, Mapping) else None


def _id_of(node: Node) -> str:
    match node:
        case Mapping(items={"id": Scalar(text=text)}):
            return text
        case _:
            return ""


def _type_of(node: Node) -> str | None:
    match node:
        case Mapping(items={"type": Scalar(text=text)}):
            return text
        case _:
            return None
