"""`check PATH`: only what is about the files that someone names, and nothing else is different."""

from pathlib import Path

import pytest

from leerklimaat.command.chosen import chosen
from leerklimaat.usage import WrongUseError
from tests.command.test_cli import run

NAMES = {
    "docs/index.yml",
    "docs/index.en.yml",
    "docs/over.md",
    "docs/over.en.md",
    "docs/lessen/a/module.yml",
    "docs/lessen/a/les.yml",
    "docs/lessen/a/les.en.yml",
    "quizzes/les.yml",
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/lessen/a/les.yml", {"docs/lessen/a/les.yml", "docs/lessen/a/les.en.yml"}),
        ("docs/over.en.md", {"docs/over.md", "docs/over.en.md"}),
        ("docs/lessen/", {name for name in NAMES if name.startswith("docs/lessen/")}),
        ("quizzes/les.yml", {"quizzes/les.yml"}),
        (".", NAMES),
    ],
)
def test_a_path_is_a_file_with_its_translations_or_a_folder(
    tmp_path: Path, path: str, found: set[str]
) -> None:
    assert chosen([Path(path)], NAMES, tmp_path) == found


def test_a_path_may_start_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    assert chosen([Path("over.md")], NAMES, tmp_path) == {"docs/over.md", "docs/over.en.md"}


@pytest.mark.parametrize("path", ["docs/lesen", "docs/les", "/etc/passwd", "../x", "docs/over"])
def test_a_path_that_means_nothing_is_wrong_use(tmp_path: Path, path: str) -> None:
    with pytest.raises(WrongUseError, match="geen bestand met teksten"):
        chosen([Path(path)], NAMES, tmp_path)


def test_only_what_is_asked_for_is_shown_and_decides_how_it_ends(sample_root: Path) -> None:
    wrong = sample_root / "docs/beroepsprofiel/grenzen.yml"
    wrong.write_text(wrong.read_text("utf-8").replace("\ntitle:", "\ntitel:"), "utf-8")
    here = run("check", "docs/beroepsprofiel/grenzen.en.yml", "--root", str(sample_root))
    assert here.exit_code == 1
    assert "docs/beroepsprofiel/grenzen.yml:" in here.output
    elsewhere = run("check", "docs/lessen", "docs/over.md", "--root", str(sample_root))
    assert (elsewhere.exit_code, "grenzen" in elsewhere.output) == (0, False)
    nowhere = run("check", "docs/lesen", "--root", str(sample_root))
    assert nowhere.exit_code == 2
    assert "docs/lesen" in nowhere.output
