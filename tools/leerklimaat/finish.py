"""What happens to a page after the theme made it: a short list of patches, and the policy.

From: mkdocs_hook, as HTML. To: mkdocs_hook, as HTML. Each patch must hit, or the build stops:
a new version of the theme that changes these places is noticed at once.
"""

import base64
import hashlib
import posixpath
import re
from html import escape
from urllib.parse import urlsplit

from leerklimaat import languages

NAMES = {"nl": "Nederlands", "en": "English"}
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ALTERNATE = re.compile(r'\s*<link rel="alternate"[^>]*>')
_RELATIVE = re.compile(r'\b(href|src)="(?!https?:|mailto:|#|/|data:)([^"]*)"')


class ThemeChangedError(Exception):
    """A patch found nothing to mend."""


def alternates(language: str, url: str) -> list[dict[str, str]]:
    """Links to a page in every language, relative to the root of the language it is in."""
    here = "" if language == languages.SOURCE else ".."
    found = []
    for other in languages.ALL:
        folder = "" if other == languages.SOURCE else other
        link = posixpath.join(here, folder, url) if other != language else url
        found.append({"name": NAMES[other], "link": link or "index.html", "lang": other})
    return found


def finish(html: str, url: str, words: dict[str, str], site_url: str) -> str:
    """The page as it is served."""
    html = _patch(html, words)
    if posixpath.basename(url) == "404.html":
        html = _absolute(html, urlsplit(site_url).path or "/")
    return _with_policy(html)


def _patch(html: str, words: dict[str, str]) -> str:
    # Material fetches sitemap.xml for every alternate; hreflang stands in our own sitemap.
    html = _ALTERNATE.sub("", html)
    search = escape(words["search"])
    replacements = (
        (
            'class="md-search" data-md-component="search" role="dialog"',
            f'class="md-search" data-md-component="search" role="dialog" aria-label="{search}"',
        ),
        ('alt="logo"', 'alt=""'),
    )
    for old, new in replacements:
        if old not in html:
            raise ThemeChangedError(f"the theme no longer writes: {old}")
        html = html.replace(old, new)
    return html


def _absolute(html: str, base: str) -> str:
    """Addresses from the root of the host: this page is shown at any address."""
    html = _RELATIVE.sub(lambda found: f'{found[1]}="{base}{found[2].removeprefix("./")}"', html)
    return html.replace('"base": "."', f'"base": "{base.rstrip("/")}"')


def policy(html: str) -> str:
    """The Content-Security-Policy for a page: its own inline scripts and nothing else."""
    hashes = sorted(
        {
            base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            for script in _SCRIPT.findall(html)
        }
    )
    scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "form-action 'none'",
            "base-uri 'self'",
        )
    )


def _with_policy(html: str) -> str:
    start = '<meta charset="utf-8">'
    if start not in html:
        raise ThemeChangedError(f"the theme no longer writes: {start}")
    tags = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return html.replace(start, start + tags, 1)
