"""RD-06 and RD-07: words that make people into their disorder, and pairs like *hij/zij*.

From: readings, and the lists of docs/schrijfregels.yml. Never: objects to what someone says
between quotation marks, or to a phrase that is allowed.
"""

import re
from collections.abc import Iterator

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

_MAY_QUOTE = re.compile(r'["“„‘]|\]\(')


def check(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """Everything about single words."""
    yield from no_word_reduces_people_to_a_disorder(reading, wording)
    yield from no_pair_of_pronouns_leaves_people_out(reading, wording)


def no_word_reduces_people_to_a_disorder(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """RD-06. A warning, since a word may be right where it is talked about."""
    for expression in wording.stigma:
        for passage, start, end in _uses(reading, expression.pattern):
            if STIGMA not in passage.where.waived and not _within(
                passage, start, end, wording.allowed
            ):
                yield warning(
                    reading.text_place(passage, start, end),
                    f"`{passage.text[start:end]}` gebruiken we niet in onze eigen stem.",
                    f"Schrijf liever: {expression.instead}. {expression.reason}",
                    STIGMA,
                )


def no_pair_of_pronouns_leaves_people_out(reading: Reading, wording: Wording) -> Iterator[Problem]:
    """RD-07. A plural or a role fits everyone."""
    for phrase in wording.gendered:
        for passage, start, end in _uses(reading, phrase):
            if not _within(passage, start, end, ()):
                yield Problem(
                    reading.text_place(passage, start, end),
                    f"`{passage.text[start:end]}` past niet bij iedereen.",
                    f"Gebruik {wording.neutral}.",
                    GENDER,
                )


def unquoted(text: str) -> str:
    """A text without what someone says in it between quotation marks, and where links go."""
    return _NOT_OUR_VOICE.sub(" ", text) if _MAY_QUOTE.search(text) else text


def _uses(reading: Reading, phrase: str) -> Iterator[tuple[Passage, int, int]]:
    """Every place where a word of a list stands in the texts."""
    for passage, at in reading.find(phrase.lower().partition("*")[0]):
        if found := pattern(phrase).match(passage.text, at):
            yield passage, at, found.end()


def _within(passage: Passage, start: int, end: int, allowed: tuple[str, ...]) -> bool:
    """True where a word is part of an allowed phrase, a quotation or the target of a link."""
    for around in (_NOT_OUR_VOICE, *map(pattern, allowed)):
        for found in around.finditer(passage.text):
            if found.start() <= start and end <= found.end():
                return True
    return False
