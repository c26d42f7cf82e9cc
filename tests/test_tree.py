"""Writing a tree: only what changed, whole files, never outside the root."""

from pathlib import Path

import pytest

from leerklimaat.tree import OutsideError, write


def test_it_writes_files_in_folders_of_their_own(tmp_path: Path) -> None:
    written = write({"b/c.txt": b"2", "a.txt": b"1"}, tmp_path)
    assert written == ["a.txt", "b/c.txt"]
    assert (tmp_path / "b" / "c.txt").read_bytes() == b"2"


def test_it_leaves_alone_what_is_already_right(tmp_path: Path) -> None:
    write({"a.txt": b"1", "b.txt": b"2"}, tmp_path)
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    assert write({"a.txt": b"1", "b.txt": b"3"}, tmp_path) == ["b.txt"]
    assert (tmp_path / "a.txt").stat().st_mtime_ns == before


@pytest.mark.parametrize("path", ["../a.txt", "b/../../a.txt", "/a.txt", "", "..", "b\\..\\a.txt"])
def test_it_refuses_to_leave_the_root_and_then_writes_nothing(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    with pytest.raises(OutsideError):
        write({"0.txt": b"", path: b""}, root)
    assert [found.name for found in tmp_path.rglob("*")] == ["root"]


def test_it_does_not_follow_a_link_out_of_the_root(tmp_path: Path) -> None:
    root, other = tmp_path / "root", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    (root / "link").symlink_to(other)
    with pytest.raises(OutsideError):
        write({"link/a.txt": b""}, root)
    assert not list(other.iterdir())


def test_a_write_that_fails_leaves_the_old_file_and_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"a.txt": b"old"}, tmp_path)

    def fail(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write({"a.txt": b"new"}, tmp_path)
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("a.txt", b"old")]
