"""Changes are told whatever happens to a folder, also where the system watches no more files."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from leerklimaat.site import changes as looking
from leerklimaat.site.changes import changes

NAMES = {"docs", "los.yml"}


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Iterator[set[Path]]]:
    stop = threading.Event()
    yield changes(tmp_path, NAMES, stop)
    stop.set()


def until(told: Iterator[set[Path]], wanted: Path) -> None:
    assert any(wanted in some for some in told)


def keep_changing(file: Path, done: threading.Event) -> threading.Thread:
    """Write again and again, for when someone begins to look is not known."""

    def write() -> None:
        number = 0
        while not done.wait(0.2):
            number += 1
            file.parent.mkdir(exist_ok=True)
            file.write_text(str(number))

    thread = threading.Thread(target=write)
    thread.start()
    return thread


def seen(told: Iterator[set[Path]], file: Path) -> None:
    done = threading.Event()
    thread = keep_changing(file, done)
    try:
        until(told, file)
    finally:
        done.set()
        thread.join()


def test_a_folder_that_comes_later_is_looked_at(told: Iterator[set[Path]], tmp_path: Path) -> None:
    seen(told, tmp_path / "los.yml")
    seen(told, tmp_path / "docs/a.yml")
    shutil.rmtree(tmp_path / "docs")
    until(told, tmp_path / "docs")
    seen(told, tmp_path / "docs/b.yml")


def test_a_folder_that_is_a_link_is_looked_at(told: Iterator[set[Path]], tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "docs").symlink_to(tmp_path / "elders")
    seen(told, tmp_path / "docs/a.yml")


def test_where_no_more_files_can_be_watched_we_look_ourselves(
    told: Iterator[set[Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch_few(*places: Path, force_polling: bool | None = None, **how: Any) -> Any:
        if "watch_filter" in how and how["watch_filter"] is None and not force_polling:
            raise OSError(28, "OS file watch limit reached.")
        return watchfiles.watch(*places, force_polling=force_polling, **how)

    monkeypatch.setattr(looking, "watch", watch_few)
    (tmp_path / "docs").mkdir()
    seen(told, tmp_path / "docs/a.yml")
