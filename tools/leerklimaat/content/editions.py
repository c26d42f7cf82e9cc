"""One Dutch file and the translations beside it, as records in every language.

From: content/load, with the files as they were read. To: content/load. The same files as read
always give the same editions, so that a later load can use them again. Never: looks at any
other file; whether an id is taken already is for load to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.node import Mapping, Node, Scalar, word_at
from leerklimaat.content.overlay import lay
from leerklimaat.content.sets import open_sets, open_texts
from leerklimaat.content.suggest import one_of
from leerklimaat.content.trees import ReadFile
from leerklimaat.content.units import record_ref, unit_texts
from leerklimaat.content.validate import validate, validate_rest
from leerklimaat.ids import ref
from leerklimaat.model.bank import BankFile
from leerklimaat.model.collection import Collection
from leerklimaat.model.kinds import FILE_KINDS, MEMBERS
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.model.site import WritingRules
from leerklimaat.problems import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Member:
    """A file's own record, or one inside it that others can refer to.

    `path`: where it stands in the nodes of its file. `hashes`: per unit, of its texts.
    """

    entry: Entry
    path: FieldPath
    hashes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Edition:
    """What a file holds in one language. `fallen`: units that are Dutch for want of a text."""

    node: Mapping
    members: tuple[Member, ...]
    fallen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Editions:
    """A Dutch file, per language what it holds, and everything wrong with that.

    `reads`: the file and its translations as they were read; None where there is no file.
    Without a record there are no editions; the writing rules have none either.
    """

    reads: tuple[ReadFile | None, ...]
    kind: str | None = None
    by_language: dict[str, Edition] = field(default_factory=dict)
    rules: WritingRules | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def has_record(self) -> bool:
        """False if the file cannot be used until it is mended."""
        return bool(self.by_language) or self.rules is not None


@dataclass(frozen=True, slots=True)
class _File:
    """A Dutch file that says what it is: its nodes, and the class its record should have.

    `written`: the nodes as they stand there; others where something is written once for many.
    """

    name: str
    kind: str
    cls: type[BaseModel]
    node: Mapping
    written: Mapping


def editions_of(name: str, files: dict[str, ReadFile], earlier: Editions | None = None) -> Editions:
    """What a Dutch file holds in every language; what it held `earlier` if nothing changed."""
    names = (name, *(languages.sidecar(name, language) for language in languages.TRANSLATIONS))
    reads = tuple(files.get(each) for each in names)
    if earlier is not None and all(
        read is before for read, before in zip(reads, earlier.reads, strict=True)
    ):
        return earlier
    node = files[name].node
    if node is None:
        return Editions(reads, problems=tuple(_mistakes_in(files[name].rest)))
    kind, file, problems = _recognise(name, node)
    if file is None:
        return Editions(reads, kind, problems=tuple(problems))
    file, problems = _opened(file)
    record, more = validate(file.cls, file.node) if not problems else (None, [])
    problems.extend(more)
    if record is None:
        # Its translation has nothing to be compared with until this is mended.
        return Editions(reads, kind, problems=tuple(problems))
    if isinstance(record, WritingRules):
        return Editions(reads, kind, rules=record, problems=tuple(problems))
    found = {languages.SOURCE: Edition(file.node, _members(file, record))}
    for language, read in zip(languages.TRANSLATIONS, reads[1:], strict=True):
        found[language], more = _translated(file, record, language, read)
        problems.extend(more)
    return Editions(reads, kind, found, problems=tuple(problems))


def _mistakes_in(rest: Mapping | None) -> list[Problem]:
    """What is wrong with that part of a file that can be read, if it says what it is."""
    kind = word_at(rest, "kind") or ""
    cls = BankFile if kind == "bank" else FILE_KINDS.get(kind)
    return validate_rest(cls, rest) if rest is not None and cls is not None else []


def _recognise(name: str, node: Node) -> tuple[str | None, _File | None, list[Problem]]:
    """The kind a file names, and the file if there is such a kind."""
    if not isinstance(node, Mapping):
        what, hint = "dit bestand bevat geen sleutels.", "Begin met `kind: …`."
        return None, None, [Problem(node.place, what, hint)]
    if name.endswith(".md"):
        kind = Scalar("page", node.place)
        node = Mapping({"kind": kind, **node.items}, node.key_places, node.place)
    word = node.items.get("kind")
    if not isinstance(word, Scalar):
        what = "de sleutel `kind` ontbreekt."
        hint = "Zet boven aan wat dit is, bijvoorbeeld `kind: principle`."
        return None, None, [Problem(node.place, what, hint)]
    cls = FILE_KINDS.get(word.text)
    if cls is None:
        what = f"`{word.text}` is geen soort record."
        return word.text, None, [Problem(word.place, what, one_of(word.text, FILE_KINDS))]
    return word.text, _File(name, word.text, cls, node, node), []


def _opened(file: _File) -> tuple[_File, list[Problem]]:
    """A bank as its items, with those of contrast sets among them; another file as it is."""
    if file.kind != "bank":
        return file, []
    written, problems = validate(BankFile, file.written)
    if written is None:
        return file, problems
    opened = open_sets(file.written)
    return replace(file, node=opened.node), list(opened.problems)


def _translated(
    file: _File, record: BaseModel, language: str, read: ReadFile | None
) -> tuple[Edition, list[Problem]]:
    """What comes of laying a translation over a Dutch file."""
    texts = read.node if read is not None else None
    problems: list[Problem] = []
    if texts is not None and not isinstance(texts, Mapping):
        what, hint = "dit bestand bevat geen sleutels.", "Schrijf `title: …`."
        problems.append(Problem(texts.place, what, hint))
    name = languages.sidecar(file.name, language)
    given = texts if isinstance(texts, Mapping) else None
    if given is not None and file.kind == "bank":
        opened = open_texts(file.written, given)
        given = opened.node
        problems.extend(opened.problems)
    laid = lay(file.cls, file.node, given, name, language)
    problems.extend(laid.problems)
    known = languages.LANGUAGES[language]
    if laid.fallen and read is None and known.whole:
        problems.append(
            Problem(
                Place(file.name),
                f"de vertaling {name} ontbreekt.",
                f"Maak haar; tot dan staat dit in het Nederlands op de {known.adjective} site.",
                "vertaling",
                Severity.WARNING,
            )
        )
    base = word_at(file.node, "id") or ""
    fallen = frozenset(record_ref(file.kind, base, path) for path in laid.fallen)
    translated, more = validate(file.cls, laid.node)
    problems.extend(more)
    if translated is not None:
        return Edition(laid.node, _members(file, translated), fallen), problems
    # What cannot be used is Dutch for every rule and page, so that no rule judges it.
    members = _members(file, record)
    units = (unit for member in members for unit in member.hashes)
    return Edition(file.node, members, fallen.union(units)), problems


def _members(file: _File, record: BaseModel) -> tuple[Member, ...]:
    """A file's record, and those inside it that others can refer to."""
    return tuple(Member(entry, path, unit_texts([entry])) for entry, path in _entries(file, record))


def _entries(file: _File, record: BaseModel) -> Iterator[tuple[Entry, FieldPath]]:
    page = page_of(file.name)
    identifier = str(getattr(record, "id", page))
    name = ref("collection" if isinstance(record, Collection) else file.kind, identifier)
    yield Entry(name, record, file.name, page), ()
    if file.kind in MEMBERS:
        list_field, member = MEMBERS[file.kind]
        for index, part in enumerate(getattr(record, list_field)):
            entry = Entry(ref(member, part.id), part, file.name, page, part.id)
            yield entry, (list_field, index)


def page_of(file: str) -> str:
    """Where a file's page stands, below the language's root and without suffix."""
    path = PurePosixPath(file)
    if path.parts[0] == "quizzes":
        return f"quizzen/{path.stem}"
    inner = path.relative_to("docs").with_suffix("")
    return (inner.parent / "index" if inner.name == "module" else inner).as_posix()
