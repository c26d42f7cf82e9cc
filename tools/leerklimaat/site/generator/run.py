"""Runs MkDocs for one language: over a whole stage, or kept ready to make one page at a time.

From: worker. To: MkDocs, whose own functions make every page either way. Never: decides which
pages need making, or reads records.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from leerklimaat.site.generator import hook
from leerklimaat.site.sources import CONFIG


def configure(root: Path, html: Path) -> MkDocsConfig:
    """What mkdocs.yml says, for a site in that folder."""
    config = load_config(str(root / CONFIG), site_dir=str(html))
    config.plugins.on_startup(command="build", dirty=False)
    return config


def run(root: Path, html: Path) -> None:
    """Make the whole language from its stage."""
    config = configure(root, html)
    try:
        build.build(config)
    finally:
        config.plugins.on_shutdown()


class Ready:
    """MkDocs as it is when it starts to make pages, for as long as what all pages share stays."""

    def __init__(self, root: Path, html: Path, environment: Environment | None = None) -> None:
        """Read the stage. `environment`: the templates of an earlier one with the same theme."""
        config = configure(root, html)
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        found = config.theme.get_env()
        files.add_files_from_theme(found, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        self._nav = config.plugins.on_nav(nav, config=config, files=files)
        self._config, self._files = config, files
        self._documents = files.documentation_pages()
        for file in self._documents:
            if file.page is None:
                Page(None, file, config)
        self._pages = {hook.key(file.page): file.page for file in self._documents if file.page}
        if environment is None:
            environment = config.plugins.on_env(found, config=config, files=files)
        self.environment = environment
        files.copy_static_files(inclusion=InclusionLevel.is_included)

    def renew(self, plan: dict[str, Any]) -> None:
        """Take what pages show of each other from this plan, which has the same pages."""
        self._config.extra[hook.KEY] = plan
        for key, page in self._pages.items():
            # A neighbour shows the title of a page that was not read yet.
            page.markdown, page.meta = "", {"title": escape(plan["pages"][key]["title"])}
        hook.tie(self._pages, plan["pages"])

    def make(self, path: str, source: str) -> None:
        """Write a page."""
        page = self._pages[path]
        page.file.content_string = source
        build._populate_page(page, self._config, self._files)
        build._build_page(page, self._config, self._documents, self._nav, self.environment)
