"""The words and phrases of docs/schrijfregels.yml, as patterns to look for.

From: the lists of one language. To: voice, lessons, items. Never: a word of its own.
"""

import re
from functools import cache

_SIGNS = {r"\*": r"\w*", r"\?": "[a-e]"}


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """One phrase, whatever its case: `*` stands for an ending, `?` for the letter of an answer."""
    return re.compile(_source(phrase), re.IGNORECASE)


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these phrases, the longest first; nothing where there are none."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(map(_source, longest_first)) or r"(?!)", re.IGNORECASE)


def _source(phrase: str) -> str:
    words = (_signs(re.escape(word)) for word in phrase.split())
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"


def _signs(word: str) -> str:
    for sign, meaning in _SIGNS.items():
        word = word.replace(sign, meaning)
    return word
