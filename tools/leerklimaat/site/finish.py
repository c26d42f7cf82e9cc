"""What happens to a page after the theme made it: a short list of patches, and the policy.

From: generator/hook, as HTML. To: the same.
Each patch of a place that stands on every page must hit, or the build stops: a new version of
the theme that changes these places is noticed at once. The other patches are watched by
html-validate and axe in tests/e2e.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from leerklimaat.languages import LANGUAGES, SOURCE
from leerklimaat.site.policy import POLICY, judge

NOT_FOUND = "404.html"
_ALTERNATE = re.compile(r'\s*<link rel="alternate"[^>]* hreflang="[^"]*"[^>]*>')
_RELATIVE = re.compile(r'\b(href|src)="(?!https?:|mailto:|#|/|data:)([^"]*)"')
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_ICON_LABEL = re.compile(
    r'<label class="md-header__button md-icon" for="__drawer">'
    r"(?P<icon>(?:(?!</label>).)*)</label>",
    re.DOTALL,
)
_THANKS = re.compile(r"Made with(?=\s*<a [^>]*>\s*Material for MkDocs)")
_LANGUAGE = re.compile(r'<a href="[^"]*" hreflang="(\w+)"')
_PALETTE = re.compile(
    r'<form class="md-header__option" data-md-component="palette">(?:(?!</form>).)*</form>',
    re.DOTALL,
)
_OPTION_LABEL = re.compile(
    r'<label class="md-header__button md-icon"[^>]* for="__palette_\d"[^>]*>'
    r"(?P<icon>(?:(?!</label>).)*)</label>",
    re.DOTALL,
)
_WORKER = re.compile(r', "search": "[^"]*"')
_SCOPE = re.compile(r'<script>__md_scope=new URL\("([^"]*)",location\)')
_CONTENTS_PART = re.compile(
    r'<nav class="md-nav" aria-label="[^"]*">((?:(?!</?nav).)*)</nav>', re.DOTALL
)
_CONTENTS_TITLE = re.compile(r'<label( class="md-nav__title") for="__toc">(.*?)</label>', re.DOTALL)
_VERBATIM = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
_BLANK = re.compile(r"[ \t]*\n\s*")


class ThemeChangedError(Exception):
    """A patch found nothing to mend."""


def alternates(spoken: Sequence[str]) -> list[dict[str, str]]:
    """The language menu as the theme wants it; `finish` fills in where each link leads."""
    return [{"name": LANGUAGES[code].name, "link": "", "lang": code} for code in spoken]


def finish(html: str, url: str, plan: dict[str, Any], site_url: str) -> str:
    """The page as it is served. `url`: below the root of its language. `plan`: of that language."""
    language, words = plan["language"], plan["words"]
    not_found = posixpath.basename(url) == NOT_FOUND
    base = urlsplit(site_url).path or "/"
    for old, new in _replacements(words):
        if old not in html:
            raise ThemeChangedError(f"the theme no longer writes: {old}")
        html = html.replace(old, new)
    html = _with_skip_link(html, words["skip"])
    html = _with_menu_button(html, words["menu"])
    html = _with_scheme(html, words["dark"])
    html = _with_scope(html, _scope(url, language, base if not_found else ""))
    # The search is our own; the theme's is not on the site.
    html, hits = _WORKER.subn("", html)
    html = _with_thanks(_hit(html, hits, _WORKER), words["hand"])
    html = _mend_contents(html)
    # Material fetches sitemap.xml for every alternate; hreflang stands in our own sitemap.
    html = _with_languages(_ALTERNATE.sub("", html), url, language, len(plan["languages"]))
    if not_found:
        html = _absolute(html, base)
    html = _squeeze(html)
    judge(html, url if language == SOURCE else f"{language}/{url}")
    return _with_policy(html)


def _scope(url: str, language: str, base: str) -> str:
    """The way to the root of the site: light or dark is one choice for all languages."""
    up = base or posixpath.relpath(".", posixpath.dirname(url) or ".")
    return up if language == SOURCE else posixpath.join(up, "..")


def _replacements(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    search, menu = escape(words["search"]), escape(words["menu"])
    yield 'alt="logo"', 'alt=""'
    yield 'id="__drawer" autocomplete="off"', f'id="__drawer" aria-label="{menu}"'
    yield 'id="__search" autocomplete="off"', f'id="__search" aria-label="{search}"'
    yield (
        '<button class="md-header__button md-icon" aria-label=',
        '<button type="button" class="md-header__button md-icon" aria-label=',
    )


def _with_skip_link(html: str, word: str) -> str:
    """To the title: the theme skips to the first heading below it, past the introduction."""
    link = f'<a href="#top" class="md-skip">{escape(word)}</a>'
    html, hits = _SKIP.subn(lambda found: found[1] + link + found[2], html)
    return _hit(html, hits, _SKIP)


def _with_menu_button(html: str, name: str) -> str:
    """A real button for the menu of a narrow screen: no keyboard reaches a label."""

    def button(found: re.Match[str]) -> str:
        return (
            f'{found[0]}<button type="button" class="md-header__button md-icon lk-toggle"'
            f' data-toggle="__drawer" aria-label="{escape(name)}" aria-expanded="false">'
            f"{found['icon']}</button>"
        )

    html, hits = _ICON_LABEL.subn(button, html)
    return _hit(html, hits, _ICON_LABEL)


def _with_scheme(html: str, name: str) -> str:
    """One button that is pressed or not for light and dark: of the theme's two radio buttons one is
    out of sight, and each is named after the other."""

    def button(found: re.Match[str]) -> str:
        options = _OPTION_LABEL.sub("", found[0])
        icons = "".join(label["icon"].strip() for label in _OPTION_LABEL.finditer(found[0]))
        return (
            f'{options}<div class="md-header__option"><button type="button"'
            f' class="md-header__button md-icon lk-scheme" aria-pressed="false"'
            f' aria-label="{escape(name)}" title="{escape(name)}">{icons}</button></div>'
        )

    html, hits = _PALETTE.subn(button, html)
    return _hit(html, hits, _PALETTE)


def _with_thanks(html: str, words: str) -> str:
    """`Made with` in the language of the page; the name of the theme stays a link."""
    before = escape(words.partition("Material")[0].strip())
    html, hits = _THANKS.subn(before, html)
    return _hit(html, hits, _THANKS)


def _with_scope(html: str, root: str) -> str:
    """Beside the script instead of in it: so it is the same script, with one hash, everywhere."""
    script = "__md_scope=new URL(document.currentScript.dataset.scope,location)"
    html, hits = _SCOPE.subn(f'<script data-scope="{root}">{script}', html)
    return _hit(html, hits, _SCOPE)


def _hit(html: str, hits: int, pattern: re.Pattern[str], times: int = 1) -> str:
    if hits != times:
        raise ThemeChangedError(f"the theme no longer writes: {pattern.pattern}")
    return html


def _with_languages(html: str, url: str, language: str, number: int) -> str:
    """The menu leads to the same page; the theme knows no way out of the language it is in."""

    def link(found: re.Match[str]) -> str:
        way = posixpath.relpath(_below(found[1], url), posixpath.dirname(_below(language, url)))
        here = ' aria-current="true"' if found[1] == language else ""
        return f'<a href="{way}" hreflang="{found[1]}" lang="{found[1]}"{here}'

    html, hits = _LANGUAGE.subn(link, html)
    return _hit(html, hits, _LANGUAGE, number)


def _below(language: str, url: str) -> str:
    """A page's address from the root of the site, with a slash before it."""
    return posixpath.join("/", "" if language == SOURCE else language, url)


def _mend_contents(html: str) -> str:
    """The headings of a page stand beside it as one landmark."""
    html = _CONTENTS_PART.sub(r'<div class="md-nav">\1</div>', html)
    return _CONTENTS_TITLE.sub(r"<div\1>\2</div>", html)


def _squeeze(html: str) -> str:
    """Without the blank lines and indents of templates: a quarter of the page."""
    pieces = _VERBATIM.split(html)
    # `split` gives: text, a verbatim element, its name, text, …
    return "".join(
        _BLANK.sub("\n", piece) if index % 3 == 0 else piece
        for index, piece in enumerate(pieces)
        if index % 3 != 2
    )


def _absolute(html: str, base: str) -> str:
    """Addresses from the root of the host: this page is shown at any address."""
    html = _RELATIVE.sub(
        lambda found: f'{found[1]}="{posixpath.normpath(posixpath.join(base, found[2]))}"', html
    )
    return html.replace('"base": "."', f'"base": "{base.rstrip("/")}"')


def _with_policy(html: str) -> str:
    start = '<meta charset="utf-8">'
    if start not in html:
        raise ThemeChangedError(f"the theme no longer writes: {start}")
    tags = (
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return html.replace(start, start + tags, 1)
