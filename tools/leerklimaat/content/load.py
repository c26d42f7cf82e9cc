"""Authored files to one knowledge base per language.

From: docs/ and quizzes/ below a root. To: rules, build. The only module that walks authored
folders. Never: raises on a mistake in content; judges style (that is rules/).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.lock import Lock, read_lock
from leerklimaat.content.node import Mapping, Node, Scalar, place_at
from leerklimaat.content.overlay import Overlay
from leerklimaat.content.read import read_page, read_text, read_yaml
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.content.units import record_ref, unit_texts
from leerklimaat.content.validate import validate
from leerklimaat.ids import ref
from leerklimaat.model.collection import Collection
from leerklimaat.model.kinds import FILE_KINDS, MEMBERS
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.model.site import WritingRules
from leerklimaat.problems import Place, Problem, Severity, in_order

FOLDERS = ("docs", "quizzes")
UI = "docs/ui.yml"


@dataclass
class Loaded:
    """What was read: a knowledge base per language, and where every record stands.

    `nodes`: per language and ref the nodes and the path of the record in them.
    `texts`: the authored files as text, for rules that look at lines.
    """

    bases: dict[str, KnowledgeBase] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: dict[tuple[str, str], tuple[Node, FieldPath]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

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


def load(root: Path) -> Loaded:
    """Read everything below `root`; every mistake ends up in `problems`."""
    loaded = Loaded()
    loaded.lock = read_lock(root, loaded.problems)
    trees = _read_all(root, loaded)
    entries: dict[str, dict[str, Entry]] = {language: {} for language in languages.ALL}
    fallen: dict[str, set[str]] = {language: set() for language in languages.ALL}
    rules: WritingRules | None = None
    for file, node in trees.items():
        if languages.language_of_file(file) != languages.SOURCE or file == UI:
            continue
        if not isinstance(node, Mapping):
            loaded.problems.append(
                Problem(node.place, "dit bestand bevat geen sleutels.", "Begin met `kind: …`.")
            )
            continue
        cls = _class_of(file, node, loaded)
        if cls is None:
            continue
        record, problems = validate(cls, node)
        loaded.problems.extend(problems)
        if isinstance(record, WritingRules):
            rules = record
            continue
        if record is not None:
            _add(loaded, entries[languages.SOURCE], languages.SOURCE, file, record, node)
        for language in languages.TRANSLATIONS:
            merged = _translate(loaded, trees, file, language, cls, node, fallen[language])
            if record is None:
                continue
            translated, problems = validate(cls, merged)
            loaded.problems.extend(problems)
            _add(loaded, entries[language], language, file, translated or record, merged)
    words = _interface(loaded, trees)
    _check_orphans(loaded, trees)
    for language in languages.ALL:
        loaded.bases[language] = KnowledgeBase(
            language, entries[language], words[language], rules, frozenset(fallen[language])
        )
    _mark_stale(loaded)
    loaded.problems = in_order(loaded.problems)
    return loaded


def authored_files(root: Path) -> Iterator[Path]:
    """Every YAML and Markdown file people write, in path order."""
    for folder in FOLDERS:
        found = (root / folder).rglob("*")
        yield from sorted(
            path for path in found if path.suffix in (".yml", ".md") and path.is_file()
        )


def _read_all(root: Path, loaded: Loaded) -> dict[str, Node]:
    trees: dict[str, Node] = {}
    for path in authored_files(root):
        file = path.relative_to(root).as_posix()
        text, problems = read_text(path.read_bytes(), file)
        loaded.problems.extend(problems)
        if text is None:
            continue
        loaded.texts[file] = text
        read = read_page if path.suffix == ".md" else read_yaml
        node, problems = read(text, file)
        loaded.problems.extend(problems)
        if node is not None:
            trees[file] = node
    return trees


def _class_of(file: str, node: Mapping, loaded: Loaded) -> type[BaseModel] | None:
    if file.endswith(".md"):
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
    loaded.kinds[file] = word.text
    cls = FILE_KINDS.get(word.text)
    if cls is None:
        loaded.problems.append(
            Problem(
                word.place,
                f"`{word.text}` is geen soort record.",
                did_you_mean(word.text, FILE_KINDS),
            )
        )
    return cls


def _translate(
    loaded: Loaded,
    trees: dict[str, Node],
    file: str,
    language: str,
    cls: type[BaseModel],
    node: Mapping,
    fallen: set[str],
) -> Mapping:
    name = languages.sidecar(file, language)
    texts = trees.get(name)
    if texts is not None and not isinstance(texts, Mapping):
        loaded.problems.append(
            Problem(texts.place, "dit bestand bevat geen sleutels.", "Schrijf `title: …`.")
        )
        texts = None
    overlay = Overlay(name, language)
    merged = overlay.lay(cls, node, texts)
    loaded.problems.extend(overlay.problems)
    kind = loaded.kinds.get(file, "")
    identifier = node.items.get("id")
    base = identifier.text if isinstance(identifier, Scalar) else ""
    for path in overlay.fallen:
        fallen.add(record_ref(kind, base, path))
    if overlay.fallen and texts is None:
        loaded.problems.append(
            Problem(
                Place(file),
                f"de vertaling {name} ontbreekt.",
                "Maak haar; tot dan staat dit in het Nederlands op de Engelse site.",
                "vertaling",
                Severity.WARNING,
            )
        )
    return merged


def _add(
    loaded: Loaded,
    entries: dict[str, Entry],
    language: str,
    file: str,
    record: BaseModel,
    node: Mapping,
) -> None:
    kind = loaded.kinds[file]
    page = page_of(file)
    identifier = str(getattr(record, "id", page))
    name = ref("collection" if isinstance(record, Collection) else kind, identifier)
    _enter(loaded, entries, language, Entry(name, record, file, page), node, ())
    if kind in MEMBERS:
        list_field, member = MEMBERS[kind]
        for index, part in enumerate(getattr(record, list_field)):
            entry = Entry(ref(member, part.id), part, file, page, part.id)
            _enter(loaded, entries, language, entry, node, (list_field, index))


def _enter(
    loaded: Loaded,
    entries: dict[str, Entry],
    language: str,
    entry: Entry,
    node: Node,
    path: FieldPath,
) -> None:
    if entry.ref in entries:
        if language == languages.SOURCE:
            first = loaded.place(language, entry.ref)
            loaded.problems.append(
                Problem(
                    place_at(node, (*path, "id")),
                    f"`{entry.ref}` bestaat al ({first}).",
                    "Kies een andere id.",
                )
            )
        return
    entries[entry.ref] = entry
    loaded.nodes[language, entry.ref] = (node, path)


def page_of(file: str) -> str:
    """Where a file's page stands, below the language's root and without suffix."""
    path = PurePosixPath(file)
    if path.parts[0] == "quizzes":
        return f"quizzen/{path.stem}"
    inner = path.relative_to("docs").with_suffix("")
    return (inner.parent / "index" if inner.name == "module" else inner).as_posix()


def _check_orphans(loaded: Loaded, trees: dict[str, Node]) -> None:
    for file in trees:
        language = languages.language_of_file(file)
        if language == languages.SOURCE:
            continue
        stem, _, suffix = file.rpartition(".")
        original = f"{stem.removesuffix('.' + language)}.{suffix}"
        if original not in loaded.texts:
            loaded.problems.append(
                Problem(
                    Place(file),
                    f"bij deze vertaling hoort geen {original}.",
                    "Hernoem of verwijder haar.",
                )
            )


def _interface(loaded: Loaded, trees: dict[str, Node]) -> dict[str, dict[str, str]]:
    """The words of the interface, with dotted keys; every language must have the same."""
    found: dict[str, dict[str, Scalar]] = {}
    for language in languages.ALL:
        file = UI if language == languages.SOURCE else languages.sidecar(UI, language)
        node = trees.get(file)
        if node is None:
            loaded.problems.append(
                Problem(
                    Place(file),
                    "dit bestand ontbreekt of is leeg.",
                    "Het hoort de knoppen en kopjes te bevatten.",
                )
            )
        found[language] = dict(_flat(node, "")) if node is not None else {}
    source = found[languages.SOURCE]
    for language in languages.TRANSLATIONS:
        file = languages.sidecar(UI, language)
        for key in sorted(source.keys() - found[language].keys()):
            loaded.problems.append(
                Problem(
                    source[key].place, f"`{key}` ontbreekt in {file}.", "Voeg de vertaling toe."
                )
            )
        for key in sorted(found[language].keys() - source.keys()):
            loaded.problems.append(
                Problem(
                    found[language][key].place,
                    f"`{key}` staat niet in {UI}.",
                    did_you_mean(key, source),
                )
            )
    return {
        language: {
            **{key: value.text for key, value in source.items()},
            **{key: value.text for key, value in words.items()},
        }
        for language, words in found.items()
    }


def _flat(node: Node, prefix: str) -> Iterator[tuple[str, Scalar]]:
    match node:
        case Scalar():
            yield prefix, node
        case Mapping():
            for key, value in node.items.items():
                yield from _flat(value, f"{prefix}.{key}" if prefix else key)


def _mark_stale(loaded: Loaded) -> None:
    """Replace each translated base by one that knows which units are older than the Dutch."""
    source = unit_texts(loaded.source)
    for language in languages.TRANSLATIONS:
        base = loaded.bases[language]
        stale = loaded.lock.stale(language, source, unit_texts(base), base.fallbacks)
        loaded.bases[language] = KnowledgeBase(
            base.language, base.entries, base.ui, base.rules, base.fallbacks, stale
        )
