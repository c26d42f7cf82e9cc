"""The desk at which people write in forms: which files there are, one as a form, and back.

From: site/writing.py, with what a browser asks; the preview, which reads and judges. To: the same,
as JSON, and the disk by way of tree.py. Never: writes outside the folders that people write in,
over a file that changed meanwhile, or what gives no record.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Protocol

from leerklimaat import languages
from leerklimaat.authoring.desk.forms import as_sheet, filled_in, form_of, translation_of
from leerklimaat.authoring.desk.labels import in_labels
from leerklimaat.authoring.desk.members import (
    keep_the_id,
    keyed,
    member_of,
    pruned,
    put,
    way_to,
    where_of,
)
from leerklimaat.authoring.desk.places import Fields
from leerklimaat.authoring.desk.sheets import LEFT_OUT, names_for, sheets_of, target_of
from leerklimaat.authoring.desk.written import Value, fresh, values, written
from leerklimaat.authoring.example import EXAMPLE
from leerklimaat.authoring.new import new
from leerklimaat.authoring.schema_values import Schema
from leerklimaat.authoring.schemas import of_kind, of_translation
from leerklimaat.content.load import Loaded
from leerklimaat.content.meanings import MEANINGS
from leerklimaat.content.node import plain_value
from leerklimaat.content.rules.files import schema_line
from leerklimaat.content.trees import on_disk
from leerklimaat.model.kinds import MEMBERS, WRITTEN_KINDS
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.problems import Problem, Severity
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError


class Shown(Protocol):
    """What shows the site while people write (site/preview.py)."""

    @property
    def loaded(self) -> Loaded:
        """What was read last."""

    def draft(self, name: str, data: bytes | None) -> tuple[Loaded, list[Problem]]:
        """Show a file as somebody is writing it."""


@dataclass(frozen=True, slots=True)
class Said:
    """One problem beside its field. `path`: from the top of the form; `where`: that in words."""

    path: tuple[str | int, ...]
    where: str
    text: str
    level: str


class Desk:
    """Answers one question after another; what is asked is data from a browser on this machine."""

    def __init__(self, shown: Shown, root: Path, today: Callable[[], date]) -> None:
        """`root`: the folder of the project."""
        self._shown = shown
        self._root = root
        self._today = today
        self._drafted: set[str] = set()
        self._writing = Lock()

    def sheets(self) -> list[dict[str, Value]]:
        """Everything that can be written in a form, by kind and title."""
        found = sorted(sheets_of(self._shown.loaded), key=lambda one: (one.kind, one.title.lower()))
        return [asdict(one) | {"named": MEANINGS.get(one.kind, one.kind)} for one in found]

    def kinds(self) -> list[dict[str, str]]:
        """What can be begun: a file of a kind, a record of a list, or the finished example."""
        lists = {kind for kind in self._shown.loaded.kinds.values() if kind in MEMBERS}
        begun = set(WRITTEN_KINDS) - set(LEFT_OUT) - lists | {MEMBERS[kind][1] for kind in lists}
        named = sorted((MEANINGS.get(kind, kind), kind) for kind in begun)
        return [
            {"kind": EXAMPLE, "named": "voorbeeld: een hele les met vijf vragen"},
            *({"kind": kind, "named": name} for name, kind in named),
        ]

    def form(self, file: str, member: str, language: str) -> dict[str, Value]:
        """A sheet as a form: its schema, its values, the names it may refer to, its version."""
        target = target_of(file, language)
        if target in self._drafted:
            self._show(target, None)
        loaded = self._shown.loaded
        kind, text = self._dutch(loaded, file)
        if not loaded.editions[file].has_record:
            raise WrongUseError(
                f"{file} heeft fouten waardoor het geen formulier kan worden. Herstel die eerst "
                "in de tekst; `leerklimaat check` noemt ze."
            )
        value = _values(file, text)
        if language == languages.SOURCE:
            schema, value = _form(kind, value, member)
        else:
            schema, value = self._translated(kind, value, target, member)
        named = MEANINGS.get(MEMBERS[kind][1] if member else kind, kind)
        return {
            "file": target,
            "schema": as_sheet(schema, named.capitalize()),
            "value": value,
            "lists": names_for(loaded, kind),
            "version": _version(on_disk(self._root, target)),
        }

    def draft(self, file: str, member: str, language: str, value: Value) -> dict[str, Value]:
        """Show what somebody is writing, and say what is wrong with it. Nothing is written."""
        target, data = self._made(file, member, language, value)
        loaded, problems = self._show(target, data)
        return {"problems": self._said(loaded, file, member, language, problems)}

    def keep(
        self, file: str, member: str, language: str, value: Value, version: str
    ) -> dict[str, Value]:
        """Write it to the file. Refused when the file is another one by now, or is no record so."""
        with self._writing:
            target = target_of(file, language)
            self._refuse_changed(target, version)
            target, data = self._made(file, member, language, value)
            loaded, problems = self._show(target, data)
            said = self._said(loaded, file, member, language, problems)
            made = loaded.editions.get(file)
            if made is None or not made.has_record:
                raise WrongUseError(
                    "dit kan nog niet in het bestand: er ontbreekt iets, of er staat iets op de "
                    "verkeerde plaats. Kijk bij de rode velden. Je tekst blijft hier staan."
                )
            # Judging took a while, in which an editor may have written.
            self._refuse_changed(target, version)
            write({target: data}, self._root)
            self._show(target, None)
            return {"version": _version(data), "problems": said}

    def _refuse_changed(self, target: str, version: str) -> None:
        if _version(on_disk(self._root, target)) != version:
            raise WrongUseError(
                f"{target} is intussen op een andere manier gewijzigd. Je tekst staat nog hier; "
                "open het bestand opnieuw in een tweede venster en vergelijk."
            )

    def drop(self, file: str, language: str) -> dict[str, Value]:
        """Forget what somebody was writing; what is shown is the file again."""
        target = target_of(file, language)
        if target in self._drafted:
            self._show(target, None)
        return {}

    def begin(self, kind: str, identifier: str, folder: str | None) -> dict[str, Value]:
        """A new file of that kind, or a new record in its list, with an example to write over."""
        with self._writing:
            base = self._shown.loaded.source
            try:
                made = new(base, kind, identifier, folder or None, self._today())
            except WrongUseError as error:
                # Of the command; here the folder is a field.
                raise WrongUseError(str(error).replace("`--in ", "`")) from None
            if not made.tree:
                return self._begun_in_list(kind, identifier, made.snippet)
            # Also what is no record now, as it cannot be read, is somebody's work.
            for path in made.tree:
                if (self._root / path).exists():
                    raise WrongUseError(f"{path} bestaat al. Kies een andere vaste naam.")
            paths = write(made.tree, self._root)
            return {"files": sorted(paths, key=lambda path: ("lessen" not in path, len(path)))}

    def _begun_in_list(self, kind: str, identifier: str, snippet: str) -> dict[str, Value]:
        kinds = self._shown.loaded.kinds
        file, field = next(
            ((file, MEMBERS[one][0]) for file, one in kinds.items() if _holds(one, kind)), ("", "")
        )
        data = on_disk(self._root, file)
        if data is None:
            raise WrongUseError(f"een {kind} krijgt geen eigen bestand, en er is nog geen lijst.")
        text = data.decode()
        whole = _values(file, text)
        whole[field] = [*(whole.get(field) or []), *values(f"{field}:\n{snippet}")[field]]
        write({file: _written(file, text, whole)}, self._root)
        return {"files": [file], "member": identifier}

    def _show(self, target: str, data: bytes | None) -> tuple[Loaded, list[Problem]]:
        if data is None:
            self._drafted.discard(target)
        else:
            self._drafted.add(target)
        return self._shown.draft(target, data)

    def _dutch(self, loaded: Loaded, file: str) -> tuple[str, str]:
        """The kind and the text, as it is on disk, of a file that can be a form."""
        kind = loaded.kinds.get(file)
        data = on_disk(self._root, file)
        if kind is None or kind in LEFT_OUT or data is None:
            raise WrongUseError(f"`{file}` is geen bestand dat je in een formulier schrijft.")
        return kind, data.decode()

    def _translated(
        self, kind: str, dutch: Value, target: str, member: str
    ) -> tuple[Schema, Value]:
        schema = of_translation(kind)
        if schema is None:
            raise WrongUseError(f"in een {kind} staat geen tekst om te vertalen.")
        form = translation_of(schema, dutch)
        data = on_disk(self._root, target)
        value = _values(target, data.decode()) if data is not None else {}
        for key in way_to(kind, member):
            form, value = form["properties"].get(key, _NO_TEXT), value.get(key) or {}
        return form, filled_in(form, value)

    def _made(self, file: str, member: str, language: str, value: Value) -> tuple[str, bytes]:
        """The path and the bytes of a file with these values in it."""
        kind, text = self._dutch(self._shown.loaded, file)
        target, wanted = target_of(file, language), pruned(value)
        if not isinstance(wanted, dict):
            raise TypeError("no values of a form")
        if language == languages.SOURCE:
            whole = _values(file, text)
            if not member:
                keep_the_id(whole, wanted)
                return target, _written(target, text, wanted)
            field, at = member_of(kind, whole, member)
            keep_the_id(whole[field][at], wanted)
            whole[field][at] = wanted
            return target, _written(target, text, whole)
        data = on_disk(self._root, target)
        if data is None:
            head = f"{schema_line(target, f'{kind}.{language}')}\n"
            return target, fresh(put({}, kind, member, wanted), head).encode()
        text = data.decode()
        return target, _written(target, text, put(_values(target, text), kind, member, wanted))

    def _said(
        self, loaded: Loaded, file: str, member: str, language: str, problems: Iterable[Problem]
    ) -> list[Value]:
        """What is wrong in this sheet, each at its field."""
        target = target_of(file, language)
        kind = loaded.kinds.get(file, "")
        reads = {name: loaded.trees.files.get(name) for name in (target, file)}
        fields = {name: Fields(read.node if read else None) for name, read in reads.items()}
        read = reads[file]
        dutch: Value = plain_value(read.node) if read and read.node else {}
        start: FieldPath = ()
        if member:
            is_source = language == languages.SOURCE
            start = member_of(kind, dutch, member) if is_source else way_to(kind, member)
        values_of = dutch if language == languages.SOURCE else {}
        told: dict[Said, None] = {}
        for problem in problems:
            path = fields[target].at(problem.place)
            if problem.place.file != target:
                if problem.place.file != file or problem.rule != _TRANSLATION:
                    continue
                path = keyed(fields[file].at(problem.place), dutch)
            if path[: len(start)] == start:
                text = in_labels(f"{problem.what} {problem.hint}".strip())
                here = _below(values_of, start)
                where = where_of(path[len(start) :], here)
                told[Said(path[len(start) :], where, text, _LEVELS[problem.severity])] = None
        return [asdict(one) for one in told]


def _holds(kind: str, member: str) -> bool:
    """Whether such a file is a list of such records."""
    return kind in MEMBERS and MEMBERS[kind][1] == member


def _below(value: Value, path: FieldPath) -> Value:
    for step in path:
        value = value[step] if value else value
    return value


_TRANSLATION = "vertaling"
"""The rule whose problems stand at the Dutch, and are about the translation."""
_NO_TEXT: Schema = {"type": "object", "properties": {}, "additionalProperties": False}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _form(kind: str, value: Value, member: str) -> tuple[Schema, Value]:
    form = form_of(of_kind(kind))
    if member:
        field, at = member_of(kind, value, member)
        item = form["properties"][field]["items"]
        part = form["definitions"][item["$ref"].rpartition("/")[2]]
        form, value = part | {"definitions": form["definitions"]}, value[field][at]
    return form, filled_in(form, value)


def _written(file: str, text: str, value: Value) -> bytes:
    with _readable(file):
        return written(text, value).encode()


def _values(file: str, text: str) -> Value:
    with _readable(file):
        return values(text)


@contextmanager
def _readable(file: str) -> Iterator[None]:
    """What is on disk may have become unreadable while somebody writes in a form."""
    try:
        yield
    except ValueError:
        raise WrongUseError(
            f"{file} is intussen zo gewijzigd dat het niet te lezen is. Herstel dat eerst in de "
            "tekst; `leerklimaat check` zegt waar."
        ) from None


def _version(data: bytes | None) -> str:
    return hashlib.sha256(data).hexdigest()[:16] if data is not None else ""
