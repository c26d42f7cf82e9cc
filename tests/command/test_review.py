"""`review` and `reviewed`: two files for a reviewer, and nothing written without a name."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from leerklimaat.authoring.review.claims import dossiers
from leerklimaat.command.cli import app
from leerklimaat.content.load import load
from tests.sampling import ROOT

PRINCIPLE = "principle:op-tijd-eten"
NAME = "Noor de Vries, verpleegkundige"


@pytest.fixture
def root(sample_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, and we stand in it. The scripts of the page come from the project."""
    monkeypatch.chdir(sample_root)
    for name in ("client", "node_modules"):
        (sample_root / name).symlink_to(ROOT / name)
    return sample_root


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def answers(
    root: Path, name: str = "Noor de Vries, verpleegkundige", verdict: str = "klopt"
) -> None:
    [dossier] = dossiers(load(root), [PRINCIPLE])
    said = [{"claim": one.code, "verdict": verdict, "remark": ""} for one in dossier.claims]
    saved = {"format": "leerklimaat-nakijken", "version": 1, "name": NAME, "answers": said}
    (root / "terug.json").write_text(json.dumps(saved), "utf-8")


def test_a_record_and_a_folder_give_a_document_and_a_page(root: Path) -> None:
    made = run("review", PRINCIPLE, "docs/scenes", "--in", "uit")
    assert made.exit_code == 0, made.output
    assert sorted(path.name for path in (root / "uit").iterdir()) == [
        "nakijken-op-tijd-eten-scenes.docx",
        "nakijken-op-tijd-eten-scenes.html",
    ]
    assert b"leerklimaat-nakijken" in (root / "uit/nakijken-op-tijd-eten-scenes.html").read_bytes()


def test_a_name_that_is_not_there_is_wrong_use(root: Path) -> None:
    made = run("review", "principle:samen-etn", "--in", "uit")
    assert made.exit_code != 0
    assert not (root / "uit").exists()


def test_without_a_name_nothing_is_written(root: Path) -> None:
    answers(root)
    before = (root / "docs/beroepsprofiel/op-tijd-eten.yml").read_bytes()
    found = run("reviewed", "terug.json")
    assert found.exit_code == 0, found.output
    assert "helemaal goed" in found.stdout
    assert "Er is niets geschreven." in found.stdout
    assert (root / "docs/beroepsprofiel/op-tijd-eten.yml").read_bytes() == before


def test_with_the_name_it_is_written(root: Path) -> None:
    answers(root)
    found = run("reviewed", "terug.json", "--name", "Noor de Vries")
    assert found.exit_code == 0, found.output
    text = (root / "docs/beroepsprofiel/op-tijd-eten.yml").read_text("utf-8")
    assert 'reviewer: "Noor de Vries"\n' in text
    assert "status: nagekeken\n" in text


def test_another_name_than_that_in_the_file_is_refused(root: Path) -> None:
    answers(root)
    assert run("reviewed", "terug.json", "--name", "Bo").exit_code != 0
    assert "nagekeken" not in (root / "docs/beroepsprofiel/op-tijd-eten.yml").read_text("utf-8")


def test_what_is_wrong_ends_with_one(root: Path) -> None:
    answers(root, verdict="klopt niet")
    found = run("reviewed", "terug.json", "--name", "Noor de Vries")
    assert found.exit_code == 1
    assert "dit klopt niet, zegt Noor de Vries" in found.stdout
