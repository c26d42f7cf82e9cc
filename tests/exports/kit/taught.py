"""Lessons on their way out to who teaches them, for tests: those of some content, or made up."""

from dataclasses import replace
from typing import Any, get_args

from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.deck import Deck, Layout
from leerklimaat.exports.kit.deck_pptx import pptx_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.markup import Marked
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.site import Site
from leerklimaat.settings import DEFAULT_SITE_URL
from tests.exports.leaving import site_of

FULL = "aan-tafel"
"""The lesson of the sample that has everything."""
BARE = "na-het-eten"
"""The one without roles, handouts, criteria and questions."""


def taught_of(site: Site) -> list[Taught]:
    """Every lesson of a language."""
    marked = Marked(site)
    return [
        Taught(site, lesson, sheet, marked)
        for entry, lesson in site.base.all(Lesson)
        if (sheet := site.sheet_of(entry.ref)) is not None
    ]


def one_of(
    sample: Loaded, name: str = FULL, language: str = "nl", address: str = DEFAULT_SITE_URL
) -> Taught:
    """A lesson of the sample."""
    [found] = [
        one for one in taught_of(site_of(sample, language, address)) if one.lesson.id == name
    ]
    return found


def changed(sample: Loaded, name: str = FULL, **fields: Any) -> Taught:
    """The same with other fields."""
    taught = one_of(sample, name)
    lesson = taught.lesson.model_copy(update=fields)
    return replace(taught, lesson=lesson)


def with_block(sample: Loaded, block: str, **fields: Any) -> Taught:
    """The same with other fields in a block."""
    blocks = one_of(sample).lesson.blocks
    made = [one.model_copy(update=fields) if one.id == block else one for one in blocks]
    return changed(sample, blocks=tuple(made))


def names_of(taught: Taught) -> dict[Layout, str]:
    """The names of the layouts."""
    return {kind: taught.words(f"kit.slides.layout.{kind}") for kind in get_args(Layout)}


def presented(taught: Taught, deck: Deck) -> bytes:
    """The presentation."""
    return pptx_of(deck, names_of(taught))


def name_of(taught: Taught) -> str:
    """As records are named."""
    return ref("lesson", taught.lesson.id)
