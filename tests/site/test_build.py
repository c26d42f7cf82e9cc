"""A build replaces the site as a whole or not at all, and the same content gives the same bytes."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.exports import leaving, offered, taken_along
from leerklimaat.exports.kit import Supplies
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.pages.sheet import sheets_of
from leerklimaat.pages.site import Site
from leerklimaat.problems import Problem, Severity
from leerklimaat.settings import Settings
from leerklimaat.site import build
from leerklimaat.site.offline import OFFLINE
from leerklimaat.site.place import MADE
from leerklimaat.site.sources import SITE, WORK

OLD = {
    "index.html": "the old site",
    "diep/er.html": "and a page of it",
    MADE: "index.html\ndiep/er.html\n",
}
FAIL = "import sys\nsys.exit('no site today')\n"
HANDS = ("sitemap.xml", "robots.txt", ".nojekyll", MADE)
REVERSED = '''"""Folders seem to be written down in the opposite order."""
import os

_scan, _list = os.scandir, os.listdir


class _Backwards:
    def __init__(self, path="."):
        with _scan(path) as found:
            self._found = iter(sorted(found, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Nothing is open."""


os.scandir = _Backwards
os.listdir = lambda path=".": sorted(_list(path), reverse=True)
'''
KILLED = """import os, signal
from pathlib import Path
from leerklimaat.site import build
from leerklimaat.site.place import MADE
from leerklimaat.site.sources import SITE, WORK
done = []
rename = Path.rename
def dying(self, target):
    if done and self.name == "nl":
        os.kill(os.getpid(), signal.SIGKILL)
    done.append(self.name)
    return rename(self, target)
Path.rename = dying
build.build_site(Path(), print)
"""


def quiet(_: str) -> None:
    """Say nothing."""


def tree(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def errors(problems: list[Problem]) -> list[str]:
    return [str(problem) for problem in problems if problem.severity is Severity.ERROR]


@pytest.fixture
def with_old_site(sample_project: Path) -> Path:
    """The sample, with a site that some earlier build left."""
    for name, text in OLD.items():
        path = sample_project / SITE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return sample_project


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """The processes that a build starts, one per language."""
    found: list[subprocess.Popen[bytes]] = []

    class Remembered(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:
            super().__init__(command, **options)
            if "leerklimaat.site.worker" in command:
                found.append(self)

    monkeypatch.setattr(subprocess, "Popen", Remembered)
    return found


def assert_untouched(project: Path) -> None:
    """The old site stands as it stood, and nothing lies about."""
    assert tree(project / SITE) == {name: text.encode() for name, text in OLD.items()}
    work = project / WORK
    assert not work.exists() or list(work.iterdir()) == []


def test_broken_content_leaves_the_old_site(with_old_site: Path) -> None:
    file = with_old_site / "docs/beroepsprofiel/grenzen.yml"
    file.write_text(file.read_text("utf-8") + "\n  nergens: [\n", "utf-8")
    found = errors(build.build_site(with_old_site, quiet))
    assert any("grenzen.yml" in line for line in found)
    assert_untouched(with_old_site)


def test_a_failing_site_generator_leaves_the_old_site(
    with_old_site: Path, started: list["subprocess.Popen[bytes]"]
) -> None:
    (with_old_site / "mkdocs.yml").write_text("site_name: {}\ntheme: nergens\n")
    found = errors(build.build_site(with_old_site, quiet))
    assert len(found) == len(languages.WHOLE)
    assert all("mkdocs.yml" in line for line in found)
    assert_untouched(with_old_site)
    assert all(run.returncode not in (None, 0) for run in started)


@pytest.mark.parametrize("step", range(3))
def test_an_interrupted_build_leaves_the_old_site(
    with_old_site: Path, started: list["subprocess.Popen[bytes]"], step: int
) -> None:
    said: list[str] = []

    def interrupt(text: str) -> None:
        said.append(text)
        if len(said) > step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build.build_site(with_old_site, interrupt)
    assert_untouched(with_old_site)
    assert len(started) == 2 * len(languages.WHOLE)  # for pages, and for downloads
    assert all(run.returncode is not None for run in started)


def test_a_failing_swap_puts_the_old_site_back(
    with_old_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if target == with_old_site / SITE and self.name == languages.SOURCE:
            raise OSError("the disk is full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="the disk is full"):
        build.build_site(with_old_site, quiet)
    assert_untouched(with_old_site)


def test_a_swap_that_was_killed_is_mended_by_the_next_build(with_old_site: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED], cwd=with_old_site, check=False, capture_output=True
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert not (with_old_site / SITE).exists()
    file = with_old_site / "docs/begrippen.yml"
    whole = file.read_text("utf-8")
    file.write_text("kind: {", "utf-8")
    assert errors(build.build_site(with_old_site, quiet))
    assert tree(with_old_site / SITE) == {name: text.encode() for name, text in OLD.items()}
    file.write_text(whole, "utf-8")
    assert errors(build.build_site(with_old_site, quiet)) == []
    assert (with_old_site / SITE / "en/index.html").exists()
    assert list((with_old_site / WORK).iterdir()) == []


def test_a_build_replaces_all_of_the_old_site(with_old_site: Path, sample_site: Path) -> None:
    assert errors(build.build_site(with_old_site, quiet)) == []
    assert tree(with_old_site / SITE) == tree(sample_site)
    assert list((with_old_site / WORK).iterdir()) == []


def test_two_builds_are_the_same_bytes_whatever_the_machine(
    sample_project: Path, sample_site: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(REVERSED)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]),
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
    }
    code = (
        "from pathlib import Path; from leerklimaat.site.build import build_site; "
        "build_site(Path(), print)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=sample_project, env=environment, check=True)
    first, second = tree(sample_site), tree(sample_project / SITE)
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_the_sample_gives_these_files(sample_project: Path, sample_site: Path) -> None:
    """Pages, downloads and the files around them; what the theme brings stands in assets/."""
    expected = set(_expected(load(sample_project).bases))
    found = {
        path
        for path in tree(sample_site)
        if not path.removeprefix("en/").startswith(("assets/", "search/"))
    }
    assert found == expected


def _expected(bases: dict[str, KnowledgeBase]) -> Iterator[str]:
    yield from HANDS
    yield from OFFLINE
    for language, base in bases.items():
        folder = "" if language == languages.SOURCE else f"{language}/"
        yield from (f"{folder}{sheet.path}.html" for sheet in sheets_of(base))
        site = Site(base, Settings())
        yield from (f"{folder}{path}" for path in offered(site))
        yield from (f"{folder}{path}" for path in taken_along(site, Supplies({}, {})))
        leaves = leaving(site).values()
        yield from (f"{folder}{file.path}" for files in leaves for file in files)


def test_plain_mkdocs_gives_the_dutch_site(
    sample_project: Path, sample_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LEERKLIMAAT_STAGE", raising=False)
    monkeypatch.delenv("LEERKLIMAAT_LANGUAGE", raising=False)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run = subprocess.run(
        command,
        cwd=sample_project,
        capture_output=True,
        text=True,
        check=False,
        env=_reproducible(),
    )
    assert run.returncode == 0, run.stderr
    found = tree(sample_project / "build/site")
    # A worker knows every file of the whole site, so only a whole build has one: not one language.
    whole_only = (*HANDS, *OFFLINE)
    dutch = {
        path: data
        for path, data in tree(sample_site).items()
        if not path.startswith("en/") and path not in whole_only
    }
    assert found == dutch


def test_plain_mkdocs_tells_what_is_wrong_in_content(sample_project: Path) -> None:
    (sample_project / "docs/begrippen.yml").write_text("kind: {", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run = subprocess.run(
        command,
        cwd=sample_project,
        capture_output=True,
        text=True,
        check=False,
        env=_reproducible(),
    )
    assert run.returncode != 0
    assert "docs/begrippen.yml:1" in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def _reproducible() -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}


def test_a_site_built_elsewhere_does_not_know_where(site: Path) -> None:
    """No path of this machine in any file."""
    home = str(site.parent).encode()
    assert [path for path, data in tree(site).items() if home in data] == []


def test_the_temporary_copy_is_really_a_copy(project: Path, root: Path) -> None:
    shutil.rmtree(project / "docs")
    assert (root / "docs/index.yml").exists()
