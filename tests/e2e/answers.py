"""What a script in a page gives, within a time: Playwright waits for a promise for ever.

From: tests that ask a page for what takes a while, such as a worker or what it keeps. To: the page,
with a clock beside the question. Never: waits for a promise that nobody keeps; who asked is told.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Page

LONGEST = 30_000  # ms for one answer, on a busy machine too
PAUSE = 50  # ms between two looks
T = TypeVar("T")
HELD = """
const [start, stop, held] = [setTimeout, clearTimeout, new Map()];
let last = 1e9;
window.setTimeout = (act, time, ...values) => {
  if (!(time >= 800)) {
    return start(act, time, ...values);
  }
  last += 1;
  held.set(last, act);
  return last;
};
window.clearTimeout = (name) => held.delete(name) || stop(name);
window.letTimePass = () => {
  for (const [name, act] of [...held]) {
    held.delete(name);
    act();
  }
};
"""


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
    once(page, lambda: answer(page, asked), lambda: f"never so: {asked}")


def once(page: Page, look: Callable[[], T], otherwise: Callable[[], str]) -> T:
    """What a look gives, once that is something; as long as `expect` waits for a page."""
    end = time.monotonic() + LONGEST / 1000
    while not (found := look()):
        if time.monotonic() > end:
            pytest.fail(otherwise())
        page.wait_for_timeout(PAUSE)
    return found


def hold_time(page: Page) -> None:
    """What waits for a moment waits until a test lets it come, however slow the machine is.

    The page is loaded again: Playwright's clock would cut through what the theme has under way.
    """
    page.add_init_script(HELD)
    page.reload()


def let_time_pass(page: Page) -> None:
    """All that waits comes now."""
    page.evaluate("letTimePass()")
