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
from leerklimaat.exports.kit.script import script_of
from leerklimaat.exports.kit.sheets import LOOKS as SHEETS
from leerklimaat.exports.kit.sheets import sheets_of
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.package import Exported, notice, zipped
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A file in a kit. `says`: what it is, for who opens the zip."""

    path: str
    says: str
    data: bytes


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
    parts = [
        *_slides(taught, supplies),
        _part(taught, "script", ".docx", script_of(taught)),
        *(_part(taught, name, ".pdf", data) for name, data in sheets_of(taught)),
        *(_questions(taught, bank.sheet, supplies) if bank is not None else ()),
        *_platforms(taught, bank, courses.get(taught.lesson.id), supplies),
    ]
    readme = _Part(f"{taught.words('kit.file.readme')}.txt", "", _readme(taught, bank, parts))
    # In a folder, so that who unpacks it among other files finds it together.
    folder = taught.lesson.id
    return zipped({f"{folder}/{part.path}": part.data for part in (*parts, readme)})


def _slides(taught: Taught, supplies: Supplies) -> Iterator[_Part]:
    deck = deck_of(taught)
    name, words = taught.words("kit.file.slides"), taught.site.ui
    presented = _presented(taught, deck, supplies.kept)
    yield _Part(f"{name}.pptx", words["kit.says.slides-pptx"], presented)
    said = {
        key: words[f"kit.slides.{key}"]
        for key in ("next", "previous", "notes", "print", "print_notes", "number", "keys")
    }
    page = html_of(deck, said, supplies.shown)
    yield _Part(f"{name}.html", words["kit.says.slides-html"], page)


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


def _part(taught: Taught, name: str, suffix: str, data: bytes) -> _Part:
    return _Part(
        f"{taught.words(f'kit.file.{name}')}{suffix}", taught.words(f"kit.says.{name}"), data
    )


def _questions(taught: Taught, quiz: Sheet, supplies: Supplies) -> Iterator[_Part]:
    for one in FORMATS:
        if one.name in _ON_PAPER:
            name, suffix = _ON_PAPER[one.name]
            yield _part(taught, name, suffix, supplies.made[path_of(quiz.path, one)]())


def _platforms(
    taught: Taught, bank: Exported | None, course: Cartridge | None, supplies: Supplies
) -> Iterator[_Part]:
    for one in FORMATS:
        if bank is not None and one.name in _ELSEWHERE:
            data = supplies.made[path_of(bank.sheet.path, one)]()
            yield _elsewhere(taught, one.name, one.suffix, data)
    packed = supplies.made[f"{taught.sheet.path}{SCORM}"]()
    yield _elsewhere(taught, "scorm", SCORM, packed)
    if course is not None:
        yield _elsewhere(taught, "cartridge", CARTRIDGE, written(course))


def _elsewhere(taught: Taught, name: str, suffix: str, data: bytes) -> _Part:
    folder = taught.words("kit.file.platforms")
    says = taught.words("kit.says.platform", name=taught.words(f"format.{name}.name"))
    return _Part(f"{folder}/{taught.lesson.id}{suffix}", says, data)


def _readme(taught: Taught, bank: Exported | None, parts: list[_Part]) -> bytes:
    """What each file is, and what goes with everything that leaves the site."""
    lines = [*notice(taught.site, taught.sheet, questions=bank is not None), ""]
    for part in parts:
        lines += [part.path, f"    {part.says}"]
    return ("\r\n".join(lines) + "\r\n").encode()
