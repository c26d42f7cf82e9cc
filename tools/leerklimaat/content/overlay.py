"""Lays the texts of `x.en.yml` over the nodes of `x.yml`, before validation.

From: content/editions, with the record class. To: the same. A text that is missing makes its
whole unit (record, block, item, node, term) fall back to Dutch, never a single field, so that
no reader gets two languages in one sentence group. Places stay those of the file a text is in.
"""

from dataclasses import dataclass, field
from functools import cache

from pydantic import BaseModel

from leerklimaat.content.node import Mapping, Node, Scalar, Sequence
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.languages import LANGUAGES
from leerklimaat.model.kinds import UNITS
from leerklimaat.model.shape import FieldShape, Holds, fields_of, is_keyed
from leerklimaat.problems import Place, Problem, Severity


@dataclass(slots=True)
class Laid:
    """One part after laying: translated, in Dutch, and which texts are missing.

    `given`: there is a translation of this part at all. `damaged`: some of it could not be used,
    which has been said already; the unit then falls back without a second message.
    """

    translated: Mapping
    source: Mapping
    given: bool
    missing: list[tuple[str, Place]] = field(default_factory=list)
    damaged: bool = False


class Overlay:
    """One Dutch file and its translation. Collects problems and the paths of fallen-back units."""

    def __init__(self, file: str, language: str) -> None:
        self.file = file
        self.language = LANGUAGES[language]
        self._silent = False
        self.problems: list[Problem] = []
        self.fallen: list[tuple[str, ...]] = []

    def lay(self, cls: type[BaseModel], source: Mapping, texts: Mapping | None) -> Mapping:
        """The record's nodes in the other language, units without it left in Dutch."""
        # Without any file of the translation there is one problem to tell, and editions.py tells
        # it; of a language in the making, rules/translation tells how far it is.
        self._silent = texts is None or not self.language.whole
        laid = self._part(cls, source, texts, ())
        return self._settle(laid, ())

    def _settle(self, laid: Laid, unit: tuple[str, ...]) -> Mapping:
        if not laid.missing and not laid.damaged:
            return laid.translated
        self.fallen.append(unit)
        missing = laid.missing
        if missing and unit and not laid.given:
            missing = [(unit[-1], laid.source.place)]
        for name, place in () if self._silent else missing:
            self._say(
                place,
                f"`{name}` heeft nog geen tekst in {self.file}.",
                "Vertaal het; tot dan staat dit stuk in het Nederlands op de "
                f"{self.language.adjective} site.",
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
            texts is not None,
        )
        own = _own(cls)
        for name, value in source.items.items():
            shape = shapes.get(name)
            if shape is None or name in own or _is_null(value):
                continue
            match shape.holds:
                case Holds.TEXT:
                    self._text(laid, shape, value, texts)
                case Holds.PART:
                    self._parts(laid, shape, value, texts, unit)
                case Holds.VALUE | Holds.REF if texts is not None and name in texts.items:
                    self._say(
                        texts.key_places[name],
                        f"`{name}` hoort alleen in het Nederlandse bestand.",
                        "Haal deze regel weg; in een vertaling staan alleen teksten.",
                    )
        for name in own:
            laid.translated.items.pop(name, None)
            if texts is not None and name in texts.items:
                laid.translated.items[name] = texts.items[name]
        if texts is not None:
            self._strangers(shapes, source, texts, own)
        return laid

    def _strangers(
        self, shapes: dict[str, FieldShape], source: Mapping, texts: Mapping, own: frozenset[str]
    ) -> None:
        for name, place in texts.key_places.items():
            if name not in shapes:
                names = [n for n, s in shapes.items() if s.holds in (Holds.TEXT, Holds.PART)]
                self._say(
                    place, f"`{name}` is geen sleutel van dit record.", did_you_mean(name, names)
                )
            elif name not in own and _is_null(source.items.get(name)):
                self._say(
                    place,
                    f"`{name}` staat niet in het Nederlandse bestand.",
                    "Voeg het daar toe, of haal het hier weg.",
                )

    def _text(self, laid: Laid, shape: FieldShape, value: Node, texts: Mapping | None) -> None:
        name = shape.name
        other = texts.items.get(name) if texts is not None else None
        if other is None or _is_null(other):
            laid.missing.append((name, value.place))
        elif not shape.many:
            laid.translated.items[name] = other
        elif not isinstance(value, Sequence):
            laid.damaged = True  # validation says what is wrong with the Dutch
        elif not isinstance(other, Sequence):
            laid.damaged = True
            self._say(other.place, f"`{name}` moet een lijst zijn.", "Begin elke regel met `- `.")
        elif len(other.items) != len(value.items):
            laid.damaged = True
            self._say(
                other.place,
                f"`{name}` telt er hier {len(other.items)}, in het Nederlands {len(value.items)}.",
                "Geef elke regel zijn vertaling, in dezelfde volgorde.",
            )
        else:
            laid.translated.items[name] = other

    def _parts(
        self,
        laid: Laid,
        shape: FieldShape,
        value: Node,
        texts: Mapping | None,
        unit: tuple[str, ...],
    ) -> None:
        other = texts.items.get(shape.name) if texts is not None else None
        given, damaged = self._keys_of(shape.name, other, many=shape.many)
        said, silent = len(laid.missing), self._silent
        self._silent = silent or damaged
        if shape.many and isinstance(value, Sequence):
            self._list(laid, shape, value, given, unit)
        elif not shape.many and isinstance(value, Mapping):
            cls = shape.part_for(None)
            if cls is not None:
                part = self._part(cls, value, given, unit)
                laid.missing.extend(_missing_in(shape.name, part))
                laid.damaged |= part.damaged
                laid.translated.items[shape.name] = part.translated
                laid.source.items[shape.name] = part.source
        self._silent = silent
        if damaged:
            del laid.missing[said:]
            laid.damaged = True

    def _list(
        self,
        laid: Laid,
        shape: FieldShape,
        value: Sequence,
        given: Mapping | None,
        unit: tuple[str, ...],
    ) -> None:
        seen: list[str] = []
        translated: list[Node] = []
        source: list[Node] = []
        for child in value.items:
            cls = shape.part_for(_word(child, "type")) if isinstance(child, Mapping) else None
            if not isinstance(child, Mapping) or cls is None or not is_keyed(cls):
                translated.append(child)
                source.append(child)
                if isinstance(child, Scalar):
                    seen.append(child.text)
                continue
            identifier = _word(child, "id") or ""
            seen.append(identifier)
            other = given.items.get(identifier) if given is not None else None
            texts, damaged = self._keys_of(identifier, other)
            inner = (*unit, identifier)
            part = self._part(cls, child, texts, inner)
            if damaged:
                part.missing.clear()
                part.damaged = True
            if issubclass(cls, UNITS):
                settled = self._settle(part, inner)
                translated.append(settled)
                source.append(settled)
            else:
                laid.missing.extend(
                    (name if name == identifier else f"{identifier}: {name}", place)
                    for name, place in _missing_in(identifier, part)
                )
                laid.damaged |= part.damaged
                translated.append(part.translated)
                source.append(part.source)
        laid.translated.items[shape.name] = Sequence(translated, value.place)
        laid.source.items[shape.name] = Sequence(source, value.place)
        for name, place in given.key_places.items() if given is not None else ():
            if name not in seen:
                self._say(
                    place,
                    f"`{name}` is geen id in `{shape.name}` van het Nederlandse bestand.",
                    did_you_mean(name, seen),
                )

    def _keys_of(
        self, name: str, other: Node | None, many: bool = False
    ) -> tuple[Mapping | None, bool]:
        """What stands there if it has keys, and whether it is something else by mistake."""
        if isinstance(other, Mapping) or _is_null(other) or other is None:
            return (other if isinstance(other, Mapping) else None), False
        if many:
            what = f"`{name}` is in een vertaling geen lijst."
            hint = "Zet er per onderdeel zijn id neer, met de teksten daaronder ingesprongen."
        else:
            what = f"bij `{name}` horen sleutels met een tekst."
            hint = "Schrijf ze ingesprongen onder elkaar: `sleutel: tekst`."
        self._say(other.place, what, hint)
        return None, True


@cache
def _own(cls: type[BaseModel]) -> frozenset[str]:
    """The fields of which each language has texts of its own."""
    shapes = fields_of(cls).values()
    return frozenset(shape.name for shape in shapes if shape.prose is not None and shape.prose.own)


def _missing_in(name: str, part: Laid) -> list[tuple[str, Place]]:
    """What a part lacks; of a part without any text of its own, the part as a whole."""
    if part.given or len(part.missing) <= 1:
        return part.missing
    return [(name, part.source.place)]


def _is_null(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.is_null)


def _word(node: Node, key: str) -> str | None:
    match node:
        case Mapping(items=items) if isinstance(found := items.get(key), Scalar):
            return found.text
        case _:
            return None
