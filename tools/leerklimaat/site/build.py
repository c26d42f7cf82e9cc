"""From authored files to `site/`: check, render, one MkDocs run per language, assemble, swap.

From: cli. To: the folder site/. A build stands beside the old one until it is whole; whatever
goes wrong, the old site stays. Never: leaves a half-finished site, or depends on the clock.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.exports import files_of
from leerklimaat.exports.sitemap import sitemap
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.problems import Place, Problem, Severity
from leerklimaat.settings import Settings, from_environment
from leerklimaat.site.client import bundles
from leerklimaat.site.licences import licences
from leerklimaat.tree import Tree, write

Say = Callable[[str], None]

SITE = "site"
WORK = "build"
_LOG_LINES = 20


@dataclass(frozen=True, slots=True)
class Brought:
    """What a site brings along besides content: our scripts, and the texts of licences by name."""

    scripts: Tree
    licences: dict[str, str]


def build_site(root: Path, say: Say) -> list[Problem]:
    """Build every language into `site/`. Errors in what comes back mean: nothing was replaced."""
    _recover(root)
    say("inhoud lezen en controleren")
    loaded, problems = _checked(root)
    if _has_errors(problems):
        return problems
    brought, failures = _bring(root)
    if failures:
        return [*problems, *failures]
    settings = from_environment()
    with _workplace(root) as work, _runs() as runs:
        for language in languages.ALL:
            say(f"pagina's maken: {language}")
            stage = work / "stage" / language
            write_stage(language, loaded.bases, settings, brought, stage)
            runs.append((language, _start(root, language, stage, work / "html" / language)))
        say("site opbouwen")
        failed = [problem for language, run in runs for problem in _finish_run(language, run)]
        if failed:
            return [*problems, *failed]
        site = _assemble(work, settings)
        _swap(site, root)
    say(f"klaar: {SITE}/index.html")
    return problems


def stage_language(root: Path, language: str) -> tuple[Path, list[Problem]]:
    """Check and render one language for a MkDocs that was started by hand."""
    loaded, problems = _checked(root)
    stage = root / WORK / "stage" / language
    brought, failures = _bring(root)
    problems = [*problems, *failures]
    if _has_errors(problems):
        return stage, [problem for problem in problems if problem.severity is Severity.ERROR]
    shutil.rmtree(stage, ignore_errors=True)
    write_stage(language, loaded.bases, from_environment(), brought, stage)
    return stage, []


def write_stage(
    language: str,
    bases: dict[str, KnowledgeBase],
    settings: Settings,
    brought: Brought,
    stage: Path,
) -> None:
    """The pages, downloads and scripts of one language and its plan, for the site generator."""
    rendered = pages.render(language, bases, settings, brought.licences)
    files = rendered.pages | rendered.scripts | files_of(bases[language]) | brought.scripts
    write(files, stage / "pages")
    write({"plan.json": rendered.plan}, stage)


def _bring(root: Path) -> tuple[Brought, list[Problem]]:
    scripts, problems = bundles(root)
    if problems:
        return Brought({}, {}), problems
    texts, problems = licences(root)
    return Brought(scripts, texts), problems


def _checked(root: Path) -> tuple[Loaded, list[Problem]]:
    loaded = load(root)
    return loaded, check(loaded)


def _has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


@contextmanager
def _workplace(root: Path) -> Iterator[Path]:
    """A folder of this build's own on the same disk as the site, gone afterwards."""
    parent = root / WORK
    parent.mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="run-", dir=parent))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _runs() -> Iterator[list[tuple[str, "subprocess.Popen[str]"]]]:
    """Runs of the site generator, none of which outlives the build that started it."""
    runs: list[tuple[str, subprocess.Popen[str]]] = []
    try:
        yield runs
    finally:
        for _, run in runs:
            if run.poll() is None:
                run.kill()
                run.communicate()


def _start(root: Path, language: str, stage: Path, html: Path) -> "subprocess.Popen[str]":
    environment = {
        **os.environ,
        "LEERKLIMAAT_LANGUAGE": language,
        "LEERKLIMAAT_STAGE": str(stage),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(html)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter, arguments of our own
        [*command, "--config-file", str(root / "mkdocs.yml")],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _finish_run(language: str, run: "subprocess.Popen[str]") -> list[Problem]:
    output, _ = run.communicate()
    if run.returncode == 0:
        return []
    tail = "\n".join(output.strip().splitlines()[-_LOG_LINES:])
    return [
        Problem(
            Place("mkdocs.yml"),
            f"de site in taal `{language}` kon niet worden opgebouwd:\n{tail}",
            "De vorige site is niet aangeraakt.",
        )
    ]


def _assemble(work: Path, settings: Settings) -> Path:
    """One site: the source language at the root, the others in a folder of their own."""
    site = work / "html" / languages.SOURCE
    for language in languages.TRANSLATIONS:
        (work / "html" / language).rename(site / language)
    plans: dict[str, dict[str, Any]] = {
        language: json.loads((work / "stage" / language / "plan.json").read_text("utf-8"))
        for language in languages.ALL
    }
    write(sitemap(plans, settings.site_url), site)
    write({".nojekyll": b""}, site)
    return site


def _swap(new: Path, root: Path) -> None:
    """Put the new site in place of the old one; on a failure put the old one back."""
    site, old = root / SITE, root / WORK / "previous"
    shutil.rmtree(old, ignore_errors=True)
    try:
        if site.exists():
            site.rename(old)
        new.rename(site)
    except BaseException:
        _recover(root)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(root: Path) -> None:
    """Put back the old site after a stop between the two renames of `_swap`."""
    site, old = root / SITE, root / WORK / "previous"
    if old.exists() and not site.exists():
        old.rename(site)
