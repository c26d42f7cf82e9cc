"""Which files and folders people write, and which of them cannot be content.

From: docs/ and quizzes/. To: content/trees. The only module that walks authored folders. Never:
opens a file, or follows a link to a folder.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from leerklimaat import languages
from leerklimaat.ids import MAX_LENGTH, is_id
from leerklimaat.problems import Place, Problem

FOLDERS = ("docs", "quizzes")
SUFFIXES = (".yml", ".md")
_MEANT = {".yaml": ".yml", ".yml": ".yml", ".md": ".md", ".markdown": ".md", ".mdown": ".md"}
_LEFT_BEHIND = ("~", ".bak", ".orig", ".rej", ".swp", ".tmp")
_OF_SYSTEMS = ("thumbs.db", "desktop.ini", "__pycache__")
_RULE = "bestand"


class _Found(NamedTuple):
    """Something in an authored folder. `is_read`: a file that people write, as we read it."""

    path: Path
    is_read: bool
    said: tuple[str, str] | None = None


def authored_files(root: Path) -> list[Path]:
    """Every YAML and Markdown file people write, in path order."""
    return look(root)[0]


def look(root: Path) -> tuple[list[Path], list[Problem]]:
    """The files to read, and what is wrong with folders and with files that are not read."""
    files: list[Path] = []
    problems = list(_taken_folders(root))
    for folder in FOLDERS:
        found = list(_walk(root / folder))
        files.extend(sorted(path for path, is_read, _ in found if is_read))
        for path, _, said in found:
            if said is not None:
                place = Place(path.relative_to(root).as_posix())
                problems.append(Problem(place, *said, _RULE))
    return files, problems


def _taken_folders(root: Path) -> Iterator[Problem]:
    """A language has a folder of its own on the site, so authors cannot have it too."""
    for code in languages.TRANSLATIONS:
        if (root / "docs" / code).is_dir():
            name = languages.LANGUAGES[code].dutch
            yield Problem(
                Place(f"docs/{code}"),
                f"deze map kan niet: daar staat straks de site in het {name}.",
                f"Hernoem haar. Een vertaling staat naast het Nederlands: `naam.{code}.yml`.",
                _RULE,
            )


def _walk(top: Path) -> Iterator[_Found]:
    """Everything below a folder but what editors and systems hide or leave there."""
    waiting = [top] if top.is_dir() else []
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield _Found(folder, False, ("deze map gaat niet open.", "Kijk of je haar mag lezen."))
            continue
        for entry in entries:
            if not _is_left_behind(entry.name):
                path = folder / entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                yield from _folder(path) if is_folder else _file(path, entry)
                if is_folder:
                    waiting.append(path)


def _is_left_behind(name: str) -> bool:
    small = name.lower()
    return name.startswith((".", "#")) or small.endswith(_LEFT_BEHIND) or small in _OF_SYSTEMS


def _folder(path: Path) -> Iterator[_Found]:
    if not is_id(path.name):
        yield _Found(
            path,
            False,
            (
                "de naam van deze map kan geen deel van een adres zijn.",
                "Gebruik kleine letters, cijfers en streepjes, hoogstens "
                f"{MAX_LENGTH}: `de-leefgroep`.",
            ),
        )


def _file(path: Path, entry: "os.DirEntry[str]") -> Iterator[_Found]:
    if entry.is_symlink() and entry.is_dir():
        said = "deze map is een koppeling; die volgen we niet.", "Zet de map zelf hier neer."
    elif entry.is_symlink() and not path.exists():
        said = "deze koppeling leidt nergens heen.", "Haal haar weg, of zet het bestand terug."
    elif not entry.is_file():
        said = "dit is geen gewoon bestand.", "Haal het weg."
    elif path.suffix in SUFFIXES:
        yield _Found(path, True)
        return
    elif meant := _MEANT.get(path.suffix.lower()):
        said = (
            f"dit bestand wordt niet gelezen: de naam eindigt op `{path.suffix}`.",
            f"Hernoem het naar `{path.stem}{meant}`.",
        )
    else:
        said = (
            "dit bestand wordt niet gelezen.",
            "Teksten staan in bestanden die op .yml of .md eindigen. Hernoem het, of haal het weg.",
        )
    yield _Found(path, False, said)
