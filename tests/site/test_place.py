"""A site goes where it belongs, whole, and what others keep there is not lost."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from leerklimaat.site import build
from leerklimaat.site.place import MADE, cleared, put, put_back, target_of, told
from leerklimaat.site.sources import SITE, WORK
from leerklimaat.usage import WrongUseError
from tests.sampling import ROOT

FIRST = {"index.html": "een", "oud.html": "oud", "les/a.html": "a", "weg/b.html": "b"}
SECOND = {"index.html": "twee", "les/a.html": "a", "nieuw/c.html": "c", "weg": "nu een bestand"}
OTHERS = {"CNAME": "school.example", ".git": "gitdir: elders", "les/foto.png": "van mij"}
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108
"""Another disk than the one of temporary files, on most machines."""


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MADE)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def build_of(root: Path, files: dict[str, str]) -> list[str]:
    """What a build does when all is made."""
    run = root / WORK / "run-aaaaaaaa"
    new = lay(run / "html/nl", files)
    try:
        return put(new, run, target_of(root))
    finally:
        put_back(run, root)
        shutil.rmtree(run)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "www").mkdir()
    return tmp_path / "www"


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    if not SHARED_MEMORY.is_dir() or SHARED_MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("this machine has one disk")
    with TemporaryDirectory(dir=SHARED_MEMORY) as folder:
        yield Path(folder)


def test_an_ordinary_folder_is_replaced_as_a_whole(root: Path) -> None:
    for files in (FIRST, SECOND):
        assert build_of(root, files) == []
        assert tree(root / SITE) == files


def test_a_link_stays_a_link_and_its_folder_is_filled(root: Path, elsewhere: Path) -> None:
    (root / SITE).symlink_to(elsewhere)
    for files in (FIRST, SECOND):
        assert build_of(root, files) == []
        assert (root / SITE).is_symlink()
        assert tree(elsewhere) == files


@pytest.mark.parametrize("name", [SITE, WORK])
def test_another_disk_is_no_trouble(root: Path, other_disk: Path, name: str) -> None:
    if name == SITE:
        (root / SITE).symlink_to(other_disk)
    else:
        (root / WORK).symlink_to(other_disk)
    for files in (FIRST, SECOND):
        assert build_of(root, files) == []
        assert tree(root / SITE) == files


@pytest.mark.parametrize("trouble", [errno.EBUSY, errno.EXDEV, errno.EACCES])
def test_a_folder_that_cannot_move_is_filled(
    root: Path, monkeypatch: pytest.MonkeyPatch, trouble: int
) -> None:
    """As a mount, or when the folder above it is not ours to change."""
    (root / SITE).mkdir()
    number = (root / SITE).stat().st_ino
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == root / SITE:
            raise OSError(trouble, os.strerror(trouble))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    for files in (FIRST, SECOND):
        assert build_of(root, files) == []
        assert tree(root / SITE) == files
    assert (root / SITE).stat().st_ino == number


def test_what_others_keep_stays_where_it_is_and_is_told(root: Path) -> None:
    build_of(root, FIRST)
    lay(root / SITE, {**OTHERS, "archief/1.html": "1", "archief/2.html": "2"})
    number = (root / SITE / "CNAME").stat().st_ino
    for files in (SECOND, FIRST):
        others = build_of(root, files)
        assert others == [".git", "CNAME", "archief/", "les/foto.png"]
        expected = {**files, **OTHERS, "archief/1.html": "1", "archief/2.html": "2"}
        assert tree(root / SITE) == expected
    assert (root / SITE / "CNAME").stat().st_ino == number
    assert told(others).endswith("blijft staan: .git, CNAME, archief/, les/foto.png")
    assert told([*"abcdefg"]).endswith("a, b, c, d, e en nog 2")


def test_a_folder_for_publishing_can_be_the_site_from_the_first_build(root: Path) -> None:
    """As `git worktree add site gh-pages` gives it."""
    lay(root / SITE, OTHERS)
    build_of(root, FIRST)
    assert tree(root / SITE) == {**FIRST, **OTHERS}


def test_a_site_of_an_earlier_version_is_replaced_and_what_is_in_doubt_stays(root: Path) -> None:
    mark = {"assets/leerklimaat.css": "body {}"}
    lay(root / SITE, {**FIRST, **mark, **OTHERS})
    now = {"index.html": "twee", "les/a.html": "a", "weg/b.html": "b", **mark}
    assert build_of(root, now) == [".git", "CNAME", "les/foto.png", "oud.html"]
    assert tree(root / SITE) == {**now, **OTHERS, "oud.html": "oud"}


@pytest.mark.parametrize("mine", ["nieuw/c.html", "nieuw", "weg/er", "weg"])
def test_a_file_of_another_at_an_address_of_the_site_stops_the_build(root: Path, mine: str) -> None:
    build_of(root, {"index.html": "een"})
    lay(root / SITE, {mine: "van mij"})
    before = tree(root / SITE)
    with pytest.raises(WrongUseError, match=f"staat `{mine[:3]}.*De site is niet aangeraakt"):
        build_of(root, SECOND)
    assert tree(root / SITE) == before


def test_an_empty_folder_of_another_at_such_an_address_stops_it_too(root: Path) -> None:
    build_of(root, {"index.html": "een"})
    (root / SITE / "weg").mkdir()
    with pytest.raises(WrongUseError, match="staat `weg`"):
        build_of(root, SECOND)
    assert tree(root / SITE) == {"index.html": "een"}


@pytest.mark.parametrize("step", range(1, 9))
def test_a_disk_that_fails_halfway_leaves_whole_pages_and_the_next_build_mends(
    root: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    (root / SITE).symlink_to(elsewhere)
    build_of(root, FIRST)
    lay(elsewhere, {"CNAME": "van mij"})
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        if done == step:
            raise OSError(errno.ENOSPC, "No space left")

    copyfile, replace = shutil.copyfile, Path.replace

    def copied(source: Path, target: Path) -> Path:
        count()
        return Path(copyfile(source, target))

    def replaced(self: Path, target: Path) -> Path:
        if ".leerklimaat-nieuw" in self.parts:
            count()
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", copied)
        patch.setattr(Path, "replace", replaced)
        with pytest.raises(OSError, match="No space left"):
            build_of(root, SECOND)
    between = tree(elsewhere)
    both = {**{name: {text} for name, text in FIRST.items()}, "CNAME": {"van mij"}}
    for name, text in SECOND.items():
        both[name] = both.get(name, set()) | {text}
    assert all(text in both[name] for name, text in between.items())
    if step <= len(SECOND) + 1:  # everything stands beside it first
        assert between == {**FIRST, "CNAME": "van mij"}
    assert build_of(root, SECOND) == ["CNAME"]
    assert tree(elsewhere) == {**SECOND, "CNAME": "van mij"}


def _file(root: Path) -> None:
    (root / SITE).write_text("van mij")


def _nowhere(root: Path) -> None:
    (root / SITE).symlink_to(root.parent / "nergens")


def _to_a_file(root: Path) -> None:
    (root / SITE).symlink_to(lay(root.parent, {"bestand": ""}) / "bestand")


def _to_the_texts(root: Path) -> None:
    (root / SITE).symlink_to(lay(root / "docs", {"index.yml": ""}))


def _to_the_project(root: Path) -> None:
    (root / SITE).symlink_to(root)


def _to_the_work(root: Path) -> None:
    (root / WORK).mkdir()
    (root / SITE).symlink_to(root / WORK)


def _another_site(root: Path) -> None:
    lay(root / SITE, {"index.html": "van mij"})


def _work_is_a_file(root: Path) -> None:
    (root / WORK).write_text("van mij")


def _work_leads_nowhere(root: Path) -> None:
    (root / WORK).symlink_to(root.parent / "nergens")


@pytest.mark.parametrize(
    ("lay_out", "said"),
    [
        (_file, "`site` is geen map"),
        (_nowhere, "die map is er niet"),
        (_to_a_file, "`site` is geen map"),
        (_to_the_texts, "map van het project zelf"),
        (_to_the_project, "map van het project zelf"),
        (_to_the_work, "map van het project zelf"),
        (_another_site, "index.html die geen bouw van ons maakte"),
        (_work_is_a_file, "`build` is geen map"),
        (_work_leads_nowhere, "`build` is geen map"),
    ],
)
def test_a_place_that_cannot_be_is_told_before_anything_is_made(
    root: Path, lay_out: Callable[[Path], None], said: str
) -> None:
    lay_out(root)
    spoken: list[str] = []
    with pytest.raises(WrongUseError, match=said):
        build.build_site(root, spoken.append)
    assert spoken == []
    assert not any((root / WORK).glob("run-*"))


MOUNTED = """
mkdir -p site ../volume && mount --bind ../volume site || exit 77
"$0" -m leerklimaat build || exit $?
test -s site/index.html && echo school.example > site/CNAME && "$0" -m leerklimaat build || exit $?
test -s site/index.html && test -s ../volume/en/index.html && test -s ../volume/CNAME
"""


def test_a_volume_of_a_container_is_filled(sample_project: Path) -> None:
    found = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", MOUNTED, sys.executable],
        cwd=sample_project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tools")},
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode == 77 or found.stderr.startswith("unshare:"):
        pytest.skip(f"no mounts here: {found.stderr}")
    assert found.returncode == 0, found.stderr
    assert "CNAME" in found.stderr


def test_clean_takes_what_a_build_made_and_nothing_else(root: Path) -> None:
    build_of(root, FIRST)
    lay(root / SITE, OTHERS)
    (root / "buiten.html").write_text("van mij")
    with (root / SITE / MADE).open("a") as listed:
        listed.write("../buiten.html\n")
    assert cleared(root) == [".git", "CNAME", "les/"]
    assert tree(root / SITE) == OTHERS
    assert not (root / SITE / MADE).exists()
    assert (root / "buiten.html").exists()
    # Now it is a folder of others, and a build can go on from there.
    assert cleared(root) == [".git", "CNAME", "les/"]
    assert build_of(root, SECOND) == [".git", "CNAME", "les/foto.png"]


def test_clean_leaves_no_empty_folder_but_a_link(root: Path, elsewhere: Path) -> None:
    assert cleared(root) == []
    build_of(root, FIRST)
    assert cleared(root) == []
    assert not (root / SITE).exists()
    (root / SITE).symlink_to(elsewhere)
    build_of(root, FIRST)
    assert cleared(root) == []
    assert (root / SITE).is_symlink()
    assert tree(elsewhere) == {}


def test_clean_leaves_a_folder_of_which_nobody_says_what_a_build_made(root: Path) -> None:
    lay(root / SITE, FIRST)
    assert cleared(root) == ["index.html", "les/", "oud.html", "weg/"]
    assert tree(root / SITE) == FIRST
