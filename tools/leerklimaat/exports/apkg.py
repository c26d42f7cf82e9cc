"""A package of cards for Anki: the collection of schema 11, which every version of it imports.

From: cards.py, as decks of notes. To: files, as bytes. Written with sqlite3 and zipfile. genanki,
which also writes it, gives one moment to all notes of a package, but an importer takes a
correction of those alone that are newer than what it has; it makes the package by the clock, in a
file of its own, and had no release since 2023. Never: the clock, or an id that differs next time.
"""

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from leerklimaat.exports.card_looks import BACK, CHANGED, CSS, FIELDS, FRONT
from leerklimaat.exports.package import zipped

_BEGIN = 1_577_836_800
"""The first of January 2020. Ids are moments in milliseconds, and may not lie in the future."""
_SPAN = 2**37
"""Ids lie within four years of it."""
_KIND = 1_577_836_800_017
"""The note type. Another number would make all notes of all readers new ones."""
_SEPARATOR = "\x1f"

_SCHEMA = """
CREATE TABLE col (
  id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,
  conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL,
  tags text NOT NULL
);
CREATE TABLE notes (
  id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL,
  csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE cards (
  id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
  due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE revlog (
  id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL
);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


@dataclass(frozen=True, slots=True)
class Note:
    """One card. `guid`: by which an importer knows it again. `changed`: the day of its text.

    `sorted_by`: its question as plain text. `fields`: as HTML, one for each of `FIELDS`.
    """

    guid: str
    changed: date
    sorted_by: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards that are learnt together. `name`: its own, from which its id is made; never changes.

    `path`: the names of the decks it is in, and its title. `about`: HTML.
    """

    name: str
    path: tuple[str, ...]
    about: str
    notes: Sequence[Note]


def packed(deck: Deck) -> bytes:
    """A deck as a package."""
    return zipped({"collection.anki2": _collection(deck), "media": b"{}"})


def _collection(deck: Deck) -> bytes:
    kept = sqlite3.connect(":memory:")
    try:
        kept.executescript(_SCHEMA)
        deck_id = id_of(deck.name)
        moments = [_moment(note.changed) for note in deck.notes]
        latest = max([_moment(CHANGED), *moments])
        kept.execute("INSERT INTO col VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", _col(deck, latest))
        for place, (note, moment) in enumerate(zip(deck.notes, moments, strict=True), 1):
            name = id_of(note.guid)
            kept.execute(
                "INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)", _note(note, name, moment)
            )
            kept.execute(
                "INSERT INTO cards VALUES (?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')",
                (name, name, deck_id, moment, place),
            )
        kept.commit()
        return kept.serialize()
    finally:
        kept.close()


def _note(note: Note, name: int, moment: int) -> tuple[int | str, ...]:
    tags = f" {' '.join(note.tags)} "
    # Of the text of the first field: by it a reader's own notes with the same question are found.
    digest = hashlib.sha1(note.sorted_by.encode(), usedforsecurity=False).hexdigest()
    fields = _SEPARATOR.join(note.fields)
    return (
        name,
        note.guid,
        _KIND,
        moment,
        -1,
        tags,
        fields,
        note.sorted_by,
        int(digest[:8], 16),
        0,
        "",
    )


def _col(deck: Deck, latest: int) -> tuple[int | str, ...]:
    own = _deck(id_of(deck.name), "::".join(deck.path), latest, deck.about)
    decks = {"1": _deck(1, "Default", latest, ""), str(own["id"]): own}
    models = {str(_KIND): _kind(own["id"])}
    conf = {"curDeck": 1, "activeDecks": [1], "nextPos": len(deck.notes) + 1, "schedVer": 2}
    texts = [json.dumps(one, ensure_ascii=False) for one in (conf, models, decks, {"1": _OPTIONS})]
    return 1, _BEGIN, latest * 1000, _BEGIN * 1000, 11, 0, 0, 0, *texts, "{}"


def _kind(deck: int) -> dict[str, Any]:
    """The note type: what a note holds, and what a card shows of it."""
    fields = [
        {"name": name, "ord": index, "font": "Arial", "size": 20, "rtl": False, "sticky": False}
        for index, name in enumerate(FIELDS)
    ]
    template = {"name": "Leerklimaat", "ord": 0, "qfmt": FRONT, "afmt": BACK, "did": None}
    shown = {"bqfmt": "", "bafmt": ""}
    return {
        "id": _KIND,
        "name": "Leerklimaat",
        "type": 0,
        "mod": _moment(CHANGED),
        "usn": -1,
        "sortf": 0,
        "did": deck,
        "tmpls": [template | shown],
        "flds": fields,
        "css": CSS,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _deck(identifier: int, name: str, moment: int, about: str) -> dict[str, Any]:
    today = {key: [0, 0] for key in ("newToday", "revToday", "lrnToday", "timeToday")}
    return today | {
        "id": identifier,
        "name": name,
        "mod": moment,
        "usn": -1,
        "desc": about,
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
    }


_OPTIONS: dict[str, Any] = {
    "id": 1,
    "name": "Default",
    "mod": 0,
    "usn": 0,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "dyn": False,
    "new": {
        "bury": False,
        "delays": [1.0, 10.0],
        "initialFactor": 2500,
        "ints": [1, 4, 0],
        "order": 1,
        "perDay": 20,
    },
    "rev": {
        "bury": False,
        "ease4": 1.3,
        "ivlFct": 1.0,
        "maxIvl": 36500,
        "perDay": 200,
        "hardFactor": 1.2,
    },
    "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
}
"""How often cards come back, as Anki has it for who set nothing. An importer keeps its own."""


def _moment(day: date) -> int:
    """The beginning of a day, in seconds."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def id_of(name: str) -> int:
    """An id that follows from a name, as a moment in milliseconds."""
    digest = hashlib.sha256(name.encode()).digest()
    return _BEGIN * 1000 + 1_000 + int.from_bytes(digest[:8]) % _SPAN
