"""`check PATH`: only what is about the files that someone names, and nothing else is different."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from leerklimaat.command.chosen import chosen
from leerklimaat.usage import WrongUseError
from tests.command.test_cli import run, spoil

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


@pytest.fixture
def here(sample_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, and we stand in it."""
    monkeypatch.chdir(sample_root)
    return sample_root


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["docs/begrippen.yml"], {"docs/begrippen.en.yml"}),
        (["docs/begrippen.en.yml"], {"docs/begrippen.en.yml"}),
        (["docs/scenes"], {"docs/scenes/bord-weg.yml"}),
        (["docs/scenes/"], {"docs/scenes/bord-weg.yml"}),
        (["docs/lessen"], set()),
        (["docs/lessen", "docs/scenes/bord-weg.yml"], {"docs/scenes/bord-weg.yml"}),
        (["docs"], {"docs/begrippen.en.yml", "docs/scenes/bord-weg.yml"}),
        (["."], {"docs/begrippen.en.yml", "docs/scenes/bord-weg.yml"}),
    ],
)
def test_only_what_is_wrong_in_the_files_that_are_named_is_shown(
    here: Path, paths: Sequence[str], shown: set[str]
) -> None:
    spoil(here, "docs/begrippen.en.yml", "    title: limit\n", "    title: limit\n    id: x\n")
    spoil(here, "docs/scenes/bord-weg.yml", "start: tafel", "start: stoel")
    found = json.loads(run("check", "--format", "json", *paths).stdout)
    wrong = [problem for problem in found["problems"] if problem["severity"] != "note"]
    assert {problem["file"] for problem in wrong} == shown
    assert found["errors"] + found["warnings"] == len(wrong)


def test_who_names_files_is_told_how_many_and_ends_by_what_is_shown(here: Path) -> None:
    spoil(here, "docs/begrippen.en.yml", "    title: limit\n", "")
    spoil(here, "docs/scenes/bord-weg.yml", "start: tafel", "start: stoel")
    lines = {
        "docs/begrippen.yml": (0, "0 fouten, 1 waarschuwing in 2 bestanden"),
        "docs/scenes/bord-weg.yml": (1, "1 fout, 0 waarschuwingen in 2 bestanden"),
        "quizzes": (0, "0 fouten, 0 waarschuwingen in 2 bestanden"),
    }
    for path, (code, last) in lines.items():
        found = run("check", path)
        assert (found.exit_code, found.stdout.splitlines()[-1]) == (code, last)
    assert run("check", "--strict", "docs/begrippen.yml").exit_code == 1


def test_a_path_begins_where_one_stands_or_at_the_root(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(here, "docs/scenes/bord-weg.yml", "start: tafel", "start: stoel")
    monkeypatch.chdir(here / "docs" / "scenes")
    for path in ("bord-weg.yml", "bord-weg.en.yml", ".", "..", "docs/scenes"):
        assert run("check", path).exit_code == 1
    for path in ("../lessen", "docs/lessen"):
        assert run("check", path).exit_code == 0
    monkeypatch.chdir("/")
    assert run("check", "--root", str(here), "docs/scenes").exit_code == 1
    assert run("check", "--root", str(here), "docs/lessen").exit_code == 0


def test_what_is_read_besides_texts_can_be_named_too(here: Path) -> None:
    assert run("check", "translations.en.lock").exit_code == 0
    (here / "translations.en.lock").write_text("half\n", "utf-8")
    assert run("check", "translations.en.lock").exit_code == 1
    (here / "docs/over.yaml").write_text("", "utf-8")
    assert "docs/over.yaml:1:1" in run("check", "docs/over.yaml").stdout
