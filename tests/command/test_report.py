"""Problems as they are printed: what came from a file obeys nobody, in whatever form."""

import json
from pathlib import Path

import pytest

from leerklimaat.command.report import Format, report
from leerklimaat.problems import Place, Problem
from leerklimaat.signs import HIDDEN
from tests.command.test_cli import run

HOSTILE = Problem(
    Place("docs/\udcff\x9b2J\x1b[31m.yml"), "`\u202ea\ud800\U000e0041` kan niet.", "Kijk\x85na."
)


@pytest.mark.parametrize("form", Format)
def test_no_sign_reaches_a_terminal_that_obeys_it_or_cannot_write_it(form: Format) -> None:
    said = report([HOSTILE], 1, form)
    assert not HIDDEN.search(said)
    assert said.encode().decode() == said


def test_a_program_gets_the_signs_themselves() -> None:
    [problem] = json.loads(report([HOSTILE], 1, Format.JSON))["problems"]
    assert problem["file"] == HOSTILE.place.file
    assert (problem["what"], problem["hint"]) == (HOSTILE.what, HOSTILE.hint)


def test_a_report_ends_with_how_much_there_is() -> None:
    assert report([HOSTILE], 3).splitlines()[-1] == "1 fout, 0 waarschuwingen in 3 bestanden"


def test_what_stands_in_a_lock_or_a_name_is_shown_and_not_obeyed(sample_root: Path) -> None:
    lock = sample_root / "translations.en.lock"
    lock.write_text(f"{lock.read_text('utf-8')}term:x\x1b]0;x\x07 ab12 cd34\n", "utf-8")
    status = run("translate", "status", "--root", str(sample_root))
    assert "term:x\\u001b]0;x\\u0007" in status.stdout
    elsewhere = run("check", "--root", f"{sample_root}/\x1b[2J")
    assert elsewhere.exit_code == 2
    assert "\\u001b[2J" in elsewhere.stderr
    assert "\x1b" not in status.output + elsewhere.output
