"""RD-01: sentences and paragraphs are short enough to read between two jobs.

From: readings, and the thresholds of docs/schrijfregels.yml. Lengths are first estimated
(estimate.py); only where an estimate comes near a threshold, prose.py measures.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leerklimaat import prose
from leerklimaat.content.rules import estimate
from leerklimaat.content.rules.codes import SENTENCES
from leerklimaat.content.rules.reading import Passage, Reading, warning
from leerklimaat.model.site import Wording, WritingRules
from leerklimaat.problems import Place, Problem

ENOUGH = 10
"""From how many sentences an average says something about a record."""

_ENDS = (".", "!", "?", "…", '"', "”", "’")
_SHOWN = 3
_LONGEST_WORD = 80


class Sentence(NamedTuple):
    """A sentence of a text: how many words, and where it starts."""

    words: int
    passage: Passage
    start: int


def check(reading: Reading, rules: WritingRules, wording: Wording) -> Iterator[Problem]:
    """Everything about the length of sentences and paragraphs."""
    for _, group in groupby(reading.passages, key=lambda passage: passage.where.entry.ref):
        record = list(group)
        counted: list[Passage] = []
        longest_other = 0
        for passage in record:
            if _counts(passage):
                counted.append(passage)
            else:
                longest_other = max(longest_other, len(passage.text))
        lengths = estimate.sentence_lengths("\n\n".join(passage.text for passage in counted))
        # Forty words take eighty characters at the very least.
        long_other = longest_other > 2 * wording.max_sentence
        if long_other or estimate.may_exceed(lengths, wording.max_sentence):
            yield from no_sentence_is_too_long(reading, record, wording)
        if len(lengths) > ENOUGH // 2 and estimate.may_be_long_on_average(
            lengths, wording.mean_sentence, wording.long_sentence, rules.long_share
        ):
            yield from sentences_are_short_on_average(reading, counted, rules, wording)
        for passage in record:
            if passage.prose.block and SENTENCES not in passage.where.waived:
                yield from no_paragraph_is_too_long(reading, passage, rules)


def no_sentence_is_too_long(
    reading: Reading, record: list[Passage], wording: Wording
) -> Iterator[Problem]:
    """A sentence above the maximum is an error, wherever it stands."""
    for passage in record:
        if estimate.may_hold_a_long_sentence(passage.text, wording.max_sentence):
            for sentence in _sentences(passage):
                if sentence.words > wording.max_sentence:
                    yield Problem(
                        _place(reading, sentence.passage, sentence.start),
                        f"deze zin telt {sentence.words} woorden, meer dan {wording.max_sentence}.",
                        "Knip hem in tweeën.",
                        SENTENCES,
                    )


def sentences_are_short_on_average(
    reading: Reading, counted: list[Passage], rules: WritingRules, wording: Wording
) -> Iterator[Problem]:
    """The mean, and the share of long sentences, of a record that has enough of them."""
    sentences = [sentence for passage in counted for sentence in _sentences(passage)]
    if len(sentences) < ENOUGH:
        return
    mean = sum(sentence.words for sentence in sentences) / len(sentences)
    share = sum(sentence.words > wording.long_sentence for sentence in sentences) / len(sentences)
    if mean <= wording.mean_sentence and share <= rules.long_share:
        return
    long = [sentence for sentence in sentences if sentence.words > wording.mean_sentence]
    longest = sorted(long, key=lambda sentence: -sentence.words)[:_SHOWN]
    lines = sorted({_place(reading, sentence.passage, sentence.start).line for sentence in longest})
    hint = f"Knip zinnen in tweeën; de langste staan op regel {', '.join(map(str, lines))}."
    place = reading.place(counted[0].where)
    if mean > wording.mean_sentence:
        yield warning(
            place,
            f"een zin telt hier gemiddeld {str(round(mean, 1)).replace('.', ',')} woorden, "
            f"meer dan {wording.mean_sentence}.",
            hint,
            SENTENCES,
        )
    if share > rules.long_share:
        yield warning(
            place,
            f"{share:.0%} van de zinnen is langer dan {wording.long_sentence} woorden; "
            f"hoogstens {rules.long_share:.0%} mag dat zijn.",
            hint,
            SENTENCES,
        )


def no_paragraph_is_too_long(
    reading: Reading, passage: Passage, rules: WritingRules
) -> Iterator[Problem]:
    """A paragraph is a few sentences about one thing."""
    most, words = rules.paragraph_sentences, rules.paragraph_words
    if not estimate.may_hold_a_long_paragraph(passage.text, most, words):
        return
    at = 0
    for paragraph in prose.paragraphs(passage.text):
        start, at = _find(passage, paragraph[0], at)
        count = sum(len(prose.words(sentence)) for sentence in paragraph)
        if len(paragraph) > most or count > words:
            too_much = (
                f"{len(paragraph)} zinnen, meer dan {most}"
                if len(paragraph) > most
                else f"{count} woorden, meer dan {words}"
            )
            yield warning(
                _place(reading, passage, start),
                f"deze alinea telt {too_much}.",
                "Begin halverwege een nieuwe alinea.",
                SENTENCES,
            )


def _counts(passage: Passage) -> bool:
    """Titles and labels are no sentences, and what has a waiver does not count."""
    is_sentence = passage.prose.block or passage.text.endswith(_ENDS)
    return is_sentence and SENTENCES not in passage.where.waived


def _sentences(passage: Passage) -> Iterator[Sentence]:
    at = 0
    for paragraph in prose.paragraphs(passage.text):
        for sentence in paragraph:
            start, at = _find(passage, sentence, at)
            yield Sentence(len(prose.words(sentence)), passage, start)


def _find(passage: Passage, sentence: str, at: int) -> tuple[int, int]:
    """Where a sentence begins in a text that still has its marks, and how far to go on from."""
    first = next(iter(prose.words(sentence)), "")
    start = max(passage.text.find(first, at), at)
    return start, start + len(sentence)


def _place(reading: Reading, passage: Passage, start: int) -> Place:
    """The place of the word that starts there."""
    word = prose.words(passage.text[start : start + _LONGEST_WORD])
    return reading.text_place(passage, start, start + len(word[0]) if word else start + 1)
