"""Folders and files: what people put there is read, told, or left by an editor; never just gone."""

import os
from pathlib import Path

import pytest

from leerklimaat.content.folders import authored_files
from leerklimaat.content.load import load
from tests.content.authored import root_with, task

SOUND = task("taak")


def said(root: Path) -> list[str]:
    return [str(problem) for problem in load(root).problems if problem.rule == "bestand"]


def put(root: Path, name: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("tekst", "utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "docs/._over.md",
        "docs/.#over.md",
        "docs/over.md~",
        "docs/over.md.orig",
        "docs/#over.md#",
        "docs/.obsidian/notitie.md",
        "docs/.ipynb_checkpoints/over-checkpoint.md",
        "quizzes/Thumbs.db",
    ],
)
def test_what_editors_and_systems_leave_is_no_content(tmp_path: Path, name: str) -> None:
    root = root_with(tmp_path, {"docs/taak.yml": SOUND})
    put(root, name)
    assert said(root) == []
    assert root / name not in authored_files(root)


@pytest.mark.parametrize(
    ("name", "better"),
    [("nieuw.yaml", "nieuw.yml"), ("NIEUW.YML", "NIEUW.yml"), ("over.MD", "over.md")],
)
def test_a_file_with_almost_the_right_ending_is_told(
    tmp_path: Path, name: str, better: str
) -> None:
    root = root_with(tmp_path, {"docs/taak.yml": SOUND})
    put(root, f"docs/{name}")
    ending = name[name.index(".") :]
    assert said(root) == [
        f"docs/{name}:1:1: fout: dit bestand wordt niet gelezen: de naam eindigt op `{ending}`. "
        f"Hernoem het naar `{better}`. [bestand]"
    ]


def test_any_other_file_is_told(tmp_path: Path) -> None:
    root = root_with(tmp_path, {"docs/taak.yml": SOUND})
    put(root, "quizzes/vragen.docx")
    assert said(root) == [
        "quizzes/vragen.docx:1:1: fout: dit bestand wordt niet gelezen. Teksten staan in bestanden "
        "die op .yml of .md eindigen. Hernoem het, of haal het weg. [bestand]"
    ]


@pytest.mark.parametrize("name", ["a#b", "a?b", "a b", "é", "Leefgroep", "a" * 65])
def test_a_folder_has_a_name_that_an_address_can_carry(tmp_path: Path, name: str) -> None:
    root = root_with(tmp_path, {f"docs/{name}/taak.yml": SOUND})
    assert said(root) == [
        f"docs/{name}:1:1: fout: de naam van deze map kan geen deel van een adres zijn. Gebruik "
        "kleine letters, cijfers en streepjes, hoogstens 64: `de-leefgroep`. [bestand]"
    ]


def test_a_language_has_its_folder_for_itself(tmp_path: Path) -> None:
    root = root_with(tmp_path, {"docs/en/taak.yml": SOUND})
    assert said(root) == [
        "docs/en:1:1: fout: deze map kan niet: daar staat straks de site in het Engels. Hernoem "
        "haar. Een vertaling staat naast het Nederlands: `naam.en.yml`. [bestand]"
    ]


def test_a_link_to_a_folder_or_to_nothing_is_told_and_one_to_a_file_is_read(tmp_path: Path) -> None:
    root = root_with(tmp_path, {"docs/taak.yml": SOUND})
    put(tmp_path, "elders/los.md")
    (root / "docs/map").symlink_to(tmp_path / "elders")
    (root / "docs/kring").symlink_to(root / "docs")
    (root / "docs/weg.md").symlink_to(root / "docs/is-er-niet.md")
    (root / "docs/bestand.md").symlink_to(tmp_path / "elders/los.md")
    assert [line.partition(" fout: ")[::2] for line in said(root)] == [
        (
            f"docs/{name}:1:1:",
            "deze map is een koppeling; die volgen we niet. Zet de map zelf hier neer. [bestand]",
        )
        for name in ("kring", "map")
    ] + [
        (
            "docs/weg.md:1:1:",
            "deze koppeling leidt nergens heen. Haal haar weg, of zet het bestand terug. [bestand]",
        )
    ]
    assert root / "docs/bestand.md" in authored_files(root)


def test_what_is_no_file_at_all_is_told(tmp_path: Path) -> None:
    root = root_with(tmp_path, {"docs/taak.yml": SOUND})
    os.mkfifo(root / "docs/pijp.yml")
    assert said(root) == [
        "docs/pijp.yml:1:1: fout: dit is geen gewoon bestand. Haal het weg. [bestand]"
    ]


def test_a_folder_that_does_not_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = root_with(tmp_path, {"docs/dicht/taak.yml": SOUND})
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "dicht":
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert said(root) == [
        "docs/dicht:1:1: fout: deze map gaat niet open. Kijk of je haar mag lezen. [bestand]"
    ]
