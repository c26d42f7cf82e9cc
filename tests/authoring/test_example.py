"""The example to copy: with the commands that the guide names, it is as good as the rest."""

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from leerklimaat.authoring.new import new
from leerklimaat.command.cli import app
from leerklimaat.content import load as loading
from leerklimaat.content.load import Loaded, load
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Lesson
from leerklimaat.usage import WrongUseError

DAY = date(2026, 11, 30)
FOLDER = "docs/lessen/het-vak"


def test_a_copy_is_whole_in_every_language(
    project: Path, real: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "load", lambda root, *_: load(root, real))
    for line in (
        f"new example mijn-les --in {FOLDER}",
        "translate update",
        "check --strict",
    ):
        found = CliRunner().invoke(app, [*line.split(), "--root", str(project)])
        assert found.exit_code == 0, found.output
    for base in load(project, real).bases.values():
        lesson = base.find(ref("lesson", "mijn-les"), Lesson)
        bank = base.find(ref("bank", "mijn-les"), Bank)
        assert lesson is not None
        assert lesson.module == "het-vak"
        assert bank is not None
        assert len({item.type for item in bank.items}) == len(bank.items) == 5


def test_a_copy_needs_a_module_and_an_id_of_its_own(sample: Loaded) -> None:
    with pytest.raises(WrongUseError, match="geen map van een module"):
        new(sample.source, "example", "mijn-les", "docs/lessen", DAY)
    with pytest.raises(WrongUseError, match="bestaat al"):
        new(sample.source, "example", "aan-tafel", None, DAY)
    with pytest.raises(WrongUseError, match="kan geen id zijn"):
        new(sample.source, "example", "../weg", None, DAY)
