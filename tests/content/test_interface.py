"""Words of the interface: no HTML, and no brace that is not around a name.

Which words there are is judged in rules/test_interface.py, by what pages and scripts ask for.
"""

from pathlib import Path

import pytest

from leerklimaat.content.load import load
from tests.content.authored import root_with


def said(root: Path, dutch: str, english: str) -> list[str]:
    files = {"docs/ui.yml": f"quiz:\n  number: {dutch}\n"}
    files["docs/ui.en.yml"] = f"quiz:\n  number: {english}\n"
    return [str(problem) for problem in load(root_with(root, files)).problems]


@pytest.mark.parametrize(
    "word", ["'a { b'", "'a } b'", "'{}'", "'{0}'", "'{a.b}'", "'{{a}}'", "'{A b}'"]
)
def test_a_lone_brace_is_told(tmp_path: Path, word: str) -> None:
    assert said(tmp_path, word, word) == [
        f"docs/{file}:2:11: fout: in `quiz.number` staat een accolade die niet om een naam staat. "
        "Schrijf {naam}, met kleine letters en zonder spaties, of haal haar weg."
        for file in ("ui.en.yml", "ui.yml")
    ]


@pytest.mark.parametrize("start", ["<script>", "</title>", "<!--", "&lt;", "&#60;"])
def test_html_in_a_word_is_told(tmp_path: Path, start: str) -> None:
    word = f"'Vraag {start}'"
    told = start[0] if start[0] == "<" else start
    assert said(tmp_path, word, word) == [
        f"docs/{file}:2:11: fout: in `quiz.number` staat ruwe HTML (`{told}`). Schrijf het in "
        "gewone woorden, zonder < en zonder codes als &lt;."
        for file in ("ui.en.yml", "ui.yml")
    ]


def test_a_sign_for_less_is_a_word(tmp_path: Path) -> None:
    assert said(tmp_path, "'a < b & c'", "'a < b & c'") == []
