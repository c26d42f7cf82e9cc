"""The languages of the site: each record is whole, and what stands elsewhere agrees with it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.languages import LANGUAGES, Language
from leerklimaat.pages.dates import long_date
from leerklimaat.settings import from_environment
from leerklimaat.site.build import material
from leerklimaat.site.finish import alternates
from tests.making import speak_latin
from tests.sampling import ROOT

EACH = pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda one: str(one.code))


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, in which the environment has a say."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def settings() -> dict[str, Any]:
    """The options of static-i18n in mkdocs.yml."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    plugins = yaml.load(text, Loader)["plugins"]  # noqa: S506 - a safe one
    [found] = [plugin["i18n"] for plugin in plugins if "i18n" in plugin]
    return dict(found)


def test_the_site_generator_knows_the_same_languages() -> None:
    listed = [
        (one["locale"], one["name"], one.get("default", False)) for one in settings()["languages"]
    ]
    assert listed == [
        (code, language.name, code == languages.SOURCE) for code, language in LANGUAGES.items()
    ]


@EACH
def test_every_day_of_a_year_has_a_name_of_its_own(language: Language) -> None:
    days = [date(2028, month, day) for month in range(1, 13) for day in (1, 28)]
    written = {long_date(day, language.code) for day in days}
    assert len(written) == len(days)
    assert all("2028" in one for one in written)


@EACH
def test_the_adjective_is_that_of_the_name(language: Language) -> None:
    """*Engels* and *de Engelse site*: a copy that was not changed would name another language."""
    assert language.adjective.startswith(language.dutch[:3])
    assert language.adjective.endswith("e")


@EACH
def test_abbreviations_are_small_and_without_their_last_full_stop(language: Language) -> None:
    for word in language.abbreviations:
        assert word == word.lower().rstrip(".")


def test_no_site_is_made_of_a_language_in_the_making_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch, sample_root: Path
) -> None:
    speak_latin(monkeypatch)
    loaded = load(sample_root)
    for asked, made in (("", languages.WHOLE), ("1", languages.ALL)):
        monkeypatch.setenv("LEERKLIMAAT_UNFINISHED", asked)
        settings = from_environment()
        assert settings.languages == made
        assert tuple(material(loaded, settings, {}, {}).bases) == made
        assert tuple(one["lang"] for one in alternates(settings.languages)) == made
    assert (*languages.WHOLE, "la") == languages.ALL
