"""The Content-Security-Policy of every page, and the scripts that may stand inside a page.

From: finish, with a page that is done. To: the same policy for each. Never: allows a script for no
other reason than that it stands there; what is not on the list stops the build, with its page.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

SCRIPTS = {
    "OUeh99T1zeI3wH+xD0E54vxT7w+8rYRvf58VW2SGPa4=": (
        "theme, partials/javascripts/base.html: keeps choices such as light or dark; finish.py "
        "gives it the root of the site in an attribute"
    ),
    "DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": (
        "theme, partials/javascripts/palette.html: light or dark before the first paint"
    ),
    "/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": (
        "theme, partials/javascripts/content.html: opens the tab that an address names"
    ),
    "UXbICiG7Syv+V5sJzaE7GJa4c9vfQPef329B6TxQQ0I=": (
        "ours, theme/main.html: where site data is blocked, the theme gets a storage that forgets"
    ),
    "mW/TCJ5B3rREZMdgvREYe2lUio2tN/X8SmNGfbMNxEE=": (
        "ours, theme/partials/header.html: the colours of the device until someone chooses, at the "
        "first paint"
    ),
    "vyD0tDLKSgU2naTnaXTz2+x9ZDwIx28ZDvB62usV+EQ=": (
        "ours, theme/main.html: says before the first paint that scripts run"
    ),
    "+1mtDDauUquEKw7xG3wHnIwN+wnNtdGHZna86GUIad4=": (
        "ours, pages/do/scene.html.j2: shows the part that an address names before the first paint"
    ),
    "UuLf9ZOQ4ZeO0RtprE9+4fJowERoMz6ij8FO7ywthIY=": (
        "ours, pages/do/scene.html.j2: who comes back into a scene sees nothing around it, at the "
        "first paint"
    ),
    "4tXJgpkudPtkpkTox3k4jAhiCh/wyzKJq5ZTLSvImFM=": (
        "ours, pages/do/scene.html.j2: folds what comes after playing, before the first paint"
    ),
    "W35Mq4aTteEKzlxAqiZEY6Qsdq1dOa6tWohDZ101boU=": (
        "ours, pages/look_up/sources.html.j2: folds the sources by their kind, before the first "
        "paint"
    ),
}
"""Each script inside a page by the hash of its text: whose it is, where, and why."""

POLICY = "; ".join(
    (
        "default-src 'self'",
        " ".join(("script-src 'self'", *(f"'sha256-{digest}'" for digest in sorted(SCRIPTS)))),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "form-action 'none'",
        "base-uri 'self'",
    )
)

_LIST = "SCRIPTS in tools/leerklimaat/site/policy.py"
_SCRIPT = re.compile(r"<script\b([^<>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r'(?:^|\s)type="application/json"(?=\s|$)')
_FILE = re.compile(r'(?:^|\s)src="(?![a-z][a-z\d+.-]*:|//)[^"]+"(?=\s|$)', re.IGNORECASE)
_HANDLER = re.compile(r"on\w+\s*=")
_BEFORE_NAME = frozenset(" \t\n\r\f\"'/")
_ADDRESS = re.compile(
    r"[\s\"'/](?:href|src|action|formaction|data|srcdoc)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)",
    re.IGNORECASE,
)
_RUNS = ("javascript:", "vbscript:", "data:text", "data:application", "data:image/svg", "<")
_BLANK = re.compile(r"[\x00-\x20]")
_BLANKS = bytes(range(0x21))
_MAY_RUN = re.compile(rb"script:|script&|data:|srcdoc|=[\"']?[a-z]*&(?:#|tab;|newline;)")
"""In lower case and without blanks. What has none of these needs no closer look."""


class NotAllowedError(Exception):
    """Something on a page would run that is not on the list. Says what, where, and what to do."""


def judge(html: str, url: str) -> None:
    """Raise for what would run on this page and is not on the list."""
    if found := list(dict.fromkeys(_strangers(html))):
        raise NotAllowedError("\n".join([f"de pagina `{url}` kan zo niet op de site:", *found]))


def digest_of(script: str) -> str:
    """The hash by which a browser knows a script."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _strangers(html: str) -> Iterator[str]:
    scripts = _SCRIPT.findall(html)
    if len(scripts) != html.lower().count("<script"):
        yield "- er begint een script dat niet gewoon eindigt. Haal het weg."
    for attributes, text in scripts:
        if _DATA.search(attributes) or (_FILE.search(attributes) and not text.strip()):
            continue
        digest = digest_of(text)
        if digest not in SCRIPTS:
            yield (
                f"- het script `{_short(text or attributes)}` staat niet op de lijst. Hoort het "
                f'hier, dan komt "{digest}" in {_LIST}, met wie het maakte en waarom. Kwam het van '
                "een nieuwe versie van het thema, haal dan de hash van het oude weg. Anders: haal "
                "het script weg."
            )
    rest = _SCRIPT.sub("", html)
    lower = rest.lower()
    if any(lower[found.start() - 1] in _BEFORE_NAME for found in _HANDLER.finditer(lower)):
        for name, value in _handlers(rest):
            yield f"- `{name}={_short(value)}` is een script in een kenmerk. Haal het weg."
    may_run = _MAY_RUN.search(lower.encode().translate(None, _BLANKS))
    for written in dict.fromkeys(_ADDRESS.findall(rest) if may_run else ()):
        if _BLANK.sub("", unescape(written.strip("\"'"))).lower().startswith(_RUNS):
            yield f"- het adres `{_short(written)}` is een script. Haal het weg."


def _handlers(html: str) -> list[tuple[str, str]]:
    """Attributes that run when something happens. Read as a browser does; that takes a while."""
    reader = _Handlers()
    reader.feed(html)
    reader.close()
    return reader.found


class _Handlers(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Its attributes; it may be any tag."""
        del tag
        self.found += [(name, value or "") for name, value in attrs if name.startswith("on")]


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:60]}…"
