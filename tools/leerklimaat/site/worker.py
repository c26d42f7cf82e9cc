"""The process that makes the pages of one language: all at once for a build, one by one for serve.

From: workers, which starts it and writes requests to it. To: the folder with its HTML, and
answers. Never: reads authored files, or lets what goes wrong change what is shown.
"""

import gc
import json
import logging
import os
import pickle
import queue
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Protocol, assert_never

from leerklimaat.site.exchange import (
    DOWNLOADS,
    Answer,
    Build,
    Done,
    Failed,
    Known,
    Make,
    Material,
    Renew,
    Request,
    unpack,
)
from leerklimaat.site.finish import ThemeChangedError
from leerklimaat.site.generator import run
from leerklimaat.site.policy import NotAllowedError
from leerklimaat.site.search import SEARCH, search_files
from leerklimaat.site.stage import PAGES, PLACES, PLAN, Stage
from leerklimaat.tree import write

Plan = dict[str, Any]


@dataclass(slots=True)
class _Shown:
    """What pages are made of now. `made`: what each page on disk was made of. `current`: those of
    which it is known that they are; the search is one of them.
    """

    stage: Stage
    plan: Plan
    frame: tuple[object, ...]
    ready: run.Ready
    made: dict[str, tuple[object, ...]]
    current: set[str] = field(default_factory=set)


class Worker:
    """Answers requests about one language, one after another."""

    def __init__(self, language: str, root: Path, stage: Path, html: Path) -> None:
        self._language = language
        self._root = root
        self._stage = stage
        self._html = html
        self._shown: _Shown | None = None
        self._downloads: set[str] = set()

    def answer(self, request: Request) -> Answer:
        """Do what is asked; what goes wrong is told on stderr."""
        try:
            match request:
                case Build(material):
                    self._build(material)
                case Renew(material):
                    self._renew(material)
                case Make(path):
                    return Done(self._shown is not None and self._make(self._shown, path))
                case _:
                    assert_never(request)
        except (NotAllowedError, ThemeChangedError):
            return Failed()  # MkDocs said it, with the page
        except (Exception, SystemExit):  # MkDocs ends with the second
            traceback.print_exc()
            return Failed()
        return Done()

    def _build(self, material: Material) -> None:
        # Hardly anything is thrown away here; looking for what could be costs a tenth of the time.
        gc.disable()
        stage = Stage(self._language, material)
        write(stage.tree(), self._stage)
        run.run(self._root, self._html)
        write(search_files(self._root, stage.searched), self._html)

    def _renew(self, material: Material) -> None:
        """Take new material. Nothing is made yet, and what needs no making is known later."""
        before = self._shown
        earlier = before.stage if before else None
        stage = Stage(self._language, material, earlier, self._root)
        plan = json.loads(stage.plan)
        frame = _frame(plan)
        if before is not None and before.frame == frame:
            ready, made = before.ready, before.made
        else:
            shutil.rmtree(self._stage, ignore_errors=True)
            # The generator looks which pages there are. It gets each when it is to be made.
            empty = {f"{PAGES}/{path}.md": b"" for path in plan["pages"]}
            write({**empty, PLAN: stage.plan}, self._stage)
            theme = before.ready.environment if before else None
            ready, made = run.Ready(self._root, self._html, theme), {}
        ready.renew(plan)
        write({PLAN: stage.plan}, self._stage)
        if before is not None:
            gone = before.plan["pages"].keys() - plan["pages"].keys()
            self._remove(f"{path}.html" for path in gone)
        self._shown = _Shown(stage, plan, frame, ready, made)

    def _make(self, shown: _Shown, path: str) -> bool:
        """Make that file if it is not current; whether there is one then."""
        page = path.removesuffix(".html")
        if page != path and page in shown.plan["pages"]:
            self._make_page(shown, page)
        elif path in SEARCH:
            self._make_search(shown)
        elif path == PLACES:
            self._make_places(shown)
        elif path in shown.stage.scripts or path in shown.stage.offered:
            self._make_download(shown, path)
        elif path in self._downloads:
            self._remove([path])
        return (self._html / path).is_file()

    def _make_page(self, shown: _Shown, path: str) -> None:
        if path in shown.current:
            return
        source = shown.stage.page(path)
        of = (source, *_seen_from(path, shown.plan["pages"]))
        if shown.made.get(path) != of:
            shown.made.pop(path, None)
            shown.ready.make(path, source.decode())
            shown.made[path] = of
        shown.current.add(path)

    def _make_search(self, shown: _Shown) -> None:
        """Both files at once, when someone searches for the first time."""
        if not shown.current.issuperset(SEARCH):
            write(search_files(self._root, shown.stage.searched), self._html)
            shown.current.update(SEARCH)

    def _make_places(self, shown: _Shown) -> None:
        """When someone looks at their bookmarks for the first time."""
        if PLACES not in shown.current:
            write({PLACES: shown.stage.places}, self._html)
            shown.current.add(PLACES)

    def _make_download(self, shown: _Shown, path: str) -> None:
        if path not in shown.current:
            stage = shown.stage
            made = stage.offered[path]() if path in stage.offered else stage.scripts[path]
            write({path: made}, self._html)
            self._downloads.add(path)
            shown.current.add(path)

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            (self._html / path).unlink(missing_ok=True)


class Exporter:
    """Writes the downloads of one language, while a worker makes its pages."""

    def __init__(self, language: str, root: Path, folder: Path) -> None:
        self._language = language
        self._root = root
        self._folder = folder

    def answer(self, request: Request) -> Answer:
        """Do what is asked; what goes wrong is told on stderr."""
        match request:
            case Build(material):
                pass
            case Renew() | Make():
                raise TypeError(f"no downloads are made for a {type(request).__name__}")
            case _:
                assert_never(request)
        try:
            gc.disable()
            stage = Stage(self._language, material, root=self._root)
            write(stage.downloads(), self._folder)
        except Exception:
            traceback.print_exc()
            return Failed()
        return Done()


class Answering(Protocol):
    """What does as it is asked."""

    def answer(self, request: Request) -> Answer:
        """Do it, and tell whether it was done."""


def _frame(plan: Plan) -> tuple[object, ...]:
    """What the generator reads once for all pages: the doors, words, and which pages there are."""
    shared = {key: value for key, value in plan.items() if key != "pages"}
    return (shared, sorted(plan["pages"]))


def _seen_from(path: str, pages: dict[str, Any]) -> tuple[object, ...]:
    """What a page shows of others: its neighbours on its path, and the names in its menu."""
    own = pages[path]
    near = [pages[other]["title"] for other in (own["previous"], own["next"]) if other]
    return (own, near, [pages[other]["name"] for other in _in_menu([*own["menu"], *own["path"]])])


def _in_menu(lines: list[Any]) -> Iterable[str]:
    for line in lines:
        yield line["page"]
        yield from _in_menu(line.get("below", []))


def main() -> None:
    """Answer for as long as there is someone who asks."""
    task, language = sys.argv[1:3]
    root, stage, html = map(Path, sys.argv[3:])
    # Ctrl-C is for who started us, and then for us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What anyone prints is no answer.
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    # Not sys.stdin, which Python wants for itself when it ends.
    asked = os.fdopen(os.dup(0), "rb")
    threading.Thread(target=_listen, args=[asked, requests], daemon=True).start()
    # The first request comes when the content was read. Until then there is time to get ready.
    if task == DOWNLOADS:
        worker: Answering = Exporter(language, root, html)
    else:
        run.configure(root, html)
        worker = Worker(language, root, stage, html)
    while True:
        pickle.dump(worker.answer(requests.get()), answers)
        answers.flush()


def _listen(asked: BinaryIO, requests: "queue.SimpleQueue[Request]") -> None:
    """Pass on what is asked. When nobody can ask any more, end, also in the middle of a page."""
    known = Known()
    try:
        while (request := unpack(asked, known)) is not None:
            requests.put(request)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
