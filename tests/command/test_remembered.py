"""What was kept of a check makes the next one quicker, and never different."""

import os
import pickle
from pathlib import Path

import pytest

from leerklimaat.command import remembered
from leerklimaat.content.load import load
from leerklimaat.content.rules import check
from leerklimaat.problems import Problem
from tests.sampling import copy_sample

TERMS = "docs/begrippen.yml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose checks are kept, however small it is."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(remembered, "ENOUGH", 1)
    return copy_sample(tmp_path / "sample")


def found(root: Path) -> list[Problem]:
    return remembered.checked(root)[1].problems


def kept(root: Path) -> Path:
    [file] = (root.parent / "cache/leerklimaat").iterdir()
    return file


def spoil(root: Path) -> None:
    path = root / TERMS
    path.write_text(path.read_text("utf-8") + "onbekend: 1\n", "utf-8")


def test_a_second_check_finds_what_the_first_did(root: Path) -> None:
    spoil(root)
    first = found(root)
    assert first == check(load(root))
    assert first
    assert found(root) == first


def test_a_mistake_made_since_is_found_and_one_mended_is_gone(root: Path) -> None:
    clean = found(root)
    spoil(root)
    assert found(root) == check(load(root)) != clean
    (root / TERMS).write_text((root / TERMS).read_text("utf-8")[: -len("onbekend: 1\n")], "utf-8")
    assert found(root) == clean


@pytest.mark.parametrize("gone", ["translations.en.lock", "docs/ui.en.yml"])
def test_a_lock_or_the_words_that_change_are_seen(root: Path, gone: str) -> None:
    before = found(root)
    (root / gone).unlink()
    assert found(root) == check(load(root)) != before


def test_what_was_kept_is_used(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(root)
    asked: list[object] = []
    monkeypatch.setattr(remembered, "judge", lambda *given: asked.append(given))
    found(root)
    assert asked == []


def test_a_small_change_is_not_written_again(root: Path) -> None:
    found(root)
    before = kept(root).read_bytes()
    spoil(root)
    found(root)
    assert kept(root).read_bytes() == before


def test_what_others_may_have_written_is_not_read(root: Path) -> None:
    expected = found(root)
    os.chmod(kept(root), 0o666)  # noqa: S103 - that is what it is about
    trap = remembered._mark() + pickle.dumps(_Trap(), 5)
    kept(root).write_bytes(trap)
    assert found(root) == expected
    assert not (root / "sprung").exists()


@pytest.mark.parametrize("data", [b"", b"x" * 40, b"short"])
def test_what_is_damaged_or_made_by_other_code_is_not_used(root: Path, data: bytes) -> None:
    expected = found(root)
    kept(root).write_bytes(data)
    assert found(root) == expected
    kept(root).write_bytes(remembered._mark() + data)
    assert found(root) == expected


def test_a_home_that_cannot_be_written_to_is_no_reason_to_fail(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root.parent / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(root.parent / "file"))
    assert found(root) == check(load(root))


class _Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return open, ("sprung",)
