"""What a script in a page gives, within a time: Playwright waits for a promise for ever.

From: tests that ask a page for what takes a while, such as a worker or what it keeps. To: the page,
with a clock beside the question. Never: waits for a promise that nobody keeps; who asked is told.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

LONGEST = 30_000  # ms for one answer, on a busy machine too
PATIENCE, PAUSE = 150, 200  # times, and ms between them


def answer(page: Page, script: str, argument: object = None, within: int = LONGEST) -> Any:
    """What a function gives, or its promise once that is kept; fails when it takes too long."""
    raced = f"""async (argument) => {{
      let clock;
      const late = new Promise((_, reject) => {{
        const told = "no answer within {within} ms at " + location.href;
        clock = setTimeout(() => reject(new Error(told)), {within});
      }});
      try {{
        return await Promise.race([({script})(argument), late]);
      }} finally {{
        clearTimeout(clock);
      }}
    }}"""
    return page.evaluate(raced, argument)


def until(page: Page, asked: str) -> None:
    """Wait for what takes a while; Playwright's `wait_for_function` takes any promise for a yes."""
    for _ in range(PATIENCE):
        if answer(page, asked):
            return
        page.wait_for_timeout(PAUSE)
    pytest.fail(f"never so: {asked}")
