"""The site as the content is now. A page is made when someone looks at it, and not before.

From: serve, which says what changed. To: live, as bytes. Between changes it keeps the content as
it was loaded, and a process per language. Never: shows content with mistakes, or touches `site/`;
what was good stays until something good takes its place.
"""

import gc
import hashlib
import posixpath
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from leerklimaat.content.load import Loaded, load, sources
from leerklimaat.content.rules import Judged, judge
from leerklimaat.languages import SOURCE
from leerklimaat.problems import Problem
from leerklimaat.settings import from_environment
from leerklimaat.site.build import BETWEEN, between_languages, has_errors, material
from leerklimaat.site.client import bundles, packaged
from leerklimaat.site.exchange import Renew
from leerklimaat.site.licences import licences
from leerklimaat.site.server import could_be_a_file
from leerklimaat.site.sources import DESIGN, LICENCES, SCRIPTS
from leerklimaat.site.workers import Workers
from leerklimaat.tree import Tree

CONTENT = sources()
ALWAYS = DESIGN | LICENCES
"""What is read when the processes start; a change starts them again."""

WATCHED = CONTENT | SCRIPTS | ALWAYS
"""All that is read below the root, but what is installed and the program itself."""


class NotMadeError(Exception):
    """There is nothing to show: nothing was good so far, or making the page went wrong."""


class Address(NamedTuple):
    """A file of the site: of which language, and its path below the root of that language."""

    language: str
    path: str


class Preview:
    """What is shown now, and how it becomes what is shown next. Threads may look at any time."""

    def __init__(self, root: Path) -> None:
        """Nothing can be shown before the first `refresh`."""
        self._root = root.resolve()
        self._settings = from_environment()
        self._drafts: dict[str, bytes] = {}
        self._renewing = threading.RLock()
        self._loaded: Loaded | None = None
        self._judged: Judged | None = None
        self._good: Loaded | None = None
        self._texts: dict[str, str] = {}
        self._scripts: Tree = {}
        self._played_by: Tree = {}
        self._workers: Workers | None = None
        self._theme = ""
        self._looking = threading.Lock()
        self._turn = 0
        self._turned = threading.Condition()

    def close(self) -> None:
        """Stop the processes; who waits for a change waits no longer."""
        self._use(None)
        self._tell()

    def refresh(self, changed: Iterable[str] = WATCHED) -> list[Problem]:
        """Show what is there now. `changed`: names from `WATCHED` to look at again.

        An error in what comes back means that what it is about is shown as it was.
        """
        with self._renewing:
            return self._refresh(frozenset(changed))

    def draft(self, name: str, data: bytes | None) -> tuple[Loaded, list[Problem]]:
        """Show a file as somebody is writing it, in place of the one on disk; None: that one again.

        What was read, and what is wrong with it now, in every file.
        """
        with self._renewing:
            if data is None:
                self._drafts.pop(name, None)
            else:
                self._drafts[name] = data
            problems = self._refresh(CONTENT)
            return self.loaded, problems

    @property
    def loaded(self) -> Loaded:
        """What was read last, good or not."""
        if self._loaded is None:
            raise NotMadeError
        return self._loaded

    def _refresh(self, names: frozenset[str]) -> list[Problem]:
        workers = self._workers
        if workers is None or not workers.alive or names & ALWAYS:
            problems = self._start()
        else:
            before = self._played_by
            problems = self._bundle() if names & SCRIPTS else []
            mistakes = self._read() if names & CONTENT else []
            problems += mistakes
            is_new = bool(names & CONTENT) or self._played_by != before
            if is_new and not has_errors(mistakes):
                problems += self._give(workers)
        self._tell()
        return problems

    def address(self, url: str) -> Address:
        """What a browser means by the path of an address."""
        path = posixpath.normpath(f"/{unquote(url)}").lstrip("/")
        first, _, rest = path.partition("/")
        if first == SOURCE or first not in self._settings.languages:
            first, rest = SOURCE, path
        is_folder = url.endswith("/") or not rest
        return Address(first, posixpath.join(rest, "index.html") if is_folder else rest)

    def read(self, address: Address) -> bytes | None:
        """What stands there, made now if need be; None if the site has no such file."""
        language, path = address
        if path in self._scripts:
            return self._scripts[path]
        if not could_be_a_file(path):
            return None
        with self._looking:
            if (workers := self._workers) is None:
                raise NotMadeError
            if language == SOURCE and path in BETWEEN:
                return between_languages(workers, self._settings)[path]
            there, problems = workers.make(language, path)
            if problems:
                raise NotMadeError(str(problems[0]))
            return (workers.html(language) / path).read_bytes() if there else None

    def version(self, address: Address) -> str:
        """Changes when what is seen there changes, be it by a style or a script."""
        try:
            seen = self.read(address)
        except NotMadeError:
            return str(self._turn)
        return _digest([self._theme.encode(), *self._scripts.values(), seen or b""])

    def wait(self, address: Address, version: str, patience: float) -> bool:
        """Wait for another version than that one; whether it came within so many seconds."""
        turn = self._turn
        if self.version(address) != version:
            return True
        with self._turned:
            self._turned.wait_for(lambda: self._turn != turn, patience)
        return self.version(address) != version

    def _start(self) -> list[Problem]:
        """Begin with new processes; the old ones stay if the new ones cannot do it."""
        with ExitStack() as until_shown:
            # They get ready while the content is being read.
            fresh = until_shown.enter_context(Workers(self._root, self._settings.languages))
            self._texts, problems = licences(self._root)
            problems = [*problems, *self._bundle(), *self._read()]
            if self._good is None or not self._scripts:
                return problems
            failures = self._give(fresh)
            if not failures:
                self._use(fresh)
                until_shown.pop_all()
            return [*problems, *failures]

    def _read(self) -> list[Problem]:
        self._loaded = load(self._root, self._loaded, self._drafts)
        # Nearly all of it stays. To look through it for what does not, again and again while the
        # rules run, takes as long as the rules.
        gc.freeze()
        self._judged = judge(self._loaded, self._judged)
        if not has_errors(self._judged.problems):
            self._good = self._loaded
        return self._judged.problems

    def _bundle(self) -> list[Problem]:
        scripts, problems = bundles(self._root)
        self._scripts = scripts or self._scripts
        played_by, failures = packaged(self._root)
        self._played_by = played_by or self._played_by
        return [*problems, *failures]

    def _give(self, workers: Workers) -> list[Problem]:
        """Let pages be made of the last content that was good."""
        if self._good is None:
            return []
        workers.send(Renew(material(self._good, self._settings, self._texts, self._played_by)))
        return workers.receive()

    def _use(self, fresh: Workers | None) -> None:
        with self._looking:
            old, self._workers = self._workers, fresh
            self._theme = _digest(_files(self._root, DESIGN))
        if old is not None:
            old.close()

    def _tell(self) -> None:
        with self._turned:
            self._turn += 1
            self._turned.notify_all()


def _files(root: Path, names: Iterable[str]) -> Iterator[bytes]:
    for name in sorted(names):
        path = root / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                yield file.read_bytes()


def _digest(parts: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()[:16]
