"""`python -m tests.pictures`: makes the pictures of shared links, in every language, and the icons
of a home screen.

From: the words of the interface, and the icon of a tab. To: `theme/assets/shared/` and
`theme/assets/icons/`, which are committed, since a browser draws them and a build has none. Beside
them stands of which drawing each was made, so that tests/test_pictures.py knows when one is out of
date.
"""

import hashlib
import io
import json
from collections.abc import Iterator

from PIL import Image
from playwright.sync_api import sync_playwright

from leerklimaat.content.load import Loaded, load
from leerklimaat.exports.webmanifest import ICONS
from leerklimaat.pages.drawings.shared import HEIGHT, NAMES, WIDTH, draw_picture
from tests.e2e.browser import find
from tests.sampling import ROOT

FOLDER = ROOT / "theme" / "assets" / "shared"
MADE_FROM = FOLDER / "made-from.json"
ICON = ROOT / "theme" / "assets" / "favicon.svg"
ICON_FOLDER = ROOT / "theme" / "assets" / "icons"
_COLOURS = 48
_STYLE = "<style>body{margin:0}svg{display:block}</style>"
_RADIUS = ' rx="11"'
"""Of the corners of the icon of a tab; a home screen cuts its own."""


def drawings(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Per file what it is made from."""
    for language, base in loaded.bases.items():
        site, line = base.ui["site.name"], base.ui["site.description"]
        for name in NAMES:
            drawn = draw_picture(name, site, base.ui[f"share.{name}"], line)
            yield f"{name}.{language}.png", drawn


def icons() -> Iterator[tuple[str, int, str]]:
    """Per file how large it is, and what it is made from: the icon as it is, or with what counts
    well inside any shape."""
    drawn = ICON.read_text("utf-8").strip()
    start, sign = drawn.index("<g"), drawn.index("</svg>")
    ground = drawn[:start].replace(_RADIUS, "")
    middle = '<g transform="translate(24 24) scale(.8) translate(-24 -24)">'
    filled = f"{ground}{middle}{drawn[start:sign]}</g></svg>"
    for name, size, purpose in ICONS:
        shape = drawn if purpose == "any" else filled
        yield name, size, shape.replace("<svg ", f'<svg width="{size}" height="{size}" ', 1)


def digest_of(drawn: str) -> str:
    """By what a drawing is known."""
    return hashlib.sha256(drawn.encode()).hexdigest()[:16]


def main() -> None:
    """Draw all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    ICON_FOLDER.mkdir(exist_ok=True)
    for old in (*FOLDER.glob("*.png"), *ICON_FOLDER.glob("*.png")):
        old.unlink()
    made: dict[str, str] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for file, drawn in drawings(load(ROOT)):
            page.set_content(f"{_STYLE}{drawn}")
            shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            few = shot.quantize(_COLOURS, dither=Image.Dither.NONE)
            few.save(FOLDER / file, optimize=True)
            made[file] = digest_of(drawn)
        for file, size, drawn in icons():
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(f"{_STYLE}{drawn}")
            shot = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
            shot.save(ICON_FOLDER / file, optimize=True)
            made[file] = digest_of(drawn)
        browser.close()
    MADE_FROM.write_text(json.dumps(made, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
