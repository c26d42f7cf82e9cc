"""The scripts of the site: what esbuild makes of `client/`, one file per purpose.

From: build and serve. To: the same, as a Tree below the root of a language. Pages load them with
the macro `client` in pages/parts.j2, and `everywhere` by mkdocs.yml. Never: writes; the same
sources give the same bytes.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from leerklimaat.problems import Place, Problem
from leerklimaat.site.sources import CLIENT
from leerklimaat.tree import Tree

BUNDLES = (
    *("everywhere", "scene", "quiz", "today", "data", "home", "known"),
    *("assess", "check", "picture", "plan", "evidence", "ask", "answer", "observe", "scan", "due"),
    "compose",
    "group",
    "filter",
    "offline",
    "search",
    "repeat",
    "seen",
    "marks",
    "lookback",
)
"""Each is `client/src/<name>/main.ts`, and becomes `assets/client/<name>.js`."""

WORKER = "worker"
"""The service worker, which is `client/worker/main.ts`; site/offline.py fills it in."""

REVIEW = "review"
"""The same, for the page that `leerklimaat review` makes; no site has it."""

PREVIEW = "preview"
"""The same, for pages that `serve` shows; no site has it."""

WRITING = {
    "schrijven.css": f"{CLIENT}/src/write/write.css",
    "schrijven.js": f"{CLIENT}/src/write/main.ts",
}
"""What the page for writing needs (site/writing.py), by its name there; no site has it."""

SCORM = "scorm"
"""The same, for a lesson in a package; no page of the site has it."""

PACKAGED = {
    "les.css": f"{CLIENT}/src/{SCORM}/package.css",
    "les.js": f"{CLIENT}/src/{SCORM}/main.ts",
}
"""What every package of a lesson holds (exports/scorm.py), by its name there."""

SLIDES = "slides"
"""The same, for the slides of a lesson; no page of the site has it."""

SHOWN = {
    "dias.css": f"{CLIENT}/src/{SLIDES}/slides.css",
    "dias.js": f"{CLIENT}/src/{SLIDES}/main.ts",
}
"""What stands in the page with the slides of a lesson (exports/kit/deck_html.py)."""

FLOOR = "chrome109,firefox115,safari15.4"
"""The oldest browsers in which everything works; README and the page on accessibility name them."""

# Classic scripts: a module is not loaded from disk. Notices that licences ask for stay.
OPTIONS = [
    *("--bundle", "--format=iife", f"--target={FLOOR}", "--minify", "--charset=utf8"),
    "--loader:.xml=text",
    *("--legal-comments=eof", "--log-level=warning"),
]


def bundles(root: Path, names: Iterable[str] = BUNDLES) -> tuple[Tree, list[Problem]]:
    """Every bundle of those names, or why there is none."""
    return _made(root, {path_of(name): f"{CLIENT}/src/{name}/main.ts" for name in names})


def packaged(root: Path) -> tuple[Tree, list[Problem]]:
    """The scripts and styles of every package and of all slides, or why there are none."""
    return _made(root, PACKAGED | SHOWN)


def for_writing(root: Path) -> tuple[Tree, list[Problem]]:
    """The script and the style of the page for writing, or why there are none."""
    return _made(root, WRITING)


def _made(root: Path, sources: dict[str, str]) -> tuple[Tree, list[Problem]]:
    if not _esbuild(root).exists():
        return {}, [
            Problem(
                Place("node_modules"),
                "de gereedschappen voor de scripts van de site ontbreken.",
                "Draai `make site`; dat haalt ze op.",
            )
        ]
    tree: Tree = {}
    for path, source in sources.items():
        run = _bundled(root, source, OPTIONS)
        if run.returncode != 0:
            said = run.stderr.decode(errors="replace").strip()
            return {}, [Problem(Place(source), f"dit script kan niet worden gemaakt:\n{said}")]
        tree[path] = run.stdout
    return tree, []


def worker(root: Path) -> bytes:
    """The service worker before anything is filled in; what is wrong with it is a fault of ours."""
    options = [*OPTIONS, '--define:process.env.NODE_ENV="production"']
    return _or_raise(f"{CLIENT}/{WORKER}/main.ts", root, options)


def on_node(root: Path, source: str, *more: str) -> str:
    """A script of the client for node, as text; what is wrong with it is a fault of ours."""
    options = ["--bundle", "--platform=node", "--log-level=warning", *more]
    return _or_raise(source, root, options).decode()


def _or_raise(source: str, root: Path, options: list[str]) -> bytes:
    run = _bundled(root, source, options)
    if run.returncode != 0:
        raise RuntimeError(f"{source}:\n{run.stderr.decode(errors='replace')}")
    return run.stdout


def path_of(name: str) -> str:
    """Where a bundle stands, below the root of a language."""
    return f"assets/client/{name}.js"


def _bundled(root: Path, source: str, options: list[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603
        [str(_esbuild(root)), source, *options],
        cwd=root,
        env=node_environment(),
        capture_output=True,
        check=False,
    )


def _esbuild(root: Path) -> Path:
    return root.absolute() / "node_modules" / ".bin" / "esbuild"


def node_environment() -> dict[str, str]:
    """With the `node` that was installed beside this Python, which esbuild starts with."""
    here = str(Path(sys.executable).parent)
    return {**os.environ, "PATH": os.pathsep.join((here, os.environ.get("PATH", "")))}
