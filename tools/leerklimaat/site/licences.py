"""The licences of all that a reader gets and others made: whole texts, by name.

From: the installed packages, and licences/ beside this file for what stands inside a file of the
theme. To: build, and so to the page of licences. Never: passes over something without a text.
"""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from leerklimaat.problems import Place, Problem
from leerklimaat.site.sources import LICENCE, PACKAGES

THEME = "mkdocs-material"
ICONS = {
    "material": ("Material Design Icons", "Apache-2.0"),
    "fontawesome": ("Font Awesome Free", "CC-BY-4.0"),
    "octicons": ("Octicons", ""),
}
"""Sets of icons in the theme: what each is called, and the text that its own notice names."""

_KEPT = "tools/leerklimaat/site/licences"
_MODULE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def licences(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Every text by the name of what it is about, in the order of the alphabet."""
    found: dict[str, str] = {"Leerklimaat": (root / LICENCE).read_text("utf-8")}
    problems: list[Problem] = []
    for name, text, file in (*_of_theme(distribution(THEME)), *_of_scripts(root)):
        if text:
            found[name] = text
        else:
            problems.append(
                Problem(
                    Place(file),
                    f"de tekst van de licentie van `{name}` ontbreekt, en lezers krijgen het wel.",
                    "Zet de hele tekst in dit bestand, met erboven waar zij vandaan komt.",
                )
            )
    return dict(sorted(found.items(), key=lambda one: one[0].casefold())), problems


Found = Iterator[tuple[str, str, str]]
"""A name, the text of its licence or "", and the file where the text belongs."""


def _of_theme(theme: Distribution) -> Found:
    """The theme, the libraries inside its scripts and styles, and its icons."""
    files = theme.files or []
    own = [file.read_text("utf-8") for file in files if ".dist-info/licenses/" in str(file)]
    yield f"Material for MkDocs {theme.version}", "\n\n".join(own), f"{_KEPT}/{THEME}.txt"
    # The search of the theme is not on the site.
    maps = [
        file.read_text("utf-8")
        for file in files
        if file.suffix == ".map" and "/workers/" not in str(file)
    ]
    for name in sorted({name for text in maps for name in libraries(text)}):
        yield name, _kept(name), f"{_KEPT}/{name}.txt"
    for folder, (name, named) in ICONS.items():
        notices = [
            file.read_text("utf-8") for file in files if f"/.icons/{folder}/LICENSE" in str(file)
        ]
        text = "\n\n".join([*notices, _kept(named)] if named else notices) if notices else ""
        yield name, text, f"{_KEPT}/{folder}.txt"


def libraries(source_map: str) -> set[str]:
    """The libraries that went into a file, from its source map."""
    sources: list[str] = json.loads(source_map)["sources"]
    return {found[-1] for source in sources if (found := _MODULE.findall(source))}


def _of_scripts(root: Path) -> Found:
    """The packages that package.json calls dependencies: those are what our own scripts hold."""
    packages = json.loads((root / PACKAGES).read_text("utf-8"))["packages"]
    for folder, package in packages.items():
        if folder and not package.get("dev"):
            name = folder.removeprefix("node_modules/")
            texts = [
                file.read_text("utf-8") for file in sorted((root / folder).glob("LICEN[CS]E*"))
            ]
            yield f"{name} {package['version']}", "\n\n".join(texts), f"{_KEPT}/{name}.txt"


def _kept(name: str) -> str:
    file = Path(__file__).parent / "licences" / f"{name}.txt"
    return file.read_text("utf-8") if file.is_file() else ""
