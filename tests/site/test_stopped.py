"""A build that is told to stop, or is killed, leaves the old site, no process and no rubbish."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leerklimaat.site.runs import Run
from leerklimaat.site.sources import SITE, WORK
from tests.sampling import ROOT

PATIENCE = 60.0
STEPS = ("inhoud lezen", "pagina's maken")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "tools")}


@pytest.fixture
def root(sample_project: Path) -> Path:
    """The sample with a site that an earlier build left, for all one can see."""
    (sample_project / SITE).mkdir()
    (sample_project / SITE / ".leerklimaat").write_text("index.html\n")
    (sample_project / SITE / "index.html").write_text("de oude")
    return sample_project


# Tests that run in the background inherit that some signals are ignored; a build that somebody
# starts by hand does not.
HEARING = """\
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
runpy.run_module("leerklimaat", run_name="__main__", alter_sys=True)
"""


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", HEARING, *words]


@contextmanager
def started(root: Path, *words: str, until: str) -> Iterator["subprocess.Popen[str]"]:
    """A command that has said those words."""
    with subprocess.Popen(
        command(*words), cwd=root, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr is not None
        try:
            for line in running.stderr:
                if line.startswith(until):
                    break
            yield running
        finally:
            running.kill()


def of_build(root: Path) -> list[int]:
    """The processes that work in the folder of a build of this project."""
    work = str(root / WORK).encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if work in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def wait_for_none(root: Path) -> None:
    ends = time.monotonic() + PATIENCE
    while of_build(root):
        assert time.monotonic() < ends, "a process of the build goes on"
        time.sleep(0.05)


def assert_untouched(root: Path) -> None:
    assert (root / SITE / "index.html").read_text() == "de oude"
    assert list((root / WORK).iterdir()) == []


linux = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")


@linux
@pytest.mark.parametrize("until", STEPS)
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_build_that_is_told_to_stop_puts_everything_away(
    root: Path, number: signal.Signals, code: int, until: str
) -> None:
    with started(root, "build", until=until) as build:
        assert of_build(root)
        build.send_signal(number)
        build.send_signal(number)  # someone who is in a hurry
        assert build.wait(PATIENCE) == code
        assert build.stderr is not None
        assert build.stderr.read().splitlines()[-1:] == ["gestopt."]
    wait_for_none(root)
    assert_untouched(root)


@linux
def test_what_a_killed_build_left_goes_with_the_next(root: Path) -> None:
    with started(root, "build", until=STEPS[1]) as build:
        build.kill()
        build.wait(PATIENCE)
        wait_for_none(root)
    assert len(list((root / WORK).iterdir())) == 1
    (root / "docs/begrippen.yml").write_text("kind: {")
    next_one = subprocess.run(
        command("build"), cwd=root, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert next_one.returncode == 1
    assert_untouched(root)


@linux
def test_serve_that_is_told_to_stop_leaves_nothing(root: Path) -> None:
    with started(root, "serve", "--port", _free_port(), until="te zien op") as serve:
        serve.terminate()
        assert serve.wait(PATIENCE) == 143
    wait_for_none(root)
    assert_untouched(root)


def _free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


def test_nohup_is_respected(root: Path) -> None:
    """A signal that whoever started us wants ignored stays ignored."""
    code = (
        "import os, signal; from leerklimaat.command.stopping import stoppable; "
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "with stoppable(): os.kill(os.getpid(), signal.SIGHUP); print('gaat door')"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert found.stdout == "gaat door\n"


def test_a_build_that_runs_is_left_alone_and_what_others_keep_there_too(tmp_path: Path) -> None:
    running = Run(tmp_path)
    (running.folder / "werk").write_text("bezig")
    (tmp_path / WORK / "run-oudoudou").mkdir()  # without a lock, of an earlier version
    (tmp_path / WORK / "run-notities").write_text("van mij")
    (tmp_path / WORK / "previous").write_text("van mij")
    next_one = Run(tmp_path)
    assert (running.folder / "werk").read_text() == "bezig"
    assert not (tmp_path / WORK / "run-oudoudou").exists()
    next_one.close()
    running.close()
    running.close()
    assert sorted(path.name for path in (tmp_path / WORK).iterdir()) == ["previous", "run-notities"]
