"""Contrast sets: from what is written once, to items that each say everything themselves.

From: content/editions, with the nodes of a bank and of its translation. To: the same. An option
of a member is the text of the set and the rationale of the member; each keeps the place where it
was written, so that a problem points there. Never: judges a set; that is rules/sets.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.content.mistranslated import no_such_key, without_keys
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, word_at
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.problems import Place, Problem

SET = "contrast-set"
_RULE = "set"


@dataclass(frozen=True, slots=True)
class Opened:
    """The nodes of a bank with its sets opened, and what is wrong with them."""

    node: Mapping
    problems: tuple[Problem, ...] = ()


def open_sets(bank: Mapping) -> Opened:
    """A bank in Dutch: the members of each set in its place among the items."""
    items = bank.items.get("items")
    if not isinstance(items, Sequence):
        return Opened(bank)
    flat: list[Node] = []
    sets: list[Node] = []
    problems: list[Problem] = []
    for item in items.items:
        if not isinstance(item, Mapping) or word_at(item, "type") != SET:
            flat.append(item)
            continue
        options = _mappings(item, "options")
        members = _mappings(item, "members")
        for member in members:
            problems.extend(_unlike_the_set(options, member))
            flat.append(_member(options, member))
        ids = [member.items["id"] for member in members]
        named: dict[str, Node] = {"members": Sequence(ids, _place(item, "members"))}
        own = _without(item, "type", "options")
        sets.append(own._replace(items={**own.items, **named}))
    opened = {**bank.items, "items": Sequence(flat, items.place)}
    if sets:
        opened["sets"] = Sequence(sets, items.place)
    return Opened(bank._replace(items=opened), tuple(problems))


def open_texts(bank: Mapping, texts: Mapping) -> Opened:
    """The translation of a bank, by the sets of the Dutch."""
    given = texts.items.get("items")
    items = bank.items.get("items")
    if not isinstance(given, Mapping) or not isinstance(items, Sequence):
        return Opened(texts)
    names = {word_at(item, "id") for item in items.items if word_at(item, "type") == SET}
    flat, places = dict[str, Node](), dict[str, Place]()
    sets, set_places = dict[str, Node](), dict[str, Place]()
    problems: list[Problem] = []
    if "sets" in texts.items:
        problems.append(no_such_key("sets", texts.key_places["sets"], ["items"]))
    for name, node in given.items.items():
        if name not in names:
            flat[name], places[name] = node, given.key_places[name]
            continue
        sets[name], set_places[name] = node, given.key_places[name]
        if not isinstance(node, Mapping):
            continue  # what lays the translation over the Dutch says so
        sets[name] = _without(node, "options", "members")
        parts: dict[str, Mapping] = {}
        for key in ("options", "members"):
            held = node.items.get(key)
            if isinstance(held, Mapping):
                parts[key] = held
            elif held is not None:
                problems.append(without_keys(key, held.place, many=True))
        members = parts.get("members")
        for member, said in members.items.items() if members is not None else ():
            flat[member] = _with_texts(parts.get("options"), said)
            places[member] = members.key_places[member] if members is not None else said.place
    opened = {**texts.items, "items": Mapping(flat, places, given.place)}
    key_places = texts.key_places
    if sets:
        opened["sets"] = Mapping(sets, set_places, given.place)
        key_places = {**key_places, "sets": key_places["items"]}
    return Opened(Mapping(opened, key_places, texts.place), tuple(problems))


def _member(options: list[Mapping], member: Mapping) -> Mapping:
    """The member as an item: each option of the set, with what the member says of it."""
    own = {word_at(option, "id"): option for option in _mappings(member, "options")}
    whole: list[Node] = [
        _joined(option, own[identifier])
        for option in options
        if (identifier := word_at(option, "id")) in own
    ]
    return member._replace(
        items={**member.items, "options": Sequence(whole, _place(member, "options"))}
    )


def _joined(shared: Mapping, own: Mapping) -> Mapping:
    """The id where the set has it, and the place where the member speaks of it."""
    return Mapping(
        {**own.items, **shared.items}, {**shared.key_places, **own.key_places}, own.place
    )


def _with_texts(options: Mapping | None, member: Node) -> Node:
    """The texts of a member, and those of the set that are its own too."""
    if options is None or not isinstance(member, Mapping):
        return member
    own = member.items.get("options")
    if own is not None and not isinstance(own, Mapping):
        return member
    known = own if own is not None else Mapping({}, {}, options.place)
    both: dict[str, Node] = dict(known.items)
    for name, shared in options.items.items():
        said = both.get(name)
        if isinstance(shared, Mapping) and isinstance(said, Mapping):
            places = {**shared.key_places, **said.key_places}
            both[name] = Mapping({**shared.items, **said.items}, places, said.place)
        elif said is None or not isinstance(shared, Mapping):
            both[name] = shared
    whole = Mapping(both, {**options.key_places, **known.key_places}, known.place)
    key_places = {"options": options.place, **member.key_places}
    return Mapping({**member.items, "options": whole}, key_places, member.place)


def _unlike_the_set(options: list[Mapping], member: Mapping) -> Iterator[Problem]:
    """Every option has its say in each situation, once."""
    known = [word_at(option, "id") or "" for option in options]
    count = Counter(word_at(option, "id") or "" for option in _mappings(member, "options"))
    for option in _mappings(member, "options"):
        name = word_at(option, "id") or ""
        place = option.items["id"].place
        if name not in known:
            what = f"`{name}` is geen antwoord van deze set."
            yield Problem(place, what, did_you_mean(name, known), _RULE)
        elif count[name] > 1:
            what = f"bij dit lid staat `{name}` twee keer."
            yield Problem(place, what, "Laat er één staan.", _RULE)
    for name in known:
        if name not in count:
            yield Problem(
                _place(member, "options"),
                f"bij dit lid staat niets over het antwoord `{name}`.",
                f"Zet onder `options:` ook `- id: {name}`, met de uitleg die hier geldt.",
                _RULE,
            )


def _without(node: Mapping, *names: str) -> Mapping:
    items = {name: value for name, value in node.items.items() if name not in names}
    places = {name: place for name, place in node.key_places.items() if name not in names}
    return Mapping(items, places, node.place)


def _mappings(node: Mapping, key: str) -> list[Mapping]:
    held = node.items.get(key)
    found = held.items if isinstance(held, Sequence) else []
    return [one for one in found if isinstance(one, Mapping)]


def _place(node: Mapping, key: str) -> Place:
    held: Node | None = node.items.get(key)
    return held.place if isinstance(held, Scalar | Sequence | Mapping) else node.place
