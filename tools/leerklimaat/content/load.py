"""Authored files to one knowledge base per language.

From: content/trees and content/editions, file by file. To: whoever needs content: rules, site,
authoring, command. Brings together what is about more than one file. Never: raises on a mistake,
or judges style (that is rules/).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from leerklimaat import languages
from leerklimaat.content.editions import Editions, Member, editions_of
from leerklimaat.content.folders import FOLDERS
from leerklimaat.content.interface import UI, interface
from leerklimaat.content.lock import Lock, lock_file, read_lock
from leerklimaat.content.node import Node, place_at
from leerklimaat.content.trees import NO_DRAFTS, RELEASED, Trees, read_all
from leerklimaat.model.addresses import OPENINGS
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.problems import Place, Problem, in_order

_WRITTEN_ID = re.compile(r"\bid:[ \t]*[\"']?([a-z0-9-]+)")


@dataclass(frozen=True)
class Loaded:
    """What was read: a knowledge base per language, and where every record stands.

    `nodes`: per language and ref the nodes and the path of the record in them.
    `texts`: the authored files as text, for rules that look at lines.
    `kinds`: per Dutch file the kind it names.
    `unread`: ids in files that gave no record, so that one mistake there is not reported
    again at everything that refers to them.
    `hashes`: per language and unit of translation a hash of its texts.
    `released`: the text of ids.txt.
    `trees`, `editions`: what came of each file, for a later load to use again.
    """

    bases: dict[str, KnowledgeBase]
    problems: list[Problem]
    nodes: dict[tuple[str, str], tuple[Node, FieldPath]]
    texts: dict[str, str]
    kinds: dict[str, str]
    lock: Lock
    unread: frozenset[str]
    hashes: dict[str, dict[str, str]]
    released: str
    trees: Trees
    editions: dict[str, Editions]

    @property
    def source(self) -> KnowledgeBase:
        """The knowledge base in the language authors write."""
        return self.bases[languages.SOURCE]

    @property
    def files(self) -> frozenset[str]:
        """All that is read: what people write, the released ids, and the locks."""
        return frozenset((*self.trees.files, *sources().difference(FOLDERS)))

    def place(self, language: str, name: str, path: FieldPath = ()) -> Place:
        """Where a value of a record stands, in the file that gave it in that language."""
        found = self.nodes.get((language, name))
        if found is None:
            return Place(name)
        node, above = found
        return place_at(node, (*above, *path))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """All there is in one language: the members of every file, each name once."""

    members: dict[str, Member] = field(default_factory=dict)
    nodes: dict[str, tuple[Node, FieldPath]] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    fallen: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def sources() -> frozenset[str]:
    """The names below the root of all that is read here: folders, and files beside them."""
    return frozenset((*FOLDERS, RELEASED, *map(lock_file, languages.TRANSLATIONS)))


def load(
    root: Path, earlier: Loaded | None = None, drafts: Mapping[str, bytes] = NO_DRAFTS
) -> Loaded:
    """Read everything below `root`; every mistake ends up in `problems`.

    `drafts`: what somebody is writing, by path, in place of the bytes of files on disk.

    Of files that have not changed since they were loaded `earlier`, the nodes, records and
    problems are used again, the very same ones. What comes out is what a fresh load gives.
    """
    trees = read_all(root, earlier.trees if earlier is not None else None, drafts)
    before = earlier.editions if earlier is not None else {}
    editions = {
        name: editions_of(name, trees.files, before.get(name))
        for name in trees.files
        if languages.language_of_file(name) == languages.SOURCE and name != UI
    }
    shelves = {language: _shelf(language, editions.values()) for language in languages.ALL}
    words, interface_problems = interface(trees.nodes, trees.unreadable)
    lock, lock_problems = read_lock(root)
    problems = [*trees.problems, *interface_problems, *lock_problems, *_orphans(trees)]
    for made in editions.values():
        problems.extend(made.problems)
    for shelf in shelves.values():
        problems.extend(shelf.problems)
    rules = [made.rules for made in editions.values() if made.rules is not None]
    hashes = {language: shelf.hashes for language, shelf in shelves.items()}
    bases: dict[str, KnowledgeBase] = {}
    for language, shelf in shelves.items():
        entries = {name: member.entry for name, member in shelf.members.items()}
        fallen = frozenset(shelf.fallen)
        stale = lock.stale(language, hashes[languages.SOURCE], shelf.hashes, fallen)
        bases[language] = KnowledgeBase(
            language, entries, words[language], rules[-1] if rules else None, fallen, stale
        )
    return Loaded(
        bases=bases,
        problems=in_order(problems),
        nodes={
            (language, name): found
            for language, shelf in shelves.items()
            for name, found in shelf.nodes.items()
        },
        texts=trees.texts,
        kinds={name: made.kind for name, made in editions.items() if made.kind is not None},
        lock=lock,
        unread=frozenset(_unread(trees, editions)),
        hashes=hashes,
        released=trees.released.text or "",
        trees=trees,
        editions=editions,
    )


def _shelf(language: str, files: Iterable[Editions]) -> _Shelf:
    """Every record in one language. The first that takes a name has it."""
    shelf = _Shelf()
    for made in files:
        edition = made.by_language.get(language)
        if edition is None:
            continue
        shelf.fallen.update(edition.fallen)
        for member in edition.members:
            name = member.entry.ref
            if name not in shelf.members:
                shelf.members[name] = member
                shelf.nodes[name] = (edition.node, member.path)
                shelf.hashes.update(member.hashes)
            elif language == languages.SOURCE:
                node, path = shelf.nodes[name]
                shelf.problems.append(
                    Problem(
                        place_at(edition.node, (*member.path, "id")),
                        f"`{name}` bestaat al ({place_at(node, path)}).",
                        "Kies een andere id.",
                    )
                )
    return shelf


def _orphans(trees: Trees) -> Iterator[Problem]:
    for file in trees.files:
        original = languages.original(file)
        if original not in trees.files:
            yield Problem(
                Place(file),
                f"bij deze vertaling hoort geen {original}.",
                "Hernoem of verwijder haar.",
            )


def _unread(trees: Trees, editions: dict[str, Editions]) -> Iterator[str]:
    """Every id in the text of files that gave no record."""
    for name, read in trees.files.items():
        has_record = editions[name].has_record if name in editions else read.node is not None
        if not has_record and languages.language_of_file(name) == languages.SOURCE:
            path = PurePosixPath(name)
            yield path.parent.name if path.stem in OPENINGS else path.stem
            yield from _WRITTEN_ID.findall(read.text or "")
