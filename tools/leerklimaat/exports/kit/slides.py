"""A lesson as slides: what a group sees of it, and beside each what the trainer says and does.

From: a lesson on its way out. To: deck_pptx.py and deck_html.py. Never: two slides with one title.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from leerklimaat.exports.kit.block_slides import block_slides
from leerklimaat.exports.kit.deck import MOST, Deck, Slide
from leerklimaat.exports.kit.drafts import (
    STATED,
    count,
    noted,
    notices,
    paged,
    short_label,
    short_title,
    slide_of,
    steps_at,
)
from leerklimaat.exports.kit.fitting import is_notice, opening, size
from leerklimaat.exports.kit.plans import BEFORE
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.runs import Paragraph, led_by, said


def deck_of(taught: Taught) -> Deck:
    """The slides of a lesson."""
    words, lesson = taught.words, taught.lesson
    found = [
        _opening(taught),
        *_moment(taught),
        *_listed(taught, "doelen", words("kit.objectives"), _objectives(taught)),
        *(slide for block in lesson.blocks for slide in block_slides(taught, block)),
        *_key_points(taught),
        _closing(taught),
    ]
    return Deck(
        title=taught.title,
        subject=taught.module_title,
        language=taught.language,
        locale=taught.locale,
        foot=taught.foot,
        address=taught.address,
        changed=lesson.changed,
        slides=tuple(_numbered(found)),
    )


def _numbered(slides: Sequence[Slide]) -> Iterator[Slide]:
    """Titles that are used more than once get a number, so that each is the title of one slide."""
    every = Counter(slide.title for slide in slides)
    seen: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for slide in slides:
        seen[slide.title] += 1
        names[slide.id] += 1
        title, name = slide.title, slide.id
        if every[title] > 1:
            title = f"{title} ({seen[title]}/{every[title]})"
        # An id is never two dashes, so this is no name that someone gave.
        if names[name] > 1:
            name = f"{name}--{names[name]}"
        yield replace(slide, id=name, title=title)


def _opening(taught: Taught) -> Slide:
    summary = taught.line(taught.lesson.summary)
    title = short_title(taught.title, taught.words("kit.lesson"))
    label = short_label(taught.module_title)
    room = MOST - count(title) - count(label)
    notes = (
        *steps_at(taught, BEFORE),
        *led_by(
            f"{taught.words('trainer.group_size')}:", (taught.line(taught.trainer.group_size),)
        ),
    )
    body = (summary,) if size(summary) <= room else ()
    return Slide("begin", "opening", label, title, body, notes, taught.language_of())


def _moment(taught: Taught) -> Iterator[Slide]:
    """Its first lines and its question; the rest is read aloud."""
    title = taught.words("kit.moment")
    every = taught.text(taught.lesson.moment)
    told = [one for one in every if not is_notice(one)]
    notes = led_by(taught.words("kit.read"), tuple(told))
    yield from notices(taught, "moment", "", every, taught.language_of())
    begin = opening(told[0], STATED) if told else None
    slides = [slide_of(taught, "moment", "statement", "", title, (begin,) if begin else ())]
    if len(told) > 1:
        slides += paged(taught, "moment-vraag", "question", "", title, told[-1:])
    yield from noted(slides, notes)


def _objectives(taught: Taught) -> list[Paragraph]:
    return [replace(taught.line(one.text), point="•", depth=1) for one in taught.lesson.objectives]


def _key_points(taught: Taught) -> Iterator[Slide]:
    points = [replace(taught.line(one), point="•", depth=1) for one in taught.lesson.key_points]
    slides = list(_listed(taught, "onthouden", taught.words("lesson.key_points"), points))
    plain = taught.text(taught.lesson.plain_summary)
    yield from noted(slides, led_by(f"{taught.words('lesson.plain')}:", plain))


def _listed(taught: Taught, name: str, title: str, points: Sequence[Paragraph]) -> Iterator[Slide]:
    yield from paged(taught, name, "points", "", title, points)


def _closing(taught: Taught) -> Slide:
    body = [said(taught.words("kit.licence"))]
    if taught.address:
        body.append(said(taught.address))
    notes = tuple(map(said, taught.notice))
    title = taught.words("kit.closing")
    return Slide("bron", "closing", "", title, tuple(body), notes, taught.language)
