"""Slides for PowerPoint, Keynote and LibreOffice: titles are titles, notes are notes.

From: a deck. To: kit, as bytes. By python-pptx, which keeps the package sound; what it writes gets
the dates of every package of ours. Never: the clock, or text in a box that is no place of a layout.
"""

import io
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any, Final

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.parts.slide import NotesSlidePart

from leerklimaat.exports.kit.deck import MOST, Deck, Layout, Slide
from leerklimaat.exports.kit.deck_layouts import A, a, empty
from leerklimaat.exports.kit.deck_looks import BODY, LABEL, LAYOUTS, size_of
from leerklimaat.exports.kit.taught import locale_of
from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import zipped
from leerklimaat.exports.paper import AUTHOR
from leerklimaat.exports.runs import BULLET, Paragraph, Run

_SIZES: tuple[tuple[int, int], ...] = ((2, 96), (12, 44), (22, 40), (30, 36), (MOST, 32))
"""The size of type in points, by how many words there are at most."""
_BY_POINTS: tuple[tuple[int, int], ...] = ((4, 44), (5, 34), (6, 29), (7, 24), (MOST, 20))
"""The same by how many paragraphs there are, where that is more than one."""
_POINTS: Final = 72 / 2.54
"""In a centimetre."""
_WIDE, _HIGH, _INDENT = 0.58, 1.28, 36
"""Of a sign and of a line by the size of type, in DejaVu Sans; and before a point, in points."""
_COVERS: tuple[Layout, ...] = ("opening", "closing")


def pptx_of(deck: Deck, names: dict[Layout, str]) -> bytes:
    """A presentation. `names`: of the layouts, for who adds a slide."""
    shown = Presentation(io.BytesIO(empty(deck.foot, deck.locale, tuple(names.items()))))
    layouts = dict(zip(names, shown.slide_layouts, strict=True))
    like: Any = None
    for number, slide in enumerate(deck.slides, start=1):
        made = shown.slides.add_slide(layouts[slide.layout])
        _add(made, slide, deck)
        notes = _notes(made, number, like)
        like = deepcopy(notes._element) if like is None else like
        _fill(notes.notes_text_frame._txBody, slide.notes, locale_of(slide.language))
    _describe(shown.core_properties, deck)
    return _repacked(shown)


def _add(made: Any, slide: Slide, deck: Deck) -> None:
    locale = locale_of(slide.language)
    for place in list(made.placeholders):
        body = place.text_frame._txBody
        match place.placeholder_format.idx:
            case 0:
                _fill(body, [Paragraph((Run(slide.title),))], locale)
            case number if number == LABEL and slide.label:
                _fill(body, [Paragraph((Run(slide.label),))], locale_of(deck.language))
            case number if number == BODY and slide.body:
                _fill(body, slide.body, locale, size_in_points(slide))
            case _:
                # An empty place would say in which it is to be filled, to who edits the slide.
                place._element.getparent().remove(place._element)
    made.name = slide.id


def _notes(made: Any, number: int, like: Any) -> Any:
    """The notes of a slide. `like`: those of another, still empty: the library would make each anew
    of the master, which takes half of all time.
    """
    if like is None:
        return made.notes_slide
    package = made.part.package
    path = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    part = NotesSlidePart(path, CONTENT_TYPE.PML_NOTES_SLIDE, package, deepcopy(like))
    part.relate_to(package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    part.relate_to(made.part, RELATIONSHIP_TYPE.SLIDE)
    made.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
    return part.notes_slide


def size_in_points(slide: Slide) -> int:
    """Of the text in its body, where it is not that of the layout; 0 where it is."""
    if slide.layout in _COVERS:
        return 0
    words = sum(len(one.text.split()) for one in slide.body)
    most = _at_most(words, _SIZES)
    if len(slide.body) > 1:
        most = min(most, _at_most(len(slide.body), _BY_POINTS))
    sizes = sorted({size for _, size in (*_SIZES, *_BY_POINTS) if size <= most}, reverse=True)
    found = next((size for size in sizes if _fits(slide, size)), sizes[-1])
    return 0 if found == size_of(slide.layout) else found


def _fits(slide: Slide, size: int) -> bool:
    """Whether a body of this size stays in its place, also in a font that is wider than ours."""
    box = LAYOUTS[slide.layout].body
    width, height = box.width * _POINTS, box.height * _POINTS
    lines = sum(_lines(one.text, width - (_INDENT if one.point else 0), size) for one in slide.body)
    return lines * size * _HIGH + box.between * (len(slide.body) - 1) <= height


def _lines(text: str, width: float, size: int) -> int:
    """How many lines a text takes: a word goes to the next where it does not fit."""
    lines, left = 0, 0.0
    for word in text.split():
        needed = len(word) * _WIDE * size
        if needed > left:
            lines, left = lines + 1, width
        left -= needed + _WIDE * size
    return lines


def _at_most(number: int, sizes: tuple[tuple[int, int], ...]) -> int:
    return next((size for most, size in sizes if number <= most), sizes[-1][1])


def _fill(body: Element, paragraphs: Iterable[Paragraph], locale: str, size: int = 0) -> None:
    for old in body.findall(f"{{{A}}}p"):
        body.remove(old)
    body.extend(_paragraph(one, locale, size) for one in paragraphs)
    if body.find(f"{{{A}}}p") is None:
        body.append(a("p", a("endParaRPr", lang=locale)))


def _paragraph(paragraph: Paragraph, locale: str, size: int) -> Element:
    made = a("p")
    if paragraph.point:
        level = min(max(paragraph.depth - 1, 0), 2)
        indent = 457200 if paragraph.point == BULLET else 685800
        looks = a("pPr", marL=indent * (level + 1), indent=-indent, lvl=level)
        looks.append(a("buFont", typeface="Arial"))
        if paragraph.point == BULLET:
            looks.append(a("buChar", char=BULLET))
        else:
            start = paragraph.point.removesuffix(".")
            looks.append(a("buAutoNum", type="arabicPeriod", startAt=start))
        made.append(looks)
    for run in paragraph.runs:
        marks: dict[str, object] = {"lang": locale}
        marks |= {"sz": size * 100} if size else {}
        marks |= {"b": 1} if run.strong else {}
        marks |= {"i": 1} if run.emphasis else {}
        made.append(a("r", a("rPr", **marks), a("t", run.text)))
    return made


def _describe(about: Any, deck: Deck) -> None:
    moment = datetime(deck.changed.year, deck.changed.month, deck.changed.day, tzinfo=UTC)
    about.title, about.subject = deck.title[:255], deck.subject[:255]
    about.author = about.last_modified_by = AUTHOR
    about.language, about.keywords, about.comments = deck.locale, "", deck.foot[:255]
    about.created = about.modified = about.last_printed = moment.replace(tzinfo=None)
    about.revision = 1


def _repacked(shown: Any) -> bytes:
    packed = io.BytesIO()
    shown.save(packed)
    with zipfile.ZipFile(packed) as package:
        return zipped({name: package.read(name) for name in package.namelist()})
