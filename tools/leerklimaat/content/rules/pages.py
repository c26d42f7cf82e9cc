"""What people write is seen: a record has a page, and there is a way to that page.

From: the reading of the source language. To: rules/__init__, and links.py, which asks of a link
whether there is a page. Two pages at one address are for identity.py.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.identity import HOME
from leerklimaat.content.rules.known import Said
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.addresses import OPENINGS, addresses_of, has_page
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.site import Home
from leerklimaat.problems import Place, Problem, Severity

_RULE = "bladzijde"
_TOP = "docs"
_OPENINGS = tuple(f"/{name}" for name in OPENINGS)


def check(source: Reading) -> Iterator[Problem]:
    """Everything about being seen."""
    yield from there_is_a_front_page(source)
    yield from every_record_has_a_page(source)
    yield from every_way_in_leads_to_a_page(source)
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


def every_record_has_a_page(source: Reading) -> Iterator[Problem]:
    """What no reader will see is told, and is no mistake: it may be written before its page is."""
    for entry in source.base.entries.values():
        if not has_page(entry):
            yield Problem(
                source.loaded.place(source.language, entry.ref, ("kind",)),
                f"van een `{entry.kind}` maken we nog geen bladzijde; geen lezer ziet dit.",
                "Laat het staan als het mag wachten. Moet het nu te lezen zijn, schrijf dan een "
                "pagina in Markdown.",
                _RULE,
                Severity.NOTE,
            )


def every_way_in_leads_to_a_page(source: Reading) -> Iterator[Problem]:
    """A button or door of the front page goes somewhere."""
    for reference in source.references:
        is_way_in = isinstance(reference.where.entry.record, Home) and not reference.mark.kinds
        if is_way_in and (said := complaint_about_page(source, reference.name)) is not None:
            yield Problem(source.place(reference.where), *said, _RULE)


def complaint_about_page(source: Reading, name: str) -> Said | None:
    """What is wrong with leading a reader to a record, if it has no page."""
    entry = source.base.entries.get(name.partition("/")[0])
    if entry is None or has_page(entry):
        return None
    return f"`{name}` heeft nog geen bladzijde.", "Noem iets wat een lezer kan openen."


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
