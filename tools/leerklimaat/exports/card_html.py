"""What stands on a card as HTML: blocks of words and letters, escaped once.

From: printed blocks. To: cards.py. Anki reads more than HTML in a text: `[sound:]`, `[latex]`,
`{{field}}` and formulas between `\\(` and `\\)`; none of that can come out of here.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import assert_never

from leerklimaat.exports.printed import (
    Block,
    Boxes,
    Entry,
    Grid,
    Options,
    Pairing,
    Points,
    Space,
    Verdict,
    Verdicts,
    Words,
)
from leerklimaat.exports.runs import BULLET, Paragraph, Run

_OF_ANKI = str.maketrans({"[": "&#91;", "{": "&#123;", "\\": "<span>&#92;</span>"})
"""A formula begins with two signs in one text; within an element of its own the first is alone."""
_BOX = "◻"


def html_of(blocks: Iterable[Block], language: str) -> str:
    """Blocks in a language; nothing if there are none."""
    inside = "".join(part for block in blocks for part in _block(block))
    return f'<div lang="{language}">{inside}</div>' if inside else ""


def folded(paragraphs: Sequence[Paragraph], label: str, language: str) -> str:
    """Text that who learns may open, or leave."""
    inside = "".join(_paragraphs(paragraphs))
    return f'<details lang="{language}"><summary>{text_html(label)}</summary>{inside}</details>'


def lines(texts: Iterable[str]) -> str:
    """Lines of plain text."""
    return "<br>".join(map(text_html, texts))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Words(role=role, paragraphs=paragraphs):
            inside = "".join(_paragraphs(paragraphs))
            yield f'<div class="lk-{role}">{inside}</div>'
        case Options(entries=entries):
            yield _listed(entries)
        case Pairing(premises=premises, responses=responses):
            yield _listed(premises) + "<hr>" + _listed(responses)
        case Grid(entries=entries, columns=columns):
            yield f'<p class="lk-instruction">{" · ".join(map(text_html, columns))}</p>'
            yield _listed(entries)
        case Boxes(words=words, lead=lead):
            boxes = "".join(f"<span>{_BOX} {text_html(word)}</span>" for word in words)
            asked = f"<span>{text_html(lead)}</span>" if lead else ""
            yield f'<p class="lk-boxes">{asked}{boxes}</p>'
        case Space():
            pass
        case Verdicts(verdicts=verdicts):
            yield f'<ul class="lk-verdicts">{"".join(map(_verdict, verdicts))}</ul>'
        case Points(points=points):
            yield f"<ul>{''.join(f'<li>{_runs(one.runs)}</li>' for one in points)}</ul>"
        case _:
            assert_never(block)


def _listed(entries: Iterable[Entry]) -> str:
    inside = "".join(
        f"<li><b>{text_html(one.label)}</b><span>{_runs(one.line.runs)}</span></li>"
        for one in entries
    )
    return f'<ol class="lk-options">{inside}</ol>'


def _verdict(verdict: Verdict) -> str:
    mark = "✓ " if verdict.right else ""
    found = ' class="lk-right"' if verdict.right else ""
    first, *others = verdict.paragraphs or (Paragraph(()),)
    label = f"<b>{mark}{text_html(verdict.label)}</b>"
    inside = f"<p>{label} {_runs(first.runs)}</p>{''.join(_paragraphs(others))}"
    return f"<li{found}><div>{inside}</div></li>"


def _paragraphs(paragraphs: Sequence[Paragraph], depth: int = 0) -> Iterator[str]:
    """Paragraphs, and the lists among them. `depth`: of the list in which all of them stand."""
    for is_deeper, group in groupby(paragraphs, lambda one: one.depth > depth):
        if is_deeper:
            yield from _lists(list(group), depth + 1)
        else:
            yield from (f"<p>{_runs(one.runs)}</p>" for one in group)


def _lists(paragraphs: Sequence[Paragraph], depth: int) -> Iterator[str]:
    points: list[list[Paragraph]] = []
    for one in paragraphs:
        if one.depth == depth and one.point:
            points.append([one])
        else:
            points[-1].append(one)
    for is_bulleted, group in groupby(points, lambda point: point[0].point == BULLET):
        listed = list(group)
        start = "" if is_bulleted else f' start="{listed[0][0].point.removesuffix(".")}"'
        tag = "ul" if is_bulleted else "ol"
        inside = "".join(
            f"<li>{_runs(first.runs)}{''.join(_paragraphs(others, depth))}</li>"
            for first, *others in listed
        )
        yield f"<{tag}{start}>{inside}</{tag}>"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = text_html(run.text)
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    return f'<a href="{escape(run.href)}">{text}</a>' if run.href else text


def text_html(text: str) -> str:
    """Plain text, for between tags or quotes."""
    return escape(text).translate(_OF_ANKI)
