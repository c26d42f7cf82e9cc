"""Every page and download of the sample, as it was when someone last looked at it.

A difference is either a mistake or an intended change: look at it, then write the new files
with `UPDATE_GOLDEN=1 pytest tests/pages/test_golden.py` and commit them.
"""

import os
import re
from pathlib import Path
from typing import get_args

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded, load
from leerklimaat.exports import files_of
from leerklimaat.pages.sheet import SheetKind, sheets_of
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree
from tests.sampling import copy_sample

LICENCES = {"soep 1.0": "Copyright (c) <keuken@voorbeeld.test>\n\n    Eat & share.\n"}

GOLDEN = Path(__file__).parent.parent / "golden"

# What scripts say is no part of a page; tests/site/test_client.py looks after those words.
_WORDS = re.compile(rb'(<script type="application/json" id="lk-words">).*?(</script>)')


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    loaded = load(copy_sample(tmp_path_factory.mktemp("golden") / "sample"))
    assert loaded.problems == []
    return loaded


@pytest.fixture(scope="module")
def rendered(sample: Loaded) -> Tree:
    tree: Tree = {}
    for language in languages.ALL:
        made = pages.render(
            language, sample.bases, Settings("https://voorbeeld.test/", ""), LICENCES
        )
        files = (
            made.pages | made.scripts | files_of(sample.bases[language]) | {"plan.json": made.plan}
        )
        tree |= {f"{language}/{path}": _WORDS.sub(rb"\1\2", data) for path, data in files.items()}
    return tree


def test_pages_are_as_they_were(rendered: Tree) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        for old in GOLDEN.rglob("*"):
            if old.is_file():
                old.unlink()
        for path, data in rendered.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(data)
    known = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in GOLDEN.rglob("*")
        if path.is_file()
    }
    assert sorted(rendered) == sorted(known)
    for path, data in rendered.items():
        assert data.decode() == known[path].decode(), f"{path} changed"


def test_every_kind_of_page_is_in_the_sample(sample: Loaded) -> None:
    kinds = {sheet.kind for sheet in sheets_of(sample.source)}
    assert kinds == set(get_args(SheetKind))
