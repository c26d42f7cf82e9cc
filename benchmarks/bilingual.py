"""Our build of both languages against one stock MkDocs + Material + static-i18n run.

The stock site gets the same pages, as `x.md` and `x.en.md`, all of them in its navigation as it
is used to, one search index for both languages, and nothing of ours. Our time includes reading
and checking the content.
"""

import re
import shutil
from pathlib import Path
from statistics import median

import yaml

from benchmarks.measure import LEERKLIMAAT, MKDOCS, measure, told, verdict
from leerklimaat import languages
from leerklimaat.site.build import stage_language
from tests.projects import copy_project

_HEADING = re.compile(r'^<(h([1-3]))[^>]* id="([a-z0-9-]+)">(.*)</\1>$', re.MULTILINE)
TIMES = 5
WANTED = 0.8
CONFIG = """site_name: Leerklimaat
site_url: https://leerklimaat.example/
theme:
  name: material
  font: false
  features: [navigation.indexes, navigation.path, navigation.footer, navigation.top]
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: nl, name: Nederlands, default: true}
        - {locale: en, name: English}
markdown_extensions:
  - attr_list
  - toc: {permalink: false, toc_depth: 2-3}
"""


def run(folder: Path) -> None:
    """Time both in turn, so that what else the machine does meets both."""
    ours = copy_project(folder / "ours")
    stock = _stock(ours, folder / "stock")
    pairs = []
    for _ in range(TIMES):
        pairs.append(
            (
                measure([*LEERKLIMAAT, "build"], ours).seconds,
                measure([*MKDOCS, "build", "--quiet"], stock).seconds,
            )
        )
    ratio = median(mine for mine, _ in pairs) / median(theirs for _, theirs in pairs)
    pages = len(list((ours / "site").rglob("*.html")))
    print(f"  pages in both languages: {pages}")
    print(f"  leerklimaat build:       {told([mine for mine, _ in pairs])}")
    print(f"  stock mkdocs build:      {told([theirs for _, theirs in pairs])}")
    print(f"  ratio:                   {ratio:.2f} ({verdict(ratio, WANTED)})")


def _stock(project: Path, folder: Path) -> Path:
    """The same pages as the stock site wants them."""
    for language in languages.WHOLE:
        stage, _ = stage_language(project, language)
        for path in (stage / "pages").rglob("*"):
            if path.is_file():
                target = folder / "docs" / path.relative_to(stage / "pages")
                if language != languages.SOURCE:
                    target = target.with_suffix(f".{language}{target.suffix}")
                target.parent.mkdir(parents=True, exist_ok=True)
                if path.suffix == ".md":
                    target.write_text(_with_markdown(path.read_text("utf-8")), "utf-8")
                else:
                    shutil.copyfile(path, target)
    (folder / "mkdocs.yml").write_text(CONFIG)
    return folder


def _with_markdown(page: str) -> str:
    """A page with its headings as they are written for the stock site, which reads them."""
    _, head, body = page.split("---\n", 2)
    known = {anchor for _, anchor, _ in yaml.safe_load(head)["contents"]} | {"top"}

    def heading(found: re.Match[str]) -> str:
        _, level, anchor, words = found.groups()
        return f"{'#' * int(level)} {words} {{: #{anchor} }}" if anchor in known else found[0]

    return f"---\n{head}---\n{_HEADING.sub(heading, body)}"
