"""References in fields lead somewhere, and never in a circle.

From: the reading of the source language; translations hold no references of their own. A hole
(a competence without a lesson, an objective without items) is not a mistake.
"""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from leerklimaat.content.rules.known import Known, Said
from leerklimaat.content.rules.reading import Reading, Reference
from leerklimaat.content.suggest import did_you_mean, one_of
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson
from leerklimaat.model.record import Record
from leerklimaat.problems import Problem

_RULE = "verwijzing"


def check(source: Reading, known: Known) -> Iterator[Problem]:
    """Everything about references in fields."""
    yield from every_reference_leads_somewhere(source, known)
    yield from no_lesson_waits_for_itself(source)
    yield from nothing_is_replaced_by_itself(source)


def every_reference_leads_somewhere(source: Reading, known: Known) -> Iterator[Problem]:
    """What a field names exists, and is of a kind that the field can name."""
    for reference in source.references:
        said = _complaint(source, known, reference)
        if said is not None:
            yield Problem(source.place(reference.where), *said, _RULE)


def no_lesson_waits_for_itself(source: Reading) -> Iterator[Problem]:
    """A lesson that comes before itself could never be begun."""
    prior = {lesson.id: lesson.prior for _, lesson in source.base.all(Lesson)}
    for chain in circles(prior):
        yield Problem(
            source.loaded.place(source.language, f"lesson:{chain[0]}", ("prior",)),
            f"deze lessen wachten op elkaar: {' → '.join(chain)}.",
            "Haal er één weg bij `prior`.",
            _RULE,
        )


def nothing_is_replaced_by_itself(source: Reading) -> Iterator[Problem]:
    """A chain of replacements ends at a record that stands."""
    replaced = {
        entry.ref: (record.replaced_by,)
        for entry, record in source.base.all(Record)
        if record.replaced_by is not None
    }
    for chain in circles(replaced):
        yield Problem(
            source.loaded.place(source.language, chain[0], ("replaced_by",)),
            f"deze records vervangen elkaar: {' → '.join(chain)}.",
            "Laat de laatste staan, zonder `replaced_by`.",
            _RULE,
        )


def circles(arrows: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Circles of arrows, each from its first name in the alphabet back to that name."""
    left = dict(arrows)
    while circle := _circle(left):
        first = circle.index(min(circle))
        yield [*circle[first:], *circle[:first], circle[first]]
        del left[circle[first]]


def _circle(arrows: Mapping[str, tuple[str, ...]]) -> list[str]:
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        # Python lists what comes first first, and its first name twice.
        return list(reversed(error.args[1][1:]))
    return []


def _complaint(source: Reading, known: Known, reference: Reference) -> Said | None:
    name, mark = reference.name, reference.mark
    kind = name.partition(":")[0]
    match mark.kinds:
        case ():
            return known.complaint(name)
        case (only,) if mark.inside:
            return _complaint_inside(source, known, only, reference)
        case (only,):
            return known.complaint_about_id(only, name)
        case kinds if kind not in kinds and ":" in name:
            return f"`{name}` past hier niet.", one_of(kind, kinds)
        case _:
            return known.complaint(name)


def _complaint_inside(
    source: Reading, known: Known, kind: str, reference: Reference
) -> Said | None:
    name, field = reference.name, reference.mark.inside
    identifier, slash, inner = name.partition("/")
    if ":" in name:
        bare = name.rpartition(":")[2]
        hint = f"Schrijf `{bare}`." if slash else f"Schrijf les/blok: `{bare}/id-van-het-blok`."
        return f"bij deze sleutel hoort `{kind}:` er niet voor.", hint
    said = known.complaint_about_id(kind, identifier)
    if said is not None:
        return said
    entry = source.base.entries.get(ref(kind, identifier))
    if entry is None:
        return None
    ids = [str(part.id) for part in getattr(entry.record, field)]
    if inner in ids:
        return None
    if not slash:
        return (
            f"`{name}` noemt nog geen onderdeel.",
            f"Schrijf bijvoorbeeld `{name}/{next(iter(ids), 'id')}`.",
        )
    return f"`{inner}` staat niet bij `{field}` van `{entry.ref}`.", did_you_mean(inner, ids)
