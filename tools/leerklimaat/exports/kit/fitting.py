"""Texts in pieces that fit a slide: whole points, else whole sentences, spread evenly.

From: paragraphs of runs. To: slides.py. Never: cuts a sentence. One that fits nowhere is left out
of the slides; it stands in the notes, where every text is whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from leerklimaat.exports.runs import Paragraph, Run
from leerklimaat.prose import sentence_ends

_OPEN, _CLOSE = "“", "”"
_SHORT = 8
"""Words of the name with which a point begins, at most."""
_TOO_FEW = 2
"""Words of a sentence that says nothing without the next."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a text that stays whole. `of`: the number of the paragraph it comes from."""

    of: int
    paragraph: Paragraph


def size(text: Paragraph) -> int:
    """How many words it has."""
    return len(text.text.split())


def pages(paragraphs: Sequence[Paragraph], room: int) -> list[tuple[Paragraph, ...]]:
    """The same text in as few pages of so many words as it needs, none much fuller than another."""
    pieces = [piece for piece in _pieces(paragraphs, room) if size(piece.paragraph) <= room]
    fewest = len(_packed(pieces, room, whole=False))
    whole = len(_packed(pieces, room, whole=True)) == fewest
    for limit in range(1, room + 1):
        if len(packed := _packed(pieces, limit, whole=whole)) == fewest:
            return [_joined(page) for page in packed]
    return []


def sentences(paragraph: Paragraph) -> list[Paragraph]:
    """Its sentences, each as it looks; what someone says in one breath stays together."""
    text = paragraph.text
    cuts = [0]
    for end in sentence_ends(text):
        said = text[cuts[-1] : end]
        if said.count(_OPEN) <= said.count(_CLOSE):
            cuts.append(end)
    cuts.append(len(text))
    found = [_slice(paragraph, start, end) for start, end in pairwise(cuts)]
    return [one for one in found if one.text]


def opening(paragraph: Paragraph, room: int) -> Paragraph | None:
    """As many of its first sentences as fit; None if not even one does."""
    kept: list[Paragraph] = []
    for one in sentences(paragraph):
        if sum(map(size, (*kept, one))) > room:
            break
        kept.append(one)
    return _merged(kept) if kept else None


def begun(paragraph: Paragraph, least: int) -> Paragraph:
    """Its first sentence, with the next where that one asks, or has no more words than this."""
    parts = sentences(paragraph)
    whole = len(parts)
    kept = next((n for n in range(1, whole) if _says_enough(parts[:n], least)), whole)
    return _merged(parts[:kept])


def _says_enough(parts: Sequence[Paragraph], least: int) -> bool:
    return sum(map(size, parts)) > least and not parts[-1].text.endswith("?")


def lead(paragraph: Paragraph) -> Paragraph | None:
    """The name with which a paragraph begins: its first words, where they look like one."""
    first = paragraph.runs[0] if paragraph.runs else Run("")
    is_name = (first.strong or first.emphasis) and not first.href
    if not is_name or len(first.text.split()) > _SHORT or len(paragraph.runs) == 1:
        return None
    return replace(paragraph, runs=(Run(first.text.rstrip(".: ")),))


def shortened(points: Sequence[Paragraph], room: int) -> list[tuple[Paragraph, ...]]:
    """A list on one slide: whole, else the first sentences of its points, else their names. One
    that does not fit in any of these ways takes more slides.
    """
    named = [lead(one) for one in points]
    ways = [list(points), [_first(one) for one in points]]
    if all(named):
        ways.append([one for one in named if one is not None])
    for way in ways:
        if way and sum(map(size, way)) <= room:
            return [tuple(way)]
    return pages(ways[1], room)


def is_notice(paragraph: Paragraph) -> bool:
    """Whether all of it is set apart from the text, as a word to the reader is."""
    said = [run for run in paragraph.runs if run.text.strip(" .")]
    return not paragraph.point and bool(said) and all(run.emphasis for run in said)


def _first(paragraph: Paragraph) -> Paragraph:
    """The name of a point and its first sentence, or its first sentence alone."""
    parts = sentences(paragraph)
    named = lead(paragraph)
    is_apart = named is not None and parts and size(parts[0]) == size(named)
    if is_apart:
        return _merged(parts[:2])
    return begun(paragraph, _TOO_FEW) if parts else paragraph


def _pieces(paragraphs: Sequence[Paragraph], room: int) -> Iterator[_Piece]:
    for number, one in enumerate(paragraphs):
        if one.point and size(one) <= room:
            yield _Piece(number, one)
            continue
        for index, sentence in enumerate(sentences(one)):
            # The sign of a point stands once, before the first of its sentences.
            yield _Piece(number, sentence if index == 0 else replace(sentence, point=""))


def _packed(pieces: Sequence[_Piece], limit: int, *, whole: bool) -> list[list[_Piece]]:
    """Pieces on pages. `whole`: a paragraph that fits on a page begins where it fits."""
    words = [size(piece.paragraph) for piece in pieces]
    found: list[list[_Piece]] = []
    left = 0
    for index, piece in enumerate(pieces):
        needed = words[index]
        if whole and (index == 0 or pieces[index - 1].of != piece.of):
            of_all = sum(
                count for one, count in zip(pieces, words, strict=True) if one.of == piece.of
            )
            needed = of_all if of_all <= limit else needed
        if not found or needed > left:
            found.append([])
            left = limit
        found[-1].append(piece)
        left -= words[index]
    return found


def _joined(page: Sequence[_Piece]) -> tuple[Paragraph, ...]:
    """Pieces of one paragraph as one again."""
    found: list[tuple[int, list[Paragraph]]] = []
    for piece in page:
        if not found or found[-1][0] != piece.of:
            found.append((piece.of, []))
        found[-1][1].append(piece.paragraph)
    return tuple(_merged(parts) for _, parts in found)


def _merged(parts: Sequence[Paragraph]) -> Paragraph:
    runs: list[Run] = []
    for one in parts:
        if runs:
            runs.append(Run(" "))
        runs.extend(one.runs)
    return replace(parts[0], runs=tuple(runs))


def _slice(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """What stands between two places of its text, without spaces around it."""
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    runs: list[Run] = []
    here = 0
    for run in paragraph.runs:
        kept = run.text[max(0, start - here) : max(0, end - here)]
        if kept:
            runs.append(replace(run, text=kept))
        here += len(run.text)
    return replace(paragraph, runs=tuple(runs))
