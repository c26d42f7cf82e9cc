"""What all slides of a lesson are made by: how much room there is, titles, notes, steps of plans.

From: texts of a lesson. To: slides.py and block_slides.py. Never: knows what is done in a block.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leerklimaat.exports.kit.deck import MOST, Layout, Slide
from leerklimaat.exports.kit.fitting import is_notice, pages
from leerklimaat.exports.kit.plans import BEFORE
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.runs import Paragraph, led_by, said
from leerklimaat.model.learning import Block

STATED = 28
"""Words of one thought in large type, at most."""
_OF_A_TITLE = 20
_OF_A_LABEL = 6


def slide_of(
    taught: Taught,
    name: str,
    layout: Layout,
    label: str,
    title: str,
    body: tuple[Paragraph, ...],
) -> Slide:
    """A slide in the language of the lesson, without notes."""
    return Slide(name, layout, label, title, body, (), taught.language_of())


def paged(
    taught: Taught, name: str, layout: Layout, label: str, title: str, text: Sequence[Paragraph]
) -> Iterator[Slide]:
    """Slides with a text, in as few of them as it needs."""
    for body in pages(text, room_beside(title, label)):
        kind: Layout = layout
        if layout == "text" and all(one.point for one in body):
            kind = "points"
        yield slide_of(taught, name, kind, label, title, body)


def notices(
    taught: Taught, name: str, label: str, every: Iterable[Paragraph], language: str
) -> Iterator[Slide]:
    """What a text says to its reader apart from itself, which has slides of its own."""
    title = taught.words("kit.notice")
    found = [_upright(one) for one in every if is_notice(one)]
    for slide in paged(taught, f"{name}-vooraf", "notice", label, title, found):
        yield replace(slide, language=language)


def _upright(paragraph: Paragraph) -> Paragraph:
    """A notice stands apart on a slide already."""
    return replace(paragraph, runs=tuple(replace(run, emphasis=False) for run in paragraph.runs))


def noted(slides: Sequence[Slide], notes: tuple[Paragraph, ...]) -> Iterator[Slide]:
    """The same slides, the first with these notes before its own."""
    for index, slide in enumerate(slides):
        yield slide if index else replace(slide, notes=notes + slide.notes)


def steps_at(taught: Taught, block: str) -> Iterator[Paragraph]:
    """What is done at a block in every plan, and for how long."""
    for plan in taught.plans:
        name = taught.words("kit.in_plan", minutes=plan.minutes)
        steps = plan.at(block)
        for step in steps:
            told = led_by(
                taught.words("kit.takes", minutes=step.minutes), (taught.line(step.text),)
            )
            yield from led_by(name, told)
        if not steps and block != BEFORE:
            yield from led_by(name, (said(taught.words("kit.skipped")),))


def pages_of(
    taught: Taught, block: Block, layout: Layout, text: Sequence[Paragraph], part: str = ""
) -> Iterator[Slide]:
    """Slides with a text of a block, in as few of them as it needs."""
    title, label = title_of(taught, block), type_of(taught, block)
    name = f"{block.id}-{part}" if part else block.id
    for slide in paged(taught, name, layout, label, title, text):
        yield replace(slide, language=taught.of(block))


def of_block(
    taught: Taught, block: Block, layout: Layout, body: tuple[Paragraph, ...], part: str = ""
) -> Slide:
    """A slide of a block, without notes."""
    title, label = title_of(taught, block), type_of(taught, block)
    name = f"{block.id}-{part}" if part else block.id
    made = slide_of(taught, name, layout, label, title, body)
    return replace(made, language=taught.of(block))


def title_of(taught: Taught, block: Block) -> str:
    """Of the slides of a block."""
    return short_title(taught.plain(block.title), taught.words(f"lesson.block.{block.type}"))


def type_of(taught: Taught, block: Block) -> str:
    """What is done in a block, above its title."""
    return short_label(taught.words(f"kit.step.{block.type}"))


def short_title(text: str, other: str) -> str:
    """A title, or another where it is too long for a slide."""
    return text if count(text) <= _OF_A_TITLE else other


def short_label(text: str) -> str:
    """A label, or none where it is too long."""
    return text if count(text) <= _OF_A_LABEL else ""


def room_beside(title: str, label: str) -> int:
    """For how many words there is room, with one for the number of a title."""
    return MOST - count(title) - count(label) - 1


def count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
