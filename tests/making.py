"""A language in the making, for tests: German, of which a test writes the files."""

from dataclasses import replace

import pytest

from leerklimaat import languages
from leerklimaat.languages import Language

GERMAN = Language(
    code="de",
    name="Deutsch",
    dutch="Duits",
    adjective="Duitse",
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    date="{day}. {month} {year}",
    words_per_hour=3500,
    abbreviations=("z.b", "bzw"),
    whole=False,
)


def speak_german(monkeypatch: pytest.MonkeyPatch, *, whole: bool = False) -> None:
    """Make German a language of the site for the rest of a test."""
    german = replace(GERMAN, whole=whole)
    monkeypatch.setitem(languages.LANGUAGES, german.code, german)
    monkeypatch.setattr(languages, "ALL", (*languages.ALL, german.code))
    monkeypatch.setattr(languages, "TRANSLATIONS", (*languages.TRANSLATIONS, german.code))
    if whole:
        monkeypatch.setattr(languages, "WHOLE", (*languages.WHOLE, german.code))
