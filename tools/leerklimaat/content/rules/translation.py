"""Each translation says the same as the Dutch of today, and someone declared that it does.

From: readings, and the hashes and locks of content/load. Texts that are missing altogether are
found while they are laid over the Dutch (content/overlay).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from leerklimaat.content.interface import UI
from leerklimaat.content.lock import lock_file
from leerklimaat.content.rules.reading import Reading, Readings, warning
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem, Severity

_RULE = "vertaling"


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about translations that are there."""
    for reading in readings.values():
        if reading.is_source:
            continue
        if not LANGUAGES[reading.language].whole:
            yield from a_language_in_the_making_says_how_far_it_is(reading)
        else:
            yield from no_translation_is_older_than_its_dutch(reading)
            yield from every_translation_is_recorded(reading)


def a_language_in_the_making_says_how_far_it_is(reading: Reading) -> Iterator[Problem]:
    """One line, as long as most of it is missing; `translate status` names what."""
    units = reading.loaded.hashes[reading.loaded.source.language].keys()
    done = len(units - reading.base.fallbacks - reading.base.stale)
    if done < len(units):
        name = LANGUAGES[reading.language].dutch
        yield Problem(
            Place(UI),
            f"in het {name} zijn {done} van de {len(units)} onderdelen op orde.",
            "`leerklimaat translate status` noemt de andere.",
            _RULE,
            Severity.NOTE,
        )


def no_translation_is_older_than_its_dutch(reading: Reading) -> Iterator[Problem]:
    """When the Dutch changed, someone looks at the translation again."""
    for unit, place in _places(reading, reading.base.stale):
        yield warning(
            place,
            f"het Nederlands van `{unit}` is veranderd, deze vertaling niet.",
            f"Werk haar bij of kijk haar na, en draai `leerklimaat translate update {unit}`.",
            _RULE,
        )


def every_translation_is_recorded(reading: Reading) -> Iterator[Problem]:
    """Without a record nobody would see it when the Dutch changes later."""
    loaded, language = reading.loaded, reading.language
    if not loaded.lock.pairs.get(language):
        if loaded.hashes[language]:
            yield warning(
                Place(lock_file(language)),
                "van geen enkele vertaling is vastgelegd bij welk Nederlands ze hoort.",
                "Draai `leerklimaat translate update`.",
                _RULE,
            )
        return
    skip = reading.base.fallbacks | reading.base.stale
    units = loaded.lock.unrecorded(
        language, loaded.hashes[reading.loaded.source.language], loaded.hashes[language], skip
    )
    by_record: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        by_record[unit.partition("/")[0]].append(unit)
    for record, found in by_record.items():
        name = found[0] if len(found) == 1 else record
        _, place = next(_places(reading, found), (name, Place(lock_file(language))))
        yield warning(
            place,
            f"de vertaling van `{name}` is nieuw of veranderd en nog niet vastgelegd.",
            f"Lees haar na en draai `leerklimaat translate update {name}`.",
            _RULE,
        )


def _places(reading: Reading, units: Iterable[str]) -> Iterator[tuple[str, Place]]:
    """Units in the order of the texts, each with the place of its first text."""
    waiting = set(units)
    for passage in reading.passages if waiting else ():
        if passage.where.unit in waiting:
            waiting.remove(passage.where.unit)
            yield passage.where.unit, reading.place(passage.where)
