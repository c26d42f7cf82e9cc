"""The slides of one block of a lesson, by what a group does in it.

From: a block. To: slides.py. What someone explains or reads aloud, and a case that is on paper too,
stands in the notes, whole; slides have its first thought, its points and its questions. Never: a
text that someone else wrote, or half a sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leerklimaat.exports.kit.deck import MOST, Layout, Slide
from leerklimaat.exports.kit.drafts import (
    STATED,
    noted,
    notices,
    of_block,
    paged,
    pages_of,
    room_beside,
    slide_of,
    steps_at,
    title_of,
    type_of,
)
from leerklimaat.exports.kit.fitting import (
    begun,
    is_notice,
    lead,
    opening,
    shortened,
    size,
)
from leerklimaat.exports.kit.taught import Taught, is_task
from leerklimaat.exports.runs import Paragraph, Run, led_by, said
from leerklimaat.model.learning import Block, BlockType, Prompt

_TOO_LITTLE = 3
"""Words with which a point says nothing yet."""
_FEW = 2
"""Slides that a case may take: who has to go back to a third reads it from paper."""


def block_slides(taught: Taught, block: Block) -> Iterator[Slide]:
    """The slides of a block. The first has the plan, the text and the note beside it."""
    slides: list[Slide] = []
    match block.type:
        case BlockType.FURTHER_READING:
            return
        case BlockType.EXPLAIN:
            slides += _explained(taught, block)
        case BlockType.WORKED_EXAMPLE if not block.prompts:
            slides += _example(taught, block)
        case BlockType.RECALL if block.prompts:
            pass
        case BlockType.EXERCISE if not block.prompts:
            slides += _taken_away(taught, block)
        case _ if is_task(block):
            slides += _case(taught, block)
        case BlockType.REFLECT | BlockType.QUIZ:
            slides += _whole(taught, block, "question")
        case _:
            slides += _whole(taught, block, "text")
    slides += (slide for prompt in block.prompts for slide in _asked(taught, block, prompt))
    if block.roles:
        slides += _played(taught, block)
    if not slides:
        slides = [of_block(taught, block, "statement", ())]
    if block.roles and taught.stop_word and block is taught.first_played:
        yield _stop(taught, block)
    yield from noted(slides, _beside(taught, block))


def _explained(taught: Taught, block: Block) -> Iterator[Slide]:
    """In short; where it has no list, the first sentences of what is in between are points."""
    told = [one for one in taught.text(block.text) if not is_notice(one)]
    between = [one for one in told[1:-1] if size(one) > _TOO_LITTLE]
    firsts = [replace(begun(one, _TOO_LITTLE), point="•", depth=1) for one in between]
    room = room_beside(title_of(taught, block), type_of(taught, block))
    lists = _lists(told) or ([firsts] if firsts else [])
    points = [page for one in lists for page in shortened(one, room)]
    yield from _in_short(taught, block, points)


def _case(taught: Taught, block: Block) -> Iterator[Slide]:
    """What a group works out from paper: whole where that takes few slides, else how it begins;
    what is asked stands there whole. What someone wrote is set apart in it, and is no notice.
    """
    told = taught.text(block.text)
    is_asked = not block.prompts
    lists = _lists(told) if is_asked else []
    first = next((at for at, one in enumerate(told) if one.depth), len(told))
    case = told[:first] if is_asked else told
    whole = list(pages_of(taught, block, "text", case))
    if len(whole) <= _FEW and sum(map(size, case)) == sum(map(size, _bodies(whole))):
        yield from whole
    else:
        more = _read_on(taught)
        room = room_beside(title_of(taught, block), type_of(taught, block)) - size(more)
        begin = _begun(taught, block, case, room)
        yield of_block(taught, block, "statement", (*begin, more))
    for one in lists:
        yield from pages_of(taught, block, "points", one)
    if lists and not told[-1].depth:
        yield from pages_of(taught, block, "question", told[-1:])


def _taken_away(taught: Taught, block: Block) -> Iterator[Slide]:
    """In short: each has it on paper, as the first slide says, and does it elsewhere."""
    told = taught.text(block.text)
    more = _read_on(taught)
    room = room_beside(title_of(taught, block), type_of(taught, block))
    slides: list[Slide] = []
    if told and not told[0].depth:
        begin = _begun(taught, block, told[:1], room - size(more))
        slides.append(of_block(taught, block, "statement", begin))
    else:
        room -= size(more)
    points = [page for one in _lists(told) for page in shortened(one, room)]
    slides += (of_block(taught, block, "points", page) for page in points)
    yield from (replace(slide, body=(*slide.body, more)) for slide in slides[:1])
    yield from slides[1:]
    if len(told) > 1 and not told[-1].depth:
        yield from pages_of(taught, block, "text", told[-1:])


def _bodies(slides: Sequence[Slide]) -> list[Paragraph]:
    return [one for slide in slides for one in slide.body]


def _in_short(
    taught: Taught, block: Block, points: Sequence[tuple[Paragraph, ...]]
) -> Iterator[Slide]:
    """Its first thought, these points, and what it asks at its end."""
    every = taught.text(block.text)
    told = [one for one in every if not is_notice(one)]
    begin = told[0] if told and not told[0].depth else None
    end = [told[-1]] if len(told) > 1 and not told[-1].depth else []
    if begin is not None or not told:
        yield of_block(taught, block, "statement", _begun(taught, block, told))
    for page in points:
        yield of_block(taught, block, "points", page)
    yield from notices(taught, block.id, type_of(taught, block), every, taught.of(block))
    yield from pages_of(taught, block, "question", end)


def _begun(
    taught: Taught, block: Block, told: Sequence[Paragraph], most: int = MOST
) -> tuple[Paragraph, ...]:
    """The first sentences that fit, in large type if they are few. `most`: words there is room
    for.
    """
    room = min(most, room_beside(title_of(taught, block), type_of(taught, block)))
    for one in told:
        for limit in (min(STATED, room), room):
            if not one.depth and (found := opening(one, limit)) is not None:
                return (found,)
    return ()


def _read_on(taught: Taught) -> Paragraph:
    return Paragraph((Run(taught.words("kit.read_on"), emphasis=True),))


def _example(taught: Taught, block: Block) -> Iterator[Slide]:
    """How it begins, and the names of its steps; it is read aloud."""
    told = [one for one in taught.text(block.text) if not is_notice(one)]
    named = [found for one in told if (found := _step_of(one)) is not None]
    yield of_block(taught, block, "statement", _begun(taught, block, told))
    if len(named) > 1:
        yield from pages_of(taught, block, "points", named)


def _step_of(paragraph: Paragraph) -> Paragraph | None:
    """The name of a step in an example: bold, where a thought is in italics."""
    is_bold = bool(paragraph.runs) and paragraph.runs[0].strong
    found = lead(paragraph) if is_bold else None
    return replace(found, point="•", depth=1) if found is not None else None


def _whole(taught: Taught, block: Block, layout: Layout) -> Iterator[Slide]:
    every = taught.text(block.text)
    yield from notices(taught, block.id, type_of(taught, block), every, taught.of(block))
    yield from pages_of(taught, block, layout, [one for one in every if not is_notice(one)])


def _asked(taught: Taught, block: Block, prompt: Prompt) -> Iterator[Slide]:
    slides = list(pages_of(taught, block, "question", [taught.line(prompt.question)], prompt.id))
    slides = slides or [of_block(taught, block, "question", (), prompt.id)]
    answer = led_by(f"{taught.words('kit.answer')}:", taught.text(prompt.answer))
    question = (said(taught.plain(prompt.question), strong=True),)
    yield from slides[:-1]
    yield replace(slides[-1], notes=question + answer)


def _stop(taught: Taught, block: Block) -> Slide:
    notes = led_by(f"{taught.words('trainer.safety')}:", taught.text(taught.trainer.safety))
    label = type_of(taught, block)
    body = (said(taught.stop_word, strong=True),)
    made = slide_of(taught, "stopwoord", "statement", label, taught.words("kit.stop"), body)
    return replace(made, notes=notes)


def _played(taught: Taught, block: Block) -> Iterator[Slide]:
    """Who is in it, and in which order it is talked about."""
    label = type_of(taught, block)
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
    papers = ", ".join(f"{taught.file(key)}.pdf" for key in taught.on_paper(block))
    return (
        *steps_at(taught, block.id),
        *(led_by(taught.words("kit.paper"), (said(papers),)) if papers else ()),
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
