"""Where a record stands in a file that holds many, and what a form sends, made ready for a file.

From: desk/service, with the values of files and forms. To: the same. Never: opens a file.
"""

from collections.abc import Mapping

from leerklimaat.authoring.desk.labels import label_of
from leerklimaat.authoring.desk.written import Value
from leerklimaat.model.kinds import MEMBERS
from leerklimaat.model.shape import Path as FieldPath
from leerklimaat.usage import WrongUseError


def member_of(kind: str, value: Value, member: str) -> tuple[str, int]:
    """The list in which a record stands, and its place there."""
    field = MEMBERS[kind][0] if kind in MEMBERS else ""
    for at, one in enumerate(value.get(field) or []):
        if str(one.get("id")) == member:
            return field, at
    raise WrongUseError(f"`{member}` staat niet in dit bestand.")


def way_to(kind: str, member: str) -> tuple[str, ...]:
    """Where the texts of a member stand in a translation."""
    return (MEMBERS[kind][0], member) if member else ()


def put(whole: Value, kind: str, member: str, value: Value) -> Value:
    """A translation with the texts of one record in it."""
    if not member:
        return value
    field, name = way_to(kind, member)
    return whole | {field: {**(whole.get(field) or {}), name: value}}


def pruned(value: Value) -> Value:
    """Without what somebody left empty."""
    match value:
        case dict():
            found = {key: pruned(below) for key, below in value.items()}
            return {key: below for key, below in found.items() if below not in ("", [], {}, None)}
        case list():
            return [below for one in value if (below := pruned(one)) not in ("", {}, None)]
        case str():
            return value.replace("\r\n", "\n").strip()
        case _:
            return value


def keep_the_id(before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
    """Refuse another id for a record that is there: links and the answers of readers hang on it."""
    was = str(before.get("id", ""))
    if was and str(after.get("id", "")) != was:
        raise WrongUseError(
            f"de vaste naam (id) blijft `{was}`: links, en antwoorden die lezers bewaren, hangen "
            "eraan. Een andere naam voor lezers? Verander de titel. Klopt de vaste naam zelf niet, "
            "maak dan een nieuwe tekst en zet in deze bij *Vervangen door* hoe die heet."
        )


def keyed(path: FieldPath, dutch: Value) -> FieldPath:
    """The path in a translation, which names the items of a list by their ids."""
    found: list[str | int] = []
    here = dutch
    for step in path:
        here = here[step]
        is_item = isinstance(step, int) and isinstance(here, dict) and "id" in here
        found.append(str(here["id"]) if is_item else step)
    return tuple(found)


def where_of(path: FieldPath, value: Value) -> str:
    """A path in words: labels of fields, and of an item its title, its id or its place."""
    words: list[str] = []
    here = value
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        if isinstance(step, int):
            known = here if isinstance(here, dict) else {}
            words.append(str(known.get("title") or known.get("id") or step + 1))
        else:
            words.append(label_of(step))
    return " › ".join(words)
