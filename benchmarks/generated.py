"""A made-up knowledge base of any size, with the length and the links of real pages.

From: growth. To: a folder with docs/. The same size always gives the same text; words come from
a short list, because only their number counts here. Folders hold 25 pages, as chapters do.
"""

import random
import shutil
from pathlib import Path
from typing import Any

import yaml

from leerklimaat.content.interface import UI
from leerklimaat.content.rules.files import schema_line
from leerklimaat.languages import sidecar
from tests.sampling import ROOT

PER_FOLDER = 25
FOLDERS_PER_PART = 8
TERMS = 30
DAY = "2026-01-01"
FROM_REAL = (UI, sidecar(UI, "en"), "docs/schrijfregels.yml")
_TEXT = """
groep avond koffie deur tafel tuin gang dienst rust vraag antwoord stap plek stoel raam licht
week ochtend keuken jas sleutel bel lijst kaart stem hand naam tijd beurt spel muziek brood
praat luistert kijkt wacht loopt zit staat vraagt zegt merkt blijft gaat komt helpt leert oefent
rustig samen eerst daarna soms weer nog even graag buiten binnen boven naast vandaag morgen
"""
WORDS = _TEXT.split()
Data = dict[str, Any]


def generate(folder: Path, size: int) -> Path:
    """Write a knowledge base of about `size` pages per language."""
    writer = _Writer(folder, random.Random(size))
    for name in FROM_REAL:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    names = writer.write_folders(size)
    writer.write_collections(names)
    writer.write_home(names)
    return folder


class _Writer:
    """Writes Dutch files, each with its English beside it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder = folder
        self._chance = chance

    def write_folders(self, size: int) -> list[str]:
        """Parts, with folders, with concepts; the names of the concepts."""
        inside = 0
        names: list[str] = []
        while inside < size - 4:  # home, glossary, sources, and the first part
            number = len(names) // PER_FOLDER
            part = f"deel-{number // FOLDERS_PER_PART}"
            if number % FOLDERS_PER_PART == 0:
                self._write_folder(f"docs/{part}", part)
                inside += 1
            self._write_folder(f"docs/{part}/map-{number}", f"map-{number}")
            inside += 1
            for _ in range(min(PER_FOLDER, size - 2 - inside)):
                names.append(f"begrip-{len(names)}")
                self._write_concept(f"docs/{part}/map-{number}/{names[-1]}", names)
                inside += 1
        return names

    def write_collections(self, names: list[str]) -> None:
        """Terms and sources."""
        head = {"introduction": self._text(2), "basis": "redactie", "changed": DAY}
        terms = [
            {
                "id": f"term-{number}",
                "title": f"term {number}",
                "definition": self._sentence(),
                "example": self._sentence(),
                "about": f"concept:{names[number % len(names)]}",
                "basis": "redactie",
                "changed": DAY,
            }
            for number in range(TERMS)
        ]
        texts = {
            term["id"]: {key: term[key] for key in ("title", "definition", "example")}
            for term in terms
        }
        self._write(
            "docs/begrippen",
            {"kind": "terms", "id": "begrippen", **self._titles("Begrippen"), **head},
            {"terms": terms},
            {"introduction": head["introduction"], "terms": texts},
        )
        source = {
            "id": "bron",
            "title": "Een bron",
            "type": "textbook",
            "reliability": "textbook",
            "read": "full",
            "language": "nl",
        }
        self._write(
            "docs/bronnen",
            {"kind": "sources", "id": "bronnen", **self._titles("Bronnen"), **head},
            {"sources": [source]},
            {"introduction": head["introduction"]},
        )

    def write_home(self, names: list[str]) -> None:
        """The home page, with its doors."""
        doors = [
            {"id": f"deur-{number}", "title": f"Deur {number}", "text": self._sentence()}
            for number in range(3)
        ]
        words = {
            "setting": "Op de groep",
            "question": "Wat zeg je?",
            "button": "Begin",
            "privacy_line": "Hier.",
            "danger": "Bel 112.",
        }
        target = {"target": f"concept:{names[0]}"}
        self._write(
            "docs/index",
            {"kind": "home", "id": "index", **self._titles("Leerklimaat"), **words, **target},
            {
                "doors": [{**door, **target} for door in doors],
                "basis": "redactie",
                "changed": DAY,
            },
            {
                **words,
                "doors": {
                    door["id"]: {key: door[key] for key in ("title", "text")} for door in doors
                },
            },
        )

    def _write_folder(self, path: str, name: str) -> None:
        introduction = {"introduction": self._text(2)}
        self._write(
            f"{path}/index",
            {"kind": "folder", "id": name, **self._titles(f"Map {name}"), **introduction},
            {"basis": "redactie", "changed": DAY},
            introduction,
        )

    def _write_concept(self, path: str, names: list[str]) -> None:
        name = names[-1]
        texts: Data = {"moment": self._text(2), "practice": self._text(3)}
        lists = {key: [self._sentence() for _ in range(3)] for key in ("healthy", "unhealthy")}
        lists["questions"] = [f"{self._sentence().rstrip('.')}?" for _ in range(3)]
        sections = {
            f"deel-{number}": {"title": f"Deel {number}", "text": self._text(2, names)}
            for number in range(4)
        }
        near = [other for other in names[-4:-1] if other != name]
        self._write(
            path,
            {
                "kind": "concept",
                "id": name,
                "number": len(names),
                **self._titles(f"Begrip {name}"),
                **texts,
                **lists,
            },
            {
                "sections": [{"id": key, **section} for key, section in sections.items()],
                "relations": [f"concept:{other}" for other in near],
                "sources": ["bron"],
                "changed": DAY,
            },
            {**texts, **lists, "sections": sections},
        )

    def _write(self, path: str, shared: Data, dutch: Data, english: Data) -> None:
        titles = {key: shared[key] for key in ("title", "summary")}
        for suffix, data in (("yml", {**shared, **dutch}), ("en.yml", {**titles, **english})):
            target = self._folder / f"{path}.{suffix}"
            target.parent.mkdir(parents=True, exist_ok=True)
            text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
            language = ".en" if suffix.startswith("en") else ""
            first = schema_line(f"{path}.{suffix}", f"{shared['kind']}{language}")
            target.write_text(f"{first}\n{text}", "utf-8")

    def _titles(self, title: str) -> Data:
        return {"title": title, "summary": self._sentence()}

    def _text(self, paragraphs: int, names: list[str] | None = None) -> str:
        found = []
        for _ in range(paragraphs):
            sentences = [self._sentence() for _ in range(4)]
            if names:
                term, other = self._chance.randrange(TERMS), self._chance.choice(names)
                sentences.append(f"Zie [een term](term:term-{term}) en [meer](concept:{other}).")
            found.append(" ".join(sentences))
        return "\n\n".join(found)

    def _sentence(self) -> str:
        return f"{' '.join(self._chance.choices(WORDS, k=10))}.".capitalize()


class _Dumper(yaml.CSafeDumper):
    """Writes each value out: our reader refuses aliases."""

    def ignore_aliases(self, data: object) -> bool:
        """Never an alias."""
        return True
