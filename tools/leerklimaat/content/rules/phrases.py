"""The words and phrases of docs/schrijfregels.yml, as patterns to look for.

From: the lists of one language. To: voice, lessons, items. Never: a word of its own.
"""

import re
from functools import cache

_SIGNS = {r"\*": r"\w*", r"\?": "[a-e]"}


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """One phrase, whatever its case: `*` stands for an ending, `?` for the letter of an answer."""
    return re.compile(_whole(_source(phrase)), re.IGNORECASE)


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these phrases, the longest first; nothing where there are none."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(_whole("|".join(map(_source, longest_first)) or r"(?!)"), re.IGNORECASE)


def _source(phrase: str) -> str:
    return r"\s+".join(_signs(re.escape(word)) for word in phrase.split())


def _whole(source: str) -> str:
    """Whole words only. Said once for all, as most places are no beginning of a word."""
    return rf"(?<!\w)(?:{source})(?!\w)"


def _signs(word: str) -> str:
    for sign, meaning in _SIGNS.items():
        word = word.replace(sign, meaning)
    return word
