"""What axe-core has against a page, in one setting or in all of them.

To: the browser tests. What axe looks at differs little between settings. Which elements are shown,
and how large, is a matter of width; which of the two buttons for light and dark there is, of the
scheme: so every rule runs once for each width and once for each scheme. How colours lie on each
other depends on both, and on forced colours, so the rules about those run in every setting.

Colours do not know of languages: of a page that is looked at in all of them, the source has two of
the four settings and the translations have the others. Every rule runs in each language, for it may
be about words.
"""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, ViewportSize, expect

NARROW: ViewportSize = {"width": 320, "height": 800}
WIDE: ViewportSize = {"width": 1280, "height": 800}

Setting = tuple[str, ViewportSize, bool]
"""A scheme, a size, and whether only the rules about colours run."""
ANY: tuple[Setting, ...] = (
    ("slate", NARROW, False),
    ("slate", WIDE, True),
    ("default", WIDE, False),
    ("default", NARROW, True),
)
"""What a page in one language is looked at in; the last is narrow and light."""
IN_SOURCE: tuple[Setting, ...] = (ANY[0], ANY[2])
IN_TRANSLATION: tuple[Setting, ...] = (ANY[1], ("default", NARROW, False))
"""Together the same four."""

_SOURCE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
_RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
_OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": _RULES,
    "rules": {"target-size": {"enabled": True}},  # off by default
}
_COLOURS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}

# axe measures the links in a part that is not laid out yet as if they lay on top of each other. A
# reader never meets them so: what comes in sight is laid out.
_LAY_OUT = """() => {
  for (const part of document.querySelectorAll(".lk-bibliography > li, .lk-entry")) {
    part.style.contentVisibility = "visible";
  }
}"""
_SWITCH = """(scheme) => document
  .querySelector(`input[name=__palette][data-md-color-scheme=${scheme}]`).click()"""


@cache
def _source() -> str:
    return _SOURCE.read_text("utf-8")


def violations(page: Page, *, colours_only: bool = False) -> str:
    """What axe has against a page as it is now, one line per element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    page.evaluate(_LAY_OUT)
    options = _COLOURS if colours_only else _OPTIONS
    found = _found(page, options)
    if any(rule["id"] == "target-size" for rule in found):
        # A header that stays in sight covers half a link, wherever a slow page happened to stop.
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        found = _found(page, options)
    return "\n".join(
        f"{rule['id']}: {node['target']} {node['html'][:160]}\n  {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    )


def _found(page: Page, options: dict[str, Any]) -> list[dict[str, Any]]:
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    found: list[dict[str, Any]] = result["violations"]
    return found


def violations_in_any_setting(page: Page, settings: tuple[Setting, ...] = ANY) -> str:
    """The same, narrow and wide, light and dark; the page is left as in the last setting."""
    found: list[str] = []
    for scheme, width, colours_only in settings:
        page.set_viewport_size(width)
        switch(page, scheme)
        if said := violations(page, colours_only=colours_only):
            found.append(f"{width['width']} wide, {scheme}:\n{said}")
    return "\n".join(found)


def violations_in_either_scheme(page: Page) -> str:
    """The same at the width it has, light and dark; the page is left light."""
    switch(page, "slate")
    dark = violations(page, colours_only=True)
    switch(page, "default")
    return "\n".join(said for said in (dark, violations(page)) if said)


def switch(page: Page, scheme: str) -> None:
    """Light or dark, as the button at the top does, without moving the focus or the pointer."""
    body = page.locator("body")
    if body.get_attribute("data-md-color-scheme") != scheme:
        page.evaluate(_SWITCH, scheme)
        expect(body).to_have_attribute("data-md-color-scheme", scheme)
