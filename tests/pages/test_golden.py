"""Every page and download of the sample, as it was when someone last looked at it.

A difference is either a mistake or an intended change: look at it, then write the new files
(`RENEW` in tests/sampling.py is how) and commit them.
"""

import os
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import get_args

import pytest

from leerklimaat import pages
from leerklimaat.content.load import Loaded
from leerklimaat.exports import Maker, offered
from leerklimaat.pages.sheet import SheetKind, sheets_of
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree
from tests.sampling import RENEW

LICENCES = {"soep 1.0": "Copyright (c) <keuken@voorbeeld.test>\n\n    Eat & share.\n"}

GOLDEN = Path(__file__).parent.parent / "golden"
LINES = 12
"""How many lines of the difference are shown per file; git shows the rest after renewing."""

_PIECES = re.compile(r"(?<=[>,])|\n")  # a line of HTML or JSON can be as long as its page

_CLOSED = (".zip", ".imscc", ".apkg", ".docx", ".pdf")
# What scripts say is no part of a page; tests/site/test_client.py looks after those words.
_WORDS = re.compile(rb'(<script type="application/json" id="lk-words">).*?(</script>)')


@pytest.fixture(scope="module")
def rendered(sample: Loaded) -> Tree:
    settings = Settings("https://voorbeeld.test/", "")
    bases = {language: sample.bases[language] for language in settings.languages}
    tree: Tree = {}
    for language, base in bases.items():
        made = pages.render(language, bases, settings, LICENCES)
        files = (
            made.pages
            | made.scripts
            | _texts(offered(Site(base, settings)))
            | {"plan.json": made.plan}
        )
        tree |= {f"{language}/{path}": _WORDS.sub(rb"\1\2", data) for path, data in files.items()}
    return tree


def _texts(makers: dict[str, Maker]) -> Tree:
    """Packages and documents are looked into by the tests of their formats."""
    return {path: make() for path, make in makers.items() if not path.endswith(_CLOSED)}


def test_pages_are_as_they_were(rendered: Tree) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        renew(rendered)
    known = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in GOLDEN.rglob("*")
        if path.is_file()
    }
    if said := list(differences(known, rendered)):
        pytest.fail("\n".join([*said, "", f"Is this meant? {RENEW}"]), pytrace=False)


def renew(rendered: Tree) -> None:
    for old in GOLDEN.rglob("*"):
        if old.is_file():
            old.unlink()
    for path, data in rendered.items():
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_bytes(data)


def differences(known: Tree, rendered: Tree) -> Iterator[str]:
    """Every file that is new, gone or different, and then what is different in each."""
    changed = sorted(path for path, data in rendered.items() if known.get(path, data) != data)
    yield from (f"new: {path}" for path in sorted(rendered.keys() - known.keys()))
    yield from (f"gone: {path}" for path in sorted(known.keys() - rendered.keys()))
    yield from (f"changed: {path}" for path in changed)
    for path in changed:
        before, after = (_PIECES.split(tree[path].decode()) for tree in (known, rendered))
        lines = list(unified_diff(before, after, path, path, n=0, lineterm=""))
        yield from ("", *lines[:LINES])
        if len(lines) > LINES:
            yield f"… and {len(lines) - LINES} lines more"


def test_a_difference_is_told_file_by_file() -> None:
    known: Tree = {"a": b"een\ntwee", "b": b"weg", "c": b"zo"}
    found = list(differences(known, {"a": b"een\ndrie", "c": b"zo", "d": b"nieuw"}))
    assert found[:3] == ["new: d", "gone: b", "changed: a"]
    assert found[3:] == ["", "--- a", "+++ a", "@@ -2 +2 @@", "-twee", "+drie"]


def test_every_kind_of_page_is_in_the_sample(sample: Loaded) -> None:
    kinds = {sheet.kind for sheet in sheets_of(sample.source)}
    assert kinds == set(get_args(SheetKind))
