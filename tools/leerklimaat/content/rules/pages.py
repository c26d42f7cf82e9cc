"""What people write is seen: there is a way to every page.

From: the reading of the source language. To: rules/__init__. Two pages at one address are for
identity.py.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.identity import HOME
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.addresses import OPENINGS, addresses_of
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.problems import Place, Problem

_RULE = "bladzijde"
_TOP = "docs"
_OPENINGS = tuple(f"/{name}" for name in OPENINGS)


def check(source: Reading) -> Iterator[Problem]:
    """Everything about being seen."""
    yield from there_is_a_front_page(source)
    yield from every_folder_opens_with_a_page(source)
    yield from every_lesson_stands_with_its_module(source)


def there_is_a_front_page(source: Reading) -> Iterator[Problem]:
    """A site without one has no address to begin at."""
    if HOME not in source.loaded.trees.files:
        yield Problem(
            Place(HOME),
            "er is geen voorpagina: dit bestand ontbreekt.",
            "Zet het terug; zonder voorpagina opent de site niet.",
            _RULE,
        )


def every_folder_opens_with_a_page(source: Reading) -> Iterator[Problem]:
    """Menus lead from folder to folder: what stands in one without a page is found by nobody."""
    pages = {f"{_TOP}/{address.path}" for address in addresses_of(source.base)}
    opened = {
        name.rpartition("/")[0]
        for name in (*pages, *source.loaded.trees.files)
        if name.removesuffix(".yml").endswith(_OPENINGS)
    }
    told: set[str] = set()
    for entry in source.base.entries.values():
        folder = entry.file.rpartition("/")[0]
        if not folder.startswith(f"{_TOP}/"):
            continue  # a page that we make lists the banks
        for closed in (above for above in _up(folder) if above not in opened | told):
            told.add(closed)
            yield warning(
                Place(entry.file),
                f"in {closed} staat geen index.yml; geen menu leidt naar wat erin staat.",
                f"Schrijf {closed}/index.yml, met `kind: folder`, of zet dit in een andere map.",
                _RULE,
            )


def _up(folder: str) -> Iterator[str]:
    """A folder and those above it, below the top."""
    while folder != _TOP:
        yield folder
        folder = folder.rpartition("/")[0]


def every_lesson_stands_with_its_module(source: Reading) -> Iterator[Problem]:
    """A lesson is listed in its folder and told to belong to a module: these are one place."""
    folders = {entry.id: entry.file.rpartition("/")[0] for entry, _ in source.base.all(Module)}
    for entry, lesson in source.base.all(Lesson):
        folder = folders.get(lesson.module)
        if folder is not None and entry.file.rpartition("/")[0] != folder:
            yield Problem(
                source.loaded.place(source.language, entry.ref, ("module",)),
                f"deze les noemt de module `{lesson.module}`, maar staat niet in {folder}.",
                "Zet het bestand in die map, of noem de module van de map waar het staat.",
                _RULE,
            )
