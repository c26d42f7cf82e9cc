"""Each folder of tests/bad is laid over the sample; check then says exactly what it expects.

How a folder says what it expects is told in tests/bad/README.md.
"""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from leerklimaat.content import trees
from leerklimaat.content.load import load
from leerklimaat.content.read import read_yaml
from leerklimaat.content.rules import check
from leerklimaat.problems import Problem, Severity
from tests.sampling import HERE, copy_sample

BAD = HERE / "bad"
CASES = sorted(path.name for path in BAD.iterdir() if path.is_dir())
GONE = "weg.txt"
ELSEWHERE = "verwacht.txt"
NOTHING = "niets"
MARK = b"# verwacht: "


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the sample. What was read of it once is kept, as most files never change."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "read_yaml", cache(read_yaml))
        yield copy_sample(tmp_path_factory.mktemp("bad") / "sample")


@pytest.fixture
def root(sample: Path, case: Path) -> Iterator[Path]:
    """The sample with a case laid over it, put back as it was afterwards."""
    laid = [path.relative_to(case) for path in files_of(case)]
    gone = [Path(line) for line in lines_of(case / GONE)]
    before = {
        name: (sample / name).read_bytes() for name in (*laid, *gone) if (sample / name).exists()
    }
    for name in gone:
        (sample / name).unlink()
    for name in laid:
        (sample / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(case / name, sample / name)
    yield sample
    for name in laid:
        (sample / name).unlink()
    for name, data in before.items():
        (sample / name).write_bytes(data)


@pytest.mark.parametrize("case", [BAD / name for name in CASES], ids=CASES)
def test_check_says_exactly_what_is_expected(root: Path, case: Path) -> None:
    said = [str(problem) for problem in check(load(root)) if counts(problem, case)]
    assert sorted(said) == sorted(expected_of(case))


def counts(problem: Problem, case: Path) -> bool:
    """Most cases are in Dutch only, which need not be said in each of them."""
    is_translation = problem.rule == "vertaling" and problem.severity is Severity.WARNING
    return not is_translation or case.name.startswith("vertaling")


def expected_of(case: Path) -> list[str]:
    expected = lines_of(case / ELSEWHERE)
    for path in files_of(case):
        for line in path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines():
            if line.startswith(MARK):
                said = line.removeprefix(MARK).decode("utf-8")
                expected.append(said if said == NOTHING else f"{name_of(path, case)}:{said}")
    assert expected, f"{case.name} says nothing about what it expects"
    return [said for said in expected if said != NOTHING]


def name_of(path: Path, case: Path) -> str:
    return path.relative_to(case).as_posix()


def files_of(case: Path) -> list[Path]:
    found = (path for path in sorted(case.rglob("*")) if path.is_file())
    return [path for path in found if path.name not in (GONE, ELSEWHERE)]


def lines_of(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []
