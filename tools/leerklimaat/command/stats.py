"""How much there is: records, questions, words, sources, translations.

From: the loaded knowledge bases. To: `leerklimaat stats`. Never: judges; holes are shown by
the coverage page and mistakes by `check`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from leerklimaat import languages, prose
from leerklimaat.authoring.translate import states
from leerklimaat.command.named import CRITICAL, ENOUGH, Named, named, whole
from leerklimaat.content.load import Loaded
from leerklimaat.ids import full_id, ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.coverage import bloom_share, items_per_objective
from leerklimaat.model.items import can_be_in_a_set
from leerklimaat.model.kinds import MEMBERS, UNITS
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.overview import competences, items
from leerklimaat.model.shape import Path, references, texts, walk

Stats = dict[str, Any]

_MEMBER_KINDS = frozenset(member for _, member in MEMBERS.values())


def stats(loaded: Loaded) -> Stats:
    """Everything that is counted, as plain values."""
    base = loaded.source
    asked = list(items(base))
    bloom = bloom_share(base)
    cited = {name for entry in base.entries.values() for name in _cited(entry.record)}
    known = {entry.id for entry in base.entries.values() if entry.kind == "source"}
    return {
        "records": dict(sorted(Counter(entry.kind for entry in base.entries.values()).items())),
        "indicators": sum(
            len(level.indicators) for one in competences(base) for level in one.levels
        ),
        "items": dict(sorted(Counter(item.type for item in asked).items())),
        "objectives": _objectives(base),
        "sets": _sets(base),
        "bloom": {
            level.value: round(count / len(asked), 2) for level, count in bloom.items() if asked
        },
        "names": _names(named(loaded)),
        "words": {language: _words(loaded.bases[language]) for language in languages.ALL},
        "sources": {"used": len(cited & known), "listed": len(known)},
        "translations": {
            state.language: {
                "units": state.total,
                "done": state.done,
                "missing": len(state.missing),
                "stale": len(state.stale),
                "unrecorded": len(state.unrecorded),
            }
            for state in states(loaded)
        },
    }


def _objectives(base: KnowledgeBase) -> dict[str, dict[str, int]]:
    """Per lesson how many questions ask for each of its objectives."""
    found: dict[str, dict[str, int]] = {}
    for name, count in items_per_objective(base).items():
        lesson, _, objective = name.partition("/")
        found.setdefault(lesson, {})[objective] = count
    return found


def _sets(base: KnowledgeBase) -> Stats:
    """How many contrast sets, and how much of what can be in one is: no other type can."""
    banks = [bank for _, bank in base.all(Bank)]
    members = sum(len(one.members) for bank in banks for one in bank.sets)
    could = sum(can_be_in_a_set(item) for item in items(base))
    found = {"contrast_sets": sum(len(bank.sets) for bank in banks), "members": members}
    return found | ({"share": round(members / could, 2)} if could else {})


def _names(banks: dict[str, Named]) -> Stats:
    """How people in questions are named; of a bank with few of them nothing can be said."""
    every = whole(banks.values())
    return {
        **_named(every),
        "unlisted": sorted(every.unlisted),
        "banks": {bank: _named(one) for bank, one in banks.items() if one.total >= ENOUGH},
    }


def _named(one: Named) -> Stats:
    return {
        "she": one.she,
        "he": one.he,
        "either": one.either,
        "chi_square": round(one.chi_square, 1),
        "uneven": one.chi_square > CRITICAL,
    }


def _cited(record: BaseModel) -> Iterator[str]:
    return (name for _, name, mark in references(record) if mark.kinds == ("source",))


def _words(base: KnowledgeBase) -> int:
    """Words a reader sees in this language; what fell back to Dutch does not count."""
    return sum(
        len(prose.words(prose.plain(text)))
        for entry in base.entries.values()
        if entry.kind not in _MEMBER_KINDS  # these are counted in the list that holds them
        for text in _own_texts(entry, base.fallbacks)
    )


def _own_texts(entry: Entry, fallbacks: frozenset[str]) -> Iterator[str]:
    units: dict[Path, str] = {}
    for path, part in walk(entry.record):
        units[path] = _unit(entry, path, part, units)
    repeated = _repeated(entry.record)
    for path, text, _ in texts(entry.record):
        if path[:2] in repeated and path[2] == "options" and path[-1] == "text":
            continue  # the options of a set were written once
        if units[_nearest(path, units)] not in fallbacks:
            yield text


def _repeated(record: BaseModel) -> set[Path]:
    """Where the items stand whose options another member of their set has too."""
    if not isinstance(record, Bank):
        return set()
    later = {member for one in record.sets for member in one.members[1:]}
    return {("items", at) for at, item in enumerate(record.items) if item.id in later}


def _unit(entry: Entry, path: Path, part: BaseModel, units: dict[Path, str]) -> str:
    if not path:
        return entry.ref
    if not isinstance(part, UNITS):
        return units[_nearest(path[:-1], units)]
    identifier = str(getattr(part, "id", ""))
    for field, member in MEMBERS.values():
        if entry.kind == "collection" and path[0] == field:
            return ref(member, identifier)
    return full_id(units[_nearest(path[:-1], units)], identifier)


def _nearest(path: Path, units: dict[Path, str]) -> Path:
    while path not in units:
        path = path[:-1]
    return path


_TITLES = {
    "records": "records",
    "indicators": "indicatoren",
    "items": "vragen",
    "objectives": "vragen per leerdoel",
    "sets": "sets van vragen met dezelfde antwoorden",
    "contrast_sets": "sets",
    "members": "vragen erin",
    "share": "deel van wat in een set kan",
    "bloom": "Bloom-niveaus van de vragen",
    "names": "namen van mensen in vragen, hoogstens één keer per vraag",
    "she": "bij zij",
    "he": "bij hij",
    "either": "bij beide",
    "chi_square": f"chi-kwadraat, boven {CRITICAL:.1f} zelden toeval".replace(".", ","),
    "uneven": "ongelijk",
    "unlisted": "in geen lijst",
    "banks": f"per bank, vanaf {ENOUGH} namen",
    "words": "woorden",
    "sources": "bronnen",
    "translations": "vertaling",
    "used": "gebruikt",
    "listed": "in de lijst",
    "units": "onderdelen",
    "done": "op orde",
    "missing": "ontbreekt",
    "stale": "verouderd",
    "unrecorded": "niet vastgelegd",
}


def as_lines(found: Stats) -> list[str]:
    """The counts below each other, aligned, in Dutch."""
    rows = list(_rows(found, 0))
    width = max(len(label) for label, _ in rows)
    return [f"{label:{width}}  {value:>7}".rstrip() for label, value in rows]


def _rows(found: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        label = "  " * depth + _TITLES.get(name, name)
        if isinstance(value, Mapping):
            yield label, "" if value else "0"
            yield from _rows(value, depth + 1)
        else:
            yield label, _shown(name, value)


def _shown(name: str, value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case float() if name == "chi_square":
            return f"{value:.1f}".replace(".", ",")
        case float():
            return f"{value:.0%}"
        case list():
            return ", ".join(map(str, value)) or "0"
        case _:
            return str(value)
