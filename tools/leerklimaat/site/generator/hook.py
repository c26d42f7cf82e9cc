"""MkDocs' events: feeds it a stage and mends what its theme leaves undone.

From: mkdocs.yml, and run. To: MkDocs. The stage (pages and plan.json of one language) is named
by LEERKLIMAAT_STAGE; without it (plain `mkdocs build`) the Dutch one is made first. Never: reads
records or authored files.
"""

import json
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from leerklimaat import languages
from leerklimaat.site import finish, sharing
from leerklimaat.site.compiled import keep_compiled
from leerklimaat.usage import WrongUseError

KEY = "leerklimaat"
_OWN_FILES = ("404.html", "sitemap.xml")  # made by us, not from the theme's templates
_MAPS = ".map"  # of the theme's scripts and sheets, for who works on the theme
_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")  # the theme's, not ours
_IN_HEAD = ("title", "description")
_BODY = "body"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Point MkDocs at the stage, and give the theme its words."""
    if not config.theme["language"]:
        raise PluginError("LEERKLIMAAT_LANGUAGE is leeg. Haal haar weg, of zet er een taal in: nl.")
    stage = Path(os.environ.get("LEERKLIMAAT_STAGE") or _stage_dutch(config))
    plan = json.loads((stage / "plan.json").read_text("utf-8"))
    config.docs_dir = str(stage / "pages")
    config.nav = [f"{plan['home']}.md"]
    # The theme writes these as they are.
    config.site_name = escape(plan["name"])
    config.site_description = escape(plan["description"])
    config.theme.static_templates -= set(_OWN_FILES)
    words = plan["words"]
    for option in config.theme["palette"]:
        option["toggle"]["name"] = escape(words[option["toggle"]["name"]])
    folder = "" if plan["language"] == languages.SOURCE else f"{plan['language']}/"
    config.site_url = plan["site_url"] + folder
    config.extra[KEY] = plan
    config.extra["alternate"] = finish.alternates(plan["languages"])
    return config


@event_priority(200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what we write ourselves, what no reader asks for, and the search of the theme."""
    language = config.extra[KEY]["language"]
    for file in list(files):
        is_picture = file.src_uri.startswith(sharing.PICTURES)
        is_other_picture = is_picture and not file.src_uri.endswith(f".{language}.png")
        is_left_out = file.src_uri in _OWN_FILES or file.src_uri.endswith(_MAPS)
        if is_left_out or is_other_picture or file.src_uri.startswith(_SEARCH):
            files.remove(file)
    return files


def _stage_dutch(config: MkDocsConfig) -> str:
    from leerklimaat.site.build import stage_language  # noqa: PLC0415 - it loads us

    root = Path(config.config_file_path).parent
    try:
        stage, problems = stage_language(root, languages.SOURCE)
    except WrongUseError as error:
        raise PluginError(str(error)) from None
    if problems:
        raise PluginError("\n".join(["", *map(str, problems)]))
    return str(stage)


@event_priority(-200)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give every page what comes before and after it; the menu is the theme's, from the plan."""
    pages = {key(file.page): file.page for file in files.documentation_pages() if file.page}
    tie(pages, config.extra[KEY]["pages"])
    return nav


def tie(pages: dict[str, Page], plan: dict[str, Any]) -> None:
    """Tie pages to each other as the plan says."""
    for name, page in pages.items():
        known = plan.get(name, {"previous": None, "next": None})
        page.previous_page = pages.get(known["previous"])
        page.next_page = pages.get(known["next"])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The templates of the theme are compiled once, not at every build."""
    keep_compiled(env)
    return env


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Texts of the head become HTML: the theme writes them as they are, or escapes what is not.

    The page itself is HTML. It passes by Markdown, which would read it three times.
    """
    page.meta.update({key: escape(page.meta[key]) for key in _IN_HEAD if key in page.meta})
    page.meta[_BODY] = markdown
    return ""


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page as it came, and its headings for the contents beside it."""
    page.toc = get_toc(_nested(page.meta.get("contents", [])))
    return str(page.meta.pop(_BODY))


def _nested(contents: list[Any]) -> list[Any]:
    """Headings in order as MkDocs wants them: the deeper ones inside those above them."""
    found: list[Any] = []
    for level, anchor, words in contents:
        heading = {"level": level, "id": anchor, "name": words, "children": []}
        above = found[-1] if found and found[-1]["level"] < level else None
        (found if above is None else above["children"]).append(heading)
    return found


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend the theme's HTML, and add the Content-Security-Policy and what sharing asks."""
    plan = config.extra[KEY]
    known = plan["pages"].get(key(page))
    if known is not None and known["listed"] and page.canonical_url:
        meta = {**page.meta, "picture": known["picture"]}
        tags = sharing.tags_of(meta, page.canonical_url, config.site_url or "/", plan)
        output = output.replace("</head>", f"{tags}</head>", 1)
    return finish.finish(output, page.url, plan, config.site_url or "/")


def key(page: Page) -> str:
    """The path of a page, as the plan calls it."""
    return page.file.src_uri.removesuffix(".md")
