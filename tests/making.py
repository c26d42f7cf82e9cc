"""A language in the making, for tests: Latin, of which a test writes the files."""

from dataclasses import replace

import pytest

from leerklimaat import languages
from leerklimaat.languages import Language

LATIN = Language(
    code="la",
    name="Latina",
    dutch="Latijn",
    adjective="Latijnse",
    locale="la_VA",
    months=(
        *("Ianuarii", "Februarii", "Martii", "Aprilis", "Maii", "Iunii"),
        *("Iulii", "Augusti", "Septembris", "Octobris", "Novembris", "Decembris"),
    ),
    date="{day}. {month} {year}",
    separator=";",
    words_per_hour=1000,
    abbreviations=("cf",),
    whole=False,
)


def speak_latin(monkeypatch: pytest.MonkeyPatch, *, whole: bool = False) -> None:
    """Make Latin a language of the site for the rest of a test."""
    latin = replace(LATIN, whole=whole)
    monkeypatch.setitem(languages.LANGUAGES, latin.code, latin)
    monkeypatch.setattr(languages, "ALL", (*languages.ALL, latin.code))
    monkeypatch.setattr(languages, "TRANSLATIONS", (*languages.TRANSLATIONS, latin.code))
    if whole:
        monkeypatch.setattr(languages, "WHOLE", (*languages.WHOLE, latin.code))
