"""How long sentences and paragraphs may be, at a glance: quick, and rather too long than short.

From: rules/sentences, with raw texts. To: the same, which asks prose.py to measure where an
estimate comes near a threshold. Never: the base of a problem.
"""

import re

from leerklimaat.prose import ABBREVIATIONS

_TARGET = re.compile(r"\]\([^()\s]*\)")
_PARAGRAPH = re.compile(r"\n\s*(?:\n|(?:[-*+]|\d+[.)])\s)")
# One class in front, so that the search skips from one such sign to the next.
_SENTENCE = re.compile(
    r"[.!?…\n](?:(?<=\n)\s*(?:\n|(?:[-*+]|\d+[.)])\s)"
    r"|(?<!\n)[\"'”’)*]*\s+(?=[\"'“‘(*]*[A-ZÀ-Ý0-9]))"
)
_OPEN = frozenset((*ABBREVIATIONS, *(word.capitalize() for word in ABBREVIATIONS)))
_NEAR = 0.9
_VERY_NEAR = 0.97


def sentence_lengths(text: str) -> list[int]:
    """About how many words each sentence has; an abbreviation does not end one."""
    if "](" in text:
        text = _TARGET.sub("", text)
    lengths: list[int] = []
    open_end = False
    for piece in _SENTENCE.split(text):
        words = piece.split()
        if open_end:
            lengths[-1] += len(words)
        elif words:
            lengths.append(len(words))
        open_end = bool(words) and words[-1] in _OPEN
    return lengths


def may_exceed(lengths: list[int], most: int) -> bool:
    """True if a sentence may have more words than that."""
    return max(lengths, default=0) > _VERY_NEAR * most


def may_be_long_on_average(lengths: list[int], mean: int, long: int, share: float) -> bool:
    """True if the mean, or the share of long sentences, may be above its threshold."""
    if not lengths:
        return False
    longer = sum(length > _NEAR * long for length in lengths)
    return sum(lengths) > _NEAR * mean * len(lengths) or longer > _NEAR * share * len(lengths)


def may_hold_a_long_paragraph(text: str, sentences: int, words: int) -> bool:
    """True if a paragraph may have more sentences, or more words, than that."""
    if _ends(text) <= sentences and len(text) < 4 * words:
        return False
    for piece in text.split("\n\n"):
        if _ends(piece) <= sentences and len(piece) < 4 * words:
            continue
        for paragraph in _PARAGRAPH.split(piece):
            if len(paragraph.split()) > _NEAR * words:
                return True
            if _ends(paragraph) > sentences and len(sentence_lengths(paragraph)) > sentences:
                return True
    return False


def _ends(text: str) -> int:
    return text.count(".") + text.count("?") + text.count("!") + text.count("…")
