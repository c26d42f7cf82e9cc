"""Every id is unique where it stands, fits its file, and stays once it was released.

From: the reading of the source language, and the text of ids.txt. To: rules/__init__.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.reading import Located, Reading, Where, children
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.content.trees import RELEASED
from leerklimaat.model.addresses import OPENINGS, Address, addresses_of
from leerklimaat.model.bank import Bank
from leerklimaat.model.competence import Competence
from leerklimaat.model.shape import Holds, fields_of
from leerklimaat.model.site import Home
from leerklimaat.problems import Place, Problem

HOME = "docs/index.yml"
_RULE = "id"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about ids that more than one file has a part in."""
    yield from every_id_is_the_name_of_its_file(source)
    yield from the_front_page_is_the_index(source)
    yield from no_two_pages_have_one_address(source)
    yield from every_released_id_is_still_there(source)


def check_parts(source: Reading) -> Iterator[Problem]:
    """What each file shows by itself."""
    for located in source.parts:
        yield from ids_in_one_part_differ(source, located)


def every_id_is_the_name_of_its_file(source: Reading) -> Iterator[Problem]:
    """A record is found under its own name; an opening page has the name of its folder."""
    for entry in source.base.entries.values():
        folder, _, file = entry.file.rpartition("/")
        expected = file.rpartition(".")[0]
        if expected in OPENINGS and entry.kind != "home":
            expected = folder.rpartition("/")[2]
        if not entry.anchor and entry.id != expected:
            yield Problem(
                source.loaded.place(source.language, entry.ref, ("id",)),
                f"de id `{entry.id}` past niet bij de plaats van dit bestand.",
                f"Maak er `{expected}` van, of hernoem het bestand of de map.",
                _RULE,
            )


def the_front_page_is_the_index(source: Reading) -> Iterator[Problem]:
    """A site opens at its index."""
    for entry, _ in source.base.all(Home):
        if entry.file != HOME:
            yield Problem(
                Place(entry.file), "dit is de voorpagina niet.", f"Die hoort in {HOME}.", _RULE
            )


def no_two_pages_have_one_address(source: Reading) -> Iterator[Problem]:
    """A page of a file and another, or one that we make: the second would be lost in silence."""
    made: dict[str, Address] = {}
    for address in addresses_of(source.base):
        first = made.setdefault(address.path, address)
        if first is address:
            continue
        # The author can move a file; what we make beside it goes where it goes.
        file, other = (address, first) if address.is_own or not first.is_own else (first, address)
        if file.entry is None or _share_a_lesson(file, other):
            continue
        what = f"dit bestand maakt dezelfde pagina als {other.entry.file}." if other.entry else ""
        if not other.is_own:
            of = f" bij {other.entry.file}" if other.entry else ""
            what = (
                f"dit bestand komt op `{address.path}`, waar al een pagina staat die we{of} maken."
            )
        yield Problem(Place(file.entry.file), what, "Hernoem of verwijder een van de twee.", _RULE)


def _share_a_lesson(one: Address, other: Address) -> bool:
    """Two banks at one lesson: that is a rule of lessons, which says so."""
    return not (one.is_own or other.is_own) and all(
        address.entry is not None and isinstance(address.entry.record, Bank)
        for address in (one, other)
    )


def ids_in_one_part_differ(source: Reading, located: Located) -> Iterator[Problem]:
    """Within one part no two things have the same id, whichever list they are in."""
    where, part = located
    authored: set[str] = set()
    named: set[tuple[str, str]] = set()
    for path, child in children(part):
        shape = fields_of(type(child)).get("id")
        if shape is None:
            continue
        identifier = str(getattr(child, "id", ""))
        # An id that is itself a reference (a source, a competence) is unique in its list only.
        key = (str(path[0]), identifier)
        twice = identifier in authored if shape.holds is Holds.VALUE else key in named
        if twice:
            yield Problem(
                source.place(where, *path, "id"),
                f"de id `{identifier}` staat hier twee keer.",
                "Kies een andere id, of voeg de twee samen.",
                _RULE,
            )
        elif shape.holds is Holds.VALUE:
            authored.add(identifier)
        else:
            named.add(key)
    if isinstance(part, Competence):
        yield from _indicators_differ(source, where, part)


def _indicators_differ(source: Reading, where: Where, part: Competence) -> Iterator[Problem]:
    """An indicator is named by its competence, so its id is unique over all levels."""
    seen: dict[str, int] = {}
    for at, level in enumerate(part.levels):
        for index, indicator in enumerate(level.indicators):
            if seen.setdefault(indicator.id, at) != at:
                yield Problem(
                    source.place(where, "levels", at, "indicators", index, "id"),
                    f"de id `{indicator.id}` staat ook bij een ander niveau.",
                    "Kies een andere id.",
                    _RULE,
                )


def every_released_id_is_still_there(source: Reading) -> Iterator[Problem]:
    """Answers and progress of learners hang on ids: what was released stays or is replaced.

    A line of ids.txt is a full id; of something inside a record that was replaced, the line
    says by what: `bank:grenzen/deur -> bank:grenzen/open-deur`.
    """
    names = {where.name for where, _ in source.parts}
    for number, line in enumerate(source.loaded.released.splitlines(), start=1):
        released, arrow, successor = (piece.strip() for piece in line.partition("->"))
        place = Place(RELEASED, number)
        if not released or released.startswith("#"):
            continue
        if arrow and successor not in names:
            yield Problem(
                place, f"`{successor}` bestaat niet.", did_you_mean(successor, names), _RULE
            )
        elif not arrow and not _still_there(source, released, names):
            yield Problem(
                place,
                f"`{released}` is uitgegeven, maar bestaat niet meer.",
                "Zet het terug (een record dat verviel krijgt `replaced_by`), of schrijf hier "
                f"`{released} -> opvolger`.",
                _RULE,
            )


def _still_there(source: Reading, released: str, names: set[str]) -> bool:
    record = released.partition("/")[0]
    entry = source.base.entries.get(record)
    replaced = entry is not None and getattr(entry.record, "replaced_by", None) is not None
    return released in names or replaced or record.partition(":")[2] in source.loaded.unread
