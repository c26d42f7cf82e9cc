"""No text makes a check slow: four times as much takes about four times as long, not sixteen."""

import time
from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.content.rules import check
from tests.content.authored import root_with, task

FEW, MANY = 1_000, 4_000
LINEAR = 9  # four, and room for a machine that does other things too
SHORT = 0.3  # seconds that say nothing about growth
TRIES = 3  # a busy machine can make one measurement look like anything
PAGE = "---\nid: p\ntitle: P\nsummary: S.\nbasis: redactie\nchanged: 2026-11-21\n---\n\n"


def seconds(root: Path, text: str, page: bool) -> float:
    files = {"docs/p.md": PAGE + text} if page else {"docs/a.yml": task("a", f"x{text}")}
    made = root_with(root, files)
    rules = made / "docs/schrijfregels.yml"
    rules.write_text(rules.read_text("utf-8").replace("gendered: []", "gendered: [hij/zij]"))
    start = time.process_time()
    assert check(load(made))
    return time.process_time() - start


@pytest.mark.parametrize(
    ("piece", "page"),
    [
        ("Een art. ", False),
        ("`", False),
        ("<b ", False),
        (" hij/zij", False),
        (" \u201chij/zij\u201d", False),
        ("![", False),
        ("[", False),
        ("[a](b c) ", False),
        ("[a](x:y) ", False),
        ("*a ", False),
        ("\n  • a", False),
        ("\n  12. a", False),
        ("\n## kop {#kop}\n", True),
        ("## a" + 50 * " ", True),
    ],
)
def test_time_grows_with_the_text(tmp_path: Path, piece: str, page: bool) -> None:
    def in_proportion(_: int) -> bool:
        few = seconds(tmp_path, piece * FEW, page)
        many = seconds(tmp_path, piece * MANY, page)
        return many < SHORT or many < LINEAR * few

    assert any(map(in_proportion, range(TRIES)))
