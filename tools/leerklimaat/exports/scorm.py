"""Every lesson as a SCORM 1.2 package of one SCO: its page, its questions, and what plays them.

From: the lessons of one language, and the script and style that every package holds, which build
made (site/client.py). To: build, as files beside the pages of lessons. Never: claims that someone
passed. There is no `masteryscore` in the manifest and no status but *completed*: the keys are
public, and fourteen questions are too few to tell knowing from guessing.
"""

from collections.abc import Callable, Iterator
from functools import partial

from leerklimaat.exports.fidelity import EXACT
from leerklimaat.exports.package import notice, taken_in, zipped
from leerklimaat.exports.scorm_manifest import MANIFEST, manifest
from leerklimaat.exports.scorm_page import SCRIPT, STYLE, lesson_package_page
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.learning import Lesson
from leerklimaat.model.leaving import File, Kept
from leerklimaat.model.overview import bank_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

NAME = "scorm"
SUFFIX = ".scorm.zip"
PAGE = "index.html"
README = "readme.txt"


def lesson_files(site: Site) -> dict[str, tuple[File, ...]]:
    """In which file each lesson leaves the site, with all of its items."""
    return {
        entry.ref: (File(NAME, f"{sheet.path}{SUFFIX}", tuple(_items(site, lesson))),)
        for entry, sheet, lesson in _lessons(site)
    }


def lesson_packages(site: Site, played_by: Tree) -> dict[str, Callable[[], bytes]]:
    """What makes the package of each lesson, by its path. `played_by`: the script and the style,
    the same in each; what else is among them stays out.
    """
    played_by = {path: data for path, data in played_by.items() if path in (SCRIPT, STYLE)}
    shared = zipped(played_by)
    return {
        f"{sheet.path}{SUFFIX}": partial(_packed, site, sheet, lesson, played_by, shared)
        for _, sheet, lesson in _lessons(site)
    }


def _packed(site: Site, sheet: Sheet, lesson: Lesson, played_by: Tree, shared: bytes) -> bytes:
    files = package_of(site, sheet, lesson, played_by)
    own = {path: data for path, data in files.items() if path not in played_by}
    return zipped(own, onto=shared)


def package_of(site: Site, sheet: Sheet, lesson: Lesson, played_by: Tree) -> Tree:
    """The files of one package."""
    files = {
        PAGE: lesson_package_page(site, sheet, lesson),
        README: _readme(site, sheet, lesson),
        **played_by,
    }
    return {**files, MANIFEST: manifest(site, sheet, lesson, PAGE, files)}


def _readme(site: Site, sheet: Sheet, lesson: Lesson) -> bytes:
    """What it is and how to take it in. No item loses anything, so none is named."""
    is_asked = bank_of(site.base, lesson) is not None
    lines = [
        *notice(site, sheet, questions=is_asked),
        "",
        site.ui["format.scorm.name"],
        *taken_in(site, NAME),
    ]
    return ("\r\n".join(lines) + "\r\n").encode()


def _lessons(site: Site) -> Iterator[tuple[Entry, Sheet, Lesson]]:
    for entry, lesson in site.base.all(Lesson):
        sheet = site.sheet_of(entry.ref)
        if sheet is not None:
            yield entry, sheet, lesson


def _items(site: Site, lesson: Lesson) -> Iterator[tuple[str, str, Kept]]:
    """All of each item is there, as what plays it is what plays it on the site."""
    bank = bank_of(site.base, lesson)
    yield from ((item.type, item.id, EXACT) for item in (bank.items if bank is not None else ()))
