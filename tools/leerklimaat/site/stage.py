"""One language as the site generator reads it: pages, downloads, scripts of banks, the plan, and
what the search is made of.

From: worker, with all that pages are made of. To: worker and the site generator. Each part is
made when it is asked for. The only module that imports pages and exports. Never: writes.
"""

from functools import cache, cached_property
from pathlib import Path

from leerklimaat.exports import Maker, leaving, offered, taken_along
from leerklimaat.exports.kit import MADE_BY, Supplies
from leerklimaat.exports.kit.sheets import LOOKS as SHEETS
from leerklimaat.exports.paper_pdf import LOOKS, typesetter
from leerklimaat.exports.scorm import lesson_packages
from leerklimaat.languages import SOURCE
from leerklimaat.model.leaving import Leaving
from leerklimaat.pages import page_of, scripts_beside
from leerklimaat.pages.places import PLACES_SCRIPT, places_script
from leerklimaat.pages.plan import plan_of
from leerklimaat.pages.searched import searched_of
from leerklimaat.pages.site import Site
from leerklimaat.pages.templates import environment
from leerklimaat.site.compiled import keep_compiled
from leerklimaat.site.exchange import Material
from leerklimaat.site.shelf import typeset_shelf
from leerklimaat.tree import Tree

PLAN = "plan.json"
PAGES = "pages"
PLACES = PLACES_SCRIPT


class Stage:
    """What one language consists of."""

    def __init__(
        self,
        language: str,
        material: Material,
        before: "Stage | None" = None,
        root: Path | None = None,
    ) -> None:
        """`before`: the stage of earlier material, of which some findings still hold. `root`: the
        project, in which what takes long to make is kept; without one it is made each time.
        """
        keep_compiled(environment())
        self._shelf = typeset_shelf(root, language, LOOKS, *MADE_BY) if root is not None else None
        self._material = material
        earlier = before._site if before is not None else None
        self._site: Site = Site(material.bases[language], material.settings, earlier)
        self._pages: dict[str, bytes] = {}

    @cached_property
    def _leaving(self) -> Leaving:
        return leaving(self._site)

    @cached_property
    def plan(self) -> bytes:
        """What the site generator must know of each page beyond the page itself, as JSON."""
        return plan_of(self._site)

    @cached_property
    def scripts(self) -> Tree:
        """Banks and texts as scripts, which pages load."""
        return scripts_beside(self._site, self._material.bases[SOURCE])

    @cached_property
    def offered(self) -> dict[str, Maker]:
        """What makes each download, by its path."""
        for setter in (typesetter(), typesetter(SHEETS)):
            setter.kept = self._shelf
        packages = lesson_packages(self._site, self._material.packaged)
        made = offered(self._site) | {path: cache(make) for path, make in packages.items()}
        supplies = Supplies(made, self._material.packaged, self._shelf)
        return made | taken_along(self._site, supplies)

    def downloads(self) -> Tree:
        """Every download. They take as long as the pages do."""
        made = {path: make() for path, make in self.offered.items()}
        if self._shelf is not None:
            self._shelf.clear()
        return made

    def page(self, path: str) -> bytes:
        """The page of that path, which is below the root of the language and has no suffix.

        Made once: it is written, and it is searched.
        """
        if path not in self._pages:
            sheet, material = self._site.sheets[path], self._material
            self._pages[path] = page_of(
                self._site, sheet, material.bases, material.licences, self._leaving
            )
        return self._pages[path]

    @cached_property
    def searched(self) -> bytes:
        """What can be searched, as JSON: all pages are made for it."""
        return searched_of(self._site, lambda sheet: self.page(sheet.path).decode())

    @cached_property
    def places(self) -> bytes:
        """Every place that can have a bookmark, as a script: all pages are made for it."""
        return places_script(self._site, lambda sheet: self.page(sheet.path).decode())

    def tree(self) -> Tree:
        """Pages and scripts, as files. A page ends in `.md`, which is what the generator looks
        for.
        """
        pages = {f"{path}.md": self.page(path) for path in self._site.sheets}
        scripts = self.scripts | {PLACES: self.places}
        files = {f"{PAGES}/{path}": data for path, data in (pages | scripts).items()}
        return {**files, PLAN: self.plan}
