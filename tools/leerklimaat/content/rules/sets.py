"""A contrast set teaches when a sentence fits: no answer is always wrong, no situation a copy.

From: the reading of the source language. To: rules/__init__. That all members have the same
options is so by the way a set is written; what each says of them is checked in content/sets.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import NamedTuple

from leerklimaat import prose
from leerklimaat.content.rules.answers import best
from leerklimaat.content.rules.codes import SET
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.bank import Bank, Contrast
from leerklimaat.model.items import SingleChoice, SituationalJudgement
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.shape import Path
from leerklimaat.model.thresholds import ItemLimits
from leerklimaat.problems import Place, Problem

_Member = SingleChoice | SituationalJudgement


class _Set(NamedTuple):
    """A set, and its members with their paths in the bank."""

    entry: Entry
    at: int
    contrast: Contrast
    members: list[tuple[Path, _Member]]


def check(source: Reading) -> Iterator[Problem]:
    """Everything about contrast sets."""
    limits = source.base.rules.items if source.base.rules is not None else None
    for one in _sets(source):
        yield from every_member_has_a_situation(source, one)
        yield from every_option_is_the_best_of_some_member(source, one)
        yield from a_set_is_not_in_the_order_of_its_answers(source, one)
        if limits is not None:
            yield from a_set_has_a_few_members(source, one, limits)
            yield from the_situations_of_a_set_differ(source, one, limits)


def every_member_has_a_situation(source: Reading, one: _Set) -> Iterator[Problem]:
    """Nothing else tells the members apart."""
    for path, item in one.members:
        if item.situation is None:
            yield Problem(
                _place(source, one, path),
                f"`{item.id}` heeft geen situatie; alleen die kan in een set verschillen.",
                "Voeg `situation:` toe.",
                SET,
            )


def every_option_is_the_best_of_some_member(source: Reading, one: _Set) -> Iterator[Problem]:
    """An answer that is never right is known by its looks after one situation."""
    options = dict.fromkeys(option.id for _, item in one.members for option in item.options)
    right = {option for _, item in one.members for option in best(item)}
    for option in options:
        if option not in right:
            yield Problem(
                _place(source, one, ("sets", one.at)),
                f"het antwoord `{option}` is in deze set nergens het goede.",
                "Schrijf er een situatie bij waarin het past, of haal het uit de set.",
                SET,
            )


def a_set_is_not_in_the_order_of_its_answers(source: Reading, one: _Set) -> Iterator[Problem]:
    """Who is on paper and counts along, needs no situation."""
    options = [option.id for _, item in one.members[:1] for option in item.options]
    keys = [next(iter(best(item)), "") for _, item in one.members]
    if in_order(keys, options):
        yield warning(
            _place(source, one, ("sets", one.at, "members")),
            "de situaties staan in de volgorde van hun antwoorden: het eerste hoort bij de eerste.",
            "Zet de situaties door elkaar.",
            SET,
        )


def in_order(keys: list[str], options: list[str]) -> bool:
    """Whether keys follow the options from first to last, or from last to first.

    Of two there is no order that could be mixed.
    """
    places = [options.index(key) for key in keys if key in options]
    steps = {later - earlier for earlier, later in pairwise(places)}
    return len(places) > 2 and len(places) == len(keys) and steps in ({1}, {-1})


def a_set_has_a_few_members(source: Reading, one: _Set, limits: ItemLimits) -> Iterator[Problem]:
    """One is no contrast, and many cannot be laid side by side."""
    if not limits.set_members.hold(len(one.members)):
        yield Problem(
            _place(source, one, ("sets", one.at, "members")),
            f"deze set telt {len(one.members)} leden; het moeten er {limits.set_members} zijn.",
            "Voeg een situatie toe of haal er een weg; één lid is een gewone vraag.",
            SET,
        )


def the_situations_of_a_set_differ(
    source: Reading, one: _Set, limits: ItemLimits
) -> Iterator[Problem]:
    """Who sees nearly the same text twice looks for the trick, not for what happens."""
    told = [(path, item.id, _words(item)) for path, item in one.members if item.situation]
    for (_, first, words), (path, second, others) in combinations(told, 2):
        if _alike(words, others, limits.situations_alike):
            yield warning(
                _place(source, one, (*path, "situation")),
                f"de situatie van `{second}` is bijna die van `{first}`.",
                "Laat iets anders gebeuren: een ander mens, moment of afspraak.",
                SET,
            )


def _sets(source: Reading) -> Iterator[_Set]:
    for entry in (chapter.entry for chapter in source.chapters):
        bank = entry.record
        if not isinstance(bank, Bank):
            continue
        for at, contrast in enumerate(bank.sets):
            members: list[tuple[Path, _Member]] = [
                (("items", index), item)
                for index, item in enumerate(bank.items)
                if item.id in contrast.members and isinstance(item, _Member)
            ]
            yield _Set(entry, at, contrast, members)


def _alike(words: list[str], others: list[str], least: float) -> bool:
    """True if two texts have more than that share in common, in the same order."""
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    # The first two are never less than the third, and found sooner.
    estimates = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(estimate() > least for estimate in estimates)


def _words(item: _Member) -> list[str]:
    return prose.words(prose.plain(item.situation or "").casefold())


def _place(source: Reading, one: _Set, path: Path) -> Place:
    return source.loaded.place(source.language, one.entry.ref, path)
