"""Each case of tests/bad is a mistake in the sample; check then says exactly what it expects.

How a case is written is told in tests/bad/README.md. When lines of the sample moved, the places
that cases expect are renewed with UPDATE_GOLDEN (`RENEW` in tests/sampling.py).
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from leerklimaat.content import trees
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.read import read_yaml
from leerklimaat.problems import Problem, Severity
from tests.content.cases import Case, read_cases, renew_places
from tests.sampling import copy_sample, judged

CASES = read_cases()


@pytest.fixture(scope="module")
def root(sample: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the sample. What was read of it once is kept, as most files never change."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "read_yaml", cache(read_yaml))
        yield copy_sample(tmp_path_factory.mktemp("bad") / "sample")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_says_exactly_what_is_expected(root: Path, case: Case) -> None:
    with case.applied(root):
        said = [str(problem) for problem in judged(load(root)) if counts(problem, case)]
    expect = renew_places(case, said) if os.environ.get("UPDATE_GOLDEN") else case.expect
    assert set(said) == set(expect)


def counts(problem: Problem, case: Case) -> bool:
    """Most cases change the Dutch only; that the translation is older need not be said in each."""
    is_translation = problem.rule == "vertaling" and problem.severity is Severity.WARNING
    return not is_translation or case.name.startswith("vertaling")


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.name for case in CASES]
    assert [name for name in set(names) if names.count(name) > 1] == []
