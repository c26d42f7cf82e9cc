"""From authored files to `site/`: read, check, one process per language, assemble, swap.

From: cli. To: the folder site/. A build stands beside the old one until it is whole; whatever
goes wrong, the old site stays. Never: leaves a half-finished site, or depends on the clock.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.exports.sitemap import sitemap
from leerklimaat.languages import SOURCE
from leerklimaat.problems import Problem, Severity
from leerklimaat.settings import Settings, from_environment
from leerklimaat.site.client import bundles, packaged
from leerklimaat.site.exchange import Build, Material
from leerklimaat.site.licences import licences
from leerklimaat.site.offline import make_offline
from leerklimaat.site.place import put, target_of, told
from leerklimaat.site.runs import alone, work_of
from leerklimaat.site.search import search_files
from leerklimaat.site.sources import SITE
from leerklimaat.site.stage import PAGES, PLAN, Stage
from leerklimaat.site.whole import make_whole
from leerklimaat.site.workers import Workers
from leerklimaat.tree import Tree, write

Say = Callable[[str], None]

BETWEEN = ("sitemap.xml", "robots.txt", ".nojekyll")
"""What stands at the root of the site because it is about all languages."""


def build_site(root: Path, say: Say, *, zipped: bool = False) -> list[Problem]:
    """Build every language into `site/`. Errors in what comes back mean: nothing was replaced.

    `zipped`: with the whole site as one file beside its pages.

    Raises `WrongUseError`, before anything is made, for settings and places that cannot be.
    """
    root = root.resolve()
    settings = replace(from_environment(), zipped=zipped)
    with Workers(root, settings.languages, exporting=True) as workers:
        target_of(root)
        say("inhoud lezen en controleren")
        loaded = load(root)
        texts, failures = licences(root)
        played_by, not_made = packaged(root)
        failures = [*failures, *not_made]
        if has_errors([*loaded.problems, *failures]):
            return [*check(loaded), *failures]
        workers.send(Build(material(loaded, settings, texts, played_by)))
        # Pages are being made; should anything be wrong, they are thrown away.
        problems = check(loaded)
        if has_errors(problems):
            return problems
        say("pagina's maken")
        scripts, failures = bundles(root)
        if failures := [*failures, *workers.receive()]:
            return [*problems, *failures]
        say("site samenstellen")
        new = _assemble(workers, scripts, settings)
        make_offline(root, new, settings.languages)
        if zipped:
            make_whole(new)
        with alone(work_of(root)):
            others = put(new, workers.folder, target_of(root))
    if others:
        say(told(others))
    say(f"klaar: {SITE}/index.html")
    return problems


def stage_language(root: Path, language: str) -> tuple[Path, list[Problem]]:
    """Check and render one language for a MkDocs that was started by hand."""
    loaded = load(root)
    texts, no_texts = licences(root)
    scripts, no_scripts = bundles(root)
    played_by, not_made = packaged(root)
    stage = work_of(root) / "stage" / language
    problems = [*check(loaded), *no_texts, *no_scripts, *not_made]
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        return stage, errors
    shutil.rmtree(stage, ignore_errors=True)
    made = Stage(language, material(loaded, from_environment(), texts, played_by))
    write(made.tree(), stage)
    write(scripts | made.downloads() | search_files(root, made.searched), stage / PAGES)
    return stage, []


def material(
    loaded: Loaded, settings: Settings, texts: dict[str, str], played_by: Tree
) -> Material:
    """What pages and downloads are made of, in the languages of the site."""
    bases = {language: loaded.bases[language] for language in settings.languages}
    return Material(bases, settings, texts, played_by)


def has_errors(problems: list[Problem]) -> bool:
    """True if one of them is more than a warning."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def between_languages(workers: Workers, settings: Settings) -> Tree:
    """The files of `BETWEEN`, from the plans that the languages were made by."""
    plans: dict[str, dict[str, Any]] = {
        language: json.loads((workers.stage(language) / PLAN).read_text("utf-8"))
        for language in settings.languages
    }
    return sitemap(plans, settings.site_url) | {".nojekyll": b""}


def _assemble(workers: Workers, scripts: Tree, settings: Settings) -> Path:
    """One site: the source language at the root, the others in a folder of their own."""
    site = workers.html(SOURCE)
    for language in settings.languages:
        html = workers.html(language)
        write(scripts, html)
        shutil.copytree(
            workers.downloads(language), html, copy_function=shutil.move, dirs_exist_ok=True
        )
    for language in settings.languages:
        if language != SOURCE:
            workers.html(language).rename(site / language)
    write(between_languages(workers, settings), site)
    return site
