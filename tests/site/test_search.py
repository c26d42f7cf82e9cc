"""The search on the whole site: what people look for is found, and what is said of pages is so."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from leerklimaat import languages
from leerklimaat.site.client import on_node
from leerklimaat.site.search import SEARCH, search_files
from tests.sampling import ROOT
from tests.site.test_client import VITEST

WRITTEN = {
    "language": "nl",
    "words": {},
    "alike": [["groep", "kring"]],
    "targets": [
        {
            "address": "a.html",
            "title": "De leefgroep",
            "kind": "Begrip",
            "weight": 1,
            "also": ["groep"],
            "family": "a.html",
            "passages": [["", "", "Wie hier 'woont'."], ["later", "Later", "En dan?"]],
        }
    ],
}


def test_titles_words_and_queries_find_their_pages(site: Path) -> None:
    """On the site that others read too, as to make its index takes longer with every page."""
    run = subprocess.run(
        [VITEST, "run", "--config", "client/vitest.config.mts", "test/search/site.test.ts"],
        cwd=ROOT,
        env={**os.environ, "LEERKLIMAAT_SITE": str(site), "CI": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{8 * len(languages.WHOLE)} passed" in run.stdout, run.stdout


def test_the_same_passages_give_the_same_bytes() -> None:
    searched = json.dumps(WRITTEN).encode()
    files = search_files(ROOT, searched)
    assert set(files) == set(SEARCH)
    assert files == search_files(ROOT, searched)
    assert b"Wie hier \\'woont\\'." in files[SEARCH[1]]


def test_what_cannot_be_made_is_a_fault_of_ours() -> None:
    with pytest.raises(RuntimeError, match="no index of the search"):
        search_files(ROOT, b"no JSON")
    with pytest.raises(RuntimeError, match="client/node/nowhere"):
        on_node(ROOT, "client/node/nowhere.ts")
