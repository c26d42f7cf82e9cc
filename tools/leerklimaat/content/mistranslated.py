"""What can be wrong with the file of a translation, in Dutch, with what to do about it.

From: content/overlay, which finds it. To: content/overlay. Never: looks for anything itself.
"""

from collections.abc import Iterable

from leerklimaat.content.node import Node, Sequence
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.languages import LANGUAGES
from leerklimaat.problems import Place, Problem, Severity

_RULE = "vertaling"


def untranslated(name: str, place: Place, file: str, language: str) -> Problem:
    """A text of the Dutch that the translation does not have."""
    return Problem(
        place,
        f"`{name}` heeft nog geen tekst in {file}.",
        "Vertaal het; tot dan staat dit stuk in het Nederlands op de "
        f"{LANGUAGES[language].adjective} site.",
        _RULE,
        Severity.WARNING,
    )


def only_in_dutch(name: str, place: Place) -> Problem:
    """A value that is the same in every language."""
    what = f"`{name}` hoort alleen in het Nederlandse bestand."
    return _wrong(place, what, "Haal deze regel weg; in een vertaling staan alleen teksten.")


def no_such_key(name: str, place: Place, known: Iterable[str]) -> Problem:
    """A key that records like this do not have."""
    what = f"`{name}` is geen sleutel van dit record."
    return _wrong(place, what, did_you_mean(name, known))


def not_in_dutch(name: str, place: Place) -> Problem:
    """A text that the Dutch does not have."""
    what = f"`{name}` staat niet in het Nederlandse bestand."
    return _wrong(place, what, "Voeg het daar toe, of haal het hier weg.")


def no_such_id(name: str, place: Place, field: str, known: Iterable[str]) -> Problem:
    """An id that nothing in this list of the Dutch has."""
    what = f"`{name}` is geen id in `{field}` van het Nederlandse bestand."
    return _wrong(place, what, did_you_mean(name, known))


def unlike(name: str, dutch: Sequence, other: Node) -> Problem | None:
    """What keeps a list of texts from being laid over that of the Dutch, if anything does."""
    if not isinstance(other, Sequence):
        what = f"`{name}` moet een lijst zijn."
        return _wrong(other.place, what, "Begin elke regel met `- `.")
    if len(other.items) == len(dutch.items):
        return None
    what = f"`{name}` telt er hier {len(other.items)}, in het Nederlands {len(dutch.items)}."
    return _wrong(other.place, what, "Geef elke regel zijn vertaling, in dezelfde volgorde.")


def without_keys(name: str, place: Place, many: bool) -> Problem:
    """Something else where texts should stand under their keys, or parts under their ids."""
    if many:
        what = f"`{name}` is in een vertaling geen lijst."
        hint = "Zet er per onderdeel zijn id neer, met de teksten daaronder ingesprongen."
    else:
        what = f"bij `{name}` horen sleutels met een tekst."
        hint = "Schrijf ze ingesprongen onder elkaar: `sleutel: tekst`."
    return _wrong(place, what, hint)


def _wrong(place: Place, what: str, hint: str) -> Problem:
    return Problem(place, what, hint, _RULE)
