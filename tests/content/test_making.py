"""A language in the making: what is missing is told once, what is there is judged, nothing else."""

from datetime import date
from pathlib import Path

import pytest

from leerklimaat.authoring.translate import states
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.content.units import unit_texts
from leerklimaat.pages.dates import long_date
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.problems import Problem, Severity
from leerklimaat.settings import Settings
from tests.making import speak_latin

TERMS = """\
# yaml-language-server: $schema=../tools/leerklimaat/schemas/terms.la.json
title: Verba
summary: Verba domus.
introduction: |
  Quid verba dicant.
terms:
  grens:
    title: Fines
    definition: Quid domi liceat et quid non liceat.
    example: Ad mensam eos sentis.
decks:
  eerste-dag:
    title: Dies primus
    summary: Qui primum ad mensam sedet.
  zeggen:
    title: Visa dicere
    summary: Verba quae scribens eligis.
"""


@pytest.fixture
def root(sample_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, of which nothing is in Latin yet."""
    speak_latin(monkeypatch)
    return sample_root


def told(root: Path) -> list[str]:
    """What is said about Latin."""
    said = map(str, check(load(root)))
    return [line for line in said if "het Latijn" in line or ".la." in line]


def weights(problems: list[Problem]) -> set[Severity]:
    return {problem.severity for problem in problems}


def units(loaded: Loaded) -> int:
    return len(unit_texts(loaded.source.entries.values()))


def test_what_is_missing_is_told_in_two_lines(root: Path) -> None:
    loaded = load(root)
    words = len(loaded.source.ui)
    assert told(root) == [
        f"docs/ui.yml:1:1: ter info: in het Latijn zijn 0 van de {units(loaded)} onderdelen op "
        "orde. `leerklimaat translate status` noemt de andere. [vertaling]",
        f"docs/ui.yml:1:1: ter info: van deze {words} woorden staan er {words} nog niet in "
        "docs/ui.la.yml. Ze zijn daar zolang Nederlands. [vertaling]",
    ]


def test_once_it_is_whole_every_text_that_is_missing_is_told(
    sample_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_latin(monkeypatch, whole=True)
    problems = check(load(sample_root))
    about_language = [problem for problem in problems if problem.rule != "bladzijde"]
    assert weights(about_language) == {Severity.WARNING, Severity.ERROR}
    assert {
        "docs/ui.la.yml:1:1: fout: dit bestand ontbreekt. "
        "Het hoort de knoppen en kopjes te bevatten.",
        "docs/begrippen.yml:1:1: let op: de vertaling docs/begrippen.la.yml ontbreekt. Maak haar; "
        "tot dan staat dit in het Nederlands op de Latijnse site. [vertaling]",
        "docs/schrijfregels.yml:1:1: fout: de schrijfregels voor het Latijn ontbreken. "
        "Zet ze onder `languages`, bij `id: la`. [bestand]",
    } <= {str(problem) for problem in problems}


def test_what_is_there_counts_and_is_judged(root: Path) -> None:
    (root / "docs/begrippen.la.yml").write_text(TERMS, "utf-8")
    loaded = load(root)
    assert weights(check(loaded)) == {Severity.NOTE}
    state = next(state for state in states(loaded) if state.language == "la")
    assert state.done == 2
    assert "term:grens" in state.unrecorded
    (root / "docs/begrippen.la.yml").write_text(
        TERMS.replace("    title:", "    titel:", 1), "utf-8"
    )
    [mistake] = [line for line in told(root) if "ter info" not in line]
    assert mistake.startswith("docs/begrippen.la.yml:8:5: fout: `titel` is geen sleutel van dit")


def test_dutch_that_changes_after_the_translation_is_no_mistake_yet(root: Path) -> None:
    (root / "docs/begrippen.la.yml").write_text(TERMS, "utf-8")
    loaded = load(root)
    dutch = loaded.hashes["nl"]["term:grens"]
    latin = loaded.hashes["la"]["term:grens"]
    lock = root / "translations.la.lock"
    lock.write_text(f"term:grens {dutch[::-1]} {latin}\n", "utf-8")
    assert load(root).bases["la"].stale == {"term:grens"}
    assert weights(check(load(root))) == {Severity.NOTE}


def test_its_pages_are_dutch_where_it_has_no_text(root: Path) -> None:
    (root / "docs/begrippen.la.yml").write_text(TERMS, "utf-8")
    site = Site(load(root).bases["la"], Settings())
    sheet = next(sheet for sheet in site.sheets.values() if sheet.kind == "glossary")
    view = View(site, sheet)
    assert view.lang("term:grens") == ""
    assert view.lang("bank:aan-tafel") == ' lang="nl"'
    assert site.name_of("term:grens") == "Fines"


def test_a_day_is_written_as_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_latin(monkeypatch)
    assert long_date(date(2026, 11, 21), "la") == "21. Novembris 2026"
