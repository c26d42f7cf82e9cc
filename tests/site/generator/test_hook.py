"""What the site generator is fed and what is left of it: texts, settings, what can be searched."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.pages.sheet import sheets_of
from leerklimaat.settings import Settings
from leerklimaat.site.build import material
from leerklimaat.site.exchange import Done, Make, Renew
from leerklimaat.site.search import SEARCH
from leerklimaat.site.worker import Worker

ATTACK = """A & "B" '<script>alert(1)</script>'"""
ESCAPED = re.compile(r"A &amp; (?:&#34;|&quot;|“)B")


@pytest.mark.parametrize("language", languages.WHOLE)
def test_search_finds_the_pages_it_may_and_no_other(sample_site: Path, language: str) -> None:
    """Not those with the key of a quiz, nor the drawing that is for writers."""
    folder = sample_site / ("" if language == languages.SOURCE else language)
    index = (folder / SEARCH[0]).read_text("utf-8")
    found = set(re.findall(r'"address":"([^"#]+)', index))
    sheets = list(sheets_of(load(sample_site.parent).bases[language]))
    assert found == {f"{sheet.path}.html" for sheet in sheets if sheet.searched}
    assert {sheet.kind for sheet in sheets if not sheet.searched} >= {"review", "scene-graph"}


def _marked(file: Path, line: str) -> None:
    """A text that was written by someone who means harm, or does not know better."""
    text, hits = re.subn(
        rf"^(\s*){line}: .*$",
        lambda found: f"{found[1]}{line}: {json.dumps(ATTACK)}",
        file.read_text("utf-8"),
        count=1,
        flags=re.MULTILINE,
    )
    assert hits == 1, (file, line)
    file.write_text(text, "utf-8")


def test_names_and_settings_are_texts_and_never_tags(
    sample_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("name", "description", "dark", "light", "about", "menu", "search", "skip"):
        _marked(sample_project / "docs/ui.yml", line)
    _marked(sample_project / "docs/beroepsprofiel/index.yml", "title")
    stage, html = tmp_path / "stage", tmp_path / "html"
    monkeypatch.setenv("LEERKLIMAAT_LANGUAGE", "nl")
    monkeypatch.setenv("LEERKLIMAAT_STAGE", str(stage))
    monkeypatch.setenv("LEERKLIMAAT_SITE_URL", "")
    settings = Settings("https://school.test/map/", "https://forge.test/edit/?a=1&b=2")
    worker = Worker("nl", sample_project, stage, html)
    assert worker.answer(Renew(material(load(sample_project), settings, {}, {}))) == Done()
    for page in ("over.html", "beroepsprofiel/grenzen.html"):
        assert worker.answer(Make(page)) == Done()
        text = (html / page).read_text("utf-8")
        assert "<script>alert" not in text
        [title] = re.findall(r"<title>(.*?)</title>", text, re.DOTALL)
        assert ESCAPED.search(title)
        # An empty setting is one that is not set, also for the site generator.
        assert f'<link rel="canonical" href="https://school.test/map/{page}">' in text
        assert "?a=1&b=2" not in text


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("LEERKLIMAAT_LANGUAGE", "", "LEERKLIMAAT_LANGUAGE is leeg"),
        ("LEERKLIMAAT_SITE_URL", "geen adres", "wat bij LEERKLIMAAT_SITE_URL staat, kan niet"),
    ],
)
def test_plain_mkdocs_tells_of_a_setting_that_cannot_be(
    sample_project: Path, setting: str, value: str, said: str
) -> None:
    environment = {key: text for key, text in os.environ.items() if "LEERKLIMAAT" not in key}
    found = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=sample_project,
        env={**environment, "NO_MKDOCS_2_WARNING": "1", setting: value},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode != 0
    assert said in found.stderr
    assert "Traceback" not in found.stderr
