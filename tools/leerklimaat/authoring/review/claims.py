"""What there is to judge in a record: what it says, on what it rests, and what is in doubt.

From: a loaded project. To: the document and the page for a reviewer, and answers.py, which finds a
claim again by its code. Never: a text in another language than the one authors write.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from leerklimaat import languages
from leerklimaat.authoring.blind.key import Form
from leerklimaat.authoring.blind.questions import Mixer, Question, question
from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.chapter import Passage, chapter_of
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import Doubts
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge import Topic
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.record import Accountable, Stamped, Status
from leerklimaat.model.reference import Source
from leerklimaat.prose import links, plain

_HEADINGS = frozenset({"title"})
_CODE = 12


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to judge. `spot`: where it stands in its record. `sources`: ids of what it links.

    `code`: twelve signs for the spot and twelve for the text, so that answers to a text that
    changed since are known as such.
    """

    ref: str
    spot: str
    heading: str
    lines: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def place(self) -> str:
        """The half of the code that stays when the text changes."""
        return _short(f"{self.ref} {self.spot}")

    @property
    def code(self) -> str:
        """By which answers name it."""
        return f"{self.place}-{_short(chr(10).join(self.lines))}"


@dataclass(frozen=True, slots=True)
class Rest:
    """A source that a record rests on, and where in it."""

    source: Source
    where: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is to judge in one record. `doubts`: what we would like to hear most."""

    ref: str
    title: str
    status: Status
    reviewer: str
    claims: tuple[Claim, ...]
    sources: tuple[Rest, ...]
    doubts: tuple[str, ...]

    @property
    def titles(self) -> dict[str, str]:
        """What its sources are called, by id."""
        return {rest.source.id: rest.source.title for rest in self.sources}


def dossiers(loaded: Loaded, names: Sequence[str]) -> list[Dossier]:
    """What there is to judge in records of those names, in that order."""
    base = loaded.source
    doubts = _doubts(base)
    return [_dossier(base, base.entries[name], doubts.get(name, [])) for name in names]


def judgeable(base: KnowledgeBase) -> list[str]:
    """The names of records that have a status, so that someone can judge them."""
    return [
        name
        for name, entry in base.entries.items()
        if isinstance(entry.record, Stamped) and entry.kind != "collection"
    ]


def _dossier(base: KnowledgeBase, entry: Entry, asked: Sequence[str]) -> Dossier:
    record = entry.record
    if not isinstance(record, Stamped):
        raise TypeError(f"{entry.ref} has no status")
    claims = tuple(_of_bank(base, entry, record) if isinstance(record, Bank) else _of_texts(entry))
    cited = record.sources if isinstance(record, Accountable) else ()
    rests = {one.id: one.where or "" for one in cited}
    for claim in claims:
        for name in claim.sources:
            rests.setdefault(name, "")
    sources = tuple(
        Rest(source, where)
        for name, where in rests.items()
        if (source := base.find(ref("source", name), Source)) is not None
    )
    gap = [plain(record.gap)] if isinstance(record, Topic) and record.gap else []
    title = plain(str(getattr(record, "title", entry.ref)))
    reviewer = record.reviewer or ""
    return Dossier(entry.ref, title, record.status, reviewer, claims, sources, (*gap, *asked))


def _doubts(base: KnowledgeBase) -> dict[str, list[str]]:
    """What we ask, by what it is about."""
    found: dict[str, list[str]] = {}
    for _, listed in base.all(Doubts):
        for one in listed.doubts:
            found.setdefault(one.about, []).append(plain(one.text))
    return found


def _of_texts(entry: Entry) -> Iterator[Claim]:
    """A claim per paragraph, under the heading that it stands under."""
    heading = ""
    for passage in chapter_of(languages.SOURCE, entry, frozenset()).passages:
        if passage.where.path[-1] in _HEADINGS:
            heading = plain(passage.text)
            continue
        yield from _paragraphs(entry.ref, heading, passage)


def _paragraphs(name: str, heading: str, passage: Passage) -> Iterator[Claim]:
    above = ".".join(map(str, passage.where.path))
    for number, text in enumerate(filter(None, map(str.strip, passage.text.split("\n\n")))):
        yield Claim(name, f"{above}.{number}", heading, (plain(text),), _sources(text))


def _of_bank(base: KnowledgeBase, entry: Entry, bank: Bank) -> Iterator[Claim]:
    """A claim per question: what is asked, what can be answered, and what we call right."""
    verdicts = base.ui["item.true"], base.ui["item.false"]
    for item in bank.items:
        texts = [item.situation or "", item.stem, item.explanation]
        sources = tuple(dict.fromkeys(one.id for one in item.sources))
        linked = tuple(name for text in texts for name in _sources(text))
        lines = (*_asked(item, verdicts), f"Uitleg: {plain(item.explanation)}")
        yield Claim(entry.ref, item.id, "", lines, tuple(dict.fromkeys((*sources, *linked))))


class _AsWritten(Mixer):
    """The order of the author: who judges it looks beside the file."""

    def draw(self, name: str = "") -> int:  # noqa: ARG002 (all have the same place)
        return 0


def _asked(item: Item, verdicts: tuple[str, str]) -> Iterator[str]:
    found = question(item, _AsWritten(0, item.id), verdicts)
    if found is None:
        if item.situation:
            yield plain(item.situation)
        yield plain(item.stem)
        return
    yield from map(plain, found.asked)
    yield from (line for line in found.offered if line)
    yield f"Volgens ons goed: {_key(found)}"


def _key(found: Question) -> str:
    signs = [" of ".join(place.right) for place in found.places]
    if found.form is Form.MARKS:
        letters = ascii_uppercase[: len(signs)]
        return ", ".join(f"{letter} {sign}" for letter, sign in zip(letters, signs, strict=True))
    if found.form is Form.PAIR:
        return f"het beste {signs[0]}, het slechtste {signs[-1]}"
    return ", ".join(signs)


def _sources(text: str) -> tuple[str, ...]:
    found = (
        target.removeprefix("source:") for target in links(text) if target.startswith("source:")
    )
    return tuple(dict.fromkeys(found))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_CODE]
