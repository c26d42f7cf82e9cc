"""What can be written in a form: every sheet there is, and the names that a field may refer to.

From: the loaded knowledge base. To: desk/service. Never: opens a file.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat import languages
from leerklimaat.authoring.desk.forms import lists_of
from leerklimaat.authoring.desk.written import Value
from leerklimaat.authoring.schema_values import REFERS_TO
from leerklimaat.authoring.schemas import of_kind
from leerklimaat.content.load import Loaded
from leerklimaat.model.addresses import quiz_path
from leerklimaat.model.bank import Bank
from leerklimaat.model.kinds import MEMBERS
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.usage import WrongUseError

LEFT_OUT = ("page", "writing-rules")
"""Kinds that are no form: Markdown, and rules for those who change the rules."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something to write at: a file, or one record of a file that holds many."""

    file: str
    member: str
    kind: str
    title: str
    page: str
    translated: bool


def sheets_of(loaded: Loaded) -> Iterator[Sheet]:
    """Every file that can be a form, and every record of a file that holds many."""
    by_file: dict[str, list[Entry]] = {}
    for entry in loaded.source.entries.values():
        by_file.setdefault(entry.file, []).append(entry)
    for file, kind in loaded.kinds.items():
        entries = by_file.get(file, [])
        if kind in LEFT_OUT or not entries:
            continue
        translated = all(target_of(file, one) in loaded.texts for one in languages.TRANSLATIONS)
        for entry in entries:
            member = entry.id if kind in MEMBERS and entry.kind == MEMBERS[kind][1] else ""
            title = str(getattr(entry.record, "title", "") or getattr(entry.record, "term", ""))
            if member or kind not in MEMBERS:
                page = f"{_page(loaded.source, entry)}.html"
                page += f"#{entry.anchor}" if entry.anchor else ""
                yield Sheet(
                    *(file, member, entry.kind, title or entry.id),
                    page=page if entry.page else "",
                    translated=translated,
                )


def _page(base: KnowledgeBase, entry: Entry) -> str:
    """Where it is seen; a bank, where its questions are asked."""
    record = entry.record
    return quiz_path(base, entry, record) if isinstance(record, Bank) else entry.page


def _referred(kind: str) -> set[tuple[str, ...]]:
    """Every group of kinds that a field of such a file may refer to."""
    found: set[tuple[str, ...]] = set()
    waiting: list[Value] = [of_kind(kind)]
    while waiting:
        match waiting.pop():
            case dict() as node:
                if kinds := node.get(REFERS_TO):
                    found.add(tuple(kinds))
                waiting.extend(node.values())
            case list() as node:
                waiting.extend(node)
    return found


def names_for(loaded: Loaded, kind: str) -> dict[str, list[dict[str, str]]]:
    """The names to choose from in such a form, per list, each with its title."""
    return {
        lists_of(list(kinds)): [
            {
                "value": entry.id if len(kinds) == 1 and kinds != ("*",) else entry.ref,
                "title": str(getattr(entry.record, "title", "")),
            }
            for entry in loaded.source.entries.values()
            if entry.kind in kinds or kinds == ("*",)
        ]
        for kinds in sorted(_referred(kind))
    }


def target_of(file: str, language: str) -> str:
    """The file in that language."""
    if language == languages.SOURCE:
        return file
    if language not in languages.TRANSLATIONS:
        raise WrongUseError(f"`{language}` is geen taal van deze site.")
    return languages.sidecar(file, language)
