"""All that a trainer takes along of a lesson, as one zip: slides, script, sheets, questions.

From: lessons of one language, what else is made of them and of their banks, and the script and
style of slides. To: site/stage.py, as files beside the pages of lessons. Never: makes again what
stands beside a page already; questions go in as they are there, so that all have one order.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import get_args

from leerklimaat.exports.cartridge import SUFFIX as CARTRIDGE
from leerklimaat.exports.cartridge import Cartridge, cartridges, written
from leerklimaat.exports.formats import FORMATS, path_of
from leerklimaat.exports.kit.deck import Deck, Layout
from leerklimaat.exports.kit.deck_html import html_of
from leerklimaat.exports.kit.deck_pptx import pptx_of
from leerklimaat.exports.kit.readme import Part, readme_of
from leerklimaat.exports.kit.script import script_of
from leerklimaat.exports.kit.sheets import LOOKS as SHEETS
from leerklimaat.exports.kit.sheets import sheets_of
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.package import Exported, zipped
from leerklimaat.exports.paper_pdf import Kept
from leerklimaat.exports.scorm import SUFFIX as SCORM
from leerklimaat.model.addresses import kit_path
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

MADE_BY = (
    SHEETS,
    *map(SHEETS.with_name, ("deck_looks.py", "deck_layouts.py", "deck_pptx.py")),
)
"""What says how sheets and presentations look: of other ones, nothing that was kept is used."""
_ON_PAPER = {
    "word": ("questions", ".docx"),
    "word-key": ("answers", ".docx"),
    "pdf": ("questions", ".pdf"),
    "pdf-key": ("answers", ".pdf"),
}
"""The formats of a bank that are printed: the key of the name of each, and how it ends."""
_ELSEWHERE = ("qti21", "qti3", "moodle", "gift", "brightspace")
Maker = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Supplies:
    """What kits are made from, besides lessons.

    `made`: every other download of the language. `shown`: the script and the style of slides.
    `kept`: where presentations may be that were made before.
    """

    made: Mapping[str, Maker]
    shown: Tree
    kept: Kept | None = None


def kits(site: Site, banks: Mapping[str, Exported], supplies: Supplies) -> dict[str, Maker]:
    """What makes the kit of each lesson, by its path. `banks`: by the id of their lesson."""
    marked = Marked(site)
    courses = {
        lesson.id: replace(course, lessons=((lesson, sheet, bank),), only=lesson)
        for course in cartridges(site, banks.values())
        for lesson, sheet, bank in course.lessons
    }
    return {
        kit_path(sheet.path): partial(
            _packed, Taught(site, lesson, sheet, marked), banks.get(lesson.id), courses, supplies
        )
        for entry, lesson in site.base.all(Lesson)
        if (sheet := site.sheet_of(entry.ref)) is not None
    }


def _packed(
    taught: Taught, bank: Exported | None, courses: Mapping[str, Cartridge], supplies: Supplies
) -> bytes:
    sheets = dict(sheets_of(taught))
    keys = sheets.pop("keys", None)
    parts = [
        _part(taught, "script", ".docx", script_of(taught)),
        *([_part(taught, "keys", ".pdf", keys)] if keys is not None else []),
        *_slides(taught, supplies),
        *(_part(taught, name, ".pdf", data) for name, data in sheets.items()),
        *(_questions(taught, bank.sheet, supplies) if bank is not None else ()),
        *_platforms(taught, bank, courses.get(taught.lesson.id), supplies),
    ]
    readme = Part(f"{taught.file('readme')}.txt", "", readme_of(taught, parts))
    # In a folder, so that who unpacks it among other files finds it together.
    folder = taught.lesson.id
    return zipped({f"{folder}/{part.path}": part.data for part in (*parts, readme)})


def _slides(taught: Taught, supplies: Supplies) -> Iterator[Part]:
    deck = deck_of(taught)
    name, words = taught.file("slides"), taught.site.ui
    presented = _presented(taught, deck, supplies.kept)
    yield Part(f"{name}.pptx", words["kit.says.slides-pptx"], presented)
    said = {
        key: words[f"kit.slides.{key}"]
        for key in ("next", "previous", "notes", "print", "print_notes", "number", "keys")
    }
    page = html_of(deck, said, supplies.shown)
    yield Part(f"{name}.html", words["kit.says.slides-html"], page)


def _presented(taught: Taught, deck: Deck, kept: Kept | None) -> bytes:
    names: dict[Layout, str] = {
        kind: taught.words(f"kit.slides.layout.{kind}") for kind in get_args(Layout)
    }
    made_of = f"pptx {names!r} {deck!r}".encode()
    found = kept.find(made_of) if kept is not None else None
    if found is None:
        found = pptx_of(deck, names)
        if kept is not None:
            kept.keep(made_of, found)
    return found


def _part(taught: Taught, name: str, suffix: str, data: bytes) -> Part:
    return Part(f"{taught.file(name)}{suffix}", taught.words(f"kit.says.{name}"), data)


def _questions(taught: Taught, quiz: Sheet, supplies: Supplies) -> Iterator[Part]:
    for one in FORMATS:
        if one.name in _ON_PAPER:
            name, suffix = _ON_PAPER[one.name]
            yield _part(taught, name, suffix, supplies.made[path_of(quiz.path, one)]())


def _platforms(
    taught: Taught, bank: Exported | None, course: Cartridge | None, supplies: Supplies
) -> Iterator[Part]:
    for one in FORMATS:
        if bank is not None and one.name in _ELSEWHERE:
            data = supplies.made[path_of(bank.sheet.path, one)]()
            yield _elsewhere(taught, one.name, one.suffix, data)
    packed = supplies.made[f"{taught.sheet.path}{SCORM}"]()
    yield _elsewhere(taught, "scorm", SCORM, packed)
    if course is not None:
        yield _elsewhere(taught, "cartridge", CARTRIDGE, written(course))


def _elsewhere(taught: Taught, name: str, suffix: str, data: bytes) -> Part:
    folder = taught.file("platforms")
    says = taught.words("kit.says.platform", name=taught.words(f"format.{name}.name"))
    return Part(f"{folder}/{taught.lesson.id}{suffix}", says, data)
