"""Finds a Chromium for the browser tests, or installs one; for `make browsers` others too.

From: `make browser`. To: the tests and benchmarks, which call `find`. Order: what
LEERKLIMAAT_CHROMIUM names, what is on the machine, what Playwright installed, Playwright's
installer, Debian's package. The others come from Debian or not at all; one line says which.

Most tests take the one that `find_light` finds: the same engine without windows and profiles
around it, which opens a page for half of the processor time. Where it is not, Chromium does.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_OTHERS = {
    "firefox-esr": ("firefox-esr", "firefox"),
    "webkit2gtk-driver": ("WebKitWebDriver",),
    "xvfb": ("Xvfb",),
}
"""Packages of Debian, and the program that each brings; another of the same kind does too."""
_LIGHT = "chromium-headless-shell"
"""The name of Debian's package and of its program."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium that is here, or None."""
    named = os.environ.get("LEERKLIMAAT_CHROMIUM")
    if named:
        return named
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    return _from_playwright()


def find_light() -> str | None:
    """The path of a Chromium without a window of its own, or else of any."""
    return os.environ.get("LEERKLIMAAT_CHROMIUM") or shutil.which(_LIGHT) or find()


def _from_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def install() -> str | None:
    """Install one: first Playwright's, then (as root on Debian) the package `chromium`."""
    playwright = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(playwright, check=False).returncode == 0 and (found := find()):
        return found
    _from_debian("chromium")
    return find()


def install_light() -> None:
    """Beside Debian's Chromium, by who may install without being asked for a password."""
    is_debian = shutil.which("apt-get") and shutil.which("chromium") == "/usr/bin/chromium"
    if is_debian and os.geteuid() == 0 and not os.environ.get("LEERKLIMAAT_CHROMIUM"):
        _from_debian(_LIGHT)


def others() -> tuple[list[str], list[str]]:
    """Debian's packages that `make browsers` needs: those that are here in the end, or are not."""
    _from_debian(*_wanting())
    wanting = _wanting()
    return [package for package in _OTHERS if package not in wanting], wanting


def _wanting() -> list[str]:
    return [
        package for package, programs in _OTHERS.items() if not any(map(shutil.which, programs))
    ]


def _from_debian(*packages: str) -> None:
    """Install those that can be had, one by one, as one that cannot stops the others."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if packages and all(map(shutil.which, [*sudo, "apt-get"])):
        quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False)
        for package in packages:
            asked = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            subprocess.run(asked, check=False, env=quietly)


if __name__ == "__main__":
    path = find() or install()
    if path is None:
        sys.exit(
            "No Chromium found and none could be installed. "
            "Install one and set LEERKLIMAAT_CHROMIUM."
        )
    if find_light() == path:
        install_light()
    print(f"browser: {find_light()}")
    if sys.argv[1:] == ["others"]:
        here, wanting = others()
        print(f"other browsers: {', '.join(here)}; not found: {', '.join(wanting) or 'nothing'}")
