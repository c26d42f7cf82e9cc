"""What a home screen must know of the site: its name, icons, and where it opens.

From: the words and pages of one language. To: build. Source: Web Application Manifest (W3C). Every
address is relative, so that the site may stand in a folder. Never: anything that a browser would
ask leave for.
"""

import json

from leerklimaat.model.addresses import BANKS, TODAY, WEB_MANIFEST
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.tree import Tree

ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("filled-192.png", 192, "maskable"),
    ("filled-512.png", 512, "maskable"),
)
"""In theme/assets/icons/, which tests/pictures.py makes from theme/assets/favicon.svg. `maskable`:
a home screen cuts its own shape out of it.
"""
_SHORTCUTS = (TODAY, "scenes/index", BANKS)
_COLOUR, _BACKGROUND = "#1f5c57", "#fdfaf5"
"""As theme/assets/styles/base.css has them."""


def web_manifest(site: Site) -> Tree:
    """`site.webmanifest`; it opens on the page of today."""
    ui = site.ui
    data = {
        "name": ui["site.name"],
        "short_name": ui["site.name"],
        "description": ui["site.description"],
        "lang": site.language,
        "dir": "ltr",
        "start_url": f"{TODAY}.html",
        "scope": "./",
        "display": "standalone",
        "theme_color": _COLOUR,
        "background_color": _BACKGROUND,
        "categories": ["education", "health"],
        "icons": [
            {
                "src": f"assets/icons/{name}",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, size, purpose in ICONS
        ],
        "shortcuts": [
            {"name": told(site.sheets[path].title), "url": f"{path}.html"}
            for path in _SHORTCUTS
            if path in site.sheets
        ],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return {WEB_MANIFEST: f"{text}\n".encode()}
