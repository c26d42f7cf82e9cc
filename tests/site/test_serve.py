"""`serve` shows what was saved, on this machine only, whatever is wrong with it."""

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from leerklimaat.site.serve import serve
from leerklimaat.site.sources import SITE, WORK
from leerklimaat.usage import WrongUseError
from tests.projects import copy_sample_project

PATIENCE = 60
TEXT = "docs/beroepsprofiel/grenzen.yml"
PAGE = "beroepsprofiel/grenzen.html"


class Terminal:
    """What was said, for a test to wait for."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._more = threading.Condition()

    def say(self, text: str) -> None:
        with self._more:
            self._said.append(text)
            self._more.notify_all()

    def wait_for(self, words: str) -> str:
        """The last line with those words, as soon as there is one."""
        with self._more:
            assert self._more.wait_for(lambda: words in "\n".join(self._said), PATIENCE), self._said
            return next(line for line in reversed(self._said) if words in line)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample_project(tmp_path_factory.mktemp("serve") / "sample")


@pytest.fixture(scope="module")
def terminal() -> Terminal:
    return Terminal()


def no_desk(shown: object, root: Path) -> Any:
    """Nobody writes here."""


@pytest.fixture(scope="module")
def origin(root: Path, terminal: Terminal) -> Iterator[str]:
    """Where the sample is shown; nothing is left when it is stopped."""
    stop = threading.Event()
    thread = threading.Thread(target=lambda: serve(root, 0, terminal.say, no_desk, stop))
    thread.start()
    yield terminal.wait_for("te zien op").split()[3]
    stop.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert list((root / WORK).iterdir()) == []
    assert not (root / SITE).exists()


def wait_until(origin: str, words: str) -> None:
    """Until the page has those words."""
    for _ in range(10 * PATIENCE):
        with urlopen(f"{origin}{PAGE}") as answer:  # noqa: S310
            if words in answer.read().decode():
                return
        time.sleep(0.1)
    pytest.fail(f"never shown: {words}")


def test_it_is_shown_on_this_machine_only(origin: str) -> None:
    assert origin.startswith("http://127.0.0.1:")


def test_what_is_saved_is_shown(root: Path, origin: str) -> None:
    text = (root / TEXT).read_text("utf-8")
    wait_until(origin, "Om tien uur")
    (root / TEXT).write_text(text.replace("Om tien uur", "Om elf uur"), "utf-8")
    wait_until(origin, "Om elf uur")
    (root / TEXT).write_text(text, "utf-8")
    wait_until(origin, "Om tien uur")


def test_a_mistake_is_told_and_what_was_good_stays(
    root: Path, origin: str, terminal: Terminal
) -> None:
    text = (root / TEXT).read_text("utf-8")
    (root / TEXT).write_text(text.replace("Om tien uur", "Om tien uur <b>", 1), "utf-8")
    assert "gewijzigd" in terminal.wait_for(Path(TEXT).name)
    assert "ruwe HTML" in terminal.wait_for(f"{TEXT}:")
    wait_until(origin, "Om tien uur")
    (root / TEXT).write_text(text.replace("Om tien uur", "Om twaalf uur"), "utf-8")
    wait_until(origin, "Om twaalf uur")
    (root / TEXT).write_text(text, "utf-8")


def test_a_lock_that_is_renewed_is_shown(root: Path, origin: str, terminal: Terminal) -> None:
    """As `leerklimaat translate update` does in another window."""
    lock = root / "translations.en.lock"
    sound = lock.read_bytes()
    lock.write_bytes(b"geen slot\n")
    terminal.wait_for("translations.en.lock:")
    lock.write_bytes(sound)
    wait_until(origin, "Om tien uur")


def test_a_folder_that_is_replaced_is_seen(root: Path, origin: str) -> None:
    """As git does with one that another branch does not have."""
    text = (root / TEXT).read_text("utf-8")
    wait_until(origin, "Om tien uur")
    (root / "docs").rename(root / "weg")
    shutil.copytree(root / "weg", root / "docs")
    (root / TEXT).write_text(text.replace("Om tien uur", "Om negen uur"), "utf-8")
    wait_until(origin, "Om negen uur")
    (root / TEXT).write_text(text, "utf-8")
    wait_until(origin, "Om tien uur")


def test_a_port_in_use_is_told_before_anything_is_made(root: Path, origin: str) -> None:
    port = int(origin.rstrip("/").rpartition(":")[2])
    said: list[str] = []
    with pytest.raises(WrongUseError, match=f"poort {port} is al in gebruik.*--port {port + 1}"):
        serve(root, port, said.append, no_desk)
    assert said == []


def test_a_file_that_is_replaced_is_seen_each_time(root: Path, origin: str) -> None:
    """Editors write a new file and give it the name of the old one."""
    config = root / "mkdocs.yml"
    for word in ("eerste", "tweede"):
        beside = root / "mkdocs.yml.new"
        beside.write_text(config.read_text("utf-8") + f"copyright: de {word} keer\n", "utf-8")
        text = beside.read_text("utf-8").splitlines()
        unique = [line for line in text if not line.startswith("copyright:")]
        beside.write_text("\n".join([*unique, f"copyright: de {word} keer", ""]), "utf-8")
        beside.replace(config)
        wait_until(origin, f"de {word} keer")
