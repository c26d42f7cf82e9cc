"""The content of the site for other programs: files of JSON, a schema beside each, an index, and
an OpenAPI document. A new file is a line in `_files`.

From: the records of one language. To: exports/__init__.py, as files that are made when they are
asked for. What stands here is promised (exports/api/promised.py).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from leerklimaat.exports.api.competences import (
    CompetencesFile,
    FrameworkFile,
    competences_file,
    framework_file,
)
from leerklimaat.exports.api.index import IndexFile, Offered, index_file
from leerklimaat.exports.api.items import (
    BanksFile,
    ItemsFile,
    banks_file,
    items_file,
    items_path,
)
from leerklimaat.exports.api.lessons import LessonsFile, lessons_file
from leerklimaat.exports.api.looked_up import SourcesFile, TermsFile, sources_file, terms_file
from leerklimaat.exports.api.openapi import openapi
from leerklimaat.exports.api.programmes import ProgrammesFile, programmes_file
from leerklimaat.exports.api.promised import Maker, Promised, maker_of, schema_of, written
from leerklimaat.exports.api.scenes import ScenesFile, scenes_file
from leerklimaat.exports.package import Exported
from leerklimaat.model.addresses import API, CASE
from leerklimaat.model.overview import framework
from leerklimaat.pages.site import Site

_INDEX, _OPENAPI, _CASE = "index.json", "openapi.json", CASE.removeprefix(API)
_ABOUT = {
    _INDEX: "What there is.",
    _OPENAPI: "What there is, for programs that read OpenAPI.",
    _CASE: "The competence framework as a package of CASE 1.1.",
}


@dataclass(frozen=True, slots=True)
class File:
    """A kind of file. `path`: below `api/v1/`, where `{bank}` differs. `record`: what is in it.

    `make`: by the path of each such file, what makes its record; it is told its schema.
    """

    path: str
    about: str
    record: type[Promised]
    make: dict[str, Callable[[str], Promised]]

    @property
    def schema(self) -> str:
        """The name of its schema, which stands in `api/v1/`."""
        return f"{self.path.partition('.')[0].partition('/')[0]}.schema.json"


def api_makers(site: Site, banks: Sequence[Exported]) -> dict[str, Callable[[], bytes]]:
    """What makes each file, by its path below the root of the language."""
    make = maker_of(site)
    files = list(_files(make, banks))
    has_framework = framework(site.base) is not None
    index = File(_INDEX, _ABOUT[_INDEX], IndexFile, {})
    offered = (*_offered(files), *_beside(has_framework))
    index.make[_INDEX] = partial(_indexed, make, offered)
    found: dict[str, Callable[[], bytes]] = {}
    for file in (index, *files):
        found[file.schema] = partial(schema_of, site, file.schema, file.record)
        for path, record in file.make.items():
            found[path] = partial(_written, record, "../" * path.count("/") + file.schema)
    schemas = {file.path: file.schema for file in (index, *files)}
    about = {file.path: file.about for file in (index, *files)}
    if has_framework:
        schemas[_CASE], about[_CASE] = "", _ABOUT[_CASE]
    found[_OPENAPI] = partial(openapi, site, schemas, about)
    return {f"{API}{path}": each for path, each in found.items()}


def _files(make: Maker, banks: Sequence[Exported]) -> Iterator[File]:
    def one(path: str, about: str, record: type[Promised], made: Callable[[str], Promised]) -> File:
        return File(path, about, record, {path: made})

    found = framework(make.site.base)
    if found is not None:
        yield one(
            "framework.json",
            "The competence framework: groups, levels of support, attitude, profiles.",
            FrameworkFile,
            lambda schema: framework_file(make, schema, found),
        )
    yield one(
        "competences.json",
        "Every competence, with what it asks per level.",
        CompetencesFile,
        partial(competences_file, make),
    )
    yield one("lessons.json", "Every module and lesson.", LessonsFile, partial(lessons_file, make))
    yield one(
        "banks.json",
        "Every bank of questions.",
        BanksFile,
        lambda schema: banks_file(make, schema, banks),
    )
    yield File(
        items_path("{bank}"),
        "The questions of one bank, with keys and feedback.",
        ItemsFile,
        {items_path(bank.bank.id): partial(_items, make, bank) for bank in banks},
    )
    yield one("scenes.json", "Every branching case.", ScenesFile, partial(scenes_file, make))
    yield one(
        "programmes.json",
        "Every programme: meetings or days, with the time they take.",
        ProgrammesFile,
        partial(programmes_file, make),
    )
    yield one("terms.json", "The glossary.", TermsFile, partial(terms_file, make))
    yield one("sources.json", "What texts rest on.", SourcesFile, partial(sources_file, make))


def _items(make: Maker, bank: Exported, schema: str) -> Promised:
    return items_file(make, schema, bank)


def _indexed(make: Maker, offered: tuple[Offered, ...], schema: str) -> Promised:
    return index_file(make, schema, offered)


def _offered(files: Sequence[File]) -> Iterator[Offered]:
    for file in files:
        for path in file.make:
            yield Offered(path=path, schema_path=file.schema, about=file.about)


def _beside(has_framework: bool) -> Iterator[Offered]:
    for path in (_OPENAPI, *([_CASE] if has_framework else [])):
        yield Offered(path=path, about=_ABOUT[path])


def _written(record: Callable[[str], Promised], schema: str) -> bytes:
    return written(record(schema))
