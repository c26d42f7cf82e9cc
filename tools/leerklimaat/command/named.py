"""How people in questions are named: with a name we use for *she*, for *he*, or for either.

From: all knowledge bases, and the names in docs/schrijfregels.yml. To: stats. A name is a word
with a capital that stands in a question and in its translation, so that a word which only begins a
sentence is none. Never: guesses from a name where somebody comes from, or who they are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from leerklimaat import languages, prose
from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Item
from leerklimaat.model.shape import texts
from leerklimaat.model.site import NameLists

ENOUGH = 10
"""From how many names chi-square says something: five of each are then expected."""

CRITICAL = 3.84
"""What chi-square passes once in twenty times by chance alone, with two kinds to count."""

_NAME = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]+")
_INSIDE = re.compile(r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Ý][a-zà-ÿ]+")
_POSSESSIVE = re.compile(r"['’]?s$")
_PARTICLES = ("van", "de", "der", "den", "ten", "ter", "el")
_FAMILY = rf"(?:\s+(?i:{'|'.join(_PARTICLES)}))*\s+[A-ZÀ-Ý][\w'’-]*"


@dataclass(frozen=True, slots=True)
class Named:
    """How often people are named so, each once per question; and the names in no list."""

    she: int = 0
    he: int = 0
    either: int = 0
    unlisted: frozenset[str] = field(default_factory=frozenset)

    @property
    def total(self) -> int:
        """How many names of a list."""
        return self.she + self.he + self.either

    @property
    def chi_square(self) -> float:
        """How far *she* and *he* are from even."""
        both = self.she + self.he
        return (self.she - self.he) ** 2 / both if both else 0.0


def named(loaded: Loaded) -> dict[str, Named]:
    """How people are named in each bank, by its id."""
    rules = loaded.source.rules
    lists = (rules.names if rules is not None else None) or NameLists()
    said: dict[str, list[tuple[str, list[str]]]] = {}
    for entry, bank in loaded.source.all(Bank):
        others = [
            {item.id: item for item in other.items}
            for language in languages.TRANSLATIONS
            if (other := loaded.bases[language].find(entry.ref, Bank)) is not None
        ]
        said[bank.id] = [
            (_text(item), [_text(other[item.id]) for other in others if item.id in other])
            for item in bank.items
        ]
    every = chain.from_iterable(said.values())
    inside = {name for text, _ in every for name in _INSIDE.findall(text)}
    return {
        bank: whole(_named(text, others, lists, inside) for text, others in items)
        for bank, items in said.items()
    }


def whole(parts: Iterable[Named]) -> Named:
    """Some together."""
    found = list(parts)
    return Named(
        sum(one.she for one in found),
        sum(one.he for one in found),
        sum(one.either for one in found),
        frozenset[str]().union(*(one.unlisted for one in found)),
    )


def _named(text: str, others: list[str], lists: NameLists, inside: set[str]) -> Named:
    titles = [word for word in (*lists.she, *lists.he, *lists.either) if word[0].islower()]
    counts = Counter({title: 1 for title in titles if _title(title).search(text)})
    for title in titles:
        text = _title(title).sub(" ", text)
    known = {*lists.she, *lists.he, *lists.either, *lists.others}
    aside = {part for name in lists.others for part in name.split()}
    aside |= {particle.capitalize() for particle in _PARTICLES}
    found = {_bare(name, known) for name in _NAME.findall(text)}
    for other in others:
        found &= {_bare(name, known) for name in _NAME.findall(other)}
    counts.update(found)
    return Named(
        sum(counts[name] for name in lists.she),
        sum(counts[name] for name in lists.he),
        sum(counts[name] for name in lists.either),
        frozenset(found & inside - known - aside),
    )


def _title(title: str) -> re.Pattern[str]:
    """A word like *mevrouw*, with the family name behind it."""
    return re.compile(rf"\b(?i:{re.escape(title)})(?:{_FAMILY})?(?!\w)")


def _bare(name: str, known: set[str]) -> str:
    """A name without the s of what is theirs, unless it ends on one itself."""
    without = _POSSESSIVE.sub("", name)
    return without if name not in known and without in known else name


def _text(item: Item) -> str:
    return "\n".join(prose.plain(text) for _, text, _ in texts(item))
