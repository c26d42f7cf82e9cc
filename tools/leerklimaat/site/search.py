"""The index of the search of one language: made by the same code that a browser searches with.

From: stage, which says what is searched. To: worker, as files below the root of a language.
Raises when the client's code cannot make it; that is a fault of ours, not of an author.
"""

import json
import subprocess
from pathlib import Path

from leerklimaat.site.client import node_environment, on_node
from leerklimaat.tree import Tree

SEARCH = ("search/index.js", "search/texts.js")
"""Which terms stand where; and the texts, of which a hit shows a sentence."""

_MAKER = "client/node/search-index.ts"


def search_files(root: Path, searched: bytes) -> Tree:
    """Both files. `searched`: as pages/searched.py gives it."""
    run = subprocess.run(  # noqa: S603
        ["node", "--eval", on_node(root, _MAKER)],  # noqa: S607
        input=searched,
        env=node_environment(),
        capture_output=True,
        check=False,
    )
    if run.returncode != 0:
        raise RuntimeError(f"no index of the search:\n{run.stderr.decode(errors='replace')}")
    made: dict[str, str] = json.loads(run.stdout)
    return {path: made[Path(path).stem].encode() for path in SEARCH}
