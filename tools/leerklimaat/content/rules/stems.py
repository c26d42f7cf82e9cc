"""IT-05, IT-18, IT-19, IT-21 and the gaps of IT-22: what an item asks is clear at once.

From: an item in one language, by way of linting. Word lists and lengths stand in
docs/schrijfregels.yml. Never: looks at which answer is right.
"""

import re
from collections.abc import Iterator
from typing import assert_never

from leerklimaat import prose
from leerklimaat.content.rules.answers import choices, claim, gaps, has_one_key
from leerklimaat.content.rules.codes import ASKED, GAPS, GRAMMAR, NEGATION, OPINION, STATEMENT
from leerklimaat.content.rules.offers import Asked
from leerklimaat.content.rules.phrases import any_of
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.content.rules.voice import unquoted
from leerklimaat.model.items import (
    Cloze,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.shape import Path
from leerklimaat.model.site import Wording
from leerklimaat.model.thresholds import StemLimits
from leerklimaat.problems import Problem

_BOLD = re.compile(r"\*\*.+?\*\*", re.DOTALL)
_GAP_FIRST = re.compile(r"\W*\[\[")


def check(
    reading: Reading, asked: Asked, wording: Wording, limits: StemLimits
) -> Iterator[Problem]:
    """Everything about what one item asks."""
    yield from a_negation_stands_out_and_stands_alone(reading, asked, wording)
    yield from an_item_asks_in_few_words(reading, asked, limits)
    yield from no_question_ends_on_an_article(reading, asked, wording)
    yield from a_typed_gap_is_met_halfway(reading, asked, limits)
    yield from no_gap_comes_first(reading, asked)
    yield from nobody_is_asked_for_an_opinion(reading, asked, wording)
    yield from a_statement_says_one_thing(reading, asked, wording)


def a_negation_stands_out_and_stands_alone(
    reading: Reading, asked: Asked, wording: Wording
) -> Iterator[Problem]:
    """IT-05. Who reads fast misses a *not*; with one more in an answer nobody is sure."""
    negation = any_of(wording.negations)
    stem = unquoted(asked.item.stem)
    if not (found := negation.search(stem)):
        return
    if negation.search(_BOLD.sub("", stem)):
        yield Problem(
            reading.place(asked.where, "stem"),
            f"`{found.group()}` keert deze vraag om, en dat valt niet op.",
            f"Vraag het zonder ontkenning, of maak het woord vet: `**{found.group()}**`.",
            NEGATION,
        )
    for path, text in choices(asked.item):
        if second := negation.search(unquoted(text)):
            yield Problem(
                reading.place(asked.where, *path),
                f"`{second.group()}` in het antwoord komt bij `{found.group()}` in de vraag.",
                "Haal een van de twee ontkenningen weg.",
                NEGATION,
            )


def an_item_asks_in_few_words(
    reading: Reading, asked: Asked, limits: StemLimits
) -> Iterator[Problem]:
    """IT-18. One question or one task, to be read in one go, and answers that are shorter."""
    if ASKED in asked.where.waived:
        return
    for path, what, hint in _unclear(asked, limits):
        yield warning(reading.place(asked.where, *path), what, hint, ASKED)


def _unclear(asked: Asked, limits: StemLimits) -> Iterator[tuple[Path, str, str]]:
    item = asked.item
    stem, situation = _count(item.stem), _count(item.situation or "")
    if claim(item) is None and not _asks(item.stem):
        yield (
            ("stem",),
            "hier staat geen vraag, en ook geen opdracht die op een dubbele punt eindigt.",
            "Maak er een hele vraag van, of zet aan het eind een dubbele punt.",
        )
    if stem > limits.words.most or stem + situation < limits.words.least:
        yield (
            ("stem",),
            f"deze vraag telt {stem} woorden; het moeten er {limits.words} zijn.",
            "Zet wat er gebeurt in `situation`, en vraag hier één ding.",
        )
    if situation > limits.situation_words:
        yield (
            ("situation",),
            f"deze situatie telt {situation} woorden, meer dan {limits.situation_words}.",
            "Laat weg wat voor het antwoord niet uitmaakt.",
        )
    lengths = [(path, _count(text)) for path, text in choices(item)]
    for path, count in lengths:
        if count > limits.option_words:
            yield (
                path,
                f"dit antwoord telt {count} woorden, meer dan {limits.option_words}.",
                "Zet wat voor elk antwoord geldt in de vraag.",
            )
    counts = [count for _, count in lengths] if has_one_key(item) else []
    told = stem + situation
    # Who chooses between sentences for a report has to read those, whatever the question says.
    if counts and min(counts) > limits.long_option and limits.longer_answers * told < sum(counts):
        yield (
            ("stem",),
            f"de antwoorden tellen samen {sum(counts)} woorden, de vraag {told}.",
            "Vertel in de situatie wat er gebeurt, en houd de antwoorden kort.",
        )


def no_question_ends_on_an_article(
    reading: Reading, asked: Asked, wording: Wording
) -> Iterator[Problem]:
    """IT-13. *De* or *het*, *a* or *an*: the grammar then picks the answer."""
    words = prose.words(asked.item.stem)
    if words and words[-1].casefold() in wording.articles and not asked.item.stem.endswith("?"):
        yield Problem(
            reading.place(asked.where, "stem"),
            f"de vraag eindigt op `{words[-1]}`, en daar past niet elk antwoord achter.",
            "Zet het lidwoord bij de antwoorden, of maak er een hele vraag van.",
            GRAMMAR,
        )


def nobody_is_asked_for_an_opinion(
    reading: Reading, asked: Asked, wording: Wording
) -> Iterator[Problem]:
    """IT-19. An opinion has no key, unless the item says by which standard."""
    match asked.item:
        case SituationalJudgement() | ShortAnswer():
            return
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching() | Ordering() | Cloze():
            found = any_of(wording.opinions).search(unquoted(asked.item.stem))
        case _:
            assert_never(asked.item)
    if found and OPINION not in asked.where.waived:
        yield warning(
            reading.place(asked.where, "stem"),
            f"`{found.group()}` vraagt naar een mening, en die is niet goed of fout.",
            "Vraag wat past volgens een bron of afspraak, en noem die.",
            OPINION,
        )


def a_statement_says_one_thing(
    reading: Reading, asked: Asked, wording: Wording
) -> Iterator[Problem]:
    """IT-21. A claim and its reason can be half true."""
    if claim(asked.item) is None or STATEMENT in asked.where.waived:
        return
    if found := any_of(wording.reasons).search(unquoted(asked.item.stem)):
        yield warning(
            reading.place(asked.where, "stem"),
            f"met `{found.group()}` staan hier twee beweringen, en die kunnen half waar zijn.",
            "Houd er één over; de reden komt in `reason_model`.",
            STATEMENT,
        )


def a_typed_gap_is_met_halfway(
    reading: Reading, asked: Asked, limits: StemLimits
) -> Iterator[Problem]:
    """IT-22. Who means the same and writes it otherwise is right too."""
    for at, gap in enumerate(gaps(asked.item)[1]):
        count = sum(1 + len(one.variants) for one in gap.answers if one.id in gap.keys)
        if gap.entry == "type" and count < limits.variants:
            yield Problem(
                reading.place(asked.where, "gaps", at),
                f"gat `{gap.id}` telt {count} goede schrijfwijzen; het horen er minstens "
                f"{limits.variants} te zijn.",
                "Zet bij `variants` hoe een ander het zou schrijven, of maak er `choose` van.",
                GAPS,
            )


def no_gap_comes_first(reading: Reading, asked: Asked) -> Iterator[Problem]:
    """IT-22. One has to read something to know what is asked."""
    if _GAP_FIRST.match(gaps(asked.item)[0]):
        yield Problem(
            reading.place(asked.where, "text"),
            "de tekst begint met een gat.",
            "Begin met woorden, zodat iemand weet waar het over gaat.",
            GAPS,
        )


def _asks(stem: str) -> bool:
    """True for a text with a question in it, or that leads to what comes after it."""
    return "?" in unquoted(stem) or stem.rstrip("*_").endswith(":")


def _count(text: str) -> int:
    """How many words; close enough, as marks are no words of their own."""
    return len(text.split())
