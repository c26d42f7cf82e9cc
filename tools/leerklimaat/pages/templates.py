"""All templates of pages, and what any of them may ask for besides its view.

From: the folders of pages, in which templates stand. To: view. Never: knows one page from another.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from leerklimaat.pages.do.playing import endings_of, measure_of
from leerklimaat.pages.drawings.icons import icon, icon_of
from leerklimaat.pages.drawings.rise import rise
from leerklimaat.pages.drawings.scene_drawing import draw_scene
from leerklimaat.pages.practise import ways_to_practise
from leerklimaat.pages.returns import HANDFUL, returns_of
from leerklimaat.pages.writers import for_writers
from leerklimaat.quotes import curly


@cache
def environment() -> Environment:
    """All templates of pages, read at need and once."""
    found = Environment(
        loader=PackageLoader("leerklimaat.pages", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    found.globals |= {"icon": icon, "icon_of": icon_of, "draw_scene": draw_scene, "rise": rise}
    found.globals |= {
        "ways_to_practise": ways_to_practise,
        "returns_of": returns_of,
        "HANDFUL": HANDFUL,
        "for_writers": for_writers,
        "endings_of": endings_of,
        "measure_of": measure_of,
    }
    found.filters["curly"] = curly
    return found
