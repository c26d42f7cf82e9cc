"""What is printed arrives, whatever stands at the other end; nothing ends in a fault of ours."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sampling import ROOT

CODINGS = ("ascii", "cp1252", "latin-1", "utf-8")
TYPO = "docs/beroepsprofiel/grenzen.yml"
FULL = Path("/dev/full")


@pytest.fixture
def spoilt(sample_root: Path) -> Path:
    """The sample with a letter too many, and with signs in its messages that few terminals know."""
    file = sample_root / TYPO
    text = file.read_text("utf-8").replace("basis: redactie", "basis: redactië → • –")
    file.write_text(text, "utf-8")
    return sample_root


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "leerklimaat", *words]


def environment(**more: str) -> dict[str, str]:
    known = {key: value for key, value in os.environ.items() if key != "PYTHONUTF8"}
    return {**known, "PYTHONPATH": str(ROOT / "tools"), **more}


def run(root: Path, *words: str, **more: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        command(*words), cwd=root, env=environment(**more), capture_output=True, check=False
    )


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("form", ["text", "github"])
def test_a_problem_can_be_read_on_every_terminal(spoilt: Path, coding: str, form: str) -> None:
    found = run(spoilt, "check", "--format", form, PYTHONIOENCODING=coding)
    said = found.stdout.decode(coding)
    assert (found.returncode, found.stderr) == (1, b"")
    assert TYPO in said
    assert ("redactië" if coding != "ascii" else "redacti\\xeb") in said


@pytest.mark.parametrize("coding", CODINGS)
def test_a_program_gets_the_same_whatever_the_coding(spoilt: Path, coding: str) -> None:
    found = run(spoilt, "check", "--format", "json", PYTHONIOENCODING=coding)
    problems = json.loads(found.stdout.decode("utf-8"))["problems"]
    [what] = [problem["what"] for problem in problems if problem["file"] == TYPO]
    assert "redactië → • –" in what


def test_every_other_way_to_print_works_in_few_letters(sample_root: Path) -> None:
    for words, code in (
        (("stats",), 0),
        (("stats", "--format", "json"), 0),
        (("translate", "status"), 0),
        (("translate", "update", "term:één → •"), 2),
        (("new", "principle", "één"), 2),
        (("check", "docs/één–twee"), 2),
        (("check", "--help"), 0),
        (("één",), 2),
    ):
        found = run(sample_root, *words, PYTHONIOENCODING="ascii")
        assert found.returncode == code, (words, found.stderr)
        assert (found.stdout + found.stderr).isascii(), words
        assert b"zelf maakte een fout" not in found.stderr, words


def test_a_machine_without_a_language_is_no_fault(spoilt: Path) -> None:
    found = run(spoilt, "check", LC_ALL="C", LANG="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (found.returncode, found.stderr) == (1, b"")
    assert TYPO.encode() in found.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("één – twee → drie • vier … “vijf”", 'een - twee -> drie * vier ... "vijf"'),
        ("`één –` en één –", "`\\xe9\\xe9n \\u2013` en een -"),
        ("字 \udcff 😀", "\\u5b57 \\udcff \\U0001f600"),
    ],
)
def test_signs_become_others_that_read_the_same(text: str, said: str) -> None:
    """But what someone typed stands between back ticks, and there no letter becomes another."""
    code = (
        "import sys; from leerklimaat.command import terminal; terminal.prepare(); "
        f"print({text!a}); print({text!a}, file=sys.stderr)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=True,
    )
    assert found.stdout.decode("ascii").rstrip("\n") == said
    assert found.stderr.decode("ascii").rstrip("\n") == said


@pytest.fixture
def closed() -> Iterator[int]:
    """A pipe that nobody reads from."""
    read, write = os.pipe()
    os.close(read)
    yield write
    os.close(write)


@pytest.mark.parametrize(
    "words", [("check",), ("check", "--format", "json"), ("--help",), ("stats",)]
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_who_reads_no_further_hears_nothing_more(
    spoilt: Path, closed: int, words: tuple[str, ...], unbuffered: str
) -> None:
    found = subprocess.run(
        command(*words),
        cwd=spoilt,
        env=environment(PYTHONUNBUFFERED=unbuffered),
        stdout=closed,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (found.returncode, found.stderr) == (141, b"")


def test_closed_streams_swallow_what_they_get(spoilt: Path) -> None:
    line = f'"{sys.executable}" -m leerklimaat check'
    for closing, code in ((">&-", 1), ("2>&-", 1), (">&- 2>&-", 1), ("<&- >&- 2>&-", 1)):
        found = subprocess.run(
            ["sh", "-c", f"{line} {closing}"],
            cwd=spoilt,
            env=environment(),
            capture_output=True,
            check=False,
        )
        assert (found.returncode, found.stderr) == (code, b""), closing


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told(spoilt: Path) -> None:
    with FULL.open("wb") as full:
        found = subprocess.run(
            command("check"),
            cwd=spoilt,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert found.returncode == 3
    assert found.stderr.decode() == "lezen of schrijven lukte niet. de schijf is vol.\n"
