"""How often readers were right, beside how often guessing is: per bank, and which items stand out.

From: a key and answers. To: the command `blind score`. With answers alone, right is bad: something
gives the key away. With everything, wrong is bad: there is more than one answer, or none. Never:
judges a reader.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from statistics import fmean

from leerklimaat.authoring.blind.answers import Reader
from leerklimaat.authoring.blind.key import Answer, Asked, Key
from leerklimaat.model.thresholds import BlindLimits


@dataclass(frozen=True, slots=True)
class Score:
    """How readers did on some questions. `hits`: of each reader. `same`: None with one reader."""

    name: str
    asked: tuple[Asked, ...]
    hits: tuple[int, ...]
    same: float | None

    @property
    def count(self) -> int:
        """How many questions."""
        return len(self.asked)

    @property
    def share(self) -> float:
        """The mean share of hits."""
        return fmean(self.hits) / self.count

    @property
    def chance(self) -> float:
        """The share that guessing gives."""
        return fmean(one.chance for one in self.asked)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came of one kind of form: per bank, all together, and what stands out.

    `beyond`: banks on the wrong side of the measure. `told`: questions that every reader had right
    by their answers alone, or that some reader had wrong with everything.
    """

    banks: tuple[Score, ...]
    whole: Score
    beyond: tuple[Score, ...]
    told: tuple[Asked, ...]


def alone(key: Key, readers: Sequence[Reader]) -> Sheet:
    """With answers alone."""
    asked = [one for one in key.questions if one.shown]
    banks = tuple(_banks(asked, readers))
    beyond = tuple(one for one in banks if one.share > most(one, key.measure))
    told = tuple(one for one in asked if _right(one, readers) == len(readers))
    return Sheet(banks, _score("alles", asked, readers), beyond, told)


def whole(key: Key, readers: Sequence[Reader]) -> Sheet:
    """With everything."""
    asked = list(key.questions)
    banks = tuple(_banks(asked, readers))
    beyond = tuple(one for one in banks if one.share < key.measure.full)
    told = tuple(one for one in asked if _right(one, readers) < len(readers))
    return Sheet(banks, _score("alles", asked, readers), beyond, told)


def most(score: Score, measure: BlindLimits) -> float:
    """Which share of a bank may be right by its answers alone; a small one proves little."""
    if score.count < measure.over_chance_from:
        return measure.only
    return min(measure.only, score.chance + measure.over_chance)


def _banks(asked: Sequence[Asked], readers: Sequence[Reader]) -> Iterator[Score]:
    for name, of_bank in groupby(sorted(asked, key=lambda one: one.bank), lambda one: one.bank):
        yield _score(name, list(of_bank), readers)


def _score(name: str, asked: Sequence[Asked], readers: Sequence[Reader]) -> Score:
    pairs = [
        one.answers.get(question.number) == other.answers.get(question.number, ())
        for one, other in combinations(readers, 2)
        for question in asked
    ]
    hits = tuple(sum(_is_hit(one, reader) for one in asked) for reader in readers)
    return Score(name, tuple(asked), hits, fmean(pairs) if pairs else None)


def _right(asked: Asked, readers: Sequence[Reader]) -> int:
    return sum(_is_hit(asked, reader) for reader in readers)


def _is_hit(asked: Asked, reader: Reader) -> bool:
    return asked.is_hit(reader.answers.get(asked.number, ()))


def as_lines(key: Key, only: Sequence[Reader], full: Sequence[Reader]) -> Iterator[str]:
    """Both kinds of form, in Dutch, as far as someone read them."""
    measure = key.measure
    if only:
        sheet = alone(key, only)
        yield (
            f"Alleen de antwoorden. De maat: hoogstens {measure.only:.0%} goed, en vanaf "
            f"{measure.over_chance_from} vragen hoogstens {measure.over_chance * 100:.0f} punten "
            "meer dan gokken."
        )
        yield from _table(sheet, only)
        yield from _beyond(sheet, {one.name: most(one, measure) for one in sheet.beyond}, "boven")
        yield from _told(sheet.told, only, "Goed geraden door elke lezer:")
    if only and full:
        yield ""
    if full:
        sheet = whole(key, full)
        yield f"Met alles erbij. De maat: minstens {measure.full:.0%} goed."
        yield from _table(sheet, full)
        yield from _beyond(sheet, {one.name: measure.full for one in sheet.beyond}, "onder")
        yield from _told(sheet.told, full, "Niet goed bij een lezer:")


def _table(sheet: Sheet, readers: Sequence[Reader]) -> Iterator[str]:
    scores = (*sheet.banks, sheet.whole) if sheet.whole.count else ()
    rows = [("bank", "vragen", "gokken", *(one.name for one in readers), "samen", "gelijk")]
    rows += [
        (
            one.name,
            str(one.count),
            f"{one.chance:.0%}",
            *map(str, one.hits),
            f"{one.share:.0%}",
            f"{one.same:.0%}" if one.same is not None else "-",
        )
        for one in (scores if len(sheet.banks) > 1 else sheet.banks)
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for first, *others in rows:
        yield "  ".join(
            [
                first.ljust(widths[0]),
                *(text.rjust(w) for text, w in zip(others, widths[1:], strict=True)),
            ]
        )


def _beyond(sheet: Sheet, measures: dict[str, float], side: str) -> Iterator[str]:
    for one in sheet.beyond:
        yield f"{one.name}: {one.share:.0%}, {side} de maat van {measures[one.name]:.0%}."


def _told(told: Sequence[Asked], readers: Sequence[Reader], title: str) -> Iterator[str]:
    if told:
        yield title
    for one in told:
        given = ", ".join(_written(reader.answers.get(one.number, ())) for reader in readers)
        right = " ".join("/".join(place.right) for place in one.places)
        yield f"  {one.number:>3}  {one.name}: de sleutel is {right}, gegeven {given}"


def _written(given: Answer) -> str:
    return " ".join(given) or "niets"
