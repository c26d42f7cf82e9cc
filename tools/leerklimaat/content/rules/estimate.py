"""How long sentences and paragraphs may be, at a glance: quick, and rather too long than short.

From: rules about lengths, with raw texts. To: the same, which ask prose.py to measure where an
estimate comes near a threshold. Never: the base of a problem.
"""

import re

from leerklimaat import prose

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_PARAGRAPH = re.compile(r"\n\s*(?:\n|(?:[-*+]|\d+[.)])\s)")
# One class in front, so that the search skips from one such sign to the next.
_SENTENCE = re.compile(
    r"[.!?…\n](?:(?<=\n)\s*(?:\n|(?:[-*+]|\d+[.)])\s)"
    r"|(?<!\n)[\"'”’)*]*\s+(?=[\"'“‘(*]*[A-ZÀ-Ý0-9]))"
)
_OPEN = frozenset((*prose.ABBREVIATIONS, *(word.capitalize() for word in prose.ABBREVIATIONS)))
_NEAR = 0.9
_VERY_NEAR = 0.97


def most_words(text: str) -> int:
    """No fewer words than a text has: marks split some, and what a link leads to is none."""
    return len(prose.words(_without_targets(text)))


def sentence_lengths(text: str) -> list[int]:
    """About how many words each sentence has; an abbreviation does not end one."""
    lengths: list[int] = []
    open_end = False
    for piece in _SENTENCE.split(_without_targets(text)):
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


def may_hold_a_long_sentence(text: str, most: int) -> bool:
    """The same of a text of which the sentences were not looked at yet. Most are too short."""
    return len(text.split()) > _VERY_NEAR * most and may_exceed(sentence_lengths(text), most)


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


def _without_targets(text: str) -> str:
    """A text with the words of a link in place of the link."""
    return _LINK.sub(r"\1", text) if "](" in text else text


def _ends(text: str) -> int:
    return text.count(".") + text.count("?") + text.count("!") + text.count("…")
