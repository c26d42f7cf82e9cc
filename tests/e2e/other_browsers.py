"""The main flows in Firefox and in WebKit, as far as they are on this machine: `make browsers`.

No part of `make test`, so its name is not that of a test. A browser is started anew for each flow,
with a profile of its own and no way to the network.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from tests.e2e.driven import PATIENCE, DrivenTab, HttpWire, Marionette
from tests.e2e.flows import FLOWS, read_where_nothing_is_kept
from tests.e2e.tabs import Tab

PREFERENCES: dict[str, str | int | bool] = {
    "marionette.port": 0,  # one that is free; which one, it writes in its profile
    "ui.prefersReducedMotion": 1,
    "browser.download.folderList": 2,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.helperApps.neverAsk.saveToDisk": "application/json,text/html,text/csv",
    # Every address but this machine's goes to a port where nobody listens.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
NOWHERE = "http://127.0.0.1:9"


def program(*names: str) -> str:
    """The first of these that is here; else nothing of this browser is tested."""
    for name in names:
        if path := shutil.which(name):
            return path
    pytest.skip(f"not on this machine: {names[0]}")


@contextmanager
def started(
    command: list[str], log: Path, *, own: Mapping[str, str] = {}, pipe: int | None = None
) -> Iterator[None]:
    """A program with an environment of its own and what it says in a file; ended afterwards."""
    pipes = () if pipe is None else (pipe,)
    with log.open("wb") as said:
        running = subprocess.Popen(
            command, env={**os.environ, **own}, stdout=said, stderr=said, pass_fds=pipes
        )
        try:
            yield
        finally:
            running.terminate()
            try:
                running.wait(10)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()


@contextmanager
def firefox(folder: Path, **others: int) -> Iterator[Tab]:
    """Firefox, with a door that it opens by itself."""
    path = program("firefox-esr", "firefox")
    profile, downloads = folder / "profile", folder / "downloads"
    profile.mkdir()
    downloads.mkdir()
    chosen = {**PREFERENCES, **others, "browser.download.dir": str(downloads)}
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in chosen.items()
    ]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    command = [path, "--headless", "--no-remote", "--marionette", "--profile", str(profile)]
    with started(command, folder / "firefox.log", own={"HOME": str(folder)}):
        port = int(_content(profile / "MarionetteActivePort"))
        with closing(Marionette(port)) as wire:
            yield DrivenTab(wire, downloads)


@contextmanager
def webkit(folder: Path) -> Iterator[Tab]:
    """WebKitGTK's own small browser, on a screen that nobody sees."""
    driver, screen = program("WebKitWebDriver"), program("Xvfb")
    downloads = folder / "downloads"
    downloads.mkdir()
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', "utf-8")
    folder.chmod(0o700)
    own = {
        **dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), str(folder)),
        **dict.fromkeys(("http_proxy", "https_proxy"), NOWHERE),
        "no_proxy": "127.0.0.1",
        "GTK_THEME": "Adwaita",
    }
    with shown(screen, folder) as display:
        port = _free()
        own["DISPLAY"] = display
        with started([driver, f"--port={port}"], folder / "webkit.log", own=own):
            _listens(port)
            with closing(HttpWire(port, {"pageLoadStrategy": "normal"})) as wire:
                yield DrivenTab(wire, downloads)


@contextmanager
def shown(screen: str, folder: Path) -> Iterator[str]:
    """A screen, by its name."""
    reading, writing = os.pipe()
    command = [screen, "-displayfd", str(writing), "-screen", "0", "1280x900x24"]
    with started([*command, "-nolisten", "tcp"], folder / "screen.log", pipe=writing):
        os.close(writing)
        with os.fdopen(reading) as told:
            name = told.readline().strip()
        yield f":{name}"


BROWSERS: dict[str, Callable[[Path], AbstractContextManager[Tab]]] = {
    "firefox": firefox,
    "webkit": webkit,
}


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("browser", BROWSERS)
def test_people_get_there(sample_origin: str, tmp_path: Path, browser: str, flow: str) -> None:
    with BROWSERS[browser](tmp_path) as tab:
        FLOWS[flow](tab, sample_origin, tmp_path)


def test_firefox_may_be_told_to_keep_nothing(sample_origin: str, tmp_path: Path) -> None:
    with firefox(tmp_path, **{"network.cookie.cookieBehavior": 2}) as tab:
        read_where_nothing_is_kept(tab, sample_origin, tmp_path)


def _content(path: Path) -> str:
    """Of a file that is still to come."""
    end = time.monotonic() + PATIENCE
    while not (text := path.read_text("utf-8") if path.exists() else ""):
        assert time.monotonic() < end, f"no {path.name}"
        time.sleep(0.05)
    return text


def _free() -> int:
    """A port that nobody uses."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _listens(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < end, f"nobody listens at {port}"
        time.sleep(0.05)
