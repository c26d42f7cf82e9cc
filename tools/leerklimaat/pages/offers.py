"""The files that a page offers, in which what it shows leaves the site; and what each loses.

From: what exports say of each file. To: pages with such files, and the page on all of them.
Never: a file whose losses are not told beside it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat.model.leaving import Fidelity, File, Leaving
from leerklimaat.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Loss:
    """What some items lose in a file. `why`: keys of words below `loss`. `numbers`: theirs."""

    fidelity: Fidelity
    why: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to take along. `count`: how many of its items are exact, degraded and left out.

    `refused`: the platforms that will probably not take some, with the numbers of those.
    """

    file: File
    count: dict[Fidelity, int]
    losses: tuple[Loss, ...]
    refused: dict[str, tuple[int, ...]]

    @property
    def is_whole(self) -> bool:
        """True if it loses nothing, and whoever reads the format takes all of it."""
        return not self.losses and not self.refused


def offers_of(leaving: Leaving, *sheets: Sheet | None) -> list[Offer]:
    """The files of what these pages show, in that order."""
    names = [sheet.entry.ref for sheet in sheets if sheet is not None and sheet.entry is not None]
    return [offer(file) for name in dict.fromkeys(names) for file in leaving.get(name, ())]


def offer(file: File) -> Offer:
    """A file, with its losses grouped by what they are."""
    return Offer(file, counted(file), tuple(_losses(file)), _refused(file))


def counted(*files: File, kind: str = "") -> dict[Fidelity, int]:
    """How many items are exact, degraded and left out. `kind`: of that type only, if any."""
    found = Counter(
        kept.fidelity for file in files for type_, _, kept in file.items if kind in ("", type_)
    )
    return {fidelity: found[fidelity] for fidelity in Fidelity}


def _refused(file: File) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, _, kept) in enumerate(file.items, start=1):
        for platform in kept.refused:
            found[platform] = (*found.get(platform, ()), number)
    return found


def _losses(file: File) -> Iterator[Loss]:
    grouped: dict[tuple[Fidelity, tuple[str, ...]], list[int]] = {}
    for number, (_, _, kept) in enumerate(file.items, start=1):
        if kept.why:
            grouped.setdefault((kept.fidelity, kept.why), []).append(number)
    for (fidelity, why), numbers in grouped.items():
        yield Loss(fidelity, why, tuple(numbers))
