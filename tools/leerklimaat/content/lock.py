"""`translations.<language>.lock`: which Dutch each translation was made from.

From: the root of the project. To: load (what is stale), the `translate` command.
One line per unit: its name, hash of the Dutch, hash of the translation; sorted by name.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from leerklimaat import languages
from leerklimaat.problems import Place, Problem

MENDED_BY_UPDATE = "slot"
_FIELDS = 3
_LOST = "\ufffd"
_HASH = re.compile(r"[0-9a-f]+|-")
HEADER = (
    "# unit, hash of the Dutch, hash of the translation. Written by: leerklimaat translate update\n"
)

Pairs = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Lock:
    """Per language and unit, the pair of hashes that was last declared to match."""

    pairs: dict[str, Pairs]

    def stale(
        self,
        language: str,
        source: dict[str, str],
        translated: dict[str, str],
        missing: frozenset[str],
    ) -> frozenset[str]:
        """Units whose Dutch changed since, while the translation did not."""
        return frozenset(
            name
            for name, (then_source, then_translated) in self.pairs.get(language, {}).items()
            if name not in missing
            and name in source
            and source[name] != then_source
            and translated.get(name) == then_translated
        )

    def unrecorded(
        self,
        language: str,
        source: dict[str, str],
        translated: dict[str, str],
        skip: frozenset[str],
    ) -> list[str]:
        """Units whose pair of hashes is not in the lock, stale and missing ones (`skip`) apart."""
        pairs = self.pairs.get(language, {})
        return [
            name
            for name in sorted(source)
            if name not in skip and pairs.get(name) != (source[name], translated.get(name, ""))
        ]


def lock_file(language: str) -> str:
    """The lock's path from the project's root."""
    return f"translations.{language}.lock"


def read_lock(root: Path) -> tuple[Lock, list[Problem]]:
    """Read the locks of all translations; a damaged line is a problem, a missing file is not."""
    found: dict[str, Pairs] = {}
    problems: list[Problem] = []
    for language in languages.TRANSLATIONS:
        path = root / lock_file(language)
        text, said = _text(path)
        problems.extend(said)
        pairs: Pairs = {}
        for number, line in enumerate(text.splitlines(), start=1):
            parts = line.split()
            if not parts or line.startswith("#"):
                continue
            if len(parts) != _FIELDS or not all(map(_HASH.fullmatch, parts[1:])) or _LOST in line:
                problems.append(_damaged(Place(path.name, number), "deze regel is beschadigd."))
            elif parts[0] in pairs and pairs[parts[0]] != (parts[1], parts[2]):
                # Both sides of a merge wrote one: neither is known to be right.
                problems.append(
                    _damaged(Place(path.name, number), f"`{parts[0]}` staat er twee keer.")
                )
            else:
                pairs[parts[0]] = (parts[1], parts[2])
        found[language] = pairs
    return Lock(found), problems


def _text(path: Path) -> tuple[str, list[Problem]]:
    """The lock as text. A line with bytes of another coding is one damaged line, no more."""
    try:
        return path.read_bytes().decode("utf-8-sig", errors="replace"), []
    except FileNotFoundError:
        return "", []
    except OSError:
        hint = "Kijk of je het mag lezen."
        return "", [Problem(Place(path.name), "dit bestand gaat niet open.", hint)]


def _damaged(place: Place, what: str) -> Problem:
    """What `translate update` mends, since it writes the whole lock."""
    return Problem(place, what, "Draai `leerklimaat translate update`.", MENDED_BY_UPDATE)


def lock_text(pairs: Pairs) -> str:
    """The lock as it is written."""
    lines = (f"{name} {nl} {other}\n" for name, (nl, other) in sorted(pairs.items()))
    return HEADER + "".join(lines)
