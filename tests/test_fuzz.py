"""A few hostile inputs of every way to make them; `python -m tests.fuzz` tries ten thousand."""

from pathlib import Path

import pytest

from leerklimaat.content import rules
from tests.fuzz import trying
from tests.fuzz.inputs import WAYS, Input, Odd, hostile
from tests.fuzz.trying import Ground, Outcome


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground(tmp_path_factory.mktemp("fuzz") / "sample")


def files(root: Path) -> dict[str, bytes]:
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_nothing_ends_in_a_traceback_or_takes_long(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying, "SLOW", 30.0)  # a busy machine is slow, not wrong
    before = files(ground.root)
    for number in range(2 * len(WAYS)):
        given = hostile(number, ground.texts)
        tried = ground.attempt(given)
        assert tried.outcome in (Outcome.CLEAN, Outcome.ACCEPTED), (number, given.way, tried.why)
    assert files(ground.root) == before


def test_the_same_number_is_the_same_input(ground: Ground) -> None:
    for number in range(len(WAYS)):
        assert hostile(number, ground.texts) == hostile(number, ground.texts)


def test_what_is_right_is_accepted_and_what_is_wrong_is_told(ground: Ground) -> None:
    right = Input(0, "", {"docs/over.md": ground.texts["docs/over.md"].encode() + b"\nNog iets.\n"})
    assert ground.attempt(right).outcome is Outcome.ACCEPTED
    wrong = Input(0, "", {"docs/index.yml": Odd.GONE, "docs/een naam.yml": b"x"})
    assert ground.attempt(wrong).outcome is Outcome.CLEAN


def test_a_fault_of_ours_is_seen(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    given = hostile(0, ground.texts)
    with monkeypatch.context() as patch:
        patch.setattr(trying, "SLOW", 0.0)
        assert ground.attempt(given).outcome is Outcome.SLOW
    monkeypatch.setattr(rules.identity, "check", lambda _: 1 / 0)
    tried = ground.attempt(given)
    assert tried.outcome is Outcome.TRACEBACK
    assert "ZeroDivisionError" in tried.why
