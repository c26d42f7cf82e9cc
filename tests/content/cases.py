"""The cases of tests/bad: what each does to the sample, and what check then says of it.

From: tests/bad/*.toml, whose form tests/bad/README.md tells. To: test_bad.py, which runs them, and
rules/test_rules.py, which asks that every rule has one. Never: knows what a rule is about.
"""

import fcntl
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tests.sampling import HERE

BAD = HERE / "bad"
_SAID = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<words>.*)", re.DOTALL)


class Change(BaseModel):
    """What a case does to one file: replace a text in it, copy it, write it, take it away."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    file: str
    copy_of: str | None = Field(None, alias="copy")
    replace: str | None = None
    by: str | None = Field(None, alias="with")
    text: str | None = None
    encoding: str = "utf-8"
    gone: bool = False

    @model_validator(mode="after")
    def does_one_thing(self) -> Self:
        if (self.replace is None) != (self.by is None):
            raise ValueError("`replace` and `with` go together")
        made_of_another = self.replace is not None or self.copy_of is not None
        if [made_of_another, self.text is not None, self.gone].count(True) != 1:
            raise ValueError("a change replaces or copies, writes, or takes away")
        return self

    def apply(self, root: Path) -> None:
        """Change the file below this root."""
        path = root / self.file
        if self.gone:
            path.unlink()
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._written(root).encode(self.encoding))

    def _written(self, root: Path) -> str:
        if self.text is not None:
            return self.text
        text = (root / (self.copy_of or self.file)).read_bytes().decode("utf-8")
        if self.replace is None or self.by is None:
            return text
        count = text.count(self.replace)
        assert count == 1, f"{self.replace!r} stands {count} times in {self.file}, it must be once"
        return text.replace(self.replace, self.by)


class Case(Change):
    """One mistake: the change, others that go with it, and each problem as check prints it."""

    family: Path
    name: str
    expect: tuple[str, ...] = Field(strict=False)
    also: tuple[Change, ...] = Field((), strict=False)

    @contextmanager
    def applied(self, root: Path) -> Iterator[None]:
        """The sample below this root as the case has it, and afterwards as it was."""
        changes = (self, *self.also)
        paths = {root / change.file for change in changes}
        before = {path: path.read_bytes() for path in paths if path.exists()}
        try:
            for change in changes:
                change.apply(root)
            yield
        finally:
            for path in paths:
                path.unlink(missing_ok=True)
            for path, data in before.items():
                path.write_bytes(data)


def read_cases() -> list[Case]:
    """Every case of every family."""
    return [
        Case.model_validate({"family": path, "name": name, **told})
        for path in sorted(BAD.glob("*.toml"))
        for name, told in tomllib.loads(path.read_text("utf-8")).items()
    ]


def renew_places(case: Case, said: list[str]) -> tuple[str, ...]:
    """What the case expects, at the places of today, which are written in its file.

    For when lines of the sample moved. Other words are no such thing, and stay as they were.
    """
    old, new = (sorted(map(_parts, lines)) for lines in (case.expect, said))
    if old == new or [parts[:2] for parts in old] != [parts[:2] for parts in new]:
        return case.expect
    moved = {
        f"{file}:{line}:{column}: ": f"{file}:{now_line}:{now_column}: "
        for (file, _, line, column), (_, _, now_line, now_column) in zip(old, new, strict=True)
    }
    places = re.compile("|".join(map(re.escape, moved)))
    section = re.compile(rf"^\[{case.name}\]\n.*?(?=^\[[\w-]+\]\n|\Z)", re.DOTALL | re.MULTILINE)
    with case.family.open("r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # other processes renew cases of this family
        text = section.sub(
            lambda found: places.sub(lambda place: moved[place[0]], found[0]), file.read()
        )
        file.seek(0)
        file.write(text)
        file.truncate()
    return tuple(said)


def _parts(line: str) -> tuple[str, str, int, int]:
    """File and words first, then the place in it."""
    found = _SAID.fullmatch(line)
    assert found is not None, f"{line!r} is not how check prints a problem"
    return found["file"], found["words"], int(found["line"]), int(found["column"])
