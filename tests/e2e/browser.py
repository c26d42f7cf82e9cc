"""Finds a Chromium for the browser tests, or installs one.

From: `make browser`. To: the tests and benchmarks, which call `find`. Order: what
LEERKLIMAAT_CHROMIUM names, what is on the machine, what Playwright installed, Playwright's
installer, Debian's package.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

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


def _from_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def install() -> str | None:
    """Install one: first Playwright's, then (as root on Debian) the package `chromium`."""
    playwright = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(playwright, check=False).returncode == 0 and (found := find()):
        return found
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False)
        subprocess.run(
            [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
    return find()


if __name__ == "__main__":
    path = find() or install()
    if path is None:
        sys.exit(
            "No Chromium found and none could be installed. "
            "Install one and set LEERKLIMAAT_CHROMIUM."
        )
    print(f"browser: {path}")
