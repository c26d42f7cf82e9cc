"""The command: what it prints, how it ends, and that it never shows a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from leerklimaat.command.cli import app
from leerklimaat.content.folders import authored_files
from leerklimaat.problems import Place, Problem, Severity
from leerklimaat.site import build as build_module
from tests.making import speak_latin
from tests.sampling import ROOT

GREY = "    title: grens\n"


@pytest.fixture
def root(sample_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, and we stand in it."""
    monkeypatch.chdir(sample_root)
    return sample_root


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def files(root: Path) -> int:
    return sum(1 for _ in authored_files(root))


def spoil(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def test_check_of_sound_content_ends_well(root: Path) -> None:
    found = run("check", "--strict")
    said = [line for line in found.stdout.splitlines() if ": ter info: " not in line]
    assert found.exit_code == 0
    assert said == [f"0 fouten, 0 waarschuwingen in {files(root)} bestanden"]


def test_check_prints_every_problem_on_a_line_of_its_own(root: Path) -> None:
    spoil(root, "docs/begrippen.yml", GREY, "    titel: grens\n")
    spoil(root, "docs/scenes/bord-weg.yml", "start: tafel", "start: stoel")
    found = run("check")
    first, second, *_, last = found.stdout.splitlines()
    assert found.exit_code == 1
    assert first.startswith("docs/begrippen.")
    assert "fout: " in first
    assert second.startswith("docs/")
    assert last.endswith(f"waarschuwingen in {files(root)} bestanden")


def test_a_warning_is_an_error_only_when_strict(root: Path) -> None:
    spoil(root, "docs/begrippen.en.yml", "    title: limit\n", "")
    assert "let op: " in run("check").stdout
    assert run("check").exit_code == 0
    strict = run("check", "--strict")
    assert strict.exit_code == 1
    assert "let op: " not in strict.stdout
    assert strict.stdout.endswith(f"1 fout, 0 waarschuwingen in {files(root)} bestanden\n")


def test_a_language_in_the_making_is_told_and_good_enough_also_when_strict(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run("check", "--strict")
    speak_latin(monkeypatch)
    strict = run("check", "--strict")
    assert (before.exit_code, strict.exit_code) == (0, 0)
    known = before.stdout.splitlines()
    more = [line for line in strict.stdout.splitlines() if line not in known]
    assert len(more) == 2
    assert all(": ter info: " in line for line in more)
    assert strict.stdout.splitlines()[-1] == known[-1]
    github = run("check", "--strict", "--format", "github").stdout
    assert len([line for line in github.splitlines() if line.startswith("::notice file=")]) >= 2
    assert "::warning " not in github


def test_a_file_that_does_not_open_is_a_problem_like_any_other(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "over.md":
            raise PermissionError(13, "Permission denied", str(path))
        return opens(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    found = run("check")
    assert found.exit_code == 1
    assert "docs/over.md:1:1: fout: dit bestand gaat niet open." in found.stdout


def test_check_speaks_to_a_forge(root: Path) -> None:
    spoil(root, "docs/begrippen.yml", GREY, "    titel: grens\n")
    first = run("check", "--format", "github").stdout.splitlines()[0]
    assert first.startswith("::error file=docs/begrippen.")


def test_check_speaks_to_a_program(root: Path) -> None:
    spoil(root, "docs/begrippen.yml", GREY, "    titel: grens\n")
    said = json.loads(run("check", "--format", "json").stdout)
    assert said["files"] == files(root)
    assert said["errors"] + said["warnings"] + said["notes"] == len(said["problems"])
    assert said["errors"] > 0
    assert said["problems"][0].keys() == {
        *("file", "line", "column", "severity", "what", "hint", "rule")
    }


def test_the_project_is_found_from_a_folder_in_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "docs" / "lessen")
    assert run("check").exit_code == 0


def test_the_project_can_be_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert run("check", "--root", str(root)).exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Bedoel je `check`?"),
        (["check", "--strct"], "Bedoel je `--strict`?"),
        (["check", "--format", "xml"], "Kies uit: text, github, json."),
        (["serve", "iets"], "dit is te veel: iets."),
        (["check", "docs/lesen"], "Bedoel je `docs/lessen`?"),
        (["check", "docs", "docs/begripen.yml"], "Bedoel je `docs/begrippen.yml`?"),
        (["check", "mkdocs.yml"], "`mkdocs.yml` is geen bestand met teksten"),
        (["check", "/"], "`/` is geen bestand met teksten"),
        (["check", "--root"], "bij `--root` ontbreekt een waarde"),
        (["check", "--root", "/nergens"], "`/nergens` is geen map van een project"),
        (["serve", "--port", "deur"], "`--port`"),
        (["new", "principle"], "er ontbreekt iets: `ID`."),
        (["new", "princple", "x"], "Bedoel je `principle`?"),
        (["new", "principle", "Een id"], "kan geen id zijn"),
        (["translate", "updte"], "Bedoel je `update`?"),
        (["translate", "update", "term:grenss"], "Bedoel je `term:grens`?"),
    ],
)
def test_wrong_use_is_answered_in_dutch(root: Path, words: Sequence[str], said: str) -> None:
    found = run(*words)
    assert found.exit_code == 2
    assert said in found.stderr
    assert "Traceback" not in found.output
    assert "Error" not in found.output


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run("check")
    assert found.exit_code == 2
    assert "hier is geen project" in found.stderr


@pytest.mark.parametrize("words", [[], ["--help"], ["check", "--help"], ["translate", "--help"]])
def test_help_is_dutch(words: Sequence[str]) -> None:
    said = run(*words).output
    assert said.startswith("Gebruik: ")
    assert "Opties:" in said
    for english in ("Usage", "Options", "Commands", "Show this", "[default"):
        assert english not in said


def test_new_writes_a_file_and_says_where(root: Path) -> None:
    found = run("new", "principle", "nieuw-iets", "--in", "docs/beroepsprofiel")
    assert found.stdout == "Gemaakt: docs/beroepsprofiel/nieuw-iets.yml\n"
    assert (root / "docs/beroepsprofiel/nieuw-iets.yml").exists()


def test_new_never_overwrites(root: Path) -> None:
    path = root / "docs/scenes/nieuw-iets.yml"
    path.write_bytes(b"\xff not even text")
    found = run("new", "scene", "nieuw-iets")
    assert found.exit_code == 2
    assert "bestaat al" in found.stderr
    assert path.read_bytes() == b"\xff not even text"


def test_new_prints_a_term_to_paste(root: Path) -> None:
    said = run("new", "term", "nieuw-iets").stdout
    assert said.startswith("# Plak dit onder `terms:` in docs/begrippen.yml.\n")
    assert "  - id: nieuw-iets\n" in said


def test_schema_writes_only_what_changed(root: Path) -> None:
    assert not run("schema").stdout.startswith("0 van ")
    assert run("schema").stdout.startswith("0 van ")


def test_stats_come_as_lines_and_as_json(root: Path) -> None:
    assert "records" in run("stats").stdout
    assert json.loads(run("stats", "--format", "json").stdout)["indicators"] == 45


def test_translate_shows_and_records(root: Path) -> None:
    spoil(root, "docs/begrippen.yml", "definition: Wat er", "definition: Alles wat er")
    assert "term:grens" in run("translate", "status").stdout
    assert _in_order(run("translate", "update").stdout) == -1
    assert _in_order(run("translate", "update", "term:grens").stdout) == 0


def test_translate_update_mends_a_lock_that_a_merge_broke(root: Path) -> None:
    lock = root / "translations.en.lock"
    sound = lock.read_bytes()
    lock.write_bytes(b"<<<<<<< HEAD\n" + sound + b"=======\n" + sound + b">>>>>>> tak\n")
    assert run("check").exit_code == 1
    assert run("translate", "update").exit_code == 0
    assert lock.read_bytes() == sound


def _in_order(said: str) -> int:
    """How many units are in order in English, less how many there are."""
    line = next(line for line in said.splitlines() if line.startswith("en: "))
    _, done, _, total, *_ = line.split()
    return int(done) - int(total)


def test_translate_does_not_forget_a_record_that_cannot_be_read(root: Path) -> None:
    lock = (root / "translations.en.lock").read_bytes()
    spoil(root, "docs/begrippen.yml", GREY, "    titel: grens\n")
    found = run("translate", "update")
    assert found.exit_code == 1
    assert "begrippen.yml" in found.stdout
    assert (root / "translations.en.lock").read_bytes() == lock


@pytest.mark.parametrize(("severity", "code"), [(Severity.ERROR, 1), (Severity.WARNING, 0)])
def test_build_prints_problems_and_ends_by_their_weight(
    root: Path, monkeypatch: pytest.MonkeyPatch, severity: Severity, code: int
) -> None:
    def build_site(root: Path, say: Callable[[str], None], *, zipped: bool) -> list[Problem]:
        say("bezig")
        return [Problem(Place("docs/x.yml"), "stuk.", severity=severity)]

    monkeypatch.setattr(build_module, "build_site", build_site)
    found = run("build")
    assert found.exit_code == code
    assert found.stderr == "bezig\n"
    assert found.stdout.startswith("docs/x.yml:1:1: ")


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "gestopt."),
        (PermissionError(13, "Permission denied", "docs/x.yml"), 3, "geen toegang"),
        (OSError(28, "No space left"), 3, "de schijf is vol"),
        (KeyError("x"), 3, "het programma zelf maakte een fout"),
    ],
)
def test_whatever_happens_it_ends_in_words(
    root: Path, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, said: str
) -> None:
    def build_site(root: Path, say: Callable[[str], None], *, zipped: bool) -> list[Problem]:
        raise raised

    monkeypatch.setattr(build_module, "build_site", build_site)
    monkeypatch.delenv("LEERKLIMAAT_DEBUG", raising=False)
    found = run("build")
    assert found.exit_code == code
    assert said in found.stderr
    assert "Traceback" not in found.output


def test_check_imports_nothing_that_only_other_commands_need() -> None:
    loads = "from leerklimaat.command import cli; cli.check; import leerklimaat.command.remembered"
    listing = subprocess.run(
        [sys.executable, "-c", f"import sys; {loads}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "CI": "1"},
    ).stdout.split()
    heavy = {"mkdocs", "jinja2", "rich", "watchfiles"}
    heavy |= {"leerklimaat.site.build", "leerklimaat.pages"}
    assert heavy & set(listing) == set()
