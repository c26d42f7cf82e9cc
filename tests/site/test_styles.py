"""The style sheets of the site: each page has what can hold on it, and goes without the rest.

Which sheets a kind of page has, says pages/styles.py. Here is looked at what stands on the pages of
the sample, and in the scripts that add to them: a rule of a sheet that a page goes without, and
that could hold there, is one that somebody put in the wrong place.
"""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from leerklimaat import languages
from leerklimaat.pages.sheet import WORKED_IN, SheetKind
from leerklimaat.pages.styles import Style, styles_of
from tests.e2e.pages import PAGES
from tests.sampling import ROOT

STYLES = ROOT / "theme" / "assets" / "styles"
EVERYWHERE = ("base", "frame", "menu", "search")
"""mkdocs.yml names these."""
PAPER = "print"
"""The last of every page (theme/main.html)."""
ON_PAPER = 2_500
"""Bytes of the sheet for paper, which keeps no page waiting."""
LIMIT = 18_600
"""Bytes of ours on any page besides, compressed as a host does; all sheets are twice that."""

_LINK = re.compile(
    r'<link rel="stylesheet"(?P<paper> media="print")? href="[^"]*styles/([a-z-]+)\.css">'
)
_SCRIPT = re.compile(r"assets/client/([a-z]+)\.js")
_NAME = re.compile(r"\b(?:lk|data)-[\w-]*\w(?![\w-])")
_ELEMENT = re.compile(r"<(lk-[a-z]+)")
_MADE = re.compile(r"[`\"'](lk-[a-z]+)[`\"']")
_CLASSES = re.compile(r'class=\\?"([^"\\]*)')
_MARK = re.compile(r"\bdataset\.(\w+)")
_DEFINED = re.compile(r"\bdefine\([`\"']lk-[a-z]+")
_ASKED = re.compile(r"\.lk-[\w-]+|\[data-[\w-]+|(?<![\w.#-])lk-[a-z]+\b")
_LOADS_BANKS = frozenset({"today", "check"})
"""Scripts that show questions of whole banks, whose texts come in scripts of their own."""


def test_every_sheet_is_named_once_and_stands_there() -> None:
    named = [*EVERYWHERE, *get_args(Style), PAPER]
    assert sorted(named) == sorted(path.stem for path in STYLES.glob("*.css"))
    assert {style for kind in get_args(SheetKind) for style in styles_of(kind)} == set(
        get_args(Style)
    )


def test_the_more_special_sheet_comes_later() -> None:
    """In one order everywhere, so that a rule wins from another on all pages or on none."""
    order = get_args(Style)
    for kind in get_args(SheetKind):
        assert list(styles_of(kind)) == sorted(styles_of(kind), key=order.index)


@pytest.mark.parametrize("language", languages.WHOLE)
def test_a_page_has_the_sheets_of_its_kind(sample_site: Path, language: str) -> None:
    for name, (kind, path) in PAGES.items():
        found = _LINK.findall(_page(sample_site, path, language))
        assert [sheet for _, sheet in found] == [*EVERYWHERE, *styles_of(kind), PAPER], name
        assert [sheet for on_paper, sheet in found if on_paper] == [PAPER]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_goes_without_a_rule_that_could_hold_on_it(sample_site: Path, name: str) -> None:
    kind, path = PAGES[name]
    there = _names(sample_site, path)
    missed = {
        (style, selector)
        for style in get_args(Style)
        if style not in styles_of(kind)
        for selector in _selectors(style)
        if _could_hold(selector, there)
    }
    assert missed == set()


@pytest.mark.parametrize("style", get_args(Style))
def test_a_sheet_of_some_pages_is_about_something_of_those_pages(style: str) -> None:
    """What holds for anything stands where every page finds it."""
    nothing: frozenset[str] = frozenset()
    assert [one for one in _selectors(style) if _could_hold(one, nothing)] == []


def test_no_page_carries_the_looks_of_all_others() -> None:
    sizes = {
        path.stem: len(gzip.compress(path.read_bytes(), 9, mtime=0))
        for path in STYLES.glob("*.css")
    }
    for kind in get_args(SheetKind):
        assert sum(sizes[name] for name in (*EVERYWHERE, *styles_of(kind))) <= LIMIT, kind
    assert sizes[PAPER] <= ON_PAPER


def test_what_is_filled_stands_out_from_the_page_in_light_and_dark() -> None:
    """3:1 for a shape and 4.5:1 for words on it (WCAG 1.4.11 and 1.4.3), pointed at or not."""
    text = (STYLES / "base.css").read_text("utf-8")
    light, dark = (
        dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6})", block))
        for block in (
            text[text.index("[data-md-color-scheme] {") : text.index("@media screen")],
            text[text.index('[data-md-color-scheme="slate"] {') :],
        )
    )
    for colours in (light, dark):
        for fill in (colours["--lk-fill"], colours["--lk-fill--on"]):
            for around in ("--md-default-bg-color", "--lk-surface", "--lk-surface-warm"):
                assert _contrast(fill, colours[around]) >= 3
            assert _contrast(fill, colours["--lk-on-fill"]) >= 4.5


def test_nothing_is_filled_with_the_colour_of_the_header() -> None:
    """That is nearly the colour of the page in the dark."""
    for path in STYLES.glob("*.css"):
        filled = re.findall(
            r"(?:accent-color|background|border)[^;:]*: [^;]*--md-primary-fg-color[^;]*;",
            path.read_text("utf-8"),
        )
        assert filled == [], path.name


def test_no_way_back_to_the_top_lies_over_what_is_asked(sample_site: Path) -> None:
    shown = {
        kind
        for kind, path in PAGES.values()
        if 'class="md-top' in _page(sample_site, path, languages.SOURCE)
    }
    assert shown == {kind for kind, _ in PAGES.values()} - WORKED_IN
    assert {kind for kind in get_args(SheetKind) if "forms" in styles_of(kind)} <= {
        *WORKED_IN,
        "coverage",
    }


def test_what_only_makers_of_the_theme_read_is_not_shipped(sample_site: Path) -> None:
    assert [*sample_site.rglob("*.map")] == []


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _page(site: Path, path: str, language: str) -> str:
    folder = "" if language == languages.SOURCE else f"{language}/"
    return (site / f"{folder}{path}.html").read_text("utf-8")


def _names(site: Path, path: str) -> frozenset[str]:
    """What a selector may ask for, on a page or put there by a script: `.lk-x`, `lk-x`, `[data-x`.

    The script of every page puts nothing there; it looks for what is.
    """
    page = _page(site, path, languages.SOURCE)
    scripts = set(_SCRIPT.findall(page)) - {"everywhere"}
    pages, found = [page], set[str]()
    if scripts & _LOADS_BANKS:
        pages += [bank.read_text("utf-8") for bank in sorted((site / "assets/banks").glob("*.js"))]
    for text in pages:
        found |= {f".{name}" for classes in _CLASSES.findall(text) for name in classes.split()}
        found |= set(_ELEMENT.findall(text))
        found |= {f"[{name}" for name in _NAME.findall(text) if name.startswith("data-")}
    for script in sorted(scripts):
        text = _DEFINED.sub("", (site / f"assets/client/{script}.js").read_text("utf-8"))
        for name in _NAME.findall(text):
            found.add(f"[{name}" if name.startswith("data-") else f".{name}")
        found |= set(_MADE.findall(text))
        marks = (
            re.sub(r"[A-Z]", lambda at: f"-{at[0].lower()}", mark) for mark in _MARK.findall(text)
        )
        found |= {f"[data-{mark}" for mark in marks}
    return frozenset(found)


@cache
def _selectors(style: str) -> frozenset[str]:
    """What the rules of a sheet hold for, one by one."""
    text = re.sub(r"/\*.*?\*/", "", (STYLES / f"{style}.css").read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"@keyframes [^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)
    preludes = (found.strip() for found in re.findall(r"([^{};]+)\{", text))
    return frozenset(
        one for prelude in preludes if not prelude.startswith("@") for one in _split(prelude)
    )


def _split(selectors: str) -> Iterator[str]:
    """At the commas that stand in no brackets."""
    depth, start = 0, 0
    for index, sign in enumerate(selectors):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            yield selectors[start:index].strip()
            start = index + 1
    yield selectors[start:].strip()


def _could_hold(selector: str, there: frozenset[str]) -> bool:
    """Whether all it asks for is there; of what stands in `:is()` one is enough."""
    selector = _without(selector, "not")
    while (found := re.search(r":(?:is|where|has)\(", selector)) is not None:
        inside = _inside(selector, found.end())
        if not any(_could_hold(one, there) for one in _split(inside)):
            return False
        selector = selector[: found.start()] + selector[found.end() + len(inside) + 1 :]
    return set(_ASKED.findall(selector)) <= there


def _without(selector: str, name: str) -> str:
    while (found := re.search(rf":{name}\(", selector)) is not None:
        inside = _inside(selector, found.end())
        selector = selector[: found.start()] + selector[found.end() + len(inside) + 1 :]
    return selector


def _inside(text: str, start: int) -> str:
    depth = 1
    for index in range(start, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth == 0:
            return text[start:index]
    raise ValueError(text)
