"""Guesses what an author meant to type.

From: load, overlay, rules. Never: corrects by itself.
"""

from collections.abc import Iterable

_CLOSE = 60
_SHOWN = 12


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that an author most likely meant; None if none is near."""
    choices = sorted(set(known))
    longer = [choice for choice in choices if len(word) > 2 and f"-{word}-" in f"-{choice}-"]
    if longer and word not in choices:
        return min(longer, key=len)
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most checks find nothing mistyped

    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return best[0] if best is not None else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch hint: the nearest known word, else the known words if they are few."""
    choices = sorted(set(known))
    if (meant := nearest(word, choices)) is not None:
        return f"Bedoel je `{meant}`?"
    if 0 < len(choices) <= _SHOWN:
        return "Hier kan: " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return "Controleer de spelling."
