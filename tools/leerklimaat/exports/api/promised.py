"""What every record for other programs is made of, and the JSON Schema of such a record.

From: the modules beside this one, whose docstrings say what each field means. To: the same, as
JSON. These records are a promise: within v1 a field may come, and none goes or changes its
meaning. So they are no records of model/, which may change. Never: knows which records there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from leerklimaat.exports.api.files import json_of
from leerklimaat.exports.markup import Marked, root_of
from leerklimaat.exports.package import LICENCE
from leerklimaat.model.addresses import API
from leerklimaat.model.record import Accountable, Stamped
from leerklimaat.pages.site import Site
from leerklimaat.prose import told

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SAYS_NOTHING = ("title", "additionalProperties")

Html = Annotated[str, Field(json_schema_extra={"contentMediaType": "text/html"})]
"""Paragraphs and lists: `p`, `ul`, `ol`, `li`, `strong`, `em`, `a` and `br`, no attributes but
`href` and `start`."""
Day = Annotated[date, Field(json_schema_extra={"format": "date"})]


class Promised(BaseModel):
    """Something that other programs may count on. What is not known is left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True
    )


class Cited(Promised):
    """A source that a text rests on."""

    id: str
    """The id of the source, as in `sources.json`."""
    where: str | None = None
    """Where in the source."""


class Standing(Promised):
    """Who stands for a text, and how far it was checked."""

    status: str
    """`concept`, `nagekeken` (checked by someone from practice) or `vastgesteld` (adopted)."""
    changed: Day
    """The day of the last change in what it says."""
    author: str
    """Who wrote it; `redactie` is the editors."""
    reviewer: str | None = None
    """Who checked it."""
    own: bool
    """True if we made it up: an example, a case, an exercise."""
    sources: tuple[Cited, ...]
    """What it rests on."""


class Named(Promised):
    """Something with a name that never changes."""

    id: str
    """Its id, which is its own among those of its kind."""
    name: str
    """Its whole name, `kind:id`, as other records refer to it."""
    title: str
    """What readers see."""
    url: str | None = None
    """Its page, if the address of the site is known."""
    replaced_by: str | None = None
    """The whole name of what took its place, if it is withdrawn."""
    standing: Standing
    """Who stands for it."""


class Head(Promised):
    """What every file begins with."""

    schema_: Annotated[str, Field(alias="$schema")]
    """The JSON Schema of this file, beside it."""
    language: str
    """Of the texts, as in HTML."""
    licence: str
    """Name Leerklimaat as the source, and say what you changed."""


@dataclass(frozen=True)
class Maker:
    """Makes records of one language. Texts are plain, or HTML where paragraphs count."""

    site: Site
    marked: Marked

    @property
    def is_placed(self) -> bool:
        """True if it is known where the site stands."""
        return bool(root_of(self.site))

    def line(self, text: str | None) -> str | None:
        """A text without marks, as readers see it; None for none."""
        return told(text) if text else None

    def html(self, text: str) -> str:
        """A text with its paragraphs, lists and links."""
        return self.marked.block_html(text)

    def url(self, name: str) -> str | None:
        """Where a record, or something in one, is read."""
        return self.marked.address(name) or None

    def named(self, name: str, record: Stamped) -> dict[str, Any]:
        """What a record with that name begins with."""
        return {
            "id": name.partition(":")[2],
            "name": name,
            "title": told(str(getattr(record, "title", ""))),
            "url": self.url(name),
            "replaced_by": getattr(record, "replaced_by", None),
            "standing": standing_of(record),
        }

    def head(self, schema: str) -> dict[str, Any]:
        """What a file begins with. `schema`: the way to its schema."""
        return {"$schema": schema, "language": self.site.language, "licence": LICENCE}


def maker_of(site: Site) -> Maker:
    """What makes the records of a language."""
    return Maker(site, Marked(site))


def standing_of(record: Stamped) -> Standing:
    """Who stands for a record."""
    cited = record.sources if isinstance(record, Accountable) else ()
    return Standing(
        status=record.status.value,
        changed=record.changed,
        author=record.author,
        reviewer=record.reviewer,
        own=record.basis == "redactie",
        sources=tuple(
            Cited(id=one.id, where=told(one.where) if one.where else None) for one in cited
        ),
    )


def written(record: Promised) -> bytes:
    """A record as JSON. What is not known is not in it."""
    return f"{record.model_dump_json(by_alias=True, exclude_none=True, indent=1)}\n".encode()


def schema_of(site: Site, file: str, record: type[Promised]) -> bytes:
    """The JSON Schema of a file. `file`: its name below `api/v1/`."""
    schema = _open(record.model_json_schema(by_alias=True))
    root = root_of(site)
    named = {"$id": f"{root}{API}{file}"} if root else {}
    return json_of({"$schema": _DRAFT, **named, "title": record.__name__, **schema})


def _open(value: Any) -> Any:
    """Without what says nothing, or would forbid what may come; what is left out is not null."""
    match value:
        case {"anyOf": [one, {"type": "null"}], **rest}:
            said = {key: each for key, each in rest.items() if key not in ("default", "title")}
            return _open({**one, **said})
        case dict():
            return {key: _opened(key, each) for key, each in _kept(value)}
        case list():
            return [_open(each) for each in value]
        case _:
            return value


def _opened(key: str, value: Any) -> Any:
    # Below `properties` a key is the name of a field, which may be called `title`.
    if key in ("properties", "$defs"):
        return {name: _open(each) for name, each in value.items()}
    return _open(value)


def _kept(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, each) for key, each in value.items() if key not in _SAYS_NOTHING)
