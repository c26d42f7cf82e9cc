"""The slides of one block of a lesson, by what a group does in it.

From: a block. To: slides.py. What someone explains or reads aloud, and a case that is on paper too,
stands in the notes, whole; slides have its first thought, its points and its questions. Never: a
text that someone else wrote, or half a sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leerklimaat.exports.kit.deck import Layout, Slide
from leerklimaat.exports.kit.drafts import (
    STATED,
    noted,
    notices,
    paged,
    room_beside,
    short_label,
    short_title,
    slide_of,
    steps_at,
)
from leerklimaat.exports.kit.fitting import (
    is_notice,
    lead,
    opening,
    pages,
    sentences,
    shortened,
    size,
)
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.runs import Paragraph, led_by, said
from leerklimaat.model.learning import Block, BlockType, Prompt

_TOO_LITTLE = 3
"""Words with which a point says nothing yet."""


def block_slides(taught: Taught, block: Block) -> Iterator[Slide]:
    """The slides of a block. The first has the plan, the text and the note beside it."""
    slides: list[Slide] = []
    match block.type:
        case BlockType.FURTHER_READING:
            return
        case BlockType.EXPLAIN:
            slides += _explained(taught, block)
        case BlockType.WORKED_EXAMPLE:
            slides += _example(taught, block)
        case BlockType.RECALL if block.prompts:
            pass
        case BlockType.EXERCISE | BlockType.DISCUSSION:
            slides += _set(taught, block)
        case BlockType.REFLECT | BlockType.QUIZ:
            slides += _whole(taught, block, "question")
        case _:
            slides += _whole(taught, block, "text")
    slides += (slide for prompt in block.prompts for slide in _asked(taught, block, prompt))
    if block.roles:
        slides += _played(taught, block)
    if not slides:
        slides = [_of_block(taught, block, "statement", ())]
    if block.roles and taught.stop_word and block is taught.first_played:
        yield _stop(taught, block)
    yield from noted(slides, _beside(taught, block))


def _explained(taught: Taught, block: Block) -> Iterator[Slide]:
    """In short; where it has no list, the first sentences of what is in between are points."""
    told = [one for one in taught.text(block.text) if not is_notice(one)]
    between = [one for one in told[1:-1] if size(one) > _TOO_LITTLE]
    firsts = [replace(sentences(one)[0], point="•", depth=1) for one in between]
    room = room_beside(_title(taught, block), _of_type(taught, block))
    lists = _lists(told) or ([firsts] if firsts else [])
    points = [page for one in lists for page in shortened(one, room)]
    yield from _in_short(taught, block, points)


def _set(taught: Taught, block: Block) -> Iterator[Slide]:
    """In short, but for what is asked of a group, which stands there whole."""
    told = [one for one in taught.text(block.text) if not is_notice(one)]
    room = room_beside(_title(taught, block), _of_type(taught, block))
    yield from _in_short(taught, block, [page for one in _lists(told) for page in pages(one, room)])


def _in_short(
    taught: Taught, block: Block, points: Sequence[tuple[Paragraph, ...]]
) -> Iterator[Slide]:
    """Its first thought, these points, and what it asks at its end."""
    every = taught.text(block.text)
    told = [one for one in every if not is_notice(one)]
    begin = told[0] if told and not told[0].depth else None
    end = [told[-1]] if len(told) > 1 and not told[-1].depth else []
    if begin is not None or not told:
        yield _of_block(taught, block, "statement", _begun(taught, block, told))
    for page in points:
        yield _of_block(taught, block, "points", page)
    yield from notices(taught, block.id, _of_type(taught, block), every, taught.of(block))
    yield from _pages_of(taught, block, "question", end)


def _begun(taught: Taught, block: Block, told: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The first sentences that fit, in large type if they are few."""
    room = room_beside(_title(taught, block), _of_type(taught, block))
    for one in told:
        for limit in (min(STATED, room), room):
            if not one.depth and (found := opening(one, limit)) is not None:
                return (found,)
    return ()


def _example(taught: Taught, block: Block) -> Iterator[Slide]:
    """How it begins, and the names of its steps; it is read aloud."""
    told = [one for one in taught.text(block.text) if not is_notice(one)]
    named = [found for one in told if (found := _step_of(one)) is not None]
    yield _of_block(taught, block, "statement", _begun(taught, block, told))
    if len(named) > 1:
        yield from _pages_of(taught, block, "points", named)


def _step_of(paragraph: Paragraph) -> Paragraph | None:
    """The name of a step in an example: bold, where a thought is in italics."""
    is_bold = bool(paragraph.runs) and paragraph.runs[0].strong
    found = lead(paragraph) if is_bold else None
    return replace(found, point="•", depth=1) if found is not None else None


def _whole(taught: Taught, block: Block, layout: Layout) -> Iterator[Slide]:
    every = taught.text(block.text)
    yield from notices(taught, block.id, _of_type(taught, block), every, taught.of(block))
    yield from _pages_of(taught, block, layout, [one for one in every if not is_notice(one)])


def _asked(taught: Taught, block: Block, prompt: Prompt) -> Iterator[Slide]:
    slides = list(_pages_of(taught, block, "question", [taught.line(prompt.question)], prompt.id))
    slides = slides or [_of_block(taught, block, "question", (), prompt.id)]
    answer = led_by(f"{taught.words('kit.answer')}:", taught.text(prompt.answer))
    question = (said(taught.plain(prompt.question), strong=True),)
    yield from slides[:-1]
    yield replace(slides[-1], notes=question + answer)


def _stop(taught: Taught, block: Block) -> Slide:
    notes = led_by(f"{taught.words('trainer.safety')}:", taught.text(taught.trainer.safety))
    label = _of_type(taught, block)
    body = (said(taught.stop_word, strong=True),)
    made = slide_of(taught, "stopwoord", "statement", label, taught.words("kit.stop"), body)
    return replace(made, notes=notes)


def _played(taught: Taught, block: Block) -> Iterator[Slide]:
    """Who is in it, and in which order it is talked about."""
    label = _of_type(taught, block)
    roles = [replace(taught.line(one.title), point="•", depth=1) for one in block.roles]
    shown = list(
        paged(taught, f"{block.id}-rollen", "points", label, taught.words("kit.roles"), roles)
    )
    debrief = taught.text(taught.trainer.debrief)
    order = [one for point in debrief if point.point and (one := lead(point)) is not None]
    slides = list(
        paged(taught, f"{block.id}-na", "points", label, taught.words("trainer.debrief"), order)
    )
    # Where no one is named in turn, there is nothing to show of it, and all to say.
    last = slides or shown[-1:]
    yield from shown if slides else shown[:-1]
    yield from noted(last, led_by(f"{taught.words('trainer.debrief')}:", debrief))


def _beside(taught: Taught, block: Block) -> tuple[Paragraph, ...]:
    """What the trainer has at a block: the plan, the text as students have it, the note."""
    text = taught.text(block.text)
    note = taught.text(block.trainer_note) if block.trainer_note else ()
    return (
        *steps_at(taught, block.id),
        *(led_by(taught.words("kit.note"), note) if note else ()),
        *led_by(taught.words("kit.text"), text),
    )


def _lists(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """The points that stand together."""
    found: list[list[Paragraph]] = [[]]
    for one in paragraphs:
        if one.point:
            found[-1].append(one)
        elif not one.depth:
            found.append([])
    return [points for points in found if points]


def _pages_of(
    taught: Taught, block: Block, layout: Layout, text: Sequence[Paragraph], part: str = ""
) -> Iterator[Slide]:
    title, label = _title(taught, block), _of_type(taught, block)
    name = f"{block.id}-{part}" if part else block.id
    for slide in paged(taught, name, layout, label, title, text):
        yield replace(slide, language=taught.of(block))


def _of_block(
    taught: Taught, block: Block, layout: Layout, body: tuple[Paragraph, ...], part: str = ""
) -> Slide:
    title, label = _title(taught, block), _of_type(taught, block)
    name = f"{block.id}-{part}" if part else block.id
    made = slide_of(taught, name, layout, label, title, body)
    return replace(made, language=taught.of(block))


def _title(taught: Taught, block: Block) -> str:
    return short_title(taught.plain(block.title), taught.words(f"lesson.block.{block.type}"))


def _of_type(taught: Taught, block: Block) -> str:
    return short_label(taught.words(f"kit.step.{block.type}"))
