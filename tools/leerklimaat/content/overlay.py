"""Lays the texts of `x.en.yml` over the nodes of `x.yml`, before validation.

From: content/editions, with the record class. To: the same. A text that is missing makes its
whole unit (record, block, item, node, term) fall back to Dutch, never a single field, so that
no reader gets two languages in one sentence group. Places stay those of the file a text is in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from leerklimaat.content.mistranslated import (
    no_such_id,
    no_such_key,
    not_in_dutch,
    only_in_dutch,
    unlike,
    untranslated,
    without_keys,
)
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, word_at
from leerklimaat.languages import LANGUAGES
from leerklimaat.model.kinds import is_unit
from leerklimaat.model.shape import FieldShape, Holds, fields_of, is_keyed
from leerklimaat.problems import Place, Problem

N_co = TypeVar("N_co", bound=Node, covariant=True)

Unit = tuple[str, ...]
"""The ids on the way to a unit of translation; none for the record itself."""

Missing = tuple[tuple[str, Place], ...]
"""Texts without a translation: what to call each, and where its Dutch stands."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A record's nodes in another language, the units in it that stay Dutch, and what is wrong."""

    node: Mapping
    fallen: tuple[Unit, ...]
    problems: tuple[Problem, ...]


class _Fallen(NamedTuple):
    """A unit that stays Dutch, and what it lacks; nothing where that has been said otherwise."""

    unit: Unit
    missing: Missing


class _Part(NamedTuple, Generic[N_co]):
    """A part, or what one of its fields holds, after laying: translated, and in Dutch.

    `given`: there is a translation of it at all. `missing`: the texts it lacks, units inside it
    apart; those that stay Dutch are in `fallen`. `damaged`: some of the translation could not be
    used; a problem says so, and nothing is said to be missing for it.
    """

    translated: N_co
    source: N_co
    given: bool
    missing: Missing = ()
    damaged: bool = False
    fallen: tuple[_Fallen, ...] = ()
    problems: tuple[Problem, ...] = ()


def lay(
    cls: type[BaseModel], source: Mapping, texts: Mapping | None, file: str, language: str
) -> Laid:
    """The record's nodes in another language, units without it left in Dutch.

    `texts`: what stands in `file`, the translation; None if it cannot be had.
    """
    part = _part(cls, source, texts, ())
    node, fallen = _settled(part, ())
    problems = part.problems
    # Without any file of the translation there is one problem to tell, and editions.py tells it;
    # of a language in the making, rules/translation tells how far it is.
    if texts is not None and LANGUAGES[language].whole:
        problems += tuple(
            untranslated(name, place, file, language)
            for one in fallen
            for name, place in one.missing
        )
    return Laid(node, tuple(one.unit for one in fallen), problems)


def _settled(part: _Part[Mapping], unit: Unit) -> tuple[Mapping, tuple[_Fallen, ...]]:
    """A unit in the language it will be in, and all in it that stays Dutch."""
    if not part.missing and not part.damaged:
        return part.translated, part.fallen
    missing = part.missing
    if missing and unit and not part.given:
        missing = ((unit[-1], part.source.place),)
    return part.source, (*part.fallen, _Fallen(unit, missing))


def _part(
    cls: type[BaseModel], source: Mapping, texts: Mapping | None, unit: Unit
) -> _Part[Mapping]:
    shapes, own = fields_of(cls), _own(cls)
    given: dict[str, Node] = texts.items if texts is not None else {}
    translated, dutch = dict(source.items), dict(source.items)
    missing: list[tuple[str, Place]] = []
    fallen: list[_Fallen] = []
    problems: list[Problem] = []
    damaged = False
    for name, value in source.items.items():
        shape = shapes.get(name)
        if shape is None or name in own or _is_null(value):
            continue
        other = given.get(name)
        if shape.holds is Holds.PART:
            held = _held(shape, value, other, unit)
            translated[name], dutch[name] = held.translated, held.source
            missing.extend(held.missing)
            fallen.extend(held.fallen)
            problems.extend(held.problems)
            damaged = damaged or held.damaged
        elif shape.holds is Holds.TEXT:
            if other is None or _is_null(other):
                missing.append((name, value.place))
            elif not shape.many:
                translated[name] = other
            elif not isinstance(value, Sequence):
                damaged = True  # validation says what is wrong with the Dutch
            elif misfit := unlike(name, value, other):
                damaged = True
                problems.append(misfit)
            else:
                translated[name] = other
        elif texts is not None and other is not None:
            problems.append(only_in_dutch(name, texts.key_places[name]))
    for name in own:
        translated.pop(name, None)
        if name in given:
            translated[name] = given[name]
    if texts is not None:
        problems.extend(_strangers(shapes, source, texts, own))
    return _Part(
        Mapping(translated, source.key_places, source.place),
        Mapping(dutch, source.key_places, source.place),
        texts is not None,
        tuple(missing),
        damaged,
        tuple(fallen),
        tuple(problems),
    )


def _strangers(
    shapes: dict[str, FieldShape], source: Mapping, texts: Mapping, own: frozenset[str]
) -> Iterator[Problem]:
    for name, place in texts.key_places.items():
        if name not in shapes:
            names = [n for n, s in shapes.items() if s.holds in (Holds.TEXT, Holds.PART)]
            yield no_such_key(name, place, names)
        elif name not in own and _is_null(source.items.get(name)):
            yield not_in_dutch(name, place)


def _held(shape: FieldShape, value: Node, other: Node | None, unit: Unit) -> _Part[Node]:
    """The part or parts in a field."""
    given, unusable = _keys_of(shape.name, other, many=shape.many)
    held: _Part[Node] = _Part(value, value, given is not None)
    if shape.many and isinstance(value, Sequence):
        held = _listed(shape, value, given, unit)
    elif not shape.many and isinstance(value, Mapping) and (cls := shape.part_for(None)):
        part = _part(cls, value, given, unit)
        held = part._replace(missing=_missing_in(shape.name, part))
    if unusable is None:
        return held
    return held._replace(
        missing=(),
        damaged=True,
        fallen=tuple(one._replace(missing=()) for one in held.fallen),
        problems=(unusable, *held.problems),
    )


def _listed(shape: FieldShape, value: Sequence, given: Mapping | None, unit: Unit) -> _Part[Node]:
    """The parts in a list. Those with an id are translated under that id."""
    seen: dict[str, None] = {}  # in the order of the Dutch
    translated: list[Node] = []
    source: list[Node] = []
    missing: list[tuple[str, Place]] = []
    fallen: list[_Fallen] = []
    problems: list[Problem] = []
    damaged = False
    for child in value.items:
        cls = shape.part_for(word_at(child, "type")) if isinstance(child, Mapping) else None
        if not isinstance(child, Mapping) or cls is None or not is_keyed(cls):
            translated.append(child)
            source.append(child)
            if isinstance(child, Scalar):
                seen[child.text] = None
            continue
        identifier = word_at(child, "id") or ""
        seen[identifier] = None
        other = given.items.get(identifier) if given is not None else None
        texts, unusable = _keys_of(identifier, other)
        part = _part(cls, child, texts, (*unit, identifier))
        if unusable is not None:
            problems.append(unusable)
            part = part._replace(missing=(), damaged=True)
        problems.extend(part.problems)
        if is_unit(cls):
            node, down = _settled(part, (*unit, identifier))
            translated.append(node)
            source.append(node)
            fallen.extend(down)
        else:
            translated.append(part.translated)
            source.append(part.source)
            fallen.extend(part.fallen)
            missing.extend(
                (name if name == identifier else f"{identifier}: {name}", place)
                for name, place in _missing_in(identifier, part)
            )
            damaged = damaged or part.damaged
    for name, place in given.key_places.items() if given is not None else ():
        if name not in seen:
            problems.append(no_such_id(name, place, shape.name, seen))
    return _Part(
        Sequence(translated, value.place),
        Sequence(source, value.place),
        given is not None,
        tuple(missing),
        damaged,
        tuple(fallen),
        tuple(problems),
    )


def _keys_of(
    name: str, other: Node | None, many: bool = False
) -> tuple[Mapping | None, Problem | None]:
    """What stands there if it has keys; a problem if it is something else by mistake."""
    if isinstance(other, Mapping):
        return other, None
    if other is None or _is_null(other):
        return None, None
    return None, without_keys(name, other.place, many)


@cache
def _own(cls: type[BaseModel]) -> frozenset[str]:
    """The fields of which each language has texts of its own."""
    shapes = fields_of(cls).values()
    return frozenset(shape.name for shape in shapes if shape.prose is not None and shape.prose.own)


def _missing_in(name: str, part: _Part[Mapping]) -> Missing:
    """What a part lacks; of a part without any text of its own, the part as a whole."""
    if part.given or len(part.missing) <= 1:
        return part.missing
    return ((name, part.source.place),)


def _is_null(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.is_null)
