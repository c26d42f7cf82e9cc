"""IT-10, IT-11 and IT-12: no single word tells which answer is right, in a question or a bank.

From: a list of answers and what is asked with it, by way of linting; word lists in
docs/schrijfregels.yml. A contrast set has no distractors, so no word can tell them from keys.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from leerklimaat import prose
from leerklimaat.content.rules.answers import claim
from leerklimaat.content.rules.codes import ABSOLUTE, CLANG, FREQUENCY
from leerklimaat.content.rules.offers import Asked, Offer, Shelf
from leerklimaat.content.rules.phrases import any_of
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.content.rules.voice import unquoted
from leerklimaat.model.site import Wording
from leerklimaat.model.thresholds import BankLimits, CueLimits
from leerklimaat.problems import Problem


def check(
    reading: Reading, offer: Offer, wording: Wording, limits: CueLimits, topic: frozenset[str]
) -> Iterator[Problem]:
    """Everything about words in a list of answers; `topic` as in `topic_words`."""
    yield from no_absolute_word_gives_a_distractor_away(reading, offer, wording)
    yield from answers_do_not_say_about_how_often(reading, offer, wording)
    yield from no_word_of_the_question_gives_the_key_away(reading, offer, wording, limits, topic)


def no_absolute_word_gives_a_distractor_away(
    reading: Reading, offer: Offer, wording: Wording
) -> Iterator[Problem]:
    """IT-10. Hardly anything is always so, and who takes tests knows that."""
    absolute = any_of(wording.absolute)
    if any(_uses(absolute, text, wording) for _, text in offer.key):
        return
    for path, text in offer.distractors:
        if found := _uses(absolute, text, wording):
            yield Problem(
                reading.place(offer.where, *path),
                f"`{found.group()}` staat in een fout antwoord en in geen goed.",
                "Laat het woord weg: zo'n antwoord streept iemand weg zonder de stof.",
                ABSOLUTE,
            )


def a_false_statement_is_not_absolute(
    reading: Reading, asked: Asked, wording: Wording
) -> Iterator[Problem]:
    """IT-10. The same for what is not true."""
    if claim(asked.item) is not False:
        return
    if found := _uses(any_of(wording.absolute), unquoted(asked.item.stem), wording):
        yield Problem(
            reading.place(asked.where, "stem"),
            f"`{found.group()}` verraadt dat deze bewering niet waar is.",
            "Laat het woord weg, en laat iets anders de bewering onwaar maken.",
            ABSOLUTE,
        )


def wrong_answers_are_no_more_absolute(
    reading: Reading, shelf: Shelf, wording: Wording, limits: BankLimits
) -> Iterator[Problem]:
    """IT-10. Over a bank such a word is no better a sign than where it stands beside a key."""
    claims = [(unquoted(one.item.stem), claim(one.item)) for one in shelf.asked]
    choices = [one for one in shelf.offers if one.distractors]
    right = [text for one in choices for _, text in one.key]
    right += [text for text, answer in claims if answer is True]
    wrong = [text for one in choices for _, text in one.distractors]
    wrong += [text for text, answer in claims if answer is False]
    absolute = any_of(wording.absolute)
    if len(absolute.findall("\n".join((*right, *wrong)))) < limits.absolute_from:
        return  # hardly any bank has so many, and looking at each answer takes longer
    uses, others = (
        sum(_uses(absolute, text, wording) is not None for text in texts)
        for texts in (wrong, right)
    )
    total, found = len(wrong) + len(right), uses + others
    if found < limits.absolute_from or found == total:
        return
    with_word = limits.absolute_smoothing * found / total
    without = limits.absolute_smoothing - with_word
    odds = ((uses + with_word) * (len(right) - others + without)) / (
        (len(wrong) - uses + without) * (others + with_word)
    )
    if odds > limits.absolute_odds:
        yield warning(
            reading.place(shelf.where, "items"),
            f"een absoluut woord, zoals `{wording.absolute[0]}`, staat in {uses} van de "
            f"{len(wrong)} foute antwoorden en in {others} van de {len(right)} goede.",
            "Haal het uit een paar foute antwoorden weg.",
            ABSOLUTE,
        )


def answers_do_not_say_about_how_often(
    reading: Reading, offer: Offer, wording: Wording
) -> Iterator[Problem]:
    """IT-11. *Sometimes* is nearly always right, and everyone reads it differently."""
    vague = any_of(wording.frequencies)
    found = {
        path: hit.group() for path, text in offer.spots if (hit := _uses(vague, text, wording))
    }
    right = {path for path, _ in offer.key}
    telling = bool(offer.distractors) and bool(found) and found.keys() <= right
    for path, word in found.items():
        if telling:
            yield Problem(
                reading.place(offer.where, *path),
                f"`{word}` staat alleen in een goed antwoord, en verraadt het.",
                "Laat het woord weg, of zeg hoe vaak.",
                FREQUENCY,
            )
        elif FREQUENCY not in offer.waived:
            yield warning(
                reading.place(offer.where, *path),
                f"`{word}` leest iedereen anders.",
                "Zeg hoe vaak of wanneer, of laat het woord weg.",
                FREQUENCY,
            )


def no_word_of_the_question_gives_the_key_away(
    reading: Reading, offer: Offer, wording: Wording, limits: CueLimits, topic: frozenset[str]
) -> Iterator[Problem]:
    """IT-12. A word that question and key share, and no other answer, is found by looking."""
    if CLANG in offer.waived or not offer.distractors:
        return
    asked = offer.asked[0].item
    known = lemmas(asked.stem, wording, limits.clang_letters) - topic
    for _, text in offer.distractors if known else ():
        known -= lemmas(text, wording, limits.clang_letters)
    for path, text in offer.key if known else ():
        if shared := known & lemmas(text, wording, limits.clang_letters):
            word = next(
                word for word in prose.words(text) if lemma(word.casefold(), wording) in shared
            )
            yield warning(
                reading.place(offer.where, *path),
                f"`{word}` staat in de vraag, en van de antwoorden alleen in dit goede.",
                "Zeg het in het antwoord anders, of gebruik het woord ook in een fout antwoord.",
                CLANG,
            )


def _uses(words: re.Pattern[str], text: str, wording: Wording) -> re.Match[str] | None:
    """Where a text has such a word, outside the phrases in which it is no cue."""
    if words.search(text) is None:
        return None
    return words.search(any_of(wording.allowed).sub(" ", text))


def topic_words(texts: Iterable[str], wording: Wording, letters: int) -> frozenset[str]:
    """The words that a lesson is about; in its questions they tell nothing."""
    return frozenset[str]().union(*(lemmas(text, wording, letters) for text in texts))


def lemmas(text: str, wording: Wording, letters: int) -> frozenset[str]:
    """The long words of a text without their endings."""
    common = frozenset(wording.common)
    words = (word.casefold() for word in prose.words(prose.plain(text)))
    return frozenset(
        lemma(word, wording) for word in words if len(word) >= letters and word not in common
    )


def lemma(word: str, wording: Wording) -> str:
    """A word without the longest ending that leaves a word."""
    return _without(word, wording.endings)


@cache
def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in sorted(endings, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
