"""Guesses what an author meant to type.

From: load, overlay, rules. Never: corrects by itself.
"""

from collections.abc import Iterable, Mapping

from leerklimaat.content.meanings import MEANINGS

_CLOSE = 60
_SURE = 80
_SHOWN = 12


def nearest(word: str, known: Iterable[str], least: int = _CLOSE) -> str | None:
    """The known word that an author most likely meant; None if none is near enough."""
    choices = sorted(set(known))
    longer = [choice for choice in choices if len(word) > 2 and f"-{word}-" in f"-{choice}-"]
    if longer and word not in choices:
        return min(longer, key=len)
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most checks find nothing mistyped

    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=least)
    return best[0] if best is not None else None


def surely(word: str, known: Iterable[str]) -> str | None:
    """The same among so many words that some would look alike by chance."""
    return nearest(word, known, _SURE)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch hint: the nearest known word, else the known words if they are few."""
    choices = sorted(set(known))
    if (meant := nearest(word, choices)) is not None:
        return f"Bedoel je `{meant}`?"
    if 0 < len(choices) <= _SHOWN:
        return "Hier kan: " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return "Controleer de spelling."


def one_of(word: str, allowed: Iterable[str], meanings: Mapping[str, str] = MEANINGS) -> str:
    """A Dutch hint about a fixed list: what was meant, also if it was Dutch, and the whole list.

    A list too long to read is not shown where something is near. A list that has words without
    a meaning is Dutch itself.
    """
    choices = list(dict.fromkeys(allowed))
    if not meanings.keys() >= set(choices):
        meanings = {}
    dutch = {meanings[choice].lower(): choice for choice in choices if meanings}
    meant = dutch.get(word.lower()) or nearest(word, choices)
    if meant is None and (near := surely(word.lower(), dutch)) is not None:
        meant = dutch[near]
    told = {
        choice: f"`{choice}` ({meanings[choice]})"
        if meanings.get(choice, choice) != choice
        else f"`{choice}`"
        for choice in choices
    }
    guess = f"Bedoel je {told[meant]}?" if meant is not None else ""
    if not choices or (guess and not 1 < len(choices) <= _SHOWN):
        return guess or "Controleer de spelling."
    return f"{guess} Hier kan: {', '.join(told.values())}.".lstrip()
