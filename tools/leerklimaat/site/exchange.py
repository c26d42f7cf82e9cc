"""What is asked of the process that makes the pages of a language, and how it gets there.

From: build and preview, through workers. To: worker, in the process. A record that the other side
has already is sent as its number, so that a change costs what changed. Never: makes anything.
"""

import io
import pickle
from dataclasses import dataclass, field
from typing import BinaryIO, Final, Literal

from pydantic import BaseModel

from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree

Task = Literal["pages", "downloads"]
PAGES: Final = "pages"
DOWNLOADS: Final = "downloads"
"""What a process is there for: to make the pages of a language, or what stands beside them."""

Bases = dict[str, KnowledgeBase]
"""Everything there is to say, per language."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that pages and downloads are made of. `packaged`: what plays a lesson elsewhere."""

    bases: Bases
    settings: Settings
    licences: dict[str, str]
    packaged: Tree


@dataclass(frozen=True, slots=True)
class Build:
    """Make all that the process is there for: every page, as a run of the site generator does."""

    material: Material


@dataclass(frozen=True, slots=True)
class Renew:
    """From now on pages are made of this."""

    material: Material


@dataclass(frozen=True, slots=True)
class Make:
    """See to it that a file of the language is there, if there should be one, and is up to date."""

    path: str


Request = Build | Renew | Make


@dataclass(frozen=True, slots=True)
class Done:
    """It was done. `there`: whether there is such a file."""

    there: bool = True


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be done. Why stands in what the process said."""


Answer = Done | Failed


@dataclass(slots=True)
class Known:
    """The records of the last material that went across, in the order both sides see them."""

    records: list[BaseModel] = field(default_factory=list)

    def remember(self, material: Material) -> None:
        """Know the records of this material, and no others."""
        self.records = [
            entry.record for base in material.bases.values() for entry in base.entries.values()
        ]


def pack(request: Request, known: Known) -> bytes:
    """A request as bytes; what it holds is known from now on."""
    packed = io.BytesIO()
    _Packer(packed, known).dump(request)
    _remember(request, known)
    return packed.getvalue()


def unpack(stream: BinaryIO, known: Known) -> Request | None:
    """The next request of a stream, if there is one."""
    try:
        request: Request = _Unpacker(stream, known).load()
    except EOFError:
        return None
    _remember(request, known)
    return request


def _remember(request: Request, known: Known) -> None:
    if not isinstance(request, Make):
        known.remember(request.material)


class _Packer(pickle.Pickler):
    """Leaves out known records. Those are the same objects, for a record never changes."""

    def __init__(self, packed: BinaryIO, known: Known) -> None:
        super().__init__(packed, protocol=5)
        self._numbers = {id(record): number for number, record in enumerate(known.records)}

    def persistent_id(self, value: object) -> int | None:
        """The number of a known record; None for whatever is to be written out."""
        return self._numbers.get(id(value)) if isinstance(value, BaseModel) else None


class _Unpacker(pickle.Unpickler):
    """Puts known records back in place of their numbers."""

    def __init__(self, packed: BinaryIO, known: Known) -> None:
        super().__init__(packed)
        self._records = known.records

    def persistent_load(self, number: int) -> BaseModel:
        """The record of that number."""
        return self._records[number]
