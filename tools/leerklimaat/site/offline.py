"""The service worker of a finished site, with which it can be read without a network.

From: build, with the folder of the whole site. To: the same folder, as one script and a file that
says how much a copy is. What a copy holds stands in client/node/offline.ts; what the worker does in
client/worker. Never: the clock, or anything that differs between two builds of the same site.
"""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from leerklimaat.site.client import node_environment, on_node, worker
from leerklimaat.tree import write

OFFLINE = ("sw.js", "offline.json")
"""The worker, and the sizes of the copy that it makes; both at the root of the site."""

GOODBYE = b"""addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  await registration.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.endsWith(` ${registration.scope}`))
    .map((name) => caches.delete(name)));
})()));
"""
"""In place of the worker where pages change all the time: it removes itself and what was kept."""

_MAKER = "client/node/offline.ts"


def make_offline(root: Path, site: Path, languages: Sequence[str]) -> None:
    """Write the worker into the site. Raises when the client's code cannot make it."""
    with tempfile.TemporaryDirectory(dir=site.parent) as folder:
        write({OFFLINE[0]: worker(root)}, Path(folder))
        asked = {
            "source": str(Path(folder, OFFLINE[0])),
            "site": str(site),
            "languages": list(languages),
        }
        run = subprocess.run(  # noqa: S603
            ["node", "--eval", on_node(root, _MAKER, "--packages=external")],  # noqa: S607
            input=json.dumps(asked),
            cwd=root,  # where node finds workbox
            env=node_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    if run.returncode != 0:
        raise RuntimeError(f"no service worker:\n{run.stderr}")
