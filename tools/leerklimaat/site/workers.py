"""A process per language, as those see it who want pages: started, asked, and stopped.

From: build and preview. To: worker, at the other end of a pipe. What a process says when it fails
becomes a problem. Never: leaves a process or its folder (site/runs.py) behind.
"""

import os
import pickle
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from leerklimaat.problems import Place, Problem
from leerklimaat.site.exchange import (
    DOWNLOADS,
    PAGES,
    Answer,
    Done,
    Failed,
    Known,
    Make,
    Request,
    Task,
    pack,
)
from leerklimaat.site.runs import Run

_CODE = str(Path(__file__).parents[2])
_LOG_LINES = 20
_LOG_BYTES = 2**20


class Workers:
    """All languages of a site, in a folder of their own on the same disk as the site."""

    def __init__(self, root: Path, spoken: Sequence[str], *, exporting: bool = False) -> None:
        """Start one per language. They get ready while the content is being read.

        `exporting`: one more per language, for its downloads, which take as long as its pages.
        """
        root = root.resolve()
        self._run = Run(root)
        self._processes: dict[str, _Process] = {}
        self._exporters: dict[str, _Process] = {}
        try:
            for language in spoken:
                self._processes[language] = _Process(PAGES, language, root, self._run)
                if exporting:
                    self._exporters[language] = _Process(DOWNLOADS, language, root, self._run)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """The folder they work in."""
        return self._run.folder

    def html(self, language: str) -> Path:
        """The folder with what was made of a language."""
        return self._processes[language].html

    def downloads(self, language: str) -> Path:
        """The folder with the downloads of a language."""
        return self._exporters[language].html

    def stage(self, language: str) -> Path:
        """The folder with what the site generator was given."""
        return self._processes[language].stage

    @property
    def alive(self) -> bool:
        """False once one of them fell over."""
        return all(process.alive for process in self._all)

    def send(self, request: Request) -> None:
        """Ask it of all of them, and go on."""
        for process in self._all:
            process.send(request)

    def receive(self) -> list[Problem]:
        """Wait for what was sent to be done."""
        answers = [(process, process.receive()) for process in self._all]
        return [process.problem() for process, answer in answers if isinstance(answer, Failed)]

    def make(self, language: str, path: str) -> tuple[bool, list[Problem]]:
        """See to it that a file of a language is up to date, and tell whether there is one."""
        process = self._processes[language]
        process.send(Make(path))
        match process.receive():
            case Done(there):
                return there, []
            case Failed():
                return False, [process.problem()]

    def close(self) -> None:
        """Stop them, whatever they are doing. To do it twice is no mistake."""
        try:
            self._close()
        except BaseException:  # a signal to stop, which comes once
            self._close()
            raise

    def _close(self) -> None:
        for process in self._all:
            process.stop()
        self._run.close()

    @property
    def _all(self) -> list["_Process"]:
        return [*self._processes.values(), *self._exporters.values()]


class _Process:
    """The process of one language. Threads may ask it at the same time; it answers in turn."""

    def __init__(self, task: Task, language: str, root: Path, run: Run) -> None:
        self._language = language
        made = "html" if task == PAGES else task
        self.html, self.stage = run.folder / made / language, run.folder / "stage" / language
        self._known = Known()
        self._turn = threading.Lock()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `stop`
        self._told = 0
        folders = map(str, (root, self.stage, self.html))
        self._run = subprocess.Popen(  # noqa: S603 - our own interpreter, arguments of our own
            [sys.executable, "-P", "-m", "leerklimaat.site.worker", task, language, *folders],
            cwd=root,
            env={
                **os.environ,
                "PYTHONPATH": _importable(),
                "PYTHONUTF8": "1",
                "PYTHONIOENCODING": "utf-8",
                "LEERKLIMAAT_LANGUAGE": language,
                "LEERKLIMAAT_STAGE": str(self.stage),
                "PYTHONHASHSEED": "0",
                "SOURCE_DATE_EPOCH": "0",
                "NO_MKDOCS_2_WARNING": "1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )
        self._requests = cast("IO[bytes]", self._run.stdin)
        self._answers = cast("IO[bytes]", self._run.stdout)

    @property
    def alive(self) -> bool:
        """False once it ended."""
        return self._run.poll() is None

    def send(self, request: Request) -> None:
        """Ask; whoever asks must receive too, and others wait until then."""
        self._turn.acquire()
        try:
            # In turn, for what is packed depends on what the process was told before.
            packed = pack(request, self._known)
            # If it fell over, there will be no answer either.
            with suppress(OSError):
                self._requests.write(packed)
                self._requests.flush()
        except BaseException:
            # Nobody receives what was not asked, so the next one would wait for ever.
            self._turn.release()
            raise

    def receive(self) -> Answer:
        """The answer to what was asked last."""
        try:
            answer: Answer = pickle.load(self._answers)  # noqa: S301 - from our own process
        except (EOFError, pickle.UnpicklingError):
            return Failed()
        finally:
            self._turn.release()
        return answer

    def problem(self) -> Problem:
        """What it said since it was last asked, which is why it failed."""
        # Not `read`: both sides share one place in the file.
        said = os.pread(self._log.fileno(), _LOG_BYTES, self._told)
        self._told += len(said)
        tail = "\n".join(said.decode(errors="replace").strip().splitlines()[-_LOG_LINES:])
        return Problem(
            Place("mkdocs.yml"),
            f"de site in taal `{self._language}` kon niet worden opgebouwd:\n{tail}",
            "De vorige site is niet aangeraakt.",
        )

    def stop(self) -> None:
        """End the process."""
        self._run.kill()
        self._run.wait()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):
                pipe.close()
        self._log.close()


def _importable() -> str:
    """Where a process finds our code, though it works in another folder: whole paths."""
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.pathsep.join(str(Path(path).absolute()) for path in (_CODE, *given) if path)
