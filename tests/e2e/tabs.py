"""One tab of any browser, as far as a main flow needs one: presses and typing, by selector.

From: flows.py and quizzes.py. To: Playwright here, and driven.py for what it does not drive.
"""

from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Page


class Tab(Protocol):
    """What a reader does, and what can be asked of the page."""

    def go(self, address: str) -> None:
        """Open an address, and wait until it has loaded."""

    def click(self, selector: str) -> None:
        """Press the one thing that it selects."""

    def fill(self, selector: str, text: str) -> None:
        """Type in a field that is empty."""

    def pick(self, selector: str, value: str) -> None:
        """Choose from a list."""

    def escape(self) -> None:
        """Press Esc."""

    def give(self, selector: str, path: Path) -> None:
        """Hand a file to a field."""

    def saved(self, selector: str, folder: Path) -> Path:
        """Press what saves a file, and have it."""

    def ask(self, script: str, *arguments: str) -> Any:
        """What a function answers, also when it takes a while."""


class PlaywrightTab:
    """The same with Playwright."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def go(self, address: str) -> None:
        self._page.goto(address)

    def click(self, selector: str) -> None:
        self._page.locator(selector).click()

    def fill(self, selector: str, text: str) -> None:
        self._page.locator(selector).fill(text)

    def pick(self, selector: str, value: str) -> None:
        self._page.locator(selector).select_option(value)

    def escape(self) -> None:
        self._page.keyboard.press("Escape")

    def give(self, selector: str, path: Path) -> None:
        self._page.locator(selector).set_input_files(path)

    def saved(self, selector: str, folder: Path) -> Path:
        with self._page.expect_download() as download:
            self.click(selector)
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def ask(self, script: str, *arguments: str) -> Any:
        return self._page.evaluate(f"(given) => ({script})(...given)", list(arguments))
