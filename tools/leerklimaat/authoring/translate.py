"""How far each translation is, and the lock that remembers which Dutch it was made from.

From: the loaded knowledge bases. To: `leerklimaat translate`, stats. Never: translates, or
calls a translation up to date without being told: a stale unit must be named to be recorded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.content.lock import lock_file, lock_text
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.tree import Tree
from leerklimaat.usage import WrongUseError


@dataclass(frozen=True, slots=True)
class State:
    """One translation, as names of units. `orphans`: lines of the lock without a unit."""

    language: str
    total: int
    missing: list[str]
    stale: list[str]
    unrecorded: list[str]
    orphans: list[str]

    @property
    def done(self) -> int:
        """How many units have a translation that is not older than the Dutch."""
        return self.total - len(self.missing) - len(self.stale)


def states(loaded: Loaded) -> list[State]:
    """The state of every translation."""
    return [_state(loaded, language) for language in languages.TRANSLATIONS]


def _state(loaded: Loaded, language: str) -> State:
    base = loaded.bases[language]
    source, translated = loaded.hashes[languages.SOURCE], loaded.hashes[language]
    pairs = loaded.lock.pairs.get(language, {})
    missing = base.fallbacks & source.keys()
    return State(
        language,
        len(source),
        sorted(missing),
        sorted(base.stale),
        loaded.lock.unrecorded(language, source, translated, base.stale | missing),
        sorted(pairs.keys() - source.keys()),
    )


def update(loaded: Loaded, named: Sequence[str] = ()) -> Tree:
    """The locks after this: every unit that is neither missing nor stale, and those `named`."""
    _refuse(loaded, named)
    source = loaded.hashes[languages.SOURCE]
    tree: Tree = {}
    for state in states(loaded):
        translated = loaded.hashes[state.language]
        agreed = [name for name in state.stale if _is_named(name, named)]
        pairs = {
            name: pair
            for name, pair in loaded.lock.pairs.get(state.language, {}).items()
            if name in source
        }
        for name in (*state.unrecorded, *agreed):
            pairs[name] = (source[name], translated.get(name, ""))
        if pairs or loaded.lock.pairs.get(state.language):
            tree[lock_file(state.language)] = lock_text(pairs).encode()
    return tree


def _refuse(loaded: Loaded, named: Sequence[str]) -> None:
    units = loaded.hashes[languages.SOURCE].keys()
    for name in named:
        if not any(_is_named(unit, [name]) for unit in units):
            raise WrongUseError(f"`{name}` is geen onderdeel. {did_you_mean(name, units)}")
        for language in languages.TRANSLATIONS:
            if name in loaded.bases[language].fallbacks:
                known = languages.LANGUAGES[language].dutch
                raise WrongUseError(
                    f"`{name}` is nog niet vertaald in het {known}; er valt niets vast te leggen."
                )


def _is_named(unit: str, named: Sequence[str]) -> bool:
    """A record's name stands for everything inside it too."""
    return any(unit == name or unit.startswith(f"{name}/") for name in named)


_GROUPS = (
    ("missing", "ontbreekt", "nog geen vertaling"),
    ("stale", "verouderd", "het Nederlands veranderde, de vertaling niet"),
    ("unrecorded", "niet vastgelegd", "`leerklimaat translate update` legt dit vast"),
    ("orphans", "vervallen", "staat nog in het slot; `translate update` ruimt het op"),
)


def as_lines(found: Sequence[State]) -> list[str]:
    """The states as a table, then per language what is not in order."""
    heads = ["taal", "onderdelen", "op orde", *(title for _, title, _ in _GROUPS)]
    rows = [
        [s.language, str(s.total), str(s.done), *(str(len(getattr(s, g))) for g, _, _ in _GROUPS)]
        for s in found
    ]
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    table = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)) for r in (heads, *rows)]
    lines = [line.rstrip() for line in table]
    for state in found:
        for group, title, why in _GROUPS:
            names: list[str] = getattr(state, group)
            if names:
                lines += ["", f"{state.language}: {title} ({why})"]
                lines += [f"  {name}" for name in names]
    return lines
