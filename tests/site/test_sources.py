"""What a build reads is what `serve` watches: seen at the system's own doors, in every process."""

import os
import subprocess
import sys
from pathlib import Path

from leerklimaat.content.trees import RELEASED
from leerklimaat.site.preview import CONTENT, WATCHED
from leerklimaat.site.sources import DESIGN, LICENCES, SCRIPTS, SITE, WORK
from tests.sampling import ROOT

PROGRAM = {"tools", "node_modules", ".cache"}
"""What is installed, our own code, and what builds keep: a change of the first two asks for a new
start anyhow, and the third is made of what is watched."""

LOOKING = '''"""Writes down every file that is opened and every folder that is looked into."""
import os
import sys

_seen = os.open(os.environ["SEEN"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _look(event, found):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(found[0], (str, bytes)):
        path = os.path.join(os.getcwd(), os.fsdecode(found[0]))
        if os.path.lexists(path):  # else it was meant from another folder, which is open
            os.write(_seen, os.fsencode(path + chr(10)))


sys.addaudithook(_look)
'''


def test_all_that_a_build_reads_is_watched_and_nothing_else(
    sample_project: Path, tmp_path: Path
) -> None:
    (sample_project / RELEASED).touch()
    seen = tmp_path / "seen"
    (tmp_path / "sitecustomize.py").write_text(LOOKING)
    path = os.pathsep.join((str(tmp_path), str(ROOT / "tools")))
    subprocess.run(
        [sys.executable, "-m", "leerklimaat", "build"],
        cwd=sample_project,
        env={**os.environ, "PYTHONPATH": path, "SEEN": str(seen)},
        check=True,
    )
    opened = {Path(os.path.normpath(line)) for line in seen.read_text("utf-8").splitlines()}
    below = {path.relative_to(sample_project) for path in opened if sample_project in path.parents}
    read = {path.parts[0] for path in below} - PROGRAM - {SITE, WORK}
    assert read - WATCHED == set()
    # Those of the scripts another program reads, which nobody sees here.
    assert WATCHED - SCRIPTS - read == set()
    assert {*CONTENT, *DESIGN, *LICENCES, *SCRIPTS} == WATCHED
