"""RD-06 and RD-07: words that make people into their disorder, and pairs like *hij/zij*.

From: readings, and the lists of docs/schrijfregels.yml. Never: objects to what someone says
between quotation marks, or to a phrase that is allowed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter

from leerklimaat.content.rules.codes import GENDER, STIGMA
from leerklimaat.content.rules.phrases import pattern
from leerklimaat.content.rules.reading import Passage, Reading, warning
from leerklimaat.model.site import Wording
from leerklimaat.problems import Problem

_NOT_OUR_VOICE = re.compile(
    # Quotations within one paragraph, and the targets of links.
    r'"(?:[^"\n]|\n(?!\s*\n))*"|“(?:[^”\n]|\n(?!\s*\n))*”|„(?:[^”“\n]|\n(?!\s*\n))*[”“]'
    r"|(?<!\w)‘(?:[^’\n]|\n(?!\s*\n)|’(?=\w))*’|\]\([^()\s]*\)"
)

_MOST = 20
"""How many uses of a word are told in one text."""
_MAY_QUOTE = re.compile(r'["“„‘]|\]\(')


def check(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """Everything about single words."""
    yield from no_word_reduces_people_to_a_disorder(reading, wording)
    yield from no_pair_of_pronouns_leaves_people_out(reading, wording)


def no_word_reduces_people_to_a_disorder(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """RD-06. A warning, since a word may be right where it is talked about."""
    for expression in wording.stigma:
        for passage, start, end in _own_uses(reading, expression.pattern, wording.allowed):
            if STIGMA not in passage.where.waived:
                yield warning(
                    reading.text_place(passage, start, end),
                    f"`{passage.text[start:end]}` gebruiken we niet in onze eigen stem.",
                    f"Schrijf liever: {expression.instead}. {expression.reason}",
                    STIGMA,
                )


def no_pair_of_pronouns_leaves_people_out(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """RD-07. A plural or a role fits everyone."""
    for phrase in wording.gendered:
        for passage, start, end in _own_uses(reading, phrase, ()):
            yield Problem(
                reading.text_place(passage, start, end),
                f"`{passage.text[start:end]}` past niet bij iedereen.",
                f"Gebruik {wording.neutral}.",
                GENDER,
            )


def unquoted(text: str) -> str:
    """A text without what someone says in it between quotation marks, and where links go."""
    return _NOT_OUR_VOICE.sub(" ", text) if _MAY_QUOTE.search(text) else text


def _own_uses(
    reading: Reading, phrase: str, allowed: tuple[str, ...]
) -> Iterator[tuple[Passage, int, int]]:
    """Every place where a word of a list stands in our own voice, the first few of each text.

    Not where it is part of an allowed phrase, a quotation or the target of a link.
    """
    for _, uses in groupby(_uses(reading, phrase), key=lambda use: id(use[0])):
        some = list(uses)
        passage = some[0][0]
        around = (_NOT_OUR_VOICE, *map(pattern, allowed))
        spared = [[found.span() for found in each.finditer(passage.text)] for each in around]
        free = (use for use in some if not any(_holds(spans, *use[1:]) for spans in spared))
        yield from islice(free, _MOST)


def _uses(reading: Reading, phrase: str) -> Iterator[tuple[Passage, int, int]]:
    for passage, at in reading.find(phrase.lower().partition("*")[0]):
        if found := pattern(phrase).match(passage.text, at):
            yield passage, at, found.end()


def _holds(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """True if one of some stretches, which are in order and apart, holds all of another."""
    at = bisect_right(spans, start, key=itemgetter(0))
    return at > 0 and end <= spans[at - 1][1]
