"""IT-05, IT-08, IT-20, IT-21 and IT-26 over many items: what no single item shows.

From: the banks of a language, by way of linting. Counts of a contrast set are left out, as each of
its answers is right once by the way it is written. A pattern over all banks is told at the bank
that adds most to it. Never: judges an item.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leerklimaat.content.rules.answers import claim, has_one_key
from leerklimaat.content.rules.codes import (
    FLAWS,
    LONGEST_IS_KEY,
    NEGATION,
    POSITION,
    STATEMENT,
    WAIVABLE,
)
from leerklimaat.content.rules.offers import Offer, Shelf
from leerklimaat.content.rules.options import length
from leerklimaat.content.rules.phrases import any_of
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.content.rules.voice import unquoted
from leerklimaat.model.site import Wording
from leerklimaat.model.thresholds import BankLimits
from leerklimaat.problems import Problem

_CRITICAL = {3: 5.991, 4: 7.815, 5: 9.488}
"""Chi-square at a chance of 0.05, by the number of answers."""


class Hit(NamedTuple):
    """If the longest, or shortest, answer of a list is right, and how likely that was."""

    shelf: Shelf
    is_right: bool
    chance: float


def check(
    reading: Reading, banks: list[Shelf], wording: Wording, limits: BankLimits
) -> Iterator[Problem]:
    """Everything about banks as a whole."""
    for shelf in banks:
        yield from few_questions_are_turned_around(reading, shelf, wording, limits)
        if reading.is_source:
            yield from few_items_are_true_or_false(reading, shelf, limits)
            yield from few_items_need_a_waiver(reading, shelf, limits)
            yield from the_key_moves(reading, shelf, limits)
    yield from length_does_not_tell_the_key(reading, banks, limits)
    if reading.is_source:
        yield from keys_stand_in_every_place(reading, banks, limits)
        yield from about_half_is_true(reading, banks, limits)


def few_questions_are_turned_around(
    reading: Reading, shelf: Shelf, wording: Wording, limits: BankLimits
) -> Iterator[Problem]:
    """IT-05. Also where it stands out, a negation costs attention."""
    negation = any_of(wording.negations)
    negative = [one for one in shelf.asked if negation.search(unquoted(one.item.stem))]
    if len(negative) > max(1, limits.negative * len(shelf.asked)):
        yield warning(
            reading.place(negative[-1].where, "stem"),
            f"{len(negative)} van de {len(shelf.asked)} vragen van deze bank heeft een "
            f"ontkenning; hoogstens één, of {limits.negative:.0%}, mag dat zijn.",
            "Vraag wat wel past.",
            NEGATION,
        )


def few_items_are_true_or_false(
    reading: Reading, shelf: Shelf, limits: BankLimits
) -> Iterator[Problem]:
    """IT-21. Half of them is right by guessing."""
    count = sum(claim(one.item) is not None for one in shelf.asked)
    if count > max(1, limits.true_false * len(shelf.asked)):
        yield warning(
            reading.place(shelf.where, "items"),
            f"{count} van de {len(shelf.asked)} vragen is waar of niet waar; hoogstens "
            f"één, of {limits.true_false:.0%}, mag dat zijn.",
            "Maak er een keuze van.",
            STATEMENT,
        )


def few_items_need_a_waiver(
    reading: Reading, shelf: Shelf, limits: BankLimits
) -> Iterator[Problem]:
    """IT-26. A rule that is waived often is not held; an item with two is to be rewritten."""
    own = [(one, _waived(one.where.waived - shelf.where.waived)) for one in shelf.asked]
    for one, codes in own:
        if len(codes) > 1:
            yield Problem(
                reading.place(one.where, "waivers"),
                f"deze vraag heeft uitzonderingen op {len(codes)} regels.",
                "Herschrijf haar zo dat er hoogstens één nodig is.",
                FLAWS,
            )
    with_one = [one for one, codes in own if codes]
    if len(with_one) > max(1, limits.waived * len(shelf.asked)):
        yield Problem(
            reading.place(with_one[-1].where, "waivers"),
            f"{len(with_one)} van de {len(shelf.asked)} vragen van deze bank heeft een "
            f"uitzondering; hoogstens één, of {limits.waived:.0%}, mag dat zijn.",
            "Herschrijf een vraag die er een heeft.",
            FLAWS,
        )


def the_key_moves(reading: Reading, shelf: Shelf, limits: BankLimits) -> Iterator[Problem]:
    """IT-20. On paper the answers stand as they were written."""
    places = [(offer, at) for offer, at, _ in _keyed(shelf)]
    for at, group in groupby(places, key=lambda pair: pair[1]):
        run = list(group)
        if len(run) > limits.run:
            yield warning(
                reading.place(run[-1][0].where, "options"),
                f"bij {len(run)} vragen na elkaar is antwoord {at + 1} het goede.",
                "Verwissel bij een paar vragen de antwoorden.",
                POSITION,
            )


def keys_stand_in_every_place(
    reading: Reading, banks: list[Shelf], limits: BankLimits
) -> Iterator[Problem]:
    """IT-20. Over all banks no place is right more often than another."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    where: dict[tuple[int, int], list[Shelf]] = defaultdict(list)
    for shelf in banks:
        for _, at, options in _keyed(shelf):
            counts[options][at] += 1
            where[options, at].append(shelf)
    for options, places in counts.items():
        total, at = places.total(), places.most_common(1)[0][0]
        if total < limits.position_from or options not in _CRITICAL:
            continue
        even = total / options
        off = sum((places[place] - even) ** 2 / even for place in range(options))
        share = places[at] / total
        if off > _CRITICAL[options] or share > 1 / options + limits.position_share:
            most = _most(where[options, at])
            yield warning(
                reading.place(most.where, "items"),
                f"van {total} vragen met {options} antwoorden is bij {share:.0%} het antwoord "
                f"op plaats {at + 1} het goede, en het vaakst in deze bank.",
                "Verwissel bij een paar vragen de antwoorden.",
                POSITION,
            )


def length_does_not_tell_the_key(
    reading: Reading, banks: list[Shelf], limits: BankLimits
) -> Iterator[Problem]:
    """IT-08. Who always picks the longest answer scores as one who guesses."""
    for word, sign in (("langste", 1), ("kortste", -1)):
        hits = [hit for shelf in banks for hit in _hits(shelf, sign)]
        of_each = [list(group) for _, group in groupby(hits, key=_file)]
        for of_one in of_each if len(of_each) == 1 else (*of_each, hits):
            right = [hit for hit in of_one if hit.is_right]
            if right and at_least(len(right), [hit.chance for hit in of_one]) < limits.chance:
                whole = "over alle banken" if of_one is hits else "in deze bank"
                yield warning(
                    reading.place(_most([hit.shelf for hit in right]).where, "items"),
                    f"bij {len(right)} van de {len(of_one)} vragen is het {word} antwoord "
                    f"het goede, {whole} samen; dat is geen toeval.",
                    f"Maak bij een paar vragen een fout antwoord het {word}.",
                    LONGEST_IS_KEY,
                )


def about_half_is_true(
    reading: Reading, banks: list[Shelf], limits: BankLimits
) -> Iterator[Problem]:
    """IT-21. Who always says *true* scores half."""
    judged = [
        (shelf, answer)
        for shelf in banks
        for one in shelf.asked
        if (answer := claim(one.item)) is not None
    ]
    true = sum(answer for _, answer in judged)
    if len(judged) < limits.true_from or abs(true / len(judged) - 0.5) <= limits.true_share:
        return
    most = _most([shelf for shelf, answer in judged if answer == (true > len(judged) / 2)])
    yield warning(
        reading.place(most.where, "items"),
        f"van {len(judged)} beweringen zijn er {true} waar; ongeveer de helft hoort dat te zijn.",
        "Keer een bewering om.",
        STATEMENT,
    )


def at_least(number: int, chances: list[float]) -> float:
    """How likely so many hits are, or more, when each comes with a chance of its own."""
    spread = [1.0]
    for chance in chances:
        spread = [
            missed * (1 - chance) + hit * chance
            for missed, hit in zip([*spread, 0.0], [0.0, *spread], strict=True)
        ]
    return sum(spread[number:])


def _hits(shelf: Shelf, sign: int) -> Iterator[Hit]:
    """Of the longest answers; of the shortest when the sign is -1."""
    for offer in shelf.offers:
        lengths = [sign * length(text) for _, text in offer.spots]
        extreme = max(lengths)
        if offer.distractors and len(offer.asked) == 1 and lengths.count(extreme) == 1:
            is_right = lengths.index(extreme) in offer.right
            yield Hit(shelf, is_right, len(offer.right) / len(lengths))


def _keyed(shelf: Shelf) -> Iterator[tuple[Offer, int, int]]:
    """Lists with one right answer that may stand in any place: which it is, and of how many."""
    for offer in shelf.offers:
        item = offer.asked[0].item
        if len(offer.asked) == 1 and has_one_key(item) and not item.fixed:
            for at in offer.right:
                yield offer, at, len(offer.spots)


def _most(shelves: list[Shelf]) -> Shelf:
    names = Counter(shelf.where.entry.ref for shelf in shelves)
    ref, _ = names.most_common(1)[0]
    return next(shelf for shelf in shelves if shelf.where.entry.ref == ref)


def _file(hit: Hit) -> str:
    return hit.shelf.where.entry.ref


def _waived(codes: frozenset[str]) -> set[str]:
    return {code for code in codes if code in WAIVABLE and code.startswith("IT-")}
