"""Authored files to one knowledge base per language.

From: content/trees, with the nodes of every file. To: whoever needs content:
rules, site, authoring, command. Never: raises on a mistake, or judges style (that is rules/).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.interface import UI, interface
from leerklimaat.content.lock import Lock, read_lock
from leerklimaat.content.node import Mapping, Node, Scalar, place_at
from leerklimaat.content.overlay import Overlay
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.content.trees import Trees, read_all
from leerklimaat.content.units import record_ref, unit_texts
from leerklimaat.content.validate import validate
from leerklimaat.ids import ref
from leerklimaat.model.collection import Collection
from leerklimaat.model.kinds import FILE_KINDS, MEMBERS
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.model.site import WritingRules
from leerklimaat.problems import Place, Problem, Severity, in_order

_WRITTEN_ID = re.compile(r"\bid:[ \t]*[\"']?([a-z0-9-]+)")


@dataclass
class Loaded:
    """What was read: a knowledge base per language, and where every record stands.

    `nodes`: per language and ref the nodes and the path of the record in them.
    `texts`: the authored files as text, for rules that look at lines.
    `unread`: ids in files that gave no record, so that one mistake there is not reported
    again at everything that refers to them.
    `hashes`: per language and unit of translation a hash of its texts.
    `released`: the text of ids.txt.
    """

    bases: dict[str, KnowledgeBase] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[tuple[str, str], tuple[Node, FieldPath]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    unread: frozenset[str] = frozenset()
    hashes: dict[str, dict[str, str]] = field(default_factory=dict)
    released: str = ""

    @property
    def source(self) -> KnowledgeBase:
        """The knowledge base in the language authors write."""
        return self.bases[languages.SOURCE]

    def place(self, language: str, name: str, path: FieldPath = ()) -> Place:
        """Where a value of a record stands, in the file that gave it in that language."""
        found = self.nodes.get((language, name))
        if found is None:
            return Place(name)
        node, above = found
        return place_at(node, (*above, *path))


@dataclass(frozen=True, slots=True)
class _File:
    """A Dutch file that says what it is: its nodes, and the class its record should have."""

    name: str
    kind: str
    cls: type[BaseModel]
    node: Mapping


@dataclass(slots=True)
class _Shelf:
    """What is gathered for one language."""

    language: str
    entries: dict[str, Entry] = field(default_factory=dict)
    fallen: set[str] = field(default_factory=set)


def load(root: Path) -> Loaded:
    """Read everything below `root`; every mistake ends up in `problems`."""
    loaded = Loaded()
    loaded.lock = read_lock(root, loaded.problems)
    trees = read_all(root)
    loaded.problems.extend(trees.problems)
    loaded.texts, loaded.released = trees.texts, trees.released
    shelves = {language: _Shelf(language) for language in languages.ALL}
    rules: WritingRules | None = None
    without_record = [*trees.unreadable]
    for name, node in trees.nodes.items():
        if languages.language_of_file(name) != languages.SOURCE or name == UI:
            continue
        file = _recognise(loaded, name, node)
        record = _record_of(loaded, file) if file is not None else None
        if file is None or record is None:
            # Its translation has nothing to be compared with until this is mended.
            without_record.append(name)
        elif isinstance(record, WritingRules):
            rules = record
        else:
            _add(loaded, shelves[languages.SOURCE], file, record)
            for language in languages.TRANSLATIONS:
                _translate(loaded, shelves[language], file, record, trees)
    words, problems = interface(trees.nodes, trees.unreadable)
    loaded.problems.extend(problems)
    _check_orphans(loaded, trees)
    loaded.unread = frozenset(_written_ids(loaded, without_record))
    for language, shelf in shelves.items():
        loaded.bases[language] = KnowledgeBase(
            language, shelf.entries, words[language], rules, frozenset(shelf.fallen)
        )
    _mark_stale(loaded)
    loaded.problems = in_order(loaded.problems)
    return loaded


def _recognise(loaded: Loaded, name: str, node: Node) -> _File | None:
    if not isinstance(node, Mapping):
        loaded.problems.append(
            Problem(node.place, "dit bestand bevat geen sleutels.", "Begin met `kind: …`.")
        )
        return None
    if name.endswith(".md"):
        node.items.setdefault("kind", Scalar("page", node.place))
    word = node.items.get("kind")
    if not isinstance(word, Scalar):
        loaded.problems.append(
            Problem(
                node.place,
                "de sleutel `kind` ontbreekt.",
                "Zet boven aan wat dit is, bijvoorbeeld `kind: principle`.",
            )
        )
        return None
    loaded.kinds[name] = word.text
    cls = FILE_KINDS.get(word.text)
    if cls is None:
        loaded.problems.append(
            Problem(
                word.place,
                f"`{word.text}` is geen soort record.",
                did_you_mean(word.text, FILE_KINDS),
            )
        )
        return None
    return _File(name, word.text, cls, node)


def _record_of(loaded: Loaded, file: _File) -> BaseModel | None:
    record, problems = validate(file.cls, file.node)
    loaded.problems.extend(problems)
    return record


def _translate(loaded: Loaded, shelf: _Shelf, file: _File, record: BaseModel, trees: Trees) -> None:
    """Lay a translation over a Dutch file, and put what comes of it on the shelf."""
    name = languages.sidecar(file.name, shelf.language)
    texts = trees.nodes.get(name)
    if texts is not None and not isinstance(texts, Mapping):
        loaded.problems.append(
            Problem(texts.place, "dit bestand bevat geen sleutels.", "Schrijf `title: …`.")
        )
    overlay = Overlay(name, shelf.language)
    merged = overlay.lay(file.cls, file.node, texts if isinstance(texts, Mapping) else None)
    loaded.problems.extend(overlay.problems)
    identifier = file.node.items.get("id")
    base = identifier.text if isinstance(identifier, Scalar) else ""
    shelf.fallen.update(record_ref(file.kind, base, path) for path in overlay.fallen)
    if overlay.fallen and texts is None and name not in trees.unreadable:
        loaded.problems.append(
            Problem(
                Place(file.name),
                f"de vertaling {name} ontbreekt.",
                "Maak haar; tot dan staat dit in het Nederlands op de Engelse site.",
                "vertaling",
                Severity.WARNING,
            )
        )
    translated, problems = validate(file.cls, merged)
    loaded.problems.extend(problems)
    if translated is not None:
        _add(loaded, shelf, replace(file, node=merged), translated)
    else:
        # What cannot be used is Dutch for every rule and page, so that no rule judges it.
        for entry in _add(loaded, shelf, file, record):
            shelf.fallen.update(unit_texts(KnowledgeBase(shelf.language, {"": entry}, {})))


def _add(loaded: Loaded, shelf: _Shelf, file: _File, record: BaseModel) -> list[Entry]:
    """Put a file's record on the shelf, and those inside it that others can refer to."""
    page = page_of(file.name)
    identifier = str(getattr(record, "id", page))
    name = ref("collection" if isinstance(record, Collection) else file.kind, identifier)
    entries = [Entry(name, record, file.name, page)]
    paths: list[FieldPath] = [()]
    if file.kind in MEMBERS:
        list_field, member = MEMBERS[file.kind]
        for index, part in enumerate(getattr(record, list_field)):
            entries.append(Entry(ref(member, part.id), part, file.name, page, part.id))
            paths.append((list_field, index))
    for entry, path in zip(entries, paths, strict=True):
        if entry.ref not in shelf.entries:
            shelf.entries[entry.ref] = entry
            loaded.nodes[shelf.language, entry.ref] = (file.node, path)
        elif shelf.language == languages.SOURCE:
            loaded.problems.append(
                Problem(
                    place_at(file.node, (*path, "id")),
                    f"`{entry.ref}` bestaat al ({loaded.place(shelf.language, entry.ref)}).",
                    "Kies een andere id.",
                )
            )
    return entries


def page_of(file: str) -> str:
    """Where a file's page stands, below the language's root and without suffix."""
    path = PurePosixPath(file)
    if path.parts[0] == "quizzes":
        return f"quizzen/{path.stem}"
    inner = path.relative_to("docs").with_suffix("")
    return (inner.parent / "index" if inner.name == "module" else inner).as_posix()


def _check_orphans(loaded: Loaded, trees: Trees) -> None:
    files = trees.nodes.keys() | trees.unreadable
    for file in files:
        language = languages.language_of_file(file)
        if language == languages.SOURCE:
            continue
        stem, _, suffix = file.rpartition(".")
        original = f"{stem.removesuffix('.' + language)}.{suffix}"
        if original not in files:
            loaded.problems.append(
                Problem(
                    Place(file),
                    f"bij deze vertaling hoort geen {original}.",
                    "Hernoem of verwijder haar.",
                )
            )


def _written_ids(loaded: Loaded, files: list[str]) -> Iterator[str]:
    """Every id that files mention, read from their text because they gave no record."""
    for file in files:
        if languages.language_of_file(file) == languages.SOURCE:
            path = PurePosixPath(file)
            yield path.parent.name if path.stem in ("index", "module") else path.stem
            yield from _WRITTEN_ID.findall(loaded.texts.get(file, ""))


def _mark_stale(loaded: Loaded) -> None:
    """Replace each translated base by one that knows which units are older than the Dutch."""
    loaded.hashes = {language: unit_texts(base) for language, base in loaded.bases.items()}
    source = loaded.hashes[languages.SOURCE]
    for language in languages.TRANSLATIONS:
        base = loaded.bases[language]
        stale = loaded.lock.stale(language, source, loaded.hashes[language], base.fallbacks)
        loaded.bases[language] = replace(base, stale=stale)
