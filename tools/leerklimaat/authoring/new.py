"""A first version of a record: commented, valid, and about a ward, to write over.

From: the template of its kind, the model (comments), the knowledge base (ids that exist). To:
`leerklimaat new`. Never: writes; the tree it returns is written by the command. The day is a
parameter, because the same question must give the same bytes.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.authoring import docstrings
from leerklimaat.authoring.example import EXAMPLE, example
from leerklimaat.authoring.existing import Existing, wanting
from leerklimaat.authoring.template import comment, explain, fill_in
from leerklimaat.content.rules.files import schema_line
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.ids import is_id, ref
from leerklimaat.model.collection import Collection
from leerklimaat.model.items import ITEM_TYPES, ContrastSet
from leerklimaat.model.kinds import MEMBERS, RECORD_CLASSES, WRITTEN_KINDS
from leerklimaat.model.knowledge import Topic
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.learning import Module
from leerklimaat.tree import Tree
from leerklimaat.usage import WrongUseError

_PROFILE = "docs/beroepsprofiel"
_FOLDERS: dict[str, str] = {
    "principle": f"{_PROFILE}/uitgangspunten",
    "concept": f"{_PROFILE}/sociale-systemen",
    "system-function": f"{_PROFILE}/sociale-systemen/systeemfuncties",
    "strategy": f"{_PROFILE}/strategieen",
    "group-type": f"{_PROFILE}/groepen",
    "intervention": f"{_PROFILE}/interventies",
    "task": f"{_PROFILE}/taken",
    "setting": f"{_PROFILE}/werkplekken",
    "partner": f"{_PROFILE}/samenwerking",
    "indication": f"{_PROFILE}/indicaties",
    "topic": _PROFILE,
    "checklist": _PROFILE,
    "framework": "docs/competenties",
    "competence": "docs/competenties",
    "crosswalk": "docs/competenties",
    "attitudes": "docs/competenties",
    "profiles": "docs/competenties",
    "talks": "docs/competenties",
    "module": "docs/lessen",
    "bank": "quizzes",
    "scene": "docs/scenes",
    "curriculum": "docs/programmas",
}
"""Where a new file goes when the author does not say; anything else goes in docs."""

_IN_BANKS: dict[str, type[BaseModel]] = {**ITEM_TYPES, "contrast-set": ContrastSet}
"""What stands among the items of a bank."""

_MEMBER_LISTS = {member: (kind, field) for kind, (field, member) in MEMBERS.items()}
_TURN_ON = (
    "Een hekje tegen een woord aan (`#sources:`) is een sleutel die mag: haal het hekje weg "
    "om hem te gebruiken."
)


@dataclass(frozen=True, slots=True)
class Made:
    """A file to write, or (`snippet`) lines to paste. `needs`: kinds there is no record of yet."""

    tree: Tree
    snippet: str
    needs: tuple[str, ...]


def kinds() -> list[str]:
    """Every word that may follow `new`."""
    return sorted({*WRITTEN_KINDS, *_MEMBER_LISTS, *_IN_BANKS})


def new(base: KnowledgeBase, kind: str, identifier: str, folder: str | None, day: date) -> Made:
    """The template for a record of this kind, at its place, about ids that exist."""
    known = [*kinds(), EXAMPLE]
    if kind not in known:
        raise WrongUseError(f"`{kind}` is geen soort record. {did_you_mean(kind, known)}")
    if not is_id(identifier):
        raise WrongUseError(
            f"`{identifier}` kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, "
            "bijvoorbeeld `grenzen-stellen`."
        )
    if kind == EXAMPLE:
        return _example(base, identifier, folder, day)
    _refuse_twice(base, kind, identifier)
    if kind in WRITTEN_KINDS:
        return _file(base, kind, identifier, folder, day)
    if folder is not None:
        raise WrongUseError(f"een {kind} krijgt geen eigen bestand; laat `--in` weg.")
    return _snippet(base, kind, identifier, day)


def _example(base: KnowledgeBase, identifier: str, folder: str | None, day: date) -> Made:
    """The finished lesson with its bank, in the folder of a module."""
    for kind in ("lesson", "bank"):
        _refuse_twice(base, kind, identifier)
    place = _folder(base, "lesson", folder)
    if place not in _module_folders(base):
        raise WrongUseError(f"{place} is geen map van een module. {_choose_module(base)}")
    return Made(example(base, identifier, place, day), "", ())


def _refuse_twice(base: KnowledgeBase, kind: str, identifier: str) -> None:
    cls = WRITTEN_KINDS.get(kind)
    is_list = cls is not None and issubclass(cls, Collection)
    found = base.entries.get(ref("collection" if is_list else kind, identifier))
    if found is not None:
        raise WrongUseError(f"`{found.ref}` bestaat al, in {found.file}. Kies een andere id.")


def _file(base: KnowledgeBase, kind: str, identifier: str, folder: str | None, day: date) -> Made:
    place = _folder(base, kind, folder)
    path = _path(kind, place, identifier)
    filled = _filled(base, kind, identifier, day, place)
    cls = WRITTEN_KINDS[kind]
    if kind == "page":
        fence, *lines = explain(filled, cls)
        lines = [fence, *comment(_TURN_ON), *lines]
    else:
        lines = [
            schema_line(path, kind),
            *comment(docstrings.of_class(cls)),
            *comment(_TURN_ON),
            "",
            *explain(filled, cls),
        ]
    return Made({path: ("\n".join(lines) + "\n").encode()}, "", wanting(filled))


def _filled(base: KnowledgeBase, kind: str, identifier: str, day: date, place: str = "") -> str:
    """The template with everything in its place; a lesson belongs to the module of its folder."""
    existing = Existing(base)
    beside = [e.id for e, _ in base.all(Module) if PurePosixPath(e.file).parent.as_posix() == place]
    template = "topic" if WRITTEN_KINDS.get(kind) is Topic else kind
    values: dict[str, object] = {
        "kind": kind,
        "id": identifier,
        "day": day.isoformat(),
        "within": False,
        "brief": False,
        "ref": existing.ref,
        "name": existing.name,
        "number_of": existing.next_number,
        "languages": languages.ALL,
        "levels": existing.levels(),
        "cluster": existing.cluster(),
        "module": beside[0] if beside else existing.name("module"),
        "lesson": existing.lesson(identifier),
        "has_bank": existing.has_bank(identifier),
    }
    return fill_in(f"{template}.{'md' if kind == 'page' else 'yml'}.j2", values)


def _path(kind: str, place: str, identifier: str) -> str:
    match kind:
        case "page":
            return f"{place}/{identifier}.md"
        case "folder":
            return f"{place}/{identifier}/index.yml"
        case "module":
            return f"{place}/{identifier}/module.yml"
        case _:
            return f"{place}/{identifier}.yml"


def _folder(base: KnowledgeBase, kind: str, folder: str | None) -> str:
    if folder is None:
        return _lesson_folder(base) if kind == "lesson" else _FOLDERS.get(kind, "docs")
    place = PurePosixPath(folder.replace("\\", "/"))
    if not place.parts or place.parts[0] not in ("docs", "quizzes") or ".." in place.parts:
        raise WrongUseError(
            f"`{folder}` is geen map voor teksten. Geef een map onder docs of quizzes, "
            "gezien vanaf de map van het project."
        )
    return place.as_posix()


def _module_folders(base: KnowledgeBase) -> list[str]:
    return [PurePosixPath(entry.file).parent.as_posix() for entry, _ in base.all(Module)]


def _lesson_folder(base: KnowledgeBase) -> str:
    folders = _module_folders(base)
    if len(folders) == 1:
        return folders[0]
    if not folders:
        raise WrongUseError(
            "er is nog geen module om de les in te zetten. Maak die eerst: "
            "`leerklimaat new module ID`."
        )
    raise WrongUseError(f"bij welke module hoort de les? {_choose_module(base)}")


def _choose_module(base: KnowledgeBase) -> str:
    folders = ", ".join(f"`--in {folder}`" for folder in _module_folders(base))
    return f"Kies: {folders}." if folders else "Maak eerst een module: `leerklimaat new module ID`."


def _snippet(base: KnowledgeBase, kind: str, identifier: str, day: date) -> Made:
    filled = _filled(base, kind, identifier, day)
    cls = _IN_BANKS.get(kind) or RECORD_CLASSES[kind]
    if kind in _IN_BANKS:
        where = "`items:` in een vragenbank (quizzes)"
    else:
        list_kind, field = _MEMBER_LISTS[kind]
        where = f"`{field}:` in {_list_file(base, WRITTEN_KINDS[list_kind], list_kind)}"
    lines = [f"# Plak dit onder {where}.", *explain(filled, cls)]
    return Made({}, "\n".join(lines) + "\n", wanting(filled))


def _list_file(base: KnowledgeBase, cls: type[BaseModel], kind: str) -> str:
    found: list[Entry] = [entry for entry, _ in base.all(cls)]
    return found[0].file if found else f"een bestand met `kind: {kind}`"
